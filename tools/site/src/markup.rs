//! Cutting and filling text: enough for pages that we and Trunk wrote, and no parser of HTML.

use steps::{Failure, Outcome};

/// A piece of a page and what stands around it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Piece<'p> {
    pub(crate) before: &'p str,
    pub(crate) inside: &'p str,
    pub(crate) behind: &'p str,
}

/// The first text between `start` and the next `end`.
pub(crate) fn piece<'p>(page: &'p str, start: &str, end: &str) -> Outcome<Piece<'p>> {
    let piece = page.split_once(start).and_then(|(before, rest)| {
        let (inside, behind) = rest.split_once(end)?;
        Some(Piece { before, inside, behind })
    });
    piece.ok_or_else(|| missing(start))
}

/// The page without every element that begins and ends so, and without the line break behind it.
pub(crate) fn without(page: &str, start: &str, end: &str) -> String {
    let mut kept = String::with_capacity(page.len());
    let mut rest = page;
    while let Some((before, element)) = rest.split_once(start) {
        kept += before;
        let (_, behind) = element.split_once(end).unwrap_or_default();
        rest = behind.strip_prefix('\n').unwrap_or(behind);
    }
    kept + rest
}

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

/// Puts text before a tag that stands in the page exactly once.
pub(crate) fn before(page: &str, tag: &str, text: &str) -> Outcome<String> {
    fill(page, tag, &format!("{text}{tag}"))
}

fn missing(what: &str) -> Failure {
    Failure::new(
        format!("index.html holds no {what}"),
        "it has another form than the one that the build knows",
        "restore index.html, and use the version of Trunk that `cargo xtask setup` installs",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_are_cut_and_elements_taken_out_with_their_line() {
        let page = "<p>a</p>\n<b>x</b>\n<b>y</b><p>c</p>";
        let cut = piece(page, "<b>", "</b>").unwrap();
        assert_eq!((cut.before, cut.inside), ("<p>a</p>\n", "x"));
        assert_eq!(without(page, "<b>", "</b>"), "<p>a</p>\n<p>c</p>");
        assert!(piece(page, "<i>", "</i>").unwrap_err().what.contains("<i>"));
    }

    #[test]
    fn a_marker_is_filled_once_or_it_is_an_error() {
        assert_eq!(fill("<p><!-- a --></p>", "<!-- a -->", "b").unwrap(), "<p>b</p>");
        assert_eq!(before("<p></p>", "</p>", "b").unwrap(), "<p>b</p>");
        for page in ["", "<!-- a --><!-- a -->"] {
            assert!(fill(page, "<!-- a -->", "").unwrap_err().cure.contains("<!-- a -->"));
        }
    }
}
