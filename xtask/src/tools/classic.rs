//! The app for a page that cannot load modules: the whole wasm, and the glue as a classic script. It works
//! on what cargo compiled last, and compiles nothing itself.

use std::{fs, path::Path};

use super::Toolbox;
use crate::{
    failure::{OrFailure, Outcome},
    process::{Job, path_led_by},
    project::Project,
    split::bare,
    two_parts::small,
};

const GLUE: &str = "gapwise.js";
const BOUND: &str = "gapwise_bg.wasm";

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
        Job::new("wasm-bindgen", "cargo xtask setup")
            .env("PATH", &path)
            .args(["--target", "no-modules", "--no-typescript"])
            .args(["--out-name", "gapwise", "--out-dir"])
            .arg(out)
            .arg(self.wasm.linked(project))
            .run()?;
        let (glue, bound) = (out.join(GLUE), out.join(BOUND));
        let lost = |file: &Path| format!("{} cannot be read", file.display());
        let again = "cargo xtask build --force";
        let module = fs::read(&bound).or_failure(|| lost(&bound), again)?;
        small(self, &bare(&module)?, &bound)?;
        let glue = fs::read_to_string(&glue).or_failure(|| lost(&glue), again)?;
        let wasm = fs::read(&bound).or_failure(|| lost(&bound), again)?;
        Ok(ClassicApp { glue, wasm })
    }
}
