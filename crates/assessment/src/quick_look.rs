//! The quick look: the few questions that say most about one role.

use super::framework::{Framework, Skill};
use super::ids::AreaNumber;
use super::in_order::in_order;
use super::pace::seconds_to_answer;
use super::profile::{Expectation, Profile};

/// The most questions of a quick look.
pub const MOST_QUESTIONS: usize = 12;
/// The longest that a quick look takes, in seconds.
pub const MOST_SECONDS: u32 = 5 * 60;

/// A skill that may be asked.
struct Candidate<'f> {
    skill: &'f Skill,
    expectation: Expectation,
    place: usize,
}

/// The questions of a quick look at a role, in catalogue order. Its must-haves are chosen first, then the skills
/// of the largest weight × target, then the earliest in the catalogue. A place is kept for each area that is not
/// touched yet, while places last.
#[must_use]
pub fn quick_look<'f>(framework: &'f Framework, profile: &Profile) -> Vec<&'f Skill> {
    let asked = framework.skills().iter().zip(&profile.expectations);
    let candidates = asked
        .enumerate()
        .filter_map(|(place, (skill, expectation))| {
            Some(Candidate {
                skill,
                expectation: (*expectation)?,
                place,
            })
        });
    let mut waiting = in_order(candidates, |one, other| other.rank().cmp(&one.rank()));
    let mut chosen: Vec<Candidate<'f>> = Vec::new();
    let mut seconds = 0;
    while let Some(next) = next(&waiting, &chosen) {
        let next = waiting.remove(next);
        seconds += seconds_to_answer([next.skill]);
        if seconds > MOST_SECONDS {
            break;
        }
        chosen.push(next);
    }
    let chosen = in_order(chosen, |one, other| one.place.cmp(&other.place));
    chosen.into_iter().map(|one| one.skill).collect()
}

impl Candidate<'_> {
    /// How much the question says of the role.
    fn rank(&self) -> (bool, u8) {
        let Expectation {
            target,
            weight,
            must_have,
        } = self.expectation;
        (must_have, weight.value() * target.value())
    }
}

/// Which of those that are waiting, the highest rank first, is chosen next; none once all places are taken.
fn next(waiting: &[Candidate<'_>], chosen: &[Candidate<'_>]) -> Option<usize> {
    let left = MOST_QUESTIONS.checked_sub(chosen.len() + 1)? + 1;
    let is_touched = |area| chosen.iter().any(|one| one.skill.area == area);
    let mut untouched: Vec<AreaNumber> = Vec::new();
    for one in waiting {
        let area = one.skill.area;
        if !is_touched(area) && !untouched.contains(&area) {
            untouched.push(area);
        }
    }
    let is_spare = left > untouched.len();
    waiting
        .iter()
        .position(|one| is_spare || one.expectation.must_have || !is_touched(one.skill.area))
}
