//! Tools whose source is on crates.io: one that is in `PATH`, else built once for each version into the cache.

use std::{
    env::{self, consts::EXE_SUFFIX},
    ffi::OsString,
    path::{Path, PathBuf},
};

use steps::{Job, Outcome, Project, Step, find, note, path_led_by};

use crate::{
    cache,
    versions::{self, Version},
};

/// How a tool is built quickly: each runs for seconds, so what counts is the time until it is there.
const QUICK: [(&str, &str); 4] = [
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
    ("CARGO_PROFILE_RELEASE_DEBUG", "false"),
    ("CARGO_PROFILE_RELEASE_STRIP", "debuginfo"),
];

/// A program and the package it comes from.
pub(crate) struct CargoTool {
    pub(crate) program: &'static str,
    pub(crate) package: &'static str,
    pub(crate) version: Version,
    /// Whether the package's own lock file is kept to.
    pub(crate) locked: bool,
    /// Its features, where they are not the default ones.
    pub(crate) features: Option<&'static str>,
    /// The compiler's `opt-level`.
    pub(crate) opt_level: &'static str,
}

impl CargoTool {
    /// A program that has its package's name.
    pub(crate) fn new(program: &'static str, version: [&str; 2]) -> Self {
        Self { program, package: program, version: Version::of(version), locked: true, features: None, opt_level: "1" }
    }

    /// Trunk only runs other programs and copies files, and an unoptimised one is there after half the time. It asks no
    /// registry for newer versions of itself.
    pub(crate) fn trunk() -> Self {
        Self { features: Some("rustls"), opt_level: "0", ..Self::new("trunk", versions::TRUNK) }
    }

    pub(crate) fn wasm_bindgen(root: &Path) -> Outcome<Self> {
        Ok(Self {
            program: "wasm-bindgen",
            package: "wasm-bindgen-cli",
            version: Version::wasm_bindgen(root)?,
            // It may name a crate's version that the registry does not have yet.
            locked: false,
            features: None,
            opt_level: "1",
        })
    }

    /// The folder that has to lead `PATH` for the program to be found: none if it is there in a version that works.
    pub(crate) fn ensure(&self, project: &Project) -> Outcome<Option<PathBuf>> {
        let version = &self.version.installed;
        let step = Step::start(format!("{} {version}", self.program));
        let place = project.tool(self.program, version);
        let proof = format!("bin/{}{EXE_SUFFIX}", self.program);
        if place.join(&proof).is_file() {
            step.already_there();
        } else if self.works_in_path() {
            step.already_there();
            return Ok(None);
        } else {
            let path = env::var_os("PATH").unwrap_or_default();
            cache::install(&place, &proof, |folder| self.install(folder, &path))?;
            step.done();
        }
        Ok(Some(place.join("bin")))
    }

    /// The program itself.
    pub(crate) fn ensure_program(&self, project: &Project) -> Outcome<PathBuf> {
        let program = format!("{}{EXE_SUFFIX}", self.program);
        let folder = self.ensure(project)?;
        Ok(folder.map_or_else(|| program.clone().into(), |folder| folder.join(&program)))
    }

    fn works_in_path(&self) -> bool {
        let answer = Job::new(self.program, "").arg("--version").output();
        find(self.program).is_some() && answer.is_ok_and(|answer| self.version.allows(&answer))
    }

    /// By `cargo binstall` where that is there and has it, else by building it.
    fn install(&self, folder: &Path, path: &OsString) -> Outcome<()> {
        let path = path_led_by(&[folder.join("bin")], path)?;
        let of_version = format!("{}@{}", self.package, self.version.installed);
        // The checkout's own target folder would mix these tools with the app.
        let cargo = || Job::cargo().without_env("CARGO_TARGET_DIR").env("PATH", &path);
        let binstall = cargo().args(["binstall", "--no-confirm", "--root"]);
        let binstall = binstall.arg(folder).arg(&of_version);
        if cargo().args(["binstall", "-V"]).succeeds() {
            match binstall.run() {
                Ok(()) => return Ok(()),
                Err(failure) => note(format!("it is built instead: {}", failure.why)),
            }
        }
        let mut job = cargo().args(["install", "--root"]).arg(folder).arg(of_version);
        if self.locked {
            job = job.arg("--locked");
        }
        if let Some(features) = self.features {
            job = job.args(["--no-default-features", "--features", features]);
        }
        let job = job.args(["--bin", self.program]).env("CARGO_PROFILE_RELEASE_OPT_LEVEL", self.opt_level);
        let job = QUICK.iter().fold(job, |job, (name, value)| job.env(name, value));
        job.run().map_err(|failure| {
            let by_hand = format!("cargo install {} --version {}", self.package, self.version.installed);
            failure.cured_by(format!("it needs the network and a C compiler; by hand: {by_hand}"))
        })
    }
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use std::{fs, os::unix::fs::PermissionsExt as _};

    use steps::files;

    use super::*;

    /// A `PATH` with a program in this folder that is called so and does this.
    fn stub(folder: &Path, name: &str, does: &str) -> OsString {
        files::write(&folder.join(name), format!("#!/bin/sh\n{does}\n")).unwrap();
        fs::set_permissions(folder.join(name), fs::Permissions::from_mode(0o755)).unwrap();
        let path = env::var_os("PATH").unwrap_or_default();
        path_led_by(&[folder.to_path_buf()], &path).unwrap()
    }

    #[test]
    fn cargo_binstall_brings_a_tool_where_it_is_there() {
        let scratch = tempfile::tempdir().unwrap();
        let brings = "[ \"$2\" = -V ] && exit 0\n\
            while [ \"$1\" != --root ]; do shift; done\n\
            mkdir -p \"$2/bin\" && echo \"$3\" > \"$2/bin/trunk\"";
        let path = stub(scratch.path(), "cargo-binstall", brings);
        let folder = scratch.path().join("tool");
        CargoTool::trunk().install(&folder, &path).unwrap();
        let brought = files::text(&folder.join("bin/trunk")).unwrap();
        assert_eq!(brought, format!("trunk@{}\n", versions::TRUNK[0]));
    }
}
