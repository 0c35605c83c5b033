//! `cargo xtask`: what builds, serves, checks and tests Gapwise, behind one command line. Each job is a crate of
//! its own in `tools/`.

// A test that fails may say so as it likes.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

mod build;
mod command_line;
mod fuzz;
mod links;
mod serve;
mod suite;

use std::process::ExitCode;

fn main() -> ExitCode {
    command_line::run()
}
