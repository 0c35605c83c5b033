//! How much of what a role asks is there, as an exact fraction, and on how much it rests.

use std::cmp::Ordering;

use super::answer::Answer;
use super::finding::Finding;

/// readiness = 1 − Σ weight·gap / Σ weight·target over the rated, applicable skills.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Readiness {
    /// Σ weight·gap.
    pub missing: u32,
    /// Σ weight·target; 0 when nothing that is asked was rated.
    pub asked: u32,
}

impl Readiness {
    /// The part that is there in whole percent, rounded down, so that 100 means that nothing is
    /// missing; `None` when nothing that is asked was rated.
    #[must_use]
    pub fn percent(self) -> Option<u8> {
        let there = self.asked.checked_sub(self.missing)?;
        u8::try_from((there * 100).checked_div(self.asked)?).ok()
    }

    /// Exact comparison, not of the rounded percents; nothing known comes before any known value.
    #[must_use]
    pub fn compare(self, other: Readiness) -> Ordering {
        match (self.asked, other.asked) {
            (0, 0) => Ordering::Equal,
            (0, _) => Ordering::Less,
            (_, 0) => Ordering::Greater,
            (asked, other_asked) => (other.missing * asked).cmp(&(self.missing * other_asked)),
        }
    }
}

/// How many of a role's skills a figure rests on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// Skills with a level.
    pub rated: u32,
    /// Skills the role asks, less those the person said do not apply.
    pub applicable: u32,
}

impl Coverage {
    /// Whether fewer than half of the applicable skills were rated: too few to speak of a result.
    #[must_use]
    pub fn is_thin(self) -> bool {
        self.rated * 2 < self.applicable || self.rated == 0
    }
}

/// Everything that is summed over the skills of one role.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// How much is there.
    pub readiness: Readiness,
    /// On how many skills it rests.
    pub coverage: Coverage,
    /// Must-haves rated below their target.
    pub missing_must_haves: u32,
    /// Must-haves of which nothing is known yet.
    pub unrated_must_haves: u32,
    /// The role's skills that belong to its industry and not to the core.
    pub of_industry: IndustryCoverage,
}

/// How many of an industry's own skills a figure rests on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct IndustryCoverage {
    /// Skills with a level.
    pub rated: u32,
    /// Every skill of the industry's own, those that the person said do not apply included: whoever sets
    /// most of them aside has said little about the industry.
    pub own: u32,
}

impl IndustryCoverage {
    /// Whether fewer than half of the industry's own skills were rated, so that a figure says something of
    /// the core and next to nothing of the industry.
    #[must_use]
    pub fn is_core_only(self) -> bool {
        self.rated * 2 < self.own
    }
}

impl Tally {
    /// Sums what a role asks against what was said, skill by skill.
    #[must_use]
    pub fn of<'f>(findings: impl Iterator<Item = Finding<'f>>) -> Tally {
        let mut tally = Tally::default();
        for finding in findings {
            let expectation = finding.expectation;
            let is_own = u32::from(finding.skill.specialisation.is_some());
            tally.of_industry.own += is_own;
            match finding.answer {
                Some(Answer::NotApplicable) => {}
                None => {
                    tally.coverage.applicable += 1;
                    tally.unrated_must_haves += u32::from(expectation.must_have);
                }
                Some(Answer::Rated(level)) => {
                    let weight = u32::from(expectation.weight.value());
                    let target = u32::from(expectation.target.value());
                    let gap = target.saturating_sub(u32::from(level.value()));
                    tally.coverage.applicable += 1;
                    tally.coverage.rated += 1;
                    tally.of_industry.rated += is_own;
                    tally.readiness.missing += weight * gap;
                    tally.readiness.asked += weight * target;
                    tally.missing_must_haves += u32::from(expectation.must_have && gap > 0);
                }
            }
        }
        tally
    }
}

#[cfg(test)]
mod tests {
    use super::Readiness;
    use std::cmp::Ordering;

    fn readiness(missing: u32, asked: u32) -> Readiness {
        Readiness { missing, asked }
    }

    #[test]
    fn percents_are_rounded_down_and_unknown_stays_unknown() {
        assert_eq!(readiness(0, 7).percent(), Some(100));
        assert_eq!(readiness(1, 300).percent(), Some(99));
        assert_eq!(readiness(7, 7).percent(), Some(0));
        assert_eq!(readiness(0, 0).percent(), None);
    }

    #[test]
    fn comparison_is_exact_where_percents_are_equal() {
        assert_eq!(readiness(1, 300).percent(), readiness(1, 200).percent());
        assert_eq!(
            readiness(1, 300).compare(readiness(1, 200)),
            Ordering::Greater
        );
        assert_eq!(readiness(0, 0).compare(readiness(9, 9)), Ordering::Less);
    }
}
