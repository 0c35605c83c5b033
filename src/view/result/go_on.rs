//! The way from a result that rests on few answers to the questions that are still open.

use yew::prelude::*;

use super::shown::Shown;
use crate::browser;
use crate::routes::route::Route;
use crate::state::action::Action;
use crate::view::element::{Element, el, text};
use crate::view::language::Language;
use crate::view::parts::controls::{PRIMARY, button, link};
use crate::view::parts::way::Way;
use assessment::framework::Skill;
use assessment::pace::minutes_to_answer;
use assessment::report::Report;
use assessment::standing::Standing;
use messages::keys;

/// What going on brings, with a button to the first open question; while another assessment is open, with a link
/// to that. Nothing for a result of somebody else, and for one that rests on enough.
pub(super) fn go_on(language: &Language, view: &Shown<'_>, report: &Report<'_>) -> Option<Element> {
    let owner = view.owner.as_ref()?;
    if report.standing != Standing::TooEarly {
        return None;
    }
    let snapshot = &view.result.snapshot;
    let asked = snapshot.aim.specialisations.as_slice();
    let open: Vec<&Skill> = language
        .framework()
        .questions(asked)
        .filter(|skill| snapshot.answers.get(skill.number).is_none())
        .collect();
    if open.is_empty() {
        return None;
    }
    let minutes = minutes_to_answer(open.iter().copied(), &snapshot.answers).to_string();
    let words = language.count(keys::go_on::LEAD, open.len(), &[("minutes", &minutes)]);
    let way = if owner.may_amend {
        let first = Way::Full.next_step(language.framework(), &snapshot.aim, &snapshot.answers);
        let (dispatch, id) = (owner.dispatch.clone(), view.result.id);
        let reopen = Callback::from(move |_: Event| {
            dispatch.emit(Action::Reopened(id));
            browser::location::go(&first);
        });
        button(PRIMARY, language.text(keys::go_on::BUTTON)).on_click(reopen)
    } else {
        let draft = language.text(keys::result::DRAFT);
        link(PRIMARY, &Route::Landing, draft)
    };
    Some(
        el("div", "notice go-on")
            .holds(text("p", "", words))
            .holds(way),
    )
}
