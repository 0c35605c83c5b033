//! The backup file: everything that is kept, taken away and brought back.

// Tests say what they expect by panicking.
#![allow(clippy::expect_used, missing_docs)]

use std::sync::LazyLock;

use assessment::day::Day;
use assessment::framework::Framework;
use formats::backup::{BackupFault, read, write};
use formats::document;
use proptest::prelude::*;

static FRAMEWORK: LazyLock<Framework> = LazyLock::new(|| {
    content::built_in("en")
        .expect("the content is right")
        .framework
});

const DOCUMENT: &str = include_str!("golden/documents/v1-moments.json");
/// The first backup file ever.
const GOLDEN: &str = include_str!("golden/backups/v1.json");

fn keys() -> Vec<(String, String)> {
    vec![
        ("gapwise.document".to_owned(), DOCUMENT.trim().to_owned()),
        (
            "gapwise.set-aside.1".to_owned(),
            "{\"not\": \"ours\"".to_owned(),
        ),
    ]
}

#[test]
fn a_backup_holds_every_key_and_brings_it_back() {
    let backup = read(&write(Day::from_days(20_778), &keys()), &FRAMEWORK).expect("a backup");
    assert_eq!(backup.day, Some(Day::from_days(20_778)));
    assert_eq!(backup.reading, document::read(DOCUMENT, &FRAMEWORK));
    assert_eq!(backup.set_aside, ["{\"not\": \"ours\""]);
}

#[test]
fn the_golden_backup_reads_as_ever_and_is_still_written_so() {
    assert_eq!(write(Day::from_days(20_778), &keys()), GOLDEN.trim());
    assert!(read(GOLDEN, &FRAMEWORK).is_ok());
}

#[test]
fn a_document_that_could_not_be_read_comes_back_as_something_set_aside() {
    let keys = [("gapwise.document".to_owned(), "rubbish".to_owned())];
    let backup = read(&write(Day::from_days(20_778), &keys), &FRAMEWORK).expect("a backup");
    assert!(backup.reading.document.is_empty());
    assert_eq!(backup.set_aside, ["rubbish"]);
}

#[test]
fn a_bare_document_is_taken_too() {
    let backup = read(DOCUMENT, &FRAMEWORK).expect("a backup");
    assert_eq!(backup.day, None);
    assert_eq!(backup.reading, document::read(DOCUMENT, &FRAMEWORK));
}

#[track_caller]
fn check(text: &str, fault: BackupFault) {
    assert_eq!(read(text, &FRAMEWORK), Err(fault));
}

#[test]
fn what_is_no_backup_is_refused_with_its_reason() {
    check("", BackupFault::NotABackup);
    check("[]", BackupFault::NotABackup);
    check("{\"app\":\"other\"}", BackupFault::NotABackup);
    check("{\"app\":\"gapwise-backup\"}", BackupFault::NotABackup);
    check(
        "{\"app\":\"gapwise-backup\",\"version\":1,\"day\":1,\"keys\":7}",
        BackupFault::NotABackup,
    );
    check(
        "{\"app\":\"gapwise-backup\",\"version\":1,\"day\":-1,\"keys\":{}}",
        BackupFault::NotABackup,
    );
    check(
        "{\"app\":\"gapwise-backup\",\"version\":2}",
        BackupFault::NewerVersion,
    );
    check(
        "{\"app\":\"gapwise\",\"version\":4}",
        BackupFault::NewerVersion,
    );
    check(&"x".repeat(12_000_001), BackupFault::TooLarge);
}

proptest! {
    #[test]
    fn any_text_is_read_without_panic(text in ".{0,300}") {
        let _ = read(&text, &FRAMEWORK);
    }

    #[test]
    fn a_backup_cut_off_is_refused(cut in 0_usize..900) {
        let text = GOLDEN.trim();
        let cut = cut.min(text.len() - 1);
        prop_assert_eq!(read(&text[..cut], &FRAMEWORK), Err(BackupFault::NotABackup));
    }
}
