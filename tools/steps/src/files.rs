//! Reading, writing and emptying, with errors that say which file and what to do.

use std::{collections::BTreeMap, fs, path::Path};

use walkdir::WalkDir;

use crate::{OrFailure, Outcome};

const DISK: &str = "see that the folder is yours and the disk is not full";

/// The bytes of a file.
pub fn read(path: &Path) -> Outcome<Vec<u8>> {
    fs::read(path).or_failure(
        || format!("{} cannot be read", path.display()),
        "restore it, or run the command again that makes it",
    )
}

/// The text of a file.
pub fn text(path: &Path) -> Outcome<String> {
    String::from_utf8(read(path)?).or_failure(|| format!("{} is not UTF-8", path.display()), "save it as UTF-8")
}

/// Writes a file, and the folders above it.
pub fn write(path: &Path, content: impl AsRef<[u8]>) -> Outcome<()> {
    let parent = path.parent().map_or(Ok(()), fs::create_dir_all);
    parent.and_then(|()| fs::write(path, content)).or_failure(|| format!("{} cannot be written", path.display()), DISK)
}

/// Makes a folder that holds nothing.
pub fn empty(folder: &Path) -> Outcome<()> {
    let cannot = || format!("{} cannot be emptied", folder.display());
    if folder.exists() {
        fs::remove_dir_all(folder).or_failure(cannot, DISK)?;
    }
    fs::create_dir_all(folder).or_failure(cannot, DISK)
}

/// Every file of a folder and those below it, by its path from the folder with slashes.
pub fn all(folder: &Path) -> Outcome<BTreeMap<String, Vec<u8>>> {
    names(folder)?.into_iter().map(|name| Ok((name.clone(), read(&folder.join(name))?))).collect()
}

/// The names of these files, sorted.
pub fn names(folder: &Path) -> Outcome<Vec<String>> {
    let mut found = Vec::new();
    for entry in WalkDir::new(folder).follow_links(true) {
        let cannot = || format!("{} cannot be read", folder.display());
        let entry = entry.or_failure(cannot, "run the command again that makes it")?;
        if !entry.file_type().is_dir() {
            let path = entry.path().strip_prefix(folder).unwrap_or(entry.path());
            found.push(path.to_string_lossy().into_owned());
        }
    }
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_written_named_from_the_folder_and_removed_with_it() {
        let scratch = tempfile::tempdir().unwrap();
        let site = scratch.path().join("site");
        write(&site.join("install/icon.svg"), "<svg/>").unwrap();
        write(&site.join("index.html"), "<p>").unwrap();
        assert_eq!(names(&site).unwrap(), ["index.html", "install/icon.svg"]);
        assert_eq!(all(&site).unwrap()["index.html"], b"<p>");
        empty(&site).unwrap();
        assert!(names(&site).unwrap().is_empty());
        assert!(text(&site.join("index.html")).unwrap_err().what.contains("index.html"));
    }
}
