//! A start that takes long is called that, and not a failure.

use static_server::Fault;

use crate::{build::Build, person::Person};

const SLOW: &str = "Gapwise is taking longer than usual to start";
const STOPPED: &str = "Gapwise has stopped";

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn a_slow_start_is_told_until_the_app_is_up() {
    let build = Build::first();
    let site = build.served();
    site.spoils(&build.file("", ".wasm"), Fault::Held);
    let person = Person::new(&site).await;
    person.tries_to_arrive().await;
    person
        .sees("Where do you stand as a product manager?")
        .await;
    person.sees(SLOW).await;
    assert!(!person.has("#start-failure:not([hidden])").await);
    person
        .has_stored("gapwise.document", "{\"something\":\"answered\"}")
        .await;
    let taken = person.downloads_from("#start-slow-download").await;
    assert!(taken.contains("answered"), "{taken}");
    site.mends();
    person.has_the_whole_of(&build).await;
    person.no_longer_sees(SLOW).await;
    person.no_longer_sees(STOPPED).await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn a_start_script_that_is_slow_is_told_as_well() {
    let build = Build::first();
    let site = build.served();
    site.spoils(&build.file("start-", ".js"), Fault::Held);
    let person = Person::new(&site).await;
    person.arrives_in_a_window().await;
    person.sees_in_the_window(SLOW).await;
    let taken = person.takes_the_data_in_the_window().await;
    assert!(taken.contains("gapwise-backup"), "{taken}");
    site.mends();
    person.sees_in_the_window_no_more(SLOW).await;
    person.opens("").await;
    person.has_the_whole_of(&build).await;
    person.no_longer_sees(STOPPED).await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn a_slow_start_that_fails_is_told_as_a_failure() {
    let build = Build::first();
    let site = build.served();
    let wasm = build.file("", ".wasm");
    site.spoils(&wasm, Fault::Held);
    let person = Person::new(&site).await;
    person.tries_to_arrive().await;
    person.sees(SLOW).await;
    site.spoils(&wasm, Fault::Missing);
    person.sees(STOPPED).await;
    person.no_longer_sees(SLOW).await;
}
