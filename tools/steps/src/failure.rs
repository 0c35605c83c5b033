//! The one error type of the build: what was wanted, why it did not come, and what a person can do about it.

use std::fmt::{self, Display};

/// What went wrong, why, and what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// What was wanted and did not come.
    pub what: String,
    /// Why.
    pub why: String,
    /// The exact thing a person can do about it.
    pub cure: String,
}

/// A result whose error can be shown to a person as it is.
pub type Outcome<T> = Result<T, Failure>;

impl Failure {
    /// A failure in three sentences.
    pub fn new(what: impl Into<String>, why: impl Into<String>, cure: impl Into<String>) -> Self {
        Self { what: what.into(), why: why.into(), cure: cure.into() }
    }

    /// The same failure seen by somebody who knows better what to do about it.
    #[must_use]
    pub fn cured_by(self, cure: impl Into<String>) -> Self {
        Self { cure: cure.into(), ..self }
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
pub trait OrFailure<T> {
    /// The same, with words for people.
    fn or_failure(self, what: impl FnOnce() -> String, cure: &str) -> Outcome<T>;
}

impl<T, E: Display> OrFailure<T> for Result<T, E> {
    fn or_failure(self, what: impl FnOnce() -> String, cure: &str) -> Outcome<T> {
        self.map_err(|error| Failure::new(what(), error.to_string(), cure))
    }
}
