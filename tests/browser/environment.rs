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

/// The program that drives Firefox.
pub(crate) fn geckodriver() -> PathBuf {
    named("GAPWISE_GECKODRIVER")
}

/// Firefox itself.
pub(crate) fn firefox() -> PathBuf {
    named("GAPWISE_FIREFOX")
}

/// The program that drives `WebKit`.
pub(crate) fn webkit_driver() -> PathBuf {
    named("GAPWISE_WEBKIT_DRIVER")
}

/// The small browser that comes with `WebKit`.
pub(crate) fn minibrowser() -> PathBuf {
    named("GAPWISE_MINIBROWSER")
}

/// The web server nginx.
pub(crate) fn nginx() -> PathBuf {
    named("GAPWISE_NGINX")
}

/// The web server Caddy.
pub(crate) fn caddy() -> PathBuf {
    named("GAPWISE_CADDY")
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
