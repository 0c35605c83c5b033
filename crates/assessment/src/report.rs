//! The gap analysis of one set of answers against one role: a pure function, the same for the same
//! answers whenever and wherever it runs.

use super::answer::Answers;
use super::finding::{Finding, findings};
use super::fit::Fit;
use super::framework::Framework;
use super::in_order::by_rank;
use super::profile::Profile;
use super::readiness::Tally;
use super::standing::Standing;

/// All that a result page says about one role.
#[derive(Clone, Debug)]
pub struct Report<'f> {
    /// The role.
    pub profile: &'f Profile,
    /// The sums.
    pub tally: Tally,
    /// The verdict.
    pub standing: Standing,
    /// Every skill the role asks, in catalogue order: the arithmetic behind the sums.
    pub findings: Vec<Finding<'f>>,
    /// The skills below target, most pressing first.
    pub gaps: Vec<Finding<'f>>,
    /// The skills that meet a target at practised or higher, strongest first.
    pub strengths: Vec<Finding<'f>>,
}

impl<'f> Report<'f> {
    /// Sets `answers` against `profile`, which belongs to `framework`.
    #[must_use]
    pub fn new(framework: &'f Framework, profile: &'f Profile, answers: &Answers) -> Report<'f> {
        let findings = findings(framework, profile, answers);
        let tally = Tally::of(findings.iter().copied());
        let mut gaps = Vec::with_capacity(findings.len());
        gaps.extend(findings.iter().filter(|finding| finding.is_gap()));
        let mut strengths = Vec::with_capacity(findings.len());
        strengths.extend(findings.iter().filter(|finding| finding.is_strength()));
        Report {
            profile,
            tally,
            standing: Standing::of(&tally),
            findings,
            gaps: by_rank(&gaps, Finding::priority),
            strengths: by_rank(&strengths, Finding::strength),
        }
    }

    /// How the answers suit the role, in short.
    #[must_use]
    pub fn fit(&self) -> Fit {
        Fit::new(self.profile.key, &self.findings)
    }

    /// Readiness in whole percent, unless too few skills are rated for a figure to mean anything.
    #[must_use]
    pub fn percent(&self) -> Option<u8> {
        let percent = self.tally.readiness.percent();
        percent.filter(|_| self.standing != Standing::TooEarly)
    }

    /// Must-haves rated below their target, most pressing first.
    pub fn missing_must_haves(&self) -> impl Iterator<Item = &Finding<'f>> {
        self.gaps
            .iter()
            .filter(|finding| finding.is_missing_must_have())
    }

    /// Must-haves of which nothing is known yet, in catalogue order.
    pub fn unrated_must_haves(&self) -> impl Iterator<Item = &Finding<'f>> {
        self.findings
            .iter()
            .filter(|finding| finding.is_unrated_must_have())
    }

    /// The skills that carry the readiness, the one that adds most first: by weight × what of the target
    /// is there, then by surplus, then in catalogue order.
    #[must_use]
    pub fn carriers(&self) -> Vec<Finding<'f>> {
        let mut carriers: Vec<Finding<'f>> = Vec::new();
        carriers.extend(
            self.findings
                .iter()
                .filter(|finding| finding.there() > Some(0)),
        );
        by_rank(&carriers, Finding::carrying)
    }

    /// Skills the role asks and the person said nothing of, in catalogue order.
    pub fn unanswered(&self) -> impl Iterator<Item = &Finding<'f>> {
        self.findings
            .iter()
            .filter(|finding| finding.answer.is_none())
    }
}
