//! Files a person takes away, read back by other people's programs: the table, the calendar and the
//! document.

// Tests say what they expect by panicking.
#![allow(clippy::expect_used, clippy::panic, missing_docs)]

mod calendar;
mod cv;
mod document;
mod plans_of_people;
mod table;

use std::rc::Rc;
use std::sync::LazyLock;

use assessment::aim::{Aim, Specialisations};
use assessment::answer::Answers;
use assessment::assessment::AssessmentId;
use assessment::day::Day;
use assessment::goal::{Goal, GoalKey, Horizon};
use assessment::guidance::{
    Cost, Guidance, Milestone, Resource, ResourceKind, Setting, SkillSteps, Step,
};
use assessment::ids::{CareerLevelNumber, SkillNumber, SpecialisationNumber};
use assessment::level::Level;
use assessment::own_text::{Line, Name, Note};
use assessment::plan::Plan;
use assessment::profile::ProfileKey;
use assessment::snapshot::Snapshot;
use formats::pack::Pack;
use formats::{self, csv};
use gapwise::view::language::Language;
use gapwise::view::take_away::{self, Taken};
use proptest::prelude::*;

static PACK: LazyLock<Pack> =
    LazyLock::new(|| content::built_in("en").expect("the content is right"));

/// Texts somebody may put where their own words belong.
const HOSTILE: [&str; 22] = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "&lt;b&gt; &amp; &#60;",
    "[click](javascript:alert(1))",
    "![x](https://example.org/a.png)",
    "<https://example.org>",
    "# heading",
    "## a ##",
    "- item",
    "+ item",
    "12. item",
    "12) item",
    "> quote",
    "```\ncode",
    "    code",
    "---",
    "===",
    "a | b | c",
    "**bold** _it_ `code` ~~gone~~ \\",
    "line\r\nBEGIN:VEVENT\r\nSUMMARY:x",
    "=cmd|' /C calc'!A0",
    "\u{202e}resu\u{202d}, \"quoted\"; 🙂🙂",
];

struct Example {
    language: Language,
    snapshot: Snapshot,
    title: Name,
    plan: Plan,
}

impl Example {
    /// The sample, in the words of the content.
    fn sample() -> Example {
        Example::of(PACK.clone())
    }

    fn of(mut pack: Pack) -> Example {
        pack.guidance = guidance();
        Example {
            snapshot: pack
                .sample
                .snapshot(&pack.framework, Day::from_days(20_778)),
            title: Name::default(),
            plan: Plan::default(),
            language: Language::new(Rc::new(pack)),
        }
    }

    fn taken(&self) -> Taken<'_> {
        Taken {
            language: &self.language,
            snapshot: &self.snapshot,
            role: self.snapshot.aim.profile_key(),
            title: &self.title,
            plan: &self.plan,
        }
    }

    fn named(mut self, text: &str) -> Example {
        self.snapshot.aim.name = Name::new(text);
        self.title = Name::new(text);
        self.plan = plan(text);
        self
    }

    fn document(&self) -> String {
        take_away::markdown::document(&self.taken())
    }

    fn table(&self) -> Vec<Vec<String>> {
        take_away::skills_table::rows(&self.taken())
    }

    fn calendar(&self) -> String {
        let events = take_away::calendar::events(&self.taken(), AssessmentId(1_795_000_000_000));
        formats::calendar::write(&events, 1_795_305_845_000)
    }
}

fn key(skill: u16, to: Level) -> GoalKey {
    GoalKey::Level {
        skill: SkillNumber(skill),
        to,
    }
}

fn guidance() -> Guidance {
    let step = Step {
        first: "Write down what result of the next test would change the plan.".to_owned(),
        milestones: vec![
            Milestone {
                text: "Test two headings of a club’s newsletter on halves of its readers."
                    .to_owned(),
                setting: Setting::Anywhere,
            },
            Milestone {
                text: "Test one change with a colleague who sets up the comparison.".to_owned(),
                setting: Setting::AtWork,
            },
        ],
        piece: "A one-page report of a test: the guess, the figures, and the decision.".to_owned(),
        question: "Which of your tests changed your mind, and about what?".to_owned(),
    };
    Guidance {
        steps: vec![SkillSteps {
            skill: SkillNumber(13),
            interview: "A test shows plus 9% after two days: what do you do?".to_owned(),
            steps: std::array::from_fn(|_| step.clone()),
        }],
        resources: vec![Resource {
            kind: ResourceKind::Book,
            name: "Tests [that] teach".to_owned(),
            by: "A. Author".to_owned(),
            url: "https://example.org/tests_(that)_teach".to_owned(),
            cost: Cost::Paid,
            checked: Some(Day::from_days(20_778)),
            note: "How to tell luck from an effect.".to_owned(),
            whom: "For those who build.".to_owned(),
            time: "An evening.".to_owned(),
            terms: String::new(),
            helps: vec![(SkillNumber(13), Level::Practised)],
        }],
        ..Guidance::default()
    }
}

fn goal(key: GoalKey, text: &str) -> Goal {
    Goal {
        key,
        title: Line::default(),
        horizon: Horizon::ShortTerm,
        due: Some(Day::from_days(20_868)),
        occasion: Line::new(text),
        deed: Line::new(text),
        measure: Line::new(text),
        notes: Note::new(text),
        done: None,
    }
}

/// Four goals: due, due much later, reached, and without a day.
fn plan(text: &str) -> Plan {
    let far = Goal {
        horizon: Horizon::LongTerm,
        due: Some(Day::LAST),
        ..goal(key(5, Level::Proficient), text)
    };
    let reached = Goal {
        done: Some(Day::from_days(20_800)),
        ..goal(key(12, Level::Proficient), text)
    };
    let undated = Goal {
        due: None,
        ..goal(key(25, Level::Aware), "")
    };
    Plan::default()
        .with(goal(key(13, Level::Practised), text), 1_795_300_000_000)
        .with(far, 1_795_300_001_000)
        .with(reached, 1_795_300_002_000)
        .with(undated, 1_795_300_003_000)
}

#[test]
fn words_from_right_to_left_are_set_apart_in_files() {
    let example = Example::sample().named("שלום");
    let apart = "\u{2068}שלום\u{2069}";
    let document = example.document();
    assert!(document.contains(&format!("\n{apart} · {apart} · 21 November 2026")));
    assert!(document.contains(&format!("When {apart}, I will {apart}")));
    let calendar = example.calendar().replace("\r\n ", "");
    assert!(calendar.contains(&format!("When {apart}\\, I will {apart}")));
    let plain = Example::sample().named("Ada");
    for file in [plain.document(), plain.calendar()] {
        assert!(!file.contains('\u{2068}'));
    }
}

#[test]
fn a_result_of_nothing_makes_whole_files() {
    let mut empty = Example::sample();
    empty.snapshot.answers = Answers::default();
    empty.snapshot.aim = Aim {
        now: None,
        wanted: CareerLevelNumber(1),
        specialisations: Specialisations::new([SpecialisationNumber(1)]).expect("one"),
        background: None,
        name: Name::default(),
    };
    assert!(document::words(&empty.document()).contains("too few to say where you stand"));
    let skills = empty.language.framework().skills().len();
    assert_eq!(
        table::read_table(&csv::write(&empty.table())).len(),
        skills + 1
    );
    assert_eq!(calendar::checked_lines(&empty.calendar()).len(), 4);
}

#[test]
fn a_role_that_does_not_exist_makes_nothing() {
    let sample = Example::sample();
    let taken = Taken {
        role: ProfileKey {
            specialisation: SpecialisationNumber(15),
            career_level: CareerLevelNumber(15),
        },
        ..sample.taken()
    };
    assert_eq!(take_away::markdown::document(&taken), "");
    assert!(take_away::skills_table::rows(&taken).is_empty());
}

#[track_caller]
fn check_golden(name: &str, made: &str) {
    let golden = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/exports/");
    let path = format!("{golden}{name}");
    let known = std::fs::read_to_string(&path).unwrap_or_default();
    if made != known {
        let new = format!("{}/{name}", env!("CARGO_TARGET_TMPDIR"));
        std::fs::write(&new, made).expect("a place for what was made");
        panic!("{path} is no longer what is made. If {new} is right, put it there.");
    }
}

#[test]
fn the_documents_of_the_sample_are_as_ever() {
    let mut sample = Example::sample();
    sample.title = Name::new("Before the summer");
    sample.snapshot.aim.name = Name::new("Ada");
    let first = Goal {
        occasion: Line::new("I plan a change"),
        deed: Line::new("write down my guess before anything is built"),
        measure: Line::new("Two tests whose size a colleague has checked"),
        notes: Note::new("Ask Grace for the figures of the last test.\n- Not in December!"),
        ..goal(key(13, Level::Practised), "")
    };
    sample.plan = plan("I plan my week").with(first, 1_795_300_004_000);
    check_golden("sample.md", &sample.document());
    check_golden("sample.csv", &csv::write(&sample.table()));
    check_golden("sample.ics", &sample.calendar());
}

/// Texts with everything that means something to one of the formats.
fn any_text() -> impl Strategy<Value = String> {
    let marks = "[-\\\\`*_#+.!|~<>(){}\\[\\]=@:;,'\"&$^%/0-9 \\t\\r\\n]{0,60}";
    prop_oneof![
        marks.prop_map(|text: String| text),
        ".{0,300}",
        "[\u{5d0}-\u{5ea}\u{200e}\u{202e}\u{2066}🙂é\n,;\"]{0,2500}",
    ]
}
