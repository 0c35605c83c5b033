//! What a person takes away from a result as files, in words: a document, a table of every skill, and
//! the days of the plan. `formats` has the files' forms; this offers none of them to the browser.

pub mod calendar;
pub mod cv_skills;
pub mod markdown;
mod markdown_text;
mod plan_section;
pub mod skills_table;

use super::language::Language;
use assessment::own_text::Name;
use assessment::plan::Plan;
use assessment::profile::ProfileKey;
use assessment::report::Report;
use assessment::snapshot::Snapshot;

/// A result, the role it is read against, and what is meant to follow from it.
#[derive(Clone, Copy)]
pub struct Taken<'a> {
    /// The words.
    pub language: &'a Language,
    /// What was said; the name in its aim is put into the document, unless it is empty.
    pub snapshot: &'a Snapshot,
    /// The role on view.
    pub role: ProfileKey,
    /// What the person calls it, possibly nothing.
    pub title: &'a Name,
    /// What the person means to do.
    pub plan: &'a Plan,
}

impl<'a> Taken<'a> {
    /// The analysis; `None` if the framework does not have the role.
    fn report(&self) -> Option<Report<'a>> {
        let framework = self.language.framework();
        let profile = framework.profile(self.role)?;
        Some(Report::new(framework, profile, &self.snapshot.answers))
    }
}
