//! The numbers of an earlier revision of a framework, and the framework that they make with today's words.

use super::framework::{FrameworkParts, Override, Skill};
use super::ids::{SkillNumber, SpecialisationNumber};
use super::profile::Ladder;

/// The numbers of an earlier revision. Its words are those of today; a skill that was withdrawn since is in
/// neither.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EarlierRevision {
    /// Which one.
    pub revision: u16,
    /// What each skill that it had asked in general.
    pub ladders: Vec<(SkillNumber, Ladder)>,
    /// Where a specialisation asked a skill otherwise.
    pub overrides: Vec<(SpecialisationNumber, SkillNumber, Ladder)>,
}

/// The parts of an earlier revision: today's words with the numbers it had.
pub(super) fn parts_of_earlier(today: &FrameworkParts, numbers: EarlierRevision) -> FrameworkParts {
    let mut parts = today.clone();
    parts.reference.revision = numbers.revision;
    parts.skills.clear();
    for skill in &today.skills {
        let mut ladders = numbers.ladders.iter();
        if let Some((_, ladder)) = ladders.find(|(number, _)| *number == skill.number) {
            let ladder = ladder.clone();
            parts.skills.push(Skill {
                ladder,
                ..skill.clone()
            });
        }
    }
    parts.overrides.clear();
    for (specialisation, skill, ladder) in numbers.overrides {
        if !parts.skills.iter().any(|known| known.number == skill) {
            continue;
        }
        let mut reasons = today.overrides.iter();
        let known = reasons.find(|one| one.specialisation == specialisation && one.skill == skill);
        parts.overrides.push(Override {
            specialisation,
            skill,
            ladder,
            reason: known.map_or_else(String::new, |known| known.reason.clone()),
        });
    }
    parts
}
