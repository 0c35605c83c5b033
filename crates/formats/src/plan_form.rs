//! A plan as part of the saved document: written, and read goal by goal, so that one that cannot be read
//! does not take the others with it.

use super::json_writer::JsonWriter;
use super::numbers;
use super::place::Place;
use assessment::day::Day;
use assessment::goal::{Goal, GoalKey, Horizon};
use assessment::level::Level;
use assessment::own_text::{Line, Note};
use assessment::plan::{MAX_GOALS, Plan, PlannedGoal};

/// Writes a plan, unless nothing was ever planned.
pub(super) fn write(file: &mut JsonWriter, plan: &Plan) {
    if !plan.is_begun() {
        return;
    }
    let (order, ordered) = plan.order();
    file.table("plan");
    file.list("order");
    for key in order {
        file.list("");
        file.number("", key.skill.0.into());
        file.number("", key.to.value().into());
        file.end();
    }
    file.end();
    file.number("ordered", ordered);
    file.list("goals");
    for one in plan.planned() {
        file.table("");
        file.number("skill", one.key.skill.0.into());
        file.number("to", one.key.to.value().into());
        file.number("at", one.at);
        // Without its text it was removed.
        if let Some(goal) = &one.goal {
            goal_text(file, goal);
        }
        file.end();
    }
    file.end();
    file.end();
}

fn goal_text(file: &mut JsonWriter, goal: &Goal) {
    file.table("goal");
    file.flag("longTerm", goal.horizon == Horizon::LongTerm);
    file.number_or_nothing("due", goal.due.map(Day::days));
    file.text("occasion", goal.occasion.as_str());
    file.text("deed", goal.deed.as_str());
    file.text("measure", goal.measure.as_str());
    file.text("notes", goal.notes.as_str());
    file.number_or_nothing("done", goal.done.map(Day::days));
    file.end();
}

/// Bytes that a plan's form takes at most, but for unusual texts.
pub(super) fn roomy(plan: &Plan) -> usize {
    let texts = plan.planned().iter().map(|one| {
        one.goal.as_ref().map_or(0, |goal| {
            let lines = [&goal.occasion, &goal.deed, &goal.measure];
            let lines: usize = lines.iter().map(|line| line.as_str().len()).sum();
            160 + lines + goal.notes.as_str().len()
        })
    });
    100 + texts.map(|text| text + 60).sum::<usize>()
}

/// Reads a plan; counts in `lost` each goal that could not be.
pub(super) fn read(file: &Place<'_>, lost: &mut u32) -> Plan {
    let goals = file.get("goals");
    let count = goals.as_length();
    if count.is_none() {
        *lost += 1;
    }
    let mut planned = Vec::new();
    for position in 0..count.unwrap_or(0).min(MAX_GOALS) {
        match goals.item(position).alone(planned_goal) {
            Some(one) => planned.push(one),
            None => *lost += 1,
        }
    }
    let order = file.get("order");
    let positions = 0..order.as_length().unwrap_or(0);
    let order = positions.filter_map(|position| order.item(position).alone(listed_key));
    let ordered = file.get("ordered").as_number(0..=u64::MAX);
    Plan::new(planned, order.collect(), ordered.unwrap_or(0))
}

fn listed_key(pair: &Place<'_>) -> GoalKey {
    pair.length(2, 2);
    key(&pair.item(0), &pair.item(1))
}

/// The step that a goal is about, from a skill's number and a level.
pub(super) fn key(skill: &Place<'_>, to: &Place<'_>) -> GoalKey {
    GoalKey {
        skill: numbers::skill(skill),
        to: Level::from_value(to.byte(1..=4)).unwrap_or(Level::Leading),
    }
}

fn planned_goal(file: &Place<'_>) -> PlannedGoal {
    let key = key(&file.get("skill"), &file.get("to"));
    PlannedGoal {
        key,
        at: file.get("at").number(0..=u64::MAX),
        goal: file.find("goal").map(|text| goal(key, &text, day)),
    }
}

/// A day as its number.
fn day(place: &Place<'_>) -> Day {
    let days = place.number(0..=u64::from(u16::MAX));
    Day::from_days(u32::try_from(days).unwrap_or_default())
}

/// What a goal says, of which any part may be absent, with its days as `day` reads them.
pub(super) fn goal(key: GoalKey, file: &Place<'_>, day: fn(&Place<'_>) -> Day) -> Goal {
    let text = |name: &str| {
        file.find(name)
            .map_or_else(String::new, |place| place.text())
    };
    let day = |name: &str| file.find(name).map(|place| day(&place));
    let long_term = file.find("longTerm").is_some_and(|place| place.flag());
    Goal {
        key,
        horizon: if long_term {
            Horizon::LongTerm
        } else {
            Horizon::ShortTerm
        },
        due: day("due"),
        occasion: Line::new(&text("occasion")),
        deed: Line::new(&text("deed")),
        measure: Line::new(&text("measure")),
        notes: Note::new(&text("notes")),
        done: day("done"),
    }
}
