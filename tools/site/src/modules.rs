//! The second stage: the WebAssembly module, in a release split in two and made small. And the licences of what it
//! is compiled from.

use std::{env, process};

use steps::{Job, Outcome, Project, files, find, note};
use wasm_split::split;

use crate::{Kind, Options, hash::short_hash};

/// The only way into the second part: `gapwise::view::whole::whole`.
const SPLIT_POINT: [&str; 3] = ["view", "whole", "whole"];
/// What rustc's and wasm-bindgen's output uses, which every browser of the last years has.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];
/// Lets loads and stores carry an addition to their address. Addresses below 1024 must not be used then: they are
/// the end of the stack, which the linker puts first.
const STACK_COMES_FIRST: &str = "--low-memory-unused";

/// The app's code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Modules {
    /// What is loaded first.
    pub(crate) app: Vec<u8>,
    /// What is loaded after it, unless the first is all.
    pub(crate) rest: Option<Vec<u8>>,
}

/// The module that wasm-bindgen left, as the options want it.
pub(crate) fn modules(module: &(String, Vec<u8>), options: &Options) -> Outcome<Modules> {
    let bound = &module.1;
    match (options.kind, &options.linked) {
        (Kind::Development, _) => Ok(Modules { app: bound.clone(), rest: None }),
        (Kind::Release, None) => {
            note("the app is not split: `cargo xtask build` does that");
            Ok(Modules { app: small(bound)?, rest: None })
        }
        (Kind::Release, Some(linked)) => {
            let parts = split(&files::read(linked)?, bound, &SPLIT_POINT)?;
            Ok(Modules { app: small(&parts.first)?, rest: Some(small(&parts.rest)?) })
        }
    }
}

/// A module as small as wasm-opt makes it, where that is there.
fn small(module: &[u8]) -> Outcome<Vec<u8>> {
    if find("wasm-opt").is_none() {
        note("the WebAssembly is larger than need be: wasm-opt is not in PATH");
        return Ok(module.to_vec());
    }
    let place = env::temp_dir().join(format!("gapwise-{}.wasm", process::id()));
    files::write(&place, module)?;
    let job = Job::new("wasm-opt", "cargo xtask setup");
    let job = job.args(["-Oz", "--converge", "--strip-debug", "--strip-producers", STACK_COMES_FIRST]);
    let done = job.args(FEATURES).arg(&place).arg("-o").arg(&place).run();
    let small = done.and_then(|()| files::read(&place));
    let _ = std::fs::remove_file(place);
    small
}

/// The list of licences, made by cargo-about with the rules of `about.toml` and the template `about.hbs`.
pub(crate) fn licences(project: &Project) -> Outcome<String> {
    if find("cargo-about").is_none() {
        note("the licences are not listed: cargo-about is not in PATH");
        return Ok("This copy was built without the list: run `cargo xtask build`.\n".into());
    }
    // It takes a minute, and changes as rarely as these.
    let mut decided_by = Vec::new();
    for file in ["Cargo.lock", "about.toml", "about.hbs"] {
        decided_by.extend(files::read(&project.root().join(file))?);
    }
    let name = format!("licences-{}.txt", short_hash(&decided_by));
    let place = project.target().join(name);
    if place.is_file() {
        return files::text(&place);
    }
    let job = Job::cargo().args(["about", "generate", "--frozen", "--fail", "--output-file"]);
    let job = job.arg(&place).arg("about.hbs").in_folder(project.root());
    job.run()
        .map_err(|failure| failure.cured_by("put right what cargo-about says above; about.toml holds the rules"))?;
    files::text(&place)
}
