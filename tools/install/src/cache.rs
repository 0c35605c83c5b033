//! Folders of the cache that are complete or absent: each is filled under another name and then renamed. One
//! installation runs at a time, and whoever comes second finds it done.

use std::{
    fs::{self, File},
    path::Path,
};

use steps::{OrFailure, Outcome, files, note};

const CURE: &str = "see that the folder is yours and the disk is not full";

/// Has `fill` fill a folder and puts it at `place`, or leaves nothing behind. `proof` is a file that a complete
/// folder holds.
pub(crate) fn install(place: &Path, proof: &str, fill: impl FnOnce(&Path) -> Outcome<()>) -> Outcome<()> {
    let name = place.file_name().unwrap_or_default().to_string_lossy();
    let beside = place.parent().unwrap_or(place);
    let _lock = lock(beside)?;
    if place.join(proof).exists() {
        return Ok(());
    }
    let partial = beside.join(format!(".{name}.partial"));
    files::empty(&partial)?;
    let result = fill(&partial).and_then(|()| {
        files::empty(place)?;
        fs::remove_dir(place)
            .and_then(|()| fs::rename(&partial, place))
            .or_failure(|| format!("{} cannot be put in place", place.display()), CURE)
    });
    if result.is_err() {
        // The first error is the one to tell.
        let _ = fs::remove_dir_all(&partial);
    }
    result
}

/// Waits for its turn, which lasts until the file is closed, and so never longer than this process.
fn lock(folder: &Path) -> Outcome<File> {
    let cannot = || format!("{} cannot be locked", folder.display());
    fs::create_dir_all(folder).or_failure(cannot, CURE)?;
    let file = File::create(folder.join(".lock")).or_failure(cannot, CURE)?;
    if file.try_lock().is_err() {
        note("waiting for another installation");
        file.lock().or_failure(cannot, CURE)?;
    }
    Ok(file)
}

#[cfg(test)]
mod tests {
    use steps::Failure;

    use super::*;

    #[test]
    fn a_success_is_in_its_place_and_made_once_and_a_failure_leaves_nothing() {
        let scratch = tempfile::tempdir().unwrap();
        let place = scratch.path().join("tools/trunk-1");
        for half in ["tools/trunk-1/half", "tools/.trunk-1.partial/half"] {
            files::write(&scratch.path().join(half), "").unwrap();
        }
        let fill = |name: &'static str| move |folder: &Path| files::write(&folder.join(name), "");
        install(&place, "trunk", fill("trunk")).unwrap();
        assert!(place.join("trunk").is_file() && !place.join("half").exists());
        install(&place, "trunk", fill("again")).unwrap();
        assert!(!place.join("again").exists());

        let other = scratch.path().join("tools/other-1");
        let failure = Failure::new("a", "b", "c");
        assert_eq!(install(&other, "other", |_| Err(failure.clone())), Err(failure));
        assert!(!other.exists() && !scratch.path().join("tools/.other-1.partial").exists());
    }
}
