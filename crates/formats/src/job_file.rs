//! The JSON form of the page on the job itself, a part of a pack's guidance.

use serde::{Deserialize, Serialize};

use super::bounds;
use super::json::FormFault;
use assessment::job::{JobSection, JobTable};

/// One section of the page.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(expecting = "an object")]
pub struct JobSectionFile {
    /// What it is about.
    #[serde(deserialize_with = "bounds::text")]
    pub heading: String,
    /// Paragraphs.
    #[serde(deserialize_with = "bounds::texts")]
    pub text: Vec<String>,
    /// A table: a row of heads, and rows of as many cells. Empty where there is none.
    #[serde(deserialize_with = "bounds::items")]
    pub table: Vec<JobRowFile>,
    /// Points, or questions to ask oneself.
    #[serde(deserialize_with = "bounds::texts")]
    pub list: Vec<String>,
}

/// The cells of a row, the first of which names it.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(expecting = "a list of texts")]
pub struct JobRowFile(#[serde(deserialize_with = "bounds::texts")] pub Vec<String>);

/// The sections of a pack. A row with more or fewer cells than its table has heads is a fault.
pub(super) fn sections(files: Vec<JobSectionFile>) -> Result<Vec<JobSection>, FormFault> {
    let mut sections = Vec::new();
    for (position, file) in files.into_iter().enumerate() {
        let mut rows: Vec<Vec<String>> = file.table.into_iter().map(|row| row.0).collect();
        let columns = rows.first().map(Vec::len);
        if let Some(row) = rows.iter().position(|row| Some(row.len()) != columns) {
            let place = format!("guidance.job[{position}].table[{row}]");
            return Err(FormFault::new(
                place,
                "not as many cells as there are heads",
            ));
        }
        sections.push(JobSection {
            heading: file.heading,
            text: file.text,
            table: columns.map(|_| JobTable {
                heads: rows.remove(0),
                rows,
            }),
            list: file.list,
        });
    }
    Ok(sections)
}
