//! One skill with its five anchors.

use yew::prelude::*;

use super::question_keys::use_shortcuts;
use crate::browser;
use crate::routes::route::Route;
use crate::state::Saving;
use crate::state::action::Action;
use crate::view::element::{Element, el, text};
use crate::view::language::Language;
use crate::view::parts::controls::{PLAIN, PRIMARY, QUIET, button, link, submit_button, tick_box};
use crate::view::parts::help::HELP;
use crate::view::parts::page_title::page_title;
use crate::view::parts::sheet::heading;
use assessment::aim::Aim;
use assessment::answer::{Answer, Answers};
use assessment::document::Preferences;
use assessment::framework::Skill;
use assessment::ids::SkillNumber;
use assessment::level::Level;
use assessment::pace::{minutes_for, seconds_a_question};
use messages::keys;

#[derive(Clone, PartialEq, Properties)]
pub(in crate::view) struct QuestionPageProps {
    pub(in crate::view) language: Language,
    /// Whether the person came from the review and goes back there.
    pub(in crate::view) amending: bool,
    pub(in crate::view) aim: Aim,
    pub(in crate::view) answers: Answers,
    pub(in crate::view) skill: SkillNumber,
    pub(in crate::view) preferences: Preferences,
    pub(in crate::view) saving: Saving,
    pub(in crate::view) dispatch: Callback<Action>,
}

/// Where a question stands among those that are asked.
pub(super) struct Position {
    /// From 1.
    number: usize,
    total: usize,
    answered: usize,
    pub(super) before: Route,
    pub(super) after: Route,
}

fn position(props: &QuestionPageProps) -> Position {
    let questions: Vec<&Skill> = props
        .language
        .framework()
        .questions(props.aim.specialisations.as_slice())
        .collect();
    let index = questions
        .iter()
        .position(|skill| skill.number == props.skill)
        .unwrap_or(0);
    let route_to = |skill: &&Skill| Route::Question(skill.id.clone());
    let (before, after) = if props.amending {
        (Route::Review, Route::Review)
    } else {
        (
            index
                .checked_sub(1)
                .and_then(|before| questions.get(before))
                .map_or(Route::Aim, route_to),
            questions.get(index + 1).map_or(Route::Review, route_to),
        )
    };
    Position {
        number: index + 1,
        total: questions.len(),
        answered: questions
            .iter()
            .filter(|skill| props.answers.get(skill.number).is_some())
            .count(),
        before,
        after,
    }
}

/// The page.
#[component]
pub(in crate::view) fn QuestionPage(props: &QuestionPageProps) -> Html {
    let language = &props.language;
    let unanswered = use_state(|| false);
    let Some(skill) = language.framework().skill(props.skill) else {
        return Html::default();
    };
    let position = position(props);
    let answer = props.answers.get(props.skill);
    let proceed = {
        let (unanswered, after) = (unanswered.clone(), position.after.clone());
        Callback::from(move |()| {
            if answer.is_some() {
                browser::location::go(&after);
            } else {
                unanswered.set(true);
            }
        })
    };
    use_shortcuts(props, answer, &position, &proceed);
    let error = (*unanswered && answer.is_none())
        .then(|| text("strong", "error", language.text(keys::quiz::UNANSWERED)));
    el("article", "quiz")
        .holds(page_title(language.words(), &skill.name))
        .holds(progress(props, skill, &position))
        .holds(
            el("form", "")
                .flag("novalidate", true)
                .on_submit(proceed.reform(|_| ()))
                .holds(levels(props, skill, answer, &position, error))
                .holds(controls(props, answer, &position)),
        )
        .holds(options_bar(props, answer))
        .into()
}

fn progress(props: &QuestionPageProps, skill: &Skill, position: &Position) -> Element {
    let language = &props.language;
    let area = language.framework().area(skill.area);
    let area = area.map_or("", |area| area.name.as_str());
    let number = position.number.to_string();
    let total = position.total.to_string();
    let answered = position.answered.to_string();
    let place = language.fill(
        keys::quiz::POSITION,
        &[("number", &number), ("total", &total)],
    );
    let left = minutes_for(
        position.total - position.answered,
        seconds_a_question(&props.answers),
    );
    let so_far = [("answered", answered.as_str()), ("total", total.as_str())];
    let so_far = language.fill(keys::quiz::ANSWERED, &so_far);
    let saved = match (props.saving, position.answered) {
        (Saving::Saved, 0) => language.text(keys::quiz::WILL_SAVE),
        (Saving::Saved, _) => language.text(keys::quiz::SAVED),
        _ => language.text(keys::quiz::NOT_SAVED),
    };
    let bar = el("progress", "")
        .with("max", total)
        .with("value", answered)
        .with("aria-label", language.text(keys::quiz::PROGRESS));
    el("div", "progress")
        .holds(
            el("p", "progress__where")
                .holds(text("strong", "", area))
                .text(" ")
                .text(place),
        )
        .holds(text(
            "p",
            "progress__left",
            language.words().count(keys::quiz::LEFT, left, &[]),
        ))
        .holds(
            el("p", "progress__saved")
                .fixed("role", "status")
                .text(so_far)
                .text(". ")
                .text(saved),
        )
        .holds(bar)
}

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

/// The question with its answers to choose from.
fn levels(
    props: &QuestionPageProps,
    skill: &Skill,
    answer: Option<Answer>,
    position: &Position,
    error: Option<Element>,
) -> Element {
    let description = "skill-description";
    let options = OPTIONS.into_iter().zip(COLOURS).enumerate();
    let options = options.map(|(index, (option, colour))| {
        let is_chosen = answer == Some(option);
        el("label", colour)
            .holds(radio(props, index, option, is_chosen, position))
            .each(words(&props.language, skill, option))
    });
    el("fieldset", "levels")
        .fixed("aria-describedby", description)
        .holds(el("legend", "").holds(heading(&skill.name)))
        .holds(
            el("p", "lead")
                .fixed("id", description)
                .text(&skill.description),
        )
        .holds(text("p", "hint", props.language.text(keys::quiz::HINT)))
        .holds(el("p", "levels__error").fixed("role", "alert").holds(error))
        .each(options)
}

/// The key that gives an answer, its name, and the sentence that says when it is true.
fn words(language: &Language, skill: &Skill, option: Answer) -> [Element; 3] {
    let words = |key: &str, name: &str, anchor: &str| {
        [
            el("span", "level__key")
                .fixed("aria-hidden", "true")
                .text(key),
            text("span", "level__name", name),
            text("span", "level__anchor", anchor),
        ]
    };
    match option {
        Answer::Rated(level) => words(
            &(level.value() + 1).to_string(),
            &language.level(level),
            &skill.anchors[level.index()],
        ),
        Answer::NotApplicable => words(
            &language.text(keys::help::KEY_N),
            &language.text(keys::answer::NOT_APPLICABLE),
            &language.text(keys::quiz::NOT_APPLICABLE),
        ),
    }
}

fn radio(
    props: &QuestionPageProps,
    index: usize,
    option: Answer,
    is_chosen: bool,
    position: &Position,
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

fn controls(props: &QuestionPageProps, answer: Option<Answer>, position: &Position) -> Element {
    let language = &props.language;
    let skip = answer.is_none().then(|| {
        let skip = language.text(keys::quiz::SKIP);
        link(PLAIN, &position.after, skip)
    });
    let onward = match &position.after {
        Route::Review if props.amending => language.text(keys::quiz::BACK_TO_REVIEW),
        Route::Review => language.text(keys::quiz::TO_REVIEW),
        _ => language.text(keys::quiz::CONTINUE),
    };
    el("div", "controls")
        .holds(link(
            PLAIN,
            &position.before,
            language.text(keys::quiz::BACK),
        ))
        .holds(skip)
        .holds(submit_button(PRIMARY, onward))
}

fn options_bar(props: &QuestionPageProps, answer: Option<Answer>) -> Element {
    let language = &props.language;
    let preferences = props.preferences;
    let switch = props.dispatch.reform(move |_| {
        Action::PreferencesChanged(Preferences {
            advance_on_answer: !preferences.advance_on_answer,
            ..preferences
        })
    });
    let clear = answer.is_some().then(|| clear_button(props));
    let review =
        (!props.amending).then(|| link(QUIET, &Route::Review, language.text(keys::quiz::REVIEW)));
    let help = Callback::from(|_| browser::dialog::open(HELP));
    el("div", "quiz__options")
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
}

fn clear_button(props: &QuestionPageProps) -> Element {
    let (dispatch, skill) = (props.dispatch.clone(), props.skill);
    let clear = Callback::from(move |_| {
        dispatch.emit(Action::AnswerCleared(skill));
        browser::document::focus("h1");
    });
    button(QUIET, props.language.text(keys::quiz::CLEAR)).on_click(clear)
}
