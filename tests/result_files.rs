//! The result file: as its schema describes it, read again as it was written, and refused with a reason
//! when it is none. Golden files are only ever added to.

// Tests say what they expect by panicking.
#![allow(clippy::expect_used, clippy::panic, missing_docs)]

use std::sync::LazyLock;

use assessment::aim::{Aim, Specialisations};
use assessment::answer::{Answer, Answers};
use assessment::assessment::{AssessmentId, Finished};
use assessment::day::Day;
use assessment::document::Document;
use assessment::framework::Framework;
use assessment::framework_ref::FrameworkRef;
use assessment::goal::{CareerKind, Goal, GoalKey, Horizon};
use assessment::ids::{BackgroundNumber, CareerLevelNumber, SkillNumber, SpecialisationNumber};
use assessment::level::Level;
use assessment::merge::merge;
use assessment::own_text::{Line, Name, Note};
use assessment::plan::Plan;
use assessment::report::Report;
use assessment::snapshot::Snapshot;
use assessment::unknown_members::UnknownMembers;
use formats::result_export::{Imported, ResultFault, read, write};
use formats::{backup, document};
use proptest::prelude::*;
use serde_json::{Value, json};

static FRAMEWORK: LazyLock<Framework> = LazyLock::new(|| {
    content::built_in("en")
        .expect("the content is right")
        .framework
});

/// The first result file ever.
const GOLDEN: &str = include_str!("golden/results/v1.json");

fn finished() -> Finished {
    let goal = |skill, to, deed: &str| Goal {
        key: GoalKey::Level {
            skill: SkillNumber(skill),
            to,
        },
        title: Line::default(),
        horizon: Horizon::ShortTerm,
        due: Some(Day::from_days(20_868)),
        occasion: Line::new("I plan my week"),
        deed: Line::new(deed),
        measure: Line::new("Five interviews, written up"),
        notes: Note::new("Ask Grace.\nNot in December."),
        done: None,
    };
    let later = Goal {
        horizon: Horizon::LongTerm,
        due: None,
        done: Some(Day::from_days(20_801)),
        ..goal(1, Level::Aware, "")
    };
    Finished {
        id: AssessmentId(1_795_000_000_000),
        changed: 1_795_200_000_000,
        title: Name::new("Before the summer"),
        snapshot: snapshot(),
        plan: Plan::default()
            .with(
                goal(2, Level::Practised, "interview five users"),
                1_795_300_000_000,
            )
            .with(later, 1_795_300_001_000),
        unknown: UnknownMembers::default(),
    }
}

fn snapshot() -> Snapshot {
    Snapshot {
        framework: FRAMEWORK.reference().clone(),
        on: Day::from_days(20_778),
        aim: Aim {
            now: Some(CareerLevelNumber(2)),
            wanted: CareerLevelNumber(3),
            specialisations: Specialisations::new([
                SpecialisationNumber(2),
                SpecialisationNumber(1),
            ])
            .expect("two"),
            background: Some(BackgroundNumber(4)),
            name: Name::new("Ada"),
        },
        answers: [
            (1, Answer::Rated(Level::NotYet)),
            (2, Answer::Rated(Level::Aware)),
            (3, Answer::Rated(Level::Leading)),
            (24, Answer::NotApplicable),
            (31, Answer::Rated(Level::Practised)),
        ]
        .into_iter()
        .map(|(skill, answer)| (SkillNumber(skill), answer))
        .collect(),
    }
}

fn written(finished: &Finished, with_name: bool) -> String {
    let profile = FRAMEWORK.profile(finished.snapshot.aim.profile_key());
    let report = Report::new(
        &FRAMEWORK,
        profile.expect("a role"),
        &finished.snapshot.answers,
    );
    write(&FRAMEWORK, finished, &report, with_name)
}

#[track_caller]
fn whole(text: &str) -> Finished {
    let imported = read(text, &FRAMEWORK).expect("a result");
    assert_eq!((imported.unknown_skills, imported.unreadable), (0, 0));
    imported.finished
}

/// Checks a file against the schema that is given to other programs.
#[track_caller]
fn check_schema(text: &str) {
    let schema = include_str!("../docs/result.schema.json");
    let schema: Value = serde_json::from_str(schema).expect("JSON");
    let instance: Value = serde_json::from_str(text).expect("JSON");
    let mut schemas = boon::Schemas::new();
    let mut compiler = boon::Compiler::new();
    let name = "result.schema.json";
    compiler.add_resource(name, schema).expect("a resource");
    let checked = compiler.compile(name, &mut schemas).expect("a schema");
    if let Err(fault) = schemas.validate(&instance, checked) {
        panic!("{fault:#}");
    }
}

#[test]
fn a_result_comes_back_as_it_was() {
    assert_eq!(whole(&written(&finished(), true)), finished());
}

#[test]
fn when_each_answer_was_given_stays_here() {
    let answers = snapshot().answers;
    let mut timed = finished();
    timed.snapshot.answers = answers
        .iter()
        .fold(Answers::default(), |answers, (skill, answer)| {
            answers.with(skill, answer, 1_795_100_000_000)
        });
    assert_eq!(written(&timed, true), written(&finished(), true));
}

#[test]
fn a_name_stays_here_unless_wanted() {
    let text = written(&finished(), false);
    assert!(!text.contains("Ada"));
    let mut expected = finished();
    expected.snapshot.aim.name = Name::default();
    assert_eq!(whole(&text), expected);
}

#[test]
fn a_result_is_as_its_schema_says() {
    check_schema(&written(&finished(), true));
    check_schema(&written(&finished(), false));
    check_schema(GOLDEN);
    let nothing = Finished {
        plan: Plan::default(),
        title: Name::default(),
        snapshot: Snapshot {
            answers: Answers::default(),
            aim: Aim {
                now: None,
                background: None,
                ..snapshot().aim
            },
            ..snapshot()
        },
        ..finished()
    };
    check_schema(&written(&nothing, true));
    assert_eq!(whole(&written(&nothing, true)), nothing);
}

/// A result on few answers, which says what it can still become.
const GOLDEN_WITH_OUTLOOK: &str = include_str!("golden/results/v1-outlook.json");

#[test]
fn a_result_on_few_answers_says_what_it_can_still_become() {
    check_schema(GOLDEN_WITH_OUTLOOK);
    let written: Value = serde_json::from_str(&written(&finished(), true)).expect("JSON");
    let profile = FRAMEWORK.profile(finished().snapshot.aim.profile_key());
    let answers = finished().snapshot.answers;
    let range = Report::new(&FRAMEWORK, profile.expect("a role"), &answers)
        .fit()
        .range()
        .expect("a range");
    let outlook = json!({ "percent": range, "standing": ["starting", "ready"] });
    assert_eq!(written["role"]["outlook"], outlook);
}

#[test]
fn the_golden_result_reads_as_ever() {
    let mut first = finished();
    first.snapshot.framework = FrameworkRef::first();
    assert_eq!(whole(GOLDEN), first);
}

#[test]
fn every_skill_has_a_line_that_people_can_read() {
    let text = written(&finished(), true);
    for skill in FRAMEWORK.skills() {
        let name = format!("\"name\": \"{}\"", skill.name);
        let mut lines = text.lines().filter(|line| line.contains("\"number\""));
        assert!(lines.any(|line| line.contains(&name)), "{name}");
    }
    let line = "    {\"number\": 2, \"id\": \"user-research\", \"name\": \"User research\", \"level\": 1, \
                \"asked\": {\"target\": 3, \"weight\": 3, \"gate\": false, \"gap\": 2}},";
    assert!(text.lines().any(|found| found == line), "{text}");
}

#[test]
fn figures_in_a_file_are_not_believed() {
    let mut value: Value = serde_json::from_str(&written(&finished(), true)).expect("JSON");
    value["role"] = json!({"readiness": {"percent": 100}});
    for skill in value["skills"].as_array_mut().expect("a list") {
        skill["asked"] = json!("everything");
        skill["name"] = json!(7);
        skill["id"] = json!("another");
    }
    assert_eq!(whole(&value.to_string()), finished());
}

#[test]
fn a_result_that_is_brought_back_twice_is_there_once() {
    let imported = whole(&written(&finished(), true));
    let document = Document::default().with_finished(finished());
    let brought = Document::default().with_finished(imported);
    let both = merge(&merge(&document, &brought), &brought);
    assert_eq!(both, document);
}

#[track_caller]
fn spoilt(change: impl Fn(&mut Value)) -> Result<Imported, ResultFault> {
    let mut value: Value = serde_json::from_str(GOLDEN).expect("JSON");
    change(&mut value);
    read(&value.to_string(), &FRAMEWORK)
}

#[test]
fn what_this_framework_does_not_have_is_left_out_and_told() {
    let imported = spoilt(|file| {
        file["skills"][0]["number"] = json!(999);
        file["plan"]["goals"][0]["skill"]["number"] = json!(998);
        // Nobody said anything of this one, so nothing is lost with it.
        file["skills"][9]["number"] = json!(997);
    });
    let imported = imported.expect("a result");
    assert_eq!((imported.unknown_skills, imported.unreadable), (2, 0));
    assert_eq!(
        imported.finished.snapshot.answers.len(),
        snapshot().answers.len() - 1
    );
    assert_eq!(imported.finished.plan.goals().len(), 1);
}

#[test]
fn one_broken_entry_does_not_take_the_others_with_it() {
    let imported = spoilt(|file| {
        file["skills"][0]["level"] = json!(5);
        file["skills"][1] = json!("none");
        file["plan"]["goals"][1]["due"] = json!("2026-02-30");
    });
    let imported = imported.expect("a result");
    assert_eq!((imported.unknown_skills, imported.unreadable), (0, 3));
    assert_eq!(
        imported.finished.snapshot.answers.len(),
        snapshot().answers.len() - 2
    );
    assert_eq!(imported.finished.plan.goals().len(), 1);
    let imported = spoilt(|file| file["plan"]["goals"] = json!(7)).expect("a result");
    assert_eq!(imported.unreadable, 1);
    assert!(!imported.finished.plan.is_begun());
}

#[track_caller]
fn check_damaged(change: impl Fn(&mut Value), expected: &str) {
    let fault = spoilt(change).expect_err("a fault");
    assert_eq!(fault.to_string(), format!("it is damaged: {expected}"));
}

#[test]
fn what_makes_a_result_unreadable_is_named() {
    check_damaged(
        |file| file["version"] = json!("1"),
        "version: invalid type: string \"1\", expected a whole number from 1 to 18446744073709551615",
    );
    check_damaged(
        |file| file["framework"] = json!(null),
        "framework: invalid type: null, expected an object",
    );
    check_damaged(
        |file| {
            drop(
                file["aim"]
                    .as_object_mut()
                    .expect("an aim")
                    .remove("wanted"),
            );
        },
        "aim: missing field `wanted`",
    );
    check_damaged(
        |file| file["skills"] = vec![json!(1); 2_001].into(),
        "skills: invalid length 2001, expected a list of 0 to 2000",
    );
    check_damaged(
        |file| file["day"] = json!("21.11.2026"),
        "day: invalid value: string \"21.11.2026\", expected a day such as 2026-11-21",
    );
    check_damaged(
        |file| file["id"] = json!(-1),
        "id: invalid type: integer `-1`, expected a whole number from 0 to 5662310399999",
    );
    check_damaged(
        |file| file["changed"] = json!(u64::MAX),
        "changed: invalid value: integer `18446744073709551615`, expected a whole number from 0 to 5662310399999",
    );
    check_damaged(
        |file| file["skills"] = json!({}),
        "skills: invalid type: map, expected a list of 0 to 2000",
    );
    check_damaged(
        |file| file["aim"]["wanted"]["number"] = json!(14),
        "aim.wanted.number: a number that the framework does not list",
    );
    check_damaged(
        |file| file["aim"]["specialisations"] = json!([]),
        "aim.specialisations: invalid length 0, expected a list of 1 to 15",
    );
    check_damaged(
        |file| file["aim"]["specialisations"][0]["number"] = json!(15),
        "aim.specialisations[0].number: a number that the framework does not list",
    );
    check_damaged(
        |file| file["title"] = json!("x".repeat(3_000)),
        "title: invalid length 3000, expected a text of at most 2000 characters",
    );
}

#[track_caller]
fn check(text: &str, fault: &ResultFault) {
    assert_eq!(read(text, &FRAMEWORK).as_ref(), Err(fault));
}

#[test]
fn what_is_no_result_is_refused_with_its_reason() {
    check("", &ResultFault::NotAResult);
    check("[]", &ResultFault::NotAResult);
    check("{\"app\":\"other\"}", &ResultFault::NotAResult);
    check(&GOLDEN[..GOLDEN.len() / 2], &ResultFault::NotAResult);
    check(&" ".repeat(2_000_001), &ResultFault::TooLarge);
    check(
        "{\"app\":\"gapwise-result\",\"version\":2}",
        &ResultFault::NewerVersion,
    );
    assert_eq!(
        spoilt(|file| file["framework"]["number"] = json!(2)),
        Err(ResultFault::OtherFramework)
    );
    assert_eq!(
        spoilt(|file| file["framework"]["id"] = json!("Not an id")),
        Err(ResultFault::OtherFramework)
    );
}

#[test]
fn a_result_of_another_framework_or_a_later_release_is_kept_whole() {
    for (id, revision) in [("ladder", 1), ("gapwise", 999)] {
        let imported = spoilt(|file| {
            file["framework"]["id"] = json!(id);
            file["framework"]["revision"] = json!(revision);
            file["framework"]["wording"] = json!(3);
            file["skills"][0]["number"] = json!(998);
            file["aim"]["wanted"]["number"] = json!(15);
        });
        let imported = imported.expect("a result");
        assert!(imported.other_framework);
        assert_eq!((imported.unknown_skills, imported.unreadable), (0, 0));
        let snapshot = imported.finished.snapshot;
        assert_eq!(snapshot.framework.id.as_str(), id);
        assert_eq!(snapshot.framework.revision, revision);
        assert_eq!(snapshot.framework.wording, 3);
        assert_eq!(snapshot.aim.wanted, CareerLevelNumber(15));
        assert!(snapshot.answers.get(SkillNumber(998)).is_some());
    }
}

#[test]
fn a_backup_and_a_saved_document_are_told_apart() {
    let saved = document::write(&Document::default().with_finished(finished()));
    check(&saved, &ResultFault::Backup);
    let keys = [("gapwise.document".to_owned(), saved)];
    check(
        &backup::write(Day::from_days(1), &keys),
        &ResultFault::Backup,
    );
    // And the other way round.
    assert!(backup::read(GOLDEN, &FRAMEWORK).is_err());
}

fn any_answers() -> impl Strategy<Value = Answers> {
    let skills = FRAMEWORK.skills().len();
    prop::collection::vec(0_u8..7, skills).prop_map(|codes| {
        let skills = FRAMEWORK.skills().iter().map(|skill| skill.number);
        let answered = skills.zip(codes).filter_map(|(skill, code)| {
            let answer = match code {
                6 => None,
                5 => Some(Answer::NotApplicable),
                value => Level::from_value(value).map(Answer::Rated),
            };
            Some((skill, answer?))
        });
        answered.collect()
    })
}

fn any_goal() -> impl Strategy<Value = Goal> {
    let skill = 0..FRAMEWORK.skills().len();
    let day = || prop::option::of((0_u32..70_000).prop_map(Day::from_days));
    (
        skill,
        1_u8..5,
        any::<bool>(),
        day(),
        day(),
        prop::array::uniform5(any_text()),
        prop::option::of((0..CareerKind::ALL.len(), 1_u64..1_000_000)),
    )
        .prop_map(|(skill, to, long_term, due, done, texts, career)| Goal {
            key: match career {
                Some((kind, id)) => GoalKey::Career {
                    kind: CareerKind::ALL[kind],
                    id,
                },
                None => GoalKey::Level {
                    skill: FRAMEWORK.skills()[skill].number,
                    to: Level::from_value(to).expect("a level"),
                },
            },
            title: career.map_or_else(Line::default, |_| Line::new(&texts[4])),
            horizon: if long_term {
                Horizon::LongTerm
            } else {
                Horizon::ShortTerm
            },
            due,
            occasion: Line::new(&texts[0]),
            deed: Line::new(&texts[1]),
            measure: Line::new(&texts[2]),
            notes: Note::new(&texts[3]),
            done,
        })
}

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof!["[\\\\\"{}\\[\\]:,\n\r\t 🙂\u{202e}<>/]{0,40}", ".{0,2500}"]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_result_comes_back(
        answers in any_answers(),
        goals in prop::collection::vec(any_goal(), 0..6),
        texts in prop::array::uniform2(any_text()),
        day in 0_u32..70_000,
        moment in 0_u64..5_000_000_000_000,
    ) {
        let mut any = finished();
        any.id = AssessmentId(moment);
        any.changed = moment;
        any.snapshot.on = Day::from_days(day);
        any.title = Name::new(&texts[0]);
        any.snapshot.aim.name = Name::new(&texts[1]);
        any.snapshot.answers = answers;
        any.plan = goals.into_iter().fold(Plan::default(), |plan, goal| plan.with(goal, moment));
        let text = written(&any, true);
        check_schema(&text);
        prop_assert_eq!(whole(&text), any);
    }

    #[test]
    fn any_text_is_read_without_panic(text in ".{0,300}") {
        let _ = read(&text, &FRAMEWORK);
    }

    #[test]
    fn a_file_cut_off_is_refused(cut in 0_usize..10_000) {
        let text = GOLDEN.trim_end();
        let mut cut = cut.min(text.len() - 1);
        while !text.is_char_boundary(cut) {
            cut -= 1;
        }
        prop_assert_eq!(read(&text[..cut], &FRAMEWORK), Err(ResultFault::NotAResult));
    }
}
