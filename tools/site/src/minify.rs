//! Scripts without what only their readers need: comments, space, long names.

use std::{fs, path::Path};

use super::Toolbox;
use crate::{
    failure::{OrFailure, Outcome},
    process::{Job, path_led_by},
};

/// What every browser that can run the app understands.
const LANGUAGE: &str = "2020";

impl Toolbox {
    /// The script, smaller. It is put into `folder` for that.
    pub(crate) fn minified(&self, script: &str, folder: &Path) -> Outcome<String> {
        let file = folder.join("script.js");
        fs::write(&file, script).or_failure(
            || format!("{} cannot be written", file.display()),
            "see that the folder is yours and the disk is not full",
        )?;
        Job::new("terser", "cargo xtask setup")
            .env("PATH", path_led_by(&self.folders)?)
            .arg(&file)
            .args(["--module", "--compress", "--mangle", "--ecma", LANGUAGE])
            .output()
    }
}
