//! The files that a site is made of. Whatever a build reads must be named here, or a change to it goes
//! unnoticed.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// What makes up the site itself.
pub(crate) const SITE: [&str; 17] = [
    "Cargo.toml",
    "Cargo.lock",
    "Trunk.toml",
    "about.hbs",
    "about.toml",
    "rust-toolchain.toml",
    ".cargo/config.toml",
    "LICENSE",
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "index.html",
    "content",
    "crates",
    "public",
    "src",
    "styles",
    "tools/prerender",
];

/// What makes it.
pub(crate) const TOOLING: [&str; 1] = ["xtask"];

/// The files among the names, which may be folders or absent, sorted.
pub(crate) fn files(root: &Path, names: &[&str]) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for name in names {
        collect(root.join(name), &mut files);
    }
    files.sort();
    files
}

fn collect(path: PathBuf, files: &mut Vec<PathBuf>) {
    if path.is_file() {
        files.push(path);
    } else if let Ok(entries) = fs::read_dir(&path) {
        for entry in entries.flatten() {
            let name = entry.file_name();
            let name = name.to_string_lossy();
            // Editors keep their swap files and back-ups beside the files.
            if !name.starts_with('.') && !name.ends_with('~') {
                collect(entry.path(), files);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scratch::Scratch;

    #[test]
    fn folders_are_walked_and_editors_files_left_out() {
        let scratch = Scratch::new();
        for name in [
            "src/b/c.rs",
            "src/a.rs",
            "src/.a.rs.swp",
            "src/a.rs~",
            "index.html",
        ] {
            scratch.file(name, "");
        }
        let root = scratch.path();
        let files = files(root, &["src", "index.html", "absent"]);
        let expected = ["index.html", "src/a.rs", "src/b/c.rs"].map(|name| root.join(name));
        assert_eq!(files, expected);
    }
}
