//! A plan as part of the saved document: written, and read goal by goal, so that one that cannot be read
//! does not take the others with it.

use super::document_file::{GoalFile, GoalTextFile, PlanFile};
use super::place::{FormFault, Place};
use crate::domain::day::Day;
use crate::domain::goal::{Goal, GoalKey, Horizon};
use crate::domain::ids::{MAX_SKILL_NUMBER, SkillNumber};
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
    let mut planned = Vec::new();
    let items = file.get("goals").and_then(|goals| goals.items());
    if items.is_err() {
        *lost += 1;
    }
    for place in items.unwrap_or_default().into_iter().take(MAX_GOALS) {
        match planned_goal(&place) {
            Ok(one) => planned.push(one),
            Err(_) => *lost += 1,
        }
    }
    let listed = file.get("order").and_then(|order| order.items());
    let order = listed.unwrap_or_default();
    let order = order.iter().filter_map(|pair| listed_key(pair).ok());
    let ordered = file
        .get("ordered")
        .and_then(|place| place.number(0..=u64::MAX));
    Plan::new(planned, order.collect(), ordered.unwrap_or(0))
}

fn listed_key(pair: &Place<'_>) -> Result<GoalKey, FormFault> {
    let both = pair.items_between(2, 2)?;
    match both.as_slice() {
        [skill, to] => key(skill, to),
        _ => Err(pair.fault(super::place::Wanted::List(2, 2))),
    }
}

fn key(skill: &Place<'_>, to: &Place<'_>) -> Result<GoalKey, FormFault> {
    let skill = skill.number(1..=u64::from(MAX_SKILL_NUMBER))?;
    let to = to.byte(1..=4)?;
    Ok(GoalKey {
        skill: SkillNumber(u16::try_from(skill).unwrap_or(MAX_SKILL_NUMBER)),
        to: Level::from_value(to).unwrap_or(Level::Leading),
    })
}

fn planned_goal(file: &Place<'_>) -> Result<PlannedGoal, FormFault> {
    let key = key(&file.get("skill")?, &file.get("to")?)?;
    let at = file.get("at")?.number(0..=u64::MAX)?;
    let goal = file.find("goal").map(|text| goal(key, &text)).transpose()?;
    Ok(PlannedGoal { key, at, goal })
}

fn goal(key: GoalKey, file: &Place<'_>) -> Result<Goal, FormFault> {
    let text = |name: &str| match file.find(name) {
        Some(place) => place.text(),
        None => Ok(String::new()),
    };
    let day = |name: &str| -> Result<Option<Day>, FormFault> {
        let Some(place) = file.find(name) else {
            return Ok(None);
        };
        let days = place.number(0..=u64::from(u16::MAX))?;
        Ok(u32::try_from(days).ok().map(Day::from_days))
    };
    let long_term = file
        .find("longTerm")
        .map(|place| place.flag())
        .transpose()?;
    Ok(Goal {
        key,
        horizon: if long_term.unwrap_or(false) {
            Horizon::LongTerm
        } else {
            Horizon::ShortTerm
        },
        due: day("due")?,
        occasion: Line::new(&text("occasion")?),
        deed: Line::new(&text("deed")?),
        measure: Line::new(&text("measure")?),
        notes: Note::new(&text("notes")?),
        done: day("done")?,
    })
}
