//! A page in a browser of its own, as the bench handles it: slowed down, given scripts of the bench's own,
//! and asked what it saw. Knows nothing of what is measured.

use serde::de::DeserializeOwned;
use serde_json::{Value as Json, json};

use crate::driver::{Browser, Recording, Session};

/// How many times slower the processor is made.
const SLOWER: u32 = 4;
/// 1.6 Mbit/s in bytes.
const BYTES_A_SECOND: u32 = 200_000;
const ROUND_TRIP_MS: u32 = 150;

pub(crate) struct Page {
    session: Session,
}

impl Page {
    /// A browser with an empty profile, which runs these scripts in each page before anything else.
    pub(crate) async fn new(scripts: &[&str]) -> Page {
        let page = Page {
            session: Session::open(Browser::Chromium, Recording::Off).await,
        };
        for script in scripts {
            page.devtools(
                "Page.addScriptToEvaluateOnNewDocument",
                json!({ "source": script }),
            )
            .await;
        }
        page
    }

    /// Makes the processor slow.
    pub(crate) async fn slow_down(&self) {
        self.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": SLOWER }))
            .await;
    }

    /// Makes the processor as fast as it is.
    pub(crate) async fn speed_up(&self) {
        self.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": 1 }))
            .await;
    }

    /// Puts a slow network between the page and its host.
    pub(crate) async fn go_far_away(&self) {
        self.devtools("Network.enable", json!({})).await;
        self.devtools(
            "Network.emulateNetworkConditions",
            json!({
                "offline": false,
                "latency": ROUND_TRIP_MS,
                "downloadThroughput": BYTES_A_SECOND,
                "uploadThroughput": BYTES_A_SECOND,
            }),
        )
        .await;
    }

    /// Opens an address and waits until all that its markup names is there.
    pub(crate) async fn open(&self, address: &str) {
        let client = self.session.client();
        client.goto(address).await.expect("an address to open");
    }

    pub(crate) async fn reload(&self) {
        let client = self.session.client();
        client.refresh().await.expect("a page to reload");
    }

    /// Evaluates an expression in the page, waits for it if it is a promise, and gives its value.
    pub(crate) async fn evaluate<T: DeserializeOwned>(&self, expression: &str) -> T {
        let script = format!(
            "const done = arguments[arguments.length - 1];
             (async () => ({expression}))().then(
                 (value) => done({{ value: value ?? null }}),
                 (error) => done({{ error: String(error) }}),
             );"
        );
        let client = self.session.client();
        let mut answer = client
            .execute_async(&script, vec![])
            .await
            .unwrap_or_else(|fault| panic!("{fault}, in {expression}"));
        if let Some(error) = answer.get("error") {
            panic!("{error}, in {expression}");
        }
        let value = answer["value"].take();
        serde_json::from_value(value).unwrap_or_else(|fault| panic!("{fault}, from {expression}"))
    }

    /// Tells the browser something by its developer tools.
    pub(crate) async fn devtools(&self, command: &str, parameters: Json) -> Json {
        let body = json!({ "cmd": command, "params": parameters });
        self.session.command("goog/cdp/execute", body).await
    }
}
