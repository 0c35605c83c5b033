//! Whole or not at all: a folder is made under another name beside its place and renamed once complete.

use std::{fs, path::Path, process};

use crate::failure::{OrFailure, Outcome};

const CURE: &str = "see that the folder is yours and the disk is not full";

/// Has `make` fill a folder and puts it at `place`, or leaves nothing behind.
pub(super) fn install(place: &Path, make: impl FnOnce(&Path) -> Outcome<()>) -> Outcome<()> {
    let name = place.file_name().unwrap_or_default().to_string_lossy();
    let partial = place.with_file_name(format!(".{name}.partial-{}", process::id()));
    let result = fs::create_dir_all(&partial)
        .or_failure(|| format!("{} cannot be made", partial.display()), CURE)
        .and_then(|()| make(&partial))
        .and_then(|()| settle(&partial, place));
    if result.is_err() {
        // What could not be made may not be there to remove.
        let _ = fs::remove_dir_all(&partial);
    }
    result
}

fn settle(partial: &Path, place: &Path) -> Outcome<()> {
    // What is there already lacks the program that was looked for, or we would not be here.
    if place.exists() {
        fs::remove_dir_all(place)
            .or_failure(|| format!("{} is in the way", place.display()), CURE)?;
    }
    fs::rename(partial, place).or_failure(
        || format!("{} cannot be put in place", place.display()),
        CURE,
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{failure::Failure, scratch::Scratch};

    #[test]
    fn a_success_is_in_its_place() {
        let scratch = Scratch::new();
        let place = scratch.path().join("tools/trunk-1");
        let made = install(&place, |folder| {
            fs::write(folder.join("trunk"), "").or_failure(String::new, "")
        });
        assert_eq!(made, Ok(()));
        assert!(place.join("trunk").is_file());
    }

    #[test]
    fn a_failure_leaves_nothing() {
        let scratch = Scratch::new();
        let place = scratch.path().join("tools/trunk-1");
        let failure = Failure::new("a", "b", "c");
        let made = install(&place, |folder| {
            fs::write(folder.join("half"), "").or_failure(String::new, "")?;
            Err(failure.clone())
        });
        assert_eq!(made, Err(failure));
        let left = fs::read_dir(scratch.path().join("tools")).unwrap().count();
        assert_eq!(left, 0);
    }
}
