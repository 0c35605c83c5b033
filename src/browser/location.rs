//! The address bar: reads routes from it, writes routes to it, tells when it changes.

use super::listener::Listener;
use crate::routes::route::Route;

/// The route in the address bar.
#[must_use]
pub fn current() -> Route {
    Route::parse(&fragment())
}

/// The fragment of the address, with its `#`; where a program wrote `#` as `%23`, what stands there and behind it.
/// Empty where there is none.
#[must_use]
pub fn fragment() -> String {
    mended_fragment().unwrap_or_default()
}

fn mended_fragment() -> Option<String> {
    let location = web_sys::window()?.location();
    let fragment = location.hash().ok()?;
    if !fragment.is_empty() {
        return Some(fragment);
    }
    let address = location.href().ok()?;
    let at = spoilt_hash(&address)?;
    Some(address[at..].to_owned())
}

/// Where a program wrote `#` as `%23`. On a disk the name of a folder may hold one, and an address spoilt
/// so finds no file at all.
fn spoilt_hash(address: &str) -> Option<usize> {
    if address.starts_with("file:") {
        return None;
    }
    address.find("%23").or_else(|| address.find("%2523"))
}

/// Opens a route as a new entry in the history.
pub fn go(route: &Route) {
    if let Some(window) = web_sys::window() {
        // Setting a fragment of our own never fails.
        let _ = window.location().set_hash(&route.href());
    }
}

/// The element by which the single file says where the app is hosted as well.
const HOSTED_AT: &str = "meta[name=gapwise-hosted-at]";

/// What links to results begin with: where the app is hosted, if the page says so, else the page's own
/// address without the fragment.
#[must_use]
pub fn base() -> String {
    let hosted_at = || {
        let document = web_sys::window()?.document()?;
        let element = document.query_selector(HOSTED_AT).ok()??;
        element.get_attribute("content")
    };
    hosted_at().unwrap_or_else(own_address)
}

/// Whether the page was opened from a disk, where no link leads to it from outside. It never was where
/// there is no browser.
#[must_use]
pub fn is_a_file() -> bool {
    cfg!(target_arch = "wasm32") && own_address().starts_with("file:")
}

fn own_address() -> String {
    let href = web_sys::window()
        .and_then(|window| window.location().href().ok())
        .unwrap_or_default();
    let without_fragment = href.split('#').next().unwrap_or_default();
    let without_query = without_fragment.split('?').next().unwrap_or_default();
    let at = spoilt_hash(without_query);
    without_query[..at.unwrap_or(without_query.len())].to_owned()
}

/// Calls `changed` whenever the fragment of the address has changed.
#[must_use]
pub fn listen(changed: impl Fn() + 'static) -> Option<Listener> {
    let window = web_sys::window()?;
    Some(Listener::new(window.into(), "hashchange", move |_| {
        changed();
    }))
}
