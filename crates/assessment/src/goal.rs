//! A goal: one level of one skill to reach, when it is tried for, how that will be seen, and by when.

use super::day::Day;
use super::ids::SkillNumber;
use super::level::Level;
use super::own_text::{Line, Note};

/// What a goal is known by: there is one for each level of a skill.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct GoalKey {
    /// The skill.
    pub skill: SkillNumber,
    /// The level to reach, from the one below.
    pub to: Level,
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
