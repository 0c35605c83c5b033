//! Whether the parts of a framework hold together: numbers in range and given once, every part that is
//! named also listed, a ladder as long as the career.

use std::fmt;

use super::framework::FrameworkParts;
use super::framework_fault::FrameworkFault;
use super::ids::{MAX_PROFILE_NUMBER, MAX_SKILL_NUMBER};

/// All that is wrong, in the order it was found.
pub(super) fn faults_of(parts: &FrameworkParts) -> Vec<FrameworkFault> {
    let mut faults = Vec::new();
    if parts.career_levels.is_empty() || parts.specialisations.is_empty() || parts.skills.is_empty()
    {
        faults.push(FrameworkFault::Empty);
    }
    repeated(
        parts.skills.iter().map(|skill| skill.id.as_str()),
        &mut faults,
    );
    repeated(
        parts.career_levels.iter().map(|level| level.id.as_str()),
        &mut faults,
    );
    repeated(
        parts.specialisations.iter().map(|one| one.id.as_str()),
        &mut faults,
    );
    repeated(parts.skills.iter().map(|skill| skill.number), &mut faults);
    repeated(parts.areas.iter().map(|area| area.number), &mut faults);
    repeated(
        parts.career_levels.iter().map(|level| level.number),
        &mut faults,
    );
    repeated(
        parts.specialisations.iter().map(|one| one.number),
        &mut faults,
    );
    repeated(parts.backgrounds.iter().map(|one| one.number), &mut faults);
    let profile_numbers = parts
        .career_levels
        .iter()
        .map(|level| level.number.0)
        .chain(parts.specialisations.iter().map(|one| one.number.0));
    for number in profile_numbers {
        if number == 0 || number > MAX_PROFILE_NUMBER {
            faults.push(FrameworkFault::NumberOutOfRange(u16::from(number)));
        }
    }
    for skill in &parts.skills {
        if skill.number.0 == 0 || skill.number.0 > MAX_SKILL_NUMBER {
            faults.push(FrameworkFault::NumberOutOfRange(skill.number.0));
        }
        if parts.tombstones.contains(&skill.number) {
            faults.push(FrameworkFault::Withdrawn(skill.id.clone()));
        }
        if !parts.areas.iter().any(|area| area.number == skill.area) {
            faults.push(FrameworkFault::UnknownArea(skill.id.clone()));
        }
        let known = |number| parts.specialisations.iter().any(|one| one.number == number);
        if !skill.specialisation.is_none_or(known) {
            faults.push(FrameworkFault::UnknownSpecialisation(skill.id.clone()));
        }
        if skill.ladder.steps.len() != parts.career_levels.len() {
            faults.push(FrameworkFault::LadderLength(skill.id.clone()));
        }
    }
    faults.extend(override_faults(parts));
    faults
}

fn override_faults(parts: &FrameworkParts) -> Vec<FrameworkFault> {
    let mut faults = Vec::new();
    let mut seen = Vec::new();
    for change in &parts.overrides {
        let Some(skill) = parts
            .skills
            .iter()
            .find(|skill| skill.number == change.skill)
        else {
            faults.push(FrameworkFault::OverrideOfUnknownSkill(change.skill.0));
            continue;
        };
        if skill
            .specialisation
            .is_some_and(|own| own != change.specialisation)
        {
            faults.push(FrameworkFault::OverrideOfForeignSkill(skill.id.clone()));
        }
        if change.ladder.steps.len() != parts.career_levels.len() {
            faults.push(FrameworkFault::LadderLength(skill.id.clone()));
        }
        if seen.contains(&(change.specialisation, change.skill)) {
            faults.push(FrameworkFault::Repeated(skill.id.clone()));
        }
        seen.push((change.specialisation, change.skill));
    }
    faults
}

/// Lists are short, so comparing all pairs costs little time, and far less code than a set.
fn repeated<T: PartialEq + fmt::Debug>(
    values: impl Iterator<Item = T>,
    faults: &mut Vec<FrameworkFault>,
) {
    let mut seen = Vec::new();
    for value in values {
        if seen.contains(&value) {
            faults.push(FrameworkFault::Repeated(format!("{value:?}")));
        } else {
            seen.push(value);
        }
    }
}
