//! What stands above a question: its chapter, how far the person is, and how long the rest takes.

use super::question_levels::CHAPTER_NOTE;
use super::question_position::Position;
use super::question_props::QuestionPageProps;
use crate::view::element::{Element, el, text};
use crate::view::parts::controls::link;
use crate::view::parts::way::Way;
use assessment::answer::Answers;
use assessment::pace::minutes_to_answer;
use messages::keys;

/// The line with the bar, and below it what there is to say at this question.
pub(super) fn progress(props: &QuestionPageProps, position: &Position<'_>) -> Element {
    let language = &props.language;
    let chapter = &position.chapter;
    let count = |number: usize, total: usize| [number.to_string(), total.to_string()];
    let [number, total] = count(position.number, position.total);
    let [chapter_number, chapters] = count(chapter.number, chapter.total);
    let numbers = [
        ("number", chapter_number.as_str()),
        ("total", chapters.as_str()),
        ("area", chapter.name.as_str()),
    ];
    let place = language.fill(
        keys::quiz::POSITION,
        &[("number", &number), ("total", &total)],
    );
    let bar = el("progress", "")
        .with("max", total)
        .with("value", position.answered.to_string())
        .with("aria-label", language.text(keys::quiz::PROGRESS));
    let begins = chapter.begins && position.number > 1 && props.way == Way::Full;
    let pause = begins.then(|| language.fill(keys::quiz::PAUSE, &numbers));
    el("div", "progress")
        .holds(
            el("p", "progress__where")
                .holds(text("strong", "", &chapter.name))
                .text(" ")
                .holds(text(
                    "span",
                    "progress__chapter",
                    language.fill(keys::quiz::CHAPTER, &numbers),
                ))
                .text(" ")
                .holds(text("span", "progress__place", place)),
        )
        .holds(text("p", "progress__left", left(props, position)))
        .holds(bar)
        .holds(
            el("p", "progress__pause")
                .fixed("id", CHAPTER_NOTE)
                .text(pause.unwrap_or_default()),
        )
        .holds(other_length(props, position))
}

/// How long the rest takes.
fn left(props: &QuestionPageProps, position: &Position<'_>) -> String {
    let open = position.questions.iter().copied();
    let open = open.filter(|skill| props.answers.get(skill.number).is_none());
    let minutes = minutes_to_answer(open, &props.answers);
    props.language.words().count(keys::quiz::LEFT, minutes, &[])
}

/// Before the first answer, how long this way is, and the other one to choose.
fn other_length(props: &QuestionPageProps, position: &Position<'_>) -> Option<Element> {
    let (other, words) = match props.way {
        Way::Full => (Way::Quick, keys::quiz::QUICK),
        Way::Quick => (Way::Full, keys::quiz::FULL),
        Way::Amending => return None,
    };
    if position.number > 1 || !props.answers.is_empty() {
        return None;
    }
    let language = &props.language;
    let questions = other.questions(language.framework(), &props.aim);
    let first = questions.first()?;
    let minutes = minutes_to_answer(questions.iter().copied(), &Answers::default());
    let words = language.fill(
        words,
        &[
            ("questions", &questions.len().to_string()),
            ("minutes", &minutes.to_string()),
        ],
    );
    Some(el("p", "progress__length").holds(link("", &other.route_to(first), words)))
}
