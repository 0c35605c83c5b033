//! The saved document: read as it was written, by every build to come, and never lost when it
//! cannot be read. Golden documents are only ever added to.

// Tests say what they expect by panicking.
#![allow(clippy::expect_used, missing_docs)]

use std::sync::LazyLock;

use assessment::aim::{Aim, Specialisations};
use assessment::answer::{Answer, Answers, Recorded};
use assessment::assessment::{AssessmentId, Draft, Finished};
use assessment::day::Day;
use assessment::document::{Document, Preferences, Removal};
use assessment::framework::Framework;
use assessment::goal::{Goal, GoalKey, Horizon};
use assessment::ids::{BackgroundNumber, CareerLevelNumber, SkillNumber, SpecialisationNumber};
use assessment::level::Level;
use assessment::merge::merge;
use assessment::own_text::{Line, Name, Note};
use assessment::plan::Plan;
use formats::document::{DocumentNotice, Source, read, write};
use proptest::prelude::*;

static FRAMEWORK: LazyLock<Framework> = LazyLock::new(|| {
    content::built_in("en")
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
    .map(|(skill, answer, at)| {
        let answer = Some(answer);
        (SkillNumber(skill), Recorded { at, answer })
    })
    .collect();
    Document {
        draft: Some(Draft {
            id: AssessmentId(1_763_900_000_000),
            title: Name::default(),
            aim: aim.clone(),
            aim_changed: 0,
            answers: answers.clone(),
        }),
        draft_changed: 0,
        finished: vec![Finished {
            id: AssessmentId(1_763_800_000_000),
            changed: 0,
            on: Day::from_days(20_400),
            title: Name::new("Before the summer"),
            aim,
            answers,
            plan: Plan::default(),
        }],
        preferences: Preferences {
            advance_on_answer: true,
            shortcuts: false,
        },
        ..Document::default()
    }
}

/// The first document with moments, removals and a backup.
const GOLDEN_WITH_MOMENTS: &str = include_str!("golden/documents/v1-moments.json");

fn golden_document_with_moments() -> Document {
    let mut document = golden_document();
    document.draft_changed = 1_763_900_000_000;
    document.preferences_changed = 1_763_900_030_000;
    document.last_backup = Some(Day::from_days(20_401));
    document.removed = vec![Removal {
        id: AssessmentId(1_763_700_000_000),
        at: 1_763_800_000_001,
    }];
    if let Some(draft) = document.draft.as_mut() {
        draft.aim_changed = 1_763_900_000_000;
        draft.answers = draft
            .answers
            .clone()
            .without(SkillNumber(3), 1_763_900_025_000);
    }
    document.finished[0].changed = 1_763_800_090_000;
    document
}

#[test]
fn the_golden_document_reads_as_ever() {
    let reading = read(GOLDEN, &FRAMEWORK);
    assert_eq!(reading.document, golden_document());
    assert_eq!(reading.notice, None);
    assert_eq!(reading.source, Source::Replaceable);
}

#[test]
fn the_golden_document_with_moments_reads_as_ever_and_is_still_written_so() {
    let reading = read(GOLDEN_WITH_MOMENTS, &FRAMEWORK);
    assert_eq!(reading.document, golden_document_with_moments());
    assert_eq!(reading.notice, None);
    assert_eq!(
        write(&golden_document_with_moments()),
        GOLDEN_WITH_MOMENTS.trim()
    );
}

/// The first document with a plan.
const GOLDEN_WITH_PLAN: &str = include_str!("golden/documents/v2.json");

fn golden_document_with_plan() -> Document {
    let mut document = golden_document_with_moments();
    let key = |skill, to| GoalKey {
        skill: SkillNumber(skill),
        to,
    };
    let goal = Goal {
        key: key(6, Level::Practised),
        horizon: Horizon::LongTerm,
        due: Some(Day::from_days(20_800)),
        occasion: Line::new("the backlog is reviewed on Mondays"),
        deed: Line::new("rank ten real requests with the team’s PM"),
        measure: Line::new("A ranking with reasons, checked by its owner."),
        notes: Note::new("Ask about last quarter.\nBring “no” examples."),
        done: Some(Day::from_days(20_790)),
    };
    let bare = Goal {
        key: key(29, Level::Leading),
        horizon: Horizon::ShortTerm,
        due: None,
        occasion: Line::default(),
        deed: Line::default(),
        measure: Line::default(),
        notes: Note::default(),
        done: None,
    };
    document.finished[0].plan = Plan::default()
        .with(bare, 1_763_910_000_000)
        .with(goal, 1_763_910_000_001)
        .without(key(29, Level::Leading), 1_763_910_000_002)
        .ordered(vec![key(6, Level::Practised)], 1_763_910_000_003);
    document
}

#[test]
fn the_golden_document_with_a_plan_reads_as_ever_and_is_still_written_so() {
    let reading = read(GOLDEN_WITH_PLAN, &FRAMEWORK);
    assert_eq!(reading.document, golden_document_with_plan());
    assert_eq!(reading.notice, None);
    assert_eq!(write(&golden_document_with_plan()), GOLDEN_WITH_PLAN.trim());
}

#[test]
fn one_broken_goal_does_not_take_the_plan_with_it() {
    let broken = GOLDEN_WITH_PLAN.replacen("\"to\":4", "\"to\":9", 1);
    assert_ne!(broken, GOLDEN_WITH_PLAN);
    let reading = read(&broken, &FRAMEWORK);
    assert_eq!(reading.notice, Some(DocumentNotice::EntriesLost(1)));
    assert_eq!(reading.source, Source::SetAsideFirst);
    let kept = &reading.document.finished[0].plan;
    assert_eq!(
        kept.goals(),
        golden_document_with_plan().finished[0].plan.goals()
    );
}

prop_compose! {
    fn goal()(skill in 1_u16..4, to in 1_u8..=4, long in any::<bool>(), due in prop::option::of(any::<u16>()),
        texts in prop::array::uniform3(".{0,12}"), notes in "(.|\n){0,12}", done in prop::option::of(any::<u16>())) -> Goal {
        let day = |days: Option<u16>| days.map(|days| Day::from_days(u32::from(days)));
        let [occasion, deed, measure] = texts.map(|text| Line::new(&text));
        Goal {
            key: GoalKey { skill: SkillNumber(skill), to: Level::from_value(to).expect("a level") },
            horizon: if long { Horizon::LongTerm } else { Horizon::ShortTerm },
            due: day(due), occasion, deed, measure, notes: Note::new(&notes), done: day(done),
        }
    }
}

fn plan() -> impl Strategy<Value = Plan> {
    let step = (goal(), moment(), any::<bool>());
    prop::collection::vec(step, 0..5).prop_map(|steps| {
        steps
            .into_iter()
            .fold(Plan::default(), |plan, (goal, at, removed)| {
                if removed {
                    plan.without(goal.key, at)
                } else {
                    plan.with(goal, at)
                }
            })
    })
}

/// Few moments and few skills, so that two documents often disagree about the same thing.
fn moment() -> impl Strategy<Value = u64> {
    0_u64..12
}

fn answers() -> impl Strategy<Value = Answers> {
    prop::collection::btree_map(1_u16..=20, (0_u8..=6, moment()), 0..12).prop_map(|map| {
        map.into_iter()
            .map(|(skill, (code, at))| {
                let answer = match code {
                    5 => Some(Answer::NotApplicable),
                    code => Level::from_value(code).map(Answer::Rated),
                };
                (SkillNumber(skill), Recorded { at, answer })
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
    fn draft()(id in 1_u64..4, title in ".{0,9}", aim in aim(), aim_changed in moment(), answers in answers()) -> Draft {
        Draft { id: AssessmentId(id), title: Name::new(&title), aim, aim_changed, answers }
    }
}

prop_compose! {
    fn document()(
        draft in prop::option::of(draft()),
        draft_changed in moment(),
        finished in prop::collection::vec((draft(), any::<u16>(), moment(), plan()), 0..4),
        removed in prop::collection::vec((1_u64..4, moment()), 0..3),
        preferences_changed in moment(),
        advance_on_answer in any::<bool>(),
        shortcuts in any::<bool>(),
        last_backup in prop::option::of(any::<u16>()),
    ) -> Document {
        let mut document = Document {
            draft,
            draft_changed,
            preferences: Preferences { advance_on_answer, shortcuts },
            preferences_changed,
            last_backup: last_backup.map(|days| Day::from_days(u32::from(days))),
            ..Document::default()
        };
        for (draft, on, at, plan) in finished {
            document = document.with_finished(draft.finish(Day::from_days(u32::from(on)), at, plan));
        }
        for (id, at) in removed {
            document = document.remembering(Removal { id: AssessmentId(id), at });
        }
        document
    }
}

proptest! {
    #[test]
    fn joining_does_not_depend_on_which_comes_first(one in document(), other in document()) {
        prop_assert_eq!(merge(&one, &other), merge(&other, &one));
    }

    #[test]
    fn joining_again_changes_nothing(one in document(), other in document()) {
        let merged = merge(&one, &other);
        prop_assert_eq!(merge(&merged, &other), merged.clone());
        prop_assert_eq!(merge(&merged, &merged), merged);
    }

    #[test]
    fn joining_loses_no_answer_of_a_draft_both_know(one in document(), other in document()) {
        let (Some(ours), Some(theirs)) = (&one.draft, &other.draft) else { return Ok(()); };
        prop_assume!(ours.id == theirs.id);
        let merged = merge(&one, &other).draft.expect("the draft of both");
        for (skill, recorded) in ours.answers.records().chain(theirs.answers.records()) {
            let kept = merged.answers.records().find(|(other, _)| *other == skill);
            prop_assert!(kept.is_some_and(|(_, kept)| kept >= recorded));
        }
    }

    #[test]
    fn joining_loses_no_draft_unless_it_was_ended(one in document(), other in document()) {
        let merged = merge(&one, &other);
        for draft in one.draft.iter().chain(&other.draft) {
            let here = merged.draft.as_ref().is_some_and(|kept| kept.id == draft.id)
                || merged.finished(draft.id).is_some();
            let ended = merged.removed_at(draft.id).is_some();
            prop_assert!(here || ended || draft.answers.is_empty());
        }
    }
}

proptest! {
    #[test]
    fn joining_keeps_the_latest_word_on_each_goal(one in document(), other in document()) {
        let merged = merge(&one, &other);
        for finished in one.finished.iter().chain(&other.finished) {
            let Some(kept) = merged.finished(finished.id) else { continue };
            if merged.removed_at(finished.id).is_some() { continue; }
            for goal in finished.plan.planned() {
                let known = kept.plan.planned().iter().find(|known| known.key == goal.key);
                prop_assert!(known.is_some_and(|known| known >= goal));
            }
        }
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
        DocumentNotice::EntriesLost(1),
        aside,
    );
    check(&"[".repeat(100_000), DocumentNotice::Unreadable, aside);
    check(&"x".repeat(5_400_000), DocumentNotice::Unreadable, aside);
}

#[test]
fn a_newer_document_is_left_alone() {
    check(
        r#"{"app":"gapwise","version":3,"draft":{"anything":1}}"#,
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
