//! A browser without what the app needs shows the landing page and a sentence that says what is missing,
//! never a blank page.

use crate::{
    driver::{Browser, Without},
    each_browser::in_each_browser,
    person::Person,
    site::site,
};

/// The first heading, which the build has put into the page.
const LANDING: &str = "Where do you stand as a product manager?";

in_each_browser!(
    without_javascript_a_sentence_says_so_and_the_landing_is_readable,
    without_webassembly_a_sentence_says_so_and_the_landing_is_readable,
);

async fn without_javascript_a_sentence_says_so_and_the_landing_is_readable(browser: Browser) {
    let site = site();
    let person = Person::without(Without::JavaScript, browser, &site).await;
    person.tries_to_arrive().await;
    let page = person.reads_without_a_script("body").await;
    assert!(page.contains(LANDING), "{page}");
    assert!(page.contains("needs JavaScript and WebAssembly"), "{page}");
}

async fn without_webassembly_a_sentence_says_so_and_the_landing_is_readable(browser: Browser) {
    let site = site();
    let person = Person::without(Without::WebAssembly, browser, &site).await;
    person.tries_to_arrive().await;
    person.sees("This browser has no WebAssembly").await;
    person.sees(LANDING).await;
    person.no_longer_sees("Gapwise has stopped").await;
}
