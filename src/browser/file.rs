//! Files the person gives us, and files we give them. Nothing leaves the browser by either.

use js_sys::Array;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, Event, HtmlAnchorElement, HtmlInputElement, Url};

/// Offers a text as a file to download; tells whether the browser let us.
#[must_use]
pub fn offer(name: &str, kind: &str, text: &str) -> bool {
    let offered = || -> Option<()> {
        let options = BlobPropertyBag::new();
        options.set_type(kind);
        let parts = Array::of1(&JsValue::from_str(text));
        let blob = Blob::new_with_str_sequence_and_options(&parts, &options).ok()?;
        let address = Url::create_object_url_with_blob(&blob).ok()?;
        download(name, &address)?;
        revoke_later(address);
        Some(())
    };
    offered().is_some()
}

/// How many milliseconds a browser has to fetch a file.
const FETCHED_BY_THEN: i32 = 60_000;

/// Frees the memory of a file. Not every browser has fetched it when the click that offers it returns, and
/// some ask the person first.
fn revoke_later(address: String) {
    let revoke = Closure::once_into_js(move || {
        // Fails for no address that was made.
        let _ = Url::revoke_object_url(&address);
    });
    if let Some(window) = web_sys::window() {
        let revoke = revoke.unchecked_ref();
        // Without a timer the memory is freed with the page.
        let _ =
            window.set_timeout_with_callback_and_timeout_and_arguments_0(revoke, FETCHED_BY_THEN);
    }
}

/// Has the browser save what is at an address, under a name.
pub(super) fn download(name: &str, address: &str) -> Option<()> {
    let document = web_sys::window()?.document()?;
    let link: HtmlAnchorElement = document.create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(address);
    link.set_download(name);
    link.click();
    Some(())
}

/// A file somebody chose.
pub struct ChosenFile(web_sys::File);

impl ChosenFile {
    pub(super) fn new(file: web_sys::File) -> ChosenFile {
        ChosenFile(file)
    }

    /// The file of a field for files, if one was chosen. Empties the field: a browser does not tell when
    /// what is in a field is chosen once more.
    #[must_use]
    pub fn take_from(event: &Event) -> Option<ChosenFile> {
        let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
        let file = input.files()?.get(0).map(ChosenFile);
        input.set_value("");
        file
    }

    /// Its size in bytes.
    #[must_use]
    pub fn bytes(&self) -> f64 {
        self.0.size()
    }

    /// Its text; `None` where the browser could not read it.
    pub async fn text(&self) -> Option<String> {
        JsFuture::from(self.0.text()).await.ok()?.as_string()
    }
}
