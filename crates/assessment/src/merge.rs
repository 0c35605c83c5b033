//! Joins two documents that went different ways: two tabs at once, or a backup and what is here.
//! Newest wins, question by question; no answer of either is lost; which of the two comes first
//! does not matter, and joining twice changes nothing.

use super::assessment::{Draft, Finished};
use super::day::Day;
use super::document::Document;
use super::plan::Plan;

const MILLISECONDS_A_DAY: u64 = 86_400_000;

/// Both documents in one.
#[must_use]
pub fn merge(one: &Document, other: &Document) -> Document {
    let mut merged = Document::default();
    for removal in one.removed.iter().chain(&other.removed) {
        merged = merged.remembering(*removal);
    }
    for finished in one.finished.iter().chain(&other.finished) {
        let removed = merged
            .removed_at(finished.id)
            .is_some_and(|at| at >= finished.changed);
        if removed {
            continue;
        }
        let both = match merged.finished(finished.id) {
            None => finished.clone(),
            Some(known) => Finished {
                plan: known.plan.clone().merged(&finished.plan),
                ..known.max(finished).clone()
            },
        };
        merged = merged.with_finished(both);
    }
    let preferences = (one.preferences_changed, one.preferences)
        .max((other.preferences_changed, other.preferences));
    (merged.preferences_changed, merged.preferences) = preferences;
    merged.last_backup = one.last_backup.max(other.last_backup);
    merge_drafts(merged, one, other)
}

/// The draft of the document that last began or ended one. A draft that the other did not know of is
/// kept among the finished ones.
fn merge_drafts(mut merged: Document, one: &Document, other: &Document) -> Document {
    let slot = |document: &Document| {
        let id = document.draft.as_ref().map(|draft| draft.id);
        (document.draft_changed, id)
    };
    let (newer, older) = if slot(one) >= slot(other) {
        (one, other)
    } else {
        (other, one)
    };
    merged.draft_changed = newer.draft_changed;
    merged.draft = match (&newer.draft, &older.draft) {
        (Some(newer), Some(older)) if newer.id == older.id => Some(same_draft(newer, older)),
        (kept, Some(older)) => {
            let known = merged.finished(older.id).is_some()
                || merged.removed_at(older.id).is_some()
                || older.answers.is_empty();
            if !known {
                let at = older.answers.latest();
                let days = u32::try_from(at / MILLISECONDS_A_DAY).unwrap_or(u32::MAX);
                merged = merged.with_finished(older.clone().finish(
                    Day::from_days(days),
                    at,
                    Plan::default(),
                ));
            }
            kept.clone()
        }
        (kept, None) => kept.clone(),
    };
    merged
}

fn same_draft(one: &Draft, other: &Draft) -> Draft {
    let (aim_changed, aim) = (one.aim_changed, &one.aim).max((other.aim_changed, &other.aim));
    Draft {
        id: one.id,
        title: one.title.clone().max(other.title.clone()),
        aim: aim.clone(),
        aim_changed,
        answers: one.answers.clone().merged(&other.answers),
    }
}
