//! What stands around every page: header, messages, footer.

use yew::prelude::*;

use super::controls::{button, fixed_link};
use crate::browser;
use crate::routes::first_page::{DATA, LANDING, METHOD, SAVED};
use crate::view::charts::mark::mark;
use crate::view::element::{Element, el, side_by_side, text};
use crate::view::wording::Wording;
use messages::keys;

/// What goes into the frame.
#[derive(Default)]
pub(in crate::view) struct Inside {
    /// The messages, above the page.
    pub(in crate::view) notices: Html,
    pub(in crate::view) page: Html,
    /// The messages below everything.
    pub(in crate::view) news: Html,
    /// The dialogs that may be opened over it.
    pub(in crate::view) dialogs: Html,
}

/// The page inside its frame. `current` is its address, where the header has a link to it.
pub(in crate::view) fn shell(wording: &Wording, current: &'static str, inside: Inside) -> Html {
    let page = el("main", "page").holds(inside.notices).holds(inside.page);
    side_by_side([
        skip_link(wording).into(),
        masthead(wording, current).into(),
        page.into(),
        colophon(wording).into(),
        inside.news,
        inside.dialogs,
    ])
}

/// Leads those who come by keyboard past the header.
fn skip_link(wording: &Wording) -> Element {
    let skip = Callback::from(|_: Event| browser::document::focus("h1"));
    button("skip-link", wording.text(keys::shell::SKIP)).on_click(skip)
}

fn masthead(wording: &Wording, current: &str) -> Element {
    let brand = el("a", "masthead__brand")
        .fixed("href", LANDING)
        .holds(mark())
        .holds(text("span", "", wording.text(keys::shell::NAME)));
    let saved = wording.text(keys::shell::SAVED);
    let method = wording.text(keys::shell::METHOD);
    let links = el("nav", "masthead__links")
        .with("aria-label", wording.text(keys::shell::NAV))
        .holds(nav_link(saved, SAVED, current))
        .holds(nav_link(method, METHOD, current));
    el("header", "masthead").holds(brand).holds(links)
}

fn nav_link(name: String, address: &'static str, current: &str) -> Element {
    let is_current = address == current;
    fixed_link("", address, name).optional("aria-current", is_current.then_some("page"))
}

fn colophon(wording: &Wording) -> Element {
    let licences = el("a", "")
        .fixed("href", "./licences.txt")
        .text(wording.text(keys::shell::LICENCES));
    el("footer", "colophon")
        .holds(text("p", "", wording.text(keys::shell::PRIVACY)))
        .holds(text("p", "", wording.text(keys::shell::MIRROR)))
        .holds(
            el("p", "colophon__links")
                .holds(fixed_link("", DATA, wording.text(keys::shell::DATA)))
                .holds(licences),
        )
}
