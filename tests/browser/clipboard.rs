//! Copying a link where the browser has no clipboard for the page: it says so, and selects the link.

use serde_json::json;

use crate::{driver::Browser, each_browser::in_each_browser, person::Person, site::site};

in_each_browser!(without_a_clipboard_the_link_is_copied_by_hand);

impl Person {
    async fn copies_the_link_here_by_hand(&self) {
        self.clicks("Share this result").await;
        let link = self.reads_field("#share-link").await;
        self.clicks("Copy the link").await;
        self.sees("This browser did not let the page copy. The link is selected")
            .await;
        let script = "
            const field = document.querySelector('#share-link');
            return field === document.activeElement
                && field.value.slice(field.selectionStart, field.selectionEnd) === arguments[0]";
        self.waits_until("the link to be selected", script, &[json!(link)])
            .await;
        self.no_longer_sees("Gapwise has stopped").await;
    }
}

async fn without_a_clipboard_the_link_is_copied_by_hand(browser: Browser) {
    let site = site();
    let person = Person::arrives_in(browser, &site).await;
    // What an app with a browser inside may lack: the whole of it, or the one function.
    for clipboard in [
        "undefined",
        "{}",
        "{ writeText() { throw new TypeError() } }",
    ] {
        println!("{clipboard}");
        person.opens_a_kept_result("").await;
        let script = format!(
            "Object.defineProperty(Navigator.prototype, 'clipboard', \
             {{ configurable: true, get: () => ({clipboard}) }})"
        );
        person.asks(&script, &[]).await;
        person.copies_the_link_here_by_hand().await;
    }
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn on_a_host_without_https_the_link_is_copied_by_hand() {
    let site = site();
    // An address of this machine that browsers trust no more than a host in the network.
    let home = site.url().replace("127.0.0.1", "0.0.0.0");
    let person = Person::at(Browser::Chromium, home).await;
    person.opens("").await;
    assert_eq!(
        person.asks("return isSecureContext", &[]).await,
        json!(false)
    );
    person.opens_a_kept_result("").await;
    person.copies_the_link_here_by_hand().await;
}
