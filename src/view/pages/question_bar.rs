//! The bar below a question: the ways back and on, and what is said at them.

use yew::prelude::*;

use super::question_position::Position;
use super::question_props::QuestionPageProps;
use super::question_settled::settled;
use crate::browser;
use crate::routes::route::Route;
use crate::state::action::Action;
use crate::view::element::{Element, el, text};
use crate::view::parts::controls::{PLAIN, PRIMARY, QUIET, button, link, submit_button};
use crate::view::parts::way::Way;
use assessment::answer::Answer;
use assessment::document::Preferences;
use messages::keys;

/// The answer that was given, or the first of those to choose from.
pub(super) const ANSWER: &str =
    "input[name=level]:checked, .levels:not(:has(:checked)) input[name=level]";

/// The bar. `is_missed` says that somebody wanted to go on without an answer.
pub(super) fn bar(
    props: &QuestionPageProps,
    answer: Option<Answer>,
    position: &Position<'_>,
    is_missed: bool,
) -> Element {
    let missed = is_missed.then(|| props.language.text(keys::quiz::UNANSWERED));
    let asks = props.may_ask && position.answered == 1 && answer.is_some();
    el("div", "quiz__bar")
        .holds(
            el("p", "quiz__missed")
                .fixed("role", "alert")
                .holds(missed.map(|words| text("strong", "error", words))),
        )
        .holds(
            el("div", "quiz__ask")
                .fixed("role", "status")
                .holds(settled(props))
                .holds(asks.then(|| text("span", "", props.language.text(keys::quiz::ASK))))
                .holds(asks.then(|| settle(props, Some(&position.after))))
                .holds(asks.then(|| settle(props, None))),
        )
        .holds(controls(props, answer, position))
}

/// The button that settles whether the quiz goes on by itself: yes, and on it goes, or no.
fn settle(props: &QuestionPageProps, after: Option<&Route>) -> Element {
    let (dispatch, preferences, after) =
        (props.dispatch.clone(), props.preferences, after.cloned());
    let words = match after {
        Some(_) => keys::quiz::ASK_YES,
        None => keys::quiz::ASK_NO,
    };
    let settled = Callback::from(move |_: Event| {
        dispatch.emit(Action::PreferencesChanged(Preferences {
            advance_on_answer: after.is_some(),
            ..preferences
        }));
        match &after {
            Some(after) => browser::location::go(after),
            None => browser::document::focus(ANSWER),
        }
    });
    button(QUIET, props.language.text(words)).on_click(settled)
}

fn controls(props: &QuestionPageProps, answer: Option<Answer>, position: &Position<'_>) -> Element {
    let language = &props.language;
    let skip = answer.is_none().then(|| {
        let skip = language.text(keys::quiz::SKIP);
        link(PLAIN, &position.after, skip)
    });
    let onward = match &position.after {
        Route::Review if props.way == Way::Amending => language.text(keys::quiz::BACK_TO_REVIEW),
        Route::Review => language.text(keys::quiz::TO_REVIEW),
        _ => language.text(keys::quiz::CONTINUE),
    };
    let back = {
        let before = position.before.clone();
        Callback::from(move |event: Event| {
            if browser::place::goes_back_to(&before) {
                event.prevent_default();
            }
        })
    };
    el("div", "controls")
        .holds(link(PLAIN, &position.before, language.text(keys::quiz::BACK)).on_click(back))
        .holds(skip)
        .holds(submit_button(PRIMARY, onward))
}

/// Goes back to the question before, to where the person was on its page.
pub(super) fn go_back(before: &Route) {
    if !browser::place::goes_back_to(before) {
        browser::location::go(before);
    }
}
