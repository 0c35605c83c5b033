//! Tabs of one browser: a person has several open, turns from one to another, and loses one.

use fantoccini::wd::WindowHandle;
use serde_json::json;

use super::Person;

/// One of the tabs a person has open.
#[derive(Clone, Debug)]
pub(crate) struct Tab(WindowHandle);

/// Another program's key, under which one tab tells another that all it wrote before is written.
const WORD: &str = "word.from.another.tab";

impl Person {
    /// The tab this person looks at.
    pub(crate) async fn this_tab(&self) -> Tab {
        let window = self.session.client().window().await;
        Tab(window.expect("a tab in front"))
    }

    /// Opens an empty tab and turns to it.
    pub(crate) async fn opens_a_tab(&self) -> Tab {
        let opened = self.session.client().new_window(true).await;
        let handle = opened.expect("a new tab").handle;
        let tab = Tab(handle);
        self.turns_to(&tab).await;
        tab
    }

    pub(crate) async fn turns_to(&self, tab: &Tab) {
        let client = self.session.client();
        let turned = client.switch_to_window(tab.0.clone()).await;
        turned.expect("a tab to turn to");
    }

    /// Closes the tab at once, whatever it is doing, and turns to one that is still open.
    pub(crate) async fn closes_the_tab_and_turns_to(&self, other: &Tab) {
        let closed = self.session.client().close_window().await;
        closed.expect("a tab to close");
        self.turns_to(other).await;
    }

    /// Has the tab crash at once, and turns to one that is still alive.
    pub(crate) async fn sees_the_tab_crash_and_turns_to(&self, other: &Tab) {
        let crash = json!({ "cmd": "Page.crash", "params": {} });
        let answer = self.session.tries("goog/cdp/execute", crash).await;
        assert!(answer.is_err(), "the tab answered: {answer:?}");
        self.turns_to(other).await;
    }

    /// Opens the landing page in a window beside this page, which is one of the same host. The program that
    /// drives the browser waits for a page to be loaded before it looks at it, and some never are.
    pub(crate) async fn arrives_in_a_window(&self) {
        let client = self.session.client();
        let beside = format!("{}licences.txt", self.home);
        client.goto(&beside).await.expect("a file of the host");
        let open = "window.beside = open(arguments[0], 'beside', 'popup')";
        self.asks(open, &[json!(self.home)]).await;
    }

    pub(crate) async fn sees_in_the_window(&self, text: &str) {
        let script = "return window.beside.document.body?.innerText.includes(arguments[0])";
        self.waits_until(&format!("“{text}” beside"), script, &[json!(text)])
            .await;
    }

    pub(crate) async fn sees_in_the_window_no_more(&self, text: &str) {
        let script = "return !window.beside.document.body.innerText.includes(arguments[0])";
        self.waits_until(&format!("“{text}” beside to go"), script, &[json!(text)])
            .await;
    }

    /// What the window beside offers as a file by its button.
    pub(crate) async fn takes_the_data_in_the_window(&self) -> String {
        let script = "
            const { document, URL } = window.beside;
            const make = URL.createObjectURL;
            let taken;
            URL.createObjectURL = (blob) => { taken = blob; return make.call(URL, blob); };
            document.getElementById('start-slow-download').click();
            return taken.text()";
        let taken = self.asks(script, &[]).await;
        taken.as_str().expect("a file").to_owned()
    }

    /// Waits until everything that this tab wrote has arrived in another, and turns to that.
    pub(crate) async fn has_word_in(&self, other: &Tab) {
        let this = self.this_tab().await;
        self.turns_to(other).await;
        let listen = "
            window.hasWord = false;
            addEventListener('storage', (event) => {
                if (event.key === arguments[0] && event.newValue === null) window.hasWord = true;
            })";
        self.asks(listen, &[json!(WORD)]).await;
        self.turns_to(&this).await;
        let tell = "localStorage.setItem(arguments[0], ''); localStorage.removeItem(arguments[0])";
        self.asks(tell, &[json!(WORD)]).await;
        self.turns_to(other).await;
        self.waits_until(
            "word from the other tab",
            "return window.hasWord === true",
            &[],
        )
        .await;
    }
}
