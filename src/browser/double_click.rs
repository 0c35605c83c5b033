//! Protection from the second click of a double click. The first one may have opened another page or
//! removed a row of a list; the second would press whatever has come to lie under the pointer.

use std::cell::RefCell;

use js_sys::Reflect;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, UiEvent};

use super::listener::Listener;

const CONTROL: &str = "label, a, button, summary, input, select, textarea";

/// What a click presses.
#[derive(PartialEq)]
struct Press {
    control: Option<Element>,
    address: String,
}

impl Press {
    fn of(event: &Event) -> Press {
        Press {
            control: control(event),
            address: address(),
        }
    }
}

thread_local! {
    /// What the first click of several in a row has pressed.
    static FIRST: RefCell<Option<Press>> = const { RefCell::new(None) };
}

/// Ignores second clicks on what the first click did not press, for as long as the listeners are kept. The
/// browser counts the clicks, with the time between two that the person has set.
#[must_use]
pub fn ignore_second_clicks() -> Vec<Listener> {
    let Some(window) = web_sys::window() else {
        return Vec::new();
    };
    vec![
        // Pressing takes the focus away from where the new page has put it.
        Listener::capturing(window.clone().into(), "mousedown", |event| {
            if count(&event) > 1 && is_astray(&event) {
                event.prevent_default();
            }
        }),
        Listener::capturing(window.into(), "click", |event| match count(&event) {
            // A key, a label or a screen reader made it.
            0 => {}
            1 => FIRST.set(Some(Press::of(&event))),
            _ if is_astray(&event) => {
                event.prevent_default();
                event.stop_immediate_propagation();
            }
            _ => {}
        }),
    ]
}

/// How many clicks in a row this is the last of.
fn count(event: &Event) -> i32 {
    event.dyn_ref::<UiEvent>().map_or(0, UiEvent::detail)
}

fn is_astray(event: &Event) -> bool {
    let press = Press::of(event);
    FIRST.with_borrow(|first| first.as_ref().is_some_and(|first| *first != press))
}

/// The control that an event is for. A click on a label is followed by one on its control.
fn control(event: &Event) -> Option<Element> {
    let innermost = event.composed_path().get(0).dyn_into::<Element>().ok()?;
    let nearest = innermost.closest(CONTROL).ok()??;
    let labelled = Reflect::get(&nearest, &"control".into()).ok();
    let labelled = labelled.and_then(|control| control.dyn_into::<Element>().ok());
    Some(labelled.unwrap_or(nearest))
}

fn address() -> String {
    web_sys::window()
        .and_then(|window| window.location().hash().ok())
        .unwrap_or_default()
}
