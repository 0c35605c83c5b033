//! The TOML forms of the page on the job itself. Unknown keys are refused, so that a misspelt one is found.

use std::collections::BTreeMap;

use serde::Deserialize;

/// `job.toml`: the sections in their order; no words.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct JobToml {
    pub(crate) section: Vec<JobSectionToml>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct JobSectionToml {
    pub(crate) id: String,
    pub(crate) sources: Vec<String>,
}

/// `<language>/job.toml`: the words of the sections, by id.
pub(crate) type JobWordingToml = BTreeMap<String, JobSectionWordingToml>;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct JobSectionWordingToml {
    pub(crate) heading: String,
    #[serde(default)]
    pub(crate) text: Vec<String>,
    pub(crate) table: Option<JobTableToml>,
    #[serde(default)]
    pub(crate) list: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct JobTableToml {
    pub(crate) heads: Vec<String>,
    pub(crate) rows: Vec<Vec<String>>,
}
