//! Answers made of small numbers, as properties are tried on them.

use assessment::answer::{Answer, Answers};
use assessment::framework::Framework;
use assessment::level::Level;

/// The highest code.
pub(crate) const MOST: u8 = 6;

/// The answers of codes, one for each skill: 0 unanswered, 1 to 5 a level, 6 not applicable.
pub(crate) fn answers(framework: &Framework, codes: &[u8]) -> Answers {
    let skills = framework.skills().iter().zip(codes);
    skills
        .filter_map(|(skill, code)| {
            let answer = match code {
                0 => return None,
                &MOST => Answer::NotApplicable,
                level => Answer::Rated(Level::from_value(level - 1)?),
            };
            Some((skill.number, answer))
        })
        .collect()
}
