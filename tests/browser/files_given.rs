//! Files that are given to a page: chosen once more, or dropped anywhere on it.

use serde_json::json;

use crate::{driver::Browser, each_browser::in_each_browser, person::Person, site::site};

in_each_browser!(
    the_same_file_can_be_chosen_twice,
    a_file_that_is_dropped_is_taken_or_ignored,
);

const NO_BACKUP: &str = "This is not a Gapwise backup";

/// A backup of nothing.
const BACKUP: &str = "{\"app\":\"gapwise-backup\",\"version\":1,\"day\":20400,\"keys\":{}}";

async fn the_same_file_can_be_chosen_twice(browser: Browser) {
    let site = site();
    let person = Person::arrives_in(browser, &site).await;
    person.goes_to_your_data().await;
    let path = person
        .gives_the_file("Backup file", "backup.json", "Dear diary")
        .await;
    person.sees(NO_BACKUP).await;
    assert_eq!(person.reads_field("#restore-file").await, "");
    // Mended where it lies, and chosen once more.
    std::fs::write(&path, BACKUP).expect("the profile can be written");
    person.gives_the_file_at("Backup file", &path).await;
    person.sees("It holds:").await;
    person.no_longer_sees(NO_BACKUP).await;
    assert_eq!(person.reads_field("#restore-file").await, "");
}

/// Drops a file of this name and text on what matches a selector, and answers whether the page took the
/// event from the browser, which would open the file in the page's place otherwise.
const DROP: &str = "
    const [selector, name, text] = arguments;
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], name, { type: 'application/json' }));
    const target = document.querySelector(selector);
    return ['dragover', 'drop'].every((type) => {
        const init = { bubbles: true, composed: true, cancelable: true, dataTransfer };
        return !target.dispatchEvent(new DragEvent(type, init));
    })";

impl Person {
    async fn drops(&self, place: &str, text: &str) {
        let arguments = [json!(place), json!("backup.json"), json!(text)];
        let taken = self.asks(DROP, &arguments).await;
        assert_eq!(taken, json!(true), "on {place}");
    }
}

async fn a_file_that_is_dropped_is_taken_or_ignored(browser: Browser) {
    let site = site();
    let person = Person::arrives_in(browser, &site).await;
    person.marks_the_page().await;
    person.goes_to_your_data().await;
    person.drops("h1", "Dear diary").await;
    person.sees(NO_BACKUP).await;
    person.drops("#restore-file", BACKUP).await;
    person.sees("It holds:").await;
    person.drops(".colophon", "Dear diary").await;
    person.sees(NO_BACKUP).await;

    person.clicks("Your results").await;
    person.sees_heading("Your results").await;
    person.drops("h1", BACKUP).await;
    person
        .sees("This file is a backup with everything in it.")
        .await;

    // Pages that want no file.
    person.clicks("How it works").await;
    person.drops("h1", BACKUP).await;
    person.clicks("Gapwise").await;
    person.clicks("Start the assessment").await;
    person.sees_heading("Which role are you aiming for?").await;
    person.drops("#name", BACKUP).await;
    assert_eq!(person.reads_field("#name").await, "");
    assert!(person.has_the_marked_page().await);
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn a_file_that_is_dragged_from_the_desktop_is_taken_or_ignored() {
    let site = site();
    let person = Person::arrives(&site).await;
    person.marks_the_page().await;
    person.goes_to_your_data().await;
    person.drags_onto_the_page("diary.json", "Dear diary").await;
    person.sees(NO_BACKUP).await;
    person.drags_onto_the_page("backup.json", BACKUP).await;
    person.sees("It holds:").await;
    person.clicks("How it works").await;
    person.drags_onto_the_page("backup.json", BACKUP).await;
    person.clicks("Gapwise").await;
    assert!(person.has_the_marked_page().await);
}
