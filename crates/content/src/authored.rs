//! The TOML forms that authors write. Unknown keys are refused, so that a misspelt one is found.

use std::collections::BTreeMap;

use serde::Deserialize;

/// `framework.toml`: ids and numbers, no words.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct FrameworkToml {
    pub(crate) id: String,
    pub(crate) number: u8,
    pub(crate) revision: u16,
    pub(crate) wording: u16,
    pub(crate) tombstones: Vec<TombstoneToml>,
    pub(crate) level: Vec<LevelToml>,
    pub(crate) area: Vec<NumberedToml>,
    pub(crate) career_level: Vec<NumberedToml>,
    pub(crate) specialisation: Vec<NumberedToml>,
    pub(crate) background: Vec<NumberedToml>,
    pub(crate) skill: Vec<SkillToml>,
    pub(crate) r#override: Vec<OverrideToml>,
    pub(crate) sample: SampleToml,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct TombstoneToml {
    pub(crate) id: String,
    pub(crate) number: u16,
    /// The day it was withdrawn, for the reader of the file.
    #[serde(rename = "withdrawn")]
    pub(crate) _withdrawn: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct LevelToml {
    pub(crate) id: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct NumberedToml {
    pub(crate) id: String,
    pub(crate) number: u8,
    #[serde(default)]
    pub(crate) sources: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SkillToml {
    pub(crate) id: String,
    pub(crate) number: u16,
    pub(crate) area: String,
    pub(crate) kind: formats::pack_file::KindFile,
    pub(crate) sources: Vec<String>,
    pub(crate) specialisation: Option<String>,
    pub(crate) targets: Vec<u8>,
    pub(crate) weights: Vec<u8>,
    /// `gates` in the files of earlier revisions.
    #[serde(alias = "gates", rename = "must-haves")]
    pub(crate) must_haves: Vec<String>,
}

/// Rows that are absent stay those of the skill.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct OverrideToml {
    pub(crate) specialisation: String,
    pub(crate) skill: String,
    pub(crate) targets: Option<Vec<u8>>,
    pub(crate) weights: Option<Vec<u8>>,
    #[serde(alias = "gates", rename = "must-haves")]
    pub(crate) must_haves: Option<Vec<String>>,
    pub(crate) sources: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct SampleToml {
    pub(crate) career_now: Option<String>,
    pub(crate) career_wanted: String,
    pub(crate) specialisations: Vec<String>,
    pub(crate) answers: BTreeMap<String, SampleAnswerToml>,
}

#[derive(Debug, Deserialize)]
#[serde(untagged)]
pub(crate) enum SampleAnswerToml {
    Level(u8),
    Word(String),
}

/// `<language>/framework.toml`: the words of everything but skills.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct WordingToml {
    pub(crate) level: BTreeMap<String, LevelWordingToml>,
    pub(crate) area: BTreeMap<String, AreaWordingToml>,
    pub(crate) career_level: BTreeMap<String, CareerLevelWordingToml>,
    pub(crate) specialisation: BTreeMap<String, SpecialisationWordingToml>,
    pub(crate) background: BTreeMap<String, BackgroundWordingToml>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct LevelWordingToml {
    pub(crate) name: String,
    pub(crate) summary: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct AreaWordingToml {
    pub(crate) name: String,
    pub(crate) description: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct CareerLevelWordingToml {
    pub(crate) name: String,
    pub(crate) role: String,
    pub(crate) short: String,
    pub(crate) description: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SpecialisationWordingToml {
    pub(crate) name: String,
    pub(crate) short: String,
    pub(crate) phrase: String,
    pub(crate) description: String,
    pub(crate) industries: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct BackgroundWordingToml {
    pub(crate) name: String,
}

/// One skill of `<language>/skills-core.toml` or `<language>/skills-industry.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SkillWordingToml {
    pub(crate) name: String,
    pub(crate) description: String,
    pub(crate) anchors: Vec<String>,
}
