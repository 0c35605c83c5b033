//! Firefox and geckodriver, whose source is on crates.io.

use std::path::{Path, PathBuf};

use super::{Found, named};
use crate::{
    failure::{Failure, Outcome},
    process::{Job, find},
    project::Project,
    step::Step,
    tools::{apt::Apt, cargo_tool::CargoTool},
};

const PACKAGE: &str = "firefox-esr";
const FIREFOX: &str = "GAPWISE_FIREFOX";
const DRIVER: &str = "GAPWISE_GECKODRIVER";
const NAMES: [&str; 2] = ["firefox-esr", "firefox"];
const MACOS_FIREFOX: &str = "/Applications/Firefox.app/Contents/MacOS/firefox";

/// A Firefox and the program that drives it.
#[derive(Debug, Clone)]
pub(crate) struct Firefox {
    firefox: PathBuf,
    driver: PathBuf,
}

impl Firefox {
    /// The Firefox that is here, else Debian's, installed; and its driver, built when missing.
    pub(crate) fn ensure(project: &Project) -> Outcome<Found<Self>> {
        let step = Step::start("browser: Firefox");
        let firefox = match installed() {
            Some(firefox) => {
                step.already_there();
                firefox
            }
            None if !Apt::on_debian() => {
                let cure = format!("put `firefox` into PATH, or export {FIREFOX}=…");
                return Ok(Found::Missing(format!("Firefox is missing: {cure}")));
            }
            None => {
                Apt::ensure(&[PACKAGE])?;
                let firefox = installed().ok_or_else(not_brought)?;
                step.done();
                firefox
            }
        };
        let driver = match named(DRIVER).or_else(|| find("geckodriver")) {
            Some(driver) => driver,
            None => CargoTool::geckodriver().ensure_program(project)?,
        };
        Ok(Found::Here(Self { firefox, driver }))
    }

    /// Tells a job where to find the pair.
    pub(crate) fn for_job(&self, job: Job) -> Job {
        job.env(FIREFOX, &self.firefox).env(DRIVER, &self.driver)
    }
}

fn installed() -> Option<PathBuf> {
    let macos = || {
        let macos = Path::new(MACOS_FIREFOX);
        macos.is_file().then(|| macos.to_path_buf())
    };
    let in_path = || NAMES.iter().find_map(|name| find(name));
    named(FIREFOX).or_else(in_path).or_else(macos)
}

fn not_brought() -> Failure {
    Failure::new(
        "Firefox is missing",
        format!("the package {PACKAGE} did not bring it"),
        format!("put `firefox` into PATH, or name it: export {FIREFOX}=…"),
    )
}
