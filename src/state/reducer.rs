//! What each action does to the state. An action that does not fit the state changes nothing.

use std::rc::Rc;

use super::action::Action;
use super::{Removed, Saving, State};
use crate::routes::route::Route;
use assessment::aim::Aim;
use assessment::answer::Answers;
use assessment::assessment::{AssessmentId, Draft, Finished};
use assessment::day::Day;
use assessment::document::Document;
use assessment::framework_ref::FrameworkRef;
use assessment::goal::{Goal, GoalKey};
use assessment::merge::merge;
use assessment::plan::Plan;
use assessment::snapshot::Snapshot;
use formats::document::{DocumentNotice, Reading, Source};

/// The state after `action`, which happened at a moment, in milliseconds since 1970-01-01 UTC.
#[must_use]
pub fn reduce(state: &State, action: Action, at: u64) -> State {
    let mut next = state.clone();
    // Never before what is there already: a clock that was set back must not lose an answer.
    let at = at.max(state.latest.saturating_add(1));
    match action {
        Action::Navigated(route) => {
            next.shown = next.shown.filter(|shown| shown.is_on(&route));
            choose_length(&mut next, &route);
            next.route = route;
        }
        Action::ShownOpened(route, shown) => {
            next.shown = Some(shown);
            next.route = route;
        }
        Action::SavingChanged(saving) => next.saving = saving,
        Action::NoticeDismissed => next.notice = None,
        Action::RemovalDismissed => next.removed = None,
        Action::OfflineChanged(offline) => next.offline = offline,
        Action::AppNewsCame(news) => next.app_news = Some(news),
        Action::AppNewsDismissed => next.app_news = None,
        Action::ErasedElsewhere(saved) => {
            // What was begun here since then was never saved, so it was not erased.
            let document = std::mem::take(&mut next.document);
            next.document = document.of_what_is_not_in(&saved);
            next.revision += u32::from(!next.document.is_empty());
            next.removed = None;
            next.notice = Some(DocumentNotice::ErasedElsewhere);
        }
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
            // Nothing is to be saved: the keys are taken away.
            next.erasures += 1;
            next.document = std::mem::take(&mut next.document).emptied(at);
            next.removed = None;
            next.notice = None;
            if next.saving == Saving::HeldBack {
                // What saving was held back for is gone.
                next.saving = Saving::Saved;
            }
        }
        change => {
            next.document = change_document(state, std::mem::take(&mut next.document), change, at);
            next.revision += u32::from(next.document != state.document);
        }
    }
    if next.document != state.document {
        next.latest = next.latest.max(at);
    }
    next
}

/// Remembers with the draft whether its questions are those of the quick look, which their addresses say.
fn choose_length(next: &mut State, route: &Route) {
    let quick = match route {
        Route::QuickLook(_) => true,
        Route::Question(_) => false,
        _ => return,
    };
    let draft = next.draft().filter(|draft| draft.quick != quick).cloned();
    if let Some(draft) = draft {
        let draft = Draft {
            quick,
            ..Rc::unwrap_or_clone(draft)
        };
        next.document = std::mem::take(&mut next.document).with_draft(draft);
        next.revision += 1;
    }
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
            next.latest = next.latest.max(found.document.latest());
            next.document = merge(&next.document, &found.document);
            next.revision += 1;
        }
        _ => {
            let mut merged = merge(&next.document, &found.document);
            if merged.is_empty() {
                // The other tab erased everything: what we remember of a backup must not be written.
                merged.last_backup = found.document.last_backup;
            }
            next.revision += u32::from(merged != found.document);
            next.latest = next.latest.max(found.document.latest());
            next.document = merged;
        }
    }
}

/// Makes the draft a result: a new one of today, or a correction of the result it was opened from, which keeps
/// its day and can be undone.
fn complete(next: &mut State, today: Day, at: u64) {
    let Some(draft) = next.draft().cloned() else {
        return;
    };
    next.revision += 1;
    let document = std::mem::take(&mut next.document).without_draft(draft.id, at);
    let draft = Rc::unwrap_or_clone(draft);
    next.document = match document.finished(draft.id).cloned() {
        None => document.with_finished(draft.finish(today, at, Plan::default())),
        Some(before) if before.says_the_same_as(&draft) => document,
        Some(before) => {
            next.removed = Some(Removed::Corrected(Rc::clone(&before)));
            document.with_finished(Finished {
                changed: at,
                snapshot: Snapshot {
                    framework: draft.framework,
                    aim: draft.aim,
                    answers: draft.answers,
                    on: before.snapshot.on,
                },
                ..Rc::unwrap_or_clone(before)
            })
        }
    };
}

fn discard(next: &mut State, at: u64) {
    let Some(draft) = next.draft().cloned() else {
        return;
    };
    next.document = std::mem::take(&mut next.document).without_draft(draft.id, at);
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
    let Some(finished) = next.document.finished(id).cloned() else {
        return;
    };
    let goals = finished.plan.goals();
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
    let has_draft = next.draft().is_some();
    let document = std::mem::take(&mut next.document);
    match next.removed.take() {
        Some(Removed::Finished(finished)) => {
            next.document = document.with_finished(Finished {
                changed: at,
                ..Rc::unwrap_or_clone(finished)
            });
            next.revision += 1;
        }
        Some(Removed::Corrected(before)) => {
            next.document = match document.finished(before.id).cloned() {
                Some(corrected) => {
                    let answers = before.snapshot.answers.clone();
                    let answers = answers.in_place_of(&corrected.snapshot.answers, at);
                    document.with_finished(Finished {
                        changed: at,
                        snapshot: Snapshot {
                            answers,
                            ..before.snapshot.clone()
                        },
                        ..Rc::unwrap_or_clone(corrected)
                    })
                }
                None => document,
            };
            next.revision += 1;
        }
        Some(Removed::Draft(draft)) if !has_draft => {
            next.document = document.with_draft(Draft {
                opened: at,
                ..Rc::unwrap_or_clone(draft)
            });
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

fn change_document(state: &State, mut document: Document, action: Action, at: u64) -> Document {
    let draft = state.draft();
    match action {
        Action::AimChosen(aim) => choose_aim(document, draft, &state.framework, aim, at),
        Action::Answered(skill, answer) => {
            change_answers(document, draft, |answers| answers.with(skill, answer, at))
        }
        Action::AnswerCleared(skill) => {
            change_answers(document, draft, |answers| answers.without(skill, at))
        }
        Action::Reopened(id) if draft.is_none() => match document.finished(id).cloned() {
            // Its questions are those of a framework that is not here.
            Some(finished) if finished.snapshot.framework.id == state.framework.id => {
                let draft = finished.reopen(at);
                document.with_draft(Draft {
                    framework: state.framework.clone(),
                    ..draft
                })
            }
            _ => document,
        },
        Action::IndustryAsked(id, industry) if draft.is_none() => {
            match document.finished(id).cloned() {
                Some(finished) if finished.snapshot.framework.id == state.framework.id => {
                    let mut draft = finished.reopen(at);
                    draft.framework = state.framework.clone();
                    draft.aim.specialisations = draft.aim.specialisations.with(industry);
                    document.with_draft(draft)
                }
                _ => document,
            }
        }
        Action::TakenAgain(id) if draft.is_none() => {
            let finished = document.finished(id).cloned();
            match finished.filter(|it| it.snapshot.framework.id == state.framework.id) {
                Some(finished) => {
                    let aim = finished.snapshot.aim.clone();
                    choose_aim(document, None, &state.framework, aim, at)
                }
                None => document,
            }
        }
        Action::Renamed(id, title) => {
            if let Some(finished) = document.finished.iter_mut().find(|it| it.id == id) {
                let finished = Rc::make_mut(finished);
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
        Action::GoalEdited(id, key, edit) => change_plan(document, id, |plan| {
            let known = plan.goal(key).cloned();
            match known.map(|known| (known.clone().edited(edit), known)) {
                Some((edited, known)) if edited != known => plan.with(edited, at),
                _ => plan,
            }
        }),
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
        Action::BackupMerged(backup) => {
            let merged = merge(&document, &backup.brought_back_to(&document, at));
            // What is on its way here stays the one that is gone on with.
            match draft.and_then(|draft| merged.draft(draft.id).cloned()) {
                Some(draft) => merged.with_draft(Draft {
                    opened: at + 1,
                    ..Rc::unwrap_or_clone(draft)
                }),
                None => merged,
            }
        }
        _ => document,
    }
}

/// Changes the plan of a finished assessment, unless a newer build wrote it.
fn change_plan(
    mut document: Document,
    id: AssessmentId,
    change: impl FnOnce(Plan) -> Plan,
) -> Document {
    let mut finished = document.finished.iter_mut();
    if let Some(finished) = finished.find(|it| it.id == id && !it.plan_is_read_only()) {
        let finished = Rc::make_mut(finished);
        finished.plan = change(std::mem::take(&mut finished.plan));
    }
    document
}

/// A result from a file, joined with what is here like another tab's.
fn import(document: Document, finished: Finished, at: u64) -> Document {
    let file = Document::default().with_finished(finished);
    merge(&document, &file.brought_back_to(&document, at))
}

fn choose_aim(
    document: Document,
    draft: Option<&Rc<Draft>>,
    framework: &FrameworkRef,
    aim: Aim,
    at: u64,
) -> Document {
    let draft = match draft {
        Some(draft) => Draft {
            aim,
            aim_changed: at,
            ..Draft::clone(draft)
        },
        None => Draft::new(AssessmentId(at), framework.clone(), aim),
    };
    document.with_draft(draft)
}

fn change_answers(
    document: Document,
    draft: Option<&Rc<Draft>>,
    change: impl FnOnce(Answers) -> Answers,
) -> Document {
    match draft {
        Some(draft) => document.with_draft(Draft {
            answers: change(draft.answers.clone()),
            ..Draft::clone(draft)
        }),
        None => document,
    }
}
