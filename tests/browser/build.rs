//! Builds of the site to deploy one after the other: the built `dist/`, and others made from it, each
//! consistent in itself. Each is a folder of its own that ends with its test.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
    process,
    sync::atomic::{AtomicU32, Ordering},
};

use regex_lite::Regex;
use site::precache;
use static_server::Site;

use crate::environment::dist;

/// Words of the landing page, and as many letters that stand in their place in the second build.
const WORDS: [&str; 2] = ["for those on the way", "for those who return"];

/// A complete site.
#[derive(Debug)]
pub(crate) struct Build {
    folder: PathBuf,
    words: &'static str,
}

impl Build {
    /// The site as it was built. Compressed copies are left out, which no story could alter.
    pub(crate) fn first() -> Build {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("gapwise-build-{}-{count}", process::id());
        let folder = std::env::temp_dir().join(name);
        copy(&dist(), &folder);
        Build {
            folder,
            words: WORDS[0],
        }
    }

    /// Another build: with other words, and another name for every file that has a hash in its name.
    pub(crate) fn second() -> Build {
        let mut build = Build::first();
        let hash = Regex::new("[0-9a-f]{16}").expect("a pattern");
        let names = build.files();
        let hashes: BTreeSet<&str> = names
            .iter()
            .filter_map(|name| hash.find(name).map(|found| found.as_str()))
            .collect();
        assert!(!hashes.is_empty(), "{names:?}");
        let other = |hash: &str| hash.chars().rev().collect::<String>();
        let mut worded = 0;
        for name in &names {
            let path = build.path(name);
            let mut bytes = fs::read(&path).expect("a file of the build");
            worded += usize::from(replace(&mut bytes, WORDS[0], WORDS[1]));
            let mut name = name.clone();
            for hash in &hashes {
                replace(&mut bytes, hash, &other(hash));
                name = name.replace(hash, &other(hash));
            }
            fs::remove_file(&path).expect("removed");
            fs::write(build.path(&name), bytes).expect("written");
        }
        assert!(worded >= 2, "the page and its pack speak of {}", WORDS[0]);
        build.words = WORDS[1];
        build.seal();
        build
    }

    /// What the landing page of this build says and that of the other does not.
    pub(crate) fn words(&self) -> &'static str {
        self.words
    }

    /// Serves it; another can be deployed in its place.
    pub(crate) fn served(&self) -> Site {
        Site::serve(&self.folder, 0).expect("a free port")
    }

    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    /// The addresses of its files.
    pub(crate) fn files(&self) -> BTreeSet<String> {
        let mut files = BTreeSet::new();
        list(&self.folder, "", &mut files);
        files
    }

    /// The one file whose address begins and ends so.
    pub(crate) fn file(&self, start: &str, end: &str) -> String {
        let files = self.files();
        let mut found = files
            .into_iter()
            .filter(|name| name.starts_with(start) && name.ends_with(end));
        found.next().expect("such a file")
    }

    pub(crate) fn path(&self, file: &str) -> PathBuf {
        self.folder.join(file)
    }

    /// Writes a file by hand, as a deploy that went wrong would.
    pub(crate) fn has(&self, file: &str, content: impl AsRef<[u8]>) {
        fs::write(self.path(file), content).expect("written");
    }

    /// Has each page run a script before all others, as a browser would that lacks something.
    pub(crate) fn runs_first(&self, script: &str) {
        let page = self.path("index.html");
        let html = fs::read_to_string(&page).expect("a page");
        let viewport = "<meta name=\"viewport\"";
        assert!(html.contains(viewport), "{html}");
        let with_script = format!("<script src=\"./first.js\"></script>{viewport}");
        fs::write(&page, html.replacen(viewport, &with_script, 1)).expect("written");
        self.has("first.js", script);
    }

    /// Takes the page of another build, as a host would that kept it too long.
    pub(crate) fn has_the_page_of(&self, other: &Build) {
        fs::copy(other.path("index.html"), self.path("index.html")).expect("a page");
    }

    /// Gives it the worker for the files that it has now.
    fn seal(&self) {
        precache::write(&self.folder).expect("a worker");
    }
}

impl Drop for Build {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("the site") {
        let path = entry.expect("an entry").path();
        let target = to.join(path.file_name().expect("a name"));
        let compressed = path
            .extension()
            .is_some_and(|ending| ending == "br" || ending == "gz");
        if path.is_dir() {
            copy(&path, &target);
        } else if !compressed {
            fs::copy(&path, target).expect("a copy");
        }
    }
}

fn list(folder: &Path, within: &str, into: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).expect("the build") {
        let entry = entry.expect("an entry");
        let name = format!("{within}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            list(&entry.path(), &format!("{name}/"), into);
        } else {
            into.insert(name);
        }
    }
}

/// Puts as many other letters in the place of a text; tells whether it was there.
fn replace(bytes: &mut [u8], text: &str, other: &str) -> bool {
    assert_eq!(text.len(), other.len());
    let places: Vec<usize> = bytes
        .windows(text.len())
        .enumerate()
        .filter_map(|(place, window)| (window == text.as_bytes()).then_some(place))
        .collect();
    for place in &places {
        bytes[*place..place + text.len()].copy_from_slice(other.as_bytes());
    }
    !places.is_empty()
}
