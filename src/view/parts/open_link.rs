//! In the page that was opened from a disk: a field for a link that somebody sent. No link leads there by
//! itself.

use yew::prelude::*;

use super::controls::{PLAIN, field, label, submit_button};
use super::sheet::section;
use crate::browser;
use crate::routes::route::Route;
use crate::view::element::el;
use crate::view::language::Language;
use messages::keys;

const FIELD: &str = "open-link";
const HINT: &str = "open-link-hint";

/// The field with its button, and whether what was pasted last was no link; nothing on a page that has an
/// address of its own.
pub(in crate::view) fn open_link(language: &Language, refused: &UseStateHandle<bool>) -> Html {
    if !browser::location::is_a_file() {
        return Html::default();
    }
    let open = {
        let refused = refused.clone();
        Callback::from(
            move |_: Event| match Route::of_link(&browser::document::text_in(FIELD)) {
                Some(route) => {
                    browser::typed::forget(FIELD);
                    browser::location::go(&route);
                }
                None => refused.set(true),
            },
        )
    };
    let hint = el("p", "hint")
        .fixed("id", HINT)
        .text(language.text(keys::open::HINT));
    let row = el("div", "share__row")
        .holds(
            field(FIELD, "text")
                .fixed("autocomplete", "off")
                .value(&browser::typed::kept(FIELD).unwrap_or_default())
                .on_input(Callback::from(|event: Event| {
                    browser::typed::keep(FIELD, &browser::document::value_of(&event));
                }))
                .fixed("aria-describedby", HINT),
        )
        .holds(submit_button(PLAIN, language.text(keys::open::BUTTON)));
    let answer = if **refused {
        language.text(keys::open::REFUSED)
    } else {
        String::new()
    };
    section("", "open-link-title", language.text(keys::open::TITLE))
        .holds(
            el("form", "")
                .on_submit(open)
                .holds(label(FIELD, language.text(keys::open::LABEL)))
                .holds(hint)
                .holds(row),
        )
        .holds(
            el("p", "share__outcome")
                .fixed("role", "status")
                .text(answer),
        )
        .into()
}
