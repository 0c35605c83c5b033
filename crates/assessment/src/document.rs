//! Everything the app keeps for a person between visits. Each part remembers when it was changed,
//! so that what two tabs did at the same time can be joined: see `merge`.

use std::cmp::Reverse;
use std::rc::Rc;

use super::assessment::{AssessmentId, Draft, Finished, Received};
use super::day::Day;
use super::plan::Plan;
use super::unknown_members::UnknownMembers;

/// How the person wants the quiz to behave.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
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

/// An assessment that is no longer there, remembered so that it does not come back from a tab that still
/// has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tombstone {
    /// Which.
    pub id: AssessmentId,
    /// When, in milliseconds since 1970-01-01 UTC.
    pub at: u64,
}

/// How many tombstones of a kind are kept: far more than two open tabs can disagree about.
pub const MAX_TOMBSTONES: usize = 200;

/// The latest tombstone of each assessment, oldest first, at most [`MAX_TOMBSTONES`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tombstones(Vec<Tombstone>);

impl Tombstones {
    /// Adds one.
    pub fn add(&mut self, one: Tombstone) {
        let at = self.at(one.id).map_or(one.at, |known| known.max(one.at));
        self.0.retain(|other| other.id != one.id);
        let place = self
            .0
            .partition_point(|other| (other.at, other.id) < (at, one.id));
        self.0.insert(place, Tombstone { at, ..one });
        let too_many = self.0.len().saturating_sub(MAX_TOMBSTONES);
        self.0.drain(..too_many);
    }

    /// The moment of the tombstone of an assessment.
    #[must_use]
    pub fn at(&self, id: AssessmentId) -> Option<u64> {
        self.0.iter().find(|one| one.id == id).map(|one| one.at)
    }

    /// Oldest first.
    pub fn iter(&self) -> impl Iterator<Item = Tombstone> + '_ {
        self.0.iter().copied()
    }
}

impl FromIterator<Tombstone> for Tombstones {
    fn from_iter<T: IntoIterator<Item = Tombstone>>(ones: T) -> Tombstones {
        let mut tombstones = Tombstones::default();
        for one in ones {
            tombstones.add(one);
        }
        tombstones
    }
}

/// What is saved. Assessments are shared, so that a copy with one of them changed costs no more than that.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// Those on their way, the one opened last first.
    pub drafts: Vec<Rc<Draft>>,
    /// Finished ones, newest first.
    pub finished: Vec<Rc<Finished>>,
    /// Results of others that were kept, newest first.
    pub received: Vec<Rc<Received>>,
    /// Finished and received ones that were deleted.
    pub removed: Tombstones,
    /// Drafts that were finished or discarded.
    pub ended: Tombstones,
    /// How the quiz behaves.
    pub preferences: Preferences,
    /// The moment the preferences were last changed.
    pub preferences_changed: u64,
    /// The day of the last backup file.
    pub last_backup: Option<Day>,
    /// What a newer build keeps beside all that.
    pub unknown: UnknownMembers,
}

impl Document {
    /// The finished assessment with this id.
    #[must_use]
    pub fn finished(&self, id: AssessmentId) -> Option<&Rc<Finished>> {
        self.finished.iter().find(|finished| finished.id == id)
    }

    /// The draft with this id.
    #[must_use]
    pub fn draft(&self, id: AssessmentId) -> Option<&Rc<Draft>> {
        self.drafts.iter().find(|draft| draft.id == id)
    }

    /// Whether there is nothing of the person's in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.drafts.is_empty() && self.finished.is_empty() && self.received.is_empty()
    }

    /// The latest moment anything in it was changed.
    #[must_use]
    pub fn latest(&self) -> u64 {
        let drafts = self.drafts.iter().map(|draft| draft.latest());
        let finished = self.finished.iter().map(|finished| finished.latest());
        let received = self.received.iter().map(|received| received.changed);
        let gone = self.removed.iter().chain(self.ended.iter());
        drafts
            .chain(finished)
            .chain(received)
            .chain(gone.map(|one| one.at))
            .chain([self.preferences_changed])
            .max()
            .unwrap_or(0)
    }

    /// This document with a draft added, or put in place of the one with its id.
    #[must_use]
    pub fn with_draft(mut self, draft: Draft) -> Document {
        self.drafts.retain(|other| other.id != draft.id);
        self.drafts.push(Rc::new(draft));
        self.sort();
        self
    }

    /// This document without a draft, which was finished or discarded at a moment.
    #[must_use]
    pub fn without_draft(mut self, id: AssessmentId, at: u64) -> Document {
        self.drafts.retain(|draft| draft.id != id);
        self.ended.add(Tombstone { id, at });
        self
    }

    /// This document with a finished assessment added, or put in place of the one with its id.
    #[must_use]
    pub fn with_finished(mut self, finished: Finished) -> Document {
        self.finished.retain(|other| other.id != finished.id);
        self.finished.push(Rc::new(finished));
        self.sort();
        self
    }

    /// This document without the finished assessment `id`, remembering that it was removed.
    #[must_use]
    pub fn without_finished(mut self, id: AssessmentId, at: u64) -> Document {
        self.finished.retain(|finished| finished.id != id);
        self.removed.add(Tombstone { id, at });
        self
    }

    /// Brings every collection into its order.
    pub(super) fn sort(&mut self) {
        self.drafts.sort_by_key(|one| Reverse((one.opened, one.id)));
        self.finished
            .sort_by_key(|one| Reverse((one.snapshot.on, one.id)));
        self.received
            .sort_by_key(|one| Reverse((one.snapshot.on, one.id)));
    }

    /// This document with everything of the person's removed at a moment, and remembered as such.
    #[must_use]
    pub fn emptied(self, at: u64) -> Document {
        let mut emptied = Document {
            removed: self.removed,
            ended: self.ended,
            preferences_changed: at,
            ..Document::default()
        };
        let of_finished = self.finished.iter().map(|finished| finished.id);
        let of_received = self.received.iter().map(|received| received.id);
        for id in of_finished.chain(of_received) {
            emptied.removed.add(Tombstone { id, at });
        }
        for draft in &self.drafts {
            emptied.ended.add(Tombstone { id: draft.id, at });
        }
        emptied
    }

    /// The assessments of this document that another one does not have, and nothing else.
    #[must_use]
    pub fn of_what_is_not_in(mut self, other: &Document) -> Document {
        let known = |id| other.finished(id).is_some();
        self.finished.retain(|finished| !known(finished.id));
        self.drafts.retain(|draft| {
            let known = known(draft.id) || other.draft(draft.id).is_some();
            !known && other.ended.at(draft.id).is_none()
        });
        self.received.retain(|received| {
            let mut others = other.received.iter();
            !others.any(|known| known.id == received.id)
        });
        Document {
            drafts: self.drafts,
            finished: self.finished,
            received: self.received,
            ..Document::default()
        }
    }

    /// This document in place of another, as of a moment: whatever the other had is removed, and
    /// what this one has counts as newer than that.
    #[must_use]
    pub fn in_place_of(self, other: Document, at: u64) -> Document {
        let nothing = crate::answer::Answers::default();
        let drafts = self.drafts.iter().map(|draft| {
            let replaced = other.draft(draft.id).map(|draft| &draft.answers);
            let answers = draft.answers.clone();
            Rc::new(Draft {
                opened: at,
                aim_changed: at,
                answers: answers.in_place_of(replaced.unwrap_or(&nothing), at),
                ..Draft::clone(draft)
            })
        });
        let finished = self.finished.iter().map(|finished| {
            let replaced = other.finished(finished.id);
            let answers = finished.snapshot.answers.clone();
            let plan = finished.plan.clone();
            let mut again = Finished::clone(finished);
            again.changed = at;
            again.snapshot.answers = answers.in_place_of(
                replaced.map_or(&nothing, |replaced| &replaced.snapshot.answers),
                at,
            );
            let no_plan = Plan::default();
            again.plan = plan.in_place_of(replaced.map_or(&no_plan, |replaced| &replaced.plan), at);
            Rc::new(again)
        });
        let received = self.received.iter().map(|received| {
            Rc::new(Received {
                changed: at,
                ..Received::clone(received)
            })
        });
        let (drafts, finished) = (drafts.collect(), finished.collect());
        let received = received.collect();
        let replaced = other.emptied(at.saturating_sub(1));
        let mut document = Document {
            drafts,
            finished,
            received,
            removed: replaced.removed,
            ended: replaced.ended,
            preferences: self.preferences,
            preferences_changed: at,
            last_backup: self.last_backup.max(replaced.last_backup),
            unknown: self.unknown,
        };
        document.sort();
        document
    }

    /// This document, to be joined with another as of a moment: what was removed there since counts
    /// as newer than its removal, because somebody asked for it.
    #[must_use]
    pub fn brought_back_to(mut self, other: &Document, at: u64) -> Document {
        for finished in &mut self.finished {
            let id = finished.id;
            if other.removed.at(id).is_some() && other.finished(id).is_none() {
                Rc::make_mut(finished).changed = at;
            }
        }
        for received in &mut self.received {
            if other.removed.at(received.id).is_some() {
                Rc::make_mut(received).changed = at;
            }
        }
        for draft in &mut self.drafts {
            let id = draft.id;
            let known = other.draft(id).is_some() || other.finished(id).is_some();
            if other.ended.at(id).is_some() && !known {
                Rc::make_mut(draft).opened = at;
            }
        }
        self
    }
}
