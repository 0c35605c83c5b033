//! What a person said of each skill. An unanswered skill has no answer: that is never a 0, and
//! neither is one that does not apply.

use super::ids::SkillNumber;
use super::level::Level;
use super::rating::{Rating, Source, Timed};

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

/// The ratings of one assessment, by skill and source. Where nothing else is said, answers are those of the
/// person's own; other sources stand beside them and are never counted with them.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Answers {
    /// Ordered by skill and source, each pair once.
    ratings: Vec<(SkillNumber, Source, Rating)>,
}

impl Answers {
    /// These answers with one more, or with a changed one. Evidence stays.
    #[must_use]
    pub fn with(self, skill: SkillNumber, answer: Answer, at: u64) -> Answers {
        self.answering(skill, Some(answer), at)
    }

    /// These answers with the one of `skill` taken back.
    #[must_use]
    pub fn without(self, skill: SkillNumber, at: u64) -> Answers {
        self.answering(skill, None, at)
    }

    fn answering(self, skill: SkillNumber, answer: Option<Answer>, at: u64) -> Answers {
        let known = self.rating(skill, Source::Own).cloned();
        let rating = Rating {
            answer: Timed { at, value: answer },
            ..known.unwrap_or_default()
        };
        self.with_rating(skill, Source::Own, rating)
    }

    /// These answers with a rating in the place of the one of this skill and source.
    #[must_use]
    pub fn with_rating(mut self, skill: SkillNumber, source: Source, rating: Rating) -> Answers {
        match self.place(skill, source) {
            Ok(place) => self.ratings[place].2 = rating,
            Err(place) => self.ratings.insert(place, (skill, source, rating)),
        }
        self
    }

    fn place(&self, skill: SkillNumber, source: Source) -> Result<usize, usize> {
        self.ratings
            .binary_search_by(|(known, from, _)| (*known, *from).cmp(&(skill, source)))
    }

    /// The later of each part of each rating. The order of the two does not matter.
    #[must_use]
    pub fn joined(self, other: &Answers) -> Answers {
        other.all().fold(self, |joined, (skill, source, theirs)| {
            let both = match joined.rating(skill, source) {
                Some(ours) => ours.clone().joined(theirs),
                None => theirs.clone(),
            };
            joined.with_rating(skill, source, both)
        })
    }

    /// These answers in place of others, as of a moment: whatever only the others hold is taken back.
    #[must_use]
    pub fn in_place_of(self, others: &Answers, at: u64) -> Answers {
        let mut replaced = Answers::default();
        for (skill, source, theirs) in others.all() {
            let taken_back = Rating::default().in_place_of(Some(theirs), at);
            replaced = replaced.with_rating(skill, source, taken_back);
        }
        for (skill, source, ours) in self.ratings {
            let ours = ours.in_place_of(others.rating(skill, source), at);
            replaced = replaced.with_rating(skill, source, ours);
        }
        replaced
    }

    /// What the person said of `skill`, if anything.
    #[must_use]
    pub fn get(&self, skill: SkillNumber) -> Option<Answer> {
        self.rating(skill, Source::Own)?.answer.value
    }

    /// What is known of a skill from a source.
    #[must_use]
    pub fn rating(&self, skill: SkillNumber, source: Source) -> Option<&Rating> {
        let place = self.place(skill, source).ok()?;
        self.ratings.get(place).map(|(_, _, rating)| rating)
    }

    /// Every answer of the person's own, lowest skill number first.
    pub fn iter(&self) -> impl Iterator<Item = (SkillNumber, Answer)> + '_ {
        self.records()
            .filter_map(|(skill, recorded)| Some((skill, recorded.value?)))
    }

    /// Every answer of the person's own with its moment, and every one taken back, lowest skill number first.
    pub fn records(&self) -> impl Iterator<Item = (SkillNumber, Timed<Option<Answer>>)> + '_ {
        self.all()
            .filter(|(_, source, _)| *source == Source::Own)
            .map(|(skill, _, rating)| (skill, rating.answer))
    }

    /// Every rating, lowest skill number first.
    pub fn all(&self) -> impl Iterator<Item = (SkillNumber, Source, &Rating)> + '_ {
        let ratings = self.ratings.iter();
        ratings.map(|(skill, source, rating)| (*skill, *source, rating))
    }

    /// How many skills have an answer of the person's own.
    #[must_use]
    pub fn len(&self) -> usize {
        self.iter().count()
    }

    /// Whether nothing has been said yet, by anybody.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        !self.all().any(|(_, _, rating)| rating.says_anything())
    }

    /// Whether these and others say the same, whenever it was said.
    #[must_use]
    pub fn says_the_same_as(&self, others: &Answers) -> bool {
        let nothing = Answers::default();
        let said = |answers: &Answers| {
            let mut said = answers.clone().in_place_of(&nothing, 0);
            said.ratings.retain(|(_, _, rating)| rating.says_anything());
            said
        };
        said(self) == said(others)
    }

    /// The moment of the latest word, 0 if there is none.
    #[must_use]
    pub fn latest(&self) -> u64 {
        let moments = self.all().map(|(_, _, rating)| rating.latest());
        moments.max().unwrap_or(0)
    }

    /// The person's own answers without evidence, moments, and those taken back: what may be shared.
    #[must_use]
    pub fn without_moments(&self) -> Answers {
        self.iter().collect()
    }

    /// The same answers without any word on `skill`.
    #[must_use]
    pub fn forgetting(mut self, skill: SkillNumber) -> Answers {
        self.ratings.retain(|(known, _, _)| *known != skill);
        self
    }
}

impl FromIterator<(SkillNumber, Answer)> for Answers {
    fn from_iter<T: IntoIterator<Item = (SkillNumber, Answer)>>(answers: T) -> Answers {
        answers
            .into_iter()
            .map(|(skill, value)| {
                let value = Some(value);
                (skill, Timed { at: 0, value })
            })
            .collect()
    }
}

impl FromIterator<(SkillNumber, Timed<Option<Answer>>)> for Answers {
    fn from_iter<T: IntoIterator<Item = (SkillNumber, Timed<Option<Answer>>)>>(
        answers: T,
    ) -> Answers {
        answers
            .into_iter()
            .fold(Answers::default(), |all, (skill, answer)| {
                let evidence = None;
                all.with_rating(skill, Source::Own, Rating { answer, evidence })
            })
    }
}
