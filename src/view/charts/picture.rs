//! A picture of a result: what it is called, what it says in words, what is drawn, and the table behind it.
//! The words come first: whoever cannot see the drawing loses nothing.

use super::drawing::Drawing;
use super::drawing_file::{DrawingFile, Lettering, drawing_file};
use super::{balance, gap_bars, heat_map, radar};
use crate::view::language::Language;
use assessment::answer::Answers;
use assessment::profile::ProfileKey;
use assessment::report::Report;
use assessment::standing::Standing;
use messages::keys;

/// Which picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureKind {
    /// Each gap as a bar, most pressing first.
    Gaps,
    /// The mean of each area against its target.
    Areas,
    /// Hard skills beside soft ones.
    Balance,
    /// Every role as a field of a map.
    Roles,
}

impl PictureKind {
    /// Every picture, in the order in which a result shows them.
    pub const ALL: [PictureKind; 4] = [
        PictureKind::Gaps,
        PictureKind::Areas,
        PictureKind::Balance,
        PictureKind::Roles,
    ];

    /// The name in ids and in the names of files, without an ending.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            PictureKind::Gaps => "gapwise-gaps",
            PictureKind::Areas => "gapwise-areas",
            PictureKind::Balance => "gapwise-balance",
            PictureKind::Roles => "gapwise-roles",
        }
    }
}

/// What is pictured: answers against one role, with the report on them.
pub struct Subject<'a> {
    /// The words and the framework.
    pub language: &'a Language,
    /// What was said.
    pub answers: &'a Answers,
    /// The answers against the role on view.
    pub report: Report<'a>,
}

/// What is seen before anybody asks for the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// What it is called.
    pub title: String,
    /// What it says, in a sentence or two.
    pub summary: String,
    /// What is drawn; nothing where there is too little to draw, which the summary then says.
    pub drawing: Option<Drawing>,
}

/// The figures behind a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// How many cells a row has.
    pub columns: usize,
    /// Row by row, the heads first. The first cell of a row says what it is about.
    pub cells: Vec<String>,
}

impl Table {
    /// A table without rows yet, below heads of which each but the last ends with a bar.
    #[inline(never)]
    pub(super) fn under(heads: &str) -> Table {
        let mut cells = Vec::new();
        for head in heads.split('|') {
            cells.push(head.to_owned());
        }
        Table {
            columns: cells.len(),
            cells,
        }
    }
}

impl<'a> Subject<'a> {
    /// Answers against a role, if the framework has it.
    #[must_use]
    pub fn new(language: &'a Language, answers: &'a Answers, role: ProfileKey) -> Option<Self> {
        let framework = language.framework();
        let profile = framework.profile(role)?;
        Some(Subject {
            language,
            answers,
            report: Report::new(framework, profile, answers),
        })
    }

    /// A picture of it.
    #[inline(never)]
    #[must_use]
    pub fn picture(&self, kind: PictureKind) -> Picture {
        match kind {
            PictureKind::Gaps => gap_bars::picture(self),
            PictureKind::Areas => radar::picture(self),
            PictureKind::Balance => balance::picture(self),
            PictureKind::Roles => heat_map::picture(self),
        }
    }

    /// The figures behind a picture.
    #[must_use]
    pub fn table(&self, kind: PictureKind) -> Table {
        match kind {
            PictureKind::Gaps => gap_bars::table(self),
            PictureKind::Areas => radar::table(self),
            PictureKind::Balance => balance::table(self),
            PictureKind::Roles => heat_map::table(self),
        }
    }

    /// The picture as a file, with the role it is about and what it says; `None` where nothing is drawn.
    #[must_use]
    pub fn file(&self, kind: PictureKind) -> Option<DrawingFile> {
        let picture = self.picture(kind);
        let mut role = self.language.role_heading(self.report.profile.key);
        if self.report.standing == Standing::CoreOnly {
            role.push_str(" · ");
            role.push_str(&self.language.standing(Standing::CoreOnly));
        }
        let lettering = Lettering {
            title: &picture.title,
            about: &self.language.fill(keys::TITLE, &[("page", &role)]),
            summary: &picture.summary,
        };
        Some(drawing_file(&picture.drawing?, &lettering))
    }
}

/// A number of things as a coordinate: there are never many.
pub(super) fn number(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(0)
}
