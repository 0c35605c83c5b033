//! A part of the site does not arrive, or the app ends halfway: a sentence says so, and the person's
//! data can be taken away without the app.

use std::{fs, path::Path};

use crate::{build::Build, person::Person, site::site};

const SENTENCE: &str = "Gapwise has stopped";
/// What the page says once it has given the data away.
pub(crate) const HANDED_OVER: &str = "Handed to your browser as gapwise-backup.json.";
const TOO_OLD: &str = "This browser is too old for Gapwise";

fn has_ending(name: &str, ending: &str) -> bool {
    Path::new(name)
        .extension()
        .is_some_and(|found| found == ending)
}

fn is_wasm(name: &str) -> bool {
    has_ending(name, "wasm")
}

fn is_glue(name: &str) -> bool {
    name.starts_with("gapwise-") && has_ending(name, "js")
}

fn is_pack(name: &str) -> bool {
    name.starts_with("pack-")
}

fn is_look(name: &str) -> bool {
    name.starts_with("later-")
}

fn remove(file: &Path) {
    fs::remove_file(file).expect("removed");
}

fn cut_in_half(file: &Path) {
    let bytes = fs::read(file).expect("bytes");
    fs::write(file, &bytes[..bytes.len() / 2]).expect("written");
}

/// What happens to which file.
type Fault = (fn(&str) -> bool, fn(&Path));

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn a_part_that_does_not_arrive_is_told_and_the_landing_page_stays() {
    let faults: [Fault; 7] = [
        (is_wasm, remove),
        (is_wasm, cut_in_half),
        (is_glue, remove),
        (is_pack, remove),
        (is_pack, cut_in_half),
        (is_look, remove),
        (is_look, cut_in_half),
    ];
    for (is_it, spoil) in faults {
        let build = Build::first();
        let files = build.files();
        let file = files.iter().find(|name| is_it(name)).expect("such a file");
        spoil(&build.path(file));
        let site = build.served();
        let person = Person::new(&site).await;
        person.tries_to_arrive().await;
        person.sees(SENTENCE).await;
        person.no_longer_sees(TOO_OLD).await;
        person
            .sees("Where do you stand as a product manager?")
            .await;
    }
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn after_a_panic_the_data_can_be_taken_away_and_nothing_is_lost() {
    let site = site();
    let person = Person::arrives(&site).await;
    person.aims_at_technology().await;
    person.chooses("Aware").await;
    person.sees("1 of").await;
    // It fails, and fails again as soon as it has started again.
    let fail = "
        Node.prototype.insertBefore = () => { throw new DOMException('broken', 'NotFoundError'); };
        const make = URL.createObjectURL;
        URL.createObjectURL = (blob) => { window.taken = blob; return make.call(URL, blob); };";
    person.marks_the_page().await;
    person.asks(fail, &[]).await;
    person.presses("Enter").await;
    person.has_a_fresh_page().await;
    person.sees("1 of").await;
    person.asks("performance.now = () => 0", &[]).await;
    person.asks(fail, &[]).await;
    person.presses("Enter").await;
    person.sees(SENTENCE).await;
    person.clicks("Download my data").await;
    person.sees(HANDED_OVER).await;
    let taken = person.asks("return window.taken.text()", &[]).await;
    let text = taken.as_str().expect("a file").to_owned();
    let saved = person.stored_of_ours().await;
    let file: serde_json::Value = serde_json::from_str(&text).expect("a backup");
    assert_eq!(file["app"], "gapwise-backup");
    assert_eq!(file["keys"], serde_json::json!(saved));
    person.clicks("Reload").await;
    person.sees("1 of").await;
}
