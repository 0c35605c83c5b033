//! A text in a field, and a button that copies it. A function and not a component of its own, because each
//! of those weighs a kilobyte of the download.

use yew::prelude::*;

use super::controls::{PRIMARY, button, field, label};
use crate::browser;
use crate::view::element::{Element, el, side_by_side};
use crate::view::language::Language;
use messages::keys;

/// What was copied last, and whether the browser did it.
pub(in crate::view) type Copied = Option<(AttrValue, bool)>;

/// The row for `text`, in a field with this id.
pub(in crate::view) fn copy_row(
    id: &'static str,
    name: String,
    verb: String,
    text: &AttrValue,
    copied: &UseStateHandle<Copied>,
) -> Html {
    let copy = {
        let (copied, text) = (copied.clone(), text.clone());
        Callback::from(move |_: Event| {
            let (copied, text) = (copied.clone(), text.clone());
            yew::platform::spawn_local(async move {
                let done = browser::clipboard::copy(&text).await;
                if !done {
                    browser::document::select_text(id);
                }
                copied.set(Some((text, done)));
            });
        })
    };
    let field = field(id, "text").flag("readonly", true).value(text);
    let row = el("div", "share__row")
        .holds(field)
        .holds(button(PRIMARY, verb).on_click(copy));
    side_by_side([label(id, name), row])
}

/// How copying went, for one of these texts; nothing once another stands there.
pub(in crate::view) fn outcome(
    language: &Language,
    copied: &Copied,
    texts: &[&AttrValue],
) -> Element {
    let copied = copied.as_ref().filter(|(text, _)| texts.contains(&text));
    let words = match copied {
        None => String::new(),
        Some((_, true)) => language.text(keys::share::COPIED),
        Some((_, false)) => language.text(keys::share::COPY_BY_HAND),
    };
    el("p", "share__outcome")
        .fixed("role", "status")
        .text(words)
}
