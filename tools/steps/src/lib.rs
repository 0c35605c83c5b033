//! What the build's programs share: errors for people, other programs, progress lines, reports and paths.

// A test that fails may say so as it likes.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]
// A `Failure` says itself when it comes.
#![allow(clippy::missing_errors_doc)]

mod failure;
pub mod files;
mod job;
mod project;
mod report;
mod step;

pub use failure::{Failure, OrFailure, Outcome};
pub use job::{Job, find, path_led_by};
pub use project::Project;
pub use report::{End, Report, Tally};
pub use step::{Step, note, seconds};
