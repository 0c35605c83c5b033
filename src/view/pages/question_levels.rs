//! The answers to a question, with the behaviour of each level.

use yew::prelude::*;

use super::question_position::Position;
use super::question_props::QuestionPageProps;
use crate::browser;
use crate::state::action::Action;
use crate::view::element::{Element, el, text};
use crate::view::language::Language;
use crate::view::parts::sheet::heading;
use assessment::answer::Answer;
use assessment::framework::Skill;
use assessment::level::Level;
use messages::keys;

/// The answers that can be given, in the order they are shown.
pub(super) const OPTIONS: [Answer; 6] = [
    Answer::Rated(Level::NotYet),
    Answer::Rated(Level::Aware),
    Answer::Rated(Level::Practised),
    Answer::Rated(Level::Proficient),
    Answer::Rated(Level::Leading),
    Answer::NotApplicable,
];

/// The colours of the answers, in the same order.
const COLOURS: [&str; OPTIONS.len()] = [
    "level level--0",
    "level level--1",
    "level level--2",
    "level level--3",
    "level level--4",
    "level level--none",
];

/// The id of the note on a chapter that begins.
pub(super) const CHAPTER_NOTE: &str = "chapter-note";

/// The question with its answers to choose from.
pub(super) fn levels(
    props: &QuestionPageProps,
    skill: &Skill,
    answer: Option<Answer>,
    position: &Position<'_>,
) -> Element {
    let options = OPTIONS.into_iter().zip(COLOURS).enumerate();
    let options = options.map(|(index, (option, colour))| {
        let is_chosen = answer == Some(option);
        let (key, name, anchor) = words(&props.language, skill, option);
        let words = el("span", "level__words")
            .holds(text("span", "level__anchor", anchor))
            .holds(text("span", "hidden", " – "))
            .holds(text("span", "level__name", name));
        el("label", colour)
            .holds(radio(props, index, option, is_chosen, position))
            .holds(words)
            .holds(
                el("span", "level__key")
                    .fixed("aria-hidden", "true")
                    .text(key),
            )
    });
    el("fieldset", "levels")
        .with(
            "aria-describedby",
            format!("skill-description {CHAPTER_NOTE}"),
        )
        .holds(el("legend", "").holds(heading(&skill.name)))
        .holds(
            el("p", "lead")
                .fixed("id", "skill-description")
                .text(&skill.description),
        )
        .holds(text("p", "hint", props.language.text(keys::quiz::HINT)))
        .each(options)
}

/// The key that gives an answer, its name, and the sentence that says when it is true.
fn words(language: &Language, skill: &Skill, option: Answer) -> (String, String, String) {
    match option {
        Answer::Rated(level) => (
            (level.value() + 1).to_string(),
            language.level(level),
            skill.anchors[level.index()].clone(),
        ),
        Answer::NotApplicable => (
            language.text(keys::help::KEY_N),
            language.text(keys::answer::NOT_APPLICABLE),
            language.text(keys::quiz::NOT_APPLICABLE),
        ),
    }
}

fn radio(
    props: &QuestionPageProps,
    index: usize,
    option: Answer,
    is_chosen: bool,
    position: &Position<'_>,
) -> Element {
    let choose = choose(props, option);
    let chosen = choose.reform(|_| ());
    // An arrow key clicks the radio button that it moves to, and must not carry the person off to the
    // next page.
    let clicked = {
        let advance = props.preferences.advance_on_answer;
        let after = position.after.clone();
        Callback::from(move |_: Event| {
            if advance && !browser::presses::is_click_by_key() {
                choose.emit(());
                browser::location::go(&after);
            }
        })
    };
    el("input", "")
        .fixed("type", "radio")
        .fixed("name", "level")
        .value(&index.to_string())
        .checked(is_chosen)
        .on_change(chosen)
        .on_click(clicked)
}

/// What gives an answer.
pub(super) fn choose(props: &QuestionPageProps, answer: Answer) -> Callback<()> {
    let (dispatch, skill) = (&props.dispatch, props.skill);
    dispatch.reform(move |()| Action::Answered(skill, answer))
}
