//! A plan as part of the saved document: written, and read goal by goal, so that one that cannot be read
//! does not take the others with it.

use super::document_file::{GoalFile, GoalTextFile, PlanFile};
use super::numbers;
use super::place::Place;
use crate::domain::day::Day;
use crate::domain::goal::{Goal, GoalKey, Horizon};
use crate::domain::level::Level;
use crate::domain::note::{Line, Note};
use crate::domain::plan::{MAX_GOALS, Plan, PlannedGoal};

/// The form of a plan, unless nothing was ever planned.
pub(super) fn written(plan: &Plan) -> Option<PlanFile<'_>> {
    let (order, ordered) = plan.order();
    plan.is_begun().then(|| PlanFile {
        order: order
            .iter()
            .map(|key| (key.skill.0, key.to.value()))
            .collect(),
        ordered,
        goals: plan
            .planned()
            .iter()
            .map(|one| GoalFile {
                skill: one.key.skill.0,
                to: one.key.to.value(),
                at: one.at,
                goal: one.goal.as_ref().map(goal_text),
            })
            .collect(),
    })
}

fn goal_text(goal: &Goal) -> GoalTextFile<'_> {
    GoalTextFile {
        long_term: goal.horizon == Horizon::LongTerm,
        due: goal.due.map(Day::days),
        occasion: goal.occasion.as_str(),
        deed: goal.deed.as_str(),
        measure: goal.measure.as_str(),
        notes: goal.notes.as_str(),
        done: goal.done.map(Day::days),
    }
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

fn key(skill: &Place<'_>, to: &Place<'_>) -> GoalKey {
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
        goal: file.find("goal").map(|text| goal(key, &text)),
    }
}

fn goal(key: GoalKey, file: &Place<'_>) -> Goal {
    let text = |name: &str| {
        file.find(name)
            .map_or_else(String::new, |place| place.text())
    };
    let day = |name: &str| {
        let days = file.find(name)?.number(0..=u64::from(u16::MAX));
        u32::try_from(days).ok().map(Day::from_days)
    };
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
