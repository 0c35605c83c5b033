//! Scripts without what only their readers need: comments, space, long names.

use std::{fs, path::Path};

use super::Toolbox;
use crate::{
    failure::{OrFailure, Outcome},
    process::{Job, path_led_by},
};

/// What every browser that can run the app understands.
const LANGUAGE: &str = "2020";

/// Who knows the names at the top of a script.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Names {
    /// Nobody else: it is a module, or alone.
    Own,
    /// The other scripts of its page.
    Shared,
}

impl Toolbox {
    /// The script, smaller. It is put into `folder` for that.
    pub(crate) fn minified(&self, script: &str, names: Names, folder: &Path) -> Outcome<String> {
        let file = folder.join("script.js");
        fs::write(&file, script).or_failure(
            || format!("{} cannot be written", file.display()),
            "see that the folder is yours and the disk is not full",
        )?;
        let job = Job::new("terser", "cargo xtask setup")
            .env("PATH", path_led_by(&self.folders)?)
            .arg(&file)
            .args(["--compress", "--mangle", "--ecma", LANGUAGE]);
        match names {
            Names::Own => job.arg("--module").output(),
            Names::Shared => job.output(),
        }
    }
}
