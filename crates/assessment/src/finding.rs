//! One skill of a role set against one answer: its gap, its surplus, and where it stands in the
//! order of priorities.
//!
//! For a rated skill gap = max(0, target − level). A surplus is a strength and never pays for a
//! gap elsewhere.

use std::cmp::Ordering;

use super::answer::{Answer, Answers};
use super::framework::{Framework, Skill};
use super::level::Level;
use super::profile::{Expectation, Profile};

/// A skill, what the role asks of it, and what the person said of it.
#[derive(Clone, Copy, Debug)]
pub struct Finding<'f> {
    /// The skill.
    pub skill: &'f Skill,
    /// Its place in catalogue order, which settles every tie.
    pub place: u16,
    /// What the role asks.
    pub expectation: Expectation,
    /// What the person said, if anything.
    pub answer: Option<Answer>,
}

/// Every skill that a role of a framework asks, in catalogue order, with what was said of it.
#[must_use]
pub fn findings<'f>(
    framework: &'f Framework,
    profile: &Profile,
    answers: &Answers,
) -> Vec<Finding<'f>> {
    let skills = framework.skills();
    let mut findings = Vec::with_capacity(skills.len());
    for (place, (skill, expectation)) in (0..).zip(skills.iter().zip(&profile.expectations)) {
        if let Some(expectation) = *expectation {
            let answer = answers.get(skill.number);
            findings.push(Finding {
                skill,
                place,
                expectation,
                answer,
            });
        }
    }
    findings
}

impl Finding<'_> {
    /// The level the person rated themselves at.
    #[must_use]
    pub fn level(&self) -> Option<Level> {
        self.answer.and_then(Answer::level)
    }

    /// Levels missing to the target, 0 to 4; `None` for a skill that was not rated.
    #[must_use]
    pub fn gap(&self) -> Option<u8> {
        let level = self.level()?;
        Some(
            self.expectation
                .target
                .value()
                .saturating_sub(level.value()),
        )
    }

    /// Whether the person rated themselves below the target.
    #[must_use]
    pub fn is_gap(&self) -> bool {
        self.gap().is_some_and(|gap| gap > 0)
    }

    /// Levels above the target, 0 to 4; `None` for a skill that was not rated.
    #[must_use]
    pub fn surplus(&self) -> Option<u8> {
        let level = self.level()?;
        Some(
            level
                .value()
                .saturating_sub(self.expectation.target.value()),
        )
    }

    /// weight × gap, 0 to 12; `None` for a skill that was not rated.
    #[must_use]
    pub fn weighted_gap(&self) -> Option<u8> {
        Some(self.gap()? * self.expectation.weight.value())
    }

    /// weight × target, 0 to 12.
    #[must_use]
    pub fn weighted_target(&self) -> u8 {
        self.expectation.target.value() * self.expectation.weight.value()
    }

    /// weight × the part of the target that is there, 0 to 12; `None` for a skill that was not rated.
    #[must_use]
    pub fn there(&self) -> Option<u8> {
        Some(self.weighted_target() - self.weighted_gap()?)
    }

    /// Whether this is a must-have and the person rated themselves below it.
    #[must_use]
    pub fn is_missing_must_have(&self) -> bool {
        self.expectation.must_have && self.is_gap()
    }

    /// Whether this is a must-have of which nothing is known yet.
    #[must_use]
    pub fn is_unrated_must_have(&self) -> bool {
        self.expectation.must_have && self.answer.is_none()
    }

    /// Whether the person meets a target worth calling a strength: rated practised or higher and
    /// nothing missing.
    #[must_use]
    pub fn is_strength(&self) -> bool {
        self.gap() == Some(0)
            && self.expectation.target > Level::NotYet
            && self.level() >= Some(Level::Practised)
    }

    /// The order of priorities, most pressing first: missing must-haves; then weight × gap; then the
    /// share of the target that is missing; then catalogue order. Two different
    /// skills never compare equal, so the order is total.
    #[must_use]
    pub fn by_priority(&self, other: &Finding<'_>) -> Ordering {
        other.priority().cmp(&self.priority())
    }

    /// The order of priorities as a number: the more pressing, the higher.
    #[must_use]
    pub(super) fn priority(&self) -> u32 {
        let gap = self.gap().unwrap_or(0);
        let share = (gap * PARTS_OF_A_TARGET).checked_div(self.expectation.target.value());
        self.rank([
            u8::from(self.is_missing_must_have()),
            self.weighted_gap().map_or(0, |weighted| weighted + 1),
            share.unwrap_or(0),
        ])
    }

    /// The order of strengths as a number, the strongest highest: surplus, then weight, then level,
    /// then catalogue order.
    #[must_use]
    pub(super) fn strength(&self) -> u32 {
        self.rank([
            self.surplus().unwrap_or(0),
            self.expectation.weight.value(),
            self.level().map_or(0, Level::value),
        ])
    }

    /// How much this carries the readiness as a number: what is there, weighted, then surplus, then
    /// catalogue order.
    #[must_use]
    pub(super) fn carrying(&self) -> u32 {
        self.rank([self.there().unwrap_or(0), self.surplus().unwrap_or(0), 0])
    }

    /// Criteria, each below 16, as one number, the first of them weighing most; of equals, the
    /// one that is asked first ranks higher.
    fn rank(&self, criteria: [u8; 3]) -> u32 {
        let criteria = criteria
            .into_iter()
            .fold(0, |rank, one| rank << 4 | u32::from(one));
        criteria << 16 | u32::from(u16::MAX - self.place)
    }
}

/// Every target but 0 divides it, so that shares of different targets compare without fractions.
const PARTS_OF_A_TARGET: u8 = 12;
