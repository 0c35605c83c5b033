//! Installs the npm packages that `npm/` locks: wasm-opt, terser, and axe-core, which checks pages for accessibility.

use std::{
    fs,
    path::{Path, PathBuf},
};

use data_encoding::HEXLOWER;
use sha2::{Digest as _, Sha256};
use steps::{Failure, Job, OrFailure, Outcome, Project, Step, files, find};

use crate::{apt, cache};

const PACKAGES: [&str; 2] = ["nodejs", "npm"];
const NODE: &str = "install Node.js 18 or newer with npm, then: cargo xtask setup";
/// What a complete folder holds.
const MODULES: &str = "node_modules";
/// The oldest wasm-opt that reads today's WebAssembly.
const OLDEST_WASM_OPT: u32 = 120;

/// The folder that has to lead `PATH` for wasm-opt and terser: none if both are there.
pub(crate) fn wasm_opt_and_terser(project: &Project) -> Outcome<Option<PathBuf>> {
    let answer = Job::new("wasm-opt", "").arg("--version").output();
    let version = answer.ok().and_then(|answer| {
        let mut words = answer.split_whitespace().map(str::to_owned);
        words.find_map(|word| word.parse::<u32>().ok())
    });
    if version.is_some_and(|version| version >= OLDEST_WASM_OPT) && find("terser").is_some() {
        return Ok(None);
    }
    Ok(Some(locked(project)?.join(".bin")))
}

/// The script axe-core.
pub(crate) fn axe(project: &Project) -> Outcome<PathBuf> {
    Ok(locked(project)?.join("axe-core/axe.min.js"))
}

fn locked(project: &Project) -> Outcome<PathBuf> {
    let source = project.root().join("tools/install/npm");
    packages(project, "wasm-opt, terser and axe-core", "npm", &source)
}

/// The folder `node_modules` with what the lock file in `source` names, installed under `name` when missing.
pub(crate) fn packages(project: &Project, title: &str, name: &str, source: &Path) -> Outcome<PathBuf> {
    let step = Step::start(format!("npm: {title}"));
    let lock = files::text(&source.join("package-lock.json"))?;
    // Another folder for each set of packages.
    let place = project.tool(name, &HEXLOWER.encode(&Sha256::digest(&lock)[..8]));
    if place.join(MODULES).is_dir() && find("node").is_some() {
        step.already_there();
        return Ok(place.join(MODULES));
    }
    if let Some(missing) = ["node", "npm"].into_iter().find(|name| find(name).is_none()) {
        let why = format!("`{missing}` is not in PATH");
        let failure = Failure::new(format!("{title} cannot be installed"), why, NODE);
        apt::ensure(&PACKAGES).map_err(|by_apt| failure.cured_by(format!("{NODE}\non Debian, {}", by_apt.cure)))?;
    }
    cache::install(&place, MODULES, |folder| {
        for file in ["package.json", "package-lock.json"] {
            fs::copy(source.join(file), folder.join(file))
                .or_failure(|| format!("{} cannot be copied", source.join(file).display()), "restore it")?;
        }
        // No package here needs a script of its own to be installed.
        let options = ["ci", "--ignore-scripts", "--no-fund", "--no-audit", "--prefix"];
        let install = Job::new("npm", NODE).args(options).arg(folder).run();
        install.map_err(|failure| failure.cured_by("run the command again with the network up"))
    })?;
    step.done();
    Ok(place.join(MODULES))
}
