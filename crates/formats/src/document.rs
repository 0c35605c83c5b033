//! The saved document as text. Reading never fails: it yields what could be read, what to tell the
//! person, and whether the text it came from may be written over.

use super::document_file::{APP, DocumentForm, VERSION};
use super::document_reader::Reader;
use super::document_writer;
use super::members;
use assessment::document::Document;
use assessment::framework::Framework;
use assessment::unknown_members::UnknownMembers;

/// The longest text that is read, in bytes: what browsers let a site keep.
pub const MAX_BYTES: usize = 5_300_000;

/// What may be done with the text a document was read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// All of it was understood: write over it.
    Replaceable,
    /// Part of it was not: copy it aside before writing over it.
    SetAsideFirst,
    /// A newer Gapwise wrote it: leave it alone.
    Untouchable,
}

/// What is worth telling the person about their saved document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DocumentNotice {
    /// Nothing could be read.
    Unreadable,
    /// It could not be read whole, nor be copied aside, so it is left where it is.
    LeftInPlace,
    /// A newer Gapwise wrote it: shown as far as it can be read, and not changed.
    NewerVersion,
    /// So many assessments or answers could not be read.
    EntriesLost(u32),
    /// So many parts were made by a newer Gapwise: they are kept, and neither shown nor changed.
    NewerParts(u32),
    /// Everything was erased in another tab.
    ErasedElsewhere,
    /// The assessment on its way was begun with an earlier release of the framework, and goes on with the
    /// present one.
    DraftMoved,
}

/// What could be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// Empty if nothing could be read.
    pub document: Document,
    /// What to tell.
    pub notice: Option<DocumentNotice>,
    /// What may be done with the text.
    pub source: Source,
    /// Where something could not be read, and why; not more than a few.
    pub faults: Vec<String>,
    /// Whether it differs from the text, apart from what could not be read.
    pub changed: bool,
}

impl Reading {
    /// The reading of a browser that holds nothing yet.
    #[must_use]
    pub fn nothing() -> Reading {
        Reading {
            document: Document::default(),
            notice: None,
            source: Source::Replaceable,
            faults: Vec::new(),
            changed: false,
        }
    }

    fn unreadable() -> Reading {
        Reading {
            notice: Some(DocumentNotice::Unreadable),
            source: Source::SetAsideFirst,
            ..Reading::nothing()
        }
    }
}

/// Reads a saved document, whatever the text is.
#[must_use]
pub fn read(text: &str, framework: &Framework) -> Reading {
    if text.len() > MAX_BYTES {
        return Reading::unreadable();
    }
    let mut unknown = UnknownMembers::default();
    let form: DocumentForm = match members::read(text, "", &mut unknown) {
        Ok(form) => form,
        Err(_) => return Reading::unreadable(),
    };
    let version = form.version;
    if form.app != APP || version == 0 {
        return Reading::unreadable();
    }
    let mut reader = Reader::new(framework);
    let document = reader.document(form, unknown);
    let (notice, source) = if version > VERSION {
        (Some(DocumentNotice::NewerVersion), Source::Untouchable)
    } else {
        told(&reader)
    };
    Reading {
        document,
        notice,
        source,
        changed: reader.moved,
        faults: reader.faults,
    }
}

/// What to tell of a reading, and what may be done with its text.
pub(crate) fn told(reader: &Reader<'_>) -> (Option<DocumentNotice>, Source) {
    if reader.lost > 0 {
        let lost = DocumentNotice::EntriesLost(reader.lost);
        return (Some(lost), Source::SetAsideFirst);
    }
    let notice = if reader.moved {
        Some(DocumentNotice::DraftMoved)
    } else if reader.newer > 0 {
        Some(DocumentNotice::NewerParts(reader.newer))
    } else {
        None
    };
    (notice, Source::Replaceable)
}

/// The whole document in one text; the same document always gives the same.
#[must_use]
pub fn write(document: &Document) -> String {
    document_writer::whole(document).get().to_owned()
}
