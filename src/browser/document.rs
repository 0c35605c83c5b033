//! The page as a whole: its title, language and focus, and the moment it came alive.

use wasm_bindgen::JsCast;
use web_sys::{Document, HtmlElement, HtmlInputElement};

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// Sets the title that tabs and screen readers show.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Puts the focus on the first element that matches a selector, and scrolls there.
pub fn focus(selector: &str) {
    let element = document()
        .and_then(|document| document.query_selector(selector).ok().flatten())
        .and_then(|element| element.dyn_into::<HtmlElement>().ok());
    if let Some(element) = element {
        // Fails only for an element that has just left the page.
        let _ = element.focus();
    }
}

/// Scrolls to the top and puts the focus on the page's heading, as a fresh page would.
pub fn begin_page() {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
    focus("h1");
}

/// Selects all text of the input with this id, for copying by hand.
pub fn select_text(id: &str) {
    let input = document()
        .and_then(|document| document.get_element_by_id(id))
        .and_then(|element| element.dyn_into::<HtmlInputElement>().ok());
    if let Some(input) = input {
        let _ = input.focus();
        input.select();
    }
}

/// Whether nothing in the page has the focus or is being pressed: nobody is in the middle of anything.
#[must_use]
pub fn is_idle() -> bool {
    let Some(document) = document() else {
        return true;
    };
    let pressed = document.query_selector("#app :active");
    let focused = document.active_element();
    matches!(pressed, Ok(None)) && focused.is_none_or(|element| element.tag_name() == "BODY")
}

/// What stands in the input with this id; empty where there is none.
#[must_use]
pub fn text_in(id: &str) -> String {
    document()
        .and_then(|document| document.get_element_by_id(id))
        .and_then(|element| element.dyn_into::<HtmlInputElement>().ok())
        .map(|input| input.value())
        .unwrap_or_default()
}

/// Opens the browser's print dialog.
pub fn print() {
    if let Some(window) = web_sys::window() {
        // Refused inside sandboxed frames, where printing is not ours to force.
        let _ = window.print();
    }
}

/// Notes in the browser's timeline that the first control answers.
pub fn mark_live() {
    if let Some(performance) = web_sys::window().and_then(|window| window.performance()) {
        // A timeline that is full or missing changes nothing for the person.
        let _ = performance.mark("live");
    }
}

/// Shows the element with this id, which waits in the page until it is needed.
pub fn reveal(id: &str) {
    if let Some(element) = document().and_then(|document| document.get_element_by_id(id)) {
        let _ = element.remove_attribute("hidden");
    }
}

/// Shows the message that waits in the static page for a start that failed.
pub fn show_start_failure() {
    reveal("start-failure");
}

/// What stands in the field that an event came from; empty for anything else.
#[must_use]
pub fn value_of(event: &web_sys::Event) -> String {
    // Inputs, selections and areas of text have it alike.
    let value = event
        .target()
        .and_then(|target| js_sys::Reflect::get(&target, &"value".into()).ok());
    value
        .and_then(|value| value.as_string())
        .unwrap_or_default()
}

/// What stands in the date field that an event came from, and whether there is more in it than the browser can
/// read as a date.
#[must_use]
pub fn date_in(event: &web_sys::Event) -> (String, bool) {
    let field = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    field.map_or_else(Default::default, |field| {
        (field.value(), field.validity().bad_input())
    })
}

/// Whether there is more in the date field with this id than the browser can read as a date.
#[must_use]
pub fn is_unreadable(id: &str) -> bool {
    input(id).is_some_and(|field| field.validity().bad_input())
}

/// Puts a value into the field with this id in place of what stands there.
pub fn set_value(id: &str, value: &str) {
    if let Some(field) = input(id)
        && field.value() != value
    {
        field.set_value(value);
    }
}

fn input(id: &str) -> Option<HtmlInputElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// The element the app is rendered into.
#[must_use]
pub fn host() -> Option<web_sys::Element> {
    document()?.get_element_by_id("app")
}
