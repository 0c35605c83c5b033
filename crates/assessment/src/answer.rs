//! What a person said of each skill. An unanswered skill has no answer: that is never a 0, and
//! neither is one that does not apply.

use super::ids::SkillNumber;
use super::level::Level;

/// What was said of one skill.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
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

/// What was last said of a skill, and when. Taking an answer back is remembered too: otherwise it
/// would come back from another tab that still has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Recorded {
    /// The moment, in milliseconds since 1970-01-01 UTC; 0 where unknown.
    pub at: u64,
    /// What was said; `None` for an answer taken back.
    pub answer: Option<Answer>,
}

/// The answers of one assessment, by skill number.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Answers {
    /// At the place of each skill's number what was said of it. The last place is never empty, so
    /// that the same answers are always equal.
    by_skill: Vec<Option<Recorded>>,
}

impl Answers {
    /// These answers with one more, or with a changed one.
    #[must_use]
    pub fn with(self, skill: SkillNumber, answer: Answer, at: u64) -> Answers {
        let answer = Some(answer);
        self.recording(skill, Recorded { at, answer })
    }

    /// These answers with the one of `skill` taken back.
    #[must_use]
    pub fn without(self, skill: SkillNumber, at: u64) -> Answers {
        self.recording(skill, Recorded { at, answer: None })
    }

    fn recording(mut self, skill: SkillNumber, recorded: Recorded) -> Answers {
        let place = usize::from(skill.0);
        if self.by_skill.len() <= place {
            self.by_skill.resize(place + 1, None);
        }
        self.by_skill[place] = Some(recorded);
        self
    }

    /// Both answers' latest word on each skill. The order of the two does not matter.
    #[must_use]
    pub fn merged(self, other: &Answers) -> Answers {
        other.records().fold(self, |merged, (skill, theirs)| {
            match merged.recorded(skill) {
                Some(ours) if ours >= theirs => merged,
                _ => merged.recording(skill, theirs),
            }
        })
    }

    /// These answers in place of others, as of a moment: whatever only the others hold is taken back.
    #[must_use]
    pub fn in_place_of(self, others: &Answers, at: u64) -> Answers {
        let taken_back = others.records().map(|(skill, _)| (skill, None));
        let given = self
            .records()
            .map(|(skill, recorded)| (skill, recorded.answer));
        taken_back
            .chain(given)
            .map(|(skill, answer)| (skill, Recorded { at, answer }))
            .collect()
    }

    /// What was said of `skill`, if anything.
    #[must_use]
    pub fn get(&self, skill: SkillNumber) -> Option<Answer> {
        self.recorded(skill)?.answer
    }

    fn recorded(&self, skill: SkillNumber) -> Option<Recorded> {
        *self.by_skill.get(usize::from(skill.0))?
    }

    /// Every answer, lowest skill number first.
    pub fn iter(&self) -> impl Iterator<Item = (SkillNumber, Answer)> + '_ {
        self.records()
            .filter_map(|(skill, recorded)| Some((skill, recorded.answer?)))
    }

    /// Every answer with its moment, and every one taken back, lowest skill number first.
    pub fn records(&self) -> impl Iterator<Item = (SkillNumber, Recorded)> + '_ {
        (0..)
            .map(SkillNumber)
            .zip(&self.by_skill)
            .filter_map(|(skill, recorded)| Some((skill, (*recorded)?)))
    }

    /// How many skills have an answer.
    #[must_use]
    pub fn len(&self) -> usize {
        self.iter().count()
    }

    /// Whether nothing has been answered yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.iter().next().is_none()
    }

    /// The moment of the latest word, 0 if there is none.
    #[must_use]
    pub fn latest(&self) -> u64 {
        self.records()
            .map(|(_, recorded)| recorded.at)
            .max()
            .unwrap_or(0)
    }

    /// The same answers without moments, and without those taken back: what may be shared.
    #[must_use]
    pub fn without_moments(&self) -> Answers {
        self.iter().collect()
    }

    /// The same answers without any word on `skill`.
    #[must_use]
    pub fn forgetting(mut self, skill: SkillNumber) -> Answers {
        if let Some(recorded) = self.by_skill.get_mut(usize::from(skill.0)) {
            *recorded = None;
        }
        while self.by_skill.last() == Some(&None) {
            self.by_skill.pop();
        }
        self
    }
}

impl FromIterator<(SkillNumber, Answer)> for Answers {
    fn from_iter<T: IntoIterator<Item = (SkillNumber, Answer)>>(answers: T) -> Answers {
        answers
            .into_iter()
            .map(|(skill, answer)| {
                let answer = Some(answer);
                (skill, Recorded { at: 0, answer })
            })
            .collect()
    }
}

impl FromIterator<(SkillNumber, Recorded)> for Answers {
    fn from_iter<T: IntoIterator<Item = (SkillNumber, Recorded)>>(answers: T) -> Answers {
        // Not `collect`: that sorts first, with code of its own for each kind of item.
        answers
            .into_iter()
            .fold(Answers::default(), |all, (skill, recorded)| {
                all.recording(skill, recorded)
            })
    }
}
