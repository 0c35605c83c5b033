//! Finds or installs what a build and its tests need beside Rust. It knows nothing of what is built.

// A test that fails may say so as it likes.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]
// A `Failure` says itself when it comes.
#![allow(clippy::missing_errors_doc)]

mod apt;
mod cache;
mod cargo_tool;
mod driven;
mod npm;
mod toolchain;
mod versions;

use std::{
    env,
    path::{Path, PathBuf},
};

use steps::{Job, Outcome, Project, path_led_by};

pub use driven::{Driven, chromium, firefox, hosts, webkit};
pub use toolchain::{TARGET, toolchain};

use cargo_tool::CargoTool;

/// Tools that are there, each in `PATH` or in a folder of the cache.
#[derive(Debug, Clone, Default)]
pub struct Tools(Vec<PathBuf>);

impl Tools {
    /// What a development build needs: Trunk and wasm-bindgen.
    pub fn of_development(project: &Project) -> Outcome<Self> {
        toolchain()?;
        let trunk = CargoTool::trunk().ensure(project)?;
        let wasm_bindgen = CargoTool::wasm_bindgen(project.root())?.ensure(project)?;
        Ok(Self([trunk, wasm_bindgen].into_iter().flatten().collect()))
    }

    /// What a release needs: wasm-opt, terser and cargo-about as well.
    pub fn of_release(project: &Project) -> Outcome<Self> {
        // The quick one first: a missing Node.js is then known before the long builds.
        let npm = npm::wasm_opt_and_terser(project)?;
        let Self(mut folders) = Self::of_development(project)?;
        let about = CargoTool { features: Some("cli"), ..CargoTool::new("cargo-about", versions::CARGO_ABOUT) };
        let about = about.ensure(project)?;
        folders.extend(npm.into_iter().chain(about));
        Ok(Self(folders))
    }

    /// A job that finds the tools first in its `PATH`.
    pub fn for_job(&self, job: Job) -> Outcome<Job> {
        let path = env::var_os("PATH").unwrap_or_default();
        Ok(job.env("PATH", path_led_by(&self.0, &path)?))
    }
}

/// cargo with the subcommand `deny`, which checks licences, sources and advisories.
pub fn cargo_deny(project: &Project) -> Outcome<Tools> {
    let tool = CargoTool::new("cargo-deny", versions::CARGO_DENY);
    Ok(Tools(tool.ensure(project)?.into_iter().collect()))
}

/// cargo with the subcommand `fuzz`, which compiles the fuzz targets.
pub fn cargo_fuzz(project: &Project) -> Outcome<Tools> {
    let tool = CargoTool::new("cargo-fuzz", versions::CARGO_FUZZ);
    Ok(Tools(tool.ensure(project)?.into_iter().collect()))
}

/// The script axe-core, which looks through a page for what shuts people out.
pub fn axe(project: &Project) -> Outcome<PathBuf> {
    npm::axe(project)
}

/// The folder `node_modules` with the packages that the lock file in `source` names.
pub fn node_modules(project: &Project, name: &str, source: &Path) -> Outcome<PathBuf> {
    npm::packages(project, name, name, source)
}
