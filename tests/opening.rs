//! What the page shows before the rest of the app has arrived: that it says the same as the app will.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::{collections::BTreeSet, fs, path::Path};

use assessment::ids::SpecialisationNumber;
use formats::bootstrap::Opening;
use formats::opening::{read, write};
use messages::key::Key;

/// The pages that are shown without the rest, and what they are made of.
const FIRST_PAGES: [&str; 5] = [
    "root.rs",
    "pages/aim.rs",
    "pages/landing.rs",
    "parts/page_title.rs",
    "parts/shell.rs",
];

fn in_the_page() -> String {
    content::opening(
        &content::built_in("en")
            .expect("the content is right")
            .opening,
    )
}

#[test]
fn the_first_pages_say_what_the_app_says_later() {
    let pack = content::built_in("en").expect("the content is right");
    let opening = read(&in_the_page()).expect("what was written can be read");
    let but_for_words = |opening: &Opening| Opening {
        words: messages::words::Words::default(),
        ..opening.clone()
    };
    assert_eq!(but_for_words(&opening), but_for_words(&pack.opening));
    for (key, sentence) in opening.words.iter() {
        assert_eq!(sentence, pack.opening.words.text(key), "{}", key.name());
    }
}

#[test]
fn every_word_of_the_first_pages_is_in_the_page() {
    let opening = read(&in_the_page()).expect("what was written can be read");
    let there: BTreeSet<&str> = opening.words.iter().map(|(key, _)| key.name()).collect();
    let constant = regex_lite::Regex::new(r"\bkeys::([a-z_]+)::([A-Z0-9_]+)\b").expect("a pattern");
    let view = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/view");
    let mut asked = 0;
    for page in FIRST_PAGES {
        let source = fs::read_to_string(view.join(page)).expect("a source file");
        for found in constant.captures_iter(&source) {
            let key = format!("{}.{}", &found[1], found[2].to_lowercase()).replace('_', "-");
            assert!(
                there.contains(key.as_str()),
                "{page} shows {key}: see content::opening"
            );
            asked += 1;
        }
    }
    assert!(asked > 30, "the pattern finds only {asked} words");
}

#[test]
fn the_number_of_questions_follows_from_the_choice() {
    let pack = content::built_in("en").expect("the content is right");
    let numbers: Vec<SpecialisationNumber> = pack
        .framework
        .specialisations()
        .iter()
        .map(|one| one.number)
        .collect();
    for chosen in [&numbers[..0], &numbers[1..2], &numbers[1..4], &numbers[..]] {
        assert_eq!(
            pack.opening.questions(chosen),
            pack.framework.questions(chosen).count(),
            "{chosen:?}"
        );
    }
}

#[test]
fn anything_else_in_its_place_is_refused() {
    for text in [
        "",
        "<!-- opening -->",
        "gapwise-opening 3\ncore\t29",
        "gapwise-opening 2\ncore\tmany",
        "gapwise-opening 2\nlevel\t1\tAssociate",
        "gapwise-opening 2\nanchor\tNovice\tDoes it.",
        "gapwise-opening 2\nnonsense\t1",
        // An older one has keys by name.
        "gapwise-opening 1\ncore\t29",
        "gapwise-opening 2\nword\taim.lead\tLead.",
        "gapwise-opening 2\nword\t-1\tLead.",
        "gapwise-opening 2\nword\t65536\tLead.",
        "gapwise-opening 2\nword\t0",
        &format!("gapwise-opening 2\nword\t{}\tLead.", Key::COUNT),
        &format!("gapwise-opening 2\nword\t0\t{}", "x".repeat(100_000)),
    ] {
        assert!(read(text).is_none(), "{text:.60}");
    }
}

#[test]
fn a_word_keeps_its_key() {
    let last = Key::COUNT - 1;
    let opening = read(&format!("gapwise-opening 2\nword\t{last}\tLast.")).expect("an opening");
    let key = Key::all().last().expect("a key");
    assert_eq!(opening.words.iter().collect::<Vec<_>>(), [(key, "Last.")]);
}

#[test]
fn tabs_and_line_breaks_in_a_text_stay_inside_it() {
    let mut opening = read("gapwise-opening 2\nlevel\t1\ta\tb").expect("an opening");
    opening.career_levels[0].name = "one\ttwo\nthree".into();
    let again = read(&write(&opening, |_| true)).expect("what was written can be read");
    assert_eq!(again.career_levels[0].name, "one two three");
}
