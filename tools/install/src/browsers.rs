//! Chromium and its driver, for the browser tests and the bench.

use std::path::{Path, PathBuf};

use super::named;
use crate::{
    failure::{Failure, Outcome},
    process::{Job, find},
    step::Step,
    tools::apt::Apt,
};

const PACKAGES: [&str; 2] = ["chromium", "chromium-driver"];
const CHROMIUM: &str = "GAPWISE_CHROMIUM";
const DRIVER: &str = "GAPWISE_CHROMEDRIVER";
/// Debian's name first: its driver, likewise in PATH, fits no other.
const NAMES: [&str; 4] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];
const MACOS_CHROME: &str = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

/// A Chromium and the program that drives it.
#[derive(Debug, Clone)]
pub(crate) struct Chromium {
    chromium: PathBuf,
    driver: PathBuf,
}

impl Chromium {
    /// The pair that is here, else Debian's, installed.
    pub(crate) fn ensure() -> Outcome<Self> {
        let step = Step::start("browser: Chromium and chromedriver");
        if let Some(here) = Self::find() {
            step.already_there();
            return Ok(here);
        }
        if !Apt::is_here() {
            return Err(missing("this system has no apt-get to install them with"));
        }
        Apt::ensure(&PACKAGES)?;
        let here = Self::find().ok_or_else(|| missing("the packages did not bring them"))?;
        step.done();
        Ok(here)
    }

    fn find() -> Option<Self> {
        let chromium = || {
            let macos = Path::new(MACOS_CHROME);
            let macos = macos.is_file().then(|| macos.to_path_buf());
            NAMES.iter().find_map(|name| find(name)).or(macos)
        };
        Some(Self {
            chromium: named(CHROMIUM).or_else(chromium)?,
            driver: named(DRIVER).or_else(|| find("chromedriver"))?,
        })
    }

    /// Tells a job where to find the pair.
    pub(crate) fn for_job(&self, job: Job) -> Job {
        job.env(CHROMIUM, &self.chromium).env(DRIVER, &self.driver)
    }
}

fn missing(why: &str) -> Failure {
    Failure::new(
        "Chromium or chromedriver is missing",
        why,
        format!(
            "put `chromium` or `google-chrome`, and a `chromedriver` of the same version, into PATH,\n\
             or name them: export {CHROMIUM}=… {DRIVER}=…"
        ),
    )
}
