//! The same answers against every role of the framework. Somebody above a role's targets is not
//! punished for it: a surplus counts as met.

use super::answer::Answers;
use super::finding::{Finding, findings};
use super::framework::Framework;
use super::outlook::{Outlook, Prospect};
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
    /// What the standing can still become, where it rests on too few answers to be named by them alone.
    pub prospect: Option<Prospect>,
    /// Readiness at its lowest and at its highest in whole percent, in the same case.
    pub percents: Option<(u8, u8)>,
}

impl Fit {
    /// The fit to the role of these findings.
    #[must_use]
    pub fn new(key: ProfileKey, findings: &[Finding<'_>]) -> Fit {
        let tally = Tally::of(findings.iter().copied());
        let standing = Standing::of(&tally);
        let outlook = Outlook::of(findings);
        let prospect = outlook.beyond(standing);
        Fit {
            key,
            tally,
            standing,
            prospect,
            percents: outlook.percents().filter(|_| prospect.is_some()),
        }
    }

    /// Readiness in whole percent, unless too few skills are rated for a figure to mean anything.
    #[must_use]
    pub fn percent(&self) -> Option<u8> {
        let percent = self.tally.readiness.percent();
        percent.filter(|_| self.standing != Standing::TooEarly)
    }

    /// Readiness at its lowest and at its highest in whole percent, where it is no single figure.
    #[must_use]
    pub fn range(&self) -> Option<(u8, u8)> {
        self.percents
            .filter(|_| self.standing == Standing::TooEarly)
    }

    /// The standing; where too little is rated to name one, that which is settled whatever the rest brings.
    #[must_use]
    pub fn settled(&self) -> Standing {
        match (self.standing, self.prospect) {
            (Standing::TooEarly, Some(Prospect::Settled(standing))) => standing,
            _ => self.standing,
        }
    }
}

/// The fit to every role, in the framework's order of profiles.
#[must_use]
pub fn fit_to_every_profile(framework: &Framework, answers: &Answers) -> Vec<Fit> {
    let profiles = framework.profiles().iter();
    profiles
        .map(|profile| Fit::new(profile.key, &findings(framework, profile, answers)))
        .collect()
}
