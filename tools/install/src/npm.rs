//! What comes from npm, locked in `xtask/tools/`: wasm-opt, from `binaryen`, terser, which makes
//! scripts small, and axe-core, a script that finds what is hard to use.

use std::{
    fs,
    path::{Path, PathBuf},
};

use super::{apt::Apt, versions, whole};
use crate::{
    failure::{Failure, OrFailure, Outcome},
    process::{Job, find},
    project::Project,
    step::Step,
};

const MODULES: &str = "node_modules";
const WASM_OPT: &str = "node_modules/.bin/wasm-opt";
const TERSER: &str = "node_modules/.bin/terser";
const AXE: &str = "node_modules/axe-core/axe.min.js";
const PACKAGES: [&str; 2] = ["nodejs", "npm"];
const CURE: &str = "install Node.js 18 or newer with npm (Debian: apt-get install nodejs npm), \
                    then: cargo xtask setup";

/// The folder with wasm-opt and terser, installed first when missing.
pub(super) fn wasm_opt_and_terser(project: &Project) -> Outcome<PathBuf> {
    let step = Step::start(format!(
        "wasm-opt: npm's binaryen {}, and terser {}",
        versions::BINARYEN,
        versions::TERSER
    ));
    // Each is itself a script for node; npm is needed but once.
    let folder = ensure(project, step, find("node").is_some())?;
    Ok(folder.join("node_modules/.bin"))
}

/// The script axe-core, installed first when missing.
pub(super) fn axe(project: &Project) -> Outcome<PathBuf> {
    let step = Step::start(format!("axe-core: npm's {}", versions::AXE_CORE));
    // It runs in the page.
    Ok(ensure(project, step, true)?.join(AXE))
}

/// The packages that the lock file in `source` names, installed into `folder` when missing.
pub(super) fn project(title: &str, source: &Path, folder: &Path) -> Outcome<PathBuf> {
    let step = Step::start(title);
    let packages = folder.join(MODULES);
    if packages.exists() && find("node").is_some() {
        step.already_there();
        return Ok(packages);
    }
    node_and_npm()?;
    whole::install(folder, MODULES, |folder| {
        install(source, folder, "cargo xtask bench")
    })?;
    step.done();
    Ok(packages)
}

/// The folder with both; `usable` says whether being installed is enough.
fn ensure(project: &Project, step: Step, usable: bool) -> Outcome<PathBuf> {
    let versions = [versions::BINARYEN, versions::TERSER, versions::AXE_CORE].join("-");
    let folder = project.tool("npm", &versions);
    let installed = [WASM_OPT, TERSER, AXE]
        .iter()
        .all(|it| folder.join(it).exists());
    if installed && usable {
        step.already_there();
        return Ok(folder);
    }
    node_and_npm()?;
    if !installed {
        let lock = project.root().join("xtask/tools");
        whole::install(&folder, AXE, |folder| {
            install(&lock, folder, "cargo xtask setup")
        })?;
    }
    step.done();
    Ok(folder)
}

fn node_and_npm() -> Outcome<()> {
    let Some(missing) = ["node", "npm"]
        .into_iter()
        .find(|name| find(name).is_none())
    else {
        return Ok(());
    };
    if Apt::with_leave().is_some() {
        return Apt::ensure(&PACKAGES);
    }
    Err(Failure::new(
        "what npm brings is missing",
        format!("`{missing}` is not in PATH"),
        CURE,
    ))
}

fn install(lock: &Path, folder: &Path, again: &str) -> Outcome<()> {
    for file in ["package.json", "package-lock.json"] {
        fs::copy(lock.join(file), folder.join(file)).or_failure(
            || format!("{} cannot be copied", lock.join(file).display()),
            "restore it",
        )?;
    }
    let install = Job::new("npm", CURE)
        // No package here needs a script of its own to be installed.
        .args([
            "ci",
            "--ignore-scripts",
            "--no-fund",
            "--no-audit",
            "--prefix",
        ])
        .arg(folder);
    install
        .run()
        .map_err(|failure| failure.cured_by(format!("with the network up again: {again}")))
}
