//! The TOML forms of what authors write to act on: steps, resources, ways into the field. Unknown keys are
//! refused, so that a misspelt one is found.

use std::collections::BTreeMap;

use formats::guidance_file::{CostFile, ResourceKindFile};
use serde::Deserialize;

/// One skill of `<language>/plan-*.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SkillStepsToml {
    /// A question on the skill as interviewers put it.
    pub(crate) interview: Option<String>,
    /// To levels 1, 2, 3 and 4.
    pub(crate) steps: Vec<StepToml>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct StepToml {
    /// What can be begun this week, alone and in under an hour.
    pub(crate) first: String,
    /// What needs no employer in product.
    #[serde(default)]
    pub(crate) anywhere: Vec<String>,
    /// What needs a team that makes a product.
    #[serde(default)]
    pub(crate) at_work: Vec<String>,
    pub(crate) piece: String,
    pub(crate) question: String,
}

/// `resources.toml`: what to learn from, and for which steps; no sentences.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ResourcesToml {
    pub(crate) resource: Vec<ResourceToml>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ResourceToml {
    pub(crate) id: String,
    pub(crate) kind: ResourceKindFile,
    pub(crate) name: String,
    pub(crate) by: Option<String>,
    pub(crate) url: String,
    pub(crate) cost: CostFile,
    /// Absent where no source names it.
    pub(crate) sources: Option<Vec<String>>,
    /// The levels it helps to reach, by skill.
    pub(crate) skills: BTreeMap<String, Vec<u8>>,
}

/// One resource of `<language>/resources.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ResourceWordingToml {
    /// What one gets from it.
    pub(crate) note: String,
    /// For whom it is.
    pub(crate) whom: String,
    /// How long it takes, where that is known.
    pub(crate) time: Option<String>,
    /// Of a certificate: who issues it, what it takes and whether it must be renewed.
    pub(crate) terms: Option<String>,
}

/// `ways-in.toml`: entry roles, paths to first experience, what backgrounds bring; no words.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct WaysInToml {
    pub(crate) entry_role: Vec<EntryRoleToml>,
    pub(crate) path: Vec<PathToml>,
    pub(crate) transfer: Vec<TransferToml>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct EntryRoleToml {
    pub(crate) id: String,
    pub(crate) sources: Vec<String>,
    pub(crate) skills: Vec<String>,
    pub(crate) backgrounds: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PathToml {
    pub(crate) id: String,
    pub(crate) sources: Vec<String>,
    pub(crate) backgrounds: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct TransferToml {
    pub(crate) background: String,
    pub(crate) sources: Vec<String>,
    pub(crate) skills: Vec<String>,
}

/// `<language>/ways-in.toml`: the words of all that.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct WaysInWordingToml {
    pub(crate) entry_role: BTreeMap<String, WayWordingToml>,
    pub(crate) path: BTreeMap<String, WayWordingToml>,
    pub(crate) transfer: BTreeMap<String, TransferWordingToml>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WayWordingToml {
    pub(crate) name: String,
    pub(crate) text: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct TransferWordingToml {
    pub(crate) text: String,
    /// A line of a CV that is filled in.
    pub(crate) example: String,
    /// Lines with gaps to fill, by skill.
    pub(crate) lines: BTreeMap<String, String>,
}
