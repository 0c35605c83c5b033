//! What a person said of each skill. An unanswered skill is simply absent: it is never a 0, and
//! neither is one that does not apply.

use std::collections::BTreeMap;

use super::ids::SkillNumber;
use super::level::Level;

/// What was said of one skill.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The level whose behaviour fits best.
    Rated(Level),
    /// The skill plays no part in this person's work: left out of every sum.
    NotApplicable,
}

impl Answer {
    /// The level, if the skill was rated.
    #[must_use]
    pub fn level(self) -> Option<Level> {
        match self {
            Answer::Rated(level) => Some(level),
            Answer::NotApplicable => None,
        }
    }
}

/// An answer and the moment it was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Recorded {
    /// What was said.
    pub answer: Answer,
    /// Milliseconds since 1970-01-01 UTC, as the browser's clock had it; 0 where unknown.
    pub at: u64,
}

/// The answers of one assessment, by skill number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    by_skill: BTreeMap<SkillNumber, Recorded>,
}

impl Answers {
    /// These answers with one more, or with a changed one.
    #[must_use]
    pub fn with(mut self, skill: SkillNumber, answer: Answer, at: u64) -> Answers {
        self.by_skill.insert(skill, Recorded { answer, at });
        self
    }

    /// These answers without the one of `skill`.
    #[must_use]
    pub fn without(mut self, skill: SkillNumber) -> Answers {
        self.by_skill.remove(&skill);
        self
    }

    /// What was said of `skill`, if anything.
    #[must_use]
    pub fn get(&self, skill: SkillNumber) -> Option<Answer> {
        self.by_skill.get(&skill).map(|recorded| recorded.answer)
    }

    /// Every recorded answer, lowest skill number first.
    pub fn iter(&self) -> impl Iterator<Item = (SkillNumber, Recorded)> + '_ {
        self.by_skill
            .iter()
            .map(|(skill, recorded)| (*skill, *recorded))
    }

    /// How many skills have an answer.
    #[must_use]
    pub fn len(&self) -> usize {
        self.by_skill.len()
    }

    /// Whether nothing has been answered yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.by_skill.is_empty()
    }
}

impl FromIterator<(SkillNumber, Answer)> for Answers {
    fn from_iter<T: IntoIterator<Item = (SkillNumber, Answer)>>(answers: T) -> Answers {
        answers
            .into_iter()
            .map(|(skill, answer)| (skill, Recorded { answer, at: 0 }))
            .collect()
    }
}

impl FromIterator<(SkillNumber, Recorded)> for Answers {
    fn from_iter<T: IntoIterator<Item = (SkillNumber, Recorded)>>(answers: T) -> Answers {
        // Not `collect`: that sorts first, with code of its own for each kind of item.
        let mut by_skill = BTreeMap::new();
        for (skill, recorded) in answers {
            by_skill.insert(skill, recorded);
        }
        Answers { by_skill }
    }
}
