//! The app as one file in each browser: opened from a disk by a double click, with no server anywhere, and
//! where somebody put it on a host.

use std::{fs, process};

use static_server::Fault;
use url::Url;

use crate::{
    driver::Browser, each_browser::in_each_browser, environment::dist, person::Person,
    result_page::ResultPage, short_cut::questions, site::site,
};

in_each_browser!(
    the_single_file_does_the_whole_job,
    the_single_file_keeps_answers_over_a_reload,
    the_single_file_opens_whatever_a_host_says_of_its_encoding,
    the_single_file_survives_other_line_breaks,
);

const FILE: &str = "gapwise.html";

/// The address of the file on this disk.
pub(crate) fn file() -> String {
    let file = Url::from_file_path(dist().join(FILE));
    file.expect("a whole path in GAPWISE_DIST").into()
}

async fn the_single_file_does_the_whole_job(browser: Browser) {
    let owner = Person::at(browser, file()).await;
    owner.opens("").await;
    owner.clicks("Start the assessment").await;
    owner.sees_heading("Which role are you aiming for?").await;
    owner.picks("now", "Product manager").await;
    owner.picks("wanted", "Senior product manager").await;
    owner.picks("specialisations", "Technology").await;
    owner.clicks("Start with the first skill").await;
    owner
        .answers_all_with(&["3", "4", "2", "5", "n", "1"])
        .await;
    owner.clicks("See your result").await;
    owner
        .sees_heading("Senior product manager in technology")
        .await;
    let result = ResultPage::read_by(&owner).await;
    owner.clicks("Share this result").await;
    let link = owner.reads_field("#share-link").await;
    assert!(link.starts_with(&format!("{}#/r/", file())), "{link}");
    drop(owner);

    let reader = Person::at(browser, file()).await;
    reader.follows(&link).await;
    reader.sees_heading(&result.role).await;
    reader.sees("A result shared with you, of").await;
    assert_eq!(ResultPage::read_by(&reader).await, result);
}

async fn the_single_file_keeps_answers_over_a_reload(browser: Browser) {
    let person = Person::at(browser, file()).await;
    person.aims_at_technology().await;
    person.answers_with("3").await;
    person.is_asked(2, questions()).await;
    person.chooses("Aware").await;
    person
        .sees(&format!(
            "2 of {} answered. Saved in this browser.",
            questions()
        ))
        .await;
    person.reloads().await;
    person
        .sees(&format!(
            "2 of {} answered. Saved in this browser.",
            questions()
        ))
        .await;
    person.has_picked("level", "Aware").await;
}

async fn the_single_file_opens_whatever_a_host_says_of_its_encoding(browser: Browser) {
    let site = site();
    site.spoils(FILE, Fault::OfType("text/html; charset=iso-8859-1"));
    let person = Person::at(browser, format!("{}{FILE}", site.url())).await;
    person.opens("").await;
    person
        .sees_heading("Where do you stand as a product manager?")
        .await;
    person.begins_and_answers_one().await;
    let encoding = person.asks("return document.characterSet", &[]).await;
    assert_eq!(encoding, "UTF-8");
}

/// Mail programs write line breaks as their systems do.
async fn the_single_file_survives_other_line_breaks(browser: Browser) {
    let folder = std::env::temp_dir().join(format!("gapwise-line-breaks-{}", process::id()));
    let written = fs::read_to_string(dist().join(FILE)).expect("the single file");
    for line_break in ["\r\n", "\r"] {
        let copy = folder.join(FILE);
        fs::create_dir_all(&folder).expect("a folder");
        fs::write(&copy, written.replace('\n', line_break)).expect("a copy");
        let address = Url::from_file_path(&copy).expect("an absolute path");
        let person = Person::at(browser, address.into()).await;
        person.opens("").await;
        person.begins_and_answers_one().await;
        drop(person);
    }
    fs::remove_dir_all(folder).expect("removed");
}
