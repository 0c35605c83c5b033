//! Everything that can happen, named in the past tense. When it happened is told beside it.

use std::rc::Rc;

use crate::routes::route::Route;
use assessment::aim::Aim;
use assessment::answer::Answer;
use assessment::assessment::{AssessmentId, Finished};
use assessment::day::Day;
use assessment::document::{Document, Preferences};
use assessment::goal::{Goal, GoalEdit, GoalKey};
use assessment::ids::{SkillNumber, SpecialisationNumber};
use assessment::own_text::Name;
use formats::document::Reading;

use super::Saving;
use super::offline::{AppNews, Offline};
use super::shown_result::ShownResult;

/// One thing that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Another address was opened.
    Navigated(Route),
    /// The address of a result that is only read was opened.
    ShownOpened(Route, Rc<ShownResult>),
    /// The person said what they aim at: begins an assessment, or changes the aim of the one on
    /// its way.
    AimChosen(Aim),
    /// A skill was answered.
    Answered(SkillNumber, Answer),
    /// An answer was taken back.
    AnswerCleared(SkillNumber),
    /// The assessment on its way was finished, on this day if it is a new one.
    Completed(Day),
    /// The assessment on its way was thrown away.
    DraftDiscarded,
    /// A finished assessment was opened again to correct it.
    Reopened(AssessmentId),
    /// The questions of an industry were asked for from a finished assessment, which is opened again to
    /// answer them.
    IndustryAsked(AssessmentId, SpecialisationNumber),
    /// A finished assessment was begun anew, with its aim and no answer.
    TakenAgain(AssessmentId),
    /// A finished assessment was given a title.
    Renamed(AssessmentId, Name),
    /// Goals were added to the plan of a finished assessment.
    GoalsPlanned(AssessmentId, Vec<Goal>),
    /// One part of one of its goals was changed.
    GoalEdited(AssessmentId, GoalKey, GoalEdit),
    /// One of its goals was taken out.
    GoalRemoved(AssessmentId, GoalKey),
    /// Its goals were put into another order.
    GoalsOrdered(AssessmentId, Vec<GoalKey>),
    /// A result came from a file.
    ResultImported(Box<Finished>),
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
    /// A backup was handed to the browser.
    BackedUp(Day),
    /// A backup was joined with what is here.
    BackupMerged(Box<Document>),
    /// A backup took the place of what is here.
    BackupRestored(Box<Document>),
    /// Everything was erased.
    Erased,
    /// Another tab erased everything; of what this page holds, that had been saved.
    ErasedElsewhere(Box<Document>),
    /// Another tab wrote a document.
    FoundElsewhere(Box<Reading>),
    /// What was saved is gone, and not by our doing.
    StorageCleared,
    /// Saving ended in another way than before.
    SavingChanged(Saving),
    /// It turned out whether the app can be had without the network.
    OfflineChanged(Offline),
    /// There is something to tell about the app itself.
    AppNewsCame(AppNews),
    /// That message was closed.
    AppNewsDismissed,
}
