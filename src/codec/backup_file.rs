//! The JSON form of a backup file, version 1, as it is written. `docs/document.md` describes it.

use std::collections::BTreeMap;

use serde::Serialize;

/// Says what the file is.
pub(super) const APP: &str = "gapwise-backup";

/// The version this build writes and the newest it reads.
pub(super) const VERSION: u64 = 1;

/// Every key the app keeps in the browser, with its text.
#[derive(Serialize)]
pub(super) struct BackupFile<'b> {
    pub(super) app: &'static str,
    pub(super) version: u64,
    /// Days since 1970-01-01.
    pub(super) day: u16,
    pub(super) keys: BTreeMap<&'b str, &'b str>,
}
