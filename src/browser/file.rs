//! Files the person gives us, and files we give them. Nothing leaves the browser by either.

use js_sys::Array;
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
        Url::revoke_object_url(&address).ok()
    };
    offered().is_some()
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
    /// The file of a field for files, if one was chosen.
    #[must_use]
    pub fn of(event: &Event) -> Option<ChosenFile> {
        let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
        input.files()?.get(0).map(ChosenFile)
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
