//! What would change if somebody stood at another level: changed answers that are never saved, and the
//! single steps up ranked by what they add.

use super::answer::{Answer, Answers};
use super::finding::Finding;
use super::ids::SkillNumber;
use super::in_order::by_rank;
use super::level::Level;
use super::readiness::Readiness;
use super::report::Report;

/// Levels tried out in place of those answered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WhatIf {
    tried: Vec<(SkillNumber, Level)>,
}

impl WhatIf {
    /// With a level tried out for a skill; the one that was answered is no change.
    #[must_use]
    pub fn trying(mut self, answers: &Answers, skill: SkillNumber, level: Level) -> WhatIf {
        self.tried.retain(|(tried, _)| *tried != skill);
        if answers.get(skill) != Some(Answer::Rated(level)) {
            self.tried.push((skill, level));
        }
        self
    }

    /// Whether nothing is tried out.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.tried.is_empty()
    }

    /// How many skills are tried out at another level.
    #[must_use]
    pub fn len(&self) -> usize {
        self.tried.len()
    }

    /// The level tried out for a skill.
    #[must_use]
    pub fn level(&self, skill: SkillNumber) -> Option<Level> {
        let tried = self.tried.iter().find(|(tried, _)| *tried == skill);
        tried.map(|(_, level)| *level)
    }

    /// The answers as they would be.
    #[must_use]
    pub fn applied(&self, answers: &Answers) -> Answers {
        self.tried
            .iter()
            .fold(answers.clone(), |answers, (skill, level)| {
                answers.with(*skill, Answer::Rated(*level), 0)
            })
    }
}

/// One level up in one skill that is below its target.
#[derive(Clone, Copy, Debug)]
pub struct SingleStep<'f> {
    /// The skill as it is.
    pub finding: Finding<'f>,
    /// The level it is raised to.
    pub to: Level,
    /// The readiness there would be.
    pub readiness: Readiness,
    /// Whether it meets a must-have that is missing.
    pub meets_must_have: bool,
}

/// Every single step towards the role of a report, the one that adds most first: by the readiness there
/// would be, then by whether it meets a must-have, then in the order of priorities.
///
/// A step adds weight ÷ Σ weight·target, for it makes one gap smaller by one.
#[must_use]
pub fn single_steps<'f>(report: &Report<'f>) -> Vec<SingleStep<'f>> {
    let now = report.tally.readiness;
    let steps: Vec<(usize, SingleStep<'f>)> = report
        .gaps
        .iter()
        .enumerate()
        .filter_map(|(place, finding)| {
            let to = finding.level()?.next()?;
            let weight = u32::from(finding.expectation.weight.value());
            let step = SingleStep {
                finding: *finding,
                to,
                readiness: Readiness {
                    missing: now.missing.saturating_sub(weight),
                    asked: now.asked,
                },
                meets_must_have: finding.is_missing_must_have() && to >= finding.expectation.target,
            };
            Some((place, step))
        })
        .collect();
    let ranked = by_rank(&steps, |(place, step)| {
        let weight = u32::from(step.finding.expectation.weight.value());
        let place = u32::try_from(*place).unwrap_or(u32::MAX).min(0xFFFF);
        (weight << 1 | u32::from(step.meets_must_have)) << 16 | (0xFFFF - place)
    });
    ranked.into_iter().map(|(_, step)| step).collect()
}
