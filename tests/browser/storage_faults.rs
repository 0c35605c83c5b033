//! Whatever happens to what the browser keeps, in the middle of the job: it is garbled, cleared or full,
//! the clock is set back. No answer is lost, and nothing that was there is written over.

use serde_json::{Value as Json, json};

use crate::{backup_file::keys_in, person::Person, short_cut::questions, site::site};

const DOCUMENT: &str = "gapwise.document";
const READABLE: &str = include_str!("../golden/documents/v1.json");
const COULD_NOT_BE_READ: &str = "What was saved in this browser could not be read.";

/// Texts that are no document, and what is wrong with each.
fn unreadable() -> [(&'static str, String); 9] {
    let other_type = READABLE.replacen("\"version\":1", "\"version\":\"1\"", 1);
    [
        ("cut off in the middle", READABLE[..400].to_owned()),
        (
            "cut off at the end",
            READABLE.trim_end_matches(['}', '\n']).to_owned(),
        ),
        ("empty", String::new()),
        (
            "not JSON",
            "Dear diary,\n\ttoday \u{1f680}\u{0}\u{2028}".to_owned(),
        ),
        ("a text for a number", other_type),
        ("a list for an object", format!("[{READABLE}]")),
        ("nothing", "null".to_owned()),
        (
            "another program's",
            "{\"app\":\"todo\",\"version\":1,\"draft\":{\"id\":7}}".to_owned(),
        ),
        ("a megabyte of rubbish", "{\"]é\\".repeat(200_000)),
    ]
}

/// What the browser keeps under a key; nothing there fails.
async fn kept(person: &Person, key: &str) -> String {
    let mut stored = person.stored().await;
    stored.remove(key).unwrap_or_else(|| panic!("no {key}"))
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn whatever_is_no_document_is_set_aside_and_goes_into_the_backup() {
    let site = site();
    let person = Person::arrives(&site).await;
    let unreadable = unreadable();
    for (number, (what, text)) in unreadable.iter().enumerate() {
        println!("{what}");
        let answered = format!(
            "{} of {} answered. Saved in this browser.",
            if number == 0 { 1 } else { 2 },
            questions()
        );
        person.has_stored(DOCUMENT, text).await;
        person.reloads().await;
        if number == 0 {
            person.sees(COULD_NOT_BE_READ).await;
            person.aims_at_technology().await;
        } else {
            // What has a key of its own can still be read.
            person
                .sees("One entry of what was saved in this browser could not be read.")
                .await;
            person.opens("quiz/prototyping").await;
        }
        person.answers_with("3").await;
        person.sees(&answered).await;

        let stored = person.stored().await;
        // The draft, the rest, and what was set aside.
        assert_eq!(stored.len(), number + 3, "{:?}", stored.keys());
        for (number, (what, text)) in (1..).zip(&unreadable[..=number]) {
            assert!(
                stored[&format!("gapwise.set-aside.{number}")] == *text,
                "{what}"
            );
        }
        person.reloads().await;
        person.sees(&answered).await;
        person.no_longer_sees(COULD_NOT_BE_READ).await;
    }
    let stored = person.stored().await;
    person.opens("data").await;
    let backup = person.downloads("Download a backup").await;
    assert!(keys_in(&backup) == stored);

    // No place is left for a tenth: it stays where it is, and so does everything else.
    person.has_stored(DOCUMENT, "the tenth").await;
    let stored = person.stored().await;
    person.reloads().await;
    person.sees(COULD_NOT_BE_READ).await;
    person.sees("Nothing you do here is saved now").await;
    person.opens("quiz/prototyping").await;
    person.answers_with("5").await;
    person
        .sees(&format!("2 of {} answered. Not saved.", questions()))
        .await;
    assert!(person.stored().await == stored);
    person.opens("data").await;
    let backup = person.downloads("Download a backup").await;
    assert!(keys_in(&backup) == stored);
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn a_part_of_a_wrong_type_leaves_the_other_parts() {
    let site = site();
    let person = Person::arrives(&site).await;
    let readable: Json = serde_json::from_str(READABLE).expect("it is a document");
    let there = "You have an assessment in progress: 3 of";
    for (part, wrong, sees) in [
        ("/draft", json!("soon"), "Start the assessment"),
        ("/draft", json!([1, 2, 3]), "Start the assessment"),
        ("/draft/aim/wanted", json!({}), "Start the assessment"),
        (
            "/draft/answers",
            json!(true),
            "You have an assessment in progress: 0 of",
        ),
        (
            "/draft/answers/1/skill",
            json!("one"),
            "You have an assessment in progress: 2 of",
        ),
        ("/finished", json!({ "0": 1 }), there),
        ("/finished/0/on", json!("yesterday"), there),
    ] {
        println!("{part}");
        let mut document = readable.clone();
        *document.pointer_mut(part).expect("a part") = wrong;
        let text = document.to_string();
        person.asks("localStorage.clear()", &[]).await;
        person.has_stored(DOCUMENT, &text).await;
        person.reloads().await;
        person
            .sees("One entry of what was saved in this browser could not be read.")
            .await;
        person.sees(sees).await;
        assert_eq!(kept(&person, "gapwise.set-aside.1").await, text);
        person.clicks("Your results").await;
        person
            .sees(if part.starts_with("/finished") {
                "No finished assessment is kept in this browser yet."
            } else {
                "Before the summer"
            })
            .await;
        person.opens("").await;
    }
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn rubbish_as_large_as_the_browser_takes_stays_until_it_is_erased() {
    let site = site();
    let person = Person::arrives(&site).await;
    let fill = "
        const rubbish = '{\"r\\u00fcbb\\u20acsh'.repeat(1 << 20);
        let [fits, tooLong] = [0, rubbish.length];
        while (tooLong - fits > 1) {
            const length = (fits + tooLong) >> 1;
            try {
                localStorage.setItem(arguments[0], rubbish.slice(0, length));
                fits = length;
            } catch {
                tooLong = length;
            }
        }
        return fits";
    let length = person.asks(fill, &[json!(DOCUMENT)]).await;
    assert!(length.as_u64() > Some(4_000_000), "{length}");
    let stored = person.stored().await;
    person.reloads().await;
    person.sees(COULD_NOT_BE_READ).await;
    person.sees("Nothing you do here is saved now").await;
    person.aims_at_technology().await;
    person.answers_with("3").await;
    person
        .sees(&format!("1 of {} answered. Not saved.", questions()))
        .await;
    assert!(person.stored().await == stored);
    person.opens("data").await;
    let backup = person.downloads("Download a backup").await;
    assert!(keys_in(&backup) == stored);

    person.clicks("Erase everything in this browser").await;
    person.clicks("Yes, erase it all now").await;
    person.sees("Everything is erased.").await;
    person.aims_at_technology().await;
    person.answers_with("3").await;
    person
        .sees(&format!(
            "1 of {} answered. Saved in this browser.",
            questions()
        ))
        .await;
    person.reloads().await;
    person
        .sees(&format!(
            "1 of {} answered. Saved in this browser.",
            questions()
        ))
        .await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn a_backup_holds_what_there_was_no_room_for() {
    let site = site();
    let person = Person::arrives(&site).await;
    person.aims_at_technology().await;
    person.answers_with("3").await;
    person.is_asked(2, questions()).await;
    let fill = "
        for (let size = 1 << 23; size >= 1; size >>= 1) {
            try { localStorage.setItem(`filler.${size}`, 'x'.repeat(size)) } catch {}
            try { localStorage.setItem(`more.${size}`, 'x'.repeat(size)) } catch {}
        }";
    person.asks(fill, &[]).await;
    person.answers_with("4").await;
    person.is_asked(3, questions()).await;
    person
        .sees(&format!("2 of {} answered. Not saved.", questions()))
        .await;
    person.opens("data").await;
    let backup = person.downloads("Download a backup").await;

    let another = Person::arrives(&site).await;
    another.opens("data").await;
    another
        .gives_the_file("Backup file", "backup.json", &backup)
        .await;
    another
        .sees("an assessment in progress, with 2 answers")
        .await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn storage_cleared_under_an_open_page_loses_nothing() {
    let site = site();
    let person = Person::arrives(&site).await;
    person.aims_at_technology().await;
    for number in 1..=3 {
        person.is_asked(number, questions()).await;
        person.asks("localStorage.clear()", &[]).await;
        person.answers_with("3").await;
    }
    person
        .sees(&format!(
            "3 of {} answered. Saved in this browser.",
            questions()
        ))
        .await;
    person.reloads().await;
    person
        .sees(&format!(
            "3 of {} answered. Saved in this browser.",
            questions()
        ))
        .await;
    person.opens("review").await;
    assert_eq!(person.reads_all(".answers__row .chip--2").await.len(), 3);
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn what_another_program_writes_over_the_document_is_set_aside() {
    let site = site();
    let person = Person::arrives(&site).await;
    person.aims_at_technology().await;
    person.answers_with("3").await;
    person.is_asked(2, questions()).await;
    person.has_stored(DOCUMENT, "mine now").await;
    person.answers_with("4").await;
    person.is_asked(3, questions()).await;
    person
        .sees(&format!(
            "2 of {} answered. Saved in this browser.",
            questions()
        ))
        .await;
    assert_eq!(kept(&person, "gapwise.set-aside.1").await, "mine now");
    person.reloads().await;
    person
        .sees(&format!(
            "2 of {} answered. Saved in this browser.",
            questions()
        ))
        .await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn a_clock_set_back_by_a_day_costs_no_answer() {
    let site = site();
    let person = Person::arrives(&site).await;
    person.aims_at_technology().await;
    person.answers_with("3").await;
    person.is_asked(2, questions()).await;
    person.answers_with("4").await;
    person.is_asked(3, questions()).await;

    let set_back = "const now = Date.now; Date.now = () => now() - 86_400_000";
    person.asks(set_back, &[]).await;
    person.finds_in_each_page(set_back).await;
    person.answers_with("5").await;
    person.is_asked(4, questions()).await;
    person.goes_back().await;
    person.goes_back().await;
    person
        .is_asked_again(2, questions(), "input[name=level]:checked")
        .await;
    person.chooses("Aware").await;
    person.reloads().await;
    person.has_picked("level", "Aware").await;
    person
        .sees(&format!(
            "3 of {} answered. Saved in this browser.",
            questions()
        ))
        .await;
    person.clicks("Clear this answer").await;
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
    assert!(person.has_picked_nothing().await);
}
