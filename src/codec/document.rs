//! The saved document as text. Reading never fails: it yields what could be read, what to tell the
//! person, and whether the text it came from may be written over.

use serde_json::Value;

use super::document_file::{
    APP, AimFile, AnswerFile, AssessmentFile, DocumentFile, DocumentOut, PreferencesFile, VERSION,
};
use crate::domain::aim::{Aim, Name, Specialisations};
use crate::domain::answer::{Answer, Answers, Recorded};
use crate::domain::assessment::{AssessmentId, Draft};
use crate::domain::day::Day;
use crate::domain::document::{Document, Preferences};
use crate::domain::framework::Framework;
use crate::domain::ids::{BackgroundNumber, CareerLevelNumber, SkillNumber, SpecialisationNumber};
use crate::domain::level::Level;

/// The longest text that is read, in bytes: what browsers let a site keep.
const MAX_BYTES: usize = 5_300_000;
/// More finished assessments than anybody has; the rest is set aside.
const MAX_FINISHED: usize = 500;

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
    /// A newer Gapwise wrote it.
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

    fn refused(notice: DocumentNotice, source: Source) -> Reading {
        Reading {
            document: Document::default(),
            notice: Some(notice),
            source,
        }
    }
}

/// Reads a saved document, whatever the text is.
#[must_use]
pub fn read(text: &str, framework: &Framework) -> Reading {
    let unreadable = Reading::refused(DocumentNotice::Unreadable, Source::SetAsideFirst);
    if text.len() > MAX_BYTES {
        return unreadable;
    }
    let Ok(file) = serde_json::from_str::<DocumentFile>(text) else {
        return unreadable;
    };
    if file.app != APP || file.version == 0 {
        return unreadable;
    }
    if file.version > VERSION {
        return Reading::refused(DocumentNotice::NewerVersion, Source::Untouchable);
    }
    let mut reader = Reader { framework, lost: 0 };
    let document = reader.document(file);
    match reader.lost {
        0 => Reading {
            document,
            notice: None,
            source: Source::Replaceable,
        },
        lost => Reading {
            document,
            notice: Some(DocumentNotice::EntriesLost(lost)),
            source: Source::SetAsideFirst,
        },
    }
}

/// The text to save; the same document always gives the same text.
#[must_use]
pub fn write(document: &Document) -> String {
    let file = DocumentOut {
        app: APP,
        version: VERSION,
        draft: document.draft.as_ref().map(|draft| AssessmentFile {
            id: draft.id.0,
            on: None,
            title: draft.title.as_str().to_owned(),
            aim: aim_file(&draft.aim),
            answers: answer_files(&draft.answers),
        }),
        finished: document
            .finished
            .iter()
            .map(|finished| AssessmentFile {
                id: finished.id.0,
                on: Some(u32::from(finished.on.days())),
                title: finished.title.as_str().to_owned(),
                aim: aim_file(&finished.aim),
                answers: answer_files(&finished.answers),
            })
            .collect(),
        preferences: PreferencesFile {
            advance_on_answer: document.preferences.advance_on_answer,
            shortcuts: document.preferences.shortcuts,
        },
    };
    // Serialising these plain types cannot fail; an empty text would be read as nothing saved.
    serde_json::to_string(&file).unwrap_or_default()
}

fn aim_file(aim: &Aim) -> AimFile {
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
        name: aim.name.as_str().to_owned(),
    }
}

fn answer_files(answers: &Answers) -> Vec<AnswerFile> {
    answers
        .iter()
        .map(|(skill, recorded)| AnswerFile {
            skill: skill.0,
            level: recorded.answer.level().map(Level::value),
            at: recorded.at,
        })
        .collect()
}

/// Counts what is lost on the way.
struct Reader<'f> {
    framework: &'f Framework,
    lost: u32,
}

impl Reader<'_> {
    fn document(&mut self, file: DocumentFile) -> Document {
        let mut document = Document {
            draft: None,
            finished: Vec::new(),
            preferences: preferences(file.preferences),
        };
        if !file.draft.is_null() {
            document.draft = self.assessment(file.draft).map(|(_, draft)| draft);
        }
        for (position, entry) in file.finished.into_iter().enumerate() {
            if position >= MAX_FINISHED {
                self.lost += 1;
                continue;
            }
            match self.assessment(entry) {
                Some((Some(on), draft)) => document = document.with_finished(draft.finish(on)),
                Some((None, _)) => self.lost += 1,
                None => {}
            }
        }
        document
    }

    fn assessment(&mut self, entry: Value) -> Option<(Option<Day>, Draft)> {
        let read = serde_json::from_value::<AssessmentFile<Value>>(entry)
            .ok()
            .and_then(|file| {
                let aim = self.aim(&file.aim)?;
                Some((file, aim))
            });
        let Some((file, aim)) = read else {
            self.lost += 1;
            return None;
        };
        let answers = file
            .answers
            .into_iter()
            .filter_map(|entry| {
                let answer = answer(entry);
                self.lost += u32::from(answer.is_none());
                answer
            })
            .collect();
        let draft = Draft {
            id: AssessmentId(file.id),
            title: Name::new(&file.title),
            aim,
            answers,
        };
        Some((file.on.map(Day::from_days), draft))
    }

    /// The aim, if the framework has the roles it names.
    fn aim(&self, file: &AimFile) -> Option<Aim> {
        let wanted = CareerLevelNumber(file.wanted);
        self.framework.career_level(wanted)?;
        let specialisations = Specialisations::new(
            file.specialisations
                .iter()
                .copied()
                .map(SpecialisationNumber)
                .filter(|number| self.framework.specialisation(*number).is_some()),
        )?;
        Some(Aim {
            now: file
                .now
                .map(CareerLevelNumber)
                .filter(|now| self.framework.career_level(*now).is_some()),
            wanted,
            specialisations,
            background: file
                .background
                .map(BackgroundNumber)
                .filter(|number| self.framework.background(*number).is_some()),
            name: Name::new(&file.name),
        })
    }
}

/// Answers keep numbers the framework does not know: a newer one may.
fn answer(entry: Value) -> Option<(SkillNumber, Recorded)> {
    let file: AnswerFile = serde_json::from_value(entry).ok()?;
    let answer = match file.level {
        Some(value) => Answer::Rated(Level::from_value(value)?),
        None => Answer::NotApplicable,
    };
    Some((
        SkillNumber(file.skill),
        Recorded {
            answer,
            at: file.at,
        },
    ))
}

fn preferences(value: Value) -> Preferences {
    serde_json::from_value::<PreferencesFile>(value).map_or_else(
        |_| Preferences::default(),
        |file| Preferences {
            advance_on_answer: file.advance_on_answer,
            shortcuts: file.shortcuts,
        },
    )
}
