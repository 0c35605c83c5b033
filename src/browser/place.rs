//! Where the person was on each page that the browser's Back and Forward buttons lead to: how far it was
//! scrolled, what had the focus, and what was unfolded. The browser's own memory does not help an app that
//! renders its pages itself: it scrolls before the page is there.
//!
//! Each entry of the browser's history has a number in its state. The places are kept under these numbers
//! in memory, and in the tab's session storage for a page that is loaded anew.

use std::cell::{Cell, RefCell};

use js_sys::{Object, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, FocusOptions, History, HtmlElement, ScrollRestoration, Window};

use super::clock;
use super::landmark::{Landmark, control_of, unfolded};
use super::listener::Listener;
use super::place_text::{Place, read, write};
use super::trail;
use crate::routes::route::Route;

/// The property of an entry's state that holds its number.
const NUMBER: &str = "place";
/// The key in session storage. Erasing everything takes it away too.
const KEY: &str = "gapwise.places";
/// How many places are kept.
const MOST: usize = 100;
/// How many frames a page may take to become as long as it was: half a second.
const FRAMES: u8 = 30;
/// What `PerformanceNavigation.type` is for a page that the Back or the Forward button loaded.
const BACK_OR_FORWARD: u16 = 2;

thread_local! {
    /// The number of the entry that is shown, and its address.
    static HERE: Cell<u64> = const { Cell::new(0) };
    static ADDRESS: RefCell<String> = const { RefCell::new(String::new()) };
    /// The places by their numbers, the newest last.
    static PLACES: RefCell<Vec<(u64, Place)>> = const { RefCell::new(Vec::new()) };
    /// Where the person was when they left the entry that is shown; nothing for a new one.
    static AWAITED: RefCell<Option<Place>> = const { RefCell::new(None) };
    /// The control that was clicked last: Safari focuses no link and no button that is clicked.
    static CLICKED: RefCell<Option<Element>> = const { RefCell::new(None) };
}

/// Remembers places for as long as the listeners are kept.
#[must_use]
pub fn watch() -> Vec<Listener> {
    let Some((window, history)) = window_and_history() else {
        return Vec::new();
    };
    // Refused only while the page is being torn down.
    let _ = history.set_scroll_restoration(ScrollRestoration::Manual);
    PLACES.set(stored(&window));
    ADDRESS.set(address(&window));
    if let Some(number) = number_of(&history) {
        HERE.set(number);
        trail::opened(number, address(&window), 0);
        AWAITED.set(known(number));
    } else {
        begin(&history);
    }
    let on =
        |event, handle: fn()| Listener::capturing(window.clone().into(), event, move |_| handle());
    vec![
        // Both come while the page that was left is still shown, and the second of them does nothing.
        on("popstate", went),
        on("hashchange", went),
        on("pagehide", leave),
        Listener::capturing(window.clone().into(), "click", |event| {
            CLICKED.set(control_of(&event));
        }),
    ]
}

/// Another entry of the history is shown.
fn went() {
    let Some((window, history)) = window_and_history() else {
        return;
    };
    let address = address(&window);
    let stayed = ADDRESS.with_borrow(|before| *before == address);
    ADDRESS.set(address);
    match number_of(&history) {
        Some(number) if number == HERE.get() => {}
        Some(number) => {
            leave();
            HERE.set(number);
            AWAITED.set(known(number));
        }
        // A link to the page itself: some browsers forget the entry's state.
        None if stayed => put_number(&history, HERE.get()),
        None => {
            leave();
            begin(&history);
            AWAITED.take();
        }
    }
}

/// Gives the entry that is shown a number later than all others.
fn begin(history: &History) {
    let last = PLACES.with_borrow(|places| places.iter().map(|(number, _)| *number).max());
    let number = clock::now().max(HERE.get() + 1).max(last.unwrap_or(0) + 1);
    let address = ADDRESS.with_borrow(Clone::clone);
    trail::opened(number, address, HERE.replace(number));
    put_number(history, number);
}

/// Remembers the place on the page that is shown.
fn leave() {
    let Some((window, document)) = window_and_document() else {
        return;
    };
    let clicked = CLICKED.take().filter(|element| element.is_connected());
    let focused = document.active_element();
    let focused = focused.filter(|element| element.tag_name() != "BODY");
    let place = Place {
        x: whole(window.scroll_x()),
        y: whole(window.scroll_y()),
        focus: focused
            .or(clicked)
            .and_then(|element| Landmark::of(&document, &element)),
        unfolded: unfolded(&document),
    };
    let number = HERE.get();
    PLACES.with_borrow_mut(|places| {
        places.retain(|(known, _)| *known != number);
        places.push((number, place));
        let surplus = places.len().saturating_sub(MOST);
        places.drain(..surplus);
        if let Ok(Some(storage)) = window.session_storage() {
            // Where there is no room, a page that is loaded anew begins at its top.
            let _ = storage.set_item(KEY, &write(places));
        }
    });
}

/// Goes back in the history, if the page that is shown was opened from this one; `false` if it was not.
#[must_use]
pub fn goes_back_to(route: &Route) -> bool {
    let Some((_, history)) = window_and_history() else {
        return false;
    };
    trail::leads_back(HERE.get(), &route.href()) && history.back().is_ok()
}

/// Returns to where the person was on the page that has just been rendered; `false` if they were not there.
#[must_use]
pub fn return_there() -> bool {
    let place = AWAITED.with_borrow(Clone::clone);
    if let Some(place) = &place {
        restore(place, true);
    }
    place.is_some()
}

/// The same for a page that was loaded anew. One that was only reloaded keeps the focus where the browser
/// puts it.
pub fn return_after_loading() {
    let by_button = web_sys::window()
        .and_then(|window| window.performance())
        .is_some_and(|performance| performance.navigation().type_() == BACK_OR_FORWARD);
    if let Some(place) = AWAITED.with_borrow(Clone::clone) {
        restore(&place, by_button);
    }
}

fn restore(place: &Place, by_button: bool) {
    let Some((window, document)) = window_and_document() else {
        return;
    };
    let unfolded = if by_button {
        place.unfolded.as_slice()
    } else {
        &[]
    };
    for summary in unfolded {
        let details = summary
            .find(&document)
            .and_then(|it| it.closest("details").ok().flatten());
        if let Some(details) = details {
            // Fails for no element.
            let _ = details.set_attribute("open", "");
        }
    }
    stand(&window, &document, place, by_button);
    if !unfolded.is_empty() {
        stand_with_a_later_frame(&window, place.clone(), by_button, FRAMES);
    }
}

/// Scrolls again with each of the next frames, until the place is reached: some of what is unfolded is rendered only
/// after the browser has told that it is open, and the browser itself scrolls when what is above grows.
fn stand_with_a_later_frame(window: &Window, place: Place, focuses: bool, frames: u8) {
    if whole(window.scroll_y()) == place.y || frames == 0 {
        return;
    }
    let again = Closure::once_into_js(move || {
        if let Some((window, document)) = window_and_document() {
            // What had the focus may be one of the things that were not there at first.
            stand(&window, &document, &place, focuses && frames == FRAMES);
            stand_with_a_later_frame(&window, place, focuses, frames - 1);
        }
    });
    // Refused by no window that shows a page.
    let _ = window.request_animation_frame(again.unchecked_ref());
}

fn stand(window: &Window, document: &Document, place: &Place, focuses: bool) {
    if focuses {
        let heading = || document.query_selector("h1").ok().flatten();
        let there = place.focus.and_then(|focus| focus.find(document));
        if let Some(element) = there.or_else(heading) {
            let options = FocusOptions::new();
            options.set_prevent_scroll(true);
            // Links in drawings have it as well.
            let element: HtmlElement = element.unchecked_into();
            let _ = element.focus_with_options(&options);
        }
    }
    window.scroll_to_with_x_and_y(place.x.into(), place.y.into());
}

fn known(number: u64) -> Option<Place> {
    PLACES.with_borrow(|places| {
        let found = places.iter().find(|(known, _)| *known == number);
        found.map(|(_, place)| place.clone())
    })
}

fn stored(window: &Window) -> Vec<(u64, Place)> {
    let storage = window.session_storage().ok().flatten();
    let text = storage.and_then(|storage| storage.get_item(KEY).ok().flatten());
    read(&text.unwrap_or_default())
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn number_of(history: &History) -> Option<u64> {
    let state = history.state().ok()?;
    let number = Reflect::get(&state, &NUMBER.into()).ok()?;
    number.as_f64().map(|number| number as u64)
}

/// Puts a number into the state of the entry that is shown, beside what others have put there.
#[allow(clippy::cast_precision_loss)]
fn put_number(history: &History, number: u64) {
    let state = history.state().unwrap_or_default();
    let state = state.dyn_into::<Object>().unwrap_or_default();
    // Refused by no plain object, and by a browser only for more entries in a second than people make.
    let _ = Reflect::set(&state, &NUMBER.into(), &JsValue::from_f64(number as f64));
    let _ = history.replace_state(&state, "");
}

fn address(window: &Window) -> String {
    window.location().hash().unwrap_or_default()
}

#[allow(clippy::cast_possible_truncation)]
fn whole(pixels: Result<f64, JsValue>) -> i32 {
    pixels.map_or(0, |pixels| pixels as i32)
}

fn window_and_history() -> Option<(Window, History)> {
    let window = web_sys::window()?;
    let history = window.history().ok()?;
    Some((window, history))
}

fn window_and_document() -> Option<(Window, Document)> {
    let window = web_sys::window()?;
    let document = window.document()?;
    Some((window, document))
}
