//! Everything the app keeps for a person between visits.

use super::assessment::{AssessmentId, Draft, Finished};
use super::in_order::in_order;

/// How the person wants the quiz to behave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Preferences {
    /// Whether choosing an answer by mouse or number key also goes on to the next question.
    pub advance_on_answer: bool,
    /// Whether single keys work as shortcuts.
    pub shortcuts: bool,
}

impl Default for Preferences {
    fn default() -> Preferences {
        Preferences {
            advance_on_answer: false,
            shortcuts: true,
        }
    }
}

/// What is saved.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// The assessment on its way, if any.
    pub draft: Option<Draft>,
    /// Finished ones, newest first.
    pub finished: Vec<Finished>,
    /// How the quiz behaves.
    pub preferences: Preferences,
}

impl Document {
    /// The finished assessment with this id.
    #[must_use]
    pub fn finished(&self, id: AssessmentId) -> Option<&Finished> {
        self.finished.iter().find(|finished| finished.id == id)
    }

    /// This document with a finished assessment added, or put in place of the one with its id,
    /// newest first.
    #[must_use]
    pub fn with_finished(mut self, finished: Finished) -> Document {
        self.finished.retain(|other| other.id != finished.id);
        self.finished.push(finished);
        self.finished = in_order(self.finished, |one, other| {
            other.on.cmp(&one.on).then_with(|| other.id.cmp(&one.id))
        });
        self
    }
}
