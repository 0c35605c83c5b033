//! The days of a plan, in words: an event for each goal that is due and not reached yet.

use super::Taken;
use crate::view::result::{goal_name, if_then};
use assessment::assessment::AssessmentId;
use assessment::plan::PlannedGoal;
use formats::calendar::Event;
use messages::keys;

/// The events, in the order of the goals' skills; `assessment` is what the plan belongs to.
#[must_use]
pub fn events(taken: &Taken<'_>, assessment: AssessmentId) -> Vec<Event> {
    let mut events = Vec::new();
    for planned in taken.plan.planned() {
        events.extend(event(taken, assessment, planned));
    }
    events
}

fn event(taken: &Taken<'_>, assessment: AssessmentId, planned: &PlannedGoal) -> Option<Event> {
    let (language, key) = (taken.language, planned.key);
    let goal = planned.goal.as_ref().filter(|goal| goal.done.is_none())?;
    let on = goal.due?;
    let level = key.level();
    if let Some((skill, _)) = level {
        language.framework().skill(skill)?;
    }
    let mut description = if_then(language, goal);
    add(
        &mut description,
        &language.text(keys::goal::MEASURE),
        &goal.measure.isolated(),
    );
    if let Some(step) = level.and_then(|(skill, to)| language.guidance.step(skill, to)) {
        // A proposed goal is measured by the piece, which then stands above.
        if goal.measure.as_str() != step.piece {
            add(
                &mut description,
                &language.text(keys::goal::PIECE),
                &step.piece,
            );
        }
        description.push('\n');
        description.push_str(&language.text(keys::goal::SHARE));
    }
    add(
        &mut description,
        &language.text(keys::goal::NOTES),
        &goal.notes.isolated(),
    );
    let name = goal_name(language, goal);
    Some(Event {
        assessment,
        goal: key,
        changed: planned.at,
        on,
        summary: language.fill(keys::export::EVENT, &[("goal", &name)]),
        description,
    })
}

/// Adds a line, "label: text", unless there is no text.
fn add(lines: &mut String, label: &str, text: &str) {
    if !text.is_empty() {
        for part in ["\n", label, ": ", text] {
            lines.push_str(part);
        }
    }
}
