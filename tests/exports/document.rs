//! The document, read back by the `pulldown-cmark` crate.

use assessment::own_text::{Line, Name, Note};
use assessment::report::Report;
use proptest::prelude::*;
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag};

use super::{Example, HOSTILE, any_text};

fn events_of(markdown: &str) -> Vec<Event<'_>> {
    Parser::new_ext(
        markdown,
        Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH,
    )
    .collect()
}

/// The structure of a document: what each event is, without its words.
fn structure(markdown: &str) -> Vec<String> {
    let events = events_of(markdown).into_iter();
    let mut structure: Vec<String> = events
        .map(|event| match event {
            Event::Text(_) => "text".to_owned(),
            other => format!("{other:?}"),
        })
        .collect();
    // A parser hands out one text in several pieces.
    structure.dedup();
    structure
}

/// Checks that a document with a text of a person has the structure of one with plain words in its
/// place, as many lines of them.
#[track_caller]
fn check_structure(document: &str, text: &str) {
    let notes = Note::new(text);
    let lines = notes
        .as_str()
        .lines()
        .filter(|line| !line.trim().is_empty());
    let plain: Vec<&str> = lines.map(|_| "plain").collect();
    let plain = structure(&Example::sample().named(&plain.join("\n")).document());
    let made = structure(document);
    let same = made
        .iter()
        .zip(&plain)
        .take_while(|(one, other)| one == other);
    let at = same.count();
    assert_eq!(made.get(at), plain.get(at), "{text:?} in\n{document}");
}

/// The words of a document.
pub(super) fn words(markdown: &str) -> String {
    let events = events_of(markdown).into_iter();
    events
        .map(|event| match event {
            Event::Text(text) => text.into_string(),
            Event::Start(_) | Event::End(_) | Event::Rule => "\n".to_owned(),
            other => panic!("{other:?}"),
        })
        .collect()
}

#[test]
fn the_document_has_a_heading_for_each_part() {
    let document = Example::sample().named("Ada").document();
    let mut headings = Vec::new();
    let mut events = events_of(&document).into_iter();
    while let Some(event) = events.next() {
        if let Event::Start(Tag::Heading { level, .. }) = event {
            let words: String = events
                .by_ref()
                .map_while(|event| match event {
                    Event::Text(text) => Some(text.into_string()),
                    _ => None,
                })
                .collect();
            headings.push((level, words));
        }
    }
    let heading = |level, words: &str| (level, words.to_owned());
    assert_eq!(
        headings,
        [
            heading(HeadingLevel::H1, "Senior product manager in e-commerce"),
            heading(HeadingLevel::H2, "What to work on, in this order"),
            heading(HeadingLevel::H2, "What you can build on"),
            heading(HeadingLevel::H2, "Not counted"),
            heading(HeadingLevel::H2, "Roles within reach"),
            heading(HeadingLevel::H2, "Your plan"),
            heading(
                HeadingLevel::H3,
                "1. A/B testing and experiments to practised"
            ),
            heading(HeadingLevel::H3, "2. Business models to proficient"),
            heading(
                HeadingLevel::H3,
                "3. Data analysis and metrics to proficient"
            ),
            heading(HeadingLevel::H3, "4. Networking and mentoring to aware"),
        ]
    );
}

#[test]
fn the_table_of_gaps_has_a_row_for_each() {
    let sample = Example::sample();
    let framework = sample.language.framework();
    let profile = framework
        .profile(sample.snapshot.aim.profile_key())
        .expect("a role");
    let report = Report::new(framework, profile, &sample.snapshot.answers);
    let document = sample.document();
    let events = events_of(&document).into_iter();
    let rows = events.filter(|event| matches!(event, Event::Start(Tag::TableRow)));
    assert_eq!(rows.count(), report.gaps.len());
    let words = words(&document);
    for sentence in gapwise::view::verdict::sentences(&sample.language, &report) {
        assert!(words.contains(&sentence), "{sentence}");
    }
}

#[test]
fn no_text_of_a_person_makes_markup() {
    for text in HOSTILE {
        let document = Example::sample().named(text).document();
        check_structure(&document, text);
        let words = words(&document);
        for shown in [Name::new(text).as_str(), Line::new(text).as_str()] {
            assert!(words.contains(shown), "{text:?} is not in {words}");
        }
    }
}

#[test]
fn no_text_of_a_pack_makes_markup() {
    let whole = content::json(&content::pack(&content::content_folder(), "en").expect("content"));
    let with_skill = |name: &str| {
        let name = serde_json::to_string(name).expect("JSON");
        let pack = whole.replace("\"User research\"", &name);
        let pack = formats::pack::read(&pack).expect("a pack");
        structure(&Example::of(pack).named("Ada").document())
    };
    let plain = with_skill("Something");
    for text in HOSTILE {
        assert_eq!(with_skill(text), plain, "{text:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_text_of_a_person_shows_as_it_is(text in any_text()) {
        // A text of nothing but blanks is none, and leaves its place out.
        prop_assume!(Name::new(&text).as_str().chars().any(char::is_alphanumeric));
        let document = Example::sample().named(&text).document();
        let words = words(&document);
        prop_assert!(words.contains(Line::new(&text).as_str()), "{words}");
        check_structure(&document, &text);
    }
}
