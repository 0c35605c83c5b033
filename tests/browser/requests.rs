//! Nothing leaves the browser: every request of the whole job goes to the page's own host, the page keeps
//! to its own security policy, and it has nothing to complain about.

use serde_json::{Value as Json, json};

use crate::{person::Person, site::site};

/// Collects, for as long as the page lives, what its security policy forbade.
pub(crate) const WATCH_THE_POLICY: &str = "
    window.violations = [];
    addEventListener('securitypolicyviolation', (event) =>
        window.violations.push(`${event.violatedDirective} forbids ${event.blockedURI}`));";

/// Addresses that lead nowhere outside the browser. It opens with a page of its own, which uses some.
const INSIDE: [&str; 4] = ["about:", "blob:", "chrome", "data:"];

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn the_whole_job_asks_nothing_of_anybody_else() {
    let site = site();
    let person = Person::under_watch(&site).await;
    person.finds_in_each_page(WATCH_THE_POLICY).await;
    person.opens("").await;
    person.clicks("See a sample result").await;
    person.sees("These answers are made up").await;
    person.clicks("How it works").await;
    person.sees_heading("How it works").await;
    person.gets_a_result().await;
    person.clicks("Show every number").await;
    person.clicks("Share this result").await;
    let link = person.reads_field("#share-link").await;
    person.clicks("Copy the link").await;
    person.sees("Copied.").await;
    person.clicks("All your results").await;
    person
        .clicks("Delete: Senior product manager in technology")
        .await;
    person.clicks("Undo").await;
    person.follows(&link).await;
    person.sees("A result shared with you").await;

    // The page was never left, so this is what happened since it was opened.
    let violations = person.asks("return window.violations", &[]).await;
    assert_eq!(violations, json!([]));
    let complaints = person.log("browser").await;
    assert!(complaints.is_empty(), "{complaints:#?}");

    let log = person.log("performance").await;
    let (own, others): (Vec<String>, Vec<String>) = log
        .iter()
        .filter_map(requested)
        .filter(|address| !INSIDE.iter().any(|scheme| address.starts_with(scheme)))
        .partition(|address| address.starts_with(&site.url()));
    assert!(others.is_empty(), "{others:#?}");
    assert!(
        own.iter().any(|address| address.contains(".wasm")),
        "the record misses what the page cannot do without: {own:#?}"
    );
    assert!(own.iter().all(|address| !address.contains('?')), "{own:#?}");
}

/// The address of an entry that records a request, also one that was stopped on its way.
pub(crate) fn requested(entry: &Json) -> Option<String> {
    let message = entry["message"].as_str().expect("an entry has a message");
    let message: Json = serde_json::from_str(message).expect("in JSON");
    let event = &message["message"];
    let address = match event["method"].as_str()? {
        "Network.requestWillBeSent" => &event["params"]["request"]["url"],
        "Network.webSocketCreated" | "Network.webTransportCreated" => &event["params"]["url"],
        _ => return None,
    };
    address.as_str().map(str::to_owned)
}
