//! `bench/budget.toml`: the parts of a site and the most that each of them, and all together, may weigh.

use std::path::Path;

use glob::Pattern;
use serde::{Deserialize, Deserializer, de::Error as _};
use steps::{OrFailure, Outcome, files};

/// Where it lies in the checkout.
pub(crate) const PLACE: &str = "bench/budget.toml";

/// When a part is fetched, and so which sums it counts in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum When {
    /// Before the first control answers.
    UntilLive,
    /// Afterwards, or when the app is kept for use without a network.
    Later,
    /// Only by a device on which the app is installed.
    Installed,
    /// Never by the app.
    Aside,
}

/// Files that belong together, with the most bytes that they may weigh after brotli.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Part {
    pub(crate) name: String,
    pub(crate) when: When,
    /// Names with `*` for any run of characters.
    #[serde(deserialize_with = "patterns")]
    pub(crate) files: Vec<Pattern>,
    pub(crate) most: Option<usize>,
}

/// The most bytes that sums of parts may weigh after brotli.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Sums {
    pub(crate) until_live: usize,
    pub(crate) whole_app: usize,
}

/// The whole budget. A file belongs to the first part that names it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Budget {
    pub(crate) sums: Sums,
    #[serde(rename = "part")]
    pub(crate) parts: Vec<Part>,
}

impl Budget {
    /// Reads the checkout's.
    pub(crate) fn read(root: &Path) -> Outcome<Self> {
        Self::parse(&files::text(&root.join(PLACE))?)
    }

    pub(crate) fn parse(text: &str) -> Outcome<Self> {
        toml::from_str(text).or_failure(
            || format!("{PLACE} is not a budget"),
            "put right what it says; the head of the file explains each key",
        )
    }

    /// The part that a file belongs to.
    pub(crate) fn part_of(&self, file: &str) -> Option<&Part> {
        self.parts.iter().find(|part| part.files.iter().any(|pattern| pattern.matches(file)))
    }
}

fn patterns<'de, D: Deserializer<'de>>(source: D) -> Result<Vec<Pattern>, D::Error> {
    let patterns = Vec::<String>::deserialize(source)?;
    let patterns = patterns.iter().map(|pattern| Pattern::new(pattern));
    patterns.collect::<Result<_, _>>().map_err(D::Error::custom)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = r#"
        [sums]
        until-live = 100
        whole-app = 200

        [[part]]
        name = "second wasm"
        when = "later"
        files = ["later-*.wasm"]
        most = 50

        [[part]]
        name = "wasm"
        when = "until-live"
        files = ["*.wasm"]
        most = 90

        [[part]]
        name = "aside"
        when = "aside"
        files = ["licences.txt", "*.br"]
    "#;

    #[test]
    fn a_file_belongs_to_the_first_part_that_names_it() {
        let budget = Budget::parse(TEXT).unwrap();
        let part = |file| budget.part_of(file).map(|part| part.name.as_str());
        assert_eq!(part("later-1.wasm"), Some("second wasm"));
        assert_eq!(part("first-1.wasm"), Some("wasm"));
        assert_eq!(part("first-1.wasm.br"), Some("aside"));
        assert_eq!(part("index.html"), None);
    }

    #[test]
    fn what_is_no_budget_says_so() {
        for broken in ["", &TEXT.replace("\"later\"", "\"some day\""), &TEXT.replace("most = 50", "mots = 50")] {
            let failure = Budget::parse(broken).unwrap_err();
            assert!(failure.what.contains(PLACE), "{failure}");
        }
    }
}
