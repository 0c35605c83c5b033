//! What rendered pages show, and what holds for every one of them.

#[track_caller]
pub(crate) fn shows(page: &str, texts: &[&str]) {
    for text in texts {
        assert!(page.contains(text), "the page lacks {text:?}");
    }
}

#[track_caller]
pub(crate) fn shows_not(page: &str, texts: &[&str]) {
    for text in texts {
        assert!(!page.contains(text), "the page has {text:?}");
    }
}

/// What holds for every page: one heading, one main part, no key in place of its words.
#[track_caller]
pub(crate) fn sound(page: &str) {
    assert_eq!(page.matches("<h1").count(), 1);
    assert_eq!(page.matches("<main").count(), 1);
    let key =
        regex_lite::Regex::new(r">\s*[a-z-]+\.[a-z-]+(?:\.(?:one|other))?\s*<").expect("a pattern");
    assert!(!key.is_match(page), "{:?}", key.find(page));
    let hole = regex_lite::Regex::new(r"\{[a-z]+\}").expect("a pattern");
    assert!(!hole.is_match(page), "{:?}", hole.find(page));
    // Without bullets, and most lists have none, VoiceOver takes them for no lists.
    let list = regex_lite::Regex::new("<(?:ul|ol)(?: [^>]*)?>").expect("a pattern");
    let silent = list
        .find_iter(page)
        .find(|list| !list.as_str().contains(" role=\"list\""));
    assert_eq!(silent.map(|list| list.as_str()), None);
    let mut ids: Vec<&str> = page
        .split(" id=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
    let all = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), all, "an id stands twice");
}
