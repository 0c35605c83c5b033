//! The single file, opened from a disk: it does the whole job, asks nothing of anybody, and says so where
//! it cannot do what the hosted app does.

use std::fs;

use serde_json::json;

use crate::{
    driver::Without,
    environment::dist,
    person::{Person, the_file},
    requests::{WATCH_THE_POLICY, requested},
    result_page::ResultPage,
    short_cut::questions,
};

const STOPPED: &str = "Gapwise has stopped";
const HOSTED: &str = "https://gapwise.example/app/";

/// The file as `cargo xtask build` makes it where the app is hosted as well.
fn of_a_host() -> String {
    let meta = format!("<meta name=\"gapwise-hosted-at\" content=\"{HOSTED}\">");
    the_file().replacen(
        "<meta name=\"viewport\"",
        &format!("{meta}<meta name=\"viewport\""),
        1,
    )
}

/// That the page kept to its policy, had nothing to complain about, and asked for nothing but itself.
async fn asked_nothing_of_anybody(person: &Person) {
    let violations = person.asks("return window.violations", &[]).await;
    assert_eq!(violations, json!([]));
    let complaints = person.log("browser").await;
    assert!(complaints.is_empty(), "{complaints:#?}");
    let log = person.log("performance").await;
    let asked: Vec<String> = log.iter().filter_map(requested).collect();
    let is_the_file = |address: &String| address.split('#').next() == Some(person.home());
    assert!(
        asked.iter().any(is_the_file),
        "the record is empty: {asked:#?}"
    );
    // What the page makes itself, and the page the browser opens with.
    let inside = ["about:", "blob:", "chrome", "data:"];
    let others: Vec<&String> = asked
        .iter()
        .filter(|address| !is_the_file(address))
        .filter(|address| !inside.iter().any(|scheme| address.starts_with(scheme)))
        .collect();
    assert!(others.is_empty(), "{others:#?}");
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn the_whole_job_is_done_from_a_disk_and_nothing_is_asked_of_anybody() {
    let person = Person::with_the_file().await;
    person.finds_in_each_page(WATCH_THE_POLICY).await;
    person
        .finds_in_each_page("window.print = () => { window.printed = true; }")
        .await;
    person.opens("").await;
    assert_eq!(person.finds_barriers().await, Vec::<String>::new());
    person.clicks("Start the assessment").await;
    person.sees_heading("Which role are you aiming for?").await;
    person.gets_a_result().await;
    let result = ResultPage::read_by(&person).await;
    person.clicks("Share this result").await;
    let link = person.reads_field("#share-link").await;
    person.clicks("Copy the link").await;
    person.sees("Copied.").await;
    assert_eq!(person.finds_barriers().await, Vec::<String>::new());
    person.clicks("Print").await;
    assert_eq!(person.asks("return window.printed", &[]).await, json!(true));

    person.reloads().await;
    assert_eq!(ResultPage::read_by(&person).await, result);
    let backup = person.takes_a_backup().await;
    assert!(backup.contains("gapwise.document"), "{backup}");

    let first = person.this_tab().await;
    person.opens_a_tab().await;
    person.follows(&link).await;
    person.sees("A result shared with you").await;
    assert_eq!(ResultPage::read_by(&person).await, result);
    person.closes_the_tab_and_turns_to(&first).await;
    asked_nothing_of_anybody(&person).await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn a_reload_in_mid_quiz_keeps_what_was_answered() {
    let person = Person::with_the_file().await;
    person.opens("").await;
    person.begins_and_answers_one().await;
    person.reloads().await;
    person.sees(&format!("Skill 2 of {}", questions())).await;
    person.sees(&format!("1 of {} answered", questions())).await;
    person.opens("").await;
    person
        .sees("You have an assessment in progress: 1 of")
        .await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn a_result_reaches_somebody_else_with_the_file_and_a_code() {
    let ada = Person::with_the_file().await;
    ada.opens("").await;
    ada.gets_a_result().await;
    let result = ResultPage::read_by(&ada).await;
    ada.clicks("Share this result").await;
    let link = ada.reads_field("#share-link").await;
    assert!(link.starts_with(&format!("{}#/r/", ada.home())), "{link}");
    ada.sees("This link works on this computer alone").await;
    let code = ada.reads_field("#share-code").await;
    assert!(!code.contains("file:") && link.ends_with(&code), "{code}");
    ada.clicks("Copy the code").await;
    ada.sees("Copied.").await;
    ada.may_read_the_clipboard().await;
    let copied = ada.asks("return navigator.clipboard.readText()", &[]).await;
    assert_eq!(copied, json!(code));
    drop(ada);

    let reader = Person::with_the_file().await;
    reader.opens("").await;
    reader.clicks("Your results").await;
    reader
        .fills("Link or code", "https://gapwise.example/#/saved")
        .await;
    reader.clicks("Open it").await;
    reader.sees("There is no result in this").await;
    assert_eq!(reader.finds_barriers().await, Vec::<String>::new());
    reader.fills("Link or code", &code).await;
    reader.presses("Enter").await;
    reader.sees("A result shared with you").await;
    assert_eq!(ResultPage::read_by(&reader).await, result);
    // A link of the hosted app is read as well: it is the same assessment.
    reader.clicks("Your results").await;
    reader
        .fills("Link or code", &format!("{HOSTED}{code}"))
        .await;
    reader.clicks("Open it").await;
    reader.sees("A result shared with you").await;
    assert_eq!(ResultPage::read_by(&reader).await, result);
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn links_lead_to_the_host_where_there_is_one() {
    let person = Person::with_a_file(&of_a_host(), Without::Nothing).await;
    person.opens("").await;
    person.gets_a_result().await;
    person.clicks("Share this result").await;
    let link = person.reads_field("#share-link").await;
    assert!(link.starts_with(&format!("{HOSTED}#/r/")), "{link}");
    person.no_longer_sees("works on this computer alone").await;
    assert!(!person.has("#share-code").await);
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn where_the_browser_keeps_nothing_it_says_so_and_works() {
    let person = Person::with_the_file_and_nothing_kept().await;
    person.opens("").await;
    person
        .sees("This browser does not let the page save anything")
        .await;
    person.gets_a_result().await;
    person
        .sees("This browser does not let the page save anything")
        .await;
    ResultPage::read_by(&person).await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn what_other_files_keep_in_the_same_place_does_no_harm() {
    let person = Person::with_the_file().await;
    person.opens("").await;
    // All files of a disk share one storage in some browsers.
    person.has_stored("theme", "dark").await;
    person.has_stored("gapwise.other", "<not ours>").await;
    person
        .has_stored("gapwise.document", "{\"of\":\"another program\"}")
        .await;
    person.reloads().await;
    person.sees("could not be read").await;
    person.begins_and_answers_one().await;
    person.reloads().await;
    person.sees(&format!("1 of {} answered", questions())).await;
    let stored = person.stored().await;
    assert_eq!(stored["theme"], "dark");
    assert_eq!(stored["gapwise.other"], "<not ours>");
    let aside = stored.values().filter(|it| it.contains("another program"));
    assert_eq!(aside.count(), 1, "{stored:#?}");
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn a_file_that_lost_something_on_its_way_says_so() {
    let whole = the_file();
    let begin = whole.find("id=\"part-rest\">").expect("the part") + 10_000;
    let (before, behind) = whole.split_at(begin);
    let other = if behind.starts_with('A') { "B" } else { "A" };
    let altered = [before, other, &behind[1..]].concat();
    let one_letter_less = [before, &behind[1..]].concat();
    let person = Person::with_a_file(before, Without::Nothing).await;
    for damaged in [before, &altered, &one_letter_less] {
        person.gets_another_file(damaged);
        person.tries_to_arrive().await;
        person.sees(STOPPED).await;
        person
            .sees("Where do you stand as a product manager?")
            .await;
    }
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn its_first_sight_has_the_same_look_as_the_app() {
    let person = Person::with_the_file().await;
    let watch = "
        window.shifts = [];
        new PerformanceObserver((list) => window.shifts.push(...list.getEntries().map(String)))
            .observe({ type: 'layout-shift', buffered: true })";
    person.finds_in_each_page(watch).await;
    person.opens("").await;
    let frames =
        "return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))";
    person.asks(frames, &[]).await;
    assert_eq!(person.asks("return window.shifts", &[]).await, json!([]));
    let cursor = "return getComputedStyle(document.querySelector('.button--primary')).cursor";
    assert_eq!(person.asks(cursor, &[]).await, "pointer");
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn the_licences_are_in_the_file_too() {
    let person = Person::with_the_file().await;
    person.opens("").await;
    let take = "
        const make = URL.createObjectURL;
        URL.createObjectURL = (blob) => { window.taken = blob; return make.call(URL, blob); }";
    person.asks(take, &[]).await;
    person.clicks("Licences of the software inside").await;
    let text = person.asks("return window.taken.text()", &[]).await;
    let text = text.as_str().expect("a text");
    let list = fs::read_to_string(dist().join("licences.txt")).expect("the list");
    assert_eq!(text, list);
    person
        .sees_heading("Where do you stand as a product manager?")
        .await;
}
