//! What a browser keeps of the app itself: which build a page is of, whether a worker looks after it, and
//! what becomes of a new one.

use std::{collections::BTreeSet, time::Instant};

use serde_json::{Value as Json, json};

use super::Person;
use crate::{
    build::Build,
    patience::{LIVE, PATIENCE},
};

/// Remembers what becomes of the next worker that is installed.
const FOLLOW: &str = "
    const registration = await navigator.serviceWorker.getRegistration();
    registration.addEventListener('updatefound', () => {
        const worker = registration.installing;
        worker.addEventListener('statechange', () => { window.fate = worker.state; });
    });";

/// Has the page believe that it was looked at last two hours ago, and looks at it.
const LOOK_AGAIN: &str = "
    const now = Date.now;
    Date.now = () => now() + 7_200_000;
    document.dispatchEvent(new Event('visibilitychange'));
    Date.now = now;";

impl Person {
    /// Waits until the page is looked after by a worker that keeps the whole app.
    pub(crate) async fn is_ready_offline(&self) {
        let script = "return navigator.serviceWorker.controller?.state === 'activated'";
        self.waits_until("a worker that looks after the page", script, &[])
            .await;
    }

    /// Stands on the landing page of a build, of which every file that the page has used is.
    pub(crate) async fn has_the_whole_of(&self, build: &Build) {
        self.waits_for_the_app().await;
        let script = "return document.querySelector('.kicker')?.innerText.toLowerCase()
            .includes(arguments[0])";
        self.waits_until(
            &format!("the words “{}”", build.words()),
            script,
            &[json!(build.words())],
        )
        .await;
        self.uses_only(build).await;
    }

    /// Whether every file that the page has used is one of this build.
    pub(crate) async fn uses_only(&self, build: &Build) {
        let script = "return performance.getEntriesByType('resource')
            .map((entry) => entry.name)
            .filter((name) => name.startsWith(location.origin))
            .map((name) => name.slice(new URL('./', location).href.length))";
        let used: BTreeSet<String> = self.lists(script).await.into_iter().collect();
        assert!(used.len() > 5, "{used:?}");
        let strangers: Vec<_> = used.difference(&build.files()).cloned().collect();
        assert!(strangers.is_empty(), "of another build: {strangers:?}");
    }

    /// Comes back to the page after long enough for it to look for a new version.
    pub(crate) async fn comes_back_to_the_tab(&self) {
        self.asks(LOOK_AGAIN, &[]).await;
    }

    /// The same, and sees what becomes of the new version: `installed`, or `redundant`.
    pub(crate) async fn comes_back_and_a_new_worker_is(&self, fate: &str) {
        let follow = format!("return (async () => {{ {FOLLOW} }})()");
        self.asks(&follow, &[]).await;
        self.comes_back_to_the_tab().await;
        let script = "return window.fate === arguments[0]";
        self.waits_until(&format!("a worker that is {fate}"), script, &[json!(fate)])
            .await;
    }

    /// Waits until no other worker waits to take over.
    pub(crate) async fn has_nothing_waiting(&self) {
        let script = "return navigator.serviceWorker.getRegistration()
            .then((it) => it !== undefined && !it.waiting && !it.installing)";
        self.waits_until("no worker that waits", script, &[]).await;
    }

    /// Waits until there is no worker at all.
    pub(crate) async fn has_no_worker(&self) {
        let script =
            "return navigator.serviceWorker.getRegistration().then((it) => it === undefined)";
        self.waits_until("no worker", script, &[]).await;
    }

    /// Opens the landing page by an address with something hung on.
    pub(crate) async fn opens_with_query(&self, query: &str) {
        self.follows(&format!("{}?{query}", self.home)).await;
    }

    /// Opens the landing page in a browser that had closed it, until it is that of this build: a browser
    /// takes its time to notice that the last tab is gone.
    pub(crate) async fn comes_back_later_to(&self, build: &Build) {
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            self.opens("").await;
            let there = self.reads(".kicker").await.to_lowercase();
            if there.contains(build.words()) {
                return self.has_the_whole_of(build).await;
            }
            self.follows_nowhere().await;
        }
        self.gives_up(&format!("the words “{}”", build.words()))
            .await;
    }

    async fn follows_nowhere(&self) {
        let client = self.session.client();
        client.goto("about:blank").await.expect("an empty page");
    }

    /// Has the page told what only a deploy would bring.
    pub(crate) async fn hears_of_a_new_version(&self) {
        let script = "dispatchEvent(new CustomEvent('gapwise-offline', { detail: 'update' }))";
        self.asks(script, &[]).await;
    }

    /// Makes a mark that the page loses when it is loaded again.
    pub(crate) async fn marks_the_page(&self) {
        self.asks("window.marked = true", &[]).await;
    }

    /// Whether this is still the page that was marked.
    pub(crate) async fn has_the_marked_page(&self) -> bool {
        self.asks("return window.marked === true", &[]).await == json!(true)
    }

    /// Waits until the marked page has been loaded again, and is up.
    pub(crate) async fn has_a_fresh_page(&self) {
        let script = format!("return (() => {{ {LIVE} }})() && window.marked === undefined");
        self.waits_until("the page to load again", &script, &[])
            .await;
    }

    /// Loses one file of what the worker keeps, as no browser should.
    pub(crate) async fn loses_a_kept_file(&self, file: &str) {
        let script = "return (async () => {
            const [name] = await caches.keys();
            const cache = await caches.open(name);
            return cache.delete(new URL(arguments[0], location).href);
        })()";
        let lost = self
            .asks(&script.replace("arguments[0]", &format!("'{file}'")), &[])
            .await;
        assert_eq!(lost, json!(true), "{file}");
    }

    /// Has the browser forget what it fetched, but nothing that a page or a worker keeps.
    pub(crate) async fn forgets_what_it_fetched(&self) {
        self.devtools("Network.clearBrowserCache", json!({})).await;
    }

    /// The names of all caches that this browser keeps for the host.
    pub(crate) async fn caches(&self) -> Vec<String> {
        self.lists("return caches.keys()").await
    }

    /// Has a cache of this name, as another program on the same host would.
    pub(crate) async fn has_a_cache(&self, name: &str) {
        self.asks(
            "return caches.open(arguments[0]).then(() => true)",
            &[Json::from(name)],
        )
        .await;
    }
}
