//! What the checks of anchors need to know of English: words, word stems, and denials.

/// How an anchor of level 1 may begin, and how its denial begins.
const DENIALS: [(&str, &str); 3] = [
    ("I can ", "I cannot yet "),
    ("I have ", "I have not yet "),
    ("I know ", "I do not yet know "),
];

/// Words that carry grammar rather than content.
const GRAMMAR: [&str; 42] = [
    "a", "am", "an", "and", "are", "as", "at", "be", "been", "by", "can", "cannot", "do", "for",
    "from", "has", "have", "how", "i", "in", "is", "it", "its", "know", "me", "my", "not", "of",
    "on", "one", "or", "that", "the", "them", "they", "to", "was", "what", "who", "whom", "with",
    "yet",
];

/// Endings that are cut off, longest first, with what takes their place.
const ENDINGS: [(&str, &str); 7] = [
    ("sses", "ss"),
    ("ies", "y"),
    ("ing", ""),
    ("ed", ""),
    ("ly", ""),
    ("es", ""),
    ("s", ""),
];

/// The sentence that denies a sentence about oneself and says nothing else. `None` when the sentence
/// begins in a way whose denial is not known.
pub(crate) fn denial(sentence: &str) -> Option<String> {
    DENIALS.iter().find_map(|(beginning, denied)| {
        let rest = sentence.strip_prefix(beginning)?;
        Some(format!("{denied}{rest}"))
    })
}

/// The beginnings that [`denial`] knows, for a message.
pub(crate) fn deniable_beginnings() -> String {
    DENIALS
        .map(|(beginning, _)| format!("‘{}’", beginning.trim_end()))
        .join(", ")
}

/// The words of a text, in lower case, without possessive endings.
pub(crate) fn words(text: &str) -> Vec<String> {
    text.split(|letter: char| !letter.is_alphanumeric() && letter != '’' && letter != '-')
        .map(|word| word.trim_end_matches("’s").trim_matches(['’', '-']))
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

/// The stems of a text's words, in order.
pub(crate) fn stems(text: &str) -> Vec<String> {
    words(text).iter().map(|word| stem(word)).collect()
}

/// The stems of those words of a text that carry content.
pub(crate) fn content_stems(text: &str) -> Vec<String> {
    let words = words(text).into_iter();
    words
        .filter(|word| !GRAMMAR.contains(&word.as_str()))
        .map(|word| stem(&word))
        .collect()
}

/// A word without its inflection. A light stemmer: it joins `plan`, `plans`, `planned` and `planning`, and
/// leaves `planner` alone.
fn stem(word: &str) -> String {
    let mut stem = word.to_owned();
    for (ending, instead) in ENDINGS {
        let Some(rest) = word.strip_suffix(ending) else {
            continue;
        };
        if rest.chars().count() < 3 || (ending == "s" && rest.ends_with('s')) {
            continue;
        }
        stem = format!("{rest}{instead}");
        if instead.is_empty() && ending.len() > 1 {
            undouble(&mut stem);
        }
        break;
    }
    if stem.chars().count() > 3 && stem.ends_with('e') {
        stem.pop();
    }
    stem
}

/// Turns `plann` into `plan`, but leaves `tell` and `pass` alone.
fn undouble(stem: &mut String) {
    let mut last = stem.chars().rev();
    if let (Some(a), Some(b)) = (last.next(), last.next())
        && a == b
        && !matches!(a, 'a' | 'e' | 'i' | 'o' | 'u' | 'l' | 's' | 'z')
    {
        stem.pop();
    }
}

#[cfg(test)]
mod tests {
    use super::{content_stems, denial, stem, words};

    #[test]
    fn a_denial_keeps_the_words() {
        let check = |said: &str, denied: &str| assert_eq!(denial(said).as_deref(), Some(denied));
        check("I can sketch a shop.", "I cannot yet sketch a shop.");
        check("I have sold a hat.", "I have not yet sold a hat.");
        check("I know why it rains.", "I do not yet know why it rains.");
        assert_eq!(denial("Others come to me."), None);
        assert_eq!(denial("I cannot say."), None);
    }

    #[test]
    fn inflections_of_a_word_have_one_stem() {
        for family in [
            &["plan", "plans", "planned", "planning"][..],
            &["price", "prices", "priced", "pricing"],
            &["study", "studies"],
            &["test", "tests", "tested", "testing"],
            &["pass", "passes", "passed", "passing"],
            &["regular", "regularly"],
        ] {
            let stems: Vec<String> = family.iter().map(|word| stem(word)).collect();
            assert!(stems.iter().all(|one| *one == stems[0]), "{stems:?}");
        }
        for different in [["plan", "plant"], ["thing", "the"], ["user", "use"]] {
            assert_ne!(stem(different[0]), stem(different[1]));
        }
    }

    #[test]
    fn a_text_is_read_without_marks_and_grammar() {
        assert_eq!(
            words("A shop’s go-between – ‘me’."),
            ["a", "shop", "go-between", "me"]
        );
        assert_eq!(
            content_stems("I have tested the shop’s tills."),
            ["test", "shop", "till"]
        );
    }
}
