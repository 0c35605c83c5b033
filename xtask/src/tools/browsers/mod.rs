//! The browsers that the tests drive, each with the program that drives it. Nothing here knows what is
//! tested.

mod chromium;
mod firefox;
mod webkit;

use std::{env, path::PathBuf};

pub(crate) use chromium::Chromium;
pub(crate) use firefox::Firefox;
pub(crate) use webkit::WebKit;

/// A browser that not every machine can have.
#[derive(Debug)]
pub(crate) enum Found<B> {
    Here(B),
    /// What is missing, and what would supply it.
    Missing(String),
}

/// The path that somebody put into a variable, to have it used in place of what would be found.
fn named(variable: &str) -> Option<PathBuf> {
    env::var_os(variable).map(PathBuf::from)
}
