//! The app's whole state and the one function that changes it. Plain Rust: no view, no web.

pub mod action;
pub mod offline;
pub mod reducer;
pub mod shown_result;

use std::rc::Rc;

use crate::routes::route::Route;
use assessment::assessment::{AssessmentId, Draft, Finished};
use assessment::document::Document;
use assessment::framework_ref::FrameworkRef;
use assessment::goal::{Goal, GoalKey};
use assessment::rating::Source as RatingSource;
use formats::document::{DocumentNotice, Reading, Source};

use offline::{AppNews, Offline};
use shown_result::ShownResult;

/// How saving goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saving {
    /// What is on the screen is saved in this browser.
    Saved,
    /// The browser keeps nothing for this page.
    Blocked,
    /// The browser's space for this page is used up.
    Full,
    /// A newer Gapwise wrote what is saved, so it is left alone.
    HeldBack,
}

/// Something that was removed or replaced and can be put back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Removed {
    /// A finished assessment.
    Finished(Rc<Finished>),
    /// What a finished assessment was before it was corrected.
    Corrected(Rc<Finished>),
    /// The assessment on its way.
    Draft(Rc<Draft>),
    /// A goal of the plan of a finished assessment, and the order the goals had.
    Goal(AssessmentId, Box<Goal>, Vec<GoalKey>),
    /// Everything there was before a backup took its place.
    Everything(Box<Document>),
}

/// The state of the app.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// Which page is shown.
    pub route: Route,
    /// What is kept for the person.
    pub document: Document,
    /// The framework that questions are from.
    pub framework: FrameworkRef,
    /// The latest moment anything of the document was changed.
    pub latest: u64,
    /// The result of a link, or the sample, while it is read.
    pub shown: Option<Rc<ShownResult>>,
    /// Counts the changes of the document, so that exactly these are saved; 0 as it was read.
    pub revision: u32,
    /// Counts how often everything was to be erased here.
    pub erasures: u32,
    /// How saving goes.
    pub saving: Saving,
    /// What there is to tell about the document that was read, until it is dismissed.
    pub notice: Option<DocumentNotice>,
    /// What was removed last, until it is put back or the message dismissed.
    pub removed: Option<Removed>,
    /// Whether the app can be had without the network.
    pub offline: Offline,
    /// What there is to tell about the app itself, until it is dismissed.
    pub app_news: Option<AppNews>,
}

impl State {
    /// The state at start.
    #[must_use]
    pub fn new(route: Route, reading: Reading, storage_works: bool) -> State {
        let saving = match (storage_works, reading.source) {
            (false, _) => Saving::Blocked,
            (true, Source::Untouchable) => Saving::HeldBack,
            (true, Source::Replaceable | Source::SetAsideFirst) => Saving::Saved,
        };
        State {
            route,
            framework: FrameworkRef::first(),
            latest: reading.document.latest(),
            shown: None,
            document: reading.document,
            revision: 0,
            erasures: 0,
            saving,
            notice: reading.notice,
            removed: None,
            offline: Offline::default(),
            app_news: None,
        }
    }

    /// This state for the questions of a framework.
    #[must_use]
    pub fn asking(self, framework: FrameworkRef) -> State {
        State { framework, ..self }
    }

    /// The assessment of the person's own that is on its way: of several, the one opened last.
    #[must_use]
    pub fn draft(&self) -> Option<&Rc<Draft>> {
        let mut drafts = self.document.drafts.iter();
        drafts.find(|draft| draft.source == RatingSource::Own && draft.framework == self.framework)
    }
}
