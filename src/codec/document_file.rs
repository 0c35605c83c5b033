//! The JSON form of the saved document, version 2, as it is written. `docs/document.md` describes it.

use serde::Serialize;

/// The newest version this build reads.
pub(super) const VERSION: u32 = 2;

/// The version of a document without a plan: builds that know of none read it whole.
pub(super) const VERSION_WITHOUT_PLAN: u32 = 1;

/// Says whose document it is, so that another program's JSON is never mistaken for ours.
pub(super) const APP: &str = "gapwise";

/// The whole document.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct DocumentFile<'d> {
    pub(super) app: &'static str,
    pub(super) version: u32,
    pub(super) draft: Option<AssessmentFile<'d>>,
    pub(super) draft_changed: u64,
    pub(super) finished: Vec<AssessmentFile<'d>>,
    pub(super) removed: Vec<RemovalFile>,
    pub(super) preferences: PreferencesFile,
    /// Days since 1970-01-01.
    pub(super) last_backup: Option<u16>,
}

/// An assessment, on its way or finished. Moments are in milliseconds since 1970-01-01 UTC.
#[derive(Serialize)]
pub(super) struct AssessmentFile<'d> {
    /// The moment it was begun.
    pub(super) id: u64,
    /// The moment the aim was chosen, or the assessment was finished or renamed.
    pub(super) changed: u64,
    /// Days since 1970-01-01 when it was finished; absent in a draft.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) on: Option<u16>,
    pub(super) title: &'d str,
    pub(super) aim: AimFile<'d>,
    pub(super) answers: Vec<AnswerFile>,
    /// Absent until something was planned.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) plan: Option<PlanFile<'d>>,
}

/// What somebody means to do, new in version 2.
#[derive(Serialize)]
pub(super) struct PlanFile<'d> {
    /// Skill and level of each goal, in the order somebody gave them.
    pub(super) order: Vec<(u16, u8)>,
    /// The moment of that.
    pub(super) ordered: u64,
    pub(super) goals: Vec<GoalFile<'d>>,
}

/// A goal; without its text it was removed.
#[derive(Serialize)]
pub(super) struct GoalFile<'d> {
    pub(super) skill: u16,
    /// 1 to 4.
    pub(super) to: u8,
    pub(super) at: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) goal: Option<GoalTextFile<'d>>,
}

/// What a goal says. Days are counted since 1970-01-01.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct GoalTextFile<'d> {
    pub(super) long_term: bool,
    pub(super) due: Option<u16>,
    pub(super) occasion: &'d str,
    pub(super) deed: &'d str,
    pub(super) measure: &'d str,
    pub(super) notes: &'d str,
    pub(super) done: Option<u16>,
}

/// An aim; parts of the framework by number.
#[derive(Serialize)]
pub(super) struct AimFile<'d> {
    pub(super) now: Option<u8>,
    pub(super) wanted: u8,
    pub(super) specialisations: Vec<u8>,
    pub(super) background: Option<u8>,
    pub(super) name: &'d str,
}

/// An answer. A `level` of `null` is "not applicable"; one taken back has no `level` at all.
#[derive(Serialize)]
pub(super) struct AnswerFile {
    pub(super) skill: u16,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) level: Option<LevelFile>,
    pub(super) at: u64,
}

/// 0 to 4, or `null`.
#[derive(Serialize)]
#[serde(untagged)]
pub(super) enum LevelFile {
    Level(u8),
    NotApplicable,
}

/// An assessment that was deleted or discarded.
#[derive(Serialize)]
pub(super) struct RemovalFile {
    pub(super) id: u64,
    pub(super) at: u64,
}

/// How the quiz behaves.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct PreferencesFile {
    pub(super) advance_on_answer: bool,
    pub(super) shortcuts: bool,
    pub(super) changed: u64,
}
