//! A browser that keeps nothing, or keeps what cannot be read, costs nobody their answers.

use crate::{person::Person, result_page::ResultPage, short_cut::questions, site::site};

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
