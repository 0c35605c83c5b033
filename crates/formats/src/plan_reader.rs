//! Reads a plan as part of the saved document, goal by goal, so that one that cannot be read does not take
//! the others with it.

use serde_json::value::RawValue;

use assessment::day::Day;
use assessment::goal::{Goal, GoalKey, Horizon};
use assessment::ids::SkillNumber;
use assessment::level::Level;
use assessment::own_text::{Line, Note};
use assessment::plan::{MAX_GOALS, Plan, PlannedGoal};
use assessment::unknown_members::UnknownMembers;

use super::career_kind_file::CareerKindFile;
use super::document_file::{CareerForm, GoalForm, PLAN_VERSION, PlanForm, PlannedForm};
use super::members::{MemberFault, Members, read};

/// Reads a plan: what could be read, what could not, and whether it is of a newer build and was kept whole.
pub(super) fn plan(raw: &RawValue, unknown: &mut UnknownMembers) -> (Plan, Vec<MemberFault>, bool) {
    if version(raw).is_some_and(|version| version > PLAN_VERSION) {
        unknown.insert("plan".to_owned(), raw.get().to_owned());
        return (Plan::default(), Vec::new(), true);
    }
    let form: PlanForm = match read(raw.get(), "plan.", unknown) {
        Ok(form) => form,
        Err(fault) => return (Plan::default(), vec![below("plan", fault)], false),
    };
    let (mut planned, mut faults) = (Vec::new(), Vec::new());
    for (position, raw) in form.goals.iter().take(MAX_GOALS).enumerate() {
        match planned_goal(raw, unknown) {
            Ok(one) => planned.push(one),
            Err(fault) => faults.push(below(&format!("plan.goals[{position}]"), fault)),
        }
    }
    for (position, raw) in form.career.iter().take(MAX_GOALS).enumerate() {
        match career_goal(raw, unknown) {
            Ok(one) => planned.push(one),
            Err(fault) => faults.push(below(&format!("plan.career[{position}]"), fault)),
        }
    }
    let order = form.order.iter().filter_map(|raw| {
        if let Ok((skill, to)) = serde_json::from_str(raw.get()) {
            return key(skill, to);
        }
        let (kind, id) = serde_json::from_str::<(CareerKindFile, u64)>(raw.get()).ok()?;
        let kind = kind.into();
        Some(GoalKey::Career { kind, id })
    });
    (
        Plan::new(planned, order.collect(), form.ordered),
        faults,
        false,
    )
}

fn version(raw: &RawValue) -> Option<u64> {
    let members = Members::of(raw.get())?;
    serde_json::from_str(members.get("version")?.get()).ok()
}

/// A fault of something that stands at a place.
fn below(at: &str, fault: MemberFault) -> MemberFault {
    let at = match fault.at.as_str() {
        "" => at.to_owned(),
        inside => [at, ".", inside].concat(),
    };
    MemberFault { at, ..fault }
}

fn key(skill: u16, to: u8) -> Option<GoalKey> {
    Some(GoalKey::Level {
        skill: SkillNumber(skill),
        to: Level::from_value(to).filter(|to| *to != Level::NotYet)?,
    })
}

/// The place of a goal in its assessment.
pub(super) fn goal_place(key: GoalKey) -> String {
    match key {
        GoalKey::Level { skill, to } => format!("plan.goals[{}:{}]", skill.0, to.value()),
        GoalKey::Career { id, .. } => format!("plan.career[{id}]"),
    }
}

fn planned_goal(raw: &RawValue, unknown: &mut UnknownMembers) -> Result<PlannedGoal, MemberFault> {
    let mut own = UnknownMembers::default();
    let form: PlannedForm = read(raw.get(), "", &mut own)?;
    let no_level = || MemberFault {
        at: "to".to_owned(),
        reason: "is no level to reach".to_owned(),
    };
    let key = key(form.skill, form.to).ok_or_else(no_level)?;
    planned(key, form.at, form.goal.as_deref(), &own, unknown)
}

fn career_goal(raw: &RawValue, unknown: &mut UnknownMembers) -> Result<PlannedGoal, MemberFault> {
    let mut own = UnknownMembers::default();
    let form: CareerForm = read(raw.get(), "", &mut own)?;
    let (kind, id) = (form.kind.into(), form.id);
    let key = GoalKey::Career { kind, id };
    planned(key, form.at, form.goal.as_deref(), &own, unknown)
}

/// What was last done with a goal; members that nobody here knows are kept at its place.
fn planned(
    key: GoalKey,
    at: u64,
    raw: Option<&RawValue>,
    own: &UnknownMembers,
    unknown: &mut UnknownMembers,
) -> Result<PlannedGoal, MemberFault> {
    let place = goal_place(key);
    let goal = match raw {
        Some(raw) => {
            let prefix = [&place, ".goal."].concat();
            let form = read(raw.get(), &prefix, unknown).map_err(|fault| below("goal", fault))?;
            Some(goal(key, form))
        }
        None => None,
    };
    for (name, text) in own.iter() {
        unknown.insert([&place, ".", name].concat(), text.to_owned());
    }
    Ok(PlannedGoal { key, at, goal })
}

fn goal(key: GoalKey, form: GoalForm) -> Goal {
    let line = |text: Option<String>| Line::new(&text.unwrap_or_default());
    let day = |days: Option<u16>| days.map(|days| Day::from_days(days.into()));
    Goal {
        key,
        title: line(form.title),
        horizon: if form.long_term {
            Horizon::LongTerm
        } else {
            Horizon::ShortTerm
        },
        due: day(form.due),
        occasion: line(form.occasion),
        deed: line(form.deed),
        measure: line(form.measure),
        notes: Note::new(&form.notes.unwrap_or_default()),
        done: day(form.done),
    }
}
