//! The first page: what this is, how long it takes, what happens to the answers.

use yew::prelude::*;

use crate::routes::facet::Facet;
use crate::routes::route::Route;
use crate::view::element::{Element, el, text};
use crate::view::parts::controls::{PLAIN, PRIMARY, link};
use crate::view::parts::page_title::whole_title;
use crate::view::parts::sheet::{actions, heading, section};
use crate::view::wording::Wording;
use assessment::level::Level;
use assessment::pace::{SECONDS_A_QUESTION, minutes_for};
use formats::bootstrap::Example;
use messages::key;

/// The landing page. An assessment on its way, which it then offers to go on with, comes from those
/// who know one.
pub(in crate::view) fn landing_page(wording: &Wording, draft: Option<Html>) -> Html {
    el("article", "landing")
        .holds(whole_title(wording.text(key!("landing.page-title"))))
        .holds(opening(wording, draft))
        .holds(wording.example.as_ref().map(|one| example(wording, one)))
        .holds(steps(wording))
        .holds(mirror(wording))
        .into()
}

fn opening(wording: &Wording, draft: Option<Html>) -> Element {
    let core = wording.core_questions.to_string();
    let lead = wording.fill(key!("landing.lead"), &[("core", &core)]);
    el("div", "landing__opening")
        .holds(text("p", "kicker", wording.text(key!("landing.kicker"))))
        .holds(heading(wording.text(key!("landing.title"))))
        .holds(text("p", "lead", lead))
        .holds(draft.unwrap_or_else(|| beginning(wording)))
        .holds(facts(wording))
}

fn beginning(wording: &Wording) -> Html {
    actions()
        .holds(link(
            PRIMARY,
            &Route::Aim,
            wording.text(key!("landing.start")),
        ))
        .holds(link(
            PLAIN,
            &Route::Sample(Facet::default()),
            wording.text(key!("landing.sample")),
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
        wording.fill(key!("landing.fact-time"), &time),
        wording.text(key!("landing.fact-private")),
        wording.text(key!("landing.fact-account")),
        wording.text(key!("landing.fact-offline")),
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
                .holds(text("span", "label", wording.text(key!("landing.example"))))
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
            wording.text(key!("landing.step-aim")),
            wording.text(key!("landing.step-aim-text")),
        ),
        (
            wording.text(key!("landing.step-rate")),
            wording.text(key!("landing.step-rate-text")),
        ),
        (
            wording.text(key!("landing.step-read")),
            wording.text(key!("landing.step-read-text")),
        ),
    ];
    let steps = steps.map(|(title, what)| {
        el("li", "")
            .holds(text("h3", "", title))
            .holds(text("p", "", what))
    });
    section(
        "section",
        "steps-title",
        wording.text(key!("landing.steps")),
    )
    .holds(el("ol", "steps").each(steps))
}

fn mirror(wording: &Wording) -> Element {
    let method = link(
        "",
        &Route::Method(None),
        wording.text(key!("landing.method")),
    );
    section(
        "section landing__mirror",
        "mirror-title",
        wording.text(key!("landing.mirror")),
    )
    .holds(text("p", "", wording.text(key!("landing.mirror-text"))))
    .holds(el("p", "").holds(method))
}
