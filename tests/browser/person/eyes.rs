//! What somebody can see: words, the address bar, where the focus is, what is chosen. And what their
//! browser keeps, which the promises are about.

use std::collections::BTreeMap;

use fantoccini::Locator;
use serde_json::{Value as Json, json};

use super::Person;
use crate::patience::{GLANCE, PATIENCE};

impl Person {
    /// Waits for a route in the address bar.
    pub(crate) async fn is_at(&self, route: &str) {
        let script = "return location.hash.replace(/^#\\/?/, '') === arguments[0]";
        self.waits_until(&format!("the address #/{route}"), script, &[json!(route)])
            .await;
    }

    /// The route in the address bar.
    pub(crate) async fn route(&self) -> String {
        let script = "return location.hash.replace(/^#\\/?/, '')";
        words(self.asks(script, &[]).await)
    }

    /// Waits for a text anywhere on the page. Whether it is set in capitals does not matter.
    pub(crate) async fn sees(&self, text: &str) {
        let script = "
            const plain = (text) => text.replace(/\\s+/g, ' ').toLowerCase();
            return plain(document.body.innerText).includes(plain(arguments[0]))";
        self.waits_until(&format!("the text “{text}”"), script, &[json!(text)])
            .await;
    }

    /// Waits until a text is nowhere on the page.
    pub(crate) async fn no_longer_sees(&self, text: &str) {
        let script = "
            const plain = (text) => text.replace(/\\s+/g, ' ').toLowerCase();
            return !plain(document.body.innerText).includes(plain(arguments[0]))";
        self.waits_until(&format!("the text “{text}” to go"), script, &[json!(text)])
            .await;
    }

    /// Waits for the heading of a page.
    pub(crate) async fn sees_heading(&self, text: &str) {
        let script = "return document.querySelector('h1')?.innerText === arguments[0]";
        self.waits_until(&format!("the heading “{text}”"), script, &[json!(text)])
            .await;
    }

    /// Waits for the question at this position, with the focus on its heading as on any new page.
    pub(crate) async fn is_asked(&self, number: usize, total: usize) {
        let script = "
            const where = document.querySelector('.progress__where')?.innerText.trim() ?? '';
            return where.endsWith(arguments[0]) && document.activeElement.matches('h1')";
        let position = format!("Skill {number} of {total}");
        self.waits_until(
            &format!("“{position}”, focused"),
            script,
            &[json!(position)],
        )
        .await;
    }

    /// Waits for the question at this position, to which the browser's buttons lead back, with the focus where it
    /// was when it was left.
    pub(crate) async fn is_asked_again(&self, number: usize, total: usize, focused: &str) {
        let position = format!("Skill {number} of {total}");
        self.sees(&position).await;
        self.has_focus_on(focused).await;
    }

    /// Waits until the focus is on something that matches a selector.
    pub(crate) async fn has_focus_on(&self, selector: &str) {
        let script = "return document.activeElement.matches(arguments[0])";
        self.waits_until(
            &format!("the focus on {selector}"),
            script,
            &[json!(selector)],
        )
        .await;
    }

    /// Waits for something that matches a selector.
    pub(crate) async fn finds(&self, selector: &str) {
        let script = "return document.querySelector(arguments[0]) !== null";
        self.waits_until(selector, script, &[json!(selector)]).await;
    }

    /// Whether something on the page matches a selector right now.
    pub(crate) async fn has(&self, selector: &str) -> bool {
        let script = "return document.querySelector(arguments[0]) !== null";
        self.asks(script, &[json!(selector)]).await == json!(true)
    }

    /// The text of the first thing that matches a selector.
    pub(crate) async fn reads(&self, selector: &str) -> String {
        let script = "return document.querySelector(arguments[0])?.innerText ?? null";
        words(self.waits_until(selector, script, &[json!(selector)]).await)
    }

    /// The same, where the page runs no script and none can be run in it.
    pub(crate) async fn reads_without_a_script(&self, selector: &str) -> String {
        let client = self.session.client();
        let wait = client.wait().at_most(PATIENCE).every(GLANCE);
        let element = wait.for_element(Locator::Css(selector)).await;
        let element = element.unwrap_or_else(|fault| panic!("{selector}: {fault}"));
        element.text().await.expect("a text")
    }

    /// The texts of all things that match a selector, in their order, closed panels included.
    pub(crate) async fn reads_all(&self, selector: &str) -> Vec<String> {
        let script = "
            return [...document.querySelectorAll(arguments[0])]
                .map((element) => element.textContent.replace(/\\s+/g, ' ').trim())";
        list(self.asks(script, &[json!(selector)]).await)
    }

    /// What stands in a field.
    pub(crate) async fn reads_field(&self, selector: &str) -> String {
        let script = "return document.querySelector(arguments[0])?.value ?? null";
        words(self.waits_until(selector, script, &[json!(selector)]).await)
    }

    /// Waits until a choice of a question is picked.
    pub(crate) async fn has_picked(&self, question: &str, choice: &str) {
        let script = "
            return [...document.querySelectorAll(`input[name=${arguments[0]}]:checked`)]
                .some((input) => [...input.parentElement.querySelectorAll('span')]
                    .some((words) => words.textContent.trim() === arguments[1]))";
        let expectation = format!("“{choice}” to be picked for “{question}”");
        self.waits_until(&expectation, script, &[json!(question), json!(choice)])
            .await;
    }

    /// Whether no choice on the page is picked and no box of a question ticked.
    pub(crate) async fn has_picked_nothing(&self) -> bool {
        !self.has("fieldset input:checked").await
    }

    /// Everything this browser keeps for the page, by key.
    pub(crate) async fn stored(&self) -> BTreeMap<String, String> {
        let stored = self.asks("return { ...localStorage }", &[]).await;
        serde_json::from_value(stored).expect("storage holds texts")
    }

    /// Puts a value into storage, as an earlier visit or another program would have.
    pub(crate) async fn has_stored(&self, key: &str, value: &str) {
        let script = "localStorage.setItem(arguments[0], arguments[1])";
        self.asks(script, &[json!(key), json!(value)]).await;
    }
}

fn words(answer: Json) -> String {
    match answer {
        Json::String(text) => text,
        other => panic!("a text was expected, but this is {other}"),
    }
}

fn list(answer: Json) -> Vec<String> {
    serde_json::from_value(answer).expect("a list of texts")
}
