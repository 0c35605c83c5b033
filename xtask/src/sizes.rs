//! What files weigh on the wire: each as it is and in brotli's best compression.

use std::{
    fs,
    io::Write as _,
    path::{Path, PathBuf},
};

use brotli::CompressorWriter;

use crate::{
    failure::{OrFailure, Outcome},
    precache::is_copy,
};

const BUFFER: usize = 64 * 1024;
const BEST: u32 = 11;
const WINDOW: u32 = 22;

/// A file of a folder and its two sizes in bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Weighed {
    /// The path from the folder, with slashes.
    pub(crate) name: String,
    pub(crate) raw: usize,
    pub(crate) brotli: usize,
}

/// The names of the files of a folder and those below it, sorted, with slashes.
pub(crate) fn names(folder: &Path) -> Vec<String> {
    let mut paths = Vec::new();
    collect(folder, &mut paths);
    let mut names: Vec<String> = paths
        .iter()
        .filter_map(|path| path.strip_prefix(folder).ok())
        .map(|path| path.to_string_lossy().replace('\\', "/"))
        .collect();
    names.sort();
    names
}

/// Weighs one file of a folder.
pub(crate) fn weigh(folder: &Path, name: &str) -> Outcome<Weighed> {
    let content = fs::read(folder.join(name));
    let content = content.or_failure(|| format!("{name} cannot be read"), "build it again")?;
    Ok(Weighed {
        name: name.to_owned(),
        raw: content.len(),
        brotli: compressed(&content)?.len(),
    })
}

/// The content in brotli's best compression.
pub(crate) fn compressed(content: &[u8]) -> Outcome<Vec<u8>> {
    let mut writer = CompressorWriter::new(Vec::new(), BUFFER, BEST, WINDOW);
    let written = writer.write_all(content);
    written.or_failure(|| "brotli failed".into(), "free some memory")?;
    Ok(writer.into_inner())
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, files);
        } else if !is_copy(&path) {
            files.push(path);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scratch::Scratch;

    #[test]
    fn files_are_named_from_the_folder_and_sorted() {
        let scratch = Scratch::new();
        for name in ["index.html", "icons/a.svg", "a.js"] {
            scratch.file(name, "");
        }
        assert_eq!(names(scratch.path()), ["a.js", "icons/a.svg", "index.html"]);
    }

    #[test]
    fn repetition_costs_little() {
        let scratch = Scratch::new();
        scratch.file("icons/a.txt", &"<p>".repeat(1000));
        let weighed = weigh(scratch.path(), "icons/a.txt").unwrap();
        assert_eq!(weighed.raw, 3000);
        assert!(weighed.brotli < 50, "{weighed:?}");
    }

    #[test]
    fn a_file_that_is_not_there_is_named() {
        let failure = weigh(Scratch::new().path(), "absent.js").unwrap_err();
        assert!(failure.what.contains("absent.js"), "{failure}");
    }
}
