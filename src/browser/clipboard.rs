//! Puts text on the clipboard.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Copies `text`; tells whether the browser did it. It may refuse where the person forbade it, and has no
/// clipboard to offer on pages that were not served securely.
pub async fn copy(text: &str) -> bool {
    let Some(written) = write(text) else {
        return false;
    };
    JsFuture::from(written).await.is_ok()
}

/// Begins to write, if the browser has a clipboard. `web_sys` takes it for granted, and a call to one that
/// is missing would end the app.
fn write(text: &str) -> Option<Promise> {
    let navigator = web_sys::window()?.navigator();
    let clipboard = Reflect::get(&navigator, &"clipboard".into()).ok()?;
    let write = Reflect::get(&clipboard, &"writeText".into()).ok()?;
    let write: Function = write.dyn_into().ok()?;
    let written = write.call1(&clipboard, &JsValue::from_str(text)).ok()?;
    written.dyn_into().ok()
}
