//! Local storage that never fails loudly. `gloo_storage` panics where the browser forbids access,
//! so access is probed through `web_sys` first, and all work goes through results.

use gloo_storage::{LocalStorage, Storage};

/// The key of the saved document.
const DOCUMENT: &str = "gapwise.document";
/// The key that a document is copied to when it could not be read.
const SET_ASIDE: &str = "gapwise.set-aside";
const PROBE: &str = "gapwise.probe";

/// Why a document was not saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveFault {
    /// The browser keeps nothing for this page.
    Blocked,
    /// There is no more room, or the browser refused for another reason.
    Full,
}

/// Whether the browser lets this page read, write and remove.
#[must_use]
pub fn works() -> bool {
    let probe = || {
        let storage = web_sys::window()?.local_storage().ok()??;
        storage.get_item(DOCUMENT).ok()?;
        storage.set_item(PROBE, "1").ok()?;
        storage.remove_item(PROBE).ok()
    };
    probe().is_some() || can_read_what_is_there()
}

/// A full storage refuses the probe but can still be read.
fn can_read_what_is_there() -> bool {
    web_sys::window()
        .and_then(|window| window.local_storage().ok().flatten())
        .and_then(|storage| storage.get_item(DOCUMENT).ok().flatten())
        .is_some()
}

/// The saved document's text, if there is one. Call only where [`works`] said yes.
#[must_use]
pub fn read() -> Option<String> {
    LocalStorage::raw().get_item(DOCUMENT).ok().flatten()
}

/// Saves the document's text.
///
/// # Errors
/// Why the browser did not take it; what was saved before is still there.
pub fn save(text: &str) -> Result<(), SaveFault> {
    let Some(storage) = web_sys::window().and_then(|window| window.local_storage().ok().flatten())
    else {
        return Err(SaveFault::Blocked);
    };
    storage
        .set_item(DOCUMENT, text)
        .map_err(|_| SaveFault::Full)
}

/// Copies a text that could not be read under a key of its own, the first that is free of the few
/// there are; tells whether it is safe there.
#[must_use]
pub fn set_aside(text: &str) -> bool {
    let storage = LocalStorage::raw();
    for number in 1..=9 {
        let key = format!("{SET_ASIDE}.{number}");
        match storage.get_item(&key) {
            Ok(Some(already)) if already == text => return true,
            Ok(None) => return storage.set_item(&key, text).is_ok(),
            _ => {}
        }
    }
    false
}
