//! The saved document as text. Reading never fails: it yields what could be read, what to tell the
//! person, and whether the text it came from may be written over.

use super::document_file::{APP, VERSION, VERSION_WITHOUT_PLAN};
use super::document_reader::Reader;
use super::json_reader;
use super::json_writer::JsonWriter;
use super::place::{Faults, Place};
use super::plan_form;
use assessment::aim::Aim;
use assessment::answer::Answers;
use assessment::day::Day;
use assessment::document::Document;
use assessment::framework::Framework;
use assessment::level::Level;
use assessment::own_text::Name;

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
}

impl Reading {
    /// The reading of a browser that holds nothing yet.
    #[must_use]
    pub fn nothing() -> Reading {
        Reading {
            document: Document::default(),
            notice: None,
            source: Source::Replaceable,
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
    let Some(value) = json_reader::read(text) else {
        return Reading::unreadable();
    };
    let faults = Faults::default();
    let file = Place::root(&value, &faults);
    let app = file.get("app").text();
    let version = file.get("version").number(1..=u64::from(u32::MAX));
    if app != APP || faults.any() {
        return Reading::unreadable();
    }
    let mut reader = Reader::new(framework);
    let document = reader.document(&file);
    let (notice, source) = if version > u64::from(VERSION) {
        (Some(DocumentNotice::NewerVersion), Source::Untouchable)
    } else if reader.lost() > 0 {
        let lost = DocumentNotice::EntriesLost(reader.lost());
        (Some(lost), Source::SetAsideFirst)
    } else {
        (None, Source::Replaceable)
    };
    Reading {
        document,
        notice,
        source,
    }
}

/// The text to save; the same document always gives the same text.
#[must_use]
pub fn write(document: &Document) -> String {
    let mut file = JsonWriter::compact(roomy(document));
    file.text("app", APP);
    file.number("version", version_of(document).into());
    match &document.draft {
        Some(draft) => {
            file.table("draft");
            file.number("id", draft.id.0);
            file.number("changed", draft.aim_changed);
            said(&mut file, &draft.title, &draft.aim, &draft.answers);
            file.end();
        }
        None => file.nothing("draft"),
    }
    file.number("draftChanged", document.draft_changed);
    file.list("finished");
    for one in &document.finished {
        file.table("");
        file.number("id", one.id.0);
        file.number("changed", one.changed);
        file.number("on", one.on.days().into());
        said(&mut file, &one.title, &one.aim, &one.answers);
        plan_form::write(&mut file, &one.plan);
        file.end();
    }
    file.end();
    file.list("removed");
    for removal in &document.removed {
        file.table("");
        file.number("id", removal.id.0);
        file.number("at", removal.at);
        file.end();
    }
    file.end();
    file.table("preferences");
    file.flag("advanceOnAnswer", document.preferences.advance_on_answer);
    file.flag("shortcuts", document.preferences.shortcuts);
    file.number("changed", document.preferences_changed);
    file.end();
    file.number_or_nothing("lastBackup", document.last_backup.map(Day::days));
    file.finish()
}

/// The oldest version in which nothing of the document is missing: a build that knows only older ones
/// leaves the text alone, and need not do so for one that it understands.
fn version_of(document: &Document) -> u32 {
    let planned = document.finished.iter().any(|one| one.plan.is_begun());
    if planned {
        VERSION
    } else {
        VERSION_WITHOUT_PLAN
    }
}

/// Bytes that a document's text takes at most, but for unusual names. A text that had to grow would leave
/// twice its size behind, which WebAssembly never gives back.
fn roomy(document: &Document) -> usize {
    let drafted = document.draft.iter().map(|draft| &draft.answers);
    let finished = document.finished.iter().map(|finished| &finished.answers);
    let planned: usize = document
        .finished
        .iter()
        .map(|finished| plan_form::roomy(&finished.plan))
        .sum();
    let assessments = drafted.chain(finished);
    let answers: usize = assessments
        .map(|answers| 400 + 60 * answers.records().count())
        .sum();
    1_000 + answers + planned + 60 * document.removed.len()
}

/// What an assessment on its way and a finished one have alike.
fn said(file: &mut JsonWriter, title: &Name, aimed: &Aim, said: &Answers) {
    file.text("title", title.as_str());
    aim(file, aimed);
    answers(file, said);
}

fn aim(file: &mut JsonWriter, aim: &Aim) {
    file.table("aim");
    file.number_or_nothing("now", aim.now.map(|level| level.0));
    file.number("wanted", aim.wanted.0.into());
    file.list("specialisations");
    for number in aim.specialisations.as_slice() {
        file.number("", number.0.into());
    }
    file.end();
    file.number_or_nothing("background", aim.background.map(|background| background.0));
    file.text("name", aim.name.as_str());
    file.end();
}

/// A `level` of `null` is "not applicable"; an answer taken back has no `level` at all.
fn answers(file: &mut JsonWriter, answers: &Answers) {
    file.list("answers");
    for (skill, recorded) in answers.records() {
        file.table("");
        file.number("skill", skill.0.into());
        if let Some(answer) = recorded.answer {
            file.number_or_nothing("level", answer.level().map(Level::value));
        }
        file.number("at", recorded.at);
        file.end();
    }
    file.end();
}
