//! wasm-opt, from npm's `binaryen`, locked in `xtask/tools/`.

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

const PROGRAM: &str = "node_modules/.bin/wasm-opt";
const PACKAGES: [&str; 2] = ["nodejs", "npm"];
const CURE: &str = "install Node.js 18 or newer with npm (Debian: apt-get install nodejs npm), \
                    then: cargo xtask setup";

/// The folder with wasm-opt, installed first when missing.
pub(super) fn wasm_opt(project: &Project) -> Outcome<PathBuf> {
    let step = Step::start(format!("wasm-opt: npm's binaryen {}", versions::BINARYEN));
    let folder = project.tool("binaryen", versions::BINARYEN);
    let bin = folder.join("node_modules/.bin");
    let installed = folder.join(PROGRAM).exists();
    // It is itself a script for node; npm is needed but once.
    if installed && find("node").is_some() {
        step.already_there();
        return Ok(bin);
    }
    node_and_npm()?;
    if !installed {
        whole::install(&folder, PROGRAM, |folder| install(project, folder))?;
    }
    step.done();
    Ok(bin)
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
        "wasm-opt is missing",
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
