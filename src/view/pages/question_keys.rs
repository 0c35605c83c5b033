//! The keys that answer a question and go from one to the next.

use yew::prelude::*;

use super::question_bar::{ANSWER, go_back};
use super::question_levels::{OPTIONS, choose};
use super::question_position::Position;
use super::question_props::QuestionPageProps;
use crate::browser;
use crate::browser::keyboard::{Focus, Key};
use crate::routes::route::Route;
use crate::view::parts::help::HELP;
use assessment::answer::Answer;
use assessment::level::Level;

/// The keys of this page, for as long as it is shown.
#[hook]
pub(super) fn use_shortcuts(
    props: &QuestionPageProps,
    answer: Option<Answer>,
    position: &Position<'_>,
    proceed: &Callback<()>,
) {
    let (props, proceed) = (props.clone(), proceed.clone());
    let (before, after) = (position.before.clone(), position.after.clone());
    use_effect_with((props.clone(), answer), move |_| {
        let listener = browser::keyboard::listen(move |key| {
            if browser::dialog::any_open() || !props.preferences.shortcuts {
                return false;
            }
            pressed(&props, answer, &before, &after, &proceed, &key)
        });
        move || drop(listener)
    });
}

/// Does what a key asks for; answers whether it asked for anything.
fn pressed(
    props: &QuestionPageProps,
    answer: Option<Answer>,
    before: &Route,
    after: &Route,
    proceed: &Callback<()>,
    key: &Key,
) -> bool {
    let by_number = |name: &str| {
        name.parse::<u8>()
            .ok()
            .and_then(|digit| Level::from_value(digit.checked_sub(1)?))
            .map(Answer::Rated)
    };
    match (key.name.as_str(), key.focus) {
        ("?", _) => browser::dialog::open(HELP),
        ("Backspace", _) => go_back(before),
        ("Enter", Focus::Page) => proceed.emit(()),
        ("s", _) if answer.is_none() => browser::location::go(after),
        ("n", _) => give(props, Answer::NotApplicable, after),
        ("ArrowDown" | "ArrowUp", Focus::Page) => {
            // Into the group; from there on the browser's own arrow keys move the choice.
            browser::document::focus(ANSWER);
        }
        (name, _) => match by_number(name) {
            Some(answer) => give(props, answer, after),
            None => return false,
        },
    }
    true
}

fn give(props: &QuestionPageProps, answer: Answer, after: &Route) {
    choose(props, answer).emit(());
    if props.preferences.advance_on_answer {
        browser::location::go(after);
    } else if let Some(index) = OPTIONS.iter().position(|option| *option == answer) {
        browser::document::focus(&format!("input[name=level][value='{index}']"));
    }
}
