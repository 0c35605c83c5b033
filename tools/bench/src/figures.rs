//! Puts the bench's report into README.md between two markers, and leaves the rest as it is.

use std::fs;

use crate::{
    failure::{Failure, OrFailure, Outcome},
    project::Project,
    step::note,
};

const FROM: &str = "<!-- bench -->\n";
const TO: &str = "<!-- /bench -->";

pub(super) fn write(project: &Project, report: &str) -> Outcome<()> {
    let path = project.root().join("README.md");
    let text = fs::read_to_string(&path);
    let text = text.or_failure(|| "README.md cannot be read".into(), "restore it")?;
    let text = replaced(&text, report)?;
    fs::write(&path, text).or_failure(
        || "README.md cannot be written".into(),
        "see that it is yours and the disk is not full",
    )?;
    note("written into README.md");
    Ok(())
}

fn replaced(text: &str, report: &str) -> Outcome<String> {
    let parts = text
        .split_once(FROM)
        .and_then(|(before, rest)| Some((before, rest.split_once(TO)?.1)));
    let Some((before, behind)) = parts else {
        return Err(Failure::new(
            "README.md has no place for the figures",
            "the two markers of the bench are not in it, in this order",
            format!(
                "put {} and {TO} where they belong, each on a line",
                FROM.trim()
            ),
        ));
    };
    Ok(format!("{before}{FROM}{}\n{TO}{behind}", report.trim_end()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_between_the_markers_is_replaced() {
        let text = "# A\n<!-- bench -->\nold\nfigures\n<!-- /bench -->\n# B\n";
        let once = replaced(text, "new\n").unwrap();
        assert_eq!(once, "# A\n<!-- bench -->\nnew\n<!-- /bench -->\n# B\n");
        assert_eq!(replaced(&once, "new").unwrap(), once);
    }

    #[test]
    fn without_both_markers_nothing_is_lost() {
        for text in ["", "<!-- bench -->\n", "<!-- /bench -->\n<!-- bench -->\n"] {
            let failure = replaced(text, "new").unwrap_err();
            assert!(failure.cure.contains(TO), "{failure}");
        }
    }
}
