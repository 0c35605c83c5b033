//! The list of keyboard shortcuts, with the switch that turns them off.

use yew::prelude::*;

use super::controls::{PLAIN, button, tick_box};
use crate::browser;
use crate::domain::document::Preferences;
use crate::state::action::Action;
use crate::view::element::{el, text};
use crate::view::language::Language;

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
            language.text("help.key-digits"),
            language.text("help.digits"),
        ),
        (language.text("help.key-n"), language.text("help.n")),
        (
            language.text("help.key-arrows"),
            language.text("help.arrows"),
        ),
        (language.text("help.key-enter"), language.text("help.enter")),
        (language.text("help.key-s"), language.text("help.s")),
        (
            language.text("help.key-backspace"),
            language.text("help.backspace"),
        ),
        (
            language.text("help.key-question"),
            language.text("help.question"),
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
    let label = language.text("help.switch");
    el("dialog", "dialog")
        .fixed("id", HELP)
        .fixed("aria-labelledby", "help-title")
        .holds(
            el("h2", "")
                .fixed("id", "help-title")
                .text(language.text("help.title")),
        )
        .holds(el("dl", "keys").each(rows))
        .holds(tick_box(label, preferences.shortcuts, switch))
        .holds(button(PLAIN, language.text("help.close")).on_click(close))
        .into()
}
