//! Puts text on the clipboard.

use wasm_bindgen_futures::JsFuture;

/// Copies `text`; tells whether the browser did it. It may refuse on pages that were not served
/// securely, and where the person forbade it.
pub async fn copy(text: &str) -> bool {
    let Some(window) = web_sys::window() else {
        return false;
    };
    if !window.is_secure_context() {
        return false;
    }
    JsFuture::from(window.navigator().clipboard().write_text(text))
        .await
        .is_ok()
}
