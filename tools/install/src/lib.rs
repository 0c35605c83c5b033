//! What a build needs beside Rust itself. Each tool is installed when missing, whole or not at all, into
//! the per-user cache or by Debian's packages; nothing here knows what is built with it.

mod apt;
mod browsers;
mod cargo_tool;
mod npm;
mod terser;
mod versions;
mod wasm_target;
mod whole;

use std::{
    env,
    path::{Path, PathBuf},
};

use crate::{
    failure::Outcome,
    process::{Job, path_led_by},
    project::Project,
    step::note,
};

pub(crate) use browsers::{Chromium, Firefox, Found, WebKit};
pub(crate) use wasm_target::{Output, WasmTarget};

use cargo_tool::CargoTool;

/// The script with which the browser tests look for what shuts people out.
pub(crate) fn axe(project: &Project) -> Outcome<PathBuf> {
    npm::axe(project)
}

/// The folder with the packages that a lock file names, installed first when missing.
pub(crate) fn npm_project(title: &str, source: &Path, folder: &Path) -> Outcome<PathBuf> {
    npm::project(title, source, folder)
}

/// Jobs of a cargo that has the subcommand `deny`.
pub(crate) fn cargo_deny(project: &Project) -> Outcome<impl Fn() -> Job + use<>> {
    cargo_with(&CargoTool::deny(), project)
}

/// Jobs of a cargo that has the subcommand `about`.
pub(crate) fn cargo_about(project: &Project) -> Outcome<impl Fn() -> Job + use<>> {
    cargo_with(&CargoTool::about(), project)
}

/// Jobs of a cargo that has the subcommand `fuzz`.
pub(crate) fn cargo_fuzz(project: &Project) -> Outcome<impl Fn() -> Job + use<>> {
    cargo_with(&CargoTool::fuzz(), project)
}

fn cargo_with(tool: &CargoTool, project: &Project) -> Outcome<impl Fn() -> Job + use<>> {
    let path = path_led_by(&[tool.ensure(project)?])?;
    let root = project.root().to_path_buf();
    Ok(move || Job::cargo().env("PATH", &path).in_folder(&root))
}

/// Whether a build can do without wasm-opt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum WasmOpt {
    Required,
    Wanted,
}

/// The tools that make a site, all there.
#[derive(Debug)]
pub(crate) struct Toolbox {
    wasm: WasmTarget,
    folders: Vec<PathBuf>,
}

impl Toolbox {
    pub(crate) fn ensure(project: &Project, wasm_opt: WasmOpt) -> Outcome<Self> {
        let wasm = WasmTarget::ensure()?;
        let mut folders = Vec::new();
        // The quick one first: a missing Node.js is then known before the long builds.
        match npm::wasm_opt_and_terser(project) {
            Ok(folder) => folders.push(folder),
            Err(failure) if wasm_opt == WasmOpt::Wanted => {
                println!("{failure}");
                note("going on without it: only a release build needs it");
            }
            Err(failure) => return Err(failure),
        }
        folders.push(CargoTool::trunk().ensure(project)?);
        folders.push(CargoTool::wasm_bindgen(project.root())?.ensure(project)?);
        Ok(Self { wasm, folders })
    }

    pub(crate) fn wasm(&self) -> &WasmTarget {
        &self.wasm
    }

    /// wasm-opt, without its arguments.
    pub(crate) fn wasm_opt(&self) -> Outcome<Job> {
        Ok(Job::new("wasm-opt", "cargo xtask setup").env("PATH", path_led_by(&self.folders)?))
    }

    /// Trunk, finding the other tools first in its `PATH`, to compile in a certain way.
    pub(crate) fn trunk(&self, project: &Project, output: Output) -> Outcome<Job> {
        let job = Job::new("trunk", "cargo xtask setup")
            .env("PATH", path_led_by(&self.folders)?)
            // A compile error is no fault of Trunk's, whose own stack tells nobody anything.
            .env("RUST_BACKTRACE", "0")
            .in_folder(project.root());
        let job = self.wasm.compile(project, output, job);
        Ok(match env::var_os("NO_COLOR") {
            // The convention is any value at all, but Trunk refuses all except these words.
            Some(value) if !value.is_empty() => job.env("NO_COLOR", "true"),
            _ => job.without_env("NO_COLOR"),
        })
    }
}
