//! The saved document as text. Reading never fails: it yields what could be read, what to tell the
//! person, and whether the text it came from may be written over.

use super::document_file::{
    APP, AimFile, AnswerFile, AssessmentFile, DocumentFile, LevelFile, PreferencesFile,
    RemovalFile, VERSION, VERSION_WITHOUT_PLAN,
};
use super::document_reader::Reader;
use super::json_reader;
use super::place::{Faults, Place};
use super::plan_form;
use crate::domain::aim::Aim;
use crate::domain::answer::{Answer, Answers};
use crate::domain::document::Document;
use crate::domain::framework::Framework;

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
    let file = DocumentFile {
        app: APP,
        version: version_of(document),
        draft: document.draft.as_ref().map(|draft| AssessmentFile {
            id: draft.id.0,
            changed: draft.aim_changed,
            on: None,
            title: draft.title.as_str(),
            aim: aim(&draft.aim),
            answers: answers(&draft.answers),
            plan: None,
        }),
        draft_changed: document.draft_changed,
        finished: document
            .finished
            .iter()
            .map(|finished| AssessmentFile {
                id: finished.id.0,
                changed: finished.changed,
                on: Some(finished.on.days()),
                title: finished.title.as_str(),
                aim: aim(&finished.aim),
                answers: answers(&finished.answers),
                plan: plan_form::written(&finished.plan),
            })
            .collect(),
        removed: document
            .removed
            .iter()
            .map(|removal| RemovalFile {
                id: removal.id.0,
                at: removal.at,
            })
            .collect(),
        preferences: PreferencesFile {
            advance_on_answer: document.preferences.advance_on_answer,
            shortcuts: document.preferences.shortcuts,
            changed: document.preferences_changed,
        },
        last_backup: document.last_backup.map(crate::domain::day::Day::days),
    };
    // Serialising these plain types cannot fail; an empty text would be read as nothing saved.
    let mut text = Vec::with_capacity(roomy(document));
    match serde_json::to_writer(&mut text, &file) {
        Ok(()) => String::from_utf8(text).unwrap_or_default(),
        Err(_) => String::new(),
    }
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

fn aim(aim: &Aim) -> AimFile<'_> {
    AimFile {
        now: aim.now.map(|level| level.0),
        wanted: aim.wanted.0,
        specialisations: aim
            .specialisations
            .as_slice()
            .iter()
            .map(|number| number.0)
            .collect(),
        background: aim.background.map(|background| background.0),
        name: aim.name.as_str(),
    }
}

fn answers(answers: &Answers) -> Vec<AnswerFile> {
    answers
        .records()
        .map(|(skill, recorded)| AnswerFile {
            skill: skill.0,
            level: recorded.answer.map(|answer| match answer {
                Answer::Rated(level) => LevelFile::Level(level.value()),
                Answer::NotApplicable => LevelFile::NotApplicable,
            }),
            at: recorded.at,
        })
        .collect()
}
