//! Whether somebody looks at the page: when it is left, for good or for a while, and when it is looked at again.

use std::cell::RefCell;
use std::rc::Rc;

use web_sys::EventTarget;

use super::listener::Listener;

thread_local! {
    /// What comes after all else when the page is left.
    static LAST: RefCell<Option<Rc<dyn Fn()>>> = const { RefCell::new(None) };
}

/// Listens for as long as it is kept.
pub struct Presence {
    _listeners: Vec<Listener>,
}

/// Calls `left` whenever the page is hidden, closed, reloaded or frozen: the last moment to keep something.
#[must_use]
pub fn when_left(left: impl Fn() + Clone + 'static) -> Presence {
    let left = move || {
        left();
        let last = LAST.with_borrow(Clone::clone);
        if let Some(last) = last {
            last();
        }
    };
    let hidden = left.clone();
    listening(&["pagehide"], left, move || {
        if is_hidden() {
            hidden();
        }
    })
}

/// Calls `last` whenever the page is left, after each of the calls that [`when_left`] makes, whichever of them comes
/// first.
#[must_use]
pub fn at_last(last: impl Fn() + 'static) -> Presence {
    LAST.set(Some(Rc::new(last)));
    when_left(|| ())
}

/// Calls `back` whenever the page may have been away: it is shown again, or gets the focus.
#[must_use]
pub fn when_back(back: impl Fn() + Clone + 'static) -> Presence {
    listening(&["pageshow", "focus"], back.clone(), back)
}

fn listening(
    events: &[&'static str],
    in_window: impl Fn() + Clone + 'static,
    visibility: impl Fn() + 'static,
) -> Presence {
    let mut listeners = Vec::new();
    if let Some(window) = web_sys::window() {
        for event in events {
            let call = in_window.clone();
            let target: EventTarget = window.clone().into();
            listeners.push(Listener::new(target, event, move |_| call()));
        }
        if let Some(document) = window.document() {
            let target: EventTarget = document.into();
            listeners.push(Listener::new(target, "visibilitychange", move |_| {
                visibility();
            }));
        }
    }
    Presence {
        _listeners: listeners,
    }
}

fn is_hidden() -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    document.is_some_and(|document| document.hidden())
}
