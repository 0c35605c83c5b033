//! The JSON form of a pack as it is written: a framework with its words in one language. An
//! organisation writes the same form for a ladder of its own; the built-in one has no other.

use serde::{Deserialize, Serialize};

use super::guidance_file::{GuidanceFile, StepFile};

/// The format this build writes and the newest it reads.
pub const FORMAT: u32 = 2;

/// A whole pack.
#[derive(Clone, Debug, Serialize)]
pub struct PackFile {
    /// [`FORMAT`].
    pub format: u32,
    /// A BCP 47 tag, for example "en".
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
    pub interface: Vec<String>,
}

/// Skills, roles and their words. Parts refer to one another by number.
#[derive(Clone, Debug, Serialize)]
pub struct FrameworkFile {
    /// A short name.
    pub id: String,
    /// The number that links of version 1 carried, 1 for the built-in framework.
    pub number: u8,
    /// The release of the numbers, targets, weights and must-haves, from 1.
    pub revision: u16,
    /// The release of the anchors, from 1.
    pub wording: u16,
    /// The numbers of every revision released before.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub earlier: Vec<EarlierRevisionFile>,
    /// Exactly five, lowest first.
    pub levels: [LevelFile; 5],
    /// In the order they are shown.
    pub areas: Vec<AreaFile>,
    /// Lowest first.
    pub career_levels: Vec<CareerLevelFile>,
    /// In the order they are shown.
    pub specialisations: Vec<SpecialisationFile>,
    /// In the order they are shown.
    pub backgrounds: Vec<BackgroundFile>,
    /// In the order they are asked.
    pub skills: Vec<SkillFile>,
    /// Where a specialisation asks a skill otherwise.
    pub overrides: Vec<OverrideFile>,
    /// Numbers of withdrawn skills.
    pub tombstones: Vec<u16>,
}

/// A proficiency level.
#[derive(Clone, Debug, Serialize)]
pub struct LevelFile {
    /// For example "Practised".
    pub name: String,
    /// One sentence.
    pub summary: String,
}

/// A group of skills.
#[derive(Clone, Debug, Serialize)]
pub struct AreaFile {
    /// Given once.
    pub number: u8,
    /// One or two words.
    pub name: String,
    /// One sentence.
    pub description: String,
}

/// A career level.
#[derive(Clone, Debug, Serialize)]
pub struct CareerLevelFile {
    /// 1 to 15, given once.
    pub number: u8,
    /// The name in addresses.
    pub id: String,
    /// The full name.
    pub name: String,
    /// The name inside a sentence.
    pub role: String,
    /// The name in a table's head.
    pub short: String,
    /// One sentence.
    pub description: String,
}

/// A specialisation.
#[derive(Clone, Debug, Serialize)]
pub struct SpecialisationFile {
    /// 1 to 15, given once.
    pub number: u8,
    /// The name in addresses.
    pub id: String,
    /// The full name.
    pub name: String,
    /// The name in a table's head.
    pub short: String,
    /// The name behind a role, for example "in healthcare".
    pub phrase: String,
    /// One sentence.
    pub description: String,
    /// One sentence.
    pub industries: String,
}

/// A background.
#[derive(Clone, Debug, Serialize)]
pub struct BackgroundFile {
    /// Given once.
    pub number: u8,
    /// The full name.
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
#[derive(Clone, Debug, Serialize)]
pub struct SkillFile {
    /// 1 to 999, given once, for ever.
    pub number: u16,
    /// The name in addresses.
    pub id: String,
    /// An area's number.
    pub area: u8,
    /// Hard or soft.
    pub kind: KindFile,
    /// The number of the only specialisation that asks it; absent for a core skill.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub specialisation: Option<u8>,
    /// The full name.
    pub name: String,
    /// One sentence.
    pub description: String,
    /// Exactly five, lowest first.
    pub anchors: [String; 5],
    /// How each level from 1 to 4 is reached from the one below.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub steps: Option<[StepFile; 4]>,
    /// 0 to 4, one for each career level, lowest career level first.
    pub targets: Vec<u8>,
    /// 1 to 3, one for each career level, lowest career level first.
    pub weights: Vec<u8>,
    /// Numbers of the career levels at which the skill is a gate.
    pub gates: Vec<u8>,
}

/// Where one specialisation asks a skill otherwise.
#[derive(Clone, Debug, Serialize)]
pub struct OverrideFile {
    /// A specialisation's number.
    pub specialisation: u8,
    /// A skill's number.
    pub skill: u16,
    /// 0 to 4, one for each career level, lowest career level first.
    pub targets: Vec<u8>,
    /// 1 to 3, one for each career level, lowest career level first.
    pub weights: Vec<u8>,
    /// Numbers of the career levels at which the skill is a gate.
    pub gates: Vec<u8>,
    /// Why, in one sentence.
    pub reason: String,
}

/// The numbers of an earlier revision.
#[derive(Clone, Debug, Serialize)]
pub struct EarlierRevisionFile {
    /// Which one.
    pub revision: u16,
    /// What each skill asked.
    pub skills: Vec<LadderFile>,
    /// Where a specialisation asked a skill otherwise.
    pub overrides: Vec<LadderFile>,
}

/// What was asked of a skill.
#[derive(Clone, Debug, Serialize)]
pub struct LadderFile {
    /// The specialisation that asked it so; absent for what was asked in general.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub specialisation: Option<u8>,
    /// A skill's number.
    pub skill: u16,
    /// 0 to 4, one for each career level, lowest career level first.
    pub targets: Vec<u8>,
    /// 1 to 3, one for each career level, lowest career level first.
    pub weights: Vec<u8>,
    /// Numbers of the career levels at which the skill was a gate.
    pub gates: Vec<u8>,
}

/// An answer: a skill's number and its level, or `null` for "not applicable".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct SampleAnswerFile {
    /// A skill's number.
    pub skill: u16,
    /// 0 to 4, or `null`.
    pub level: Option<u8>,
}

/// A made-up result.
#[derive(Clone, Debug, Serialize)]
pub struct SampleFile {
    /// A career level's number.
    pub now: Option<u8>,
    /// A career level's number.
    pub wanted: u8,
    /// One or more specialisations' numbers.
    pub specialisations: Vec<u8>,
    /// What was said.
    pub answers: Vec<SampleAnswerFile>,
}
