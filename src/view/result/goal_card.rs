//! One goal as a card: what the level looks like, what to do for it, what proves it, and what is still
//! missing from the goal itself.

use yew::prelude::*;

use super::goal_form::goal_form;
use super::plan::{Keeper, goal_name};
use super::resource::resource_line;
use crate::browser;
use crate::view::element::{Element, el, text};
use crate::view::isolates::isolates;
use crate::view::language::Language;
use crate::view::proposals::as_deed;
use assessment::goal::{Goal, GoalEdit, GoalKey, Horizon, Lack};
use assessment::guidance::{Setting, Step};
use assessment::own_text::Line;
use messages::key::Key;
use messages::keys;

/// The card; without a keeper it is only read.
pub(super) fn goal_card(
    language: &Language,
    goal: &Goal,
    order: &[GoalKey],
    keeper: Option<&Keeper>,
) -> Element {
    let key = goal.key;
    let class = if goal.done.is_some() {
        "goal goal--done"
    } else {
        "goal"
    };
    let level = key.level();
    let step = level.and_then(|(skill, to)| language.guidance.step(skill, to));
    el("li", class)
        .key(goal_id(key, "card"))
        .holds(
            el("div", "goal__head")
                .holds(
                    el("h2", "")
                        .holds(isolates(&goal_name(language, goal)))
                        .with("id", goal_id(key, "title"))
                        .fixed("tabindex", "-1"),
                )
                .holds(text("p", "goal__horizon", horizon(language, goal))),
        )
        .holds(el("p", "goal__sentence").holds(isolates(&if_then(language, goal))))
        .each(keeper.map(|keeper| smart(language, goal, keeper)))
        .holds(
            el("div", "goal__sides")
                .each(looks_like(language, key))
                .each(step.map(|step| proof(language, key, step))),
        )
        .each(step.map(|step| first_step(language, goal, step, keeper)))
        .each(step.map(|step| milestones(language, goal, step, keeper)))
        .each(resources(language, key))
        .each(
            (!goal.notes.is_empty())
                .then(|| text("p", "goal__notes", goal.notes.as_str()).fixed("dir", "auto")),
        )
        .each(keeper.map(|keeper| goal_form(language, goal, keeper)))
        .each(keeper.map(|keeper| controls(language, goal, order, keeper)))
}

/// An id of a part of a goal's card.
pub(super) fn goal_id(key: GoalKey, part: &str) -> String {
    match key {
        GoalKey::Level { skill, to } => format!("goal-{}-{}-{part}", skill.0, to.value()),
        GoalKey::Career { id, .. } => format!("goal-career-{id}-{part}"),
    }
}

/// Short or long term, or that it was reached.
pub(in crate::view) fn horizon(language: &Language, goal: &Goal) -> String {
    if let Some(done) = goal.done {
        return language.fill(keys::goal::DONE_ON, &[("date", &language.day(done))]);
    }
    match goal.horizon {
        Horizon::ShortTerm => language.text(keys::goal::SHORT_TERM),
        Horizon::LongTerm => language.text(keys::goal::LONG_TERM),
    }
}

/// The behaviour of the level to reach.
fn looks_like(language: &Language, key: GoalKey) -> Option<Element> {
    let (skill, to) = key.level()?;
    let skill = language.framework().skill(skill)?;
    let level = language.level(to);
    Some(
        el("p", "goal__anchor")
            .holds(text(
                "span",
                "label",
                language.fill(keys::gap::NEXT, &[("level", &level)]),
            ))
            .text(&skill.anchors[to.index()]),
    )
}

/// The goal as an if-then sentence.
pub(in crate::view) fn if_then(language: &Language, goal: &Goal) -> String {
    let or_open = |line: &Line| {
        if line.is_empty() {
            language.text(keys::goal::OPEN)
        } else {
            line.isolated()
        }
    };
    let due = match goal.due {
        Some(due) => language.fill(keys::goal::BY, &[("date", &language.day(due))]),
        None => String::new(),
    };
    language.fill(
        keys::goal::IF_THEN,
        &[
            ("occasion", &or_open(&goal.occasion)),
            ("deed", &or_open(&goal.deed)),
            ("due", &due),
        ],
    )
}

/// What the goal lacks to be a good one, or that it lacks nothing.
fn smart(language: &Language, goal: &Goal, keeper: &Keeper) -> Html {
    let lacks = goal.lacks(keeper.today);
    if goal.done.is_some() {
        return Html::default();
    }
    if lacks.is_empty() {
        return text("p", "goal__smart", language.text(keys::goal::SMART)).into();
    }
    let lacks = lacks.into_iter().map(|lack| {
        let words = match lack {
            Lack::Specific => language.text(keys::goal::LACKS_DEED),
            Lack::Measure => language.text(keys::goal::LACKS_MEASURE),
            Lack::Date => language.text(keys::goal::LACKS_DATE),
            Lack::Overdue => language.text(keys::goal::OVERDUE),
            Lack::BeyondHorizon => language.text(keys::goal::BEYOND_HORIZON),
        };
        text("li", "", words)
    });
    el("ul", "goal__lacks").each(lacks).into()
}

/// The piece that proves the level with what may be shown of it, the question one can answer then, and one that
/// interviewers put.
fn proof(language: &Language, key: GoalKey, step: &Step) -> Element {
    let labelled = |title: Key, words: &str| {
        el("p", "")
            .holds(text("span", "label", language.text(title)))
            .text(words)
    };
    let asked = key
        .level()
        .and_then(|(skill, _)| language.guidance.interview_question(skill));
    el("div", "goal__proof")
        .holds(labelled(keys::goal::PIECE, &step.piece))
        .holds(text("p", "goal__share", language.text(keys::goal::SHARE)))
        .holds(labelled(keys::goal::QUESTION, &step.question))
        .each(asked.map(|question| labelled(keys::goal::INTERVIEW, question)))
}

/// The step to begin with, which a proposed goal takes as what is done.
fn first_step(language: &Language, goal: &Goal, step: &Step, keeper: Option<&Keeper>) -> Element {
    let item = el("li", "")
        .holds(text("span", "", &step.first))
        .each(use_it(language, goal, &step.first, keeper));
    el("div", "")
        .holds(text("h3", "label", language.text(keys::goal::FIRST)))
        .holds(el("ul", "goal__actions").holds(item))
}

/// What to do after the first step, each marked with where it can be done.
fn milestones(language: &Language, goal: &Goal, step: &Step, keeper: Option<&Keeper>) -> Element {
    let milestones = step.milestones.iter().map(|milestone| {
        let class = match milestone.setting {
            Setting::Anywhere => "",
            Setting::AtWork => "goal__at-work",
        };
        el("li", class)
            .holds(text("span", "", &milestone.text))
            .holds(text(
                "em",
                "goal__setting",
                setting(language, milestone.setting),
            ))
            .each(use_it(language, goal, &milestone.text, keeper))
    });
    el("div", "")
        .holds(text("h3", "label", language.text(keys::goal::ACTIONS)))
        .holds(el("ul", "goal__actions").each(milestones))
}

/// Where something can be done, in words.
pub(in crate::view) fn setting(language: &Language, setting: Setting) -> String {
    language.text(match setting {
        Setting::Anywhere => keys::goal::ANYWHERE,
        Setting::AtWork => keys::goal::AT_WORK,
    })
}

/// The button that makes an action what the goal says, for its owner while it is open.
fn use_it(
    language: &Language,
    goal: &Goal,
    action: &str,
    keeper: Option<&Keeper>,
) -> Option<Element> {
    let keeper = keeper.filter(|_| goal.done.is_none())?;
    let deed = as_deed(action);
    let chosen = goal.deed.as_str() == deed;
    Some(
        el("button", "button button--quiet")
            .fixed("type", "button")
            .fixed("aria-pressed", if chosen { "true" } else { "false" })
            .on_click(changing(keeper, goal, move || {
                GoalEdit::Deed(Line::new(&deed))
            }))
            .text(language.text(keys::goal::USE_ACTION)),
    )
}

/// Where to learn what the step needs.
fn resources(language: &Language, key: GoalKey) -> Option<Element> {
    let (skill, to) = key.level()?;
    let mut helpful = language
        .guidance
        .resources(skill, to)
        .map(|resource| el("li", "").holds(resource_line(language, resource)))
        .peekable();
    helpful.peek()?;
    let title = language.text(keys::goal::RESOURCES);
    // Paper has the list without the control that opens it, and its title above.
    let list = el("ul", "list").with("data-head", &title).each(helpful);
    Some(
        el("details", "sums")
            .holds(text("summary", "", title))
            .holds(list),
    )
}

/// What changes one part of a goal when something is pressed.
pub(super) fn changing(
    keeper: &Keeper,
    goal: &Goal,
    edit: impl Fn() -> GoalEdit + 'static,
) -> Callback<Event> {
    let (keeper, key) = (keeper.clone(), goal.key);
    Callback::from(move |_: Event| keeper.edit(key, edit()))
}

/// Reached or not, earlier, later, out.
fn controls(language: &Language, goal: &Goal, order: &[GoalKey], keeper: &Keeper) -> Element {
    let key = goal.key;
    let done = goal.done.is_some();
    let reach = changing(keeper, goal, move || {
        GoalEdit::Done((!done).then(browser::clock::today))
    });
    let remove = {
        let keeper = keeper.clone();
        Callback::from(move |_: Event| {
            browser::document::focus("h1");
            keeper.remove(key);
        })
    };
    let name = goal_name(language, goal);
    let button = |words: Key, call: Callback<Event>| {
        let label = language.fill(words, &[("goal", &name)]);
        el("button", "button button--quiet")
            .fixed("type", "button")
            .with("aria-label", label)
            .on_click(call)
    };
    let reached = if done {
        keys::goal::UNDO_LABEL
    } else {
        keys::goal::REACH_LABEL
    };
    let reached_words = if done {
        keys::goal::UNDO
    } else {
        keys::goal::REACH
    };
    el("div", "goal__controls")
        .holds(button(reached, reach).text(language.text(reached_words)))
        .each(swapped(order, key, false).map(|keys| {
            let parts = ["earlier", "later"].map(|part| goal_id(key, part));
            button(keys::goal::EARLIER_LABEL, moving(keeper, keys, &parts))
                .with("id", &parts[0])
                .text(language.text(keys::goal::EARLIER))
        }))
        .each(swapped(order, key, true).map(|keys| {
            let parts = ["later", "earlier"].map(|part| goal_id(key, part));
            button(keys::goal::LATER_LABEL, moving(keeper, keys, &parts))
                .with("id", &parts[0])
                .text(language.text(keys::goal::LATER))
        }))
        .holds(button(keys::goal::REMOVE_LABEL, remove).text(language.text(keys::goal::REMOVE)))
}

/// The order with a goal one place further on or back; none at either end.
fn swapped(order: &[GoalKey], key: GoalKey, later: bool) -> Option<Vec<GoalKey>> {
    let at = order.iter().position(|known| *known == key)?;
    let other = if later { at + 1 } else { at.checked_sub(1)? };
    let mut order = order.to_vec();
    (other < order.len()).then(|| order.swap(at, other))?;
    Some(order)
}

/// Moves a goal, and gives the focus back to the button that was pressed, which moved with it. At either
/// end it is gone, and the other one gets it.
fn moving(keeper: &Keeper, keys: Vec<GoalKey>, [pressed, other]: &[String; 2]) -> Callback<Event> {
    let keeper = keeper.clone();
    let buttons = [format!("#{other}"), format!("#{pressed}")];
    Callback::from(move |_: Event| {
        keeper.order(keys.clone());
        let buttons = buttons.clone();
        yew::platform::spawn_local(async move {
            for button in &buttons {
                browser::document::focus(button);
            }
        });
    })
}
