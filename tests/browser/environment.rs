//! What `cargo xtask` tells these programs: where the browser, its driver and the built site are.

use std::{env, path::PathBuf};

/// The program that drives Chromium.
pub(crate) fn chromedriver() -> PathBuf {
    named("GAPWISE_CHROMEDRIVER")
}

/// Chromium itself.
pub(crate) fn chromium() -> PathBuf {
    named("GAPWISE_CHROMIUM")
}

/// The folder of the built site.
pub(crate) fn dist() -> PathBuf {
    named("GAPWISE_DIST")
}

/// The script axe-core.
pub(crate) fn axe() -> PathBuf {
    named("GAPWISE_AXE")
}

fn named(variable: &str) -> PathBuf {
    let Some(value) = env::var_os(variable) else {
        panic!(
            "{variable} is not set: run `cargo xtask test`, which builds the site, finds a browser and sets it"
        );
    };
    value.into()
}
