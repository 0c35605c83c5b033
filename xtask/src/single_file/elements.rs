//! Finds elements in a page that we wrote ourselves, by their tags: enough for `<link>` and `<script>` as they
//! stand in `index.html`, and no parser of HTML.

use std::ops::Range;

/// A tag of a page, and the whole element it begins.
pub(super) struct Element<'p> {
    pub(super) tag: &'p str,
    pub(super) whole: Range<usize>,
}

impl Element<'_> {
    /// What stands in quotes behind the name of an attribute.
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        let (_, rest) = self.tag.split_once(&format!(" {name}=\""))?;
        rest.split('"').next()
    }

    /// The file that an attribute names, without the `./` before it.
    pub(super) fn file(&self, name: &str) -> Option<&str> {
        let address = self.attribute(name)?;
        Some(address.strip_prefix("./").unwrap_or(address))
    }
}

/// All elements of one name, in their order. With an `end`, such as `</script>`, they reach to it.
pub(super) fn elements<'p>(page: &'p str, name: &str, end: Option<&str>) -> Vec<Element<'p>> {
    let begin = format!("<{name}");
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = page[from..].find(&begin).map(|at| from + at) {
        let Some(close) = page[start..].find('>').map(|at| start + at + 1) else {
            break;
        };
        let whole = match end {
            None => Some(close),
            Some(end) => page[close..].find(end).map(|at| close + at + end.len()),
        };
        let Some(stop) = whole else { break };
        found.push(Element {
            tag: &page[start..close],
            whole: start..stop,
        });
        from = stop;
    }
    found
}

/// The page without these elements, which stand in their order, each with the line break behind it.
pub(super) fn without(page: &str, elements: &[Element<'_>]) -> String {
    let mut rest = String::with_capacity(page.len());
    let mut from = 0;
    for element in elements {
        rest.push_str(&page[from..element.whole.start]);
        from = element.whole.end;
        from += usize::from(page[from..].starts_with('\n'));
    }
    rest.push_str(&page[from..]);
    rest
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<link rel=\"icon\" href=\"./i.svg\">\n<p>a</p><script src=\"s.js\">b</script>\n<link id=\"x\"/>c";

    #[test]
    fn elements_are_found_with_their_attributes() {
        let links = elements(PAGE, "link", None);
        assert_eq!(links.len(), 2);
        assert_eq!(links[0].attribute("rel"), Some("icon"));
        assert_eq!(links[0].file("href"), Some("i.svg"));
        assert_eq!(links[1].attribute("rel"), None);
        assert_eq!(links[1].attribute("id"), Some("x"));
    }

    #[test]
    fn they_are_taken_out_whole() {
        assert_eq!(
            without(PAGE, &elements(PAGE, "link", None)),
            "<p>a</p><script src=\"s.js\">b</script>\nc"
        );
        let scripts = elements(PAGE, "script", Some("</script>"));
        assert!(!without(PAGE, &scripts).contains("script"));
    }
}
