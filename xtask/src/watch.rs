//! Sees that an input has changed, by looking at times and sizes every now and then. No more than that: it
//! needs no rights and no system's own service, and a few hundred files cost a millisecond.

use std::{
    fs,
    path::{Path, PathBuf},
    thread,
    time::{Duration, SystemTime},
};

use crate::inputs;

const PAUSE: Duration = Duration::from_millis(700);

/// How the inputs stood at one moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Snapshot(Vec<(PathBuf, Option<SystemTime>, u64)>);

impl Snapshot {
    pub(crate) fn take(root: &Path, names: &[&str]) -> Self {
        let seen = |path: PathBuf| {
            let data = fs::metadata(&path).ok();
            let time = data.as_ref().and_then(|data| data.modified().ok());
            (path, time, data.map_or(0, |data| data.len()))
        };
        Self(inputs::files(root, names).into_iter().map(seen).collect())
    }

    /// Waits until the inputs differ from this and have settled: a checkout of another branch writes for
    /// a while.
    pub(crate) fn wait_for_change(&self, root: &Path, names: &[&str]) -> Self {
        let mut last = self.clone();
        loop {
            thread::sleep(PAUSE);
            let now = Self::take(root, names);
            if now != *self && now == last {
                return now;
            }
            last = now;
        }
    }

    /// One file in which the two differ.
    pub(crate) fn first_difference<'a>(&'a self, other: &'a Self) -> Option<&'a Path> {
        let missing_in = |all: &Self, entry: &&(PathBuf, _, _)| !all.0.contains(entry);
        let changed = other.0.iter().find(|entry| missing_in(self, entry));
        let gone = || self.0.iter().find(|entry| missing_in(other, entry));
        changed.or_else(gone).map(|(path, _, _)| path.as_path())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scratch::Scratch;

    #[test]
    fn tells_what_changed() {
        let scratch = Scratch::new();
        let take = || Snapshot::take(scratch.path(), &["src"]);
        scratch.file("src/a.rs", "");
        let file = scratch.file("src/b.rs", "");
        let before = take();
        assert_eq!(before.first_difference(&take()), None);

        scratch.file("src/b.rs", "longer");
        assert_eq!(before.first_difference(&take()), Some(file.as_path()));

        fs::remove_file(&file).unwrap();
        assert_eq!(before.first_difference(&take()), Some(file.as_path()));
    }
}
