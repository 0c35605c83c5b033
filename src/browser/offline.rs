//! Use without the network, and new versions: what the page's own script tells of them, and the word that
//! brings a new one. The script does all the work; see `public/offline.js`.

use wasm_bindgen::JsCast;
use web_sys::{CustomEvent, Event};

use super::listener::Listener;

/// The event by which the script tells.
const TOLD: &str = "gapwise-offline";
/// The event by which the script is asked.
const ASKED: &str = "gapwise-take-over";
/// The event by which the script hears that somebody listens, and tells again what it told last.
const LISTENS: &str = "gapwise-listens";

/// What the script tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OfflineNews {
    /// From now on the app can be had without the network.
    Ready,
    /// It can be since an earlier visit.
    Kept,
    /// The browser does not keep it.
    Refused,
    /// A new version has arrived and waits for the person's word.
    Update,
}

/// Calls `told` for whatever the script tells.
#[must_use]
pub fn listen(told: impl Fn(OfflineNews) + 'static) -> Option<Listener> {
    let window = web_sys::window()?;
    let listener = Listener::new(window.into(), TOLD, move |event| {
        let detail = event.dyn_ref::<CustomEvent>().map(CustomEvent::detail);
        match detail.and_then(|detail| detail.as_string()).as_deref() {
            Some("ready") => told(OfflineNews::Ready),
            Some("kept") => told(OfflineNews::Kept),
            Some("refused") => told(OfflineNews::Refused),
            Some("update") => told(OfflineNews::Update),
            _ => {}
        }
    });
    say(LISTENS);
    Some(listener)
}

/// Has the new version take over, which loads every open page of the app again.
pub fn take_over() {
    say(ASKED);
}

fn say(what: &str) {
    if let (Some(window), Ok(event)) = (web_sys::window(), Event::new(what)) {
        // Refused only for an event that is on its way already.
        let _ = window.dispatch_event(&event);
    }
}
