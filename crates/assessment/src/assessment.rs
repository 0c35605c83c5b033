//! An assessment on its way, a finished one, and one that came from somebody else.

use super::aim::Aim;
use super::answer::Answers;
use super::day::Day;
use super::framework_ref::FrameworkRef;
use super::own_text::Name;
use super::plan::Plan;
use super::profile::ProfileKey;
use super::rating::Source;
use super::snapshot::Snapshot;
use super::unknown_members::UnknownMembers;

/// What an assessment is known by in this browser: the moment it was begun, in milliseconds since
/// 1970-01-01 UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AssessmentId(pub u64);

/// An assessment on its way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Kept when it is finished.
    pub id: AssessmentId,
    /// The moment it was begun or opened again, in milliseconds since 1970-01-01 UTC.
    pub opened: u64,
    /// Who rates: the person themselves, or a peer of somebody.
    pub source: Source,
    /// Whether the person goes through the quick look, and not through every question.
    pub quick: bool,
    /// The title of the finished assessment that is being amended; empty for a new one.
    pub title: Name,
    /// The framework its questions are from.
    pub framework: FrameworkRef,
    /// What it is measured against.
    pub aim: Aim,
    /// The moment the aim was chosen, in milliseconds since 1970-01-01 UTC.
    pub aim_changed: u64,
    /// What was said so far.
    pub answers: Answers,
    /// What a newer build keeps with it.
    pub unknown: UnknownMembers,
}

impl Draft {
    /// An assessment of one's own that is begun at the moment of its id, with nothing said yet.
    #[must_use]
    pub fn new(id: AssessmentId, framework: FrameworkRef, aim: Aim) -> Draft {
        Draft {
            id,
            opened: id.0,
            source: Source::Own,
            quick: false,
            title: Name::default(),
            framework,
            aim,
            aim_changed: id.0,
            answers: Answers::default(),
            unknown: UnknownMembers::default(),
        }
    }

    /// The assessment as finished on a day, at a moment, with the plan it had if it was finished before.
    #[must_use]
    pub fn finish(self, on: Day, at: u64, plan: Plan) -> Finished {
        Finished {
            id: self.id,
            changed: at,
            title: self.title,
            snapshot: Snapshot {
                framework: self.framework,
                aim: self.aim,
                answers: self.answers,
                on,
            },
            plan,
            unknown: self.unknown,
        }
    }

    /// The moment of the latest change.
    #[must_use]
    pub fn latest(&self) -> u64 {
        self.opened.max(self.aim_changed).max(self.answers.latest())
    }

    /// The later of each part of two versions of one draft. Which of the two comes first does not matter.
    #[must_use]
    pub fn joined(&self, other: &Draft) -> Draft {
        let (aim_changed, aim) = (self.aim_changed, &self.aim).max((other.aim_changed, &other.aim));
        Draft {
            id: self.id,
            opened: self.opened.max(other.opened),
            source: self.source.max(other.source),
            // What the quick look asks is asked on the longer way too.
            quick: self.quick && other.quick,
            title: self.title.clone().max(other.title.clone()),
            framework: self.framework.clone().max(other.framework.clone()),
            aim: aim.clone(),
            aim_changed,
            answers: self.answers.clone().joined(&other.answers),
            unknown: self
                .unknown
                .clone()
                .joined(self.latest(), &other.unknown, other.latest()),
        }
    }
}

/// A finished assessment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finished {
    /// The draft's.
    pub id: AssessmentId,
    /// The moment it was last finished or renamed, in milliseconds since 1970-01-01 UTC.
    pub changed: u64,
    /// What the person calls it; empty until they give it a title.
    pub title: Name,
    /// What was said, on which day, and what it is measured against.
    pub snapshot: Snapshot,
    /// What the person means to do about it. Its goals remember themselves when they were changed.
    pub plan: Plan,
    /// What a newer build keeps with it.
    pub unknown: UnknownMembers,
}

impl Finished {
    /// Whether `draft` has the same aim and ratings, whenever they were given.
    #[must_use]
    pub fn says_the_same_as(&self, draft: &Draft) -> bool {
        let snapshot = &self.snapshot;
        snapshot.aim == draft.aim && snapshot.answers.says_the_same_as(&draft.answers)
    }

    /// The assessment opened again at a moment, to correct it.
    #[must_use]
    pub fn reopen(&self, at: u64) -> Draft {
        Draft {
            id: self.id,
            opened: at,
            source: Source::Own,
            quick: false,
            title: self.title.clone(),
            framework: self.snapshot.framework.clone(),
            aim: self.snapshot.aim.clone(),
            aim_changed: at,
            answers: self.snapshot.answers.clone(),
            unknown: self.unknown.clone(),
        }
    }

    /// The moment of the latest change.
    #[must_use]
    pub fn latest(&self) -> u64 {
        let parts = self.plan.latest().max(self.snapshot.answers.latest());
        self.changed.max(parts)
    }

    /// Whether a newer build wrote its plan in a form that this one does not know. It is kept as it stands,
    /// and not changed.
    #[must_use]
    pub fn plan_is_read_only(&self) -> bool {
        self.unknown.get("plan").is_some()
    }

    /// The later of each part of two versions of one assessment: of title, day, framework and aim together,
    /// of each rating, of each goal. Which of the two comes first does not matter.
    #[must_use]
    pub fn joined(&self, other: &Finished) -> Finished {
        fn head(one: &Finished) -> (u64, Day, &Name, &FrameworkRef, &Aim) {
            let snapshot = &one.snapshot;
            let Snapshot {
                framework, aim, on, ..
            } = snapshot;
            (one.changed, *on, &one.title, framework, aim)
        }
        let (changed, on, title, framework, aim) = head(self).max(head(other));
        let answers = self.snapshot.answers.clone();
        Finished {
            id: self.id,
            changed,
            title: title.clone(),
            snapshot: Snapshot {
                framework: framework.clone(),
                aim: aim.clone(),
                answers: answers.joined(&other.snapshot.answers),
                on,
            },
            plan: self.plan.clone().merged(&other.plan),
            unknown: self
                .unknown
                .clone()
                .joined(self.latest(), &other.unknown, other.latest()),
        }
    }
}

/// A result that came from somebody else and was kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Received {
    /// What it is known by in this browser.
    pub id: AssessmentId,
    /// The moment it was kept or last changed, in milliseconds since 1970-01-01 UTC.
    pub changed: u64,
    /// Whose it is; empty where nobody said so.
    pub whose: Name,
    /// The role that was on view when it was shared.
    pub viewed: ProfileKey,
    /// What was said.
    pub snapshot: Snapshot,
    /// What a newer build keeps with it.
    pub unknown: UnknownMembers,
}

impl Received {
    /// The later of two versions. Which of the two comes first does not matter.
    #[must_use]
    pub fn joined(&self, other: &Received) -> Received {
        fn rank(one: &Received) -> (u64, &Name, ProfileKey, &Snapshot) {
            (one.changed, &one.whose, one.viewed, &one.snapshot)
        }
        let newer = if rank(self) >= rank(other) {
            self
        } else {
            other
        };
        let unknown = self.unknown.clone();
        Received {
            unknown: unknown.joined(self.changed, &other.unknown, other.changed),
            ..newer.clone()
        }
    }
}
