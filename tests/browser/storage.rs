//! A browser that keeps nothing, or keeps what cannot be read, costs nobody their answers.

use crate::{
    backup_file::keys_in, data_page::ROLE, person::Person, result_page::ResultPage,
    short_cut::questions, site::site,
};

const DOCUMENT: &str = "gapwise.document";
const READABLE: &str = include_str!("../golden/documents/v1.json");

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn where_storage_is_blocked_the_job_can_be_done_all_the_same() {
    let site = site();
    let person = Person::new(&site).await;
    let block = "Object.defineProperty(window, 'localStorage', {
        get() { throw new DOMException('no', 'SecurityError') } })";
    person.finds_in_each_page(block).await;
    person.opens("").await;
    person
        .sees("This browser does not let the page save anything.")
        .await;
    person.aims_at_technology().await;
    person.answers_with("3").await;
    person.is_asked(2, questions()).await;
    person
        .sees(&format!("1 of {} answered. Not saved.", questions()))
        .await;
    person.goes_back().await;
    person
        .is_asked_again(1, questions(), "input[name=level]:checked")
        .await;
    person.has_picked("level", "Practised").await;
    person.opens("review").await;
    person.clicks("See your result").await;
    person
        .sees_heading("Senior product manager in technology")
        .await;
    ResultPage::read_by(&person).await;
    person
        .sees("This browser does not let the page save anything.")
        .await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn what_cannot_be_read_is_set_aside_and_not_lost() {
    let site = site();
    let person = Person::arrives(&site).await;
    let broken = "{\"app\":\"gapwise\",\"version\":1,\"dra";
    person.has_stored(DOCUMENT, broken).await;
    person.has_stored("of.another.page", "as it was").await;
    person.reloads().await;
    person
        .sees("What was saved in this browser could not be read.")
        .await;
    person.aims_at_technology().await;
    person.answers_with("3").await;
    person.is_asked(2, questions()).await;

    let stored = person.stored().await;
    assert_eq!(stored["gapwise.set-aside.1"], broken);
    assert_eq!(stored["of.another.page"], "as it was");
    assert_ne!(stored[DOCUMENT], broken);
    person.reloads().await;
    person
        .sees(&format!(
            "1 of {} answered. Saved in this browser.",
            questions()
        ))
        .await;
    person.no_longer_sees("could not be read").await;

    // What breaks a second time goes beside the first.
    person.has_stored(DOCUMENT, "[]").await;
    person.reloads().await;
    person
        .sees("What was saved in this browser could not be read.")
        .await;
    let stored = person.stored().await;
    assert_eq!(stored["gapwise.set-aside.1"], broken);
    assert_eq!(stored["gapwise.set-aside.2"], "[]");
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn an_entry_that_cannot_be_read_leaves_the_others() {
    let site = site();
    let person = Person::arrives(&site).await;
    let half_broken = READABLE.replacen("\"level\":4", "\"level\":40", 1);
    person.has_stored(DOCUMENT, &half_broken).await;
    person.reloads().await;
    person
        .sees("One entry of what was saved in this browser could not be read.")
        .await;
    person
        .sees("You have an assessment in progress: 2 of")
        .await;
    assert_eq!(person.stored().await["gapwise.set-aside.1"], half_broken);
    person.clicks("Close").await;
    person.no_longer_sees("could not be read").await;
    person.clicks("Your results").await;
    person.sees("Before the summer").await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn what_a_newer_version_saved_is_shown_and_left_untouched() {
    let site = site();
    let person = Person::arrives(&site).await;
    let newer = READABLE.replace("\"version\":1", "\"version\":1000");
    person.has_stored(DOCUMENT, &newer).await;
    let before = person.stored().await;
    person.reloads().await;
    person.sees("was written by a newer Gapwise").await;
    person.clicks("Your results").await;
    person.sees("Before the summer").await;
    person.opens("quiz/prototyping").await;
    person.sees_heading("Prototyping and UX design").await;
    person.clicks_the_answer("Practised").await;
    person
        .sees(&format!("4 of {} answered. Not saved.", questions()))
        .await;
    person.sees("was written by a newer Gapwise").await;
    assert_eq!(person.stored().await, before);
    person.reloads().await;
    person
        .sees(&format!("3 of {} answered. Not saved.", questions()))
        .await;
    assert_eq!(person.stored().await, before);
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn where_there_is_no_room_what_was_saved_before_stays() {
    let site = site();
    let person = Person::arrives(&site).await;
    person.aims_at_technology().await;
    person.answers_with("3").await;
    person.is_asked(2, questions()).await;
    let before = person.stored().await;
    let fill = "
        for (let size = 1 << 22; size >= 1; size >>= 1) {
            try {
                for (let number = 0; ; number++) localStorage.setItem(`filler.${size}.${number}`, 'x'.repeat(size));
            } catch {}
        }";
    person.asks(fill, &[]).await;
    person.answers_with("4").await;
    person.is_asked(3, questions()).await;
    person
        .sees("This browser has no room left for this page.")
        .await;
    person
        .sees(&format!("2 of {} answered. Not saved.", questions()))
        .await;
    assert_eq!(person.stored().await[DOCUMENT], before[DOCUMENT]);

    // Room again: the next change saves everything.
    person.asks("Object.keys(localStorage).filter((key) => key.startsWith('filler.')).forEach((key) => localStorage.removeItem(key))", &[]).await;
    person.answers_with("5").await;
    person.is_asked(4, questions()).await;
    person
        .sees(&format!(
            "3 of {} answered. Saved in this browser.",
            questions()
        ))
        .await;
    person.reloads().await;
    person.sees(&format!("3 of {} answered", questions())).await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn after_going_back_to_an_older_build_everything_is_shown_and_nothing_is_changed() {
    let site = site();
    let person = Person::arrives(&site).await;
    person.has_all_there_is_to_keep().await;
    let head = person.stored().await[DOCUMENT].replace("\"version\":3", "\"version\":4");
    assert!(head.contains("\"version\":4"));
    person.has_stored(DOCUMENT, &head).await;
    let newer_part = "{\"id\":5,\"version\":4,\"mood\":1.0}";
    person.has_stored("gapwise.finished.5", newer_part).await;
    person.has_stored("gapwise.board.1", "{\"id\":1}").await;
    let before = person.stored().await;
    person.reloads().await;
    person.sees("was written by a newer Gapwise").await;
    person.keeps(1, Some(1)).await;
    person.clicks("Your results").await;
    person.clicks(ROLE).await;
    person.sees_heading(ROLE).await;

    // Whatever is done, the keys stay, and a backup takes them all along.
    person.opens("quiz/prototyping").await;
    person.clicks_the_answer("Leading").await;
    person.sees("Not saved.").await;
    person.reloads().await;
    person.keeps(1, Some(1)).await;
    assert_eq!(person.stored().await, before);
    let backup = person.takes_a_backup().await;
    assert_eq!(keys_in(&backup), before);

    // The newer build is back: here it is this one, and the document has its version again.
    person
        .has_stored(DOCUMENT, &head.replace("\"version\":4", "\"version\":3"))
        .await;
    person.reloads().await;
    person
        .sees("One part of what is saved in this browser was made by a newer Gapwise.")
        .await;
    person.keeps(1, Some(1)).await;
    person.opens("quiz/prototyping").await;
    person.clicks_the_answer("Leading").await;
    person.sees("Saved in this browser.").await;
    person.keeps(1, Some(2)).await;
    let stored = person.stored().await;
    assert_eq!(stored["gapwise.finished.5"], newer_part);
    assert_eq!(stored["gapwise.board.1"], "{\"id\":1}");
}
