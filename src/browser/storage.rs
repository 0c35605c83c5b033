//! Local storage that never fails loudly. `gloo_storage` panics where the browser forbids access, so
//! access is probed through `web_sys` first, and all work goes through results.

use formats::stored::{DOCUMENT, ERASED, PREFIX};
use gloo_storage::{LocalStorage, Storage};
use serde_json::value::RawValue;
use wasm_bindgen::JsCast;
use web_sys::{PageTransitionEvent, StorageEvent};

use super::listener::Listener;

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

/// Whether a document is saved. All that is asked before the first page, without a reader of JSON.
#[must_use]
pub fn holds_document() -> bool {
    let text = storage().and_then(|storage| storage.get_item(DOCUMENT).ok()?);
    text.is_some()
}

/// The text of a key, if there is one, to the letter: one that is no JSON is set aside as it is.
#[must_use]
pub fn read(key: &str) -> Option<String> {
    storage()?.get_item(key).ok()?
}

/// Every key of the app with its text.
#[must_use]
pub fn read_all() -> Vec<(String, String)> {
    let Some(storage) = storage() else {
        return Vec::new();
    };
    let keys = own_keys(&storage).into_iter();
    keys.filter_map(|key| {
        let text = storage.get_item(&key).ok()??;
        Some((key, text))
    })
    .collect()
}

/// Saves the text of a key.
///
/// # Errors
/// Why the browser did not take it; what was saved before is still there.
pub fn save(key: &str, text: &RawValue) -> Result<(), SaveFault> {
    storage().ok_or(SaveFault::Blocked)?;
    LocalStorage::set(key, text).map_err(|_| SaveFault::Full)
}

/// Removes a key.
///
/// # Errors
/// Where the browser keeps nothing for this page.
pub fn remove(key: &str) -> Result<(), SaveFault> {
    let storage = storage().ok_or(SaveFault::Blocked)?;
    storage.remove_item(key).map_err(|_| SaveFault::Blocked)
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

/// Every key of the app with its text, those given in place of what is saved.
#[must_use]
pub fn everything(unsaved: Vec<(String, String)>) -> Vec<(String, String)> {
    let mut everything = read_all();
    everything.retain(|(key, _)| !unsaved.iter().any(|(own, _)| own == key));
    everything.extend(unsaved);
    everything
}

/// Removes every key of the app and no other, also those that last only as long as the tab, but for the one that
/// says which erasure was the last. Gives its text, by which pages that heard nothing of the erasure see that
/// there was one.
#[must_use]
pub fn erase() -> Option<String> {
    super::typed::forget_all();
    let mark = random().to_string();
    let kept = storage();
    if let Some(storage) = &kept {
        // First, so that other pages hear of it before they see anything go.
        let _ = storage.set_item(ERASED, &mark);
    }
    let of_the_tab = web_sys::window().and_then(|window| window.session_storage().ok()?);
    for storage in kept.iter().chain(&of_the_tab) {
        for key in own_keys(storage) {
            if key != ERASED {
                // What cannot be removed is still listed on the page that asked.
                let _ = storage.remove_item(&key);
            }
        }
    }
    // Where there was no room before.
    let written = kept?.set_item(ERASED, &mark);
    written.ok().map(|()| mark)
}

/// A whole number that is hardly ever the same twice.
#[must_use]
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
pub fn random() -> u64 {
    const NUMBERS: f64 = 9_007_199_254_740_992.0;
    (js_sys::Math::random() * NUMBERS) as u64
}

fn own_keys(storage: &web_sys::Storage) -> Vec<String> {
    let count = storage.length().unwrap_or(0);
    (0..count)
        .filter_map(|index| storage.key(index).ok().flatten())
        .filter(|key| key.starts_with(PREFIX))
        .collect()
}

/// What another tab did to the storage.
#[derive(Clone, Debug)]
pub enum Elsewhere {
    /// Everything was cleared, other programs' keys as well.
    Cleared,
    /// A key of the app got a text, or was removed.
    Changed(String, Option<String>),
}

/// Calls `changed` whenever another tab did something to the app's keys.
#[must_use]
pub fn listen(changed: impl Fn(Elsewhere) + 'static) -> Option<Listener> {
    let window = web_sys::window()?;
    Some(Listener::new(window.into(), "storage", move |event| {
        let Some(event) = event.dyn_ref::<StorageEvent>() else {
            return;
        };
        match event.key() {
            None => changed(Elsewhere::Cleared),
            Some(key) if key.starts_with(PREFIX) => {
                changed(Elsewhere::Changed(key, event.new_value()));
            }
            Some(_) => {}
        }
    }))
}

/// Calls `returned` whenever this page comes back from the browser's back-forward cache: it heard nothing of
/// what other tabs did meanwhile.
#[must_use]
pub fn listen_to_return(returned: impl Fn() + 'static) -> Option<Listener> {
    let window = web_sys::window()?;
    Some(Listener::new(window.into(), "pageshow", move |event| {
        let event = event.dyn_ref::<PageTransitionEvent>();
        if event.is_some_and(PageTransitionEvent::persisted) {
            returned();
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
