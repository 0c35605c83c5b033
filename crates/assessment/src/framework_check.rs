//! Whether the parts of a framework hold together: numbers in range and given once, every part that is
//! named also listed, a ladder as long as the career.

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
    faults.extend(repeated_ids(parts));
    faults.extend(repeated_numbers(parts));
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
    faults.extend(earlier_faults(parts));
    faults
}

fn earlier_faults(parts: &FrameworkParts) -> Vec<FrameworkFault> {
    let mut faults = Vec::new();
    let mut seen = Vec::new();
    for revision in parts.earlier.iter().map(|earlier| earlier.revision) {
        if !(1..parts.reference.revision).contains(&revision) || seen.contains(&revision) {
            faults.push(FrameworkFault::EarlierRevision(revision));
        }
        seen.push(revision);
    }
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

fn repeated_ids(parts: &FrameworkParts) -> Vec<FrameworkFault> {
    let skills = parts.skills.iter().map(|skill| skill.id.as_str());
    let levels = parts.career_levels.iter().map(|level| level.id.as_str());
    let specialisations = parts.specialisations.iter().map(|one| one.id.as_str());
    [
        repeated("skill", skills.collect()),
        repeated("career level", levels.collect()),
        repeated("specialisation", specialisations.collect()),
    ]
    .concat()
}

fn repeated_numbers(parts: &FrameworkParts) -> Vec<FrameworkFault> {
    let skills = parts.skills.iter().map(|skill| skill.number.0);
    let areas = parts.areas.iter().map(|area| u16::from(area.number.0));
    let levels = parts.career_levels.iter();
    let levels = levels.map(|level| u16::from(level.number.0));
    let specialisations = parts.specialisations.iter();
    let specialisations = specialisations.map(|one| u16::from(one.number.0));
    let backgrounds = parts.backgrounds.iter().map(|one| u16::from(one.number.0));
    [
        repeated("skill", skills.collect()),
        repeated("area", areas.collect()),
        repeated("career level", levels.collect()),
        repeated("specialisation", specialisations.collect()),
        repeated("background", backgrounds.collect()),
    ]
    .concat()
}

/// Lists are short, so comparing all pairs costs little time, and far less code than a set. A fault
/// names its culprit without `{:?}`, which would bring tables of letters along.
fn repeated<T: PartialEq + ToString>(of: &str, values: Vec<T>) -> Vec<FrameworkFault> {
    let mut faults = Vec::new();
    for (at, value) in values.iter().enumerate() {
        if values[..at].contains(value) {
            let culprit = [of, &value.to_string()].join(" ");
            faults.push(FrameworkFault::Repeated(culprit));
        }
    }
    faults
}
