//! An event listener that ends when it is dropped.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Event, EventTarget};

/// Listens for as long as it is kept.
pub struct Listener {
    target: EventTarget,
    event: &'static str,
    captures: bool,
    closure: Closure<dyn FnMut(Event)>,
}

impl Listener {
    pub(super) fn new(
        target: EventTarget,
        event: &'static str,
        handler: impl FnMut(Event) + 'static,
    ) -> Listener {
        Listener::add(target, event, false, handler)
    }

    /// Listens before anybody further inside the page does.
    pub(super) fn capturing(
        target: EventTarget,
        event: &'static str,
        handler: impl FnMut(Event) + 'static,
    ) -> Listener {
        Listener::add(target, event, true, handler)
    }

    fn add(
        target: EventTarget,
        event: &'static str,
        captures: bool,
        handler: impl FnMut(Event) + 'static,
    ) -> Listener {
        let closure = Closure::<dyn FnMut(Event)>::new(handler);
        // Refused only for a target without listeners, which no caller has.
        let _ = target.add_event_listener_with_callback_and_bool(
            event,
            closure.as_ref().unchecked_ref(),
            captures,
        );
        Listener {
            target,
            event,
            captures,
            closure,
        }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let _ = self.target.remove_event_listener_with_callback_and_bool(
            self.event,
            self.closure.as_ref().unchecked_ref(),
            self.captures,
        );
    }
}
