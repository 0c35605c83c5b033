//! The app for a page that cannot load modules: the whole wasm, and the glue as a classic script. It works
//! on what cargo compiled last, and compiles nothing itself.

use std::{fs, path::Path};

use super::Toolbox;
use crate::{
    failure::{OrFailure, Outcome},
    process::{Job, path_led_by},
    project::Project,
};

const GLUE: &str = "gapwise.js";
const BOUND: &str = "gapwise_bg.wasm";
const SMALL: &str = "small.wasm";

/// The app, whole.
#[derive(Debug)]
pub(crate) struct ClassicApp {
    pub(crate) glue: String,
    pub(crate) wasm: Vec<u8>,
}

impl Toolbox {
    /// Makes it of the last release build of the app, in the folder `out`.
    pub(crate) fn classic(&self, project: &Project, out: &Path) -> Outcome<ClassicApp> {
        let path = path_led_by(&self.folders)?;
        let job = |program| Job::new(program, "cargo xtask setup").env("PATH", &path);
        job("wasm-bindgen")
            .args(["--target", "no-modules", "--no-typescript"])
            .args(["--remove-name-section", "--remove-producers-section"])
            .args(["--out-name", "gapwise", "--out-dir"])
            .arg(out)
            .arg(self.wasm.compiled(project))
            .run()?;
        // Not before: without that section it does not know what the wasm may use.
        job("wasm-opt")
            .args(["-Oz", "--strip-debug", "--strip-producers"])
            .args(["--strip-target-features", "-o"])
            .arg(out.join(SMALL))
            .arg(out.join(BOUND))
            .run()?;
        let lost = |name: &str| format!("{} cannot be read", out.join(name).display());
        let again = "cargo xtask build --force";
        let glue = fs::read_to_string(out.join(GLUE)).or_failure(|| lost(GLUE), again)?;
        let wasm = fs::read(out.join(SMALL)).or_failure(|| lost(SMALL), again)?;
        Ok(ClassicApp { glue, wasm })
    }
}
