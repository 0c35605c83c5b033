//! A person in front of a browser with an empty profile. What they do with their hands is in [`hands`],
//! what they see in [`eyes`], what is read out to them in [`ears`], how their screen is set up in
//! [`screen`], the tabs they have open in [`tabs`], the files they take and give in [`files`], the app
//! as a file in [`from_disk`], keyboards that the driver does not have in [`other_keyboards`], a pointer that
//! presses twice in [`pointer`], what their browser keeps of it in [`offline`]; here they come, go from page to page, and leave.
//!
//! Every act and every look waits for what it needs, so that stories hold no pause.

mod ears;
mod eyes;
mod files;
mod from_disk;
mod hands;
mod offline;
mod other_keyboards;
mod pointer;
mod screen;
mod tabs;

pub(crate) use ears::{Heard, Speech};
pub(crate) use from_disk::the_file;
pub(crate) use other_keyboards::ForeignKey;
pub(crate) use pointer::Pointer;
pub(crate) use tabs::Tab;

use serde_json::{Value as Json, json};
use static_server::Site;

use crate::{
    driver::{Browser, Recording, Session, Without},
    patience::{LIVE, until},
};

pub(crate) struct Person {
    session: Session,
    home: String,
}

impl Person {
    /// Somebody who has never been here, with no page open yet.
    pub(crate) async fn new(site: &Site) -> Person {
        Person {
            session: Session::open(Browser::Chromium, Recording::Off).await,
            home: site.url(),
        }
    }

    /// The same, with another browser than most stories use.
    pub(crate) async fn new_in(browser: Browser, site: &Site) -> Person {
        Person::at(browser, site.url()).await
    }

    /// The same, for a page at any address, such as that of a file.
    pub(crate) async fn at(browser: Browser, home: String) -> Person {
        let session = Session::open(browser, Recording::Off).await;
        Person { session, home }
    }

    /// Somebody whose browser lacks something.
    pub(crate) async fn without(without: Without, browser: Browser, site: &Site) -> Person {
        Person {
            session: Session::open_without(browser, without).await,
            home: site.url(),
        }
    }

    /// The same, with every request recorded in the log `performance`.
    pub(crate) async fn under_watch(site: &Site) -> Person {
        Person {
            session: Session::open(Browser::Chromium, Recording::Requests).await,
            home: site.url(),
        }
    }

    /// Somebody who has never been here, on the landing page.
    pub(crate) async fn arrives(site: &Site) -> Person {
        let person = Person::new(site).await;
        person.opens("").await;
        person
    }

    /// The same, with another browser than most stories use.
    pub(crate) async fn arrives_in(browser: Browser, site: &Site) -> Person {
        let person = Person::new_in(browser, site).await;
        person.opens("").await;
        person
    }

    /// Opens an address of the app by its route, as a bookmark would.
    pub(crate) async fn opens(&self, route: &str) {
        self.follows(&self.address(route)).await;
    }

    fn address(&self, route: &str) -> String {
        match route {
            "" => self.home.clone(),
            route => format!("{}#/{route}", self.home),
        }
    }

    /// Opens a whole address, such as a link that somebody sent.
    pub(crate) async fn follows(&self, address: &str) {
        let client = self.session.client();
        client.goto(address).await.expect("an address to open");
        self.waits_for_the_app().await;
    }

    /// Opens exactly this text as an address: the browser encodes it, and nothing before that does.
    pub(crate) async fn types_the_address(&self, address: &str) {
        let text = json!({ "url": address });
        self.session.command("url", text).await;
        self.waits_for_the_app().await;
    }

    /// Opens the landing page of a site that may be broken.
    pub(crate) async fn tries_to_arrive(&self) {
        self.tries_to_open("").await;
    }

    /// Opens an address of a site that may be broken.
    pub(crate) async fn tries_to_open(&self, route: &str) {
        let (client, address) = (self.session.client(), self.address(route));
        client.goto(&address).await.expect("an address to open");
    }

    pub(crate) async fn reloads(&self) {
        let client = self.session.client();
        client.refresh().await.expect("a page to reload");
        self.waits_for_the_app().await;
    }

    /// The browser's Back button.
    pub(crate) async fn goes_back(&self) {
        self.session.client().back().await.expect("a way back");
    }

    /// The browser's Forward button.
    pub(crate) async fn goes_forward(&self) {
        self.session.client().forward().await.expect("a way on");
    }

    /// Runs a script in each page before anything else of the page does.
    pub(crate) async fn finds_in_each_page(&self, script: &str) {
        self.devtools(
            "Page.addScriptToEvaluateOnNewDocument",
            json!({ "source": script }),
        )
        .await;
    }

    /// Lets this person's pages read the clipboard, so that a story can.
    pub(crate) async fn may_read_the_clipboard(&self) {
        self.devtools(
            "Browser.grantPermissions",
            json!({ "permissions": ["clipboardReadWrite"] }),
        )
        .await;
    }

    /// What the browser's log of this kind holds since it was last read.
    pub(crate) async fn log(&self, kind: &str) -> Vec<Json> {
        match self
            .session
            .command("se/log", json!({ "type": kind }))
            .await
        {
            Json::Array(entries) => entries,
            other => panic!("a log is a list, but this is {other}"),
        }
    }

    /// Asks the page something no person could see.
    pub(crate) async fn asks(&self, script: &str, arguments: &[Json]) -> Json {
        let answer = self
            .session
            .client()
            .execute(script, arguments.to_vec())
            .await;
        answer.unwrap_or_else(|fault| panic!("{fault}, in the script\n{script}"))
    }

    /// Asks the page for a list of texts.
    pub(crate) async fn lists(&self, script: &str) -> Vec<String> {
        serde_json::from_value(self.asks(script, &[]).await).expect("a list of texts")
    }

    /// Waits until a script returns something true; fails with `expectation` and what is on the page.
    pub(crate) async fn waits_until(
        &self,
        expectation: &str,
        script: &str,
        arguments: &[Json],
    ) -> Json {
        match until(self.session.client(), script, arguments).await {
            Some(answer) => answer,
            None => self.gives_up(expectation).await,
        }
    }

    async fn gives_up(&self, expectation: &str) -> ! {
        let script = "return location.href + '\\n\\n' + document.body.innerText";
        let there = self.asks(script, &[]).await;
        let there = there.as_str().unwrap_or_default();
        panic!("waited in vain for {expectation}. This is there instead:\n{there}");
    }

    async fn waits_for_the_app(&self) {
        self.waits_until("the app to start", LIVE, &[]).await;
    }

    async fn devtools(&self, command: &str, parameters: Json) -> Json {
        let body = json!({ "cmd": command, "params": parameters });
        self.session.command("goog/cdp/execute", body).await
    }
}
