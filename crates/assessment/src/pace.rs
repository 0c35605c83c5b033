//! How long the rest of an assessment takes: at first a guess, soon the person's own pace.

use super::answer::Answers;
use super::in_order::in_order;

/// Seconds for looking through a skill's five anchors and choosing one, as long as nothing is
/// known of the person: about 115 words, skimmed at 450
/// words a minute (Carver, "Reading Rate", 1990). A test holds the content to it.
pub const SECONDS_A_QUESTION: u32 = 17;

/// Fewer timed answers than this say nothing of a pace.
const MIN_TIMED: usize = 4;
/// A longer wait between two answers, in milliseconds, was a pause.
const LONGEST_MS: u64 = 180_000;

/// Seconds the person takes for a question: the median of the waits between their answers, or
/// [`SECONDS_A_QUESTION`] as long as there are too few.
#[must_use]
pub fn seconds_a_question(answers: &Answers) -> u32 {
    let moments = in_order(answers.records().map(|(_, recorded)| recorded.at), Ord::cmp);
    let waits = moments
        .windows(2)
        .map(|pair| pair[1] - pair[0])
        .filter(|wait| (1..=LONGEST_MS).contains(wait));
    let waits = in_order(waits, Ord::cmp);
    if waits.len() < MIN_TIMED {
        return SECONDS_A_QUESTION;
    }
    u32::try_from(waits[waits.len() / 2] / 1_000)
        .unwrap_or(SECONDS_A_QUESTION)
        .max(1)
}

/// Whole minutes for so many questions, rounded up; 0 only for none.
#[must_use]
pub fn minutes_for(questions: usize, seconds_a_question: u32) -> u32 {
    let questions = u32::try_from(questions).unwrap_or(u32::MAX);
    questions.saturating_mul(seconds_a_question).div_ceil(60)
}

#[cfg(test)]
mod tests {
    use super::{SECONDS_A_QUESTION, minutes_for, seconds_a_question};
    use crate::answer::{Answer, Answers};
    use crate::ids::SkillNumber;
    use crate::rating::Timed;

    fn answered_at(moments: &[u64]) -> Answers {
        (1..)
            .zip(moments)
            .map(|(skill, at)| {
                let answer = Some(Answer::NotApplicable);
                (
                    SkillNumber(skill),
                    Timed {
                        value: answer,
                        at: *at,
                    },
                )
            })
            .collect()
    }

    #[test]
    fn minutes_are_rounded_up() {
        assert_eq!(minutes_for(0, 17), 0);
        assert_eq!(minutes_for(1, 17), 1);
        assert_eq!(minutes_for(33, 17), 10);
    }

    #[test]
    fn the_pace_becomes_the_persons_own() {
        assert_eq!(seconds_a_question(&answered_at(&[])), SECONDS_A_QUESTION);
        assert_eq!(
            seconds_a_question(&answered_at(&[0, 30_000, 61_000])),
            SECONDS_A_QUESTION
        );
        assert_eq!(
            seconds_a_question(&answered_at(&[
                0, 30_000, 61_000, 91_000, 122_000, 9_999_000
            ])),
            31
        );
    }
}
