//! What each action does to the state. An action that does not fit the state changes nothing.

use super::action::Action;
use super::{Removed, State};
use crate::domain::aim::Name;
use crate::domain::answer::Answers;
use crate::domain::assessment::{AssessmentId, Draft, Finished};
use crate::domain::document::Document;

/// The state after `action`.
#[must_use]
pub fn reduce(state: &State, action: Action) -> State {
    let mut next = state.clone();
    match action {
        Action::Navigated(route) => next.route = route,
        Action::SavingChanged(saving) => next.saving = saving,
        Action::NoticeDismissed => next.notice = None,
        Action::RemovalDismissed => next.removed = None,
        Action::DraftDiscarded => {
            next.removed = next
                .document
                .draft
                .take()
                .map(Removed::Draft)
                .or(next.removed);
        }
        Action::Deleted(id) => {
            if let Some(finished) = next.document.finished(id).cloned() {
                next.document.finished.retain(|other| other.id != id);
                next.removed = Some(Removed::Finished(finished));
            }
        }
        Action::RemovalUndone => match next.removed.take() {
            Some(Removed::Finished(finished)) => {
                next.document = next.document.with_finished(finished);
            }
            Some(Removed::Draft(draft)) if next.document.draft.is_none() => {
                next.document.draft = Some(draft);
            }
            kept => next.removed = kept,
        },
        change => next.document = change_document(next.document, change),
    }
    if next.document != state.document {
        next.revision = state.revision.wrapping_add(1);
    }
    next
}

fn change_document(mut document: Document, action: Action) -> Document {
    match action {
        Action::AimChosen { aim, at } => {
            document.draft = Some(match document.draft.take() {
                Some(draft) => Draft { aim, ..draft },
                None => Draft {
                    id: AssessmentId(at),
                    title: Name::default(),
                    aim,
                    answers: Answers::default(),
                },
            });
        }
        Action::Answered { skill, answer, at } => {
            document.draft = document.draft.map(|draft| Draft {
                answers: draft.answers.with(skill, answer, at),
                ..draft
            });
        }
        Action::AnswerCleared(skill) => {
            document.draft = document.draft.map(|draft| Draft {
                answers: draft.answers.without(skill),
                ..draft
            });
        }
        Action::Completed(day) => {
            if let Some(draft) = document.draft.take() {
                document = document.with_finished(draft.finish(day));
            }
        }
        Action::Reopened(id) if document.draft.is_none() => {
            document.draft = document.finished(id).cloned().map(Finished::reopen);
        }
        Action::Renamed(id, title) => {
            if let Some(finished) = document.finished.iter_mut().find(|it| it.id == id) {
                finished.title = title;
            }
        }
        Action::PreferencesChanged(preferences) => document.preferences = preferences,
        _ => {}
    }
    document
}
