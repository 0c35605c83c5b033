//! The same answers against every role of the framework. Somebody above a role's targets is not
//! punished for it: a surplus counts as met.

use super::answer::{Answer, Answers};
use super::finding::Finding;
use super::framework::{Framework, Skill};
use super::profile::ProfileKey;
use super::readiness::Tally;
use super::standing::Standing;

/// How a person's answers suit one role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fit {
    /// The role.
    pub key: ProfileKey,
    /// The sums.
    pub tally: Tally,
    /// The verdict.
    pub standing: Standing,
}

/// The fit to every role, in the framework's order of profiles.
#[must_use]
pub fn fit_to_every_profile(framework: &Framework, answers: &Answers) -> Vec<Fit> {
    let in_catalogue_order: Vec<(&Skill, Option<Answer>)> = framework
        .skills()
        .iter()
        .map(|skill| (skill, answers.get(skill.number)))
        .collect();
    framework
        .profiles()
        .iter()
        .map(|profile| {
            let tally = Tally::of(
                profile
                    .expectations
                    .iter()
                    .zip((0..).zip(&in_catalogue_order))
                    .filter_map(|(expectation, (place, (skill, answer)))| {
                        Some(Finding {
                            skill,
                            place,
                            expectation: (*expectation)?,
                            answer: *answer,
                        })
                    }),
            );
            Fit {
                key: profile.key,
                tally,
                standing: Standing::of(&tally),
            }
        })
        .collect()
}
