//! A result that is read and belongs to nobody here: of a link, or the sample. It is made once, when its
//! address is opened, and kept for as long as one stays on its pages.

use assessment::snapshot::Snapshot;
use formats::link::OpenedLink;

use crate::routes::route::Route;

/// A result to read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ShownResult {
    /// What came of the payload of a link.
    Link(String, OpenedLink),
    /// The made-up result.
    Sample(Snapshot),
}

impl ShownResult {
    /// Whether an address leads to it.
    #[must_use]
    pub fn is_on(&self, route: &Route) -> bool {
        match (self, route) {
            (ShownResult::Link(opened, _), Route::Shared(payload, _)) => opened == payload,
            (ShownResult::Sample(_), Route::Sample(_)) => true,
            _ => false,
        }
    }
}
