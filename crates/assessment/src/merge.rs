//! Joins two documents that went different ways: two tabs at once, or a backup and what is here.
//! Newest wins, part by part; no answer of either is lost; which of the two comes first does not matter,
//! and joining twice changes nothing.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::assessment::AssessmentId;
use super::document::{Document, Tombstones};

/// Both documents in one. A draft stays a draft: it is ended only by the person who finishes or discards it.
#[must_use]
pub fn merge(one: &Document, other: &Document) -> Document {
    let (removed, ended) = (
        both(&one.removed, &other.removed),
        both(&one.ended, &other.ended),
    );
    // A version from before the removal does not come back, and neither does any part of it.
    let stands = |id, changed| removed.at(id).is_none_or(|at| at < changed);
    let finished = by_id(
        (&one.finished, &other.finished),
        |it| it.id,
        |it| stands(it.id, it.changed),
        super::assessment::Finished::joined,
    );
    let received = by_id(
        (&one.received, &other.received),
        |it| it.id,
        |it| stands(it.id, it.changed),
        super::assessment::Received::joined,
    );
    let mut drafts = by_id(
        (&one.drafts, &other.drafts),
        |it| it.id,
        |_| true,
        super::assessment::Draft::joined,
    );
    // What was said after a draft was ended, in a tab that had not heard of that, is kept.
    drafts.retain(|it| {
        let mut results = finished.iter().filter(|result| result.id == it.id);
        let result = results.next().map(|result| result.changed);
        let ended = ended.at(it.id).max(result);
        ended.is_none_or(|at| at < it.latest())
    });
    let (preferences_changed, preferences) = (one.preferences_changed, one.preferences)
        .max((other.preferences_changed, other.preferences));
    let mut merged = Document {
        drafts,
        finished,
        received,
        removed,
        ended,
        preferences,
        preferences_changed,
        last_backup: one.last_backup.max(other.last_backup),
        unknown: one.unknown.clone().joined(0, &other.unknown, 0),
    };
    merged.sort();
    merged
}

fn both(one: &Tombstones, other: &Tombstones) -> Tombstones {
    one.iter().chain(other.iter()).collect()
}

/// The items of both lists that stand, those with the same id joined. An item that both share stays shared.
fn by_id<T: Clone + Eq>(
    (one, other): (&[Rc<T>], &[Rc<T>]),
    id: impl Fn(&T) -> AssessmentId,
    stands: impl Fn(&T) -> bool,
    joined: impl Fn(&T, &T) -> T,
) -> Vec<Rc<T>> {
    let mut by_id: BTreeMap<AssessmentId, Rc<T>> = BTreeMap::new();
    for item in one.iter().chain(other).filter(|item| stands(item)) {
        let both = match by_id.get(&id(item)) {
            // Equal ones keep their place in memory, by which it is seen that they did not change.
            Some(known) if known == item => continue,
            Some(known) => {
                let both = joined(known, item);
                if both == **known {
                    continue;
                }
                Rc::new(both)
            }
            None => Rc::clone(item),
        };
        by_id.insert(id(item), both);
    }
    by_id.into_values().collect()
}
