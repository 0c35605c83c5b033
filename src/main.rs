//! Starts the app: shows the first page at once where that is enough, or waits for the rest.

#[cfg(target_arch = "wasm32")]
fn main() {
    start::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("Gapwise runs in a browser: cargo xtask serve");
}

#[cfg(target_arch = "wasm32")]
mod start {
    use std::cell::RefCell;
    use std::sync::Arc;

    use formats::opening;
    use gapwise::browser::{arrival, document, location, storage};
    use gapwise::routes::first_page::FirstPage;
    use gapwise::view::root::{Root, RootProps};
    use gapwise::view::wording::Wording;

    /// Renders the app, or shows the sentence that waits in the page for a start that failed.
    pub(super) fn start() {
        let opening = arrival::opening().and_then(|text| opening::read(&text));
        let (Some(host), Some(opening)) = (document::host(), opening) else {
            document::show_start_failure();
            return;
        };
        let props = RootProps {
            wording: Wording::new(Arc::new(opening)),
            page: FirstPage::of_fragment(&location::fragment()),
            pack: None,
        };
        let render = move |props| {
            yew::Renderer::<Root>::with_root_and_props(host, props).render();
        };
        if props.page.is_some() && !storage::holds_document() {
            render(props);
            return;
        }
        // Until then the page keeps what it came with; its links work already.
        let first = RefCell::new(Some(render));
        let waiting = arrival::listen(move |pack| {
            if let Some(render) = first.take() {
                render(RootProps {
                    pack: Some(pack.into()),
                    ..props.clone()
                });
            }
        });
        std::mem::forget(waiting);
    }
}
