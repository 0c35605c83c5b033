//! The fields of a goal. Each is kept as soon as it is left.

use yew::prelude::*;

use super::goal_card::{changing, goal_id};
use super::plan::Keeper;
use crate::browser;
use crate::view::element::{Element, el, text};
use crate::view::language::Language;
use assessment::day::Day;
use assessment::goal::{Goal, Horizon};
use assessment::own_text::{Line, MAX_LINE_CHARS, MAX_NOTE_CHARS, Note};
use messages::key;
use messages::key::Key;

/// Dates that can be had with one press, in days from today.
const QUICK_DATES: [(u32, Key); 3] = [
    (30, key!("goal.in-a-month")),
    (91, key!("goal.in-three-months")),
    (365, key!("goal.in-a-year")),
];

/// The fields, behind a summary.
pub(super) fn goal_form(language: &Language, goal: &Goal, keeper: &Keeper) -> Element {
    let field = |part: &'static str, label: Key, value: &Line, set: fn(&mut Goal, &str)| {
        let id = goal_id(goal.key, part);
        let input = el("input", "field")
            .fixed("type", "text")
            .with("maxlength", MAX_LINE_CHARS.to_string())
            .value(value.as_str());
        labelled(
            language.text(label),
            id,
            input.on_change(kept(keeper, goal, set)),
        )
    };
    let notes = el("textarea", "field")
        .fixed("rows", "3")
        .with("maxlength", MAX_NOTE_CHARS.to_string())
        .value(goal.notes.as_str())
        .on_change(kept(keeper, goal, |goal, text| {
            goal.notes = Note::new(text);
        }));
    el("details", "sums goal__edit")
        .holds(text("summary", "", language.text(key!("goal.edit"))))
        .holds(field(
            "occasion",
            key!("goal.occasion"),
            &goal.occasion,
            |goal, text| {
                goal.occasion = Line::new(text);
            },
        ))
        .holds(field(
            "deed",
            key!("goal.deed"),
            &goal.deed,
            |goal, text| {
                goal.deed = Line::new(text);
            },
        ))
        .holds(field(
            "measure",
            key!("goal.measure"),
            &goal.measure,
            |goal, text| {
                goal.measure = Line::new(text);
            },
        ))
        .holds(date(language, goal, keeper))
        .holds(term(language, goal, keeper))
        .holds(labelled(
            language.text(key!("goal.notes")),
            goal_id(goal.key, "notes"),
            notes,
        ))
}

fn labelled(label: String, id: String, field: Element) -> Element {
    el("p", "goal__field")
        .holds(el("label", "label").with("for", &id).text(label))
        .holds(field.with("id", id))
}

/// Keeps what stands in a field when it is left.
fn kept(keeper: &Keeper, goal: &Goal, set: fn(&mut Goal, &str)) -> Callback<Event> {
    let (keeper, goal) = (keeper.clone(), goal.clone());
    Callback::from(move |event: Event| {
        let mut goal = goal.clone();
        let before = goal.clone();
        set(&mut goal, &browser::document::value_of(&event));
        if goal != before {
            keeper.change(goal);
        }
    })
}

/// The date it is to be reached by, from the calendar or with one press.
fn date(language: &Language, goal: &Goal, keeper: &Keeper) -> Element {
    let id = goal_id(goal.key, "due");
    let today = keeper.today;
    let field = el("input", "field goal__date")
        .fixed("type", "date")
        .value(&goal.due.map(Day::iso).unwrap_or_default())
        .on_change(kept(keeper, goal, |goal, text| {
            // Half a date, on its way under the fingers, takes none away.
            if let Some(day) = Day::from_iso(text) {
                goal.due = Some(day);
            } else if text.is_empty() {
                goal.due = None;
            }
        }));
    let quick = QUICK_DATES.into_iter().map(|(days, words)| {
        el("button", "button button--quiet")
            .fixed("type", "button")
            .on_click(changing(keeper, goal, move |goal| {
                goal.due = Some(Day::from_days(u32::from(today.days()) + days));
            }))
            .text(language.text(words))
    });
    labelled(language.text(key!("goal.due")), id, field)
        .holds(el("span", "goal__quick").each(quick))
}

/// Short or long term.
fn term(language: &Language, goal: &Goal, keeper: &Keeper) -> Element {
    let name = goal_id(goal.key, "term");
    let choices = [
        (Horizon::ShortTerm, key!("goal.short-term")),
        (Horizon::LongTerm, key!("goal.long-term")),
    ];
    let choices = choices.into_iter().map(|(horizon, words)| {
        let input = el("input", "")
            .fixed("type", "radio")
            .with("name", &name)
            .checked(goal.horizon == horizon)
            .on_change(changing(keeper, goal, move |goal| goal.horizon = horizon));
        el("label", "check")
            .holds(input)
            .holds(text("span", "", language.text(words)))
    });
    el("fieldset", "goal__field")
        .holds(text("legend", "label", language.text(key!("goal.horizon"))))
        .each(choices)
}
