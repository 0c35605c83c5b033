//! What every backup file says of itself. `docs/document.md` describes the whole of its form, which
//! `backup.rs` writes.

/// Says what the file is.
pub(super) const APP: &str = "gapwise-backup";

/// The version this build writes and the newest it reads.
pub(super) const VERSION: u64 = 1;
