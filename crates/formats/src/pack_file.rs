//! The JSON form of a pack: a framework with its words in one language. An organisation writes the same form
//! for a ladder of its own; the built-in one has no other.

use serde::{Deserialize, Serialize};

use super::alone::Alone;
use super::bounds;
use super::guidance_file::{GuidanceFile, StepFile};

/// The format this build writes and the newest it reads.
pub const FORMAT: u32 = 2;

/// A whole pack.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(expecting = "an object")]
pub struct PackFile {
    /// [`FORMAT`].
    pub format: u32,
    /// A BCP 47 tag, for example "en".
    #[serde(deserialize_with = "bounds::text")]
    pub language: String,
    /// Skills, roles and their words.
    pub framework: FrameworkFile,
    /// A made-up result for people who want to look before they start.
    pub sample: SampleFile,
    /// What to learn from, and the ways into the field.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub guidance: Option<GuidanceFile>,
    /// [`Key::CHECKSUM`](messages::key::Key::CHECKSUM): for which sentences it was written.
    pub keys: u32,
    /// A sentence of the interface for each key, in their order.
    #[serde(deserialize_with = "bounds::sentences")]
    pub interface: Vec<String>,
}

/// What tells for which Gapwise a pack was written. Reads whatever else stands in it.
#[derive(Debug, Deserialize)]
#[serde(expecting = "an object")]
pub(crate) struct PackHeadFile {
    /// [`FORMAT`].
    pub(crate) format: u32,
    /// [`PackFile::keys`]; formats before [`FORMAT`] have none.
    pub(crate) keys: Option<Alone<u32>>,
}

/// Skills, roles and their words. Parts refer to one another by number.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(expecting = "an object")]
pub struct FrameworkFile {
    /// A short name.
    #[serde(deserialize_with = "bounds::framework_id")]
    pub id: String,
    /// The number that links of version 1 carried, 1 for the built-in framework.
    #[serde(deserialize_with = "bounds::other_number")]
    pub number: u8,
    /// The release of the numbers, targets, weights and must-haves, from 1.
    #[serde(default = "first", deserialize_with = "bounds::release")]
    pub revision: u16,
    /// The release of the anchors, from 1.
    #[serde(default = "first", deserialize_with = "bounds::release")]
    pub wording: u16,
    /// The numbers of every revision released before.
    #[serde(
        default,
        skip_serializing_if = "Vec::is_empty",
        deserialize_with = "bounds::items"
    )]
    pub earlier: Vec<EarlierRevisionFile>,
    /// Exactly five, lowest first.
    pub levels: [LevelFile; 5],
    /// In the order they are shown.
    #[serde(deserialize_with = "bounds::items")]
    pub areas: Vec<AreaFile>,
    /// Lowest first.
    #[serde(deserialize_with = "bounds::items")]
    pub career_levels: Vec<CareerLevelFile>,
    /// In the order they are shown.
    #[serde(deserialize_with = "bounds::items")]
    pub specialisations: Vec<SpecialisationFile>,
    /// In the order they are shown.
    #[serde(deserialize_with = "bounds::items")]
    pub backgrounds: Vec<BackgroundFile>,
    /// In the order they are asked.
    #[serde(deserialize_with = "bounds::items")]
    pub skills: Vec<SkillFile>,
    /// Where a specialisation asks a skill otherwise.
    #[serde(default, deserialize_with = "bounds::items")]
    pub overrides: Vec<OverrideFile>,
    /// Numbers of withdrawn skills.
    #[serde(default, deserialize_with = "bounds::skill_numbers")]
    pub tombstones: Vec<u16>,
}

/// The release of a framework that says nothing of it.
fn first() -> u16 {
    1
}

/// A proficiency level.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(expecting = "an object")]
pub struct LevelFile {
    /// For example "Practised".
    #[serde(deserialize_with = "bounds::text")]
    pub name: String,
    /// One sentence.
    #[serde(deserialize_with = "bounds::text")]
    pub summary: String,
}

/// A group of skills.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(expecting = "an object")]
pub struct AreaFile {
    /// Given once.
    #[serde(deserialize_with = "bounds::other_number")]
    pub number: u8,
    /// One or two words.
    #[serde(deserialize_with = "bounds::text")]
    pub name: String,
    /// One sentence.
    #[serde(deserialize_with = "bounds::text")]
    pub description: String,
}

/// A career level.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(expecting = "an object")]
pub struct CareerLevelFile {
    /// 1 to 15, given once.
    #[serde(deserialize_with = "bounds::profile_number")]
    pub number: u8,
    /// The name in addresses.
    #[serde(deserialize_with = "bounds::text")]
    pub id: String,
    /// The full name.
    #[serde(deserialize_with = "bounds::text")]
    pub name: String,
    /// The name inside a sentence.
    #[serde(deserialize_with = "bounds::text")]
    pub role: String,
    /// The name in a table's head.
    #[serde(deserialize_with = "bounds::text")]
    pub short: String,
    /// One sentence.
    #[serde(deserialize_with = "bounds::text")]
    pub description: String,
}

/// A specialisation.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(expecting = "an object")]
pub struct SpecialisationFile {
    /// 1 to 15, given once.
    #[serde(deserialize_with = "bounds::profile_number")]
    pub number: u8,
    /// The name in addresses.
    #[serde(deserialize_with = "bounds::text")]
    pub id: String,
    /// The full name.
    #[serde(deserialize_with = "bounds::text")]
    pub name: String,
    /// The name in a table's head.
    #[serde(deserialize_with = "bounds::text")]
    pub short: String,
    /// The name behind a role, for example "in healthcare".
    #[serde(deserialize_with = "bounds::text")]
    pub phrase: String,
    /// One sentence.
    #[serde(deserialize_with = "bounds::text")]
    pub description: String,
    /// One sentence.
    #[serde(deserialize_with = "bounds::text")]
    pub industries: String,
}

/// A background.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(expecting = "an object")]
pub struct BackgroundFile {
    /// Given once.
    #[serde(deserialize_with = "bounds::other_number")]
    pub number: u8,
    /// The full name.
    #[serde(deserialize_with = "bounds::text")]
    pub name: String,
}

/// Hard or soft.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum KindFile {
    /// About the craft.
    Hard,
    /// About people and oneself.
    Soft,
}

/// A skill.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(expecting = "an object")]
pub struct SkillFile {
    /// 1 to 999, given once, for ever.
    #[serde(deserialize_with = "bounds::skill_number")]
    pub number: u16,
    /// The name in addresses.
    #[serde(deserialize_with = "bounds::text")]
    pub id: String,
    /// An area's number.
    #[serde(deserialize_with = "bounds::other_number")]
    pub area: u8,
    /// Hard or soft.
    pub kind: KindFile,
    /// The number of the only specialisation that asks it; absent for a core skill.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "bounds::optional_profile_number"
    )]
    pub specialisation: Option<u8>,
    /// The full name.
    #[serde(deserialize_with = "bounds::text")]
    pub name: String,
    /// One sentence.
    #[serde(deserialize_with = "bounds::text")]
    pub description: String,
    /// Exactly five, lowest first.
    #[serde(deserialize_with = "bounds::five_texts")]
    pub anchors: [String; 5],
    /// A question on it as interviewers put it.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "bounds::optional_text"
    )]
    pub interview: Option<String>,
    /// How each level from 1 to 4 is reached from the one below.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub steps: Option<[StepFile; 4]>,
    /// 0 to 4, one for each career level, lowest career level first.
    #[serde(deserialize_with = "bounds::levels")]
    pub targets: Vec<u8>,
    /// 1 to 3, one for each career level, lowest career level first.
    #[serde(deserialize_with = "bounds::weights")]
    pub weights: Vec<u8>,
    /// Numbers of the career levels at which the skill is a must-have.
    #[serde(
        rename = "gates",
        default,
        deserialize_with = "bounds::profile_numbers"
    )]
    pub must_haves: Vec<u8>,
}

/// Where one specialisation asks a skill otherwise.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(expecting = "an object")]
pub struct OverrideFile {
    /// A specialisation's number.
    #[serde(deserialize_with = "bounds::profile_number")]
    pub specialisation: u8,
    /// A skill's number.
    #[serde(deserialize_with = "bounds::skill_number")]
    pub skill: u16,
    /// 0 to 4, one for each career level, lowest career level first.
    #[serde(deserialize_with = "bounds::levels")]
    pub targets: Vec<u8>,
    /// 1 to 3, one for each career level, lowest career level first.
    #[serde(deserialize_with = "bounds::weights")]
    pub weights: Vec<u8>,
    /// Numbers of the career levels at which the skill is a must-have.
    #[serde(
        rename = "gates",
        default,
        deserialize_with = "bounds::profile_numbers"
    )]
    pub must_haves: Vec<u8>,
    /// Why, in one sentence.
    #[serde(deserialize_with = "bounds::text")]
    pub reason: String,
}

/// The numbers of an earlier revision.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(expecting = "an object")]
pub struct EarlierRevisionFile {
    /// Which one.
    #[serde(deserialize_with = "bounds::release")]
    pub revision: u16,
    /// What each skill asked.
    #[serde(deserialize_with = "bounds::items")]
    pub skills: Vec<LadderFile>,
    /// Where a specialisation asked a skill otherwise.
    #[serde(deserialize_with = "bounds::items")]
    pub overrides: Vec<LadderFile>,
}

/// What was asked of a skill.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(expecting = "an object")]
pub struct LadderFile {
    /// The specialisation that asked it so; absent for what was asked in general.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "bounds::optional_profile_number"
    )]
    pub specialisation: Option<u8>,
    /// A skill's number.
    #[serde(deserialize_with = "bounds::skill_number")]
    pub skill: u16,
    /// 0 to 4, one for each career level, lowest career level first.
    #[serde(deserialize_with = "bounds::levels")]
    pub targets: Vec<u8>,
    /// 1 to 3, one for each career level, lowest career level first.
    #[serde(deserialize_with = "bounds::weights")]
    pub weights: Vec<u8>,
    /// Numbers of the career levels at which the skill was a must-have.
    #[serde(
        rename = "gates",
        default,
        deserialize_with = "bounds::profile_numbers"
    )]
    pub must_haves: Vec<u8>,
}

/// An answer: a skill's number and its level, or `null` for "not applicable".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(expecting = "an object")]
pub struct SampleAnswerFile {
    /// A skill's number.
    #[serde(deserialize_with = "bounds::skill_number")]
    pub skill: u16,
    /// 0 to 4, or `null`.
    #[serde(deserialize_with = "bounds::optional_level")]
    pub level: Option<u8>,
}

/// A made-up result.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(expecting = "an object")]
pub struct SampleFile {
    /// A career level's number.
    #[serde(default, deserialize_with = "bounds::optional_profile_number")]
    pub now: Option<u8>,
    /// A career level's number.
    #[serde(deserialize_with = "bounds::profile_number")]
    pub wanted: u8,
    /// One or more specialisations' numbers.
    #[serde(deserialize_with = "bounds::chosen_profile_numbers")]
    pub specialisations: Vec<u8>,
    /// What was said.
    #[serde(deserialize_with = "bounds::items")]
    pub answers: Vec<SampleAnswerFile>,
}
