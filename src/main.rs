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
    use gapwise::codec::document::{Reading, Source, read};
    use gapwise::codec::pack;
    use gapwise::domain::framework::Framework;
    use gapwise::state::State;
    use gapwise::view::app::{App, AppProps};
    use gapwise::view::language::Language;

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
        let storage_works = storage::works();
        let reading = saved(&pack.framework, storage_works);
        let props = AppProps {
            start: State::new(location::current(), reading, storage_works),
            language: Language::new(Rc::new(pack)),
            base: location::base().into(),
        };
        yew::Renderer::<App>::with_root_and_props(host, props).render();
    }

    /// The saved document. What could not be read whole is copied aside before anything is saved
    /// over it; where even that fails, nothing is saved over it at all.
    fn saved(framework: &Framework, storage_works: bool) -> Reading {
        let text = if storage_works { storage::read() } else { None };
        let Some(text) = text else {
            return Reading::nothing();
        };
        let mut reading = read(&text, framework);
        if reading.source == Source::SetAsideFirst && !storage::set_aside(&text) {
            reading.source = Source::Untouchable;
        }
        reading
    }
}
