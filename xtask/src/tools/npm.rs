//! What comes from npm, locked in `xtask/tools/`: wasm-opt, from `binaryen`, and axe-core, a script that
//! finds what is hard to use.

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

const WASM_OPT: &str = "node_modules/.bin/wasm-opt";
const AXE: &str = "node_modules/axe-core/axe.min.js";
const PACKAGES: [&str; 2] = ["nodejs", "npm"];
const CURE: &str = "install Node.js 18 or newer with npm (Debian: apt-get install nodejs npm), \
                    then: cargo xtask setup";

/// The folder with wasm-opt, installed first when missing.
pub(super) fn wasm_opt(project: &Project) -> Outcome<PathBuf> {
    let step = Step::start(format!("wasm-opt: npm's binaryen {}", versions::BINARYEN));
    // It is itself a script for node; npm is needed but once.
    let folder = ensure(project, step, find("node").is_some())?;
    Ok(folder.join("node_modules/.bin"))
}

/// The script axe-core, installed first when missing.
pub(super) fn axe(project: &Project) -> Outcome<PathBuf> {
    let step = Step::start(format!("axe-core: npm's {}", versions::AXE_CORE));
    // It runs in the page.
    Ok(ensure(project, step, true)?.join(AXE))
}

/// The folder with both; `usable` says whether being installed is enough.
fn ensure(project: &Project, step: Step, usable: bool) -> Outcome<PathBuf> {
    let versions = format!("{}-{}", versions::BINARYEN, versions::AXE_CORE);
    let folder = project.tool("npm", &versions);
    let installed = [WASM_OPT, AXE].iter().all(|it| folder.join(it).exists());
    if installed && usable {
        step.already_there();
        return Ok(folder);
    }
    node_and_npm()?;
    if !installed {
        whole::install(&folder, AXE, |folder| install(project, folder))?;
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
        "wasm-opt or axe-core is missing",
        format!("`{missing}` is not in PATH"),
        CURE,
    ))
}

fn install(project: &Project, folder: &Path) -> Outcome<()> {
    let lock = project.root().join("xtask").join("tools");
    for file in ["package.json", "package-lock.json"] {
        fs::copy(lock.join(file), folder.join(file)).or_failure(
            || format!("xtask/tools/{file} cannot be copied"),
            "restore it",
        )?;
    }
    let install = Job::new("npm", CURE)
        .args(["ci", "--no-fund", "--no-audit", "--prefix"])
        .arg(folder);
    install
        .run()
        .map_err(|failure| failure.cured_by("with the network up again: cargo xtask setup"))
}
