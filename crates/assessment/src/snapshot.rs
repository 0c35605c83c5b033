//! What somebody said of themselves on one day, and what it is measured against. It is what the analysis, the
//! pages of a result, links and files take; whose it is and where it is kept stands beside it.

use super::aim::Aim;
use super::answer::Answers;
use super::day::Day;
use super::framework_ref::FrameworkRef;

/// One result of one day.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Snapshot {
    /// The framework it was made with.
    pub framework: FrameworkRef,
    /// What it is measured against.
    pub aim: Aim,
    /// What was said.
    pub answers: Answers,
    /// The day it was finished, where the person was.
    pub on: Day,
}

impl Snapshot {
    /// The part that may be shared: without background, evidence and the moments of answers. The name stays,
    /// for whoever shares it to leave out.
    #[must_use]
    pub fn shared(&self) -> Snapshot {
        Snapshot {
            framework: self.framework.clone(),
            aim: Aim {
                background: None,
                ..self.aim.clone()
            },
            answers: self.answers.without_moments(),
            on: self.on,
        }
    }
}
