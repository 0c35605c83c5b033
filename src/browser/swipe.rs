//! Swipes of one finger across the page.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Event, TouchEvent, Window};

use super::listener::Listener;

/// Which way a finger went, in the reading direction of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Swipe {
    /// Against the reading direction, as one turns to the next page of a book.
    Onward,
    /// The other way.
    Back,
}

/// A shorter way, in CSS pixels, is no swipe.
const SHORTEST: f64 = 64.0;
/// How many times further a finger goes across than up or down.
const FLATTEST: f64 = 2.0;
/// So near to the edge of the window, a swipe is the browser's own.
const EDGE: f64 = 24.0;
/// From this enlargement on, a finger moves the page.
const ENLARGED: f64 = 1.05;

/// Calls `handle` after each swipe, for as long as the listeners are kept.
#[must_use]
pub fn listen(handle: impl Fn(Swipe) + 'static) -> Vec<Listener> {
    let Some(window) = web_sys::window() else {
        return Vec::new();
    };
    let begun: Rc<Cell<Option<(f64, f64)>>> = Rc::default();
    let (start, end, lost) = (Rc::clone(&begun), Rc::clone(&begun), begun);
    let page = window.clone();
    vec![
        Listener::new(window.clone().into(), "touchstart", move |event| {
            start.set(only_finger(&event).filter(|(x, _)| may_begin_at(&page, *x)));
        }),
        Listener::new(window.clone().into(), "touchend", move |event| {
            let (Some(from), Some(to)) = (end.take(), only_finger(&event)) else {
                return;
            };
            if let Some(swipe) = swipe(from, to, is_right_to_left()) {
                handle(swipe);
            }
        }),
        Listener::new(window.into(), "touchcancel", move |_| lost.set(None)),
    ]
}

/// Where the finger of an event is, if no other one is on the page.
fn only_finger(event: &Event) -> Option<(f64, f64)> {
    let event = event.dyn_ref::<TouchEvent>()?;
    let (changed, others) = (event.changed_touches(), event.touches());
    let touch = changed.get(0).filter(|_| changed.length() == 1)?;
    let is_alone = (0..others.length())
        .filter_map(|index| others.get(index))
        .all(|other| other.identifier() == touch.identifier());
    is_alone.then(|| (touch.client_x().into(), touch.client_y().into()))
}

fn may_begin_at(window: &Window, x: f64) -> bool {
    let width = window.inner_width().ok().and_then(|width| width.as_f64());
    let is_enlarged = window
        .visual_viewport()
        .is_some_and(|viewport| viewport.scale() > ENLARGED);
    !is_enlarged && x > EDGE && width.is_none_or(|width| x < width - EDGE)
}

fn is_right_to_left() -> bool {
    web_sys::window()
        .and_then(|window| window.document())
        .is_some_and(|document| document.dir() == "rtl")
}

/// What the way of a finger comes to.
fn swipe(from: (f64, f64), to: (f64, f64), is_right_to_left: bool) -> Option<Swipe> {
    let (across, down) = (to.0 - from.0, to.1 - from.1);
    if across.abs() < SHORTEST || across.abs() < FLATTEST * down.abs() {
        return None;
    }
    Some(if (across < 0.0) == is_right_to_left {
        Swipe::Back
    } else {
        Swipe::Onward
    })
}

#[cfg(test)]
mod tests {
    use super::{Swipe, swipe};

    #[test]
    fn a_long_flat_way_is_a_swipe() {
        let from = (200.0, 300.0);
        for (to, expected) in [
            ((100.0, 310.0), Some(Swipe::Onward)),
            ((300.0, 290.0), Some(Swipe::Back)),
            ((150.0, 300.0), None),
            ((100.0, 380.0), None),
            ((200.0, 100.0), None),
        ] {
            assert_eq!(swipe(from, to, false), expected, "{to:?}");
        }
    }

    #[test]
    fn where_one_reads_from_the_right_a_page_turns_the_other_way() {
        let (left, right) = ((100.0, 300.0), (200.0, 300.0));
        assert_eq!(swipe(left, right, true), Some(Swipe::Onward));
        assert_eq!(swipe(right, left, true), Some(Swipe::Back));
    }
}
