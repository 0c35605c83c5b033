//! The list of keyboard shortcuts, with the switch that turns them off.

use yew::prelude::*;

use super::controls::{PLAIN, button, tick_box};
use crate::browser;
use crate::state::action::Action;
use crate::view::element::{el, text};
use crate::view::language::Language;
use assessment::document::Preferences;
use messages::key;

/// The dialog's id, for those who open it.
pub(in crate::view) const HELP: &str = "help";

/// The dialog, closed until it is opened by its id.
pub(in crate::view) fn help_dialog(
    language: &Language,
    preferences: Preferences,
    dispatch: &Callback<Action>,
) -> Html {
    let shortcuts = [
        (
            language.text(key!("help.key-digits")),
            language.text(key!("help.digits")),
        ),
        (
            language.text(key!("help.key-n")),
            language.text(key!("help.n")),
        ),
        (
            language.text(key!("help.key-arrows")),
            language.text(key!("help.arrows")),
        ),
        (
            language.text(key!("help.key-enter")),
            language.text(key!("help.enter")),
        ),
        (
            language.text(key!("help.key-s")),
            language.text(key!("help.s")),
        ),
        (
            language.text(key!("help.key-backspace")),
            language.text(key!("help.backspace")),
        ),
        (
            language.text(key!("help.key-question")),
            language.text(key!("help.question")),
        ),
    ];
    let rows = shortcuts.map(|(key, does)| {
        el("div", "keys__row")
            .holds(el("dt", "").holds(text("kbd", "", key)))
            .holds(text("dd", "", does))
    });
    let close = Callback::from(|_: Event| browser::dialog::close(HELP));
    let switch = dispatch.reform(move |_: Event| {
        Action::PreferencesChanged(Preferences {
            shortcuts: !preferences.shortcuts,
            ..preferences
        })
    });
    let label = language.text(key!("help.switch"));
    el("dialog", "dialog")
        .fixed("id", HELP)
        .fixed("aria-labelledby", "help-title")
        .holds(
            el("h2", "")
                .fixed("id", "help-title")
                .text(language.text(key!("help.title"))),
        )
        .holds(el("dl", "keys").each(rows))
        .holds(tick_box(label, preferences.shortcuts, switch))
        .holds(button(PLAIN, language.text(key!("help.close"))).on_click(close))
        .into()
}
