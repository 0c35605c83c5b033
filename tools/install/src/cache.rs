//! Whole or not at all: a folder is made under another name beside its place and renamed once complete. One
//! installation runs at a time; whoever comes second finds it done.

use std::{
    fs::{self, File},
    path::Path,
};

use crate::{
    failure::{OrFailure, Outcome},
    step::note,
};

const CURE: &str = "see that the folder is yours and the disk is not full";

/// Has `make` fill a folder and puts it at `place`, or leaves nothing behind. `proof` is what a complete
/// folder holds.
pub(super) fn install(
    place: &Path,
    proof: &str,
    make: impl FnOnce(&Path) -> Outcome<()>,
) -> Outcome<()> {
    let name = place.file_name().unwrap_or_default().to_string_lossy();
    let beside = place.parent().unwrap_or(place);
    let _alone = alone_in(beside)?;
    if place.join(proof).exists() {
        return Ok(());
    }
    let partial = beside.join(format!(".{name}.partial"));
    // Left by a run that was cut off, for nobody else is at work here.
    remove(&partial)?;
    remove(place)?;
    let result = fs::create_dir(&partial)
        .or_failure(|| format!("{} cannot be made", partial.display()), CURE)
        .and_then(|()| make(&partial))
        .and_then(|()| {
            fs::rename(&partial, place).or_failure(
                || format!("{} cannot be put in place", place.display()),
                CURE,
            )
        });
    if result.is_err() {
        // The first error is the one to tell.
        let _ = fs::remove_dir_all(&partial);
    }
    result
}

/// Waits for its turn, which lasts until the file is closed, and so never longer than this process.
fn alone_in(folder: &Path) -> Outcome<File> {
    let cannot = || format!("{} cannot be locked", folder.display());
    fs::create_dir_all(folder).or_failure(cannot, CURE)?;
    let file = File::create(folder.join(".lock")).or_failure(cannot, CURE)?;
    if file.try_lock().is_err() {
        note("waiting for another installation");
        file.lock().or_failure(cannot, CURE)?;
    }
    Ok(file)
}

fn remove(folder: &Path) -> Outcome<()> {
    if !folder.exists() {
        return Ok(());
    }
    fs::remove_dir_all(folder).or_failure(|| format!("{} is in the way", folder.display()), CURE)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{failure::Failure, scratch::Scratch};

    fn write(folder: &Path, name: &str) -> Outcome<()> {
        fs::write(folder.join(name), "").or_failure(String::new, "")
    }

    #[test]
    fn a_success_is_in_its_place_and_made_once() {
        let scratch = Scratch::new();
        let place = scratch.path().join("tools/trunk-1");
        scratch.file("tools/trunk-1/half", "");
        scratch.file("tools/.trunk-1.partial/half", "");

        let first = install(&place, "trunk", |folder| write(folder, "trunk"));
        assert_eq!(first, Ok(()));
        assert!(place.join("trunk").is_file() && !place.join("half").exists());

        let second = install(&place, "trunk", |folder| write(folder, "again"));
        assert_eq!(second, Ok(()));
        assert!(!place.join("again").exists());
    }

    #[test]
    fn a_failure_leaves_nothing() {
        let scratch = Scratch::new();
        let place = scratch.path().join("tools/trunk-1");
        let failure = Failure::new("a", "b", "c");
        let result = install(&place, "trunk", |folder| {
            write(folder, "half")?;
            Err(failure.clone())
        });
        assert_eq!(result, Err(failure));
        assert!(!place.exists() && !scratch.path().join("tools/.trunk-1.partial").exists());
    }
}
