//! Goals that a result proposes: the next level of the skills that hold somebody back most, worded from
//! what the content says of that step.

use crate::view::language::Language;
use assessment::finding::Finding;
use assessment::goal::{CareerKind, Goal, GoalKey, Horizon};
use assessment::own_text::{Line, Note};
use assessment::plan::Plan;
use assessment::report::Report;
use messages::keys;

/// How many priorities become goals at once: more at a time get in each other's way.
pub const GOALS_AT_FIRST: usize = 3;

/// The plan as it is, or the first priorities where nothing was planned yet.
#[must_use]
pub fn plan_or_proposal(language: &Language, plan: &Plan, report: &Report<'_>) -> Plan {
    if plan.is_begun() {
        return plan.clone();
    }
    let goals = next_goals(language, plan, report.gaps.iter());
    goals
        .take(GOALS_AT_FIRST)
        .fold(Plan::default(), |plan, goal| plan.with(goal, 0))
}

/// The next goal for each of these skills that has none on its way, in their order.
pub(super) fn next_goals<'a>(
    language: &'a Language,
    plan: &'a Plan,
    findings: impl Iterator<Item = &'a Finding<'a>>,
) -> impl Iterator<Item = Goal> {
    findings.filter_map(move |finding| {
        let key = next_key(plan, finding)?;
        Some(proposed(language, key))
    })
}

/// The level above the one answered, or above the highest that was reached since.
fn next_key(plan: &Plan, finding: &Finding<'_>) -> Option<GoalKey> {
    let skill = finding.skill.number;
    let mut level = finding.level()?;
    for goal in plan.goals() {
        if let Some((own, to)) = goal.key.level()
            && own == skill
        {
            goal.done?;
            level = level.max(to);
        }
    }
    let to = level.next()?;
    Some(GoalKey::Level { skill, to })
}

fn proposed(language: &Language, key: GoalKey) -> Goal {
    let level = key.level();
    let step = level.and_then(|(skill, to)| language.guidance.step(skill, to));
    Goal {
        key,
        title: Line::default(),
        horizon: Horizon::ShortTerm,
        due: None,
        occasion: Line::new(&language.text(keys::goal::USUAL_OCCASION)),
        deed: Line::new(&step.map(|step| as_deed(&step.first)).unwrap_or_default()),
        measure: Line::new(step.map_or("", |step| &step.piece)),
        notes: Note::default(),
        done: None,
    }
}

/// A goal beyond one skill, set at a moment, with a first step and a measure to begin with.
pub(super) fn career_goal(language: &Language, kind: CareerKind, id: u64) -> Goal {
    let (deed, measure, horizon) = match kind {
        CareerKind::Certificate => (
            keys::career::CERTIFICATE_DEED,
            keys::career::CERTIFICATE_MEASURE,
            Horizon::ShortTerm,
        ),
        CareerKind::Promotion => (
            keys::career::PROMOTION_DEED,
            keys::career::PROMOTION_MEASURE,
            Horizon::ShortTerm,
        ),
        CareerKind::Team => (
            keys::career::TEAM_DEED,
            keys::career::TEAM_MEASURE,
            Horizon::LongTerm,
        ),
        CareerKind::Company => (
            keys::career::COMPANY_DEED,
            keys::career::COMPANY_MEASURE,
            Horizon::LongTerm,
        ),
        CareerKind::Other => (
            keys::career::OTHER_DEED,
            keys::career::OTHER_MEASURE,
            Horizon::ShortTerm,
        ),
    };
    Goal {
        key: GoalKey::Career { kind, id },
        title: Line::default(),
        horizon,
        due: None,
        occasion: Line::new(&language.text(keys::goal::USUAL_OCCASION)),
        deed: Line::new(&language.text(deed)),
        measure: Line::new(&language.text(measure)),
        notes: Note::default(),
        done: None,
    }
}

/// An instruction as it reads behind "I will": "Ask three customers." becomes "ask three customers".
pub(super) fn as_deed(action: &str) -> String {
    let mut letters = action.trim_end_matches('.').chars();
    match letters.next() {
        Some(first) => [first.to_ascii_lowercase()]
            .into_iter()
            .chain(letters)
            .collect(),
        None => String::new(),
    }
}
