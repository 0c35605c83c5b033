//! The parts that pages are made of: a sheet with its heading, and its sections.

use super::page_title::page_title;
use crate::view::element::{Element, el, text};
use messages::words::Words;

/// A page with this heading, which is its title as well, and its first sentence.
#[inline(never)]
pub(in crate::view) fn sheet(
    words: &Words,
    class: &'static str,
    title: String,
    lead: String,
) -> Element {
    el("article", class)
        .holds(page_title(words, &title))
        .holds(heading(title))
        .holds(text("p", "lead", lead))
}

/// The heading of a page, which takes the focus when the page is new.
#[inline(never)]
pub(in crate::view) fn heading(title: impl AsRef<str>) -> Element {
    el("h1", "").fixed("tabindex", "-1").text(title)
}

/// A section under a heading with this id.
#[inline(never)]
pub(in crate::view) fn section(class: &'static str, id: &'static str, title: String) -> Element {
    el("section", class)
        .fixed("aria-labelledby", id)
        .holds(el("h2", "").fixed("id", id).text(title))
}

/// A row of what can be done.
pub(in crate::view) fn actions() -> Element {
    el("p", "actions")
}
