//! Where the page says its language pack is: inside the page, or in a file beside it.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// The element that holds the pack, or whose `href` names it.
const ELEMENT: &str = "pack-en";

/// The pack's JSON, or `None` when it is missing or did not arrive.
pub async fn fetch() -> Option<String> {
    let window = web_sys::window()?;
    let element = window.document()?.get_element_by_id(ELEMENT)?;
    let Some(address) = element.get_attribute("href") else {
        return element.text_content();
    };
    let response: Response = JsFuture::from(window.fetch_with_str(&address))
        .await
        .ok()?
        .dyn_into()
        .ok()?;
    if !response.ok() {
        return None;
    }
    JsFuture::from(response.text().ok()?)
        .await
        .ok()?
        .as_string()
}
