//! The edits to `index.html` that Trunk does not make, as functions from text to text. It reads no file and
//! knows no page but by its markers.

use std::ops::Range;

use crate::failure::{Failure, Outcome};

/// Where the pre-rendered landing page goes.
pub(crate) const LANDING: &str = "<!-- landing -->";
/// Where the words of the first pages go.
pub(crate) const OPENING: &str = "<!-- opening -->";

const POLICY: &str = "http-equiv=\"content-security-policy\"";

/// Puts text in the place of a marker that stands in the page exactly once.
pub(crate) fn fill(page: &str, marker: &str, text: &str) -> Outcome<String> {
    match page.matches(marker).count() {
        1 => Ok(page.replace(marker, text)),
        found => Err(Failure::new(
            format!("index.html has no single place marked {marker}"),
            format!("the marker stands there {found} times"),
            format!("write {marker} into index.html exactly once"),
        )),
    }
}

/// The element that holds what the first pages show, as text that no browser runs.
pub(crate) fn opening(text: &str) -> Outcome<String> {
    if text.contains("</") || text.contains("<!") {
        return Err(Failure::new(
            "the words of the first pages cannot stand in index.html",
            "one of them holds markup",
            "write it in content/en without < before / or !",
        ));
    }
    Ok(format!(
        "<script type=\"text/plain\" id=\"opening\">{text}</script>"
    ))
}

/// Takes out the inline script that Trunk writes, leaving a link to `file_for(script)` in its place: the
/// content security policy lets no inline script run.
pub(crate) fn lift_module_script(
    page: &str,
    file_for: impl FnOnce(&str) -> Outcome<String>,
) -> Outcome<String> {
    let inline = inline_scripts(page);
    let [(tag, body)] = inline.as_slice() else {
        return Err(Failure::new(
            "index.html does not hold exactly one inline script",
            format!(
                "Trunk writes one, and {} are there; the content security policy lets none run",
                inline.len()
            ),
            "keep one `<link data-trunk rel=\"rust\" …>` in index.html, and put scripts into files",
        ));
    };
    let script = format!("{}\n", page[body.clone()].trim());
    let link = format!("<script type=\"module\" src=\"./{}\">", file_for(&script)?);
    Ok([&page[..tag.start], &link, &page[body.end..]].concat())
}

/// The tags and the bodies of the scripts that would run without a file of their own.
fn inline_scripts(page: &str) -> Vec<(Range<usize>, Range<usize>)> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = page[from..].find("<script").map(|at| from + at) {
        let Some(open) = page[start..].find('>').map(|at| start + at + 1) else {
            break;
        };
        let Some(close) = page[open..].find("</script").map(|at| open + at) else {
            break;
        };
        let tag = &page[start..open];
        if !tag.contains("src=") && !tag.contains("json") {
            found.push((start..open, open..close));
        }
        from = close;
    }
    found
}

/// The policy has to come before anything it is to govern.
pub(crate) fn check_policy(page: &str) -> Outcome<()> {
    let page = page.to_ascii_lowercase();
    let policy = page.find(POLICY).unwrap_or(usize::MAX);
    let governed = ["<script", "<link", "<style", "<base", "<img", "<body"];
    match governed
        .iter()
        .find(|tag| page.find(**tag).is_some_and(|at| at < policy))
    {
        None => Ok(()),
        Some(tag) => Err(Failure::new(
            "index.html is not under its content security policy",
            format!("no policy stands before its first {tag}>"),
            "make `<meta http-equiv=\"Content-Security-Policy\" content=\"…\">` the first in its head",
        )),
    }
}

/// No address may begin at the host's root: the site has to work from any folder.
pub(crate) fn check_relative(page: &str) -> Outcome<()> {
    let rooted = [
        "href=\"/", "src=\"/", "href=/", "src=/", "href='/", "src='/",
    ];
    let Some(at) = rooted.iter().find_map(|rooted| page.find(rooted)) else {
        return Ok(());
    };
    let shown: String = page[at..].chars().take(60).collect();
    Err(Failure::new(
        "index.html holds an address from the host's root",
        format!("{shown} …"),
        "keep `public_url = \"./\"` in Trunk.toml, and write addresses relative to the page",
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    const META: &str =
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">";

    #[test]
    fn a_marker_is_filled_once_or_it_is_an_error() {
        let filled = fill(
            "<div id=\"app\"><!-- landing --></div>",
            LANDING,
            "<h1>Hi</h1>",
        );
        assert_eq!(filled.unwrap(), "<div id=\"app\"><h1>Hi</h1></div>");
        for page in ["", "<!-- landing --><!-- landing -->"] {
            let failure = fill(page, LANDING, "").unwrap_err();
            assert!(failure.what.contains("index.html"));
            assert!(failure.cure.contains(LANDING));
        }
    }

    #[test]
    fn the_module_script_becomes_a_file() {
        let page = "<script src=\"./a.js\"></script>\
                    <script type=\"application/json\">{}</script>\
                    <script type=\"module\">\nimport init from './g.js';\n</script><p>";
        let lifted = lift_module_script(page, |script| {
            assert_eq!(script, "import init from './g.js';\n");
            Ok("start-1.js".into())
        });
        assert_eq!(
            lifted.unwrap(),
            "<script src=\"./a.js\"></script>\
             <script type=\"application/json\">{}</script>\
             <script type=\"module\" src=\"./start-1.js\"></script><p>"
        );
    }

    #[test]
    fn no_script_or_a_second_one_is_an_error() {
        let script = "<script type=\"module\">x</script>";
        for page in [String::new(), [script, "<script>y</script>"].concat()] {
            let failure = lift_module_script(&page, |_| Ok("s.js".into())).unwrap_err();
            assert!(failure.what.contains("index.html"), "{failure}");
        }
    }

    #[test]
    fn the_policy_comes_first() {
        let link = "<link rel=\"icon\" href=\"./icon.svg\">";
        assert_eq!(check_policy(&[META, link, "<body>"].concat()), Ok(()));
        assert!(check_policy(&[link, META].concat()).is_err());
        assert!(check_policy(&[link, "<body>"].concat()).is_err());
    }

    #[test]
    fn addresses_are_relative() {
        let fine =
            "<a href=\"./\"></a><a href=\"#/quiz\"></a><a href=\"https://example.org/\"></a>";
        assert_eq!(check_relative(fine), Ok(()));
        for rooted in [
            "<a href=\"/\">",
            "<script src='/a.js'>",
            "<link href=/a.css>",
        ] {
            assert!(check_relative(rooted).is_err(), "{rooted}");
        }
    }

    #[test]
    fn words_that_would_end_their_element_are_refused() {
        assert!(
            opening("word\t7\ta < b")
                .unwrap()
                .contains(">word\t7\ta < b</script>")
        );
        assert!(opening("</script>").is_err());
    }
}
