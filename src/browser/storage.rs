//! Local storage that never fails loudly. `gloo_storage` panics where the browser forbids access, so
//! access is probed through `web_sys` first, and all work goes through results.

use gloo_storage::{LocalStorage, Storage};
use wasm_bindgen::JsCast;
use web_sys::StorageEvent;

use super::listener::Listener;

/// What every key of the app begins with. Other programs may live on the same origin.
const PREFIX: &str = "gapwise.";
/// The key of the saved document.
const DOCUMENT: &str = "gapwise.document";
/// What the keys begin with that a document is copied to when it could not be read.
const SET_ASIDE: &str = "gapwise.set-aside.";
const PROBE: &str = "gapwise.probe";
/// How many documents can be set aside.
const MAX_SET_ASIDE: u32 = 9;

/// Why a document was not saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveFault {
    /// The browser keeps nothing for this page.
    Blocked,
    /// There is no more room, or the browser refused for another reason.
    Full,
}

/// The storage, if the browser lets this page have one.
fn storage() -> Option<web_sys::Storage> {
    let probed = web_sys::window()?.local_storage().ok()??;
    probed.get_item(DOCUMENT).ok()?;
    Some(LocalStorage::raw())
}

/// Whether the browser lets this page keep anything. A storage that is full counts as working: what
/// is in it can be read, and saving will say that there is no more room.
#[must_use]
pub fn works() -> bool {
    storage().is_some_and(|storage| {
        let written = storage.set_item(PROBE, "1");
        let removed = storage.remove_item(PROBE);
        (written.is_ok() && removed.is_ok()) || storage.length().is_ok_and(|keys| keys > 0)
    })
}

/// The saved document's text, if there is one.
#[must_use]
pub fn read() -> Option<String> {
    storage()?.get_item(DOCUMENT).ok().flatten()
}

/// Saves the document's text.
///
/// # Errors
/// Why the browser did not take it; what was saved before is still there.
pub fn save(text: &str) -> Result<(), SaveFault> {
    storage()
        .ok_or(SaveFault::Blocked)?
        .set_item(DOCUMENT, text)
        .map_err(|_| SaveFault::Full)
}

/// Copies a text that could not be read under a key of its own; tells whether it is safe there.
#[must_use]
pub fn set_aside(text: &str) -> bool {
    let Some(storage) = storage() else {
        return false;
    };
    for number in 1..=MAX_SET_ASIDE {
        let key = format!("{SET_ASIDE}{number}");
        match storage.get_item(&key) {
            Ok(Some(already)) if already == text => return true,
            Ok(None) => return storage.set_item(&key, text).is_ok(),
            _ => {}
        }
    }
    false
}

/// Every key of the app with its text; a document that could not be saved in place of the one that
/// was saved last.
#[must_use]
pub fn everything(unsaved: Option<String>) -> Vec<(String, String)> {
    let mut everything: Vec<(String, String)> = storage()
        .map(|storage| {
            let text_of = |key: String| {
                let text = storage.get_item(&key).ok().flatten()?;
                Some((key, text))
            };
            own_keys(&storage).into_iter().filter_map(text_of).collect()
        })
        .unwrap_or_default();
    if let Some(text) = unsaved {
        everything.retain(|(key, _)| key != DOCUMENT);
        everything.push((DOCUMENT.to_owned(), text));
    }
    everything
}

/// Removes every key of the app and no other, also those that last only as long as the tab.
pub fn erase() {
    let of_the_tab = web_sys::window().and_then(|window| window.session_storage().ok()?);
    for storage in [storage(), of_the_tab].into_iter().flatten() {
        for key in own_keys(&storage) {
            // What cannot be removed is still listed on the page that asked.
            let _ = storage.remove_item(&key);
        }
    }
    super::typed::forget_all();
}

fn own_keys(storage: &web_sys::Storage) -> Vec<String> {
    let count = storage.length().unwrap_or(0);
    (0..count)
        .filter_map(|index| storage.key(index).ok().flatten())
        .filter(|key| key.starts_with(PREFIX))
        .collect()
}

/// Calls `changed` whenever another tab wrote the document, with its text, or removed it.
#[must_use]
pub fn listen(changed: impl Fn(Option<String>) + 'static) -> Option<Listener> {
    let window = web_sys::window()?;
    Some(Listener::new(window.into(), "storage", move |event| {
        let Some(event) = event.dyn_ref::<StorageEvent>() else {
            return;
        };
        // Without a key, everything was cleared.
        if event.key().is_none_or(|key| key == DOCUMENT) {
            changed(event.new_value());
        }
    }))
}

/// Asks the browser not to throw our data away when room gets scarce. It may decline, or ask the
/// person.
pub fn ask_to_persist() {
    let persist = || web_sys::window()?.navigator().storage().persist().ok();
    // Whether it was granted changes nothing that we do.
    let _ = persist();
}
