//! The saved document spread over keys: one for each assessment, so that an answer costs what it changes.

// Tests say what they expect by panicking.
#![allow(clippy::expect_used, missing_docs)]

use std::rc::Rc;
use std::sync::LazyLock;

use assessment::answer::Answer;
use assessment::assessment::{AssessmentId, Draft, Finished};
use assessment::day::Day;
use assessment::document::Document;
use assessment::framework::Framework;
use assessment::ids::SkillNumber;
use formats::backup::{self, BackupFault};
use formats::document::{DocumentNotice, Source, read};
use formats::stored::{self, EntryKey, Kind};
use proptest::prelude::*;

static FRAMEWORK: LazyLock<Framework> = LazyLock::new(|| {
    content::built_in("en")
        .expect("the content is right")
        .framework
});

const GOLDEN: &str = include_str!("golden/documents/v1.json");
const GOLDEN_WITH_PLAN: &str = include_str!("golden/documents/v2.json");
const GOLDEN_WITH_COLLECTIONS: &str = include_str!("golden/documents/v3.json");

fn of(text: &str) -> Document {
    read(text, &FRAMEWORK).document
}

/// The keys of a document as pairs that are read.
fn pairs(texts: &[(String, String)]) -> impl Iterator<Item = (&str, &str)> {
    texts
        .iter()
        .map(|(key, text)| (key.as_str(), text.as_str()))
}

proptest! {
    #[test]
    fn any_texts_under_any_keys_are_read_without_panic(
        texts in prop::collection::vec(("gapwise.(document|draft.[0-9]|finished.[0-9]|other)", ".{0,60}"), 0..6),
    ) {
        let _ = stored::read_keys(pairs(&texts), &FRAMEWORK);
    }
}

#[test]
fn the_golden_document_with_collections_has_a_key_for_each_assessment() {
    let document = of(GOLDEN_WITH_COLLECTIONS);
    let texts = stored::texts(&document, 5);
    let keys: Vec<&str> = pairs(&texts).map(|(key, _)| key).collect();
    assert_eq!(
        keys,
        [
            "gapwise.document",
            "gapwise.draft.1763900000000",
            "gapwise.draft.1763960000000",
            "gapwise.finished.1763800000000",
            "gapwise.finished.1763970000000",
            "gapwise.received.1763980000000",
        ]
    );
    let read = stored::read_keys(pairs(&texts), &FRAMEWORK);
    assert_eq!(read.reading.document, document);
    // Older documents have no keys of their own yet.
    assert!(stored::read_keys([("gapwise.document", GOLDEN)], &FRAMEWORK).outdated);
}

#[test]
fn an_answer_changes_the_text_of_its_draft_and_the_stamp_and_no_other() {
    let golden = of(GOLDEN_WITH_PLAN);
    let mut before = golden.clone();
    for number in 0..30 {
        before = before.with_finished(Finished {
            id: AssessmentId(number),
            ..Finished::clone(&golden.finished[0])
        });
    }
    let draft = Draft::clone(&before.drafts[0]);
    let after = before.clone().with_draft(Draft {
        answers: draft
            .answers
            .clone()
            .with(SkillNumber(9), Answer::NotApplicable, 1),
        ..draft.clone()
    });
    let (old, new) = (stored::entries(&before), stored::entries(&after));
    let changed = new
        .iter()
        .filter(|(key, entry)| old.get(key) != Some(entry));
    let changed: Vec<_> = changed.map(|(key, _)| *key).collect();
    let key = EntryKey {
        kind: Kind::Draft,
        id: draft.id,
    };
    assert_eq!(changed, [key]);
    assert!(stored::same_head(&before, &after));
    // The other assessments are not even copied.
    for (one, other) in before.finished.iter().zip(&after.finished) {
        assert!(Rc::ptr_eq(one, other));
    }
}

#[test]
fn a_damaged_key_takes_no_other_with_it() {
    let document = of(GOLDEN_WITH_PLAN);
    let mut texts = stored::texts(&document, 5);
    for (key, broken) in [
        ("gapwise.finished.1763800000000", "{\"id\":1763"),
        ("gapwise.finished.1763800000000", "{\"id\":1763800000000}"),
        ("gapwise.draft.1763900000000", "null"),
        ("gapwise.document", "[]"),
    ] {
        let whole = texts.clone();
        for (known, text) in &mut texts {
            if known == key {
                *text = broken.to_owned();
            }
        }
        let read = stored::read_keys(pairs(&texts), &FRAMEWORK);
        assert_eq!(read.damaged, [key], "{broken}");
        let kept = &read.reading.document;
        assert_eq!(kept.drafts.is_empty(), key.contains("draft"), "{broken}");
        assert_eq!(
            kept.finished.is_empty(),
            key.contains("finished"),
            "{broken}"
        );
        texts = whole;
    }
}

#[test]
fn an_assessment_of_a_newer_build_keeps_its_key_and_its_text() {
    let newer = "{\"id\":5,\"version\":4,\"anything\":[1.0]}";
    let mut texts = stored::texts(&of(GOLDEN_WITH_PLAN), 5);
    texts.push(("gapwise.finished.5".to_owned(), newer.to_owned()));
    let read = stored::read_keys(pairs(&texts), &FRAMEWORK);
    assert_eq!(read.reading.notice, Some(DocumentNotice::NewerParts(1)));
    let again = stored::texts(&read.reading.document, 5);
    assert!(again.contains(&("gapwise.finished.5".to_owned(), newer.to_owned())));
}

/// A build of version 2 reads `draft` and `finished` of the one key that it knows, and writes nothing over a
/// version above its own.
#[test]
fn a_build_of_version_2_finds_no_assessment_and_a_version_that_it_leaves_alone() {
    let head = stored::head(&of(GOLDEN_WITH_COLLECTIONS), 5);
    let head: serde_json::Value = serde_json::from_str(head.get()).expect("JSON");
    assert_eq!(head["app"], "gapwise");
    assert!(head["version"].as_u64() > Some(2));
    assert_eq!((head.get("draft"), head.get("finished")), (None, None));
}

/// After a roll-back, a build of today meets a document of a version above its own.
#[test]
fn a_newer_document_shows_what_can_be_read_and_none_of_it_is_written_over() {
    let document = of(GOLDEN_WITH_COLLECTIONS);
    let mut texts = stored::texts(&document, 5);
    let head = texts
        .iter_mut()
        .find(|(key, _)| key == stored::DOCUMENT)
        .expect("a head");
    head.1 = head.1.replace("\"version\":3", "\"version\":4");
    texts.push((
        "gapwise.finished.5".to_owned(),
        "{\"id\":5,\"version\":4}".to_owned(),
    ));
    texts.push(("gapwise.board.1".to_owned(), "{\"id\":1}".to_owned()));
    let read = stored::read_keys(pairs(&texts), &FRAMEWORK);
    assert_eq!(read.reading.notice, Some(DocumentNotice::NewerVersion));
    assert_eq!(read.reading.source, Source::Untouchable);
    assert!(read.damaged.is_empty() && !read.outdated);
    let shown = &read.reading.document;
    assert_eq!(shown.drafts, document.drafts);
    assert_eq!(shown.finished, document.finished);
    assert_eq!(shown.received, document.received);

    // Its backup is not taken for one of today, and holds every key for the newer build.
    let backup = backup::write(Day::from_days(20_800), &texts);
    assert_eq!(
        backup::read(&backup, &FRAMEWORK),
        Err(BackupFault::NewerVersion)
    );
    let file: serde_json::Value = serde_json::from_str(&backup).expect("JSON");
    for (key, text) in &texts {
        assert_eq!(file["keys"][key], serde_json::Value::from(text.as_str()));
    }
}

/// Of a version that it knows, a build of today leaves alone what it does not know: parts, and keys of another kind.
#[test]
fn a_key_of_another_kind_is_left_alone() {
    let mut texts = stored::texts(&of(GOLDEN_WITH_PLAN), 5);
    texts.push(("gapwise.board.1".to_owned(), "[]".to_owned()));
    texts.push(("gapwise.erased".to_owned(), "7".to_owned()));
    let read = stored::read_keys(pairs(&texts), &FRAMEWORK);
    assert_eq!((read.reading.notice, read.damaged.len()), (None, 0));
    assert_eq!(read.reading.source, Source::Replaceable);
}
