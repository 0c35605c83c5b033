//! Distinct licence texts: those that say the same are one, and what each adds to it, its copyright lines,
//! is kept beside it.

use std::collections::{BTreeMap, BTreeSet};

use super::packages::Package;

/// Where the terms of the Apache licence end and advice on how to use it begins.
const END_OF_TERMS: &str = "END OF TERMS AND CONDITIONS";
/// Headings that some copies of a text have and others have not, as [`words`] makes them.
const HEADINGS: [&str; 3] = ["mit license", "the mit license", "the mit license mit"];

/// A licence text and who brings it.
pub(super) struct Text<'a> {
    /// The text of the first package that brings it, without its copyright lines.
    pub(super) body: String,
    /// The packages by their copyright lines, of which there may be none.
    pub(super) copyrights: BTreeMap<String, BTreeSet<&'a str>>,
}

/// The distinct texts of the packages, in the order in which they are first met.
pub(super) fn distinct(packages: &[Package]) -> Vec<Text<'_>> {
    let mut texts: Vec<(String, Text<'_>)> = Vec::new();
    for package in packages {
        for text in &package.texts {
            let (copyright, body) = taken_apart(text);
            let gist = gist(&body);
            let position = texts.iter().position(|(known, _)| *known == gist);
            let position = position.unwrap_or_else(|| {
                let copyrights = BTreeMap::new();
                texts.push((gist, Text { body, copyrights }));
                texts.len() - 1
            });
            let names = texts[position].1.copyrights.entry(copyright).or_default();
            names.insert(&package.name);
        }
    }
    texts.into_iter().map(|(_, text)| text).collect()
}

/// The copyright lines, and the rest without superfluous space.
fn taken_apart(text: &str) -> (String, String) {
    let (mut copyright, mut body) = (Vec::new(), Vec::new());
    for line in text.trim_start_matches('\u{feff}').lines() {
        if is_copyright(line) {
            copyright.push(line.trim());
        } else if !(line.trim().is_empty() && body.last().is_none_or(|last: &&str| last.is_empty()))
        {
            body.push(line.trim_end());
        }
    }
    (copyright.join("\n"), body.join("\n").trim_end().to_owned())
}

/// Whether a line says whose work it is. Licences also speak of copyright, and show how to claim it.
fn is_copyright(line: &str) -> bool {
    let line = line.trim();
    let names_somebody = line.contains(|letter: char| letter.is_ascii_digit() || letter == '©')
        || line.contains("(c)");
    line.starts_with("Copyright") && names_somebody && !line.contains("yyyy")
}

/// What must be the same for two texts to say the same.
fn gist(body: &str) -> String {
    let terms = body.split(END_OF_TERMS).next().unwrap_or_default();
    let lines = terms.lines().map(words);
    let lines: Vec<_> = lines
        .filter(|line| !line.is_empty() && !HEADINGS.contains(&line.as_str()))
        .collect();
    lines.join(" ")
}

/// The words of a text in small letters, without punctuation and web addresses.
pub(super) fn words(text: &str) -> String {
    let words = text.split_whitespace().filter(|word| !word.contains("://"));
    let words = words.map(|word| {
        let letters = word.chars().filter(|letter| letter.is_alphanumeric());
        letters.collect::<String>().to_lowercase()
    });
    let words: Vec<_> = words.filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn package(name: &str, texts: &[&str]) -> Package {
        Package {
            name: name.into(),
            version: "1.0.0".into(),
            licence: "MIT".into(),
            texts: texts.iter().map(|text| (*text).to_owned()).collect(),
        }
    }

    #[test]
    fn texts_that_say_the_same_are_one_with_every_copyright() {
        let packages = [
            package(
                "a",
                &["MIT License\n\nCopyright (c) 2014 Ada\n\nPermission is\ngranted.\n"],
            ),
            package(
                "b",
                &["Copyright © Bob\r\nCopyright (c) 2015 Eve\r\n\r\nPermission is granted"],
            ),
            package("c", &["Permission is granted.", "Another text."]),
        ];
        let texts = distinct(&packages);
        let [text, other] = texts.as_slice() else {
            panic!("{} texts", texts.len());
        };
        assert_eq!(text.body, "MIT License\n\nPermission is\ngranted.");
        let copyrights: Vec<_> = text.copyrights.iter().collect();
        let name = |name| BTreeSet::from([name]);
        assert_eq!(
            copyrights,
            [
                (&String::new(), &name("c")),
                (&"Copyright (c) 2014 Ada".into(), &name("a")),
                (
                    &"Copyright © Bob\nCopyright (c) 2015 Eve".into(),
                    &name("b")
                ),
            ]
        );
        assert_eq!(other.body, "Another text.");
    }

    #[test]
    fn advice_behind_the_terms_makes_no_other_text() {
        let terms = "Apache License\n1. Definitions.\nEND OF TERMS AND CONDITIONS\n";
        let advised = format!("{terms}APPENDIX\nCopyright [yyyy] [name of copyright owner]\n");
        let packages = [package("a", &[&advised]), package("b", &[terms])];
        let texts = distinct(&packages);
        assert_eq!(texts.len(), 1);
        assert!(texts[0].body.ends_with("[yyyy] [name of copyright owner]"));
    }

    #[test]
    fn other_words_make_another_text() {
        let packages = [package("a", &["You may."]), package("b", &["You may not."])];
        assert_eq!(distinct(&packages).len(), 2);
    }

    #[test]
    fn only_lines_that_name_an_owner_are_copyright_lines() {
        assert!(is_copyright("  Copyright (c) Individual contributors"));
        assert!(is_copyright("Copyright 2016--2023"));
        assert!(!is_copyright("Copyright [yyyy] [name of copyright owner]"));
        assert!(!is_copyright(
            "copyright notice that is included in or attached to the 2 works"
        ));
        assert!(!is_copyright("Copyright holders shall not be liable"));
    }
}
