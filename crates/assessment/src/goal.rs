//! A goal: a level of a skill, or something beyond one skill, with how it is tried for, how that will be seen, and by
//! when.

use super::day::Day;
use super::ids::SkillNumber;
use super::level::Level;
use super::own_text::{Line, Note};

/// What a goal is known by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GoalKey {
    /// One level of one skill; there is one goal for each.
    Level {
        /// The skill.
        skill: SkillNumber,
        /// The level to reach, from the one below.
        to: Level,
    },
    /// Something beyond one skill; there may be several of a kind.
    Career {
        /// What kind of thing.
        kind: CareerKind,
        /// The moment it was set, in milliseconds since 1970-01-01 UTC, by which it differs from others.
        id: u64,
    },
}

impl GoalKey {
    /// The skill and the level to reach, if it is about one skill.
    #[must_use]
    pub fn level(self) -> Option<(SkillNumber, Level)> {
        match self {
            GoalKey::Level { skill, to } => Some((skill, to)),
            GoalKey::Career { .. } => None,
        }
    }
}

/// What a goal beyond one skill is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CareerKind {
    /// A certificate.
    Certificate,
    /// The next career level.
    Promotion,
    /// Leading a team.
    Team,
    /// A company of one's own.
    Company,
    /// Anything else, in words of one's own.
    Other,
}

impl CareerKind {
    /// All of them, in the order they are offered.
    pub const ALL: [CareerKind; 5] = [
        CareerKind::Certificate,
        CareerKind::Promotion,
        CareerKind::Team,
        CareerKind::Company,
        CareerKind::Other,
    ];
}

/// Within a year, or beyond.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Horizon {
    /// Within a year.
    #[default]
    ShortTerm,
    /// Beyond a year.
    LongTerm,
}

/// Days of the longest short term.
pub const SHORT_TERM_DAYS: u16 = 366;

/// One goal of a plan.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Goal {
    /// What it is known by.
    pub key: GoalKey,
    /// What exactly a goal beyond one skill is, in its owner's words; empty for a level.
    pub title: Line,
    /// Short or long term.
    pub horizon: Horizon,
    /// The day it is to be reached by.
    pub due: Option<Day>,
    /// The occasion: "When …".
    pub occasion: Line,
    /// What is done then: "I will …".
    pub deed: Line,
    /// How it will be seen that the level is reached.
    pub measure: Line,
    /// Anything else.
    pub notes: Note,
    /// The day it was reached.
    pub done: Option<Day>,
}

/// What a goal lacks to be specific, measurable and time-bound. Whether it is achievable and relevant, the two other
/// letters of SMART, only its owner can judge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    /// It does not say when what will be done.
    Specific,
    /// It does not say how one will see that it is reached.
    Measure,
    /// It has no date.
    Date,
    /// Its date has passed.
    Overdue,
    /// It is called short term, and its date is more than a year ahead.
    BeyondHorizon,
}

/// A change of one part of a goal, whatever else of it was changed meanwhile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GoalEdit {
    /// Another title.
    Title(Line),
    /// Another occasion.
    Occasion(Line),
    /// Another deed.
    Deed(Line),
    /// Another measure.
    Measure(Line),
    /// Other notes.
    Notes(Note),
    /// Another day to reach it by, or none.
    Due(Option<Day>),
    /// Short or long term.
    Horizon(Horizon),
    /// The day it was reached, or that it is not reached yet.
    Done(Option<Day>),
}

impl Goal {
    /// The goal after a change of one part.
    #[must_use]
    pub fn edited(mut self, edit: GoalEdit) -> Goal {
        match edit {
            GoalEdit::Title(title) => self.title = title,
            GoalEdit::Occasion(occasion) => self.occasion = occasion,
            GoalEdit::Deed(deed) => self.deed = deed,
            GoalEdit::Measure(measure) => self.measure = measure,
            GoalEdit::Notes(notes) => self.notes = notes,
            GoalEdit::Due(due) => self.due = due,
            GoalEdit::Horizon(horizon) => self.horizon = horizon,
            GoalEdit::Done(done) => self.done = done,
        }
        self
    }

    /// What it lacks as of a day, in the order of the letters; nothing once it is reached.
    #[must_use]
    pub fn lacks(&self, today: Day) -> Vec<Lack> {
        let mut lacks = Vec::new();
        if self.done.is_some() {
            return lacks;
        }
        if self.occasion.is_empty() || self.deed.is_empty() {
            lacks.push(Lack::Specific);
        }
        if self.measure.is_empty() {
            lacks.push(Lack::Measure);
        }
        match self.due {
            None => lacks.push(Lack::Date),
            Some(due) if due < today => lacks.push(Lack::Overdue),
            Some(due) => {
                let ahead = due.days() - today.days();
                if self.horizon == Horizon::ShortTerm && ahead > SHORT_TERM_DAYS {
                    lacks.push(Lack::BeyondHorizon);
                }
            }
        }
        lacks
    }
}
