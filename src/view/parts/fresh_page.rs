//! What every page but the first does when it opens.

use yew::prelude::*;

use crate::browser;

/// Begins each page but the first at its top, with the focus on its heading. The first one counts as
/// well when the person came to it by a step of their own. `page` tells one page from another.
#[hook]
pub(in crate::view) fn use_fresh_page<P: PartialEq + 'static>(page: P, stepped: bool) {
    let is_first = use_mut_ref(|| !stepped);
    use_effect_with(page, move |_| {
        if !is_first.replace(false) {
            browser::document::begin_page();
        }
    });
}
