//! What can be wrong with a framework, each fault naming its culprit and its cure.

use std::fmt;

/// One reason why a set of parts is no framework. The text holds the culprit's name or number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FrameworkFault {
    /// No skills, no career levels or no specialisations.
    Empty,
    /// An id or a number given twice.
    Repeated(String),
    /// A number links cannot hold.
    NumberOutOfRange(u16),
    /// A skill that uses the number of a withdrawn one.
    Withdrawn(String),
    /// A skill in an area that does not exist.
    UnknownArea(String),
    /// A skill of a specialisation that does not exist.
    UnknownSpecialisation(String),
    /// A ladder whose steps are not one for each career level.
    LadderLength(String),
    /// An override of a skill number that nobody has.
    OverrideOfUnknownSkill(u16),
    /// An override, by one specialisation, of a skill that only another one asks.
    OverrideOfForeignSkill(String),
    /// The numbers of an earlier revision that is not below the present one, or stands twice.
    EarlierRevision(u16),
}

impl fmt::Display for FrameworkFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            FrameworkFault::Empty => {
                f.write_str("it needs at least one skill, one career level and one specialisation")
            }
            FrameworkFault::Repeated(what) => {
                write!(f, "{what} is given twice: give one of the two another")
            }
            FrameworkFault::NumberOutOfRange(number) => write!(
                f,
                "the number {number} is out of range: skills use 1 to 999, career levels and specialisations 1 to 15"
            ),
            FrameworkFault::Withdrawn(skill) => write!(
                f,
                "{skill} uses the number of a withdrawn skill: give it the next free one"
            ),
            FrameworkFault::UnknownArea(skill) => {
                write!(f, "{skill} is in an area that is not listed: add the area")
            }
            FrameworkFault::UnknownSpecialisation(skill) => write!(
                f,
                "{skill} belongs to a specialisation that is not listed: add it"
            ),
            FrameworkFault::LadderLength(skill) => write!(
                f,
                "{skill} needs exactly one target and one weight for each career level"
            ),
            FrameworkFault::OverrideOfUnknownSkill(number) => write!(
                f,
                "an override names skill number {number}, which does not exist: remove it"
            ),
            FrameworkFault::OverrideOfForeignSkill(skill) => write!(
                f,
                "an override names {skill}, which another specialisation owns: remove it"
            ),
            FrameworkFault::EarlierRevision(revision) => write!(
                f,
                "the numbers of revision {revision} are listed as earlier ones: list each revision below the present one once"
            ),
        }
    }
}
