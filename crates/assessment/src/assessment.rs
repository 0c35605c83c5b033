//! An assessment on its way and a finished one.

use super::aim::Aim;
use super::answer::Answers;
use super::day::Day;
use super::own_text::Name;
use super::plan::Plan;

/// What an assessment is known by in this browser: the moment it was begun, in milliseconds since
/// 1970-01-01 UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AssessmentId(pub u64);

/// An assessment on its way. At most one exists at a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Kept when it is finished.
    pub id: AssessmentId,
    /// The title of the finished assessment that is being amended; empty for a new one.
    pub title: Name,
    /// What it is measured against.
    pub aim: Aim,
    /// The moment the aim was chosen, in milliseconds since 1970-01-01 UTC.
    pub aim_changed: u64,
    /// What was said so far.
    pub answers: Answers,
}

/// A finished assessment. Of two versions of one, the later changed is the greater.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finished {
    /// The draft's.
    pub id: AssessmentId,
    /// The moment it was last finished or renamed, in milliseconds since 1970-01-01 UTC.
    pub changed: u64,
    /// The day it was finished, where the person was.
    pub on: Day,
    /// What the person calls it; empty until they give it a title.
    pub title: Name,
    /// What it is measured against.
    pub aim: Aim,
    /// What was said.
    pub answers: Answers,
    /// What the person means to do about it. Its goals remember themselves when they were changed.
    pub plan: Plan,
}

impl Draft {
    /// The assessment as finished on a day, at a moment, with the plan it had if it was finished before.
    #[must_use]
    pub fn finish(self, on: Day, at: u64, plan: Plan) -> Finished {
        Finished {
            id: self.id,
            changed: at,
            on,
            title: self.title,
            aim: self.aim,
            answers: self.answers,
            plan,
        }
    }
}

impl Finished {
    /// Whether `draft` has the same aim and answers, whenever they were given.
    #[must_use]
    pub fn says_the_same_as(&self, draft: &Draft) -> bool {
        self.aim == draft.aim && self.answers.without_moments() == draft.answers.without_moments()
    }

    /// The assessment opened again at a moment, to correct it.
    #[must_use]
    pub fn reopen(self, at: u64) -> Draft {
        Draft {
            id: self.id,
            title: self.title,
            aim: self.aim,
            aim_changed: at,
            answers: self.answers,
        }
    }
}
