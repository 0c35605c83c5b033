//! The list of licences that every site carries: which crates the app is made of, under which terms, and
//! the texts of those terms. The same lock file always gives the same list.

mod choice;
mod packages;
mod texts;

use std::{collections::BTreeSet, fmt::Write, fs, path::Path};

use crate::{
    failure::{OrFailure, Outcome},
    project::Project,
};
use packages::Package;
use texts::Text;

/// What the list is called within a site.
const FILE: &str = "licences.txt";

const HEAD: &str = "\
GAPWISE AND WHAT IT IS MADE OF

Made together with the app. First comes every package (in Rust, a crate) that the app was compiled from,
with the licence its authors chose; its source is at https://docs.rs/ followed by its name and version, each
with a slash behind it. OR leaves the choice to you, as does a slash; AND asks you to keep to both. Then come
the texts. Where there is a choice, this copy keeps to one licence and brings its text alone: MIT where that
is among them. Texts that differ in no more than copyright lines, heading, line breaks, punctuation and web
addresses stand here once, with every copyright line and with the packages that bring them.

The app also contains parts of Rust's standard library: MIT OR Apache-2.0, https://github.com/rust-lang/rust

";

/// Writes the list into the site in `site`.
pub(crate) fn write(project: &Project, site: &Path) -> Outcome<()> {
    let packages = packages::of_the_app(project)?;
    let path = site.join(FILE);
    fs::write(&path, list(&packages)).or_failure(
        || format!("{} cannot be written", path.display()),
        "see that the folder is yours and the disk is not full",
    )
}

fn list(packages: &[Package]) -> String {
    let texts = texts::distinct(packages);
    let mut list = HEAD.to_owned();
    for package in packages {
        add_package(&mut list, package);
    }
    for (number, text) in (1..).zip(&texts) {
        add_text(&mut list, number, text);
    }
    list
}

fn add_package(list: &mut String, package: &Package) {
    let Package {
        name,
        version,
        licence,
        texts,
    } = package;
    let note = if texts.is_empty() {
        " (brings no text of its own)"
    } else {
        ""
    };
    line(list, &format!("{name} {version}: {licence}{note}"));
}

fn add_text(list: &mut String, number: usize, text: &Text) {
    let rule = "=".repeat(80);
    line(list, &format!("\n{rule}\nTEXT {number}\n"));
    for (copyright, names) in &text.copyrights {
        let copyright = if copyright.is_empty() {
            "(no copyright line)"
        } else {
            copyright
        };
        line(list, copyright);
        line(list, &format!("  in {}", joined(names)));
    }
    line(list, &format!("\n{}", text.body));
}

fn joined(names: &BTreeSet<&str>) -> String {
    names.iter().copied().collect::<Vec<_>>().join(", ")
}

fn line(list: &mut String, text: &str) {
    // Writing into a text cannot fail.
    let _ = writeln!(list, "{text}");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn package(name: &str, text: Option<&str>) -> Package {
        Package {
            name: name.into(),
            version: "1.2.3".into(),
            licence: "MIT".into(),
            texts: text.map(str::to_owned).into_iter().collect(),
        }
    }

    #[test]
    fn packages_come_first_and_texts_after_them() {
        let text = Some("Copyright (c) 2020 Ada\n\nYou may.\n");
        let list = list(&[package("bare", None), package("full", text)]);
        let (head, rest) = list.split_once("bare 1.2.3: MIT").unwrap();
        assert_eq!(head, HEAD);
        let rule = "=".repeat(80);
        assert_eq!(
            rest,
            format!(
                " (brings no text of its own)\nfull 1.2.3: MIT\n\
                 \n{rule}\nTEXT 1\n\nCopyright (c) 2020 Ada\n  in full\n\nYou may.\n"
            )
        );
    }

    #[test]
    fn the_list_of_this_very_app_is_complete_and_tells_nothing_of_this_machine() {
        let project = Project::open().unwrap();
        let packages = packages::of_the_app(&project).unwrap();
        let list = list(&packages);
        for part in [
            "\ngapwise 0",
            "\nyew 0",
            "Permission is hereby granted",
            "\nCopyright (c) 2014 Alex Crichton",
        ] {
            assert!(list.contains(part), "{part}");
        }
        assert!(
            !list.contains("TERMS AND CONDITIONS FOR USE"),
            "each of them may be had under a shorter one"
        );
        for part in ["\nproptest ", "\nyew-macro ", "\nsyn "] {
            assert!(!list.contains(part), "{part} is no part of the app");
        }
        let root = project.root().to_string_lossy();
        for part in [&*root, "file://", ".cargo/registry", "crates.io"] {
            assert!(!list.contains(part), "{part}");
        }
        assert!(list.len() < 60_000, "{} bytes", list.len());
    }
}
