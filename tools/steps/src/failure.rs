//! The one error type of this crate. Whoever makes one knows what was wanted, why it did not come, and
//! the exact thing a person can do about it.

use std::fmt::{self, Display};

/// What went wrong, why, and what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Failure {
    pub(crate) what: String,
    pub(crate) why: String,
    pub(crate) cure: String,
}

/// A result whose error can be shown to a person as it is.
pub(crate) type Outcome<T> = Result<T, Failure>;

impl Failure {
    pub(crate) fn new(
        what: impl Into<String>,
        why: impl Into<String>,
        cure: impl Into<String>,
    ) -> Self {
        Self {
            what: what.into(),
            why: why.into(),
            cure: cure.into(),
        }
    }

    /// The same failure seen by somebody who knows better what to do about it.
    pub(crate) fn cured_by(self, cure: impl Into<String>) -> Self {
        Self {
            cure: cure.into(),
            ..self
        }
    }
}

impl Display for Failure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let indented = |text: &str| text.trim_end().replace('\n', "\n        ");
        writeln!(out, "✗ {}", self.what)?;
        writeln!(out, "  why:  {}", indented(&self.why))?;
        write!(out, "  cure: {}", indented(&self.cure))
    }
}

/// Turns a library's error into a [`Failure`] where the call is made.
pub(crate) trait OrFailure<T> {
    fn or_failure(self, what: impl FnOnce() -> String, cure: &str) -> Outcome<T>;
}

impl<T, E: Display> OrFailure<T> for Result<T, E> {
    fn or_failure(self, what: impl FnOnce() -> String, cure: &str) -> Outcome<T> {
        self.map_err(|error| Failure::new(what(), error.to_string(), cure))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shows_what_why_and_cure() {
        let failure = Failure::new(
            "Trunk is missing",
            "no network\nat all",
            "cargo xtask setup",
        );
        assert_eq!(
            failure.to_string(),
            "✗ Trunk is missing\n  why:  no network\n        at all\n  cure: cargo xtask setup"
        );
    }
}
