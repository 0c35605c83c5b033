//! The JSON form of a result file as it is written. `docs/result.md` describes it. Readers pass over names and
//! figures: `read_result_file.rs` has the parts that are read again.

use serde::Serialize;

use super::career_kind_file::CareerKindFile;

/// Says what the file is.
pub(crate) const APP: &str = "gapwise-result";

/// The version this build writes and the newest it reads.
pub(crate) const VERSION: u64 = 1;

/// A whole result.
#[derive(Serialize)]
pub(crate) struct ResultFile<'r> {
    pub(crate) app: &'static str,
    pub(crate) version: u64,
    pub(crate) framework: FrameworkFile<'r>,
    pub(crate) id: u64,
    pub(crate) changed: u64,
    pub(crate) day: String,
    pub(crate) title: &'r str,
    /// Only if the person wants it in the file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) name: Option<&'r str>,
    pub(crate) aim: AimFile<'r>,
    pub(crate) role: RoleFile<'r>,
    pub(crate) skills: Vec<SkillFile<'r>>,
    pub(crate) plan: PlanFile<'r>,
}

/// The framework the result was made with.
#[derive(Serialize)]
pub(crate) struct FrameworkFile<'r> {
    pub(crate) id: &'r str,
    pub(crate) number: u8,
    pub(crate) revision: u16,
    pub(crate) wording: u16,
}

/// A part of the framework. Its number counts; id and name are for readers.
#[derive(Serialize)]
pub(crate) struct PartFile<'r> {
    pub(crate) number: u16,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) id: Option<&'r str>,
    pub(crate) name: &'r str,
}

/// What the result is measured against.
#[derive(Serialize)]
pub(crate) struct AimFile<'r> {
    pub(crate) now: Option<PartFile<'r>>,
    pub(crate) wanted: PartFile<'r>,
    pub(crate) specialisations: Vec<PartFile<'r>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) background: Option<PartFile<'r>>,
}

/// The role on view and how the result stands against it.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct RoleFile<'r> {
    pub(crate) specialisation: PartFile<'r>,
    pub(crate) career_level: PartFile<'r>,
    pub(crate) standing: StandingFile,
    /// Only where the standing rests on too few answers to be named by them alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) outlook: Option<OutlookFile>,
    pub(crate) readiness: ReadinessFile,
    pub(crate) coverage: CoverageFile,
    #[serde(rename = "gates")]
    pub(crate) must_haves: MustHavesFile,
}

/// How a result stands against a role.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum StandingFile {
    TooEarly,
    CoreOnly,
    Starting,
    Building,
    Close,
    Ready,
}

/// What a result on few answers can still become, at its lowest and at its highest.
#[derive(Serialize)]
pub(crate) struct OutlookFile {
    pub(crate) percent: [u8; 2],
    pub(crate) standing: [StandingFile; 2],
}

/// The readiness with its sums.
#[derive(Serialize)]
pub(crate) struct ReadinessFile {
    pub(crate) percent: Option<u8>,
    pub(crate) missing: u32,
    pub(crate) asked: u32,
}

/// How many of the role's skills are rated.
#[derive(Serialize)]
pub(crate) struct CoverageFile {
    pub(crate) rated: u32,
    pub(crate) applicable: u32,
}

/// How many must-haves are missing or not rated.
#[derive(Serialize)]
pub(crate) struct MustHavesFile {
    pub(crate) open: u32,
    pub(crate) unrated: u32,
}

/// A skill, with what was said of it and what the role asks.
#[derive(Serialize)]
pub(crate) struct SkillFile<'r> {
    pub(crate) number: u16,
    pub(crate) id: &'r str,
    pub(crate) name: &'r str,
    /// Absent where nothing was said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) level: Option<AnswerFile>,
    /// Absent where the role does not ask the skill.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) asked: Option<AskedFile>,
}

/// A level, or `null` for "not applicable".
#[derive(Serialize)]
#[serde(untagged)]
pub(crate) enum AnswerFile {
    Level(u8),
    NotApplicable,
}

/// What the role asks of a skill.
#[derive(Serialize)]
pub(crate) struct AskedFile {
    pub(crate) target: u8,
    pub(crate) weight: u8,
    #[serde(rename = "gate")]
    pub(crate) must_have: bool,
    pub(crate) gap: Option<u8>,
}

/// The goals that stand, in their order.
#[derive(Serialize)]
pub(crate) struct PlanFile<'r> {
    pub(crate) ordered: u64,
    pub(crate) goals: Vec<GoalFile<'r>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) career: Vec<CareerGoalFile<'r>>,
}

/// A goal beyond one skill, and its place among all goals.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct CareerGoalFile<'r> {
    pub(crate) kind: CareerKindFile,
    pub(crate) id: u64,
    pub(crate) place: usize,
    pub(crate) title: &'r str,
    pub(crate) changed: u64,
    pub(crate) long_term: bool,
    pub(crate) due: Option<String>,
    pub(crate) done: Option<String>,
    pub(crate) occasion: &'r str,
    pub(crate) deed: &'r str,
    pub(crate) measure: &'r str,
    pub(crate) notes: &'r str,
}

/// A goal.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct GoalFile<'r> {
    pub(crate) skill: PartFile<'r>,
    pub(crate) to: u8,
    pub(crate) changed: u64,
    pub(crate) long_term: bool,
    pub(crate) due: Option<String>,
    pub(crate) done: Option<String>,
    pub(crate) occasion: &'r str,
    pub(crate) deed: &'r str,
    pub(crate) measure: &'r str,
    pub(crate) notes: &'r str,
}
