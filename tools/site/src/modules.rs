//! The compiled app of a release as two small files: the first pages, and the rest. Knows which function
//! parts them, and nothing of what either does.

use std::{fs, path::Path};

use crate::{
    failure::{OrFailure, Outcome},
    split::split,
    tools::Toolbox,
};

/// The way into the rest of the app: `gapwise::view::whole::whole`.
const DOOR: [&str; 3] = ["view", "whole", "whole"];
/// What rustc's and wasm-bindgen's output makes use of; every browser of the last years has it.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Lets a load or store carry an addition to its address. That needs addresses below 1024 never to be used: here
/// they are the end of the stack, which the linker puts first, so that nothing lies there unless the stack has run
/// over, a fault in any case.
const STACK_COMES_FIRST: &str = "--low-memory-unused";

/// The names of the files, within the folder they were put into.
pub(crate) struct TwoParts {
    pub(crate) first: &'static str,
    pub(crate) rest: &'static str,
}

/// Parts the module `bound`, which wasm-bindgen made of `linked`, and puts both parts into `folder`.
pub(crate) fn two_parts(
    toolbox: &Toolbox,
    linked: &Path,
    bound: &Path,
    folder: &Path,
) -> Outcome<TwoParts> {
    let parts = split(&read(linked)?, &read(bound)?, &DOOR)?;
    let names = TwoParts {
        first: "app.wasm",
        rest: "rest.wasm",
    };
    small(toolbox, &parts.first, &folder.join(names.first))?;
    small(toolbox, &parts.rest, &folder.join(names.rest))?;
    Ok(names)
}

/// Writes a module to `place` as small as wasm-opt makes it.
fn small(toolbox: &Toolbox, module: &[u8], place: &Path) -> Outcome<()> {
    write(place, module)?;
    let job = toolbox.wasm_opt()?;
    let job = job.args(["-Oz", "--strip-debug", "--strip-producers"]);
    let job = job.arg(STACK_COMES_FIRST).args(FEATURES);
    job.arg(place).arg("-o").arg(place).run()
}

fn write(place: &Path, module: &[u8]) -> Outcome<()> {
    fs::write(place, module).or_failure(
        || format!("{} cannot be written", place.display()),
        "see that the disk is not full",
    )
}

fn read(path: &Path) -> Outcome<Vec<u8>> {
    fs::read(path).or_failure(
        || format!("{} cannot be read", path.display()),
        "run the build again",
    )
}
