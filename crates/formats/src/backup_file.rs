//! The JSON form of a backup file: every key that the app keeps in the browser, with its text.
//! `docs/document.md` describes it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// Says what the file is.
pub(crate) const APP: &str = "gapwise-backup";

/// The version this build writes and the newest it reads.
pub(crate) const VERSION: u64 = 1;

/// A whole backup of this version, of texts that are borrowed or its own.
#[derive(Serialize, Deserialize)]
pub(crate) struct BackupFile<T: Ord> {
    /// [`APP`].
    pub(crate) app: T,
    /// [`VERSION`].
    pub(crate) version: u64,
    /// The day it was made, in days since 1970-01-01.
    pub(crate) day: u16,
    /// The texts by their keys.
    pub(crate) keys: BTreeMap<T, T>,
}
