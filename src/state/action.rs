//! Everything that can happen, named in the past tense.

use crate::codec::route::Route;
use crate::domain::aim::{Aim, Name};
use crate::domain::answer::Answer;
use crate::domain::assessment::AssessmentId;
use crate::domain::day::Day;
use crate::domain::document::Preferences;
use crate::domain::ids::SkillNumber;

use super::Saving;

/// One thing that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Another address was opened.
    Navigated(Route),
    /// The person said what they aim at: begins an assessment, or changes the aim of the one on
    /// its way. `at` is in milliseconds since 1970-01-01 UTC.
    AimChosen {
        /// What they said.
        aim: Aim,
        /// When.
        at: u64,
    },
    /// A skill was answered. `at` is in milliseconds since 1970-01-01 UTC.
    Answered {
        /// Which.
        skill: SkillNumber,
        /// What was said.
        answer: Answer,
        /// When.
        at: u64,
    },
    /// An answer was taken back.
    AnswerCleared(SkillNumber),
    /// The assessment on its way was finished.
    Completed(Day),
    /// The assessment on its way was thrown away.
    DraftDiscarded,
    /// A finished assessment was opened again to amend it.
    Reopened(AssessmentId),
    /// A finished assessment was given a title.
    Renamed(AssessmentId, Name),
    /// A finished assessment was deleted.
    Deleted(AssessmentId),
    /// What was removed last was put back.
    RemovalUndone,
    /// The message about the last removal was closed.
    RemovalDismissed,
    /// The message about the document was closed.
    NoticeDismissed,
    /// The quiz was told to behave otherwise.
    PreferencesChanged(Preferences),
    /// Saving ended in another way than before.
    SavingChanged(Saving),
}
