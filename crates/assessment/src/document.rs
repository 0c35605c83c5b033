//! Everything the app keeps for a person between visits. Each part remembers when it was changed,
//! so that what two tabs did at the same time can be joined: see `merge`.

use super::assessment::{AssessmentId, Draft, Finished};
use super::day::Day;
use super::in_order::in_order;
use super::plan::Plan;

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

/// An assessment that was deleted or discarded, remembered so that it does not come back from a tab
/// that still has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Removal {
    /// Which.
    pub id: AssessmentId,
    /// When, in milliseconds since 1970-01-01 UTC.
    pub at: u64,
}

/// What is saved.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// The assessment on its way, if any.
    pub draft: Option<Draft>,
    /// The moment an assessment was last begun, finished, discarded or reopened.
    pub draft_changed: u64,
    /// Finished ones, newest first.
    pub finished: Vec<Finished>,
    /// What was removed, oldest first.
    pub removed: Vec<Removal>,
    /// How the quiz behaves.
    pub preferences: Preferences,
    /// The moment the preferences were last changed.
    pub preferences_changed: u64,
    /// The day of the last backup file.
    pub last_backup: Option<Day>,
}

impl Document {
    /// The finished assessment with this id.
    #[must_use]
    pub fn finished(&self, id: AssessmentId) -> Option<&Finished> {
        self.finished.iter().find(|finished| finished.id == id)
    }

    /// Whether there is nothing of the person's in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.draft.is_none() && self.finished.is_empty()
    }

    /// The latest moment anything in it was changed.
    #[must_use]
    pub fn latest(&self) -> u64 {
        let of_draft = self
            .draft
            .iter()
            .map(|draft| draft.aim_changed.max(draft.answers.latest()));
        let of_finished = self
            .finished
            .iter()
            .map(|finished| finished.changed.max(finished.plan.latest()));
        let of_removed = self.removed.iter().map(|removal| removal.at);
        of_draft
            .chain(of_finished)
            .chain(of_removed)
            .chain([self.draft_changed, self.preferences_changed])
            .max()
            .unwrap_or(0)
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

    /// This document without the finished assessment `id`, remembering that it was removed.
    #[must_use]
    pub fn without_finished(mut self, id: AssessmentId, at: u64) -> Document {
        self.finished.retain(|finished| finished.id != id);
        self.remembering(Removal { id, at })
    }

    /// This document remembering one more removal, the latest of each assessment.
    #[must_use]
    pub fn remembering(mut self, removal: Removal) -> Document {
        let known = self.removed.iter().find(|other| other.id == removal.id);
        let at = known.map_or(removal.at, |known| known.at.max(removal.at));
        self.removed.retain(|other| other.id != removal.id);
        self.removed.push(Removal { at, ..removal });
        self.removed = in_order(self.removed, |one, other| {
            one.at.cmp(&other.at).then_with(|| one.id.cmp(&other.id))
        });
        let too_many = self.removed.len().saturating_sub(MAX_REMOVALS);
        self.removed.drain(..too_many);
        self
    }

    /// This document with everything of the person's removed at a moment, and remembered as such.
    #[must_use]
    pub fn emptied(self, at: u64) -> Document {
        let of_draft = self.draft.iter().map(|draft| draft.id);
        let of_finished = self.finished.iter().map(|finished| finished.id);
        let ids: Vec<AssessmentId> = of_draft.chain(of_finished).collect();
        let emptied = Document {
            draft_changed: at,
            removed: self.removed,
            preferences_changed: at,
            ..Document::default()
        };
        ids.into_iter().fold(emptied, |document, id| {
            document.remembering(Removal { id, at })
        })
    }

    /// This document in place of another, as of a moment: whatever the other had is removed, and
    /// what this one has counts as newer than that.
    #[must_use]
    pub fn in_place_of(self, other: Document, at: u64) -> Document {
        let draft = match (self.draft, &other.draft) {
            (Some(ours), Some(theirs)) if ours.id == theirs.id => Some(Draft {
                aim_changed: at,
                answers: ours.answers.in_place_of(&theirs.answers, at),
                ..ours
            }),
            (draft, _) => draft,
        };
        let replaced_plans: Vec<(AssessmentId, Plan)> = other
            .finished
            .iter()
            .map(|finished| (finished.id, finished.plan.clone()))
            .collect();
        let mut replaced = other.emptied(at.saturating_sub(1));
        for finished in self.finished {
            let known = replaced_plans.iter().find(|(id, _)| *id == finished.id);
            let plan = known.map_or_else(Plan::default, |(_, plan)| plan.clone());
            replaced = replaced.with_finished(Finished {
                changed: at,
                plan: finished.plan.in_place_of(&plan, at),
                ..finished
            });
        }
        Document {
            draft,
            draft_changed: at,
            preferences: self.preferences,
            preferences_changed: at,
            last_backup: self.last_backup.max(replaced.last_backup),
            ..replaced
        }
    }

    /// This document, to be joined with another as of a moment: what was removed there since counts
    /// as newer than its removal, because somebody asked for it.
    #[must_use]
    pub fn brought_back_to(mut self, other: &Document, at: u64) -> Document {
        let removed =
            |id: AssessmentId| other.removed_at(id).is_some() && other.finished(id).is_none();
        for finished in &mut self.finished {
            if removed(finished.id) {
                finished.changed = at;
            }
        }
        let draft = self.draft.as_ref().map(|draft| draft.id);
        if other.draft.is_none() && draft.is_some_and(removed) {
            self.draft_changed = at;
        }
        self
    }

    /// When the assessment `id` was removed, if it was.
    #[must_use]
    pub fn removed_at(&self, id: AssessmentId) -> Option<u64> {
        let removal = self.removed.iter().find(|removal| removal.id == id)?;
        Some(removal.at)
    }
}

/// How many removals are remembered: far more than two open tabs can disagree about.
pub const MAX_REMOVALS: usize = 200;
