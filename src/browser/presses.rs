//! The press of a key or a pointer that is under way. It tells a held key from a new press, and a click
//! that a key has made from any other.

use std::cell::{Cell, RefCell};

use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;

use super::listener::Listener;

thread_local! {
    /// The place of the key that is down.
    static DOWN: RefCell<String> = const { RefCell::new(String::new()) };
    static IS_HELD: Cell<bool> = const { Cell::new(false) };
    static IS_BY_KEY: Cell<bool> = const { Cell::new(false) };
}

/// Follows keys and pointers for as long as the listeners are kept.
#[must_use]
pub fn watch() -> Vec<Listener> {
    let Some(window) = web_sys::window() else {
        return Vec::new();
    };
    let capture = |event, handle: fn(&web_sys::Event)| {
        Listener::capturing(window.clone().into(), event, move |event| handle(&event))
    };
    vec![
        capture("keydown", key_went_down),
        capture("keyup", key_went_up),
        capture("pointerdown", |_| IS_BY_KEY.set(false)),
        // A key that is let go of in another window sends nothing here.
        capture("blur", |event| {
            if event
                .target()
                .is_some_and(|target| target.is_instance_of::<web_sys::Window>())
            {
                release();
                IS_BY_KEY.set(false);
            }
        }),
        // After whoever asked about it.
        Listener::new(window.into(), "click", |_| IS_BY_KEY.set(false)),
    ]
}

fn key_went_down(event: &web_sys::Event) {
    let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
        return;
    };
    // Not every browser marks the repetitions of a held key. A key on the screen has no place.
    let code = event.code();
    let again = DOWN.with_borrow(|down| !code.is_empty() && *down == code);
    IS_HELD.set(event.repeat() || again);
    DOWN.set(code);
    IS_BY_KEY.set(true);
}

/// The browser clicks a radio button by an arrow key before the key is let go of, and by Space after.
fn key_went_up(event: &web_sys::Event) {
    let is_space = event
        .dyn_ref::<KeyboardEvent>()
        .is_some_and(|event| event.key() == " ");
    IS_BY_KEY.set(is_space);
    release();
}

fn release() {
    DOWN.take();
    IS_HELD.set(false);
}

/// Whether the key whose `keydown` is being handled was down before.
#[must_use]
pub fn is_held_key() -> bool {
    IS_HELD.get()
}

/// Whether the click that is being handled was made by a key, such as an arrow key in a group of radio
/// buttons. A pointer, a finger, and the action of a screen reader make clicks that were not.
#[must_use]
pub fn is_click_by_key() -> bool {
    IS_BY_KEY.get()
}
