//! What of the app is in the page from the start, and what comes after it.

use wasm_bindgen::JsCast;
use web_sys::{CustomEvent, Event};

use super::listener::Listener;

/// The element that holds the opening.
const OPENING: &str = "opening";
/// What the page's script says when the rest is there; its detail is the language pack.
const EVENT: &str = "gapwise-rest";
/// What tells the script that somebody listens for that.
const LISTENS: &str = "gapwise-listens-for-rest";
/// What the page's element has after a restart.
const RESTARTED: &str = "data-restarted";

/// The opening's text, or `None` for a page that was built without it.
#[must_use]
pub fn opening() -> Option<String> {
    web_sys::window()?
        .document()?
        .get_element_by_id(OPENING)?
        .text_content()
}

/// Whether the app has failed and the page's script has loaded the page anew (`public/recovery.js`).
#[must_use]
pub fn is_restart() -> bool {
    let root = || web_sys::window()?.document()?.document_element();
    root().is_some_and(|root| root.has_attribute(RESTARTED))
}

/// Calls `arrived` with the language pack's JSON as soon as the rest of the app is there.
#[must_use]
pub fn listen(mut arrived: impl FnMut(String) + 'static) -> Option<Listener> {
    let window = web_sys::window()?;
    let listener = Listener::new(window.clone().into(), EVENT, move |event| {
        let pack = event
            .dyn_ref::<CustomEvent>()
            .and_then(|event| event.detail().as_string());
        if let Some(pack) = pack {
            arrived(pack);
        }
    });
    // Refused only for an event that is on its way already.
    let _ = window.dispatch_event(&Event::new(LISTENS).ok()?);
    Some(listener)
}
