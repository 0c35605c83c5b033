//! The JSON form of the saved document, version 1. Entries whose form is in doubt are kept as bare
//! JSON values here, so that one broken entry does not take the others with it.

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// The version this build writes and the newest it reads.
pub(super) const VERSION: u32 = 1;

/// Says whose document it is, so that another program's JSON is never mistaken for ours.
pub(super) const APP: &str = "gapwise";

/// The document as it is read: nothing but app and version is taken for granted.
#[derive(Deserialize)]
pub(super) struct DocumentFile {
    pub(super) app: String,
    pub(super) version: u32,
    #[serde(default)]
    pub(super) draft: Value,
    #[serde(default)]
    pub(super) finished: Vec<Value>,
    #[serde(default)]
    pub(super) preferences: Value,
}

/// The document as it is written.
#[derive(Serialize)]
pub(super) struct DocumentOut {
    pub(super) app: &'static str,
    pub(super) version: u32,
    pub(super) draft: Option<AssessmentFile<AnswerFile>>,
    pub(super) finished: Vec<AssessmentFile<AnswerFile>>,
    pub(super) preferences: PreferencesFile,
}

/// An assessment, on its way or finished. Its answers are written as [`AnswerFile`]s and read as bare
/// values.
#[derive(Serialize, Deserialize)]
pub(super) struct AssessmentFile<Answer> {
    /// Milliseconds since 1970-01-01 UTC when it was begun.
    pub(super) id: u64,
    /// Days since 1970-01-01 when it was finished; absent in a draft.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) on: Option<u32>,
    #[serde(default)]
    pub(super) title: String,
    pub(super) aim: AimFile,
    #[serde(default = "Vec::new")]
    pub(super) answers: Vec<Answer>,
}

/// An aim; parts of the framework by number.
#[derive(Serialize, Deserialize)]
pub(super) struct AimFile {
    #[serde(default)]
    pub(super) now: Option<u8>,
    pub(super) wanted: u8,
    pub(super) specialisations: Vec<u8>,
    #[serde(default)]
    pub(super) background: Option<u8>,
    #[serde(default)]
    pub(super) name: String,
}

/// An answer. A `level` of `null` is "not applicable".
#[derive(Serialize, Deserialize)]
pub(super) struct AnswerFile {
    pub(super) skill: u16,
    pub(super) level: Option<u8>,
    /// Milliseconds since 1970-01-01 UTC.
    #[serde(default)]
    pub(super) at: u64,
}

/// How the quiz behaves.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct PreferencesFile {
    #[serde(default)]
    pub(super) advance_on_answer: bool,
    #[serde(default = "yes")]
    pub(super) shortcuts: bool,
}

fn yes() -> bool {
    true
}
