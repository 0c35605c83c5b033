//! Key presses that may be shortcuts, whatever the keyboard's layout.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};

use super::listener::Listener;
use super::presses;

/// Where the focus was when a key was pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// On the page itself or on text.
    Page,
    /// On a radio button.
    Radio,
    /// On something that uses Enter and Space itself: a link, a button, a tick box.
    Control,
}

/// A new key press without Control, Alt or Meta, in a part of the app that takes no keys of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    /// A digit from `0` to `9`, a lower-case letter from `a` to `z`, `?`, or the key's own name, as in
    /// `KeyboardEvent.key`.
    pub name: String,
    /// Where the focus was.
    pub focus: Focus,
}

/// Elements that take keys themselves, and everything inside them.
const TAKES_KEYS: &str = "input:not([type=radio]):not([type=checkbox]), textarea, select, dialog, \
    [popover], [role=dialog], [role=textbox], [role=searchbox], [role=combobox], [role=listbox]";
const CONTROL: &str = "a, button, summary, input";
const FOCUSABLE: &str = "a, button, summary, input, [tabindex]";
/// The element that the app is rendered into.
const APP: &str = "#app";

/// Calls `handle` for each key; where it answers `true`, the browser does nothing of its own. Needs
/// [`presses::watch`], which tells a held key from a new press.
#[must_use]
pub fn listen(handle: impl Fn(Key) -> bool + 'static) -> Option<Listener> {
    let target = web_sys::window()?.document()?;
    Some(Listener::new(target.into(), "keydown", move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        let is_chord = event.ctrl_key() || event.alt_key() || event.meta_key();
        let is_taken = event.default_prevented() || event.is_composing();
        if is_chord || is_taken || presses::is_held_key() {
            return;
        }
        let Some(focus) = focus_of(event) else {
            return;
        };
        let name = meaning(&event.key(), &event.code(), event.shift_key());
        if handle(Key { name, focus }) {
            event.prevent_default();
        }
    }))
}

/// Where the focus was, or `None` if the key belongs to something that takes keys itself: a field, an
/// open dialog, or whatever an extension has put into the page. An event from an open shadow root names
/// its host as the target; only its path leads to the field inside.
fn focus_of(event: &KeyboardEvent) -> Option<Focus> {
    let innermost = event.composed_path().get(0);
    let Ok(element) = innermost.dyn_into::<Element>() else {
        return Some(Focus::Page);
    };
    if matches!(element.tag_name().as_str(), "BODY" | "HTML") && !is_editable(&element) {
        return Some(Focus::Page);
    }
    let is_in = |selector: &str| matches!(element.closest(selector), Ok(Some(_)));
    // What is inside a closed shadow root cannot be seen. Its host gives itself away: it is a custom
    // element, whose tag has a hyphen, or one that could not have the focus itself.
    let hides_another =
        element.tag_name().contains('-') || !matches!(element.matches(FOCUSABLE), Ok(true));
    if !is_in(APP) || hides_another || is_in(TAKES_KEYS) || is_editable(&element) {
        return None;
    }
    Some(match element.get_attribute("type").as_deref() {
        Some("radio") => Focus::Radio,
        _ if is_in(CONTROL) => Focus::Control,
        _ => Focus::Page,
    })
}

fn is_editable(element: &Element) -> bool {
    element
        .dyn_ref::<HtmlElement>()
        .is_some_and(HtmlElement::is_content_editable)
}

/// The digit zero of each script that keyboards print digits of: Latin, Arabic, Persian and Urdu,
/// Devanagari, Bengali, Thai, and Latin in full width.
const ZEROS: [char; 7] = ['0', '٠', '۰', '०', '০', '๐', '０'];

/// What a key stands for: what is printed on it if that is a digit, a Latin letter or a question mark,
/// else the digit or the letter that has its place on a keyboard of the United States. With Shift, a place
/// stands for no digit, for nobody has two characters for one.
fn meaning(key: &str, code: &str, shift: bool) -> String {
    let mut characters = key.chars();
    let printed = match (characters.next(), characters.next()) {
        (Some(only), None) => only,
        // A key that waits for the next one to put an accent on.
        _ if key == "Dead" => '´',
        _ => return key.to_owned(),
    };
    let digit = ZEROS.iter().find_map(|zero| {
        let value = u32::from(printed).checked_sub(u32::from(*zero))?;
        char::from_digit(value, 10)
    });
    if let Some(digit) = digit {
        return digit.into();
    }
    if printed.is_ascii_alphabetic() {
        return printed.to_ascii_lowercase().into();
    }
    if matches!(printed, '?' | '؟' | '？') {
        return "?".to_owned();
    }
    match (code.strip_prefix("Digit"), code.strip_prefix("Key")) {
        (Some(digit), _) if !shift => digit.to_owned(),
        (_, Some(letter)) => letter.to_ascii_lowercase(),
        _ => key.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::meaning;

    #[test]
    fn what_is_printed_on_a_key_counts_first() {
        for (key, code, shift, means) in [
            ("1", "Digit1", false, "1"),
            ("1", "Numpad1", false, "1"),
            // On a French keyboard digits need Shift.
            ("1", "Digit1", true, "1"),
            ("S", "KeyS", true, "s"),
            // Dvorak prints an s where others print a semicolon, and an o where they print an s.
            ("s", "Semicolon", false, "s"),
            ("o", "KeyS", false, "o"),
            ("٣", "Digit3", false, "3"),
            ("۴", "", false, "4"),
            ("?", "Comma", true, "?"),
            ("؟", "Slash", true, "?"),
        ] {
            assert_eq!(meaning(key, code, shift), means, "{key} at {code}");
        }
    }

    #[test]
    fn else_the_place_of_a_key_counts() {
        for (key, code, means) in [
            ("&", "Digit1", "1"),
            ("é", "Digit2", "2"),
            ("\"", "Digit3", "3"),
            ("ě", "Digit2", "2"),
            ("Dead", "Digit4", "4"),
            ("т", "KeyN", "n"),
            ("Т", "KeyN", "n"),
            ("ى", "KeyN", "n"),
            ("ы", "KeyS", "s"),
            ("ν", "KeyN", "n"),
        ] {
            assert_eq!(meaning(key, code, false), means, "{key} at {code}");
        }
    }

    #[test]
    fn what_is_neither_stands_for_itself() {
        for (key, code, shift) in [
            ("!", "Digit1", true),
            ("Enter", "NumpadEnter", false),
            ("Backspace", "Backspace", false),
            ("Shift", "ShiftLeft", true),
            // A keypad without Num Lock moves the cursor.
            ("End", "Numpad1", false),
            ("ArrowDown", "Numpad2", false),
            ("Process", "KeyN", false),
            (" ", "Space", false),
        ] {
            assert_eq!(meaning(key, code, shift), key, "{key} at {code}");
        }
    }
}
