//! The plan as part of the document: each goal with what was decided, and what the content gives to reach
//! it.

use super::markdown_text::{Document, item_with_list, link, plain};
use super::{Taken, goal_words};
use crate::domain::goal::{Goal, GoalKey, Horizon};
use crate::domain::guidance::{Guidance, Resource};
use crate::view::language::Language;

/// The goals in their order; nothing where there is none.
pub(super) fn plan_section(document: &mut Document, taken: &Taken<'_>) {
    let Taken {
        language,
        guidance,
        plan,
        ..
    } = *taken;
    let goals = plan.goals();
    let named = goals.iter().filter_map(|goal| {
        let name = goal_words::name(language, goal.key)?;
        Some((name, *goal))
    });
    for (position, (name, goal)) in named.enumerate() {
        if position == 0 {
            document.heading("##", &language.text("export.plan"));
        }
        let number = (position + 1).to_string();
        document.block(&["### ", &number, ". ", &plain(&name)].concat());
        document.paragraph(&goal_words::intention(language, goal).unwrap_or_default());
        let mut items = decided(language, goal);
        items.extend(given(language, guidance, goal.key));
        document.list(&items);
        document.quotation(goal.notes.as_str());
    }
}

/// What the person decided.
fn decided(language: &Language, goal: &Goal) -> Vec<String> {
    let horizon = match goal.horizon {
        Horizon::ShortTerm => language.text("export.short-term"),
        Horizon::LongTerm => language.text("export.long-term"),
    };
    let due = goal.due.map(|due| {
        let date = language.day(due);
        language.fill("export.due", &[("date", &date)])
    });
    let done = goal.done.map(|done| {
        let date = language.day(done);
        language.fill("export.done", &[("date", &date)])
    });
    [
        Some(horizon),
        due,
        goal_words::measure(language, goal),
        done,
    ]
    .into_iter()
    .flatten()
    .map(|item| plain(&item))
    .collect()
}

/// What the content gives for the step.
fn given(language: &Language, guidance: &Guidance, key: GoalKey) -> Vec<String> {
    let mut items = Vec::new();
    if let Some(step) = guidance.step(key.skill, key.to) {
        let actions: Vec<String> = step.actions.iter().map(|action| plain(action)).collect();
        items.extend(item_with_list(&language.text("export.actions"), &actions));
        let piece = goal_words::piece(language, &step.piece);
        items.extend(piece.map(|piece| plain(&piece)));
        if !step.question.is_empty() {
            let question = [("question", step.question.as_str())];
            items.push(plain(&language.fill("export.question", &question)));
        }
    }
    let resources: Vec<String> = guidance
        .resources(key.skill, key.to)
        .map(resource)
        .collect();
    items.extend(item_with_list(
        &language.text("export.resources"),
        &resources,
    ));
    items
}

/// "[Name](address), author: what one gets from it".
fn resource(resource: &Resource) -> String {
    let mut line = link(&resource.name, &resource.url);
    if !resource.by.is_empty() {
        line = [&line, ", ", &plain(&resource.by)].concat();
    }
    if !resource.note.is_empty() {
        line = [&line, ": ", &plain(&resource.note)].concat();
    }
    line
}
