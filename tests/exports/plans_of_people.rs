//! The plans that ten made-up people would begin with, as their documents print them. `docs/plans.md` is what this test wrote
//! last to `plans.md` in `CARGO_TARGET_TMPDIR`; it is there to be read, and not compared, for it changes with every text.

use std::fmt::Write as _;
use std::rc::Rc;

use assessment::aim::{Aim, Specialisations};
use assessment::answer::{Answer, Answers};
use assessment::day::Day;
use assessment::level::Level::{self, Aware, Leading, NotYet, Practised, Proficient};
use assessment::own_text::Name;
use assessment::plan::Plan;
use assessment::report::Report;
use assessment::snapshot::Snapshot;
use gapwise::view::language::Language;
use gapwise::view::proposals::plan_or_proposal;

use super::{Example, PACK};

/// Somebody, and what they would answer: a level for every skill, and the skills at another one.
struct MadeUp {
    who: &'static str,
    industry: &'static str,
    aims_at: &'static str,
    mostly: Level,
    but: &'static [(Level, &'static [&'static str])],
}

const PEOPLE: [MadeUp; 10] = [
    MadeUp {
        who: "A nurse who wants to build health software",
        industry: "healthcare",
        aims_at: "associate",
        mostly: Aware,
        but: &[
            (
                NotYet,
                &[
                    "agile-delivery",
                    "data-analysis",
                    "experimentation",
                    "technical-knowledge",
                ],
            ),
            (
                Practised,
                &[
                    "communication",
                    "user-empathy",
                    "collaboration",
                    "problem-solving",
                ],
            ),
            (
                Proficient,
                &["clinical-knowledge", "patient-ethics", "resilience"],
            ),
        ],
    },
    MadeUp {
        who: "A teacher with an idea for a learning app",
        industry: "edtech",
        aims_at: "associate",
        mostly: Aware,
        but: &[
            (
                NotYet,
                &[
                    "prioritisation",
                    "roadmapping",
                    "business-models",
                    "requirements",
                ],
            ),
            (
                Practised,
                &["communication", "learning", "self-organisation"],
            ),
            (Proficient, &["pedagogy", "curriculum-development"]),
        ],
    },
    MadeUp {
        who: "An engineer of ten years who wants to move across",
        industry: "technology",
        aims_at: "pm",
        mostly: Practised,
        but: &[
            (
                Aware,
                &[
                    "user-research",
                    "market-research",
                    "business-models",
                    "go-to-market",
                    "negotiation",
                ],
            ),
            (
                Proficient,
                &[
                    "technical-knowledge",
                    "agile-delivery",
                    "continuous-delivery",
                    "data-analysis",
                ],
            ),
        ],
    },
    MadeUp {
        who: "A founder whose firm failed",
        industry: "general",
        aims_at: "senior",
        mostly: Practised,
        but: &[
            (
                Aware,
                &["requirements", "experimentation", "hiring-and-development"],
            ),
            (
                Proficient,
                &[
                    "business-models",
                    "go-to-market",
                    "decision-making",
                    "resilience",
                ],
            ),
        ],
    },
    MadeUp {
        who: "The only product manager of a firm of nine, for five years",
        industry: "general",
        aims_at: "senior",
        mostly: Proficient,
        but: &[(
            Practised,
            &[
                "product-strategy",
                "leadership",
                "networking",
                "user-research",
            ],
        )],
    },
    MadeUp {
        who: "A marketer in an online shop",
        industry: "ecommerce",
        aims_at: "pm",
        mostly: Aware,
        but: &[
            (
                Practised,
                &[
                    "market-research",
                    "communication",
                    "data-analysis",
                    "experimentation",
                ],
            ),
            (
                Proficient,
                &["digital-marketing", "search-marketing", "go-to-market"],
            ),
        ],
    },
    MadeUp {
        who: "A buyer of household goods",
        industry: "consumer-goods",
        aims_at: "pm",
        mostly: Aware,
        but: &[
            (
                Practised,
                &["market-research", "business-models", "branding"],
            ),
            (
                Proficient,
                &["supply-chain", "cost-optimisation", "negotiation"],
            ),
        ],
    },
    MadeUp {
        who: "A senior product manager who is about to lead others",
        industry: "technology",
        aims_at: "group",
        mostly: Proficient,
        but: &[
            (Aware, &["hiring-and-development"]),
            (
                Practised,
                &["leadership", "business-models", "stakeholder-management"],
            ),
        ],
    },
    MadeUp {
        who: "A group product manager on the way to head of product",
        industry: "healthcare",
        aims_at: "leader",
        mostly: Proficient,
        but: &[(
            Leading,
            &["product-strategy", "user-research", "communication"],
        )],
    },
    MadeUp {
        who: "Somebody who stacks shelves and has answered ‘not yet’ to nearly everything",
        industry: "general",
        aims_at: "associate",
        mostly: NotYet,
        but: &[(Aware, &["self-organisation", "resilience", "collaboration"])],
    },
];

impl MadeUp {
    fn example(&self) -> Example {
        let framework = &PACK.framework;
        let mut answers = Answers::default();
        for skill in framework.skills() {
            let named = |(_, ids): &&(Level, &[&str])| ids.contains(&skill.id.as_str());
            let level = self
                .but
                .iter()
                .find(named)
                .map_or(self.mostly, |(level, _)| *level);
            answers = answers.with(skill.number, Answer::Rated(level), 1);
        }
        let mut industries = framework.specialisations().iter();
        let industry = industries.find(|one| one.id == self.industry);
        let industry = industry.expect("an industry");
        let mut levels = framework.career_levels().iter();
        let wanted = levels.find(|one| one.id == self.aims_at);
        let wanted = wanted.expect("a career level");
        Example {
            snapshot: Snapshot {
                aim: Aim {
                    now: None,
                    wanted: wanted.number,
                    specialisations: Specialisations::new([industry.number]).expect("one"),
                    background: None,
                    name: Name::default(),
                },
                answers,
                ..PACK
                    .sample
                    .snapshot(&PACK.framework, Day::from_days(20_778))
            },
            title: Name::default(),
            plan: Plan::default(),
            language: Language::new(Rc::new(PACK.clone())),
        }
    }
}

/// The words of every skill that somebody names exist, and everybody has a plan to begin with.
#[test]
fn everybody_has_a_plan_that_begins_this_week() {
    let mut printed = String::from(
        "# The plans that ten made-up people would begin with\n\n\
         Printed by `tests/exports/plans_of_people.rs` to be read as a coach would read them: could each person begin \
         this week, and would the work prove the level? Not compared by a test; print them again when texts change.\n",
    );
    for somebody in &PEOPLE {
        for id in somebody.but.iter().flat_map(|(_, ids)| *ids) {
            assert!(PACK.framework.skill_by_id(id).is_some(), "{id}");
        }
        let mut example = somebody.example();
        let profile = PACK
            .framework
            .profile(example.snapshot.aim.profile_key())
            .expect("a role");
        let report = Report::new(&PACK.framework, profile, &example.snapshot.answers);
        example.plan = plan_or_proposal(&example.language, &Plan::default(), &report);
        let document = example.document();
        let (_, plan) = document.split_once("\n## Your plan\n").expect("a plan");
        let (plan, _) = plan.split_once("\n---").expect("the end");
        let goals = plan.matches("\n### ").count();
        assert_eq!(goals, 3, "{}", somebody.who);
        assert_eq!(plan.matches("When I plan my week, I will ").count(), goals);
        // A proposed goal is measured by the piece that proves it, and says so once.
        assert_eq!(plan.matches("**What proves it**").count(), 0);
        assert_eq!(
            plan.matches("Yours to show only without names").count(),
            goals
        );
        assert!(
            plan.matches("(anywhere)").count() >= goals,
            "{}",
            somebody.who
        );
        let role = example.language.role_heading(profile.key);
        let (_, goals) = plan.split_at(plan.find("\n### ").expect("a goal"));
        write!(
            printed,
            "\n## {}\n\nAims at: {role}.\n{goals}",
            somebody.who
        )
        .expect("room");
    }
    let file = concat!(env!("CARGO_TARGET_TMPDIR"), "/plans.md");
    std::fs::write(file, printed.trim_end().to_owned() + "\n").expect("a place for the plans");
}
