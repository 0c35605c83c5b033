//! The framework: areas, skills, career levels, specialisations, and the profile of each pair of
//! the last two. Built once from a pack and checked then, so that the rest never meets a broken
//! one. Knows neither where a pack comes from nor how it is shown.

use super::earlier_revision::{EarlierRevision, parts_of_earlier};
use super::framework_check::faults_of;
use super::framework_fault::FrameworkFault;
use super::framework_ref::FrameworkRef;
use super::ids::{
    AreaNumber, BackgroundNumber, CareerLevelNumber, SkillNumber, SpecialisationNumber,
};
use super::level::Level;
use super::profile::{Expectation, Ladder, Profile, ProfileKey};

/// Name and meaning of one of the five proficiency levels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LevelWording {
    /// For example "Practised".
    pub name: String,
    /// One sentence, true of any skill.
    pub summary: String,
}

/// A group of skills.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Area {
    /// Given once.
    pub number: AreaNumber,
    /// One or two words.
    pub name: String,
    /// One sentence.
    pub description: String,
}

/// A step of the product-management career.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CareerLevel {
    /// Given once.
    pub number: CareerLevelNumber,
    /// The name used in addresses, for example "senior".
    pub id: String,
    /// For example "Senior product manager".
    pub name: String,
    /// The name inside a sentence, for example "senior product manager".
    pub role: String,
    /// The name in a table's head.
    pub short: String,
    /// What this level answers for.
    pub description: String,
}

/// An industry a product manager may specialise in, or the general one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Specialisation {
    /// Given once.
    pub number: SpecialisationNumber,
    /// The name used in addresses, for example "healthcare".
    pub id: String,
    /// For example "Healthcare".
    pub name: String,
    /// The name in a table's head.
    pub short: String,
    /// The name after a role, for example "in healthcare".
    pub phrase: String,
    /// What it is about.
    pub description: String,
    /// Where such products are made.
    pub industries: String,
}

/// Where somebody comes from before product management.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Background {
    /// Given once.
    pub number: BackgroundNumber,
    /// For example "Engineering".
    pub name: String,
}

/// Whether a skill is about the craft or about people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Taught and shown by a piece of work.
    Hard,
    /// Shown in how one works with others and with oneself.
    Soft,
}

/// A competency with five behavioural anchors.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skill {
    /// Given once, for ever.
    pub number: SkillNumber,
    /// The name used in addresses, for example "prioritisation".
    pub id: String,
    /// The area it belongs to.
    pub area: AreaNumber,
    /// Hard or soft.
    pub kind: Kind,
    /// The specialisation that asks it, or `None` for a core skill, asked of everyone.
    pub specialisation: Option<SpecialisationNumber>,
    /// For example "Prioritisation".
    pub name: String,
    /// One sentence for somebody who never worked in product management.
    pub description: String,
    /// The behaviour that shows each level, lowest first.
    pub anchors: [String; 5],
    /// What each career level asks in general, in the framework's order of career levels.
    pub ladder: Ladder,
}

/// Where a specialisation asks a skill otherwise than product management in general does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Override {
    /// Whose profiles it changes.
    pub specialisation: SpecialisationNumber,
    /// The skill it changes.
    pub skill: SkillNumber,
    /// What it asks in place of the skill's own ladder.
    pub ladder: Ladder,
    /// Why, in one sentence.
    pub reason: String,
}

/// Everything a framework is made of, unchecked.
#[derive(Clone, Debug)]
pub struct FrameworkParts {
    /// Its name and its release.
    pub reference: FrameworkRef,
    /// The numbers of every revision released before this one.
    pub earlier: Vec<EarlierRevision>,
    /// The number links carry, from 1.
    pub number: u8,
    /// The five proficiency levels, lowest first.
    pub levels: [LevelWording; 5],
    /// In the order they are shown.
    pub areas: Vec<Area>,
    /// Lowest first.
    pub career_levels: Vec<CareerLevel>,
    /// In the order they are shown.
    pub specialisations: Vec<Specialisation>,
    /// In the order they are shown.
    pub backgrounds: Vec<Background>,
    /// In catalogue order: the order they are asked in.
    pub skills: Vec<Skill>,
    /// At most one for each pair of specialisation and skill.
    pub overrides: Vec<Override>,
    /// Numbers of skills withdrawn for good.
    pub tombstones: Vec<SkillNumber>,
}

/// A checked framework and the profiles that follow from it.
#[derive(Clone, Debug)]
pub struct Framework {
    parts: FrameworkParts,
    profiles: Vec<Profile>,
    /// The frameworks of the earlier revisions.
    earlier: Vec<Framework>,
}

impl Framework {
    /// Checks the parts and works out every profile.
    ///
    /// # Errors
    /// All that is wrong with the parts, in the order it was found.
    pub fn new(mut parts: FrameworkParts) -> Result<Framework, Vec<FrameworkFault>> {
        let faults = faults_of(&parts);
        if !faults.is_empty() {
            return Err(faults);
        }
        let mut earlier = Vec::new();
        for numbers in std::mem::take(&mut parts.earlier) {
            earlier.push(Framework::new(parts_of_earlier(&parts, numbers))?);
        }
        let profiles = profiles_of(&parts);
        Ok(Framework {
            parts,
            profiles,
            earlier,
        })
    }

    /// Its name and its release.
    #[must_use]
    pub fn reference(&self) -> &FrameworkRef {
        &self.parts.reference
    }

    /// The name of the framework.
    #[must_use]
    pub fn id(&self) -> &str {
        self.parts.reference.id.as_str()
    }

    /// The framework with the numbers that `reference` names: this one, or an earlier revision of it. `None`
    /// for another framework, and for a revision that is not known here.
    #[must_use]
    pub fn at(&self, reference: &FrameworkRef) -> Option<&Framework> {
        let own = self.reference();
        if own.id != reference.id {
            return None;
        }
        if own.revision == reference.revision {
            return Some(self);
        }
        let mut earlier = self.earlier.iter();
        earlier.find(|one| one.reference().revision == reference.revision)
    }

    /// The number that links carry.
    #[must_use]
    pub fn number(&self) -> u8 {
        self.parts.number
    }

    /// Name and meaning of a proficiency level.
    #[must_use]
    pub fn level(&self, level: Level) -> &LevelWording {
        &self.parts.levels[level.index()]
    }

    /// Areas in the order they are shown.
    #[must_use]
    pub fn areas(&self) -> &[Area] {
        &self.parts.areas
    }

    /// Career levels, lowest first.
    #[must_use]
    pub fn career_levels(&self) -> &[CareerLevel] {
        &self.parts.career_levels
    }

    /// Specialisations in the order they are shown.
    #[must_use]
    pub fn specialisations(&self) -> &[Specialisation] {
        &self.parts.specialisations
    }

    /// Backgrounds in the order they are shown.
    #[must_use]
    pub fn backgrounds(&self) -> &[Background] {
        &self.parts.backgrounds
    }

    /// Skills in catalogue order.
    #[must_use]
    pub fn skills(&self) -> &[Skill] {
        &self.parts.skills
    }

    /// Profiles, specialisation by specialisation, career levels lowest first.
    #[must_use]
    pub fn profiles(&self) -> &[Profile] {
        &self.profiles
    }

    /// Every override, in the order it was written.
    #[must_use]
    pub fn overrides(&self) -> &[Override] {
        &self.parts.overrides
    }

    /// Whether `number` once belonged to a skill that was withdrawn.
    #[must_use]
    pub fn is_withdrawn(&self, number: SkillNumber) -> bool {
        self.parts.tombstones.contains(&number)
    }

    /// The skill with this number.
    #[must_use]
    pub fn skill(&self, number: SkillNumber) -> Option<&Skill> {
        self.skills().iter().find(|skill| skill.number == number)
    }

    /// The skill with this name.
    #[must_use]
    pub fn skill_by_id(&self, id: &str) -> Option<&Skill> {
        self.skills().iter().find(|skill| skill.id == id)
    }

    /// The area with this number.
    #[must_use]
    pub fn area(&self, number: AreaNumber) -> Option<&Area> {
        self.areas().iter().find(|area| area.number == number)
    }

    /// The career level with this number.
    #[must_use]
    pub fn career_level(&self, number: CareerLevelNumber) -> Option<&CareerLevel> {
        self.career_levels()
            .iter()
            .find(|career_level| career_level.number == number)
    }

    /// The specialisation with this number.
    #[must_use]
    pub fn specialisation(&self, number: SpecialisationNumber) -> Option<&Specialisation> {
        self.specialisations()
            .iter()
            .find(|specialisation| specialisation.number == number)
    }

    /// The background with this number.
    #[must_use]
    pub fn background(&self, number: BackgroundNumber) -> Option<&Background> {
        self.backgrounds()
            .iter()
            .find(|background| background.number == number)
    }

    /// The profile of a pair of specialisation and career level.
    #[must_use]
    pub fn profile(&self, key: ProfileKey) -> Option<&Profile> {
        self.profiles.iter().find(|profile| profile.key == key)
    }

    /// The profile with these two names, as an address has them.
    #[must_use]
    pub fn profile_key_by_ids(
        &self,
        specialisation: &str,
        career_level: &str,
    ) -> Option<ProfileKey> {
        let specialisation = self
            .specialisations()
            .iter()
            .find(|candidate| candidate.id == specialisation)?;
        let career_level = self
            .career_levels()
            .iter()
            .find(|candidate| candidate.id == career_level)?;
        Some(ProfileKey {
            specialisation: specialisation.number,
            career_level: career_level.number,
        })
    }

    /// The skills somebody with these specialisations is asked, in catalogue order: the core ones
    /// and those of each specialisation.
    pub fn questions<'f>(
        &'f self,
        specialisations: &'f [SpecialisationNumber],
    ) -> impl Iterator<Item = &'f Skill> {
        self.skills().iter().filter(|skill| {
            skill
                .specialisation
                .is_none_or(|own| specialisations.contains(&own))
        })
    }
}

/// Works out all profiles: a skill's own ladder, replaced by the specialisation's override.
fn profiles_of(parts: &FrameworkParts) -> Vec<Profile> {
    let mut profiles = Vec::new();
    for specialisation in &parts.specialisations {
        for (step, career_level) in parts.career_levels.iter().enumerate() {
            let expectations = parts
                .skills
                .iter()
                .map(|skill| expectation(parts, skill, specialisation.number, step))
                .collect();
            profiles.push(Profile {
                key: ProfileKey {
                    specialisation: specialisation.number,
                    career_level: career_level.number,
                },
                expectations,
            });
        }
    }
    profiles
}

fn expectation(
    parts: &FrameworkParts,
    skill: &Skill,
    specialisation: SpecialisationNumber,
    step: usize,
) -> Option<Expectation> {
    if skill
        .specialisation
        .is_some_and(|own| own != specialisation)
    {
        return None;
    }
    parts
        .overrides
        .iter()
        .find(|change| change.skill == skill.number && change.specialisation == specialisation)
        .map_or(&skill.ladder, |change| &change.ladder)
        .steps
        .get(step)
        .copied()
}
