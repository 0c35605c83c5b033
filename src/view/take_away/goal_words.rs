//! A goal in words, as the document and the calendar both have them.

use crate::domain::goal::{Goal, GoalKey};
use crate::view::language::Language;

/// Skill and level: "User research to practised". `None` for a skill that this framework does not have.
pub(super) fn name(language: &Language, key: GoalKey) -> Option<String> {
    let skill = language.framework().skill(key.skill)?;
    let level = language.level_in_sentence(key.to);
    let values = [("skill", skill.name.as_str()), ("level", &level)];
    Some(language.fill("export.goal", &values))
}

/// What will be done, and when: "When …, I will …." Nothing where the goal does not say what.
pub(super) fn intention(language: &Language, goal: &Goal) -> Option<String> {
    // Somebody may have taken over an action with its full stop.
    let deed = goal.deed.as_str().trim_end_matches('.');
    let values = [("occasion", goal.occasion.as_str()), ("deed", deed)];
    match (goal.occasion.is_empty(), deed.is_empty()) {
        (_, true) => None,
        (true, false) => Some(language.fill("export.deed", &values)),
        (false, false) => Some(language.fill("export.intention", &values)),
    }
}

/// How it will be seen that the level is reached.
pub(super) fn measure(language: &Language, goal: &Goal) -> Option<String> {
    let measure = goal.measure.as_str();
    (!measure.is_empty()).then(|| language.fill("export.measure", &[("measure", measure)]))
}

/// The portfolio piece that proves a level.
pub(super) fn piece(language: &Language, piece: &str) -> Option<String> {
    (!piece.is_empty()).then(|| language.fill("export.piece", &[("piece", piece)]))
}
