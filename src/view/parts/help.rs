//! The list of keyboard shortcuts, with the switch that turns them off.

use yew::prelude::*;

use crate::browser;
use crate::domain::document::Preferences;
use crate::state::action::Action;
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
    let close = Callback::from(|_: MouseEvent| browser::dialog::close(HELP));
    let switch = dispatch.reform(move |_: Event| {
        Action::PreferencesChanged(Preferences {
            shortcuts: !preferences.shortcuts,
            ..preferences
        })
    });
    html! {
        <dialog id={HELP} class="dialog" aria-labelledby="help-title">
            <h2 id="help-title">{ language.text("help.title") }</h2>
            <dl class="keys">
                { for shortcuts.into_iter().map(|(key, does)| html! {
                    <div key={key.clone()} class="keys__row">
                        <dt><kbd>{ key }</kbd></dt>
                        <dd>{ does }</dd>
                    </div>
                }) }
            </dl>
            <label class="check">
                <input type="checkbox" checked={preferences.shortcuts} onchange={switch} />
                <span>{ language.text("help.switch") }</span>
            </label>
            <button type="button" class="button" onclick={close}>{ language.text("help.close") }</button>
        </dialog>
    }
}
