//! What a person wants to be measured against, and where they come from.

use super::framework::Skill;
use super::ids::{BackgroundNumber, CareerLevelNumber, SpecialisationNumber};
use super::in_order::in_order;
use super::own_text::Name;
use super::profile::ProfileKey;

/// One or more specialisations, each once, lowest number first.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Specialisations {
    leading: SpecialisationNumber,
    all: Vec<SpecialisationNumber>,
}

impl Specialisations {
    /// The given ones in order and without doubles, or `None` if there are none.
    #[must_use]
    pub fn new(chosen: impl IntoIterator<Item = SpecialisationNumber>) -> Option<Specialisations> {
        let mut all = in_order(chosen, Ord::cmp);
        all.dedup();
        let leading = *all.first()?;
        Some(Specialisations { leading, all })
    }

    /// These and one more.
    #[must_use]
    pub fn with(&self, one: SpecialisationNumber) -> Specialisations {
        let mut all = self.all.clone();
        all.push(one);
        Specialisations::new(all).unwrap_or_else(|| self.clone())
    }

    /// All of them; never empty.
    #[must_use]
    pub fn as_slice(&self) -> &[SpecialisationNumber] {
        &self.all
    }

    /// The one a result opens with.
    #[must_use]
    pub fn leading(&self) -> SpecialisationNumber {
        self.leading
    }
}

/// What the person said before the first question.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Aim {
    /// The career level held today, or `None` for somebody not in product management yet.
    pub now: Option<CareerLevelNumber>,
    /// The career level aimed at.
    pub wanted: CareerLevelNumber,
    /// The industries aimed at.
    pub specialisations: Specialisations,
    /// Where the person comes from; stays in this browser and in the person's own files.
    pub background: Option<BackgroundNumber>,
    /// The person's name, possibly empty; stays in this browser unless they put it into a link or a file.
    pub name: Name,
}

impl Aim {
    /// Whether somebody with this aim is asked a skill: the core ones, and those of the industries
    /// aimed at.
    #[must_use]
    pub fn asks(&self, skill: &Skill) -> bool {
        skill
            .specialisation
            .is_none_or(|own| self.specialisations.as_slice().contains(&own))
    }

    /// The role a result opens with.
    #[must_use]
    pub fn profile_key(&self) -> ProfileKey {
        ProfileKey {
            specialisation: self.specialisations.leading(),
            career_level: self.wanted,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Specialisations;
    use crate::ids::SpecialisationNumber;

    #[test]
    fn specialisations_are_ordered_unique_and_never_none() {
        let number = SpecialisationNumber;
        let chosen = Specialisations::new([number(3), number(1), number(3)]).expect("two");
        assert_eq!(chosen.as_slice(), [number(1), number(3)]);
        assert_eq!(chosen.leading(), number(1));
        assert_eq!(Specialisations::new([]), None);
    }
}
