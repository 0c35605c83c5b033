//! What a browser keeps can be taken away in a file, and brought back anywhere.

use std::collections::BTreeMap;

use crate::{
    backup_file::keys_in, data_page::ROLE, person::Person, short_cut::questions, site::site,
};

/// The texts without the number that is another one at each writing.
fn unstamped(mut stored: BTreeMap<String, String>) -> BTreeMap<String, String> {
    if let Some(text) = stored.get_mut("gapwise.document") {
        let mut document: serde_json::Value = serde_json::from_str(text).expect("JSON");
        let stamp = document.as_object_mut().expect("an object").remove("stamp");
        assert!(stamp.is_some_and(|stamp| stamp.is_u64()));
        *text = document.to_string();
    }
    stored
}

const READABLE: &str = include_str!("../golden/documents/v1.json");

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn a_backup_holds_every_key_and_brings_each_back_in_another_browser() {
    let site = site();
    let person = Person::arrives(&site).await;
    person.has_all_there_is_to_keep().await;
    person.has_keys_of_others().await;
    let stored = person.stored_of_ours().await;
    // A draft, a result, the rest, and what was set aside.
    assert_eq!(stored.len(), 4, "{:?}", stored.keys());
    let backup = person.takes_a_backup().await;
    assert_eq!(keys_in(&backup), stored);
    person.sees("Last backup:").await;

    let another = Person::arrives(&site).await;
    another.looks_into(&backup).await;
    another.sees("A backup of").await;
    another.sees("1 finished assessment").await;
    another
        .sees("an assessment in progress, with 1 answer")
        .await;
    another
        .sees("It also holds 1 entry that could not be read when it was made.")
        .await;
    assert_eq!(another.stored().await, BTreeMap::new());
    another.clicks("Merge with what is here").await;
    another.sees("The backup is here.").await;
    assert_eq!(unstamped(another.stored().await), unstamped(stored));
    another.reloads().await;
    another.keeps(1, Some(1)).await;
    another.clicks("Your results").await;
    another.clicks(ROLE).await;
    another.sees_heading(ROLE).await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn adding_a_backup_keeps_both() {
    let site = site();
    let person = Person::arrives(&site).await;
    person.has_all_there_is_to_keep().await;
    let backup = person.takes_a_backup().await;

    let another = Person::arrives(&site).await;
    another.begins_and_answers_one().await;
    another.looks_into(&backup).await;
    another.clicks("Merge with what is here").await;
    another.sees("The backup is here.").await;
    // Both that are on their way stay so.
    another.keeps(1, [1, 1]).await;
    another.looks_into(&backup).await;
    another.clicks("Merge with what is here").await;
    another.sees("The backup is here.").await;
    another.keeps(1, [1, 1]).await;
    another.reloads().await;
    another.keeps(1, [1, 1]).await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn a_backup_in_place_of_what_is_here_can_be_taken_back() {
    let site = site();
    let person = Person::arrives(&site).await;
    person.has_all_there_is_to_keep().await;
    let backup = person.takes_a_backup().await;

    let another = Person::arrives(&site).await;
    another.aims_at_technology().await;
    another.answers_all_with(&["5", "s", "s"]).await;
    another.keeps(0, Some(questions().div_ceil(3))).await;
    let before = another.stored().await;
    another.looks_into(&backup).await;
    assert_eq!(another.stored().await, before);
    another.clicks("Replace everything here").await;
    another.sees("The backup is here.").await;
    another
        .sees("The backup took the place of what was here.")
        .await;
    another.keeps(1, Some(1)).await;
    another.clicks("Undo").await;
    another
        .no_longer_sees("The backup took the place of what was here.")
        .await;
    another.keeps(0, Some(questions().div_ceil(3))).await;
    another.reloads().await;
    another.keeps(0, Some(questions().div_ceil(3))).await;

    another.looks_into(&backup).await;
    another.clicks("Replace everything here").await;
    another.sees("The backup is here.").await;
    another.reloads().await;
    another.keeps(1, Some(1)).await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn a_backup_replaces_newer_answers_too_also_in_another_tab() {
    let site = site();
    let person = Person::arrives(&site).await;
    person.begins_and_answers_one().await;
    let backup = person.takes_a_backup().await;
    person.opens("").await;
    person.clicks("Continue").await;
    person.is_asked(2, questions()).await;
    person.answers_with("4").await;
    person.is_asked(3, questions()).await;
    let one = person.this_tab().await;
    let other = person.opens_a_tab().await;
    person.opens("data").await;
    person.keeps(0, Some(2)).await;
    person.turns_to(&one).await;
    person.looks_into(&backup).await;
    person.clicks("Replace everything here").await;
    person.sees("The backup is here.").await;
    person.has_word_in(&other).await;
    person.keeps(0, Some(1)).await;
    person.has_word_in(&one).await;
    person.keeps(0, Some(1)).await;
    person.clicks("Undo").await;
    person.keeps(0, Some(2)).await;
    person.has_word_in(&other).await;
    person.keeps(0, Some(2)).await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn what_was_removed_comes_back_with_its_backup() {
    let site = site();
    let person = Person::arrives(&site).await;
    person.has_all_there_is_to_keep().await;
    let backup = person.takes_a_backup().await;
    person.opens("saved").await;
    person.clicks(&format!("Delete: {ROLE}")).await;
    person.sees("The assessment was deleted.").await;
    person.keeps(0, Some(1)).await;
    for erasing in [false, true] {
        if erasing {
            person.erases_everything().await;
            person.keeps(0, None).await;
        }
        person.looks_into(&backup).await;
        person.clicks("Merge with what is here").await;
        person.sees("The backup is here.").await;
        person.keeps(1, Some(1)).await;
        person.reloads().await;
        person.keeps(1, Some(1)).await;
    }
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn a_file_that_is_no_backup_changes_nothing() {
    let site = site();
    let person = Person::arrives(&site).await;
    person.has_all_there_is_to_keep().await;
    let backup = person.takes_a_backup().await;
    person.sees("Last backup:").await;
    let stored = person.stored().await;
    let no_backup =
        "This is not a Gapwise backup, or it is damaged. Nothing was changed: choose another file.";
    let newer = "This backup was made by a newer Gapwise. Nothing was changed";
    let too_large = "This file is larger than any backup. Nothing was changed.";
    for (what, text, refusal) in [
        ("empty", String::new(), no_backup),
        ("letter", "Dear diary".to_owned(), no_backup),
        (
            "newer",
            backup.replace("\"version\":1,\"day\"", "\"version\":2,\"day\""),
            newer,
        ),
        ("cut-off", backup[..backup.len() - 1].to_owned(), no_backup),
        (
            "newer-document",
            READABLE.replace("\"version\":1", "\"version\":1000"),
            newer,
        ),
        (
            "foreign",
            "{\"app\":\"todo\",\"version\":1,\"keys\":{}}".to_owned(),
            no_backup,
        ),
        (
            "large",
            format!("{backup}{}", " ".repeat(12_000_001)),
            too_large,
        ),
    ] {
        println!("{what}");
        person
            .gives_the_file("Backup file", "backup.json", &text)
            .await;
        person.sees(refusal).await;
        assert!(!person.has(".panel .actions").await);
        assert_eq!(person.stored().await, stored);
        // A good one is taken after it.
        person.looks_into(&backup).await;
    }
}
