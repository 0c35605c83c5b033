//! Files that are dropped on the page. Without a listener, the browser opens them in place of the app.

use js_sys::Array;
use wasm_bindgen::JsCast;
use web_sys::{DataTransfer, DragEvent, Element, Event};

use super::file::ChosenFile;
use super::listener::Listener;

/// What a browser calls files among the things that are dragged.
const FILES: &str = "Files";
/// Fields into which the browser puts text that is dropped.
const FIELD: &str = "input, textarea";

/// Has nothing come of what is dropped on the page, but text in a field and what [`listen`] takes, for as
/// long as the listeners are kept.
#[must_use]
pub fn ignore() -> Vec<Listener> {
    let Some(window) = web_sys::window() else {
        return Vec::new();
    };
    ["dragover", "drop"]
        .map(|event| {
            Listener::new(window.clone().into(), event, |event| {
                if !event.default_prevented() && !is_text_for_a_field(&event) {
                    answer(&event, "none");
                }
            })
        })
        .into()
}

/// Calls `dropped` with the first file of those that are dropped anywhere on the page, for as long as the
/// listeners are kept.
#[must_use]
pub fn listen(dropped: impl Fn(ChosenFile) + 'static) -> Vec<Listener> {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else {
        return Vec::new();
    };
    let take_or_offer = move |event: Event| {
        let Some(transfer) = transfer(&event).filter(holds_files) else {
            return;
        };
        answer(&event, "copy");
        if event.type_() == "drop"
            && let Some(file) = transfer.files().and_then(|files| files.get(0))
        {
            dropped(ChosenFile::new(file));
        }
    };
    let take_or_offer = std::rc::Rc::new(take_or_offer);
    ["dragover", "drop"]
        .map(|event| {
            let take_or_offer = std::rc::Rc::clone(&take_or_offer);
            Listener::new(document.clone().into(), event, move |event| {
                take_or_offer(event);
            })
        })
        .into()
}

/// Takes the event from the browser, which shows by the pointer what will come of it.
fn answer(event: &Event, effect: &str) {
    event.prevent_default();
    if let Some(transfer) = transfer(event) {
        transfer.set_drop_effect(effect);
    }
}

fn transfer(event: &Event) -> Option<DataTransfer> {
    event.dyn_ref::<DragEvent>()?.data_transfer()
}

fn holds_files(transfer: &DataTransfer) -> bool {
    Array::from(&transfer.types()).includes(&FILES.into(), 0)
}

fn is_text_for_a_field(event: &Event) -> bool {
    let target = event.composed_path().get(0).dyn_into::<Element>();
    let is_field = target.is_ok_and(|target| matches!(target.closest(FIELD), Ok(Some(_))));
    is_field && transfer(event).is_none_or(|transfer| !holds_files(&transfer))
}
