//! Renders pages to text without a browser: for the landing page inside `index.html`, and for tests.

use std::rc::Rc;

use yew::LocalServerRenderer;

use super::app::{App, AppProps, shown_at};
use super::language::Language;
use crate::routes::route::Route;
use crate::state::State;
use assessment::day::Day;
use formats::document::Reading;
use formats::pack::Pack;

/// The landing page as somebody sees it who comes for the first time.
pub async fn landing(pack: Rc<Pack>) -> String {
    page(pack, State::new(Route::Landing, Reading::nothing(), true)).await
}

/// The whole app in a given state.
pub async fn page(pack: Rc<Pack>, mut state: State) -> String {
    let language = Language::new(pack);
    let today = Day::from_days(0);
    state.framework = language.framework().reference().clone();
    state.shown = shown_at(&language, &state.route, today);
    let props = AppProps {
        language,
        start: state,
        kept: None,
        base: "https://example.org/".into(),
        today,
        stepped: false,
    };
    LocalServerRenderer::<App>::with_props(props)
        .hydratable(false)
        .render()
        .await
}
