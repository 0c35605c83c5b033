//! The style sheets that Trunk put into the site. Those of the first pages become one inside the page: a file of
//! its own would be one more round trip before anything is seen. Those that `index.html` marks as `data-later`
//! become one file, which comes with the rest of the app. The page's policy names both by their hashes, so that
//! what is cut off or of another build is no style at all.

use std::{fs, path::Path};

use crate::{
    failure::{Failure, OrFailure, Outcome},
    fingerprint::{hashed_name, policy_hash},
};

const LINK: &str = "<link rel=\"stylesheet\" href=\"./";
const LATER: &str = "data-later";
const POLICY: &str = "style-src 'self'";
const CURE: &str = "use the version of Trunk that xtask installs";
const ORDER: &str =
    "in index.html, put the style sheets with data-later behind all others, and have some of both";

/// The page with its first style in it, and the name of the file with the other.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Styled {
    pub(crate) page: String,
    pub(crate) later: String,
}

/// Joins the style sheets that the page links to, in their order, and puts the first ones in their place.
pub(crate) fn styled(page: &str, site: &Path) -> Outcome<Styled> {
    let (mut first, mut later) = (String::new(), String::new());
    let mut rest = String::with_capacity(page.len());
    let mut place = None;
    for line in page.split_inclusive('\n') {
        let Some(name) = line
            .strip_prefix(LINK)
            .and_then(|line| line.split('"').next())
        else {
            rest.push_str(line);
            continue;
        };
        place.get_or_insert(rest.len());
        let sheet = without_comments(&taken(site, name)?);
        if line.contains(LATER) {
            later += &sheet;
        } else if later.is_empty() {
            first += &sheet;
        } else {
            return Err(refused(
                "a style of the first pages comes after a later one",
                ORDER,
            ));
        }
    }
    let place = place.filter(|_| !first.is_empty() && !later.is_empty());
    let place =
        place.ok_or_else(|| refused("it does not link to a first and a later one", ORDER))?;
    if first.contains("</") {
        let why = "a style sheet holds </, which would end it within a page";
        return Err(refused(why, "write it otherwise"));
    }
    rest.insert_str(place, &format!("<style>{first}</style>\n"));
    let policy = format!("style-src {} {}", policy_hash(&first), policy_hash(&later));
    if rest.matches(POLICY).count() != 1 {
        return Err(refused(
            "its policy does not hold style-src 'self' once",
            CURE,
        ));
    }
    let name = hashed_name("later", later.as_bytes(), "css");
    fs::write(site.join(&name), later).or_failure(|| format!("{name} cannot be written"), CURE)?;
    Ok(Styled {
        page: rest.replace(POLICY, &policy),
        later: name,
    })
}

/// A style sheet, which is in the site no more.
fn taken(site: &Path, name: &str) -> Outcome<String> {
    let path = site.join(name);
    let sheet = fs::read_to_string(&path);
    let sheet = sheet.or_failure(|| format!("{name} cannot be read"), CURE)?;
    fs::remove_file(&path).or_failure(|| format!("{name} cannot be removed"), CURE)?;
    Ok(sheet)
}

fn refused(why: &str, cure: &str) -> Failure {
    Failure::new("index.html cannot be given its style", why, cure)
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

    fn site() -> Scratch {
        let scratch = Scratch::new();
        scratch.file("a.css", "/* ours */\na {\n  color: red;\n}\n");
        scratch.file("b.css", "b { color: blue; } /* and\nmore */");
        scratch.file("c.css", "c {}\n");
        scratch.file("d.css", "/* last */\nd {}");
        scratch
    }

    /// A page that links to these style sheets.
    fn page(sheets: &[&str]) -> String {
        let links = sheets.iter().map(|sheet| format!("{LINK}{sheet}/>\n"));
        let links: String = links.collect();
        format!("<meta {POLICY}>\n{links}<title>T</title>\n")
    }

    #[test]
    fn style_sheets_become_two_in_their_order_and_the_policy_names_both() {
        let site = site();
        let links = [
            "a.css\"",
            "b.css\"",
            "c.css\" data-later=\"\"",
            "d.css\" data-later",
        ];
        let styled = styled(&page(&links), site.path()).unwrap();
        let (style, later) = ("a {\ncolor: red;\n}\nb { color: blue; }\n", "c {}\nd {}\n");
        let hashes = [style, later].map(policy_hash).join(" ");
        assert_eq!(
            styled.page,
            format!("<meta style-src {hashes}>\n<style>{style}</style>\n<title>T</title>\n")
        );
        assert_eq!(styled.later, hashed_name("later", later.as_bytes(), "css"));
        let file = site.path().join(styled.later);
        assert_eq!(fs::read_to_string(file).unwrap(), later);
        for taken in ["a.css", "b.css", "c.css", "d.css"] {
            assert!(!site.path().join(taken).exists());
        }
    }

    #[test]
    fn a_page_without_policy_order_or_style_sheets_of_each_kind_is_refused() {
        let both = ["a.css\"", "c.css\" data-later"];
        assert!(styled(&page(&both), site().path()).is_ok());
        let without_policy = page(&both).replace(POLICY, "");
        assert!(styled(&without_policy, site().path()).is_err());
        let others: [&[&str]; 4] = [
            &[],
            &["a.css\""],
            &["c.css\" data-later"],
            &["a.css\"", "c.css\" data-later", "b.css\""],
        ];
        for other in others {
            assert!(styled(&page(other), site().path()).is_err(), "{other:?}");
        }
    }
}
