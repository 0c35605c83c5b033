//! A control of a page, in a form by which it is found again after the page has been rendered anew.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element};

/// Everything in the app that can have the focus.
const CONTROLS: &str = "#app :is(a, button, input, select, textarea, summary, [tabindex])";
const UNFOLDED: &str = "#app details[open] > summary";

/// Which control: what it looks like, and how many that look the same stand before it. A number stands for
/// the looks, so that nothing a person wrote is kept in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Landmark {
    pub(super) looks: u32,
    pub(super) before: u32,
}

impl Landmark {
    /// That of a control; `None` for an element that is none.
    pub(super) fn of(document: &Document, control: &Element) -> Option<Landmark> {
        let looks = looks(control);
        let before = alike(document, looks).position(|other| other == *control)?;
        let before = u32::try_from(before).ok()?;
        Some(Landmark { looks, before })
    }

    /// The control, if the page still has it.
    pub(super) fn find(self, document: &Document) -> Option<Element> {
        alike(document, self.looks).nth(usize::try_from(self.before).ok()?)
    }
}

/// The control that an event came from.
pub(super) fn control_of(event: &web_sys::Event) -> Option<Element> {
    let innermost = event.composed_path().get(0).dyn_into::<Element>().ok()?;
    innermost.closest(CONTROLS).ok().flatten()
}

/// The summaries of everything that is unfolded.
pub(super) fn unfolded(document: &Document) -> Vec<Landmark> {
    all(document, UNFOLDED)
        .filter_map(|summary| Landmark::of(document, &summary))
        .collect()
}

fn alike(document: &Document, seen: u32) -> impl Iterator<Item = Element> {
    all(document, CONTROLS).filter(move |control| looks(control) == seen)
}

fn all(document: &Document, selector: &str) -> impl Iterator<Item = Element> + use<> {
    let list = document.query_selector_all(selector).ok();
    let count = list.as_ref().map_or(0, web_sys::NodeList::length);
    (0..count).filter_map(move |index| list.as_ref()?.item(index)?.dyn_into().ok())
}

/// What tells one control from another: where it leads, what it is called, or else what it says.
fn looks(control: &Element) -> u32 {
    let mut looks = Hash::default();
    looks.take(&control.tag_name());
    let attributes = ["id", "href", "name", "value"];
    let named = attributes.map(|name| control.get_attribute(name));
    for value in named.iter().flatten() {
        looks.take(value);
    }
    if named.iter().all(Option::is_none) {
        // A form has one button that sends it off, whatever that says at the moment.
        match control.get_attribute("type").as_deref() {
            Some("submit") => looks.take("submit"),
            _ => looks.take(&control.text_content().unwrap_or_default()),
        }
    }
    looks.0
}

/// A checksum of texts (FNV-1a).
struct Hash(u32);

impl Default for Hash {
    fn default() -> Hash {
        Hash(0x811c_9dc5)
    }
}

impl Hash {
    fn take(&mut self, text: &str) {
        for byte in text.bytes().chain([0]) {
            self.0 = (self.0 ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        }
    }
}
