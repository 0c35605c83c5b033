//! axe-core in the page: what it finds wrong, with the rule, the element and the cure.

use std::{fs, sync::OnceLock};

use serde_json::json;

use crate::{environment, person::Person};

/// WCAG 2.2 AA with all it is built on, and what axe's authors hold to be good practice.
const TAGS: [&str; 6] = [
    "wcag2a",
    "wcag2aa",
    "wcag21a",
    "wcag21aa",
    "wcag22aa",
    "best-practice",
];

/// A line for each element that breaks a rule.
const RUN: &str = "
    const options = { runOnly: { type: 'tag', values: arguments[0] }, resultTypes: ['violations'] };
    return axe.run(document, options).then((results) => results.violations.flatMap(
        (rule) => rule.nodes.map((node) =>
            `${rule.id}: ${rule.help}\n    ${node.html}\n    ${node.failureSummary}`)))";

impl Person {
    /// Everything that axe finds on the page as it is.
    pub(crate) async fn finds_barriers(&self) -> Vec<String> {
        let there = self.asks("return typeof axe === 'object'", &[]).await;
        if there == json!(false) {
            self.asks(source(), &[]).await;
        }
        let found = self.asks(RUN, &[json!(TAGS)]).await;
        serde_json::from_value(found).expect("a list of texts")
    }
}

fn source() -> &'static str {
    static SOURCE: OnceLock<String> = OnceLock::new();
    SOURCE.get_or_init(|| {
        let path = environment::axe();
        fs::read_to_string(&path).unwrap_or_else(|fault| panic!("{}: {fault}", path.display()))
    })
}
