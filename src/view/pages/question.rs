//! One skill with its five anchors.

use yew::prelude::*;

use super::question_bar::{ANSWER, bar, go_back};
use super::question_keys::use_shortcuts;
use super::question_levels::levels;
use super::question_position::{Position, position};
use super::question_progress::progress;
use super::question_props::QuestionPageProps;
use crate::browser;
use crate::browser::swipe::Swipe;
use crate::routes::route::Route;
use crate::state::Saving;
use crate::state::action::Action;
use crate::view::element::{Element, el, text};
use crate::view::parts::controls::{QUIET, button, link, tick_box};
use crate::view::parts::help::HELP;
use crate::view::parts::page_title::page_title;
use crate::view::parts::way::Way;
use assessment::answer::Answer;
use assessment::document::Preferences;
use messages::keys;

/// The page.
#[component]
pub(in crate::view) fn QuestionPage(props: &QuestionPageProps) -> Html {
    let language = &props.language;
    let missed = use_state(|| false);
    let answer = props.answers.get(props.skill);
    let returning = use_state(|| answer.is_some());
    let Some(skill) = language.framework().skill(props.skill) else {
        return Html::default();
    };
    let position = position(props, *returning);
    let proceed = {
        let (missed, after) = (missed.clone(), position.after.clone());
        Callback::from(move |()| {
            if answer.is_some() {
                browser::location::go(&after);
            } else {
                missed.set(true);
                browser::document::focus(ANSWER);
            }
        })
    };
    use_shortcuts(props, answer, &position, &proceed);
    use_swipes(&position.before, answer, &proceed);
    el("article", "quiz")
        .holds(page_title(
            language.words(),
            &language.fill(
                keys::quiz::TITLE,
                &[
                    ("number", &position.number.to_string()),
                    ("total", &position.total.to_string()),
                    ("skill", &skill.name),
                ],
            ),
        ))
        .holds(progress(props, &position))
        .holds(
            el("form", "")
                .flag("novalidate", true)
                .on_submit(proceed.reform(|_| ()))
                .holds(levels(props, skill, answer, &position))
                .holds(bar(props, answer, &position, *missed && answer.is_none())),
        )
        .holds(options(props, answer, &position))
        .into()
}

/// Turns to the next question and to the one before by a swipe, for as long as the page is shown.
#[hook]
fn use_swipes(before: &Route, answer: Option<Answer>, proceed: &Callback<()>) {
    let (before, proceed) = (before.clone(), proceed.clone());
    use_effect_with((before, answer), move |(before, _)| {
        let before = before.clone();
        let listeners = browser::swipe::listen(move |swipe| {
            if browser::dialog::any_open() {
                return;
            }
            match swipe {
                Swipe::Onward => proceed.emit(()),
                Swipe::Back => go_back(&before),
            }
        });
        move || drop(listeners)
    });
}

/// What can be done beside answering, and what is saved.
fn options(props: &QuestionPageProps, answer: Option<Answer>, position: &Position<'_>) -> Element {
    let language = &props.language;
    let preferences = props.preferences;
    let switch = props.dispatch.reform(move |_| {
        Action::PreferencesChanged(Preferences {
            advance_on_answer: !preferences.advance_on_answer,
            ..preferences
        })
    });
    let clear = answer.is_some().then(|| clear_button(props));
    let review = (props.way != Way::Amending)
        .then(|| link(QUIET, &Route::Review, language.text(keys::quiz::REVIEW)));
    let help = Callback::from(|_| browser::dialog::open(HELP));
    el("div", "quiz__options")
        .holds(saved(props, position))
        .holds(tick_box(
            language.text(keys::quiz::ADVANCE),
            preferences.advance_on_answer,
            switch,
        ))
        .holds(
            el("p", "quiz__links")
                .holds(clear)
                .holds(review)
                .holds(button(QUIET, language.text(keys::quiz::KEYS)).on_click(help)),
        )
        .holds(text("p", "quiz__swipe", language.text(keys::quiz::SWIPE)))
}

/// How many questions are answered, and whether that is saved.
fn saved(props: &QuestionPageProps, position: &Position<'_>) -> Element {
    let language = &props.language;
    let so_far = language.fill(
        keys::quiz::ANSWERED,
        &[
            ("answered", &position.answered.to_string()),
            ("total", &position.total.to_string()),
        ],
    );
    let saved = match (props.saving, position.answered) {
        (Saving::Saved, 0) => language.text(keys::quiz::WILL_SAVE),
        (Saving::Saved, _) => language.text(keys::quiz::SAVED),
        _ => language.text(keys::quiz::NOT_SAVED),
    };
    el("p", "quiz__saved")
        .fixed("role", "status")
        .text(so_far)
        .text(". ")
        .text(saved)
}

fn clear_button(props: &QuestionPageProps) -> Element {
    let (dispatch, skill) = (props.dispatch.clone(), props.skill);
    let clear = Callback::from(move |_| {
        dispatch.emit(Action::AnswerCleared(skill));
        browser::document::focus("h1");
    });
    button(QUIET, props.language.text(keys::quiz::CLEAR)).on_click(clear)
}
