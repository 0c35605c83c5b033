//! `WebKit` as GTK builds it: its driver, the small browser that comes with the library, and a screen for it
//! that nobody sees.

use std::{fs, path::PathBuf};

use super::{Found, named};
use crate::{
    failure::{Failure, Outcome},
    process::{Job, find},
    step::Step,
    tools::apt::Apt,
};

/// The library with the small browser comes along with the driver.
const PACKAGES: [&str; 2] = ["webkit2gtk-driver", "xvfb"];
const DRIVER: &str = "GAPWISE_WEBKIT_DRIVER";
const BROWSER: &str = "GAPWISE_MINIBROWSER";
/// Where distributions put a library's programs. Debian has a folder for each architecture in between.
const LIBRARIES: [&str; 3] = ["/usr/lib", "/usr/lib64", "/usr/libexec"];
const VERSIONS: [&str; 3] = ["webkitgtk-6.0", "webkit2gtk-4.1", "webkit2gtk-4.0"];

/// A `WebKit` that can be driven.
#[derive(Debug, Clone)]
pub(crate) struct WebKit {
    driver: PathBuf,
    browser: PathBuf,
}

impl WebKit {
    /// What is here, else Debian's, installed.
    pub(crate) fn ensure() -> Outcome<Found<Self>> {
        let step = Step::start("browser: WebKit, with Xvfb");
        match installed() {
            Ok(here) => {
                step.already_there();
                Ok(Found::Here(here))
            }
            Err(missing) if !Apt::on_debian() => Ok(Found::Missing(missing)),
            Err(_) => {
                Apt::ensure(&PACKAGES)?;
                let here = installed().map_err(|missing| not_brought(&missing))?;
                step.done();
                Ok(Found::Here(here))
            }
        }
    }

    /// Tells a job where to find it.
    pub(crate) fn for_job(&self, job: Job) -> Job {
        job.env(DRIVER, &self.driver).env(BROWSER, &self.browser)
    }
}

/// All of it, or what the first missing part is and what would supply that.
fn installed() -> Result<WebKit, String> {
    let driver = named(DRIVER).or_else(|| find("WebKitWebDriver"));
    let driver = driver.ok_or_else(|| {
        format!("WebKitWebDriver is missing: put it into PATH, or export {DRIVER}=…")
    })?;
    let browser = named(BROWSER).or_else(|| minibrowser(&LIBRARIES.map(PathBuf::from)));
    let browser = browser.ok_or_else(|| {
        format!("WebKit’s MiniBrowser is missing: install it, and export {BROWSER}=…")
    })?;
    match find("Xvfb") {
        Some(_) => Ok(WebKit { driver, browser }),
        None => Err("Xvfb is missing: put it into PATH".into()),
    }
}

/// The small browser, in a folder of its library.
fn minibrowser(libraries: &[PathBuf]) -> Option<PathBuf> {
    let nested = |library: &PathBuf| -> Vec<PathBuf> {
        let entries = fs::read_dir(library).into_iter().flatten().flatten();
        entries.map(|entry| entry.path()).collect()
    };
    let inner = libraries.iter().flat_map(nested);
    let folders: Vec<PathBuf> = libraries.iter().cloned().chain(inner).collect();
    VERSIONS.iter().find_map(|version| {
        let in_folder = |folder: &PathBuf| folder.join(version).join("MiniBrowser");
        folders
            .iter()
            .map(in_folder)
            .find(|program| program.is_file())
    })
}

fn not_brought(missing: &str) -> Failure {
    Failure::new(
        "WebKit cannot be driven",
        format!("the packages {} did not bring it", PACKAGES.join(" and ")),
        missing,
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scratch::Scratch;

    #[test]
    fn the_small_browser_is_found_in_either_kind_of_folder() {
        let scratch = Scratch::new();
        let libraries = [scratch.path().join("lib"), scratch.path().join("libexec")];
        assert_eq!(minibrowser(&libraries), None);

        scratch.file("lib/some-architecture/webkit2gtk-4.1/MiniBrowser", "");
        let found = minibrowser(&libraries).unwrap();
        assert!(found.ends_with("some-architecture/webkit2gtk-4.1/MiniBrowser"));

        scratch.file("libexec/webkitgtk-6.0/MiniBrowser", "");
        let found = minibrowser(&libraries).unwrap();
        assert!(found.ends_with("libexec/webkitgtk-6.0/MiniBrowser"));
    }
}
