//! The pages beside a result's overview, rendered without a browser: what each says of the same answers.

// Tests say what they expect by panicking.
#![allow(clippy::expect_used, missing_docs)]

mod rendered;

use std::rc::Rc;
use std::sync::LazyLock;

use assessment::answer::{Answer, Answers};
use assessment::assessment::{AssessmentId, Draft, Finished};
use assessment::day::Day;
use assessment::goal::{Goal, GoalKey, Horizon};
use assessment::guidance::{Cost, ResourceKind};
use assessment::ids::{BackgroundNumber, SkillNumber};
use assessment::level::Level;
use assessment::own_text::{Line, Note};
use assessment::plan::Plan;
use assessment::report::Report;
use assessment::snapshot::Snapshot;
use assessment::unknown_members::UnknownMembers;
use formats::document::Reading;
use formats::pack::Pack;
use gapwise::routes::facet::{Facet, RoleSlug, Section};
use gapwise::routes::route::Route;
use gapwise::state::State;
use gapwise::view::language::Language;
use gapwise::view::proposals::plan_or_proposal;

static PACK: LazyLock<Pack> =
    LazyLock::new(|| content::built_in("en").expect("the content is right"));

const ID: AssessmentId = AssessmentId(17);

fn render(state: State) -> String {
    rendered::page(&PACK, state)
}

fn finished(answers: Answers, plan: Plan) -> Finished {
    Finished {
        id: ID,
        changed: 1,
        title: assessment::own_text::Name::default(),
        snapshot: Snapshot {
            answers,
            ..PACK
                .sample
                .snapshot(&PACK.framework, Day::from_days(20_778))
        },
        plan,
        unknown: UnknownMembers::default(),
    }
}

fn side(section: Section, finished: Finished) -> String {
    let mut state = State::new(Route::Result(ID, section.into()), Reading::nothing(), true);
    state.document = state.document.with_finished(finished);
    render(state)
}

fn sample(section: Section) -> String {
    side(
        section,
        finished(PACK.sample.answers.clone(), Plan::default()),
    )
}

fn everything_at(level: Level) -> Answers {
    let skills = PACK.framework.skills().iter();
    skills
        .map(|skill| (skill.number, Answer::Rated(level)))
        .collect()
}

#[track_caller]
fn shows(page: &str, texts: &[&str]) {
    for text in texts {
        assert!(page.contains(text), "the page lacks {text:?}");
    }
}

#[track_caller]
fn shows_not(page: &str, texts: &[&str]) {
    for text in texts {
        assert!(!page.contains(text), "the page has {text:?}");
    }
}

#[test]
fn every_side_leads_to_every_other_and_has_one_heading() {
    for section in Section::ALL {
        let page = sample(section);
        assert_eq!(page.matches("<h1").count(), 1, "{section:?}");
        assert_eq!(
            page.matches("aria-current=\"page\"").count(),
            1,
            "{section:?}"
        );
        for other in Section::ALL {
            let address = Route::Result(ID, other.into()).href();
            shows(&page, &[&format!("href=\"{address}\"")]);
        }
        let key = regex_lite::Regex::new(r">\s*[a-z-]+\.[a-z-]+\s*<").expect("a pattern");
        assert!(!key.is_match(&page), "{:?}", key.find(&page));
    }
}

#[test]
fn the_overview_says_where_to_go_on() {
    let page = sample(Section::Overview);
    shows(
        &page,
        &[
            "You are ready for associate product manager in e-commerce: you meet 97% of what the role asks for.",
            "The one step that moves you most: A/B testing and experiments to practised takes you from 89% to 90%",
            "See every role",
            "Make your plan",
        ],
    );
    shows_not(&page, &["See how to get in"]);
    let mut newcomer = finished(PACK.sample.answers.clone(), Plan::default());
    newcomer.snapshot.aim.now = None;
    shows(&side(Section::Overview, newcomer), &["See how to get in"]);
}

#[test]
fn the_map_has_every_role_and_says_why() {
    let page = sample(Section::Roles);
    assert_eq!(page.matches("fit__percent").count(), 30);
    assert_eq!(page.matches("aria-current=\"true\"").count(), 1);
    shows(
        &page,
        &[
            "You are ready for associate product manager in e-commerce: you meet 97% of what the role asks for.",
            "Your next step is product manager in e-commerce: 94%, 1 must-have missing.",
            "Your stretch role is product leader in e-commerce: 71%, 3 must-haves missing.",
            "Hatched means core only",
            "Biggest gaps",
            "<strong>A/B testing and experiments</strong> You: aware. Needed: proficient",
            "Biggest strengths",
            "<strong>User research</strong> You: leading. Needed: proficient",
        ],
    );
    let role = RoleSlug {
        specialisation: "healthcare".to_owned(),
        career_level: "leader".to_owned(),
    };
    let facet = Facet {
        role: Some(role),
        section: Section::Roles,
    };
    let mut state = State::new(Route::Sample(facet), Reading::nothing(), true);
    state.document = state.document.emptied(1);
    shows(&render(state), &["<h3>Product leader in healthcare</h3>"]);
}

/// Every core skill at the top, and nothing said of any industry.
fn the_core_alone() -> Answers {
    let core = PACK.framework.skills().iter();
    let core = core.filter(|skill| skill.specialisation.is_none());
    core.map(|skill| (skill.number, Answer::Rated(Level::Leading)))
        .collect()
}

#[test]
fn whoever_rated_the_core_alone_is_never_told_to_be_ready_for_an_industry() {
    let core_only = || finished(the_core_alone(), Plan::default());
    for section in Section::ALL {
        let page = side(section, core_only());
        shows(&page, &["Core only"]);
        let buttons = page.matches("Answer its ").count();
        assert_eq!(buttons, 1, "{section:?}");
        shows_not(
            &page,
            &[
                "ready for senior product manager in",
                "ready for product leader in",
            ],
        );
    }
    let framework = &PACK.framework;
    let industry = PACK.sample.aim.specialisations.leading();
    let own = framework.skills().iter();
    let own = own
        .filter(|skill| skill.specialisation == Some(industry))
        .count();
    let overview = side(Section::Overview, core_only());
    shows(
        &overview,
        &[
            &format!("Core only: 0 of the {own} skills special to this industry are rated"),
            &format!("Answer its {own} open questions"),
            "<p class=\"verdict__standing\">Core only</p>",
            "You are ready for product leader (core only, no industry): you meet 100% of what the role asks for.",
        ],
    );
    let map = side(Section::Roles, core_only());
    let levels = framework.career_levels().len();
    let roles = framework.profiles().len();
    assert_eq!(map.matches("fit__cell--core").count(), roles - levels);
    assert_eq!(map.matches("fit__cell--4").count(), levels);
    shows(
        &map,
        &[
            "core only: 100%, ",
            &format!(
                "Ready for {levels} of {roles} roles, and nearly ready for 0. {} roles are hatched: they are measured by the core only.",
                roles - levels
            ),
        ],
    );
}

#[test]
fn a_stranger_and_somebody_with_an_open_assessment_are_not_asked_the_industry() {
    let mut state = State::new(
        Route::Result(ID, Section::Overview.into()),
        Reading::nothing(),
        true,
    );
    let finished = finished(the_core_alone(), Plan::default());
    let aim = finished.snapshot.aim.clone();
    let draft = Draft::new(AssessmentId(18), PACK.framework.reference().clone(), aim);
    state.document = state.document.with_draft(draft);
    state.document = state.document.with_finished(finished);
    let page = render(state);
    shows(&page, &["Core only", "Go on with your open assessment"]);
    shows_not(&page, &["Answer its"]);
}

#[test]
fn a_flat_profile_is_told_that_it_fits_everything_about_equally() {
    let flat = finished(everything_at(Level::Practised), Plan::default());
    shows(
        &side(Section::Roles, flat),
        &[
            "Nearly all of your ratings are practised",
            "What would tell more",
        ],
    );
    shows_not(&sample(Section::Roles), &["What would tell more"]);
    let nothing = finished(Answers::default(), Plan::default());
    shows(
        &side(Section::Roles, nothing),
        &["Too few skills are rated"],
    );
}

#[test]
fn what_if_offers_the_steps_that_add_most_first() {
    let page = sample(Section::WhatIf);
    shows(
        &page,
        &[
            "You meet 89% of what the role asks for, as you answered.",
            "A/B testing and experiments: one level up",
            "A/B testing and experiments: one level down",
        ],
    );
    let first = page.find("A/B testing and experiments to practised");
    let second = page.find("Data analysis and metrics to proficient");
    assert!(first.is_some() && first < second);
    let ready = finished(everything_at(Level::Leading), Plan::default());
    shows(
        &side(Section::WhatIf, ready),
        &["Nothing rated is below what the role asks for."],
    );
}

#[test]
fn a_plan_begins_with_the_first_three_priorities() {
    let page = sample(Section::Plan);
    assert_eq!(page.matches("goal__head").count(), 3);
    shows(
        &page,
        &[
            "A/B testing and experiments to practised",
            "Data analysis and metrics to proficient",
            "Negotiation to practised",
            "When I plan my week, I will write a hypothesis",
            "No date yet: say by when.",
            "What proves it",
            "only without names, figures and plans that belong to others",
            "An interviewer may ask",
            "Where to learn it",
            "rel=\"noopener noreferrer\"",
            "Add Business models to proficient",
        ],
    );
}

/// A milestone takes weeks, so that "When I plan my week, I will" would promise what nobody can keep.
#[test]
fn a_proposed_goal_does_the_first_step_and_no_milestone() {
    let language = Language::new(Rc::new(PACK.clone()));
    let framework = &PACK.framework;
    let answers = framework
        .skills()
        .iter()
        .fold(Answers::default(), |answers, skill| {
            answers.with(skill.number, Answer::Rated(Level::Aware), 1)
        });
    for profile in framework.profiles() {
        let report = Report::new(framework, profile, &answers);
        let plan = plan_or_proposal(&language, &Plan::default(), &report);
        for goal in plan.goals() {
            let step = goal
                .key
                .level()
                .and_then(|(skill, to)| PACK.guidance.step(skill, to));
            let first = step.expect("a step").first.trim_end_matches('.');
            assert_eq!(goal.deed.as_str()[1..], first[1..]);
        }
    }
}

fn goal(skill: u16, to: Level) -> Goal {
    Goal {
        key: GoalKey::Level {
            skill: SkillNumber(skill),
            to,
        },
        title: Line::default(),
        horizon: Horizon::LongTerm,
        due: Some(Day::from_days(20_900)),
        occasion: Line::new("the team meets"),
        deed: Line::new("show one test"),
        measure: Line::default(),
        notes: Note::new("<b>bold</b>"),
        done: None,
    }
}

#[test]
fn a_goal_says_what_it_is_and_what_it_lacks() {
    let plan = Plan::default().with(goal(13, Level::Practised), 5);
    let page = side(Section::Plan, finished(PACK.sample.answers.clone(), plan));
    assert_eq!(page.matches("goal__head").count(), 1);
    shows(
        &page,
        &[
            "When the team meets, I will show one test, by 23 March 2027.",
            "Long term: beyond a year",
            "No measure yet",
            "&lt;b&gt;bold&lt;/b&gt;",
            "Add Data analysis and metrics to proficient",
        ],
    );
    shows_not(&page, &["No date yet", "Add A/B testing"]);
}

#[test]
fn a_goal_that_is_reached_makes_room_for_the_next_level() {
    let mut reached = goal(13, Level::Practised);
    reached.done = Some(Day::from_days(20_800));
    let plan = Plan::default().with(reached, 5);
    let page = side(Section::Plan, finished(PACK.sample.answers.clone(), plan));
    shows(
        &page,
        &[
            "Reached on 13 December 2026",
            "Add A/B testing and experiments to proficient",
        ],
    );
    shows_not(&page, &["No measure yet"]);
}

#[test]
fn a_plan_of_somebody_elses_result_is_only_read() {
    let state = State::new(
        Route::Sample(Section::Plan.into()),
        Reading::nothing(),
        true,
    );
    let page = render(state);
    shows(&page, &["This is the plan that such a result begins with"]);
    shows_not(&page, &["Edit this goal", "Remove"]);
}

/// A label such as "A certificate" is no part of another sentence: each button says its own.
#[test]
fn goals_beyond_one_skill_are_added_by_whole_sentences() {
    let page = sample(Section::Plan);
    shows(
        &page,
        &[
            "Add a certificate",
            "Add a promotion",
            "Add leading a team",
            "Add a company of your own",
            "Add a goal in your own words",
        ],
    );
    shows_not(
        &page,
        &["Add A certificate", "Add Leading", "Add Something"],
    );
}

#[test]
fn beside_each_piece_stands_what_may_be_shown_of_it() {
    let goals = |plan: Plan, skill: u16| plan.with(goal(skill, Level::Practised), 5);
    let plan = [13, 2, 6].into_iter().fold(Plan::default(), goals);
    let page = side(Section::Plan, finished(PACK.sample.answers.clone(), plan));
    assert_eq!(page.matches("What proves it").count(), 3);
    let share = "Yours to show only without names, figures and plans that belong to others";
    assert_eq!(page.matches(share).count(), 3);
}

#[test]
fn a_cost_or_issuer_that_nobody_looked_up_is_said_to_be_unchecked() {
    let resources = PACK.guidance.resources.iter();
    let mut unknown = resources.filter(|one| {
        one.kind == ResourceKind::Certification && one.by.is_empty() && one.cost == Cost::NotChecked
    });
    let unknown = unknown.next().expect("a certificate without an issuer");
    let (skill, to) = unknown.helps[0];
    let plan = Plan::default().with(goal(skill.0, to), 5);
    let page = side(Section::Plan, finished(PACK.sample.answers.clone(), plan));
    let line = "(Certificate, issuer not checked, cost not checked)";
    shows(&page, &[&unknown.name, line]);
}

#[test]
fn ways_in_follow_the_background() {
    let mut from_marketing = finished(PACK.sample.answers.clone(), Plan::default());
    from_marketing.snapshot.aim.background = Some(BackgroundNumber(1));
    let page = side(Section::WaysIn, from_marketing);
    let lines = &PACK
        .guidance
        .transfer(BackgroundNumber(1))
        .expect("lines")
        .lines;
    for (_, line) in lines {
        shows(&page, &[line]);
    }
    shows(
        &page,
        &[
            "People with your background often enter by this one",
            "Product marketing manager",
            "Have an example ready for User research.",
            "On A/B testing and experiments, be ready for a question such as:",
            "What you can begin where you are",
            "A/B testing and experiments to practised",
            "List ten companies",
        ],
    );
    shows(&sample(Section::WaysIn), &["Say above where you come from"]);
}

#[test]
fn a_background_that_goes_into_a_file_is_named_before() {
    let mut finished = finished(PACK.sample.answers.clone(), Plan::default());
    let says = "also holds the field you come from";
    shows_not(&side(Section::TakeAway, finished.clone()), &[says]);
    finished.snapshot.aim.background = Some(BackgroundNumber(2));
    let background = PACK.framework.background(BackgroundNumber(2));
    let name = &background.expect("a background").name;
    let page = side(Section::TakeAway, finished);
    shows(&page, &[&format!("{says}: {name}.")]);
}
