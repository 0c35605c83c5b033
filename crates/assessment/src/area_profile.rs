//! The mean level and the mean target of each area, over the rated skills that a role asks: the overview
//! of a report. A mean evens out what is within an area, so it never takes part in a readiness.

use super::framework::Framework;
use super::ids::AreaNumber;
use super::report::Report;

/// The sums of one area, as an exact fraction: over the same skills for both means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AreaMeans {
    /// Which area.
    pub area: AreaNumber,
    /// How many of its skills were rated; never 0.
    pub rated: u32,
    /// How many of those are below their target.
    pub below: u32,
    /// The sum of the levels.
    pub levels: u32,
    /// The sum of the targets.
    pub targets: u32,
}

impl AreaMeans {
    /// The mean level in tenths, rounded down, as every figure of a result is.
    #[must_use]
    pub fn level_tenths(&self) -> u32 {
        (self.levels * 10).checked_div(self.rated).unwrap_or(0)
    }

    /// The mean target in tenths, rounded down.
    #[must_use]
    pub fn target_tenths(&self) -> u32 {
        (self.targets * 10).checked_div(self.rated).unwrap_or(0)
    }

    /// Whether the mean level is further below the mean target than the other area's is.
    fn is_further_below(&self, other: &AreaMeans) -> bool {
        let short = |one: &AreaMeans| one.targets.saturating_sub(one.levels);
        short(self) * other.rated > short(other) * self.rated
    }
}

/// Each area of which a skill is rated, in the framework's order.
#[must_use]
pub fn area_profile(framework: &Framework, report: &Report<'_>) -> Vec<AreaMeans> {
    let mut profile = Vec::new();
    for area in framework.areas() {
        let mut means = AreaMeans {
            area: area.number,
            rated: 0,
            below: 0,
            levels: 0,
            targets: 0,
        };
        for finding in &report.findings {
            if let Some(level) = finding.level()
                && finding.skill.area == area.number
            {
                means.rated += 1;
                means.below += u32::from(finding.is_gap());
                means.levels += u32::from(level.value());
                means.targets += u32::from(finding.expectation.target.value());
            }
        }
        if means.rated > 0 {
            profile.push(means);
        }
    }
    profile
}

/// The area whose mean is furthest below its target, of equals the first; `None` where none is below.
#[must_use]
pub fn furthest_below(profile: &[AreaMeans]) -> Option<&AreaMeans> {
    let below = profile.iter().filter(|one| one.levels < one.targets);
    below.fold(None, |furthest: Option<&AreaMeans>, one| match furthest {
        Some(furthest) if !one.is_further_below(furthest) => Some(furthest),
        _ => Some(one),
    })
}

#[cfg(test)]
mod tests {
    use super::{AreaMeans, furthest_below};
    use crate::ids::AreaNumber;

    fn means(area: u8, rated: u32, levels: u32, targets: u32) -> AreaMeans {
        AreaMeans {
            area: AreaNumber(area),
            rated,
            below: 0,
            levels,
            targets,
        }
    }

    #[test]
    fn means_are_rounded_down_so_that_a_whole_target_is_never_met_by_rounding() {
        let one = means(1, 3, 8, 9);
        assert_eq!((one.level_tenths(), one.target_tenths()), (26, 30));
        let most = means(1, 30, 89, 90);
        assert_eq!((most.level_tenths(), most.target_tenths()), (29, 30));
    }

    #[test]
    fn the_furthest_below_is_by_the_mean_and_not_by_the_sum() {
        let profile = [means(1, 9, 9, 12), means(2, 1, 1, 3), means(3, 2, 0, 4)];
        assert_eq!(
            furthest_below(&profile).map(|one| one.area),
            Some(AreaNumber(2))
        );
        assert_eq!(furthest_below(&[means(1, 2, 6, 4)]), None);
        assert_eq!(furthest_below(&[]), None);
    }
}
