//! A profile: what one role asks of each skill. Authored judgement, shown to the person as such.

use super::ids::{CareerLevelNumber, SpecialisationNumber};
use super::level::Level;

/// How much a skill counts in a profile.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// 1: supports the role.
    Supporting,
    /// 2: matters.
    Important,
    /// 3: the role is judged by it.
    Decisive,
}

impl Weight {
    /// The weight of this value, or `None` outside 1 to 3.
    #[must_use]
    pub fn from_value(value: u8) -> Option<Weight> {
        match value {
            1 => Some(Weight::Supporting),
            2 => Some(Weight::Important),
            3 => Some(Weight::Decisive),
            _ => None,
        }
    }

    /// 1 to 3.
    #[must_use]
    pub fn value(self) -> u8 {
        match self {
            Weight::Supporting => 1,
            Weight::Important => 2,
            Weight::Decisive => 3,
        }
    }
}

/// What a role asks of one skill.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Expectation {
    /// The level the role needs.
    pub target: Level,
    /// How much the skill counts.
    pub weight: Weight,
    /// Whether the role is out of reach below the target, whatever the rest.
    pub must_have: bool,
}

/// What each career level asks of one skill, lowest career level first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ladder {
    /// One for each career level of the framework.
    pub steps: Vec<Expectation>,
}

/// A role: a specialisation at a career level.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ProfileKey {
    /// The industry, or the general one.
    pub specialisation: SpecialisationNumber,
    /// How senior.
    pub career_level: CareerLevelNumber,
}

/// What a role asks of every skill of the framework.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    /// Whose profile it is.
    pub key: ProfileKey,
    /// One for each skill in catalogue order; `None` where the role does not ask the skill.
    pub expectations: Vec<Option<Expectation>>,
}
