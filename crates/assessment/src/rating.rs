//! A rating of one skill: what was said of it, by whom, and what backs it up. Each part has the moment it was
//! given, so that what two tabs did at the same time can be joined part by part.

use super::answer::Answer;
use super::own_text::{Address, Note};

/// Whom or what a rating comes from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Source {
    /// The person rated.
    #[default]
    Own,
    /// A scenario that the person worked through.
    Scenario,
    /// Somebody who works with the person.
    Peer,
}

/// A value and the moment it was given. Of two, the later is the greater.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Timed<T> {
    /// The moment, in milliseconds since 1970-01-01 UTC; 0 where unknown.
    pub at: u64,
    /// The value; an empty one was taken back.
    pub value: T,
}

/// What backs a rating up.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Evidence {
    /// In the person's own words.
    pub text: Timed<Note>,
    /// Where it can be seen.
    pub address: Timed<Address>,
}

impl Evidence {
    /// Whether nothing was ever given.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        *self == Evidence::default()
    }

    /// The later of each part.
    #[must_use]
    pub fn joined(self, other: &Evidence) -> Evidence {
        Evidence {
            text: self.text.max(other.text.clone()),
            address: self.address.max(other.address.clone()),
        }
    }
}

/// What is known of one skill from one source.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rating {
    /// What was said. That an answer was taken back is remembered: it would come back otherwise from another
    /// tab that still has it.
    pub answer: Timed<Option<Answer>>,
    /// What backs it up; never blank.
    pub evidence: Option<Box<Evidence>>,
}

impl Rating {
    /// An answer given or taken back at a moment, without evidence.
    #[must_use]
    pub fn answered(answer: Option<Answer>, at: u64) -> Rating {
        Rating {
            answer: Timed { at, value: answer },
            evidence: None,
        }
    }

    /// With evidence, unless that is blank.
    #[must_use]
    pub fn with_evidence(self, evidence: Evidence) -> Rating {
        let evidence = (!evidence.is_blank()).then(|| Box::new(evidence));
        Rating { evidence, ..self }
    }

    /// The later of each part. Which of the two comes first does not matter.
    #[must_use]
    pub fn joined(self, other: &Rating) -> Rating {
        let evidence = match (self.evidence, &other.evidence) {
            (Some(ours), Some(theirs)) => Some(Box::new(ours.joined(theirs))),
            (ours, None) => ours,
            (None, theirs) => theirs.clone(),
        };
        Rating {
            answer: self.answer.max(other.answer),
            evidence,
        }
    }

    /// This rating in place of another, as of a moment: a part that only the other has is taken back.
    #[must_use]
    pub fn in_place_of(self, other: Option<&Rating>, at: u64) -> Rating {
        let theirs = other.and_then(|other| other.evidence.as_ref());
        let evidence = match (self.evidence, theirs) {
            (None, None) => None,
            (ours, _) => {
                let ours = ours.unwrap_or_default();
                Some(Box::new(Evidence {
                    text: Timed {
                        at,
                        value: ours.text.value,
                    },
                    address: Timed {
                        at,
                        value: ours.address.value,
                    },
                }))
            }
        };
        Rating {
            answer: Timed {
                at,
                value: self.answer.value,
            },
            evidence,
        }
    }

    /// The moment of the latest part.
    #[must_use]
    pub fn latest(&self) -> u64 {
        let evidence = self.evidence.iter();
        let of_evidence = evidence.map(|evidence| evidence.text.at.max(evidence.address.at));
        of_evidence.fold(self.answer.at, u64::max)
    }

    /// Whether it says anything, and not only that something was taken back.
    #[must_use]
    pub fn says_anything(&self) -> bool {
        let evidence = self.evidence.as_ref();
        self.answer.value.is_some()
            || evidence.is_some_and(|evidence| {
                !(evidence.text.value.is_empty() && evidence.address.value.is_empty())
            })
    }
}

#[cfg(test)]
mod tests {
    use super::{Evidence, Rating, Timed};
    use crate::answer::Answer;
    use crate::own_text::Note;

    fn noted(text: &str, at: u64) -> Evidence {
        Evidence {
            text: Timed {
                at,
                value: Note::new(text),
            },
            ..Evidence::default()
        }
    }

    #[test]
    fn parts_are_joined_one_by_one() {
        let answer = Some(Answer::NotApplicable);
        let one = Rating::answered(answer, 5).with_evidence(noted("old", 1));
        let other = Rating::answered(None, 2).with_evidence(noted("new", 3));
        let joined = one.clone().joined(&other);
        assert_eq!(joined, other.joined(&one));
        assert_eq!(
            joined,
            Rating::answered(answer, 5).with_evidence(noted("new", 3))
        );
        assert_eq!(joined.latest(), 5);
    }

    #[test]
    fn a_part_that_only_the_replaced_one_has_is_taken_back() {
        let before = Rating::answered(None, 5).with_evidence(noted("old", 9));
        let after = Rating::answered(Some(Answer::NotApplicable), 1).in_place_of(Some(&before), 7);
        assert_eq!(
            after.evidence,
            Some(Box::new(Evidence {
                text: Timed {
                    at: 7,
                    value: Note::default()
                },
                address: Timed {
                    at: 7,
                    ..Timed::default()
                }
            }))
        );
        assert!(after.says_anything());
        assert!(!Rating::answered(None, 3).says_anything());
    }

    #[test]
    fn blank_evidence_is_none() {
        let rating = Rating::answered(None, 1).with_evidence(Evidence::default());
        assert_eq!(rating, Rating::answered(None, 1));
    }
}
