//! Links, buttons and fields as every page has them.

use yew::prelude::*;

use crate::routes::route::Route;
use crate::view::element::{Element, el};
use crate::view::isolates::isolates;
use assessment::own_text::isolated;

/// The classes of a button, or of a link that looks like one: what most people want to do next,
pub(in crate::view) const PRIMARY: &str = "button button--primary";
/// what else can be done,
pub(in crate::view) const PLAIN: &str = "button";
/// what stands back,
pub(in crate::view) const QUIET: &str = "button button--quiet";
/// and what cannot be undone.
pub(in crate::view) const DANGER: &str = "button button--danger";

/// A link to a place in the app.
#[inline(never)]
pub(in crate::view) fn link(class: &'static str, to: &Route, label: impl AsRef<str>) -> Element {
    el("a", class).with("href", to.href()).text(label)
}

/// A link to a place in the app whose address never changes.
#[inline(never)]
pub(in crate::view) fn fixed_link(
    class: &'static str,
    address: &'static str,
    label: impl AsRef<str>,
) -> Element {
    el("a", class).fixed("href", address).text(label)
}

/// A button that does what it is told to do on a click.
#[inline(never)]
pub(in crate::view) fn button(class: &'static str, label: String) -> Element {
    el("button", class).fixed("type", "button").text(label)
}

/// A button that sends off the form it stands in.
#[inline(never)]
pub(in crate::view) fn submit_button(class: &'static str, label: String) -> Element {
    el("button", class).fixed("type", "submit").text(label)
}

/// A field of a kind, with the id that its label is for.
pub(in crate::view) fn field(id: &'static str, kind: &'static str) -> Element {
    el("input", "field").fixed("id", id).fixed("type", kind)
}

/// The label of the field with this id.
pub(in crate::view) fn label(id: &'static str, words: String) -> Element {
    el("label", "label").fixed("for", id).text(words)
}

/// A box to tick, with its label.
pub(in crate::view) fn tick_box(label: String, ticked: bool, switch: Callback<Event>) -> Element {
    el("label", "check")
        .holds(
            el("input", "")
                .fixed("type", "checkbox")
                .checked(ticked)
                .on_change(switch),
        )
        .holds(el("span", "").holds(isolates(&label)))
}

/// What only a screen reader says after a label that many rows share: which row it is.
pub(in crate::view) fn of_which(name: &str) -> Element {
    el("span", "hidden").holds(isolates(&format!(": {}", isolated(name))))
}
