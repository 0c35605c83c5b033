//! Goals beyond one skill: saved, read, joined, and taken away like the others. Golden files are only added to.

// Tests say what they expect by panicking.
#![allow(clippy::expect_used, clippy::panic, missing_docs)]

use std::rc::Rc;
use std::sync::LazyLock;

use assessment::aim::{Aim, Specialisations};
use assessment::answer::Answer;
use assessment::assessment::{AssessmentId, Finished};
use assessment::day::Day;
use assessment::document::Document;
use assessment::goal::{CareerKind, Goal, GoalKey, Horizon};
use assessment::ids::{CareerLevelNumber, SkillNumber, SpecialisationNumber};
use assessment::level::Level;
use assessment::own_text::{Line, Name, Note};
use assessment::plan::Plan;
use assessment::report::Report;
use assessment::snapshot::Snapshot;
use assessment::unknown_members::UnknownMembers;
use formats::pack::Pack;
use formats::{calendar, document, result_export};
use gapwise::view::language::Language;
use gapwise::view::take_away::{Taken, calendar::events, markdown};

static PACK: LazyLock<Pack> =
    LazyLock::new(|| content::built_in("en").expect("the content is right"));

const DOCUMENT: &str = include_str!("golden/documents/v3-career.json");
const RESULT: &str = include_str!("golden/results/v1-career.json");
/// The same with what it can still become, which was added to the form later.
const RESULT_WITH_OUTLOOK: &str = include_str!("golden/results/v1-outlook.json");

fn certificate() -> Goal {
    Goal {
        key: GoalKey::Career {
            kind: CareerKind::Certificate,
            id: 1_795_300_000_000,
        },
        title: Line::new("PSPO"),
        horizon: Horizon::ShortTerm,
        due: Some(Day::from_days(20_868)),
        occasion: Line::new("I plan my week"),
        deed: Line::new("do one practice test"),
        measure: Line::new("The certificate with its date"),
        notes: Note::new("Ask who pays."),
        done: None,
    }
}

fn level() -> Goal {
    Goal {
        key: GoalKey::Level {
            skill: SkillNumber(2),
            to: Level::Practised,
        },
        title: Line::default(),
        due: None,
        ..certificate()
    }
}

/// A goal for a level between two beyond one skill, the second of which has no words yet.
fn finished() -> Finished {
    let company = Goal {
        key: GoalKey::Career {
            kind: CareerKind::Company,
            id: 1_795_300_000_001,
        },
        title: Line::default(),
        horizon: Horizon::LongTerm,
        due: None,
        ..certificate()
    };
    let plan = Plan::default()
        .with(certificate(), 1_795_300_000_000)
        .with(level(), 1_795_300_000_002)
        .with(company, 1_795_300_000_003);
    Finished {
        id: AssessmentId(1_795_000_000_000),
        changed: 1_795_200_000_000,
        title: Name::default(),
        snapshot: Snapshot {
            framework: PACK.framework.reference().clone(),
            on: Day::from_days(20_778),
            aim: Aim {
                now: Some(CareerLevelNumber(2)),
                wanted: CareerLevelNumber(3),
                specialisations: Specialisations::new([SpecialisationNumber(1)]).expect("one"),
                background: None,
                name: Name::default(),
            },
            answers: [(SkillNumber(2), Answer::Rated(Level::Aware))]
                .into_iter()
                .collect(),
        },
        plan,
        unknown: UnknownMembers::default(),
    }
}

/// Expects a text; another one is put aside to be looked at.
#[track_caller]
fn check_golden(name: &str, known: &str, made: &str) {
    if made != known {
        let new = format!("{}/{name}", env!("CARGO_TARGET_TMPDIR"));
        std::fs::write(&new, made).expect("a place for what was made");
        panic!("{name} is no longer what is written. What is now: {new}");
    }
}

fn document_with(finished: Finished) -> Document {
    Document {
        finished: vec![Rc::new(finished)],
        ..Document::default()
    }
}

#[test]
fn the_saved_document_keeps_them_beside_the_others() {
    let written = document::write(&document_with(finished()));
    check_golden("v3-career.json", DOCUMENT, &written);
    let reading = document::read(DOCUMENT, &PACK.framework);
    assert_eq!(reading.faults, [""; 0]);
    assert_eq!(reading.document, document_with(finished()));
}

#[test]
fn one_that_cannot_be_read_takes_nothing_with_it() {
    let spoilt = DOCUMENT.replace("\"certificate\",\"id\"", "\"yacht\",\"id\"");
    let reading = document::read(&spoilt, &PACK.framework);
    assert_eq!(reading.faults.len(), 1, "{:?}", reading.faults);
    assert!(
        reading.faults[0].contains("career[0]"),
        "{:?}",
        reading.faults
    );
    assert_eq!(reading.document.finished[0].plan.goals().len(), 2);
}

#[test]
fn a_result_file_brings_them_back_in_their_order() {
    let finished = finished();
    let framework = &PACK.framework;
    let profile = framework.profile(finished.snapshot.aim.profile_key());
    let answers = &finished.snapshot.answers;
    let report = Report::new(framework, profile.expect("a role"), answers);
    let written = result_export::write(framework, &finished, &report, false);
    check_golden("v1-outlook.json", RESULT_WITH_OUTLOOK, &written);
    for text in [RESULT, RESULT_WITH_OUTLOOK] {
        let imported = result_export::read(text, framework).expect("a result");
        assert_eq!((imported.unreadable, imported.unknown_skills), (0, 0));
        assert_eq!(imported.finished, finished);
    }
}

#[test]
fn the_text_and_the_calendar_have_them_with_their_names_and_first_steps() {
    let finished = finished();
    let language = Language::new(Rc::new(PACK.clone()));
    let taken = Taken {
        language: &language,
        snapshot: &finished.snapshot,
        role: finished.snapshot.aim.profile_key(),
        title: &finished.title,
        plan: &finished.plan,
    };
    let text = markdown::document(&taken);
    for part in [
        "### 1. A certificate: ",
        "PSPO",
        "### 3. A company of my own",
        "do one practice test",
        "The certificate with its date",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    let events = events(&taken, finished.id);
    assert_eq!(events.len(), 1);
    let file = calendar::write(&events, 1_795_305_845_000);
    for line in [
        "UID:1795000000000-career-1795300000000@gapwise",
        "DTSTART;VALUE=DATE:20270219",
        "SUMMARY:Goal due: A certificate: ",
    ] {
        assert!(file.contains(line), "{line}: {file}");
    }
}

#[test]
fn two_tabs_keep_what_each_of_them_set() {
    let other = Goal {
        key: GoalKey::Career {
            kind: CareerKind::Certificate,
            id: 1_795_300_000_009,
        },
        ..certificate()
    };
    let one = Plan::default().with(certificate(), 5);
    let two = Plan::default().with(other.clone(), 6);
    let joined = one.clone().merged(&two);
    assert_eq!(joined, two.merged(&one));
    assert_eq!(joined.goals().len(), 2);
    let removed = joined.clone().without(other.key, 7);
    assert_eq!(removed.merged(&joined).goals(), [&certificate()]);
}
