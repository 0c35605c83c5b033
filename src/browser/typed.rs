//! What somebody has typed or chosen in this tab and not sent off yet, by the name of its field. It outlives
//! the parts of the page that show it, and, where the browser keeps anything for a tab, a reload.

use std::cell::RefCell;

/// What each of its keys in the tab's storage begins with.
const PREFIX: &str = "gapwise.typed.";

thread_local! {
    /// Every field with its text, for browsers that keep nothing.
    static HERE: RefCell<Vec<(String, String)>> = const { RefCell::new(Vec::new()) };
}

fn storage() -> Option<web_sys::Storage> {
    // There is no browser where pages are rendered ahead.
    if cfg!(not(target_arch = "wasm32")) {
        return None;
    }
    web_sys::window()?.session_storage().ok()?
}

/// Keeps the text of a field.
pub fn keep(field: &str, text: &str) {
    HERE.with_borrow_mut(|here| {
        here.retain(|(known, _)| known != field);
        here.push((field.to_owned(), text.to_owned()));
    });
    if let Some(storage) = storage() {
        // A browser that refuses leaves it to this page alone.
        let _ = storage.set_item(&[PREFIX, field].concat(), text);
    }
}

/// The text that was kept for a field.
#[must_use]
pub fn kept(field: &str) -> Option<String> {
    let here = HERE.with_borrow(|here| {
        let known = here.iter().find(|(known, _)| known == field)?;
        Some(known.1.clone())
    });
    here.or_else(|| storage()?.get_item(&[PREFIX, field].concat()).ok()?)
}

/// Forgets a field: its text was sent off or given up.
pub fn forget(field: &str) {
    HERE.with_borrow_mut(|here| here.retain(|(known, _)| known != field));
    if let Some(storage) = storage() {
        let _ = storage.remove_item(&[PREFIX, field].concat());
    }
}

/// Forgets every field.
pub fn forget_all() {
    HERE.with_borrow_mut(Vec::clear);
    let Some(storage) = storage() else {
        return;
    };
    let count = storage.length().unwrap_or(0);
    let keys: Vec<String> = (0..count)
        .filter_map(|place| storage.key(place).ok().flatten())
        .filter(|key| key.starts_with(PREFIX))
        .collect();
    for key in keys {
        let _ = storage.remove_item(&key);
    }
}
