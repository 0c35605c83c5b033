//! The list of keyboard shortcuts, with the switch that turns them off.

use yew::prelude::*;

use super::controls::{PLAIN, button, tick_box};
use crate::browser;
use crate::state::action::Action;
use crate::view::element::{el, text};
use crate::view::language::Language;
use assessment::document::Preferences;
use messages::keys;

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
            language.text(keys::help::KEY_DIGITS),
            language.text(keys::help::DIGITS),
        ),
        (
            language.text(keys::help::KEY_N),
            language.text(keys::help::N),
        ),
        (
            language.text(keys::help::KEY_ARROWS),
            language.text(keys::help::ARROWS),
        ),
        (
            language.text(keys::help::KEY_ENTER),
            language.text(keys::help::ENTER),
        ),
        (
            language.text(keys::help::KEY_S),
            language.text(keys::help::S),
        ),
        (
            language.text(keys::help::KEY_BACKSPACE),
            language.text(keys::help::BACKSPACE),
        ),
        (
            language.text(keys::help::KEY_QUESTION),
            language.text(keys::help::QUESTION),
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
    let label = language.text(keys::help::SWITCH);
    el("dialog", "dialog")
        .fixed("id", HELP)
        .fixed("aria-labelledby", "help-title")
        .holds(
            el("h2", "")
                .fixed("id", "help-title")
                .text(language.text(keys::help::TITLE)),
        )
        .holds(el("dl", "keys").each(rows))
        .holds(tick_box(label, preferences.shortcuts, switch))
        .holds(button(PLAIN, language.text(keys::help::CLOSE)).on_click(close))
        .into()
}
