//! The backup file: every key the app keeps in the browser, as one JSON file. A bare saved document
//! is accepted too, for whoever copied it out of a browser by hand.

use std::collections::BTreeMap;
use std::fmt;

use super::backup_file::{APP, BackupFile, VERSION};
use super::bounds::MAX_ITEMS;
use super::document::{self, DocumentNotice, Reading, Source};
use super::head_file::{AppFile, VersionFile};
use super::json;
use super::stored::{self, EntryKey, StoredReading};
use assessment::day::Day;
use assessment::framework::Framework;

/// The largest backup that is read, in bytes: everything a browser lets a site keep, and its quotes.
pub const MAX_BYTES: usize = 12_000_000;

/// What a backup file holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    /// The day it was made; `None` for a bare document.
    pub day: Option<Day>,
    /// What could be read of its document.
    pub reading: Reading,
    /// Texts that had been set aside because they could not be read.
    pub set_aside: Vec<String>,
}

/// Why a file is no backup.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BackupFault {
    /// Over [`MAX_BYTES`].
    TooLarge,
    /// Not made by Gapwise, or damaged.
    NotABackup,
    /// Made by a newer Gapwise.
    NewerVersion,
}

impl fmt::Display for BackupFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            BackupFault::TooLarge => "it is larger than any backup",
            BackupFault::NotABackup => "it is no backup of this app, or a damaged one",
            BackupFault::NewerVersion => "it was made by a newer version of this app",
        })
    }
}

/// The text of a backup file made on a day, of every key with its text.
#[must_use]
pub fn write(day: Day, keys: &[(String, String)]) -> String {
    let mut by_name = BTreeMap::new();
    for (key, text) in keys {
        by_name.insert(key.as_str(), text.as_str());
    }
    let texts = keys.iter().map(|(key, text)| key.len() + text.len());
    let room = texts.sum();
    let file = BackupFile {
        app: APP,
        version: VERSION,
        day: day.days(),
        keys: by_name,
    };
    json::write(&file, room)
}

/// Reads a backup file, or a bare saved document.
///
/// # Errors
/// Why it is neither; nothing has been changed by then.
pub fn read(text: &str, framework: &Framework) -> Result<Backup, BackupFault> {
    if text.len() > MAX_BYTES {
        return Err(BackupFault::TooLarge);
    }
    let AppFile { app } = json::read(text).map_err(|_| BackupFault::NotABackup)?;
    if app != APP {
        return checked(Backup {
            day: None,
            reading: document::read(text, framework),
            set_aside: Vec::new(),
        });
    }
    let VersionFile { version } = json::read(text).map_err(|_| BackupFault::NotABackup)?;
    if version > VERSION {
        return Err(BackupFault::NewerVersion);
    }
    let file: BackupFile<String> = json::read(text).map_err(|_| BackupFault::NotABackup)?;
    if file.keys.len() > MAX_ITEMS {
        return Err(BackupFault::NotABackup);
    }
    let texts = file.keys.iter();
    let texts = texts.map(|(key, text)| (key.as_str(), text.as_str()));
    let StoredReading {
        mut reading,
        mut damaged,
        ..
    } = stored::read_keys(texts, framework);
    if reading.notice == Some(DocumentNotice::Unreadable) {
        reading.notice = None;
        reading.source = Source::Replaceable;
    } else {
        // What could be read of it is brought back, and the rest of the text stays in the file.
        damaged.retain(|key| key != stored::DOCUMENT);
    }
    // Other keys hold what could not be read, and was set aside for that.
    let of_document = |key: &str| key == stored::DOCUMENT || EntryKey::parse(key).is_some();
    let set_aside = file
        .keys
        .into_iter()
        .filter(|(key, _)| key != stored::ERASED && (damaged.contains(key) || !of_document(key)));
    let set_aside = set_aside.map(|(_, text)| text).collect();
    checked(Backup {
        day: Some(Day::from_days(file.day.into())),
        reading,
        set_aside,
    })
}

/// A backup whose document cannot be read is none, unless it holds something set aside.
fn checked(backup: Backup) -> Result<Backup, BackupFault> {
    match backup.reading.notice {
        Some(DocumentNotice::NewerVersion) => Err(BackupFault::NewerVersion),
        Some(DocumentNotice::Unreadable) if backup.set_aside.is_empty() => {
            Err(BackupFault::NotABackup)
        }
        _ => Ok(backup),
    }
}
