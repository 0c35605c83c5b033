//! The fields of a goal. Each is kept as it is filled in.

use yew::prelude::*;

use super::goal_card::{changing, goal_id};
use super::plan::Keeper;
use crate::view::element::{Element, el, text};
use crate::view::language::Language;
use crate::view::parts::date_field::DateField;
use crate::view::parts::text_field::TextField;
use assessment::goal::{Goal, GoalEdit, Horizon};
use assessment::own_text::{Line, MAX_LINE_CHARS, MAX_NOTE_CHARS, Note};
use messages::key::Key;
use messages::keys;

/// Dates that can be had with one press, in days from today.
const QUICK_DATES: [(u32, Key); 3] = [
    (30, keys::goal::IN_A_MONTH),
    (91, keys::goal::IN_THREE_MONTHS),
    (365, keys::goal::IN_A_YEAR),
];

/// A line of a goal: the end of its field's id, its label, what stands in it, and the change that another text is.
type LineField<'a> = (&'static str, Key, &'a Line, fn(Line) -> GoalEdit);

/// The fields, behind a summary.
pub(super) fn goal_form(language: &Language, goal: &Goal, keeper: &Keeper) -> Element {
    let title: Option<LineField<'_>> = goal.key.level().is_none().then_some((
        "name",
        keys::career::NAME,
        &goal.title,
        GoalEdit::Title,
    ));
    let lines: [LineField<'_>; 3] = [
        (
            "occasion",
            keys::goal::OCCASION,
            &goal.occasion,
            GoalEdit::Occasion,
        ),
        ("deed", keys::goal::DEED, &goal.deed, GoalEdit::Deed),
        (
            "measure",
            keys::goal::MEASURE,
            &goal.measure,
            GoalEdit::Measure,
        ),
    ];
    let lines = title
        .into_iter()
        .chain(lines)
        .map(|(part, label, line, edit)| {
            let id = goal_id(goal.key, part);
            let keep = keeping(keeper, goal, move |text: String| edit(Line::new(&text)));
            let value = line.as_str().to_owned();
            let field =
                html! { <TextField id={id.clone()} {value} most={MAX_LINE_CHARS} {keep} /> };
            labelled(language.text(label), &id, field)
        });
    let notes_id = goal_id(goal.key, "notes");
    let keep = keeping(keeper, goal, |text: String| {
        GoalEdit::Notes(Note::new(&text))
    });
    let value = goal.notes.as_str().to_owned();
    let notes = html! {
        <TextField id={notes_id.clone()} {value} lines={true} most={MAX_NOTE_CHARS} {keep} />
    };
    el("details", "sums goal__edit")
        .holds(text("summary", "", language.text(keys::goal::EDIT)))
        .each(lines)
        .holds(date(language, goal, keeper))
        .holds(term(language, goal, keeper))
        .holds(labelled(language.text(keys::goal::NOTES), &notes_id, notes))
}

fn labelled(label: String, id: &str, field: Html) -> Element {
    el("p", "goal__field")
        .holds(el("label", "label").with("for", id).text(label))
        .holds(field)
}

/// Keeps what stands in a field as a change of the goal.
fn keeping<T: 'static>(
    keeper: &Keeper,
    goal: &Goal,
    edit: impl Fn(T) -> GoalEdit + 'static,
) -> Callback<T> {
    let (keeper, key) = (keeper.clone(), goal.key);
    Callback::from(move |given: T| keeper.edit(key, edit(given)))
}

/// The date it is to be reached by, from the calendar or with one press.
fn date(language: &Language, goal: &Goal, keeper: &Keeper) -> Html {
    let id = goal_id(goal.key, "due");
    let label = language.text(keys::goal::DUE);
    let quick: Vec<(u32, String)> = QUICK_DATES
        .into_iter()
        .map(|(days, words)| (days, language.text(words)))
        .collect();
    let keep = keeping(keeper, goal, GoalEdit::Due);
    html! { <DateField {language} {id} {label} value={goal.due} {quick} {keep} /> }
}

/// Short or long term.
fn term(language: &Language, goal: &Goal, keeper: &Keeper) -> Element {
    let name = goal_id(goal.key, "term");
    let choices = [
        (Horizon::ShortTerm, keys::goal::SHORT_TERM),
        (Horizon::LongTerm, keys::goal::LONG_TERM),
    ];
    let choices = choices.into_iter().map(|(horizon, words)| {
        let input = el("input", "")
            .fixed("type", "radio")
            .with("name", &name)
            .checked(goal.horizon == horizon)
            .on_change(changing(keeper, goal, move || GoalEdit::Horizon(horizon)));
        el("label", "check")
            .holds(input)
            .holds(text("span", "", language.text(words)))
    });
    el("fieldset", "goal__field")
        .holds(text("legend", "label", language.text(keys::goal::HORIZON)))
        .each(choices)
}
