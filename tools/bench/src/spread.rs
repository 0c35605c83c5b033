//! The middle and the ends of a list of measurements.

use steps::{Failure, Outcome};

/// What a list of measurements comes to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Spread {
    pub(crate) median: f64,
    pub(crate) least: f64,
    pub(crate) most: f64,
}

impl Spread {
    /// `what` is measured, for the failure when there is nothing.
    pub(crate) fn of(what: &str, values: impl IntoIterator<Item = f64>) -> Outcome<Self> {
        let values = sorted(values);
        let (Some(&least), Some(&most)) = (values.first(), values.last()) else {
            return Err(nothing(what));
        };
        let (low, high) = ((values.len() - 1) / 2, values.len() / 2);
        Ok(Self { median: f64::midpoint(values[low], values[high]), least, most })
    }
}

/// The least value that at least 95 of 100 do not exceed.
pub(crate) fn percentile_95(what: &str, values: impl IntoIterator<Item = f64>) -> Outcome<f64> {
    let values = sorted(values);
    let rank = (values.len() * 95).div_ceil(100);
    let value = rank.checked_sub(1).and_then(|at| values.get(at));
    value.copied().ok_or_else(|| nothing(what))
}

fn sorted(values: impl IntoIterator<Item = f64>) -> Vec<f64> {
    let mut values: Vec<f64> = values.into_iter().collect();
    values.sort_by(f64::total_cmp);
    values
}

fn nothing(what: &str) -> Failure {
    Failure::new(
        format!("{what}: nothing was measured"),
        "the bench ended well and left an empty list",
        "see benches/pages",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_the_middle_or_between_the_two() {
        let spread = |values: &[f64]| Spread::of("time", values.iter().copied()).unwrap();
        let three = spread(&[3.0, 1.0, 2.0]);
        assert_eq!((three.median, three.least, three.most), (2.0, 1.0, 3.0));
        assert!((spread(&[4.0, 1.0, 2.0, 3.0]).median - 2.5).abs() < 1e-9);
    }

    #[test]
    fn one_in_twenty_may_lie_above_the_percentile() {
        let percentile = |count: i32| percentile_95("time", (1..=count).map(f64::from));
        assert_eq!(percentile(100), Ok(95.0));
        assert_eq!(percentile(20), Ok(19.0));
        assert_eq!(percentile(1), Ok(1.0));
    }
}
