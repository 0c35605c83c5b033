//! Every answer on one page before the result, those still missing first.

use yew::prelude::*;

use crate::browser;
use crate::routes::facet::Facet;
use crate::routes::route::Route;
use crate::state::action::Action;
use crate::view::element::{Element, el, text};
use crate::view::language::Language;
use crate::view::parts::controls::{PLAIN, PRIMARY, button, link, of_which};
use crate::view::parts::sheet::{actions, section, sheet};
use crate::view::parts::way::Way;
use assessment::answer::Answer;
use assessment::assessment::{AssessmentId, Draft, Finished};
use assessment::framework::{Area, Skill};
use messages::keys;

/// The page; `corrected` is the result that the draft was opened from.
pub(in crate::view) fn review_page(
    language: &Language,
    draft: &Draft,
    corrected: Option<&Finished>,
    dispatch: &Callback<Action>,
) -> Html {
    let (answered, skipped): (Vec<&Skill>, Vec<&Skill>) = language
        .framework()
        .questions(draft.aim.specialisations.as_slice())
        .partition(|skill| draft.answers.get(skill.number).is_some());
    let title = language.text(keys::review::TITLE);
    let lead = lead(language, answered.len(), skipped.len());
    let areas = language.framework().areas().iter();
    let areas: Html = areas
        .filter_map(|area| answers_in(language, draft, area, &answered))
        .collect();
    let finish = || finish_button(PRIMARY, language, draft.id, dispatch);
    let start = if answered.is_empty() {
        text("span", "", language.text(keys::review::NOTHING))
    } else {
        finish()
    };
    let aim = link(PLAIN, &Route::Aim, language.text(keys::review::AIM));
    let rest = (draft.quick && !skipped.is_empty()).then(|| {
        let next = Way::Full.next_step(language.framework(), &draft.aim, &draft.answers);
        link(PLAIN, &next, language.text(keys::go_on::BUTTON))
    });
    let end = (!answered.is_empty()).then(|| {
        el("section", "section")
            .with("aria-label", language.text(keys::review::FINISH))
            .holds(text("p", "", language.text(keys::review::END)))
            .holds(actions().holds(finish()))
    });
    sheet(language.words(), "sheet review", title, lead)
        .holds(corrected.map(|before| correcting(language, before)))
        .holds(actions().holds(start).holds(rest).holds(aim))
        .holds(still_missing(language, draft, &skipped))
        .holds(areas)
        .holds(end)
        .into()
}

/// What becomes of the result that is being corrected.
fn correcting(language: &Language, before: &Finished) -> Element {
    let date = language.day(before.snapshot.on);
    text(
        "p",
        "review__correcting",
        language.fill(keys::review::CORRECTING, &[("date", &date)]),
    )
}

fn lead(language: &Language, answered: usize, skipped: usize) -> String {
    let total = answered + skipped;
    if skipped == 0 {
        language.count(keys::review::COMPLETE, total, &[])
    } else {
        let total = total.to_string();
        language.count(keys::review::INCOMPLETE, skipped, &[("total", &total)])
    }
}

/// The button that finishes the assessment and opens its result.
pub(super) fn finish_button(
    class: &'static str,
    language: &Language,
    draft: AssessmentId,
    dispatch: &Callback<Action>,
) -> Element {
    let (dispatch, id) = (dispatch.clone(), draft);
    let finish = Callback::from(move |_: Event| {
        dispatch.emit(Action::Completed(browser::clock::today()));
        browser::storage::ask_to_persist();
        browser::location::go(&Route::Result(id, Facet::default()));
    });
    button(class, language.text(keys::review::FINISH)).on_click(finish)
}

fn still_missing(language: &Language, draft: &Draft, skipped: &[&Skill]) -> Option<Element> {
    if skipped.is_empty() {
        return None;
    }
    let title = language.text(keys::review::SKIPPED);
    Some(section("section", "skipped-title", title).holds(answers(language, draft, skipped)))
}

/// The answers of one area, if there are any.
fn answers_in(
    language: &Language,
    draft: &Draft,
    area: &Area,
    answered: &[&Skill],
) -> Option<Element> {
    let skills = answered.iter().copied();
    let skills: Vec<&Skill> = skills.filter(|skill| skill.area == area.number).collect();
    if skills.is_empty() {
        return None;
    }
    Some(
        el("section", "section")
            .key(area.number.0)
            .with("aria-label", &area.name)
            .holds(text("h2", "", &area.name))
            .holds(answers(language, draft, &skills)),
    )
}

fn answers(language: &Language, draft: &Draft, skills: &[&Skill]) -> Element {
    let rows = skills.iter().map(|skill| row(language, draft, skill));
    el("ul", "answers").each(rows)
}

fn row(language: &Language, draft: &Draft, skill: &Skill) -> Element {
    let answer = draft.answers.get(skill.number);
    let verb = match answer {
        Some(_) => language.text(keys::review::CHANGE),
        None => language.text(keys::review::ANSWER),
    };
    let (chip, anchor) = match answer {
        Some(Answer::Rated(level)) => (CHIPS[level.index()], &skill.anchors[level.index()]),
        Some(Answer::NotApplicable) => ("chip", &language.text(keys::quiz::NOT_APPLICABLE)),
        None => ("chip", &skill.description),
    };
    let change = Route::Amendment(skill.id.clone());
    el("li", "answers__row")
        .key(skill.number.0)
        .holds(text("h3", "", &skill.name))
        .holds(text("p", chip, language.answer(answer)))
        .holds(text("p", "answers__anchor", anchor))
        .holds(link("answers__change", &change, verb).holds(of_which(&skill.name)))
}

/// The colours of the levels, lowest first.
const CHIPS: [&str; 5] = [
    "chip chip--0",
    "chip chip--1",
    "chip chip--2",
    "chip chip--3",
    "chip chip--4",
];
