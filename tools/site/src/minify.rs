//! Scripts without what only their readers need, by terser.

use steps::{Job, Outcome, files, find, note};

use crate::Kind;

/// What every browser that can run the app understands.
const LANGUAGE: &str = "2020";

/// Whether scripts are minified.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Minifier {
    wanted: bool,
}

impl Minifier {
    /// Releases are minified where terser is there.
    pub(crate) fn of(kind: Kind) -> Self {
        let wanted = kind == Kind::Release && find("terser").is_some();
        if kind == Kind::Release && !wanted {
            note("scripts are not minified: terser is not in PATH");
        }
        Self { wanted }
    }

    pub(crate) fn minified(self, script: &str) -> Outcome<String> {
        if !self.wanted {
            return Ok(script.to_owned());
        }
        let file = std::env::temp_dir().join(format!("gapwise-{}.js", std::process::id()));
        files::write(&file, script)?;
        let job = Job::new("terser", "cargo xtask setup").arg(&file);
        let minified = job.args(["--module", "--compress", "--mangle", "--ecma", LANGUAGE]).output();
        let _ = std::fs::remove_file(file);
        minified
    }
}
