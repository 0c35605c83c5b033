//! The framework's numbers and anchors are those that were released under its revision and wording, and the
//! numbers of an earlier revision are still at hand for what was made with it.

// Tests say what they expect by panicking.
#![allow(clippy::expect_used, missing_docs)]

use std::fs;
use std::path::{Path, PathBuf};

use assessment::framework_ref::{FrameworkId, FrameworkRef};
use assessment::ids::{CareerLevelNumber, SpecialisationNumber};
use assessment::profile::ProfileKey;
use content::released;

#[test]
fn revision_and_wording_are_raised_with_what_they_cover() {
    let faults = released::faults(&content::content_folder(), "en").expect("the content is right");
    let faults: Vec<String> = faults.iter().map(ToString::to_string).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// A copy of the content, removed when it is no longer needed.
struct Copy(PathBuf);

impl Copy {
    fn new(name: &str) -> Copy {
        let folder = std::env::temp_dir().join(format!("gapwise-{name}-{}", std::process::id()));
        copy_folder(&content::content_folder(), &folder);
        Copy(folder)
    }

    fn read(&self, file: &str) -> String {
        fs::read_to_string(self.0.join(file)).expect("a file")
    }

    fn write(&self, file: &str, text: &str) {
        fs::write(self.0.join(file), text).expect("written");
    }

    /// What is wrong, in one text.
    fn faults(&self) -> String {
        let faults = released::faults(&self.0, "en").expect("readable content");
        faults.iter().map(ToString::to_string).collect()
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder") {
        let path = entry.expect("an entry").path();
        let target = to.join(path.file_name().expect("a name"));
        if path.is_dir() {
            copy_folder(&path, &target);
        } else {
            fs::copy(&path, target).expect("a copy");
        }
    }
}

/// The present numbers: the revision, a line of `framework.toml` with targets, and one that differs from it.
fn present(copy: &Copy) -> (u16, String, String) {
    let text = copy.read("framework.toml");
    let line = |start: &str| {
        let found = text.lines().find(|line| line.starts_with(start));
        found.expect("a line").to_owned()
    };
    let revision = line("revision = ");
    let revision = revision.trim_start_matches("revision = ");
    let targets = line("targets = ");
    let (before, last) = targets
        .rsplit_once(|letter: char| letter.is_ascii_digit())
        .map(|(before, after)| (before.to_owned(), after.to_owned()))
        .expect("a target");
    let raised = if targets == format!("{before}4{last}") {
        3
    } else {
        4
    };
    (
        revision.parse().expect("a number"),
        targets,
        format!("{before}{raised}{last}"),
    )
}

#[test]
fn a_changed_target_asks_for_a_new_revision_and_says_how() {
    let copy = Copy::new("changed-target");
    let (revision, targets, other) = present(&copy);
    let text = copy.read("framework.toml").replacen(&targets, &other, 1);
    copy.write("framework.toml", &text);
    let faults = copy.faults();
    let next = revision + 1;
    for part in [
        format!("raise `revision` to {next}"),
        format!("earlier/revision-{revision}.toml"),
        format!("add `{next} = \""),
    ] {
        assert!(faults.contains(&part), "{faults}");
    }
}

#[test]
fn a_changed_anchor_asks_for_a_new_wording() {
    let copy = Copy::new("changed-anchor");
    let text = copy.read("en/skills-core.toml");
    let anchor = text.find("anchors = [").expect("anchors");
    let quote = anchor + text[anchor..].find('"').expect("an anchor") + 1;
    let text = [&text[..quote], "Indeed, ", &text[quote..]].concat();
    copy.write("en/skills-core.toml", &text);
    let faults = copy.faults();
    assert!(faults.contains("raise `wording` to"), "{faults}");
    assert!(!faults.contains("raise `revision`"), "{faults}");
}

#[test]
fn a_background_keeps_its_number() {
    let copy = Copy::new("renumbered-background");
    let text = copy.read("framework.toml");
    let other = "id = \"other\"\nnumber = 8\n";
    assert!(text.contains(other), "the content has another background 8");
    copy.write(
        "framework.toml",
        &text.replacen(other, "id = \"other\"\nnumber = 99\n", 1),
    );
    let faults = copy.faults();
    assert!(faults.contains("background.other"), "{faults}");
    assert!(faults.contains("is no longer background 8"), "{faults}");
    assert!(
        faults.contains("add `99 = \"other\"` to [background]"),
        "{faults}"
    );
}

#[test]
fn the_numbers_of_an_earlier_revision_come_with_the_next() {
    let copy = Copy::new("next-revision");
    let (revision, targets, other) = present(&copy);
    let released = copy.read("framework.toml");
    fs::create_dir_all(copy.0.join("earlier")).expect("a folder");
    copy.write(&format!("earlier/revision-{revision}.toml"), &released);
    let next = released.replacen(&targets, &other, 1).replacen(
        &format!("revision = {revision}"),
        &format!("revision = {}", revision + 1),
        1,
    );
    copy.write("framework.toml", &next);
    let faults = copy.faults();
    assert!(faults.contains("is missing: add `"), "{faults}");

    let pack = content::pack(&copy.0, "en").expect("the content is right");
    let framework = formats::pack::read(&content::json(&pack))
        .expect("a pack")
        .framework;
    let before = content::built_in("en")
        .expect("the content is right")
        .framework;
    assert_eq!(framework.reference().revision, revision + 1);
    let earlier = framework.at(before.reference()).expect("the earlier one");
    assert_eq!(earlier.reference(), before.reference());
    assert_eq!(earlier.profiles(), before.profiles());
    assert_ne!(framework.profiles(), before.profiles());

    let mut reference = framework.reference().clone();
    assert!(framework.at(&reference).is_some());
    reference.wording += 7;
    assert!(framework.at(&reference).is_some());
    reference.revision += 1;
    assert!(framework.at(&reference).is_none());
    let foreign = FrameworkRef {
        id: FrameworkId::new("acme").expect("an id"),
        ..FrameworkRef::first()
    };
    assert!(framework.at(&foreign).is_none());

    // What was not released so is found, whoever asks.
    copy.write(
        &format!("earlier/revision-{revision}.toml"),
        &released.replacen(&targets, &other, 1),
    );
    assert!(
        copy.faults()
            .contains("bring back the file of that release")
    );
}

#[test]
fn the_first_release_is_the_one_of_everything_without_an_identity() {
    let framework = content::built_in("en")
        .expect("the content is right")
        .framework;
    let first = framework
        .at(&FrameworkRef::first())
        .expect("known for ever");
    let key = ProfileKey {
        specialisation: SpecialisationNumber(2),
        career_level: CareerLevelNumber(2),
    };
    assert!(first.profile(key).is_some());
}
