//! What each action does to the state. An action that does not fit the state changes nothing.

use super::action::Action;
use super::{Removed, Saving, State};
use assessment::aim::Aim;
use assessment::answer::Answers;
use assessment::assessment::{AssessmentId, Draft, Finished};
use assessment::day::Day;
use assessment::document::{Document, Removal};
use assessment::goal::{Goal, GoalKey};
use assessment::merge::merge;
use assessment::own_text::Name;
use assessment::plan::Plan;
use formats::document::{DocumentNotice, Reading, Source};

/// The state after `action`, which happened at a moment, in milliseconds since 1970-01-01 UTC.
#[must_use]
pub fn reduce(state: &State, action: Action, at: u64) -> State {
    let mut next = state.clone();
    // Never before what is there already: a clock that was set back must not lose an answer.
    let at = at.max(state.document.latest().saturating_add(1));
    match action {
        Action::Navigated(route) => next.route = route,
        Action::SavingChanged(saving) => next.saving = saving,
        Action::NoticeDismissed => next.notice = None,
        Action::RemovalDismissed => next.removed = None,
        Action::OfflineChanged(offline) => next.offline = offline,
        Action::AppNewsCame(news) => next.app_news = Some(news),
        Action::AppNewsDismissed => next.app_news = None,
        Action::FoundElsewhere(reading) => found_elsewhere(&mut next, *reading),
        Action::StorageCleared => next.revision += u32::from(!next.document.is_empty()),
        Action::Completed(today) => complete(&mut next, today, at),
        Action::DraftDiscarded => discard(&mut next, at),
        Action::Deleted(id) => delete(&mut next, id, at),
        Action::GoalRemoved(id, key) => remove_goal(&mut next, id, key, at),
        Action::RemovalUndone => undo(&mut next, at),
        Action::BackupRestored(backup) => {
            let before = std::mem::take(&mut next.document);
            next.removed =
                (!before.is_empty()).then(|| Removed::Everything(Box::new(before.clone())));
            next.document = backup.in_place_of(before, at);
            next.revision += 1;
        }
        Action::Erased => {
            // Nothing is to be saved: what erases takes the keys away itself.
            next.document = std::mem::take(&mut next.document).emptied(at);
            next.removed = None;
            next.notice = None;
            if next.saving == Saving::HeldBack {
                // What saving was held back for is gone.
                next.saving = Saving::Saved;
            }
        }
        change => {
            next.document = change_document(next.document, change, at);
            next.revision += u32::from(next.document != state.document);
        }
    }
    next
}

/// Another tab's document: joined with ours, and saved if that adds anything to theirs.
fn found_elsewhere(next: &mut State, found: Reading) {
    match (found.source, found.notice) {
        (Source::Untouchable, _) => {
            next.saving = Saving::HeldBack;
            next.notice = found.notice;
        }
        (_, Some(DocumentNotice::Unreadable)) => {
            next.notice = found.notice;
            next.revision += 1;
        }
        _ => {
            let mut merged = merge(&next.document, &found.document);
            if merged.is_empty() {
                // The other tab erased everything: what we remember of a backup must not be written.
                merged.last_backup = found.document.last_backup;
            }
            next.revision += u32::from(merged != found.document);
            next.document = merged;
        }
    }
}

/// Makes the draft a result: a new one of today, or a correction of the result it was opened from, which keeps
/// its day and can be undone.
fn complete(next: &mut State, today: Day, at: u64) {
    let mut document = std::mem::take(&mut next.document);
    if let Some(draft) = document.draft.take() {
        document.draft_changed = at;
        next.revision += 1;
        match document.finished(draft.id).cloned() {
            None => document = document.with_finished(draft.finish(today, at, Plan::default())),
            Some(before) if before.says_the_same_as(&draft) => {}
            Some(before) => {
                document = document.with_finished(Finished {
                    changed: at,
                    aim: draft.aim,
                    answers: draft.answers,
                    ..before.clone()
                });
                next.removed = Some(Removed::Corrected(Box::new(before)));
            }
        }
    }
    next.document = document;
}

fn discard(next: &mut State, at: u64) {
    let Some(draft) = next.document.draft.take() else {
        return;
    };
    next.document.draft_changed = at;
    if next.document.finished(draft.id).is_none() {
        let document = std::mem::take(&mut next.document);
        next.document = document.remembering(Removal { id: draft.id, at });
    }
    next.removed = Some(Removed::Draft(draft));
    next.revision += 1;
}

fn delete(next: &mut State, id: AssessmentId, at: u64) {
    if let Some(finished) = next.document.finished(id).cloned() {
        next.document = std::mem::take(&mut next.document).without_finished(id, at);
        next.removed = Some(Removed::Finished(finished));
        next.revision += 1;
    }
}

fn remove_goal(next: &mut State, id: AssessmentId, key: GoalKey, at: u64) {
    let plan = next.document.finished(id).map(|finished| &finished.plan);
    let goals = plan.map(Plan::goals).unwrap_or_default();
    let order = goals.iter().map(|goal| goal.key).collect();
    let Some(goal) = goals.into_iter().find(|goal| goal.key == key).cloned() else {
        return;
    };
    next.document = change_plan(std::mem::take(&mut next.document), id, |plan| {
        plan.without(key, at)
    });
    next.removed = Some(Removed::Goal(id, Box::new(goal), order));
    next.revision += 1;
}

fn undo(next: &mut State, at: u64) {
    let document = std::mem::take(&mut next.document);
    match next.removed.take() {
        Some(Removed::Finished(mut finished)) => {
            finished.changed = at;
            next.document = document.with_finished(finished);
            next.revision += 1;
        }
        Some(Removed::Corrected(before)) => {
            next.document = match document.finished(before.id).cloned() {
                Some(corrected) => document.with_finished(Finished {
                    changed: at,
                    aim: before.aim,
                    answers: before.answers,
                    ..corrected
                }),
                None => document,
            };
            next.revision += 1;
        }
        Some(Removed::Draft(draft)) if document.draft.is_none() => {
            next.document = Document {
                draft: Some(draft),
                draft_changed: at,
                ..document
            };
            next.revision += 1;
        }
        Some(Removed::Goal(id, goal, order)) => {
            next.document =
                change_plan(document, id, |plan| plan.with(*goal, at).ordered(order, at));
            next.revision += 1;
        }
        Some(Removed::Everything(before)) => {
            next.document = before.in_place_of(document, at);
            next.revision += 1;
        }
        kept => {
            next.removed = kept;
            next.document = document;
        }
    }
}

fn change_document(mut document: Document, action: Action, at: u64) -> Document {
    match action {
        Action::AimChosen(aim) => choose_aim(document, aim, at),
        Action::Answered(skill, answer) => {
            change_answers(document, |answers| answers.with(skill, answer, at))
        }
        Action::AnswerCleared(skill) => {
            change_answers(document, |answers| answers.without(skill, at))
        }
        Action::Reopened(id) if document.draft.is_none() => {
            if let Some(finished) = document.finished(id).cloned() {
                document.draft = Some(finished.reopen(at));
                document.draft_changed = at;
            }
            document
        }
        Action::IndustryAsked(id, industry) if document.draft.is_none() => {
            if let Some(finished) = document.finished(id).cloned() {
                let mut draft = finished.reopen(at);
                draft.aim.specialisations = draft.aim.specialisations.with(industry);
                document.draft = Some(draft);
                document.draft_changed = at;
            }
            document
        }
        Action::TakenAgain(id) if document.draft.is_none() => {
            let aim = document.finished(id).map(|finished| finished.aim.clone());
            match aim {
                Some(aim) => choose_aim(document, aim, at),
                None => document,
            }
        }
        Action::Renamed(id, title) => {
            if let Some(finished) = document.finished.iter_mut().find(|it| it.id == id) {
                finished.title = title;
                finished.changed = at;
            }
            document
        }
        Action::GoalsPlanned(id, goals) => change_plan(document, id, |plan| {
            let new = |plan: &Plan, goal: &Goal| plan.goal(goal.key).is_none();
            goals.into_iter().fold(plan, |plan, goal| {
                if new(&plan, &goal) {
                    plan.with(goal, at)
                } else {
                    plan
                }
            })
        }),
        Action::GoalChanged(id, goal) => {
            change_plan(document, id, |plan| match plan.goal(goal.key) {
                Some(known) if *known != *goal => plan.with(*goal, at),
                _ => plan,
            })
        }
        Action::GoalsOrdered(id, order) => {
            change_plan(document, id, |plan| plan.ordered(order, at))
        }
        Action::ResultImported(finished) => import(document, *finished, at),
        Action::PreferencesChanged(preferences) => Document {
            preferences,
            preferences_changed: at,
            ..document
        },
        Action::BackedUp(day) => Document {
            last_backup: Some(day),
            ..document
        },
        Action::BackupMerged(backup) => merge(&document, &backup.brought_back_to(&document, at)),
        _ => document,
    }
}

fn change_plan(
    mut document: Document,
    id: AssessmentId,
    change: impl FnOnce(Plan) -> Plan,
) -> Document {
    if let Some(finished) = document.finished.iter_mut().find(|it| it.id == id) {
        finished.plan = change(std::mem::take(&mut finished.plan));
    }
    document
}

/// A result from a file, joined with what is here like another tab's: of the same assessment the one
/// changed last is kept, and both plans.
fn import(document: Document, finished: Finished, at: u64) -> Document {
    let file = Document::default().with_finished(finished);
    merge(&document, &file.brought_back_to(&document, at))
}

fn choose_aim(mut document: Document, aim: Aim, at: u64) -> Document {
    if let Some(draft) = document.draft.as_mut() {
        draft.aim = aim;
        draft.aim_changed = at;
    } else {
        document.draft_changed = at;
        document.draft = Some(Draft {
            id: AssessmentId(at),
            title: Name::default(),
            aim,
            aim_changed: at,
            answers: Answers::default(),
        });
    }
    document
}

fn change_answers(document: Document, change: impl FnOnce(Answers) -> Answers) -> Document {
    let draft = document.draft.map(|draft| Draft {
        answers: change(draft.answers),
        ..draft
    });
    Document { draft, ..document }
}
