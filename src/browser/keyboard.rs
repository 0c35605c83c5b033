//! Keys pressed anywhere on the page, with what decides whether they are shortcuts.

use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

use super::listener::Listener;

/// Where the focus was when a key was pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// On the page itself or on text.
    Page,
    /// On a radio button.
    Radio,
    /// On something that uses Enter and Space itself: a link, a button, a tick box.
    Control,
    /// In a field that text is typed or chosen in: no key there is a shortcut.
    Typing,
}

/// A key pressed without Control, Alt or Meta, and not while typing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    /// What it means, as in `KeyboardEvent.key`.
    pub name: String,
    /// Where the focus was.
    pub focus: Focus,
}

/// Calls `handle` for each key; where it answers `true`, the browser does nothing of its own.
#[must_use]
pub fn listen(handle: impl Fn(Key) -> bool + 'static) -> Option<Listener> {
    let target = web_sys::window()?.document()?;
    Some(Listener::new(target.into(), "keydown", move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        if event.ctrl_key() || event.alt_key() || event.meta_key() || event.is_composing() {
            return;
        }
        let key = Key {
            name: event.key(),
            focus: focus_of(event),
        };
        if key.focus != Focus::Typing && handle(key) {
            event.prevent_default();
        }
    }))
}

fn focus_of(event: &KeyboardEvent) -> Focus {
    let Some(element) = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok())
    else {
        return Focus::Page;
    };
    match element.tag_name().as_str() {
        "INPUT" => match element.get_attribute("type").as_deref() {
            Some("radio") => Focus::Radio,
            Some("checkbox") => Focus::Control,
            _ => Focus::Typing,
        },
        "TEXTAREA" | "SELECT" => Focus::Typing,
        "BUTTON" | "A" | "SUMMARY" => Focus::Control,
        _ => Focus::Page,
    }
}
