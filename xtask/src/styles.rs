//! The style sheets that Trunk put into the site, as one inside the page: a file of its own would be one more
//! round trip before anything is seen. The page's policy names it by its hash.

use std::{fs, path::Path};

use crate::{
    failure::{Failure, OrFailure, Outcome},
    fingerprint::policy_hash,
};

const LINK: &str = "<link rel=\"stylesheet\" href=\"./";
const POLICY: &str = "style-src 'self'";
const CURE: &str = "use the version of Trunk that xtask installs";

/// Joins the style sheets that the page links to, in their order, and puts them in the place of the first.
pub(crate) fn inline(page: &str, site: &Path) -> Outcome<String> {
    let mut style = String::new();
    let mut rest = String::with_capacity(page.len());
    let mut first = None;
    for line in page.split_inclusive('\n') {
        let Some(name) = line
            .strip_prefix(LINK)
            .and_then(|line| line.split('"').next())
        else {
            rest.push_str(line);
            continue;
        };
        first.get_or_insert(rest.len());
        let path = site.join(name);
        let sheet = fs::read_to_string(&path);
        style += &without_comments(&sheet.or_failure(|| format!("{name} cannot be read"), CURE)?);
        fs::remove_file(&path).or_failure(|| format!("{name} cannot be removed"), CURE)?;
    }
    let refused = |why: &str| Failure::new("index.html cannot be given its style", why, CURE);
    let first = first.ok_or_else(|| refused("it links to no style sheet"))?;
    if style.contains("</") {
        return Err(refused(
            "a style sheet holds </, which would end it within a page",
        ));
    }
    rest.insert_str(first, &format!("<style>{style}</style>\n"));
    let policy = format!("style-src {}", policy_hash(&style));
    match rest.matches(POLICY).count() {
        1 => Ok(rest.replace(POLICY, &policy)),
        _ => Err(refused("its policy does not hold style-src 'self' once")),
    }
}

/// The style without comments, indentation and empty lines. No string of ours holds `/*`.
fn without_comments(style: &str) -> String {
    let mut kept = String::with_capacity(style.len());
    let mut parts = style.split("/*");
    kept.push_str(parts.next().unwrap_or_default());
    for part in parts {
        kept.push_str(part.split_once("*/").map_or("", |(_, behind)| behind));
    }
    let lines = kept.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.fold(String::new(), |all, line| all + line + "\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scratch::Scratch;

    #[test]
    fn style_sheets_become_one_in_their_order_and_the_policy_names_it() {
        let scratch = Scratch::new();
        scratch.file("a.css", "/* ours */\na {\n  color: red;\n}\n");
        scratch.file("b.css", "b { color: blue; } /* and\nmore */");
        let page = format!("<meta {POLICY}>\n{LINK}a.css\"/>\n{LINK}b.css\"/>\n<title>T</title>\n");
        let page = inline(&page, scratch.path()).unwrap();
        let style = "a {\ncolor: red;\n}\nb { color: blue; }\n";
        let hash = policy_hash(style);
        assert_eq!(
            page,
            format!("<meta style-src {hash}>\n<style>{style}</style>\n<title>T</title>\n")
        );
        assert!(!scratch.path().join("a.css").exists());
    }

    #[test]
    fn a_page_without_style_sheets_or_policy_is_refused() {
        let scratch = Scratch::new();
        assert!(inline(&format!("<meta {POLICY}>"), scratch.path()).is_err());
        scratch.file("a.css", "a {}");
        assert!(inline(&format!("{LINK}a.css\"/>\n"), scratch.path()).is_err());
    }
}
