//! The address bar: reads routes from it, writes routes to it, tells when it changes.

use super::listener::Listener;
use crate::codec::route::Route;

/// The route in the address bar.
#[must_use]
pub fn current() -> Route {
    Route::parse(&fragment().unwrap_or_default())
}

/// The fragment; where a program wrote `#` as `%23`, what stands behind that in the address.
fn fragment() -> Option<String> {
    let location = web_sys::window()?.location();
    let fragment = location.hash().ok()?;
    if !fragment.is_empty() {
        return Some(fragment);
    }
    let address = location.href().ok()?;
    let at = address.find("%23").or_else(|| address.find("%2523"))?;
    Some(address[at..].to_owned())
}

/// Opens a route as a new entry in the history.
pub fn go(route: &Route) {
    if let Some(window) = web_sys::window() {
        // Setting a fragment of our own never fails.
        let _ = window.location().set_hash(&route.href());
    }
}

/// The page's own address without the fragment: what links to results begin with.
#[must_use]
pub fn base() -> String {
    let href = web_sys::window()
        .and_then(|window| window.location().href().ok())
        .unwrap_or_default();
    let without_fragment = href.split('#').next().unwrap_or_default();
    let without_query = without_fragment.split('?').next().unwrap_or_default();
    let at = without_query
        .find("%23")
        .or_else(|| without_query.find("%2523"));
    without_query[..at.unwrap_or(without_query.len())].to_owned()
}

/// Calls `opened` whenever another route is in the address bar.
#[must_use]
pub fn listen(opened: impl Fn(Route) + 'static) -> Option<Listener> {
    let window = web_sys::window()?;
    Some(Listener::new(window.into(), "hashchange", move |_| {
        opened(current());
    }))
}
