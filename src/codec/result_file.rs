//! The JSON form of a result file, version 1, as it is written. `docs/result.md` describes it, and
//! `docs/result.schema.json` for programs.

use serde::Serialize;

use super::document_file::LevelFile;

/// Says what the file is.
pub(super) const APP: &str = "gapwise-result";

/// The version this build writes and the newest it reads.
pub(super) const VERSION: u64 = 1;

/// One finished assessment against one role. Days are ISO dates, moments are in milliseconds since
/// 1970-01-01 UTC.
#[derive(Serialize)]
pub(super) struct ResultFile<'r> {
    pub(super) app: &'static str,
    pub(super) version: u64,
    pub(super) framework: FrameworkFile<'r>,
    /// The moment it was begun.
    pub(super) id: u64,
    /// The moment it was finished or renamed.
    pub(super) changed: u64,
    pub(super) day: String,
    pub(super) title: &'r str,
    /// Absent unless wanted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) name: Option<&'r str>,
    pub(super) aim: ResultAimFile<'r>,
    pub(super) role: RoleFile<'r>,
    pub(super) skills: Vec<SkillFile<'r>>,
    pub(super) plan: ResultPlanFile<'r>,
}

/// The framework it was made with.
#[derive(Serialize)]
pub(super) struct FrameworkFile<'r> {
    pub(super) id: &'r str,
    pub(super) number: u8,
}

/// A part of the framework. Its number counts; name and id are for readers.
#[derive(Serialize)]
pub(super) struct PartFile<'r> {
    pub(super) number: u16,
    /// Absent where such parts have none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) id: Option<&'r str>,
    pub(super) name: &'r str,
}

/// What the result is measured against.
#[derive(Serialize)]
pub(super) struct ResultAimFile<'r> {
    pub(super) now: Option<PartFile<'r>>,
    pub(super) wanted: PartFile<'r>,
    pub(super) specialisations: Vec<PartFile<'r>>,
    /// Absent unless wanted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) background: Option<PartFile<'r>>,
}

/// The role on view and how the result stands against it: reckoned, and not read again.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct RoleFile<'r> {
    pub(super) specialisation: PartFile<'r>,
    pub(super) career_level: PartFile<'r>,
    pub(super) standing: &'static str,
    pub(super) readiness: ReadinessFile,
    pub(super) coverage: CoverageFile,
    pub(super) gates: GatesFile,
}

/// The sums behind the figure; `percent` is `null` where too few skills are rated.
#[derive(Serialize)]
pub(super) struct ReadinessFile {
    pub(super) percent: Option<u8>,
    pub(super) missing: u32,
    pub(super) asked: u32,
}

/// On how many skills it rests.
#[derive(Serialize)]
pub(super) struct CoverageFile {
    pub(super) rated: u32,
    pub(super) applicable: u32,
}

/// Gates that are not met.
#[derive(Serialize)]
pub(super) struct GatesFile {
    pub(super) open: u32,
    pub(super) unrated: u32,
}

/// A skill; only its number and level are read again.
#[derive(Serialize)]
pub(super) struct SkillFile<'r> {
    pub(super) number: u16,
    pub(super) id: &'r str,
    pub(super) name: &'r str,
    /// Absent where nothing was said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) level: Option<LevelFile>,
    /// What the role asks; absent where it does not ask the skill.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) asked: Option<AskedFile>,
}

/// What the role asks of a skill.
#[derive(Serialize)]
pub(super) struct AskedFile {
    pub(super) target: u8,
    pub(super) weight: u8,
    pub(super) gate: bool,
    /// `null` where the skill was not rated.
    pub(super) gap: Option<u8>,
}

/// What somebody means to do, in their order.
#[derive(Serialize)]
pub(super) struct ResultPlanFile<'r> {
    /// The moment of that order.
    pub(super) ordered: u64,
    pub(super) goals: Vec<ResultGoalFile<'r>>,
}

/// A goal.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct ResultGoalFile<'r> {
    pub(super) skill: PartFile<'r>,
    /// 1 to 4.
    pub(super) to: u8,
    pub(super) changed: u64,
    pub(super) long_term: bool,
    pub(super) due: Option<String>,
    pub(super) done: Option<String>,
    pub(super) occasion: &'r str,
    pub(super) deed: &'r str,
    pub(super) measure: &'r str,
    pub(super) notes: &'r str,
}
