//! The form of JSON Resume 1.0.0 (<https://jsonresume.org/schema>), as far as it is written here.

use serde::Serialize;

/// Whose skills they are.
#[derive(Clone, Copy, Debug, Default, Serialize)]
pub struct Basics<'r> {
    /// The person's name; left out where it is empty.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub name: &'r str,
    /// What the person is, in a few words; left out where it is empty.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub label: &'r str,
}

/// A skill with its level, in words.
#[derive(Clone, Debug, Serialize)]
pub struct RatedSkill {
    /// What it is called.
    pub name: String,
    /// How far the person is in it.
    pub level: String,
    /// Words to find it by.
    pub keywords: Vec<String>,
}

/// The whole file.
#[derive(Serialize)]
pub(crate) struct ResumeFile<'r> {
    #[serde(rename = "$schema")]
    pub(crate) schema: &'static str,
    pub(crate) basics: Basics<'r>,
    pub(crate) skills: &'r [RatedSkill],
    pub(crate) meta: MetaFile,
}

/// Which version of the form it is in, and when it was made.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct MetaFile {
    pub(crate) version: &'static str,
    pub(crate) last_modified: String,
}
