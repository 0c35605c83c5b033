//! Pages rendered natively.

use std::rc::Rc;

use formats::pack::Pack;
use gapwise::state::State;
use gapwise::view::prerender;

/// The markup of the page that shows a state.
pub(crate) fn page(pack: &Pack, state: State) -> String {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .expect("a runtime");
    let page = prerender::page(Rc::new(pack.clone()), state);
    tokio::task::LocalSet::new().block_on(&runtime, page)
}
