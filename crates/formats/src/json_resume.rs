//! Skills as JSON Resume 1.0.0 (<https://jsonresume.org/schema>), the form that programs for CVs read and write.

use super::json_lines;
use super::json_resume_file::{MetaFile, ResumeFile};
use assessment::day::Day;

pub use super::json_resume_file::{Basics, RatedSkill};

const SCHEMA: &str =
    "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json";
const VERSION: &str = "v1.0.0";

/// The text of the file, as of a day.
#[must_use]
pub fn write(basics: Basics<'_>, skills: &[RatedSkill], on: Day) -> String {
    let meta = MetaFile {
        version: VERSION,
        last_modified: format!("{}T00:00:00", on.iso()),
    };
    let file = ResumeFile {
        schema: SCHEMA,
        basics,
        skills,
        meta,
    };
    // Nothing in it can fail to be written: there are texts only.
    json_lines::write(&file).unwrap_or_default()
}
