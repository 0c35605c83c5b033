//! Tools that crates.io has the source of: built once for each version, into the cache.

use std::{
    env::consts::EXE_SUFFIX,
    path::{Path, PathBuf},
};

use super::{versions, whole};
use crate::{
    failure::Outcome,
    process::{Job, path_led_by},
    project::Project,
    step::Step,
};

/// How to build a tool quickly: each runs for a second or two, so what counts is the time until it is there.
const QUICK: [(&str, &str); 5] = [
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1"),
    ("CARGO_PROFILE_RELEASE_DEBUG", "false"),
    ("CARGO_PROFILE_RELEASE_STRIP", "debuginfo"),
];

/// A program and the crate it comes from.
pub(super) struct CargoTool {
    program: &'static str,
    package: &'static str,
    version: String,
    with_its_own_lock: bool,
    features: &'static str,
}

impl CargoTool {
    pub(super) fn trunk() -> Self {
        Self::of_its_own("trunk", versions::TRUNK)
    }

    pub(super) fn deny() -> Self {
        Self::of_its_own("cargo-deny", versions::CARGO_DENY)
    }

    pub(super) fn about() -> Self {
        Self {
            features: "cli",
            ..Self::of_its_own("cargo-about", versions::CARGO_ABOUT)
        }
    }

    pub(super) fn fuzz() -> Self {
        Self::of_its_own("cargo-fuzz", versions::CARGO_FUZZ)
    }

    pub(super) fn geckodriver() -> Self {
        Self::of_its_own("geckodriver", versions::GECKODRIVER)
    }

    pub(super) fn wasm_bindgen(root: &Path) -> Outcome<Self> {
        Ok(Self {
            program: "wasm-bindgen",
            package: "wasm-bindgen-cli",
            version: versions::wasm_bindgen(root)?,
            // Its lock file may name a crate version that the registry does not have yet.
            with_its_own_lock: false,
            features: "",
        })
    }

    /// A program that hangs on nothing in the project and has its package's name.
    fn of_its_own(program: &'static str, version: &str) -> Self {
        Self {
            program,
            package: program,
            version: version.into(),
            with_its_own_lock: true,
            features: "",
        }
    }

    /// The folder with the program, built first when missing.
    pub(super) fn ensure(&self, project: &Project) -> Outcome<PathBuf> {
        let step = Step::start(format!("{} {}", self.program, self.version));
        let folder = project.tool(self.program, &self.version);
        let bin = folder.join("bin");
        let program = format!("bin/{}{EXE_SUFFIX}", self.program);
        if folder.join(&program).is_file() {
            step.already_there();
            return Ok(bin);
        }
        whole::install(&folder, &program, |folder| {
            let install = self.install_into(folder);
            let by_hand = self.install_into(&project.tool(self.program, &self.version));
            // Else cargo ends with the advice to put this passing folder into PATH.
            let install = install.env("PATH", path_led_by(&[folder.join("bin")])?);
            install.run().map_err(|failure| {
                failure.cured_by(format!(
                    "it needs the network and a C compiler; by hand:\n{}",
                    by_hand.shown()
                ))
            })
        })?;
        step.done();
        Ok(bin)
    }

    /// The program itself, built first when missing.
    pub(super) fn ensure_program(&self, project: &Project) -> Outcome<PathBuf> {
        let bin = self.ensure(project)?;
        Ok(bin.join(format!("{}{EXE_SUFFIX}", self.program)))
    }

    fn install_into(&self, folder: &Path) -> Job {
        let mut job = Job::cargo()
            .args(["install", self.package, "--version", &self.version])
            .args(["--bin", self.program])
            .arg("--root")
            .arg(folder)
            // The build's own target folder would mix these tools with the app.
            .without_env("CARGO_TARGET_DIR");
        if !self.features.is_empty() {
            job = job.args(["--features", self.features]);
        }
        if self.with_its_own_lock {
            job = job.arg("--locked");
        }
        QUICK
            .iter()
            .fold(job, |job, (name, value)| job.env(name, value))
    }
}
