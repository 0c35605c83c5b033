//! One style sheet out of those that Trunk put into the site: each one less is a round trip less before
//! the first paint.

use std::{fs, path::Path};

use crate::{
    failure::{Failure, OrFailure, Outcome},
    finish::hashed_name,
};

const LINK: &str = "<link rel=\"stylesheet\" href=\"./";
const CURE: &str = "use the version of Trunk that xtask installs";

/// Joins the style sheets that the page links to, in their order, and has the page link to that one.
pub(crate) fn join(page: &str, site: &Path) -> Outcome<String> {
    let mut joined = String::new();
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
        let style = fs::read_to_string(&path);
        joined += &without_comments(&style.or_failure(|| format!("{name} cannot be read"), CURE)?);
        fs::remove_file(&path).or_failure(|| format!("{name} cannot be removed"), CURE)?;
    }
    let Some(first) = first else {
        return Err(Failure::new(
            "index.html links to no style sheet",
            "Trunk writes such links otherwise",
            CURE,
        ));
    };
    let name = hashed_name("style", joined.as_bytes(), "css");
    fs::write(site.join(&name), &joined).or_failure(
        || format!("{name} cannot be written"),
        "see that the disk is not full",
    )?;
    rest.insert_str(first, &format!("{LINK}{name}\">\n"));
    Ok(rest)
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
    fn style_sheets_become_one_in_their_order() {
        let scratch = Scratch::new();
        scratch.file("a.css", "/* ours */\na {\n  color: red;\n}\n");
        scratch.file("b.css", "b { color: blue; } /* and\nmore */");
        let page = format!("<head>\n{LINK}a.css\"/>\n{LINK}b.css\"/>\n<title>T</title>\n");
        let page = join(&page, scratch.path()).unwrap();
        let style = "a {\ncolor: red;\n}\nb { color: blue; }\n";
        let name = hashed_name("style", style.as_bytes(), "css");
        assert_eq!(page, format!("<head>\n{LINK}{name}\">\n<title>T</title>\n"));
        assert_eq!(
            fs::read_to_string(scratch.path().join(name)).unwrap(),
            style
        );
        assert!(!scratch.path().join("a.css").exists());
    }

    #[test]
    fn a_page_without_style_sheets_is_refused() {
        assert!(join("<head></head>", Scratch::new().path()).is_err());
    }
}
