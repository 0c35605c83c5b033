//! The saved document: read as it was written, by every build to come, and never lost when it
//! cannot be read. Golden documents are only ever added to.

// Tests say what they expect by panicking.
#![allow(clippy::expect_used, missing_docs)]

use std::sync::LazyLock;

use gapwise::codec::document::{DocumentNotice, Source, read, write};
use gapwise::domain::aim::{Aim, Name, Specialisations};
use gapwise::domain::answer::{Answer, Answers, Recorded};
use gapwise::domain::assessment::{AssessmentId, Draft, Finished};
use gapwise::domain::day::Day;
use gapwise::domain::document::{Document, Preferences};
use gapwise::domain::framework::Framework;
use gapwise::domain::ids::{
    BackgroundNumber, CareerLevelNumber, SkillNumber, SpecialisationNumber,
};
use gapwise::domain::level::Level;
use proptest::prelude::*;

static FRAMEWORK: LazyLock<Framework> = LazyLock::new(|| {
    packer::built_in("en")
        .expect("the content is right")
        .framework
});

const GOLDEN: &str = include_str!("golden/documents/v1.json");

fn golden_document() -> Document {
    let aim = Aim {
        now: Some(CareerLevelNumber(2)),
        wanted: CareerLevelNumber(3),
        specialisations: Specialisations::new([SpecialisationNumber(1), SpecialisationNumber(4)])
            .expect("two"),
        background: Some(BackgroundNumber(4)),
        name: Name::new("Ada"),
    };
    let answers: Answers = [
        (1, Answer::Rated(Level::NotYet), 1_763_900_000_000),
        (2, Answer::Rated(Level::Leading), 1_763_900_010_000),
        (29, Answer::NotApplicable, 1_763_900_020_000),
    ]
    .into_iter()
    .map(|(skill, answer, at)| (SkillNumber(skill), Recorded { answer, at }))
    .collect();
    Document {
        draft: Some(Draft {
            id: AssessmentId(1_763_900_000_000),
            title: Name::default(),
            aim: aim.clone(),
            answers: answers.clone(),
        }),
        finished: vec![Finished {
            id: AssessmentId(1_763_800_000_000),
            on: Day::from_days(20_400),
            title: Name::new("Before the summer"),
            aim,
            answers,
        }],
        preferences: Preferences {
            advance_on_answer: true,
            shortcuts: false,
        },
    }
}

#[test]
fn the_golden_document_reads_as_ever() {
    let reading = read(GOLDEN, &FRAMEWORK);
    assert_eq!(reading.document, golden_document());
    assert_eq!(reading.notice, None);
    assert_eq!(reading.source, Source::Replaceable);
}

#[test]
fn the_golden_document_is_still_written_so() {
    assert_eq!(write(&golden_document()), GOLDEN.trim());
}

fn answers() -> impl Strategy<Value = Answers> {
    prop::collection::btree_map(1_u16..=999, (0_u8..=5, any::<u32>()), 0..50).prop_map(|map| {
        map.into_iter()
            .map(|(skill, (code, at))| {
                let answer = Level::from_value(code).map_or(Answer::NotApplicable, Answer::Rated);
                (
                    SkillNumber(skill),
                    Recorded {
                        answer,
                        at: u64::from(at),
                    },
                )
            })
            .collect()
    })
}

fn aim() -> impl Strategy<Value = Aim> {
    (
        prop::option::of(1_u8..=5),
        1_u8..=5,
        prop::collection::vec(1_u8..=6, 1..4),
        prop::option::of(1_u8..=8),
        ".{0,60}",
    )
        .prop_map(|(now, wanted, industries, background, name)| Aim {
            now: now.map(CareerLevelNumber),
            wanted: CareerLevelNumber(wanted),
            specialisations: Specialisations::new(industries.into_iter().map(SpecialisationNumber))
                .expect("some"),
            background: background.map(BackgroundNumber),
            name: Name::new(&name),
        })
}

prop_compose! {
    fn document()(
        draft in prop::option::of((any::<u32>(), aim(), answers())),
        finished in prop::collection::btree_map(any::<u32>(), (any::<u16>(), ".{0,50}", aim(), answers()), 0..4),
        advance_on_answer in any::<bool>(),
        shortcuts in any::<bool>(),
    ) -> Document {
        let empty = Document {
            draft: draft.map(|(id, aim, answers)| Draft {
                id: AssessmentId(u64::from(id)),
                title: Name::default(),
                aim,
                answers,
            }),
            finished: Vec::new(),
            preferences: Preferences { advance_on_answer, shortcuts },
        };
        finished.into_iter().fold(empty, |document, (id, (on, title, aim, answers))| {
            document.with_finished(Finished {
                id: AssessmentId(u64::from(id)),
                on: Day::from_days(u32::from(on)),
                title: Name::new(&title),
                aim,
                answers,
            })
        })
    }
}

proptest! {
    #[test]
    fn what_is_saved_is_what_is_read(document in document()) {
        let reading = read(&write(&document), &FRAMEWORK);
        prop_assert_eq!(reading.document, document);
        prop_assert_eq!(reading.notice, None);
    }

    #[test]
    fn any_text_is_read_without_panic(text in ".{0,300}") {
        let reading = read(&text, &FRAMEWORK);
        prop_assert_eq!(reading.source, Source::SetAsideFirst);
    }

    /// A document cut off or with a byte changed keeps what it can and never passes for whole.
    #[test]
    fn a_document_cut_off_is_set_aside(cut in 0_usize..400) {
        let text = GOLDEN.trim();
        let cut = cut.min(text.len() - 1);
        let reading = read(&text[..cut], &FRAMEWORK);
        prop_assert_eq!(reading.source, Source::SetAsideFirst);
        prop_assert_eq!(reading.notice, Some(DocumentNotice::Unreadable));
    }

    #[test]
    fn a_changed_byte_is_read_without_panic(at in 0_usize..400, byte in 32_u8..127) {
        let mut bytes = GOLDEN.trim().as_bytes().to_vec();
        let at = at.min(bytes.len() - 1);
        bytes[at] = byte;
        let _ = read(&String::from_utf8_lossy(&bytes), &FRAMEWORK);
    }
}

#[track_caller]
fn check(text: &str, notice: DocumentNotice, source: Source) {
    let reading = read(text, &FRAMEWORK);
    assert_eq!(reading.notice, Some(notice));
    assert_eq!(reading.source, source);
}

#[test]
fn what_is_no_document_of_ours_is_set_aside() {
    let aside = Source::SetAsideFirst;
    check("", DocumentNotice::Unreadable, aside);
    check("null", DocumentNotice::Unreadable, aside);
    check("[1,2,3]", DocumentNotice::Unreadable, aside);
    check(
        r#"{"app":"other","version":1}"#,
        DocumentNotice::Unreadable,
        aside,
    );
    check(
        r#"{"app":"gapwise","version":0}"#,
        DocumentNotice::Unreadable,
        aside,
    );
    check(
        r#"{"app":"gapwise","version":"1"}"#,
        DocumentNotice::Unreadable,
        aside,
    );
    check(
        r#"{"app":"gapwise","version":1,"finished":7}"#,
        DocumentNotice::Unreadable,
        aside,
    );
    check(&"[".repeat(100_000), DocumentNotice::Unreadable, aside);
    check(&"x".repeat(5_400_000), DocumentNotice::Unreadable, aside);
}

#[test]
fn a_newer_document_is_left_alone() {
    check(
        r#"{"app":"gapwise","version":2,"draft":{"anything":1}}"#,
        DocumentNotice::NewerVersion,
        Source::Untouchable,
    );
}

#[test]
fn one_broken_entry_does_not_take_the_others_with_it() {
    let broken = GOLDEN.replacen("\"level\":4", "\"level\":44", 1);
    let reading = read(&broken, &FRAMEWORK);
    assert_eq!(reading.notice, Some(DocumentNotice::EntriesLost(1)));
    assert_eq!(reading.source, Source::SetAsideFirst);
    let draft = reading.document.draft.expect("the draft");
    assert_eq!(draft.answers.len(), 2);
    assert_eq!(reading.document.finished, golden_document().finished);

    let unknown_role = GOLDEN.replacen("\"wanted\":3", "\"wanted\":9", 1);
    let reading = read(&unknown_role, &FRAMEWORK);
    assert_eq!(reading.notice, Some(DocumentNotice::EntriesLost(1)));
    assert_eq!(reading.document.draft, None);
    assert_eq!(reading.document.finished, golden_document().finished);
}
