//! The first page: what this is, how long it takes, what happens to the answers.

use yew::prelude::*;

use crate::routes::first_page::{AIM, METHOD, SAMPLE};
use crate::view::element::{Element, el, text};
use crate::view::parts::controls::{PLAIN, PRIMARY, fixed_link};
use crate::view::parts::page_title::whole_title;
use crate::view::parts::sheet::{actions, heading, section};
use crate::view::wording::Wording;
use assessment::level::Level;
use assessment::pace::{SECONDS_A_QUESTION, minutes_for};
use formats::bootstrap::Example;
use messages::keys;

/// The landing page. An assessment on its way, which it then offers to go on with, comes from those
/// who know one.
pub(in crate::view) fn landing_page(wording: &Wording, draft: Option<Html>) -> Html {
    el("article", "landing")
        .holds(whole_title(wording.text(keys::landing::PAGE_TITLE)))
        .holds(opening(wording, draft))
        .holds(wording.example.as_ref().map(|one| example(wording, one)))
        .holds(steps(wording))
        .holds(mirror(wording))
        .into()
}

fn opening(wording: &Wording, draft: Option<Html>) -> Element {
    let core = wording.core_questions.to_string();
    let lead = wording.fill(keys::landing::LEAD, &[("core", &core)]);
    el("div", "landing__opening")
        .holds(text("p", "kicker", wording.text(keys::landing::KICKER)))
        .holds(heading(wording.text(keys::landing::TITLE)))
        .holds(text("p", "lead", lead))
        .holds(draft.unwrap_or_else(|| beginning(wording)))
        .holds(facts(wording))
}

fn beginning(wording: &Wording) -> Html {
    actions()
        .holds(fixed_link(PRIMARY, AIM, wording.text(keys::landing::START)))
        .holds(fixed_link(
            PLAIN,
            SAMPLE,
            wording.text(keys::landing::SAMPLE),
        ))
        .into()
}

fn facts(wording: &Wording) -> Element {
    let asked = wording.longest_of_one();
    let minutes = minutes_for(asked, SECONDS_A_QUESTION).to_string();
    let time = [
        ("minutes", minutes.as_str()),
        ("questions", &asked.to_string()),
    ];
    let facts = [
        wording.fill(keys::landing::FACT_TIME, &time),
        wording.text(keys::landing::FACT_PRIVATE),
        wording.text(keys::landing::FACT_ACCOUNT),
        wording.text(keys::landing::FACT_OFFLINE),
    ];
    el("ul", "facts").each(facts.map(|fact| text("li", "", fact)))
}

/// A skill as the questions show it.
fn example(wording: &Wording, example: &Example) -> Element {
    let levels = example.levels.iter().zip(LEVELS);
    let levels = levels.map(|((name, anchor), class)| {
        el("li", class)
            .holds(text("span", "example__name", name))
            .holds(text("span", "", anchor))
    });
    el("figure", "example")
        .holds(
            el("figcaption", "")
                .holds(text("span", "label", wording.text(keys::landing::EXAMPLE)))
                .holds(text("strong", "", &example.skill)),
        )
        .holds(el("ol", "example__levels").each(levels))
}

/// The colours of the levels, lowest first.
const LEVELS: [&str; Level::ALL.len()] = [
    "example__level example__level--0",
    "example__level example__level--1",
    "example__level example__level--2",
    "example__level example__level--3",
    "example__level example__level--4",
];

fn steps(wording: &Wording) -> Element {
    let steps = [
        (
            wording.text(keys::landing::STEP_AIM),
            wording.text(keys::landing::STEP_AIM_TEXT),
        ),
        (
            wording.text(keys::landing::STEP_RATE),
            wording.text(keys::landing::STEP_RATE_TEXT),
        ),
        (
            wording.text(keys::landing::STEP_READ),
            wording.text(keys::landing::STEP_READ_TEXT),
        ),
    ];
    let steps = steps.map(|(title, what)| {
        el("li", "")
            .holds(text("h3", "", title))
            .holds(text("p", "", what))
    });
    section("section", "steps-title", wording.text(keys::landing::STEPS))
        .holds(el("ol", "steps").each(steps))
}

fn mirror(wording: &Wording) -> Element {
    let method = fixed_link("", METHOD, wording.text(keys::landing::METHOD));
    section(
        "section landing__mirror",
        "mirror-title",
        wording.text(keys::landing::MIRROR),
    )
    .holds(text("p", "", wording.text(keys::landing::MIRROR_TEXT)))
    .holds(el("p", "").holds(method))
}
