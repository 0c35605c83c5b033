//! The app fails: the page comes back by itself, once, at the same address, with all that was saved. Nothing that
//! the dead app would still do happens.

use serde_json::{Value as Json, json};

use crate::{
    driver::Browser, each_browser::in_each_browser, person::Person, short_cut::questions,
    site::site,
};

const STOPPED: &str = "Gapwise has stopped";
const NOTICE: &str = "has started again by itself";

in_each_browser!(
    the_page_comes_back_once_and_a_second_failure_shows_the_panel,
    where_the_session_keeps_nothing_the_history_does,
);

/// From now on nothing can be put into the page, which no app survives that renders.
const BREAK: &str = "
    Node.prototype.insertBefore = () => { throw new DOMException('broken', 'NotFoundError'); };";

/// Takes notes, where a new page finds them, of what happens after the failure: errors of WebAssembly, and what is
/// written. As soon as the app has failed, everything happens that an app listens for. Not every browser reports an
/// error to a page that it is about to leave.
const WATCH: &str = "
    const notes = { happened: false, failures: 0, written: 0 };
    const write = Storage.prototype.setItem;
    const keep = () => { write.call(sessionStorage, 'notes', JSON.stringify(notes)); };
    const happen = () => {
        notes.happened = true;
        keep();
        const other = '{\"version\":1}';
        dispatchEvent(new StorageEvent('storage', { key: 'gapwise.document', newValue: other }));
        const events = ['hashchange', 'pagehide', 'pageshow', 'focus', 'blur', 'gapwise-offline', 'gapwise-rest'];
        for (const name of events) dispatchEvent(new Event(name));
        document.dispatchEvent(new Event('visibilitychange'));
        const keys = { key: '2', bubbles: true };
        for (const name of ['keydown', 'keyup']) document.body.dispatchEvent(new KeyboardEvent(name, keys));
        for (const each of document.querySelectorAll('#app input, #app button')) {
            each.dispatchEvent(new Event('input', { bubbles: true }));
            each.dispatchEvent(new Event('change', { bubbles: true }));
        }
    };
    Storage.prototype.setItem = function (key, value) {
        if (key === 'gapwise.restarted') queueMicrotask(happen);
        if (key !== 'gapwise.restarted' && notes.happened) { notes.written += 1; keep(); }
        return write.call(this, key, value);
    };
    const failed = (reason) => {
        if (!(reason instanceof WebAssembly.RuntimeError)) return;
        notes.failures += 1;
        keep();
    };
    addEventListener('error', (event) => failed(event.error));
    addEventListener('unhandledrejection', (event) => failed(event.reason));";

impl Person {
    /// Sees the app fail at the next thing they do.
    async fn breaks_the_app(&self) {
        self.asks(BREAK, &[]).await;
        self.presses("Enter").await;
    }

    /// Answers the first question, so that there is something to lose, and stands before the second.
    async fn has_answered_one(&self) {
        self.aims_at_technology().await;
        self.answers_with("3").await;
        self.is_asked(2, questions()).await;
        self.marks_the_page().await;
    }

    /// Is back at the second question, with the first one answered, and is told why.
    async fn is_back(&self) {
        self.has_a_fresh_page().await;
        self.sees(NOTICE).await;
        self.sees(&format!("Skill 2 of {}", questions())).await;
        self.sees(&format!("1 of {} answered", questions())).await;
        self.no_longer_sees(STOPPED).await;
    }

    async fn has_left(&self, marks: &str) {
        assert_eq!(self.asks(marks, &[]).await, Json::Null, "{marks}");
    }
}

const IN_THE_SESSION: &str = "return sessionStorage.getItem('gapwise.restarted')";
const IN_THE_HISTORY: &str = "return history.state?.['gapwise.restarted'] ?? null";

async fn the_page_comes_back_once_and_a_second_failure_shows_the_panel(browser: Browser) {
    let site = site();
    let person = Person::new_in(browser, &site).await;
    person.has_answered_one().await;
    let address = person.asks("return location.href", &[]).await;
    person.asks(WATCH, &[]).await;
    person.breaks_the_app().await;
    person.is_back().await;
    assert_eq!(person.asks("return location.href", &[]).await, address);
    let notes = person
        .asks("return JSON.parse(sessionStorage.getItem('notes'))", &[])
        .await;
    assert_eq!(notes["happened"], true, "{notes}");
    assert_eq!(notes["written"], 0, "{notes}");
    assert!(notes["failures"].as_u64() <= Some(1), "{notes}");
    person.has_left(IN_THE_SESSION).await;

    // Within ten seconds of page time it fails again.
    person.marks_the_page().await;
    person.asks("performance.now = () => 9_999", &[]).await;
    person.breaks_the_app().await;
    person.sees(STOPPED).await;
    assert!(person.has_the_marked_page().await);
    person.has_left(IN_THE_SESSION).await;
    let keeps = person.stored_of_ours().await;
    assert!(
        keeps.values().any(|text| text.contains("ratings")),
        "{keeps:?}"
    );
    person.clicks("Reload").await;
    person.has_a_fresh_page().await;
    person.sees(&format!("1 of {} answered", questions())).await;
    person.no_longer_sees(NOTICE).await;

    // Later than that it comes back as often as it has to.
    for _ in 0..2 {
        person.marks_the_page().await;
        person.asks("performance.now = () => 10_000", &[]).await;
        person.breaks_the_app().await;
        person.is_back().await;
    }
    person.clicks("Close").await;
    person.no_longer_sees(NOTICE).await;
}

async fn where_the_session_keeps_nothing_the_history_does(browser: Browser) {
    let site = site();
    let person = Person::new_in(browser, &site).await;
    person.has_answered_one().await;
    person
        .asks("history.replaceState({ of: 'another' }, '')", &[])
        .await;
    let refuse = "
        const write = Storage.prototype.setItem;
        Storage.prototype.setItem = function (...pair) {
            if (this === sessionStorage) throw new DOMException('no', 'QuotaExceededError');
            return write.apply(this, pair);
        }";
    person.asks(refuse, &[]).await;
    person.breaks_the_app().await;
    person.is_back().await;
    person.has_left(IN_THE_SESSION).await;
    person.has_left(IN_THE_HISTORY).await;
    let others = person.asks("return history.state.of", &[]).await;
    assert_eq!(others, json!("another"));
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn where_nothing_is_kept_the_panel_is_shown_at_once() {
    let site = site();
    let refusals = [
        "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }",
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })",
        "Object.defineProperty(window, 'sessionStorage', { get() { throw new DOMException('no', 'SecurityError'); } });
         history.replaceState = () => { throw new DOMException('no', 'SecurityError'); }",
    ];
    for refusal in refusals {
        println!("{refusal}");
        let person = Person::new(&site).await;
        person.has_answered_one().await;
        person.asks(refusal, &[]).await;
        person.breaks_the_app().await;
        person.sees(STOPPED).await;
        assert!(person.has_the_marked_page().await);
    }
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn the_app_fails_at_the_first_page_and_at_its_start_too() {
    let site = site();
    let person = Person::arrives(&site).await;
    person.marks_the_page().await;
    person.asks(BREAK, &[]).await;
    person.clicks("Start the assessment").await;
    person.has_a_fresh_page().await;
    person.sees(NOTICE).await;
    person.sees_heading("Which role are you aiming for?").await;
    drop(person);

    // A fault that is there at each start is told after the second.
    let person = Person::new(&site).await;
    person.finds_in_each_page(BREAK).await;
    person.tries_to_arrive().await;
    person.sees(STOPPED).await;
    person.sees("Download my data").await;
}
