//! The one place for the versions of the tools, but for what npm brings, whose lock file is in `npm/`.

use std::path::Path;

use steps::{Job, Outcome};

/// A version that is installed, and how the versions begin that work as well.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Version {
    pub(crate) installed: String,
    pub(crate) works: String,
}

/// 0.22 wants a newer rustc.
pub(crate) const TRUNK: [&str; 2] = ["0.21.14", "0.21."];
pub(crate) const CARGO_ABOUT: [&str; 2] = ["0.9.3", "0.9."];
pub(crate) const CARGO_DENY: [&str; 2] = ["0.20.2", "0."];
pub(crate) const CARGO_FUZZ: [&str; 2] = ["0.13.2", "0."];
pub(crate) const GECKODRIVER: [&str; 2] = ["0.37.1", "0."];

impl Version {
    pub(crate) fn of([installed, works]: [&str; 2]) -> Self {
        Self { installed: installed.into(), works: works.into() }
    }

    /// wasm-bindgen's tool must be of the very version that the app is linked with.
    pub(crate) fn wasm_bindgen(root: &Path) -> Outcome<Self> {
        let package = Job::cargo().args(["pkgid", "wasm-bindgen"]).in_folder(root).output()?;
        let (_, locked) = package.trim().rsplit_once('@').unwrap_or_default();
        Ok(Self::of([locked, locked]))
    }

    /// Whether a tool that answers this to `--version` can be used. Debian's wasm-opt, for one, is too old.
    pub(crate) fn allows(&self, answer: &str) -> bool {
        let mut words = answer.split_whitespace();
        words.any(|word| word.starts_with(&self.works))
    }
}

#[cfg(test)]
mod tests {
    use steps::Project;

    use super::*;

    #[test]
    fn a_version_that_works_is_told_from_one_that_does_not() {
        assert!(Version::of(TRUNK).allows("trunk 0.21.9"));
        assert!(!Version::of(TRUNK).allows("trunk 0.22.1"));
        let locked = Version::wasm_bindgen(Project::open().unwrap().root()).unwrap();
        assert!(locked.allows("wasm-bindgen 0.2.130"), "{locked:?}");
    }
}
