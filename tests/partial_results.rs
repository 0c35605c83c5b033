//! What the pages say while only some skills are answered: the quick look, the range of a result, and a standing
//! that is settled before the end.

// Tests say what they expect by panicking.
#![allow(clippy::expect_used, missing_docs)]

mod checked;
mod rendered;

use std::rc::Rc;
use std::sync::LazyLock;

use assessment::aim::{Aim, Specialisations};
use assessment::answer::{Answer, Answers};
use assessment::assessment::{AssessmentId, Draft};
use assessment::day::Day;
use assessment::framework::Skill;
use assessment::ids::{CareerLevelNumber, SpecialisationNumber};
use assessment::level::Level;
use assessment::own_text::Name;
use assessment::pace::minutes_to_answer;
use assessment::plan::Plan;
use assessment::quick_look::quick_look;
use assessment::report::Report;
use formats::document::{self, Reading};
use formats::pack::Pack;
use gapwise::routes::facet::Section;
use gapwise::routes::route::Route;
use gapwise::state::State;
use gapwise::state::action::Action;
use gapwise::state::reducer::reduce;
use gapwise::view::language::Language;
use gapwise::view::take_away::{Taken, markdown};

use checked::{shows, shows_not, sound};

static PACK: LazyLock<Pack> =
    LazyLock::new(|| content::built_in("en").expect("the content is right"));

const ID: AssessmentId = AssessmentId(7);
const TECHNOLOGY: SpecialisationNumber = SpecialisationNumber(2);

fn aim() -> Aim {
    Aim {
        now: Some(CareerLevelNumber(2)),
        wanted: CareerLevelNumber(3),
        specialisations: Specialisations::new([TECHNOLOGY]).expect("one"),
        background: None,
        name: Name::default(),
    }
}

fn every_question() -> Vec<&'static Skill> {
    PACK.framework.questions(&[TECHNOLOGY]).collect()
}

fn questions_of_the_quick_look() -> Vec<&'static Skill> {
    let profile = PACK.framework.profile(aim().profile_key());
    quick_look(&PACK.framework, profile.expect("a role"))
}

fn rated(skills: &[&Skill], level: Level) -> Answers {
    let answers = skills
        .iter()
        .map(|skill| (skill.number, Answer::Rated(level)));
    answers.collect()
}

fn draft(answers: Answers) -> Draft {
    Draft {
        answers,
        ..Draft::new(ID, PACK.framework.reference().clone(), aim())
    }
}

fn at(route: Route, answers: Answers) -> String {
    let mut state = State::new(route, Reading::nothing(), true);
    state.document = state.document.with_draft(draft(answers));
    let page = rendered::page(&PACK, state);
    sound(&page);
    page
}

fn result(answers: Answers) -> String {
    result_at(Section::Overview, answers)
}

fn result_at(section: Section, answers: Answers) -> String {
    let route = Route::Result(ID, section.into());
    let mut state = State::new(route, Reading::nothing(), true);
    let finished = draft(answers).finish(Day::from_days(20_778), 8, Plan::default());
    state.document = state.document.with_finished(finished);
    let page = rendered::page(&PACK, state);
    sound(&page);
    page
}

fn question(skill: &Skill) -> Route {
    Route::Question(skill.id.clone())
}

#[test]
fn the_first_question_offers_the_quick_look_and_that_the_full_assessment() {
    let (full, quick) = (every_question(), questions_of_the_quick_look());
    let size = |skills: &[&Skill]| {
        let minutes = minutes_to_answer(skills.iter().copied(), &Answers::default());
        format!("{} questions, about {minutes} minutes", skills.len())
    };
    let page = at(question(full[0]), Answers::default());
    let to_quick = format!("href=\"#/quick/{}\"", quick[0].id);
    shows(&page, &["quick look", &size(&quick), &to_quick]);

    let first = Route::QuickLook(quick[0].id.clone());
    let page = at(first, Answers::default());
    let to_full = format!("href=\"#/quiz/{}\"", full[0].id);
    let place = format!("Skill 1 of {}", quick.len());
    shows(&page, &["full assessment", &size(&full), &to_full, &place]);
    let next = format!("href=\"#/quick/{}\"", quick[1].id);
    shows(&page, &[&next]);

    let last = Route::QuickLook(quick.last().expect("a question").id.clone());
    shows(&at(last, Answers::default()), &["Check your answers"]);
    // Nobody is asked twice how long it is to be.
    let page = at(question(full[0]), rated(&quick, Level::Aware));
    shows_not(&page, &["quick look"]);
}

#[test]
fn whoever_goes_on_after_the_quick_look_is_asked_nothing_twice() {
    let quick = questions_of_the_quick_look();
    let is_quick = |skill: &&&Skill| quick.iter().any(|one| one.number == skill.number);
    let answers = rated(&quick, Level::Practised);
    let all = every_question();
    let open: Vec<&&Skill> = all.iter().filter(|skill| !is_quick(skill)).collect();
    for pair in open.windows(2) {
        let page = at(question(pair[0]), answers.clone());
        // Without an answer the way on is that of a link.
        let skip = format!("href=\"#/quiz/{}\">Skip", pair[1].id);
        shows(&page, &[&skip]);
    }
    let last = at(question(open.last().expect("a question")), answers);
    shows(&last, &["href=\"#/review\">Skip"]);
}

#[test]
fn a_result_of_the_quick_look_is_a_range_and_leads_on() {
    let quick = questions_of_the_quick_look();
    let page = result(rated(&quick, Level::Proficient));
    let rated_of = format!(
        "With {} of {} skills rated, you meet between",
        quick.len(),
        every_question().len()
    );
    let open = format!(
        "{} questions are still open",
        every_question().len() - quick.len()
    );
    shows(&page, &[&rated_of, "Between ", &open, "Answer the rest"]);
}

#[test]
fn a_range_is_on_every_side_of_a_result_and_in_what_is_taken_away() {
    let profile = PACK.framework.profile(aim().profile_key());
    let answers = rated(&questions_of_the_quick_look(), Level::Proficient);
    let report = Report::new(&PACK.framework, profile.expect("a role"), &answers);
    let (lowest, highest) = report.fit().range().expect("a range");
    let range = format!("{lowest}–{highest}%");
    for section in [Section::Overview, Section::Roles, Section::WhatIf] {
        let page = result_at(section, answers.clone());
        shows(&page, &[&range, "Between "]);
        shows_not(&page, &["Too early to say"]);
    }
    let snapshot = draft(answers)
        .finish(Day::from_days(20_778), 8, Plan::default())
        .snapshot;
    let taken = Taken {
        language: &Language::new(Rc::new(PACK.clone())),
        snapshot: &snapshot,
        role: aim().profile_key(),
        title: &Name::default(),
        plan: &Plan::default(),
    };
    let text = markdown::document(&taken);
    shows(&text, &[&format!("{range} · Between ")]);
    shows_not(&text, &["Too early to say"]);
}

#[test]
fn the_landing_page_and_a_new_aim_lead_on_in_the_quick_look() {
    let quick = questions_of_the_quick_look();
    let answers = rated(&quick[..2], Level::Practised);
    let looking = |answers: &Answers, route: Route| {
        let mut state =
            State::new(route, Reading::nothing(), true).asking(PACK.framework.reference().clone());
        state.document = state.document.with_draft(draft(answers.clone()));
        let chosen = Route::QuickLook(quick[1].id.clone());
        state = reduce(&state, Action::Navigated(chosen), 9);
        assert_eq!(state.revision, 1);
        // What is written and read again.
        let saved = document::read(&document::write(&state.document), &PACK.framework);
        assert!(saved.document.drafts[0].quick);
        state.document = saved.document;
        state
    };
    let back = |state: State, route| rendered::page(&PACK, reduce(&state, route, 10));
    let landing = || Action::Navigated(Route::Landing);
    let page = back(looking(&answers, Route::Landing), landing());
    let next = format!("href=\"#/quick/{}\"", quick[2].id);
    let so_far = format!("2 of {} skills answered", quick.len());
    shows(&page, &[&next, &so_far]);

    // Its end is the review, which leads on to what nobody was asked yet.
    let all = rated(&quick, Level::Practised);
    let page = back(looking(&all, Route::Landing), landing());
    shows(&page, &["href=\"#/review\""]);
    let open = every_question()
        .into_iter()
        .find(|skill| all.get(skill.number).is_none());
    let rest = format!(
        "href=\"#/quiz/{}\">Answer the rest",
        open.expect("a question").id
    );
    let page = back(
        looking(&all, Route::Landing),
        Action::Navigated(Route::Review),
    );
    shows(&page, &[&rest]);

    // Whoever goes on with all questions is led on with these.
    let first = Route::Question(every_question()[0].id.clone());
    let full = reduce(
        &looking(&answers, Route::Landing),
        Action::Navigated(first),
        11,
    );
    shows_not(&back(full, landing()), &["#/quick/"]);
}

#[test]
fn a_result_on_nothing_rated_is_too_early() {
    let first = every_question()[0].number;
    let answers = Answers::default().with(first, Answer::NotApplicable, 1);
    let page = result(answers);
    shows(&page, &["Too early to say"]);
    shows_not(&page, &["Between "]);
}

#[test]
fn a_settled_standing_is_told_and_a_result_names_it() {
    let all = every_question();
    let (open, answered) = all.split_last().expect("questions");
    let offer = "No answer still to come can change your standing";
    let low = rated(answered, Level::NotYet);
    shows(
        &at(question(open), low.clone()),
        &[offer, "See your result"],
    );
    shows_not(&at(question(open), Answers::default()), &[offer]);
    let quick = questions_of_the_quick_look();
    let middling = rated(&quick, Level::Practised);
    shows_not(&at(question(open), middling), &[offer]);
    // Everything is answered: there is nothing to settle.
    let done = rated(&all, Level::NotYet);
    shows_not(&at(question(open), done), &[offer]);
    let amending = Route::Amendment(open.id.clone());
    shows_not(&at(amending, low), &[offer]);

    // Fewer than half are rated, the heaviest, and all at the lowest level.
    let profile = PACK.framework.profile(aim().profile_key());
    let expectations = &profile.expect("a role").expectations;
    let mut heaviest: Vec<(u8, &Skill)> = PACK
        .framework
        .skills()
        .iter()
        .zip(expectations)
        .filter_map(|(skill, expectation)| {
            let expectation = (*expectation)?;
            Some((
                expectation.weight.value() * expectation.target.value(),
                skill,
            ))
        })
        .collect();
    heaviest.sort_by_key(|(weighted, _)| std::cmp::Reverse(*weighted));
    let heaviest: Vec<&Skill> = heaviest.into_iter().map(|(_, skill)| skill).collect();
    let page = result(rated(&heaviest[..(all.len() - 1) / 2], Level::NotYet));
    shows(
        &page,
        &[
            "Whatever the rest brings, you stand at: Setting out",
            "Answer the rest",
        ],
    );
}
