//! The saved document spread over the keys of a browser's storage: one for each assessment, so that an answer
//! costs the writing of one of them, and one for the rest. `docs/document.md` describes it.

use std::collections::BTreeMap;
use std::rc::Rc;

use assessment::assessment::{AssessmentId, Draft, Finished, Received};
use assessment::document::Document;
use assessment::framework::Framework;
use assessment::merge::merge;
use assessment::unknown_members::UnknownMembers;
use serde_json::value::RawValue;

use super::document::{DocumentNotice, Reading, Source, read, told};
use super::document_file::VERSION;
use super::document_reader::Reader;
use super::document_writer;
use super::head_file::VersionFile;
use super::json;

/// What every key of the app begins with. Other programs may live on the same origin.
pub const PREFIX: &str = "gapwise.";
/// The key of everything but assessments. Builds that know nothing of the other keys look here, and leave a
/// version that they do not know alone.
pub const DOCUMENT: &str = "gapwise.document";
/// The key of a number that is another one after each erasure. Alone of all it stays when everything is erased.
pub const ERASED: &str = "gapwise.erased";

/// A kind of assessment that has keys of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// On its way.
    Draft,
    /// Finished.
    Finished,
    /// Of somebody else.
    Received,
}

impl Kind {
    const ALL: [Kind; 3] = [Kind::Draft, Kind::Finished, Kind::Received];

    /// Its name in a key, and in the document in one text.
    fn names(self) -> (&'static str, &'static str) {
        match self {
            Kind::Draft => ("draft", "drafts"),
            Kind::Finished => ("finished", "finished"),
            Kind::Received => ("received", "received"),
        }
    }
}

/// The key of an assessment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct EntryKey {
    /// Of which kind it is.
    pub kind: Kind,
    /// Which one it is.
    pub id: AssessmentId,
}

impl EntryKey {
    /// The key with this name.
    #[must_use]
    pub fn parse(name: &str) -> Option<EntryKey> {
        let (kind, id) = name.strip_prefix(PREFIX)?.split_once('.')?;
        let kind = Kind::ALL.into_iter().find(|one| one.names().0 == kind)?;
        let number: u64 = id.parse().ok()?;
        let key = EntryKey {
            kind,
            id: AssessmentId(number),
        };
        // No other spelling of the number.
        (key.name() == name).then_some(key)
    }

    /// Its name.
    #[must_use]
    pub fn name(self) -> String {
        format!("{PREFIX}{}.{}", self.kind.names().0, self.id.0)
    }
}

/// What could be read of several keys.
#[derive(Clone, Debug)]
pub struct StoredReading {
    /// What could be read, and what to tell of it.
    pub reading: Reading,
    /// The keys whose texts could not be read whole.
    pub damaged: Vec<String>,
    /// Whether the document is of a version without keys for each assessment.
    pub outdated: bool,
}

/// Reads the texts of keys. Keys that are none of a document's are left alone.
#[must_use]
pub fn read_keys<'t>(
    texts: impl IntoIterator<Item = (&'t str, &'t str)>,
    framework: &Framework,
) -> StoredReading {
    let mut head = Reading::nothing();
    let (mut damaged, mut outdated) = (Vec::new(), false);
    let mut entries = Document::default();
    let mut reader = Reader::new(framework);
    for (name, text) in texts {
        if name == DOCUMENT {
            head = read(text, framework);
            outdated = is_outdated(text);
            if head.source == Source::SetAsideFirst {
                damaged.push(name.to_owned());
            }
        } else if let Some(key) = EntryKey::parse(name) {
            let before = reader.lost;
            reader.entry(key, text, name, &mut entries);
            if reader.lost > before {
                damaged.push(name.to_owned());
            }
        }
    }
    let mut unreadable = head.notice == Some(DocumentNotice::Unreadable);
    if unreadable && !entries.is_empty() {
        // What has a key of its own is there all the same.
        unreadable = false;
        head.notice = Some(DocumentNotice::EntriesLost(1));
    }
    let untouchable = head.source == Source::Untouchable;
    if !unreadable && let Some(DocumentNotice::EntriesLost(lost)) = head.notice {
        reader.lost += lost;
    }
    if let Some(DocumentNotice::NewerParts(newer)) = head.notice {
        reader.newer += newer;
    }
    reader.moved |= head.changed;
    let (notice, source) = told(&reader);
    let mut faults = head.faults;
    faults.append(&mut reader.faults);
    StoredReading {
        reading: Reading {
            document: merge(&head.document, &entries),
            notice: if unreadable || untouchable {
                head.notice
            } else {
                notice
            },
            source: if untouchable { head.source } else { source },
            changed: reader.moved,
            faults,
        },
        damaged,
        outdated,
    }
}

impl Reader<'_> {
    /// Reads the text of one assessment into a document.
    fn entry(&mut self, key: EntryKey, text: &str, at: &str, document: &mut Document) {
        let raw: &RawValue = match serde_json::from_str(text) {
            Ok(raw) => raw,
            Err(fault) => {
                self.no_json(at, &fault.to_string());
                return;
            }
        };
        match key.kind {
            Kind::Draft => self.draft(raw, at, 0, document),
            Kind::Finished => self.finished(raw, at, document),
            Kind::Received => self.received(raw, at, document),
        }
    }
}

fn is_outdated(text: &str) -> bool {
    let file: Result<VersionFile, _> = json::read(text);
    file.is_ok_and(|file| file.version < u64::from(VERSION))
}

/// The text of everything but assessments, with a number that is another one at each writing.
#[must_use]
pub fn head(document: &Document, stamp: u64) -> Box<RawValue> {
    document_writer::head(document, stamp)
}

/// The keys of all assessments of a document, each with what tells whether it changed.
#[must_use]
pub fn entries(document: &Document) -> BTreeMap<EntryKey, Entry<'_>> {
    let mut entries = BTreeMap::new();
    let key = |kind, id| EntryKey { kind, id };
    for draft in &document.drafts {
        entries.insert(key(Kind::Draft, draft.id), Entry::Draft(draft));
    }
    for finished in &document.finished {
        entries.insert(key(Kind::Finished, finished.id), Entry::Finished(finished));
    }
    for received in &document.received {
        entries.insert(key(Kind::Received, received.id), Entry::Received(received));
    }
    for (place, text) in document.unknown.iter() {
        entries.extend(of_place(place).map(|key| (key, Entry::Unknown(text))));
    }
    entries
}

fn of_place(place: &str) -> Option<EntryKey> {
    let (list, id) = place.strip_suffix(']')?.split_once('[')?;
    let kind = Kind::ALL.into_iter().find(|one| one.names().1 == list)?;
    let id = AssessmentId(id.parse().ok()?);
    Some(EntryKey { kind, id })
}

/// An assessment as it is stored.
#[derive(Clone, Copy, Debug)]
pub enum Entry<'d> {
    /// On its way.
    Draft(&'d Rc<Draft>),
    /// Finished.
    Finished(&'d Rc<Finished>),
    /// Of somebody else.
    Received(&'d Rc<Received>),
    /// Of a newer build, as it wrote it.
    Unknown(&'d str),
}

impl PartialEq for Entry<'_> {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Entry::Draft(one), Entry::Draft(other)) => one == other,
            (Entry::Finished(one), Entry::Finished(other)) => one == other,
            (Entry::Received(one), Entry::Received(other)) => one == other,
            (Entry::Unknown(one), Entry::Unknown(other)) => one == other,
            _ => false,
        }
    }
}

impl Entry<'_> {
    /// Its text.
    #[must_use]
    pub fn text(&self) -> Box<RawValue> {
        match self {
            Entry::Draft(draft) => document_writer::draft(draft),
            Entry::Finished(finished) => document_writer::finished(finished),
            Entry::Received(received) => document_writer::received(received),
            Entry::Unknown(text) => document_writer::raw((*text).to_owned()),
        }
    }
}

/// Every key of a document with its text.
#[must_use]
pub fn texts(document: &Document, stamp: u64) -> Vec<(String, String)> {
    let head = (DOCUMENT.to_owned(), head(document, stamp).get().to_owned());
    let entries = entries(document);
    let entries = entries
        .iter()
        .map(|(key, entry)| (key.name(), entry.text().get().to_owned()));
    [head].into_iter().chain(entries).collect()
}

/// Whether two documents have the same text but for their assessments.
#[must_use]
pub fn same_head(one: &Document, other: &Document) -> bool {
    let known = |document: &Document| {
        let members = document.unknown.iter();
        let members = members.filter(|(place, _)| of_place(place).is_none());
        members
            .map(|(place, text)| (place.to_owned(), text.to_owned()))
            .collect::<Vec<_>>()
    };
    let plain = |document: &Document| {
        (
            document.preferences,
            document.preferences_changed,
            document.last_backup,
        )
    };
    plain(one) == plain(other)
        && one.removed == other.removed
        && one.ended == other.ended
        && (one.unknown == other.unknown || known(one) == known(other))
}

/// A document without the assessments at some keys.
#[must_use]
pub fn without(mut document: Document, gone: impl Fn(EntryKey) -> bool) -> Document {
    let key = |kind, id| EntryKey { kind, id };
    document.drafts.retain(|it| !gone(key(Kind::Draft, it.id)));
    document
        .finished
        .retain(|it| !gone(key(Kind::Finished, it.id)));
    document
        .received
        .retain(|it| !gone(key(Kind::Received, it.id)));
    let mut unknown = UnknownMembers::default();
    for (place, text) in document.unknown.iter() {
        if !of_place(place).is_some_and(&gone) {
            unknown.insert(place.to_owned(), text.to_owned());
        }
    }
    document.unknown = unknown;
    document
}

#[cfg(test)]
mod tests {
    use super::{AssessmentId, EntryKey, Kind};

    #[test]
    fn keys_have_one_name_each() {
        for (name, kind, id) in [
            ("gapwise.draft.0", Kind::Draft, 0),
            (
                "gapwise.finished.1763800000000",
                Kind::Finished,
                1_763_800_000_000,
            ),
            ("gapwise.received.7", Kind::Received, 7),
        ] {
            let id = AssessmentId(id);
            let key = EntryKey { kind, id };
            assert_eq!(EntryKey::parse(name), Some(key));
            assert_eq!(key.name(), name);
        }
        for other in [
            "gapwise.document",
            "gapwise.draft.",
            "gapwise.draft.01",
            "gapwise.draft.+1",
            "gapwise.drafts.1",
            "gapwise.board.1",
            "xgapwise.draft.1",
            "gapwise.draft.99999999999999999999",
        ] {
            assert_eq!(EntryKey::parse(other), None, "{other}");
        }
    }
}
