//! What every saved document says of itself. `docs/document.md` describes the whole of its form, which
//! `document.rs` writes.

/// The newest version this build reads.
pub(super) const VERSION: u32 = 2;

/// The version of a document without a plan: builds that know of none read it whole.
pub(super) const VERSION_WITHOUT_PLAN: u32 = 1;

/// Says whose document it is, so that another program's JSON is never mistaken for ours.
pub(super) const APP: &str = "gapwise";
