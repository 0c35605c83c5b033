//! The saved document: read as it was written, by every build to come, and never lost when it
//! cannot be read. Golden documents are only ever added to.

// Tests say what they expect by panicking.
#![allow(clippy::expect_used, missing_docs)]

use std::rc::Rc;
use std::sync::LazyLock;

use assessment::aim::{Aim, Specialisations};
use assessment::answer::{Answer, Answers};
use assessment::assessment::{AssessmentId, Draft, Finished, Received};
use assessment::day::Day;
use assessment::document::{Document, Preferences, Tombstone, Tombstones};
use assessment::framework::Framework;
use assessment::framework_ref::{FrameworkId, FrameworkRef};
use assessment::goal::{CareerKind, Goal, GoalKey, Horizon};
use assessment::ids::{BackgroundNumber, CareerLevelNumber, SkillNumber, SpecialisationNumber};
use assessment::level::Level;
use assessment::merge::merge;
use assessment::own_text::{Address, Line, Name, Note};
use assessment::plan::Plan;
use assessment::rating::{Evidence, Rating, Source as RatingSource, Timed};
use assessment::snapshot::Snapshot;
use assessment::unknown_members::UnknownMembers;
use formats::document::{DocumentNotice, Source, read, write};
use proptest::prelude::*;

static FRAMEWORK: LazyLock<Framework> = LazyLock::new(|| {
    content::built_in("en")
        .expect("the content is right")
        .framework
});

const GOLDEN: &str = include_str!("golden/documents/v1.json");

fn golden_aim() -> Aim {
    Aim {
        now: Some(CareerLevelNumber(2)),
        wanted: CareerLevelNumber(3),
        specialisations: Specialisations::new([SpecialisationNumber(1), SpecialisationNumber(4)])
            .expect("two"),
        background: Some(BackgroundNumber(4)),
        name: Name::new("Ada"),
    }
}

fn golden_answers() -> Answers {
    [
        (1, Answer::Rated(Level::NotYet), 1_763_900_000_000),
        (2, Answer::Rated(Level::Leading), 1_763_900_010_000),
        (29, Answer::NotApplicable, 1_763_900_020_000),
    ]
    .into_iter()
    .map(|(skill, answer, at)| {
        let value = Some(answer);
        (SkillNumber(skill), Timed { at, value })
    })
    .collect()
}

/// Drafts go on with the present release of the framework, whichever they were begun with.
fn golden_draft() -> Draft {
    Draft {
        opened: 0,
        aim_changed: 0,
        answers: golden_answers(),
        ..Draft::new(
            AssessmentId(1_763_900_000_000),
            FRAMEWORK.reference().clone(),
            golden_aim(),
        )
    }
}

fn golden_finished() -> Finished {
    Finished {
        id: AssessmentId(1_763_800_000_000),
        changed: 0,
        title: Name::new("Before the summer"),
        snapshot: Snapshot {
            framework: FrameworkRef::first(),
            on: Day::from_days(20_400),
            aim: golden_aim(),
            answers: golden_answers(),
        },
        plan: Plan::default(),
        unknown: UnknownMembers::default(),
    }
}

/// What was saved before there were moments.
fn golden_document() -> Document {
    Document {
        preferences: Preferences {
            advance_on_answer: true,
            shortcuts: false,
        },
        ..Document::default()
    }
    .with_draft(golden_draft())
    .with_finished(golden_finished())
}

/// The first document with moments, removals and a backup.
const GOLDEN_WITH_MOMENTS: &str = include_str!("golden/documents/v1-moments.json");

fn golden_document_with_moments(plan: Plan) -> Document {
    let removed = Tombstone {
        id: AssessmentId(1_763_700_000_000),
        at: 1_763_800_000_001,
    };
    let draft = golden_draft();
    Document {
        preferences_changed: 1_763_900_030_000,
        last_backup: Some(Day::from_days(20_401)),
        removed: Tombstones::from_iter([removed]),
        // What was discarded was among what was removed.
        ended: Tombstones::from_iter([removed]),
        ..golden_document()
    }
    .with_draft(Draft {
        opened: 1_763_900_000_000,
        aim_changed: 1_763_900_000_000,
        answers: draft
            .answers
            .clone()
            .without(SkillNumber(3), 1_763_900_025_000),
        ..draft
    })
    .with_finished(Finished {
        changed: 1_763_800_090_000,
        plan,
        ..golden_finished()
    })
}

#[track_caller]
fn check_golden(text: &str, document: &Document, notice: Option<DocumentNotice>) {
    let reading = read(text, &FRAMEWORK);
    assert_eq!(reading.faults, [""; 0]);
    assert_eq!(reading.document, *document);
    assert_eq!(reading.notice, notice);
    assert_eq!(reading.changed, notice.is_some());
    assert_eq!(reading.source, Source::Replaceable);
}

#[test]
fn golden_documents_read_as_ever() {
    for (text, document) in [
        (GOLDEN, golden_document()),
        (
            GOLDEN_WITH_MOMENTS,
            golden_document_with_moments(Plan::default()),
        ),
        (GOLDEN_WITH_PLAN, golden_document_with_plan()),
    ] {
        check_golden(text, &document, Some(DocumentNotice::DraftMoved));
    }
}

/// The first document with a plan.
const GOLDEN_WITH_PLAN: &str = include_str!("golden/documents/v2.json");

fn golden_document_with_plan() -> Document {
    let key = |skill, to| GoalKey::Level {
        skill: SkillNumber(skill),
        to,
    };
    let goal = Goal {
        key: key(6, Level::Practised),
        title: Line::default(),
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
        title: Line::default(),
        horizon: Horizon::ShortTerm,
        due: None,
        occasion: Line::default(),
        deed: Line::default(),
        measure: Line::default(),
        notes: Note::default(),
        done: None,
    };
    golden_document_with_moments(
        Plan::default()
            .with(bare, 1_763_910_000_000)
            .with(goal, 1_763_910_000_001)
            .without(key(29, Level::Leading), 1_763_910_000_002)
            .ordered(vec![key(6, Level::Practised)], 1_763_910_000_003),
    )
}

/// The first document of version 3: two drafts, a result of somebody else, evidence, another framework, and
/// what only a newer build knows.
const GOLDEN_WITH_COLLECTIONS: &str = include_str!("golden/documents/v3.json");

fn golden_document_with_collections() -> Document {
    let mut document = golden_document_with_plan();
    let foreign = FrameworkRef {
        id: FrameworkId::new("acme-design").expect("an id"),
        revision: 4,
        wording: 7,
    };
    let evidence = Evidence {
        text: Timed {
            at: 1_763_950_000_000,
            value: Note::new("Led the pricing trial.\nSee the report."),
        },
        address: Timed {
            at: 1_763_950_000_001,
            value: Address::new("https://example.org/report"),
        },
    };
    let rated = |level, at| Rating::answered(Some(Answer::Rated(level)), at);
    let answers = golden_answers()
        .with_rating(
            SkillNumber(2),
            RatingSource::Own,
            rated(Level::Leading, 1_763_900_010_000).with_evidence(evidence),
        )
        .with_rating(
            SkillNumber(2),
            RatingSource::Scenario,
            rated(Level::Proficient, 1_763_950_000_002),
        );
    let mut unknown = UnknownMembers::default();
    for (place, text) in [
        ("mood", "{\"from\": 1.50e+2}"),
        ("aim.salary", "12345678901234567890.10"),
        ("ratings[2:own].seen", "[true, null]"),
        ("ratings[2:scenario].trial", "\"b\""),
        (
            "ratings[1:manager]",
            "{\"skill\":1,\"source\":\"manager\",\"level\":9,\"at\":1}",
        ),
    ] {
        unknown.insert(place.to_owned(), text.to_owned());
    }
    document = document
        .with_draft(Draft {
            source: RatingSource::Peer,
            answers: Answers::default().with_rating(
                SkillNumber(6),
                RatingSource::Peer,
                rated(Level::Aware, 1_763_960_000_001),
            ),
            ..Draft::new(
                AssessmentId(1_763_960_000_000),
                FRAMEWORK.reference().clone(),
                golden_aim(),
            )
        })
        .with_finished(Finished {
            id: AssessmentId(1_763_970_000_000),
            changed: 1_763_970_000_001,
            title: Name::default(),
            snapshot: Snapshot {
                framework: foreign,
                on: Day::from_days(20_410),
                aim: Aim {
                    wanted: CareerLevelNumber(14),
                    ..golden_aim()
                },
                answers: answers.clone(),
            },
            plan: Plan::default(),
            unknown,
        });
    document.received = vec![Rc::new(Received {
        id: AssessmentId(1_763_980_000_000),
        changed: 1_763_980_000_001,
        whose: Name::new("Grace"),
        viewed: golden_aim().profile_key(),
        snapshot: Snapshot {
            framework: FrameworkRef::first(),
            on: Day::from_days(20_420),
            aim: golden_aim(),
            answers: golden_answers().without_moments(),
        },
        unknown: UnknownMembers::default(),
    })];
    document
        .unknown
        .insert("boards".to_owned(), "[{\"id\":1}]".to_owned());
    document.ended.add(Tombstone {
        id: AssessmentId(1_763_600_000_000),
        at: 1_763_600_000_001,
    });
    document
}

#[test]
fn the_golden_document_with_collections_reads_as_ever_and_is_still_written_so() {
    let reading = read(GOLDEN_WITH_COLLECTIONS, &FRAMEWORK);
    assert_eq!(reading.faults, [""; 0]);
    assert_eq!(reading.document, golden_document_with_collections());
    assert_eq!(reading.notice, Some(DocumentNotice::DraftMoved));
    assert_eq!(reading.source, Source::Replaceable);
    let mut begun_with_the_first = golden_document_with_collections();
    for draft in &mut begun_with_the_first.drafts {
        Rc::make_mut(draft).framework = FrameworkRef::first();
    }
    assert_eq!(write(&begun_with_the_first), GOLDEN_WITH_COLLECTIONS.trim());
}

#[test]
fn an_older_document_is_written_as_the_present_version_and_loses_nothing() {
    for text in [GOLDEN, GOLDEN_WITH_MOMENTS, GOLDEN_WITH_PLAN] {
        let document = read(text, &FRAMEWORK).document;
        let written = write(&document);
        assert!(written.contains("\"version\":3"), "{written}");
        check_golden(&written, &document, None);
    }
}

#[test]
fn one_broken_goal_does_not_take_the_plan_with_it() {
    let broken = GOLDEN_WITH_PLAN.replacen("\"to\":4", "\"to\":9", 1);
    assert_ne!(broken, GOLDEN_WITH_PLAN);
    let reading = read(&broken, &FRAMEWORK);
    assert_eq!(reading.notice, Some(DocumentNotice::EntriesLost(1)));
    assert_eq!(reading.source, Source::SetAsideFirst);
    assert!(
        reading.faults[0].starts_with("finished[0].plan.goals["),
        "{:?}",
        reading.faults
    );
    let kept = &reading.document.finished[0].plan;
    assert_eq!(
        kept.goals(),
        golden_document_with_plan().finished[0].plan.goals()
    );
}

prop_compose! {
    fn goal()(career in prop::option::of((0..CareerKind::ALL.len(), 1_u64..4)), title in ".{0,12}", skill in 1_u16..4, to in 1_u8..=4, long in any::<bool>(), due in prop::option::of(any::<u16>()),
        texts in prop::array::uniform3(".{0,12}"), notes in "(.|\n){0,12}", done in prop::option::of(any::<u16>())) -> Goal {
        let day = |days: Option<u16>| days.map(|days| Day::from_days(u32::from(days)));
        let [occasion, deed, measure] = texts.map(|text| Line::new(&text));
        let level = GoalKey::Level { skill: SkillNumber(skill), to: Level::from_value(to).expect("a level") };
        let beyond = |(kind, id): (usize, u64)| GoalKey::Career { kind: CareerKind::ALL[kind], id };
        Goal {
            key: career.map_or(level, beyond), title: career.map_or_else(Line::default, |_| Line::new(&title)), horizon: if long { Horizon::LongTerm } else { Horizon::ShortTerm },
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
                (SkillNumber(skill), Timed { at, value: answer })
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
    fn draft()(id in 1_u64..4, opened in moment(), title in ".{0,9}", aim in aim(), aim_changed in moment(),
        answers in answers(), quick in any::<bool>()) -> Draft {
        let title = Name::new(&title);
        Draft { opened, quick, title, aim_changed, answers, ..Draft::new(AssessmentId(id), FRAMEWORK.reference().clone(), aim) }
    }
}

prop_compose! {
    fn document()(
        drafts in prop::collection::vec(draft(), 0..3),
        finished in prop::collection::vec((draft(), any::<u16>(), moment(), plan()), 0..4),
        removed in prop::collection::vec((1_u64..4, moment()), 0..3),
        ended in prop::collection::vec((1_u64..4, moment()), 0..3),
        preferences_changed in moment(),
        advance_on_answer in any::<bool>(),
        shortcuts in any::<bool>(),
        last_backup in prop::option::of(any::<u16>()),
    ) -> Document {
        let tombstones = |ones: Vec<(u64, u64)>| -> Tombstones {
            ones.into_iter().map(|(id, at)| Tombstone { id: AssessmentId(id), at }).collect()
        };
        let mut document = Document {
            removed: tombstones(removed),
            ended: tombstones(ended),
            preferences: Preferences { advance_on_answer, shortcuts },
            preferences_changed,
            last_backup: last_backup.map(|days| Day::from_days(u32::from(days))),
            ..Document::default()
        };
        for (draft, on, at, plan) in finished {
            document = document.with_finished(draft.finish(Day::from_days(u32::from(on)), at, plan));
        }
        for draft in drafts {
            document = document.with_draft(draft);
        }
        // What is kept is never what was removed before.
        merge(&document, &Document::default())
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
        let merged = merge(&one, &other);
        for ours in &one.drafts {
            let Some(theirs) = other.draft(ours.id) else { continue };
            let Some(kept) = merged.draft(ours.id) else { continue };
            for (skill, recorded) in ours.answers.records().chain(theirs.answers.records()) {
                let kept = kept.answers.records().find(|(other, _)| *other == skill);
                prop_assert!(kept.is_some_and(|(_, kept)| kept >= recorded));
            }
        }
    }

    #[test]
    fn joining_loses_no_draft_unless_it_was_ended(one in document(), other in document()) {
        let merged = merge(&one, &other);
        for draft in one.drafts.iter().chain(&other.drafts) {
            let ended = merged.ended.at(draft.id).max(merged.finished(draft.id).map(|result| result.changed));
            let kept = merged.draft(draft.id).is_some();
            prop_assert!(kept || ended.is_some_and(|at| at >= draft.latest()));
        }
    }

    #[test]
    fn joining_finishes_nothing(one in document(), other in document()) {
        let merged = merge(&one, &other);
        for finished in &merged.finished {
            prop_assert!(one.finished(finished.id).is_some() || other.finished(finished.id).is_some());
        }
    }
}

proptest! {
    #[test]
    fn joining_keeps_the_latest_word_on_each_goal(one in document(), other in document()) {
        let merged = merge(&one, &other);
        for finished in one.finished.iter().chain(&other.finished) {
            let Some(kept) = merged.finished(finished.id) else { continue };
            if merged.removed.at(finished.id).is_some() { continue; }
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
fn one_broken_entry_does_not_take_the_others_with_it() {
    let broken = GOLDEN.replacen("\"level\":4", "\"level\":44", 1);
    let reading = read(&broken, &FRAMEWORK);
    assert_eq!(reading.notice, Some(DocumentNotice::EntriesLost(1)));
    assert_eq!(reading.source, Source::SetAsideFirst);
    assert!(
        reading.faults[0].starts_with("draft.ratings[1].level: "),
        "{:?}",
        reading.faults
    );
    let draft = reading.document.drafts.first().expect("the draft");
    assert_eq!(draft.answers.len(), 2);
    assert_eq!(reading.document.finished, golden_document().finished);

    let unknown_role = GOLDEN.replacen("\"wanted\":3", "\"wanted\":9", 1);
    let reading = read(&unknown_role, &FRAMEWORK);
    assert_eq!(reading.notice, Some(DocumentNotice::EntriesLost(1)));
    assert!(reading.document.drafts.is_empty());
    assert_eq!(reading.document.finished, golden_document().finished);
}
