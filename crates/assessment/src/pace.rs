//! How long the rest of an assessment takes: at first the time for reading it, soon the person's own pace.

use super::answer::Answers;
use super::framework::Skill;
use super::in_order::in_order;

/// Words that adults read in a minute (Brysbaert, 2019).
const WORDS_A_MINUTE: u32 = 238;
/// Seconds for choosing an answer that has been read.
const SECONDS_A_CHOICE: u32 = 4;

/// Seconds for a question of the built-in framework, for pages that are shown before it is there. A test holds
/// what they say to the content.
pub const SECONDS_A_QUESTION: u32 = 23;

/// Fewer timed answers than this say nothing of a pace.
const MIN_TIMED: usize = 4;
/// A longer wait between two answers, in milliseconds, was a pause.
const LONGEST_MS: u64 = 180_000;

/// Seconds for reading the questions on these skills, with their answers, and for choosing one each.
#[must_use]
pub fn seconds_to_answer<'f>(skills: impl IntoIterator<Item = &'f Skill>) -> u32 {
    let (mut words, mut choices) = (0, 0);
    for skill in skills {
        let texts = skill
            .anchors
            .iter()
            .chain([&skill.name, &skill.description]);
        words += texts
            .map(|text| text.split_whitespace().count())
            .sum::<usize>();
        choices += SECONDS_A_CHOICE;
    }
    let words = u32::try_from(words).unwrap_or(u32::MAX);
    (words.saturating_mul(60) / WORDS_A_MINUTE).saturating_add(choices)
}

/// Seconds the person takes for a question: the median of the waits between their answers, or nothing as long as
/// there are too few.
#[must_use]
pub fn own_pace(answers: &Answers) -> Option<u32> {
    let moments = in_order(answers.records().map(|(_, recorded)| recorded.at), Ord::cmp);
    let waits = moments
        .windows(2)
        .map(|pair| pair[1] - pair[0])
        .filter(|wait| (1..=LONGEST_MS).contains(wait));
    let waits = in_order(waits, Ord::cmp);
    if waits.len() < MIN_TIMED {
        return None;
    }
    let seconds = u32::try_from(waits[waits.len() / 2] / 1_000).ok()?;
    Some(seconds.max(1))
}

/// Whole minutes for the questions on these skills, at the person's own pace once it is known; rounded up, 0 only
/// for none.
#[must_use]
pub fn minutes_to_answer<'f>(
    skills: impl IntoIterator<Item = &'f Skill>,
    answers: &Answers,
) -> u32 {
    match own_pace(answers) {
        Some(pace) => minutes_for(skills.into_iter().count(), pace),
        None => seconds_to_answer(skills).div_ceil(60),
    }
}

/// Whole minutes for so many questions, rounded up; 0 only for none.
#[must_use]
pub fn minutes_for(questions: usize, seconds_a_question: u32) -> u32 {
    let questions = u32::try_from(questions).unwrap_or(u32::MAX);
    questions.saturating_mul(seconds_a_question).div_ceil(60)
}

#[cfg(test)]
mod tests {
    use super::{minutes_for, own_pace};
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
        assert_eq!(own_pace(&answered_at(&[])), None);
        assert_eq!(own_pace(&answered_at(&[0, 30_000, 61_000])), None);
        assert_eq!(
            own_pace(&answered_at(&[
                0, 30_000, 61_000, 91_000, 122_000, 9_999_000
            ])),
            Some(31)
        );
    }
}
