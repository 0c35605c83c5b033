//! The days of a plan, in words: an event for each goal that is due and not reached yet.

use super::{Taken, goal_words};
use crate::codec::calendar::Event;
use crate::domain::assessment::AssessmentId;
use crate::domain::plan::PlannedGoal;

/// The events, in the order of the goals' skills; `assessment` is what the plan belongs to.
#[must_use]
pub fn events(taken: &Taken<'_>, assessment: AssessmentId) -> Vec<Event> {
    let planned = taken.plan.planned().iter();
    planned
        .filter_map(|planned| event(taken, assessment, planned))
        .collect()
}

fn event(taken: &Taken<'_>, assessment: AssessmentId, planned: &PlannedGoal) -> Option<Event> {
    let Taken {
        language, guidance, ..
    } = *taken;
    let goal = planned.goal.as_ref().filter(|goal| goal.done.is_none())?;
    let on = goal.due?;
    let name = goal_words::name(language, goal.key)?;
    let step = guidance.step(goal.key.skill, goal.key.to);
    let notes = Some(goal.notes.as_str().to_owned()).filter(|notes| !notes.is_empty());
    let lines = [
        goal_words::intention(language, goal),
        goal_words::measure(language, goal),
        step.and_then(|step| goal_words::piece(language, &step.piece)),
        notes,
    ];
    Some(Event {
        assessment,
        goal: goal.key,
        changed: planned.at,
        on,
        summary: language.fill("export.event", &[("goal", &name)]),
        description: lines
            .into_iter()
            .flatten()
            .collect::<Vec<String>>()
            .join("\n"),
    })
}
