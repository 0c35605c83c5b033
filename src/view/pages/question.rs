//! One skill with its five anchors.

use yew::prelude::*;

use crate::browser;
use crate::browser::keyboard::{Focus, Key};
use crate::codec::route::Route;
use crate::domain::aim::Aim;
use crate::domain::answer::{Answer, Answers};
use crate::domain::document::Preferences;
use crate::domain::framework::Skill;
use crate::domain::ids::SkillNumber;
use crate::domain::level::Level;
use crate::domain::pace::{minutes_for, seconds_a_question};
use crate::state::Saving;
use crate::state::action::Action;
use crate::view::language::Language;
use crate::view::parts::help::HELP;
use crate::view::parts::page_title::PageTitle;

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
struct Position {
    /// From 1.
    number: usize,
    total: usize,
    answered: usize,
    before: Route,
    after: Route,
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
    let submit = proceed.reform(|event: SubmitEvent| event.prevent_default());
    html! {
        <article class="quiz">
            <PageTitle title={language.fill("title", &[("page", &skill.name)])} />
            { progress(props, skill, &position) }
            <form onsubmit={submit} novalidate=true>
                <fieldset class="levels" aria-describedby="skill-description">
                    <legend><h1 tabindex="-1">{ &skill.name }</h1></legend>
                    <p id="skill-description" class="lead">{ &skill.description }</p>
                    <p class="hint">{ language.text("quiz.hint") }</p>
                    <p class="levels__error" role="alert">
                        if *unanswered && answer.is_none() {
                            <strong class="error">{ language.text("quiz.unanswered") }</strong>
                        }
                    </p>
                    { for OPTIONS.into_iter().enumerate().map(|(index, option)| {
                        option_row(props, skill, index, option, answer, &position)
                    }) }
                </fieldset>
                { controls(props, answer, &position) }
            </form>
            { options_bar(props, answer) }
        </article>
    }
}

/// The answers that can be given, in the order they are shown.
const OPTIONS: [Answer; 6] = [
    Answer::Rated(Level::NotYet),
    Answer::Rated(Level::Aware),
    Answer::Rated(Level::Practised),
    Answer::Rated(Level::Proficient),
    Answer::Rated(Level::Leading),
    Answer::NotApplicable,
];

fn progress(props: &QuestionPageProps, skill: &Skill, position: &Position) -> Html {
    let language = &props.language;
    let area = language
        .framework()
        .area(skill.area)
        .map_or("", |area| area.name.as_str());
    let left = minutes_for(
        position.total - position.answered,
        seconds_a_question(&props.answers),
    );
    let saved = match (props.saving, position.answered) {
        (Saving::Saved, 0) => language.text("quiz.will-save"),
        (Saving::Saved, _) => language.text("quiz.saved"),
        _ => language.text("quiz.not-saved"),
    };
    let (number, total) = (position.number.to_string(), position.total.to_string());
    let answered = position.answered.to_string();
    html! {
        <div class="progress">
            <p class="progress__where">
                <strong>{ area }</strong>
                { " " }
                { language.fill("quiz.position", &[("number", &number), ("total", &total)]) }
            </p>
            <p class="progress__left">{ language.words().count("quiz.left", left, &[]) }</p>
            <p class="progress__saved" role="status">
                { language.fill("quiz.answered", &[("answered", &answered), ("total", &total)]) }
                { ". " }
                { saved }
            </p>
            <progress max={total} value={answered} aria-label={language.text("quiz.progress")}></progress>
        </div>
    }
}

fn option_row(
    props: &QuestionPageProps,
    skill: &Skill,
    index: usize,
    option: Answer,
    answer: Option<Answer>,
    position: &Position,
) -> Html {
    let language = &props.language;
    let (key_cap, name, text) = match option {
        Answer::Rated(level) => (
            (level.value() + 1).to_string(),
            language.level(level),
            skill.anchors[level.index()].clone(),
        ),
        Answer::NotApplicable => (
            language.text("help.key-n"),
            language.text("answer.not-applicable"),
            language.text("quiz.not-applicable"),
        ),
    };
    let class = match option {
        Answer::Rated(level) => format!("level level--{}", level.value()),
        Answer::NotApplicable => "level level--none".to_owned(),
    };
    let chosen = {
        let choose = choose(props, option);
        Callback::from(move |_: Event| choose.emit(()))
    };
    // A pointer's click has coordinates; one that the keyboard makes of an arrow key has none, and
    // must not carry the person off to the next page.
    let clicked = {
        let advance = props.preferences.advance_on_answer;
        let after = position.after.clone();
        let choose = choose(props, option);
        Callback::from(move |event: MouseEvent| {
            if advance && event.detail() > 0 {
                choose.emit(());
                browser::location::go(&after);
            }
        })
    };
    html! {
        <label key={index} {class}>
            <input type="radio" name="level" value={index.to_string()} checked={answer == Some(option)}
                onchange={chosen} onclick={clicked} />
            <span class="level__key" aria-hidden="true">{ key_cap }</span>
            <span class="level__name">{ name }</span>
            <span class="level__anchor">{ text }</span>
        </label>
    }
}

fn choose(props: &QuestionPageProps, answer: Answer) -> Callback<()> {
    let (dispatch, skill) = (&props.dispatch, props.skill);
    dispatch.reform(move |()| Action::Answered(skill, answer))
}

fn controls(props: &QuestionPageProps, answer: Option<Answer>, position: &Position) -> Html {
    let language = &props.language;
    let onward = match &position.after {
        Route::Review if props.amending => language.text("quiz.back-to-review"),
        Route::Review => language.text("quiz.to-review"),
        _ => language.text("quiz.continue"),
    };
    html! {
        <div class="controls">
            <a class="button" href={position.before.href()}>{ language.text("quiz.back") }</a>
            if answer.is_none() {
                <a class="button" href={position.after.href()}>{ language.text("quiz.skip") }</a>
            }
            <button type="submit" class="button button--primary">{ onward }</button>
        </div>
    }
}

fn options_bar(props: &QuestionPageProps, answer: Option<Answer>) -> Html {
    let language = &props.language;
    let (dispatch, skill) = (props.dispatch.clone(), props.skill);
    let clear = Callback::from(move |_: MouseEvent| {
        dispatch.emit(Action::AnswerCleared(skill));
        browser::document::focus("h1");
    });
    let preferences = props.preferences;
    let switch = props.dispatch.reform(move |_: Event| {
        Action::PreferencesChanged(Preferences {
            advance_on_answer: !preferences.advance_on_answer,
            ..preferences
        })
    });
    let help = Callback::from(|_: MouseEvent| browser::dialog::open(HELP));
    html! {
        <div class="quiz__options">
            <label class="check">
                <input type="checkbox" checked={preferences.advance_on_answer} onchange={switch} />
                <span>{ language.text("quiz.advance") }</span>
            </label>
            <p class="quiz__links">
                if answer.is_some() {
                    <button type="button" class="button button--quiet" onclick={clear}>{ language.text("quiz.clear") }</button>
                }
                if !props.amending {
                    <a class="button button--quiet" href={Route::Review.href()}>{ language.text("quiz.review") }</a>
                }
                <button type="button" class="button button--quiet" onclick={help}>{ language.text("quiz.keys") }</button>
            </p>
        </div>
    }
}

/// The keys of this page, for as long as it is shown.
#[hook]
fn use_shortcuts(
    props: &QuestionPageProps,
    answer: Option<Answer>,
    position: &Position,
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
        ("Backspace", _) => browser::location::go(before),
        ("Enter", Focus::Page) => proceed.emit(()),
        ("s" | "S", _) if answer.is_none() => browser::location::go(after),
        ("n" | "N", _) => give(props, Answer::NotApplicable, after),
        ("ArrowDown" | "ArrowUp", Focus::Page) => {
            // Into the group; from there on the browser's own arrow keys move the choice.
            browser::document::focus("input[name=level]:checked, input[name=level]");
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
