//! The one place for the versions of the tools. Whoever raises one here needs to change nothing else,
//! but for what npm brings, whose lock file lies in `xtask/tools/`.

use std::{fs, path::Path};

use crate::failure::{Failure, OrFailure, Outcome};

/// 0.22.1 wants a newer rustc than the toolchain's.
pub(super) const TRUNK: &str = "0.21.14";

/// The npm package that brings wasm-opt. Debian's own is too old for today's wasm.
pub(super) const BINARYEN: &str = "132.0.0";

/// The npm package that makes scripts small.
pub(super) const TERSER: &str = "5.51.2";

/// The npm package that looks through a page for what shuts people out.
pub(super) const AXE_CORE: &str = "4.14.1";

/// Checks licences, sources and advisories.
pub(super) const CARGO_DENY: &str = "0.20.2";

/// Lists the licences of what the app is compiled from.
pub(super) const CARGO_ABOUT: &str = "0.9.3";

/// Compiles the fuzz targets.
pub(super) const CARGO_FUZZ: &str = "0.13.2";

/// Drives Firefox.
pub(super) const GECKODRIVER: &str = "0.37.1";

/// wasm-bindgen's tool must be of the very version that the app is linked with.
pub(super) fn wasm_bindgen(root: &Path) -> Outcome<String> {
    let lock = fs::read_to_string(root.join("Cargo.lock"));
    let lock = lock.or_failure(|| "Cargo.lock cannot be read".into(), "cargo metadata")?;
    locked_version(&lock, "wasm-bindgen").ok_or_else(|| {
        Failure::new(
            "the version of wasm-bindgen is not known",
            "Cargo.lock names no package `wasm-bindgen`, or more than one version of it",
            "cargo update -p wasm-bindgen",
        )
    })
}

/// The version of a package that the lock file holds once. Two versions are as bad as none.
fn locked_version(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut versions = lock.split("[[package]]").filter_map(|entry| {
        let mut lines = entry.lines().map(str::trim);
        lines.any(|line| line == name).then_some(())?;
        let version = lines.find_map(|line| line.strip_prefix("version = "))?;
        Some(version.trim_matches('"').to_owned())
    });
    versions.next().filter(|_| versions.next().is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = r#"version = 4

[[package]]
name = "wasm-bindgen"
version = "0.2.130"
dependencies = ["cfg-if"]

[[package]]
name = "wasm-bindgen-futures"
version = "0.4.80"

[[package]]
name = "twice"
version = "1.0.0"

[[package]]
name = "twice"
version = "2.0.0"
"#;

    #[test]
    fn reads_the_version_of_exactly_that_package() {
        let version = |package| locked_version(LOCK, package);
        assert_eq!(version("wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(version("wasm-bindgen-futures").as_deref(), Some("0.4.80"));
    }

    #[test]
    fn an_absent_or_doubled_package_has_no_version() {
        assert_eq!(locked_version(LOCK, "wasm"), None);
        assert_eq!(locked_version(LOCK, "twice"), None);
        assert_eq!(locked_version("", "wasm-bindgen"), None);
    }

    #[test]
    fn npm_s_files_name_the_same_versions() {
        let tools = Path::new(env!("CARGO_MANIFEST_DIR")).join("tools");
        for file in ["package.json", "package-lock.json"] {
            let text = fs::read_to_string(tools.join(file)).unwrap();
            for (package, version) in [
                ("binaryen", BINARYEN),
                ("terser", TERSER),
                ("axe-core", AXE_CORE),
            ] {
                let entry = format!("\"{package}\": \"{version}\"");
                assert!(text.contains(&entry), "{file} lacks {entry}");
            }
        }
    }
}
