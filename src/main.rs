//! Starts the app: reads the language pack, the saved document and the address, and renders.

#[cfg(target_arch = "wasm32")]
fn main() {
    yew::platform::spawn_local(start::start());
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("Gapwise runs in a browser: cargo xtask serve");
}

#[cfg(target_arch = "wasm32")]
mod start {
    use std::rc::Rc;

    use gapwise::browser::{document, location, pack_source, storage};
    use gapwise::codec::pack;
    use gapwise::state::State;
    use gapwise::view::app::{App, AppProps};
    use gapwise::view::keeping::open_saved;
    use gapwise::view::language::Language;
    use yew::AttrValue;

    /// Renders the app, or shows the sentence that waits in the page for a start that failed.
    pub(super) async fn start() {
        let Some(host) = document::host() else {
            return;
        };
        let pack = pack_source::fetch()
            .await
            .and_then(|json| pack::read(&json).ok());
        let Some(pack) = pack else {
            document::show_start_failure();
            return;
        };
        let (reading, text) = open_saved(&pack.framework);
        let props = AppProps {
            start: State::new(location::current(), reading, storage::works()),
            saved: text.map(AttrValue::from),
            language: Language::new(Rc::new(pack)),
            base: location::base().into(),
        };
        yew::Renderer::<App>::with_root_and_props(host, props).render();
    }
}
