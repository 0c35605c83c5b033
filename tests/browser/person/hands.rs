//! Mouse and keyboard. The keys go to whatever has the focus, as they do under somebody's fingers.

use fantoccini::{
    Locator,
    actions::{InputSource as _, KeyAction, KeyActions},
    key::Key,
};
use serde_json::json;

use super::Person;
use crate::patience::{GLANCE, PATIENCE};

/// More than there are stops on any page.
const TAB_STOPS: usize = 150;

/// The words of whatever has the focus, as they are read out.
const FOCUSED: &str = "
    const focused = document.activeElement;
    const words = focused.labels?.[0] ?? focused;
    return (focused.ariaLabel ?? words.textContent).replace(/\\s+/g, ' ').trim()";

/// How often what is to be clicked may be exchanged between a look and the click.
const CHANGES: usize = 3;

impl Person {
    /// Clicks a link or a button by its whole text, the first that is not hidden.
    pub(crate) async fn clicks(&self, text: &str) {
        let path = format!(
            "//*[self::a or self::button or self::summary][normalize-space()=\"{text}\"]\
             [not(ancestor-or-self::*[@hidden])]"
        );
        self.clicks_what(&format!("a link or button “{text}”"), Locator::XPath(&path))
            .await;
    }

    /// Picks a choice, such as “Product manager” of the question `now`, by a click on its row.
    pub(crate) async fn picks(&self, question: &str, choice: &str) {
        self.clicks_the_choice(question, choice).await;
        self.has_picked(question, choice).await;
    }

    /// Picks an answer to the skill on the page by a click on its row.
    pub(crate) async fn chooses(&self, level: &str) {
        self.picks("level", level).await;
    }

    /// Clicks the row of an answer, whatever comes of it.
    pub(crate) async fn clicks_the_answer(&self, level: &str) {
        self.clicks_the_choice("level", level).await;
    }

    async fn clicks_the_choice(&self, question: &str, choice: &str) {
        let path =
            format!("//label[input[@name=\"{question}\"]]//span[normalize-space()=\"{choice}\"]");
        self.clicks_what(
            &format!("a choice “{choice}” of “{question}”"),
            Locator::XPath(&path),
        )
        .await;
    }

    /// Ticks a box by the words beside it, or takes the tick away.
    pub(crate) async fn ticks(&self, words: &str) {
        let path = format!("//label[input][normalize-space()=\"{words}\"]");
        self.clicks_what(&format!("a box “{words}”"), Locator::XPath(&path))
            .await;
    }

    /// Puts a text into a field in place of what is there.
    pub(crate) async fn fills(&self, label: &str, text: &str) {
        let path = format!(
            "//*[self::input or self::textarea][@id=//label[normalize-space()=\"{label}\"]/@for]"
        );
        self.clicks_what(&format!("a field “{label}”"), Locator::XPath(&path))
            .await;
        self.presses("Control+a").await;
        self.types(text).await;
    }

    /// Chooses from the list with this label.
    pub(crate) async fn selects(&self, label: &str, choice: &str) {
        let list = format!("//select[@id=//label[normalize-space()=\"{label}\"]/@for]");
        let client = self.session.client();
        let wait = client.wait().at_most(PATIENCE).every(GLANCE);
        let Ok(list) = wait.for_element(Locator::XPath(&list)).await else {
            self.gives_up(&format!("a list “{label}”")).await;
        };
        let chosen = list.select_by_label(choice).await;
        chosen.unwrap_or_else(|fault| panic!("no choice “{choice}” in “{label}”: {fault}"));
    }

    /// Clicks what matches a selector.
    pub(crate) async fn clicks_at(&self, selector: &str) {
        self.clicks_what(selector, Locator::Css(selector)).await;
    }

    async fn clicks_what(&self, what: &str, locator: Locator<'_>) {
        let client = self.session.client();
        for _ in 0..CHANGES {
            let wait = client.wait().at_most(PATIENCE).every(GLANCE);
            let Ok(element) = wait.for_element(locator).await else {
                self.gives_up(what).await;
            };
            match element.click().await {
                Ok(()) => return,
                // The app put its own in the place of what was found, and a person would not notice.
                Err(fault) if fault.is_stale_element_reference() => {}
                Err(fault) => {
                    let what = format!("{what} to take a click ({fault})");
                    self.gives_up(&what).await;
                }
            }
        }
        self.gives_up(&format!("{what} to stay")).await;
    }

    /// Presses a key by its name, such as `Enter`, `3` or `Control+a`.
    pub(crate) async fn presses(&self, keys: &str) {
        let keys: Vec<char> = keys.split('+').map(key).collect();
        let down = keys.iter().map(|&value| KeyAction::Down { value });
        let up = keys.iter().rev().map(|&value| KeyAction::Up { value });
        self.acts(down.chain(up)).await;
    }

    /// Presses a key as fast as it goes, so many times.
    pub(crate) async fn presses_over_and_over(&self, name: &str, times: usize) {
        let value = key(name);
        let stroke = [KeyAction::Down { value }, KeyAction::Up { value }];
        self.acts(stroke.into_iter().cycle().take(2 * times)).await;
    }

    /// Holds a key until it has come so many times.
    pub(crate) async fn holds(&self, name: &str, times: usize) {
        let value = key(name);
        let down = std::iter::repeat_n(KeyAction::Down { value }, times);
        self.acts(down.chain([KeyAction::Up { value }])).await;
    }

    /// Types a text into whatever has the focus.
    pub(crate) async fn types(&self, text: &str) {
        let strokes = text
            .chars()
            .flat_map(|value| [KeyAction::Down { value }, KeyAction::Up { value }]);
        self.acts(strokes).await;
    }

    async fn acts(&self, strokes: impl Iterator<Item = KeyAction>) {
        let keyboard = KeyActions::new("keyboard".to_owned());
        let actions = strokes.fold(keyboard, KeyActions::then);
        let client = self.session.client();
        client.perform_actions(actions).await.expect("a keyboard");
    }

    /// Leaves for an empty note elsewhere, pastes what was copied, and gives what stands there then.
    pub(crate) async fn pastes_into_a_note(&self) -> String {
        let client = self.session.client();
        let note = "data:text/html,<title>Note</title><textarea id=note autofocus></textarea>";
        client.goto(note).await.expect("an empty note");
        self.has_focus_on("#note").await;
        self.presses("Control+v").await;
        let script = "return document.querySelector('#note').value || null";
        let pasted = self.waits_until("something pasted", script, &[]).await;
        pasted.as_str().expect("a text").to_owned()
    }

    /// Clicks a link to this address, as a page that somebody else wrote might hold one.
    pub(crate) async fn clicks_a_link_to(&self, address: &str) {
        let script = "
            document.getElementById('a-link')?.remove();
            const link = document.createElement('a');
            link.id = 'a-link';
            link.setAttribute('href', arguments[0]);
            link.textContent = 'a link';
            document.body.prepend(link)";
        self.asks(script, &[json!(address)]).await;
        self.clicks_at("#a-link").await;
    }

    /// Copies a text of any number of lines somewhere else, and pastes it into the field with this label in
    /// place of what is there.
    pub(crate) async fn pastes(&self, label: &str, text: &str) {
        let script = "
            const note = document.createElement('textarea');
            note.id = 'a-note';
            note.value = arguments[0];
            document.body.prepend(note);
            note.focus()";
        self.asks(script, &[json!(text)]).await;
        self.presses("Control+a").await;
        self.presses("Control+c").await;
        self.asks("document.getElementById('a-note').remove()", &[])
            .await;
        let path = format!("//input[@id=//label[normalize-space()=\"{label}\"]/@for]");
        self.clicks_what(&format!("a field “{label}”"), Locator::XPath(&path))
            .await;
        self.presses("Control+a").await;
        self.presses("Control+v").await;
    }

    /// Presses Tab until the focus is on something with this text.
    pub(crate) async fn tabs_to(&self, text: &str) {
        self.walks_with("Tab", text).await;
    }

    /// Presses Shift and Tab until the focus is on something with this text.
    pub(crate) async fn tabs_back_to(&self, text: &str) {
        self.walks_with("Shift+Tab", text).await;
    }

    async fn walks_with(&self, keys: &str, text: &str) {
        for _ in 0..TAB_STOPS {
            self.presses(keys).await;
            if self.asks(FOCUSED, &[]).await == json!(text) {
                return;
            }
        }
        self.gives_up(&format!("{keys} to lead to “{text}”")).await;
    }
}

/// The character that stands for a key in `WebDriver`.
fn key(name: &str) -> char {
    match name {
        "Tab" => Key::Tab.into(),
        "Enter" => Key::Enter.into(),
        "Escape" => Key::Escape.into(),
        "Backspace" => Key::Backspace.into(),
        "ArrowDown" => Key::Down.into(),
        "ArrowUp" => Key::Up.into(),
        "ArrowRight" => Key::Right.into(),
        "Shift" => Key::Shift.into(),
        "Control" => Key::Control.into(),
        "Alt" => Key::Alt.into(),
        "Space" => ' ',
        "Numpad3" => Key::NumPad3.into(),
        other => {
            let mut characters = other.chars();
            match (characters.next(), characters.next()) {
                (Some(character), None) => character,
                _ => panic!("no key is called “{other}”"),
            }
        }
    }
}
