//! After one visit the app is there without its host: as a whole, from any folder, for a whole job.

use serde_json::json;
use static_server::Site;

use crate::{
    build::Build, environment::dist, person::Person, result_page::ResultPage, short_cut::questions,
    site::site,
};

const READY: &str = "Ready to work offline";

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn the_whole_job_is_done_with_the_server_stopped() {
    let site = site();
    let person = Person::arrives(&site).await;
    person.is_ready_offline().await;
    drop(site);
    let build = Build::first();
    person.reloads().await;
    person.has_the_whole_of(&build).await;
    person.gets_a_result().await;
    let result = ResultPage::read_by(&person).await;
    person.reloads().await;
    assert_eq!(ResultPage::read_by(&person).await, result);
    person.clicks("How it works").await;
    person.sees_heading("How it works").await;
    person.opens_a_tab().await;
    person.opens("sample").await;
    person.sees("A made-up result").await;
    person.uses_only(&build).await;
    // An address with what a mail program hangs on is the same page.
    person.opens_with_query("fbclid=1").await;
    person.has_the_whole_of(&build).await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn it_is_there_from_a_sub_folder_too() {
    let site = Site::serve_under("/some/folder/", &dist(), 0).expect("a free port");
    let person = Person::arrives(&site).await;
    person.is_ready_offline().await;
    drop(site);
    person.reloads().await;
    person.gets_a_result().await;
    person.uses_only(&Build::first()).await;
    let scope = "return navigator.serviceWorker.getRegistration().then((it) => it.scope)";
    let scope = person.asks(scope, &[]).await;
    assert!(
        scope
            .as_str()
            .is_some_and(|scope| scope.ends_with("/some/folder/"))
    );
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn that_it_is_ready_is_said_once_and_can_be_closed() {
    let site = site();
    let person = Person::arrives(&site).await;
    person.sees(READY).await;
    let speech = person.hears().await;
    assert!(
        speech
            .all(&["status"])
            .iter()
            .any(|status| speech.text_in(status).contains(READY))
    );
    person.clicks("Close").await;
    person.no_longer_sees(READY).await;
    person.has_focus_on("h1").await;
    person.reloads().await;
    // The page that says that it is kept has heard from the worker all there is to hear.
    person.goes_to_your_data().await;
    person
        .sees("This browser also keeps the whole page: it opens without the network.")
        .await;
    person.no_longer_sees(READY).await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn without_a_worker_everything_works_but_for_this() {
    for fault in [
        static_server::Fault::Missing,
        static_server::Fault::Refused,
        static_server::Fault::OfType("text/html"),
    ] {
        let site = site();
        site.spoils("worker.js", fault);
        let person = Person::arrives(&site).await;
        person.goes_to_your_data().await;
        person
            .sees("This browser does not keep the page itself: it needs the network to open it.")
            .await;
        assert!(!person.has("#start-failure:not([hidden])").await);
        assert_eq!(person.reads(".notices").await, "");
        person.aims_at_technology().await;
        person.chooses("Aware").await;
        person.sees(&format!("1 of {} answered", questions())).await;
        assert_eq!(person.caches().await, Vec::<String>::new());
    }
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn a_browser_without_workers_is_told_nothing() {
    let site = site();
    let person = Person::new(&site).await;
    person
        .finds_in_each_page("delete Navigator.prototype.serviceWorker")
        .await;
    person.opens("").await;
    assert_eq!(
        person
            .asks("return 'serviceWorker' in navigator", &[])
            .await,
        json!(false)
    );
    person.gets_a_result().await;
    assert_eq!(person.reads(".notices").await, "");
    assert_eq!(person.reads(".news").await, "");
}
