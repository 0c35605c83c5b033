//! Where each page of the app begins: at its top, or where the person was when they left it.

use yew::prelude::*;

use crate::browser;

/// Begins each page at its top, with the focus on its heading; one that the browser's Back or Forward button
/// opens, at the place where the person left it. The first page stays where it is unless the person came
/// to it by a step of their own. `page` tells one page from another.
#[hook]
pub(in crate::view) fn use_place<P: PartialEq + 'static>(page: P, stepped: bool) {
    use_effect_with((), |()| {
        let listeners = browser::place::watch();
        move || drop(listeners)
    });
    let is_first = use_mut_ref(|| !stepped);
    use_effect_with(page, move |_| {
        if is_first.replace(false) {
            browser::place::return_after_loading();
        } else if !browser::place::return_there() {
            browser::document::begin_page();
        }
    });
}
