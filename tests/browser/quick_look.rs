//! The quick look: a few questions, a result that is a range, and the way on to the full assessment, which asks
//! nothing twice.

use crate::{person::Person, short_cut::questions, site::site};

impl Person {
    /// Chooses the quick look before the first question. How many questions it has.
    async fn takes_the_quick_look(&self) -> usize {
        self.aims_at_technology().await;
        self.clicks_at(".progress__length a").await;
        let script = "return location.hash.startsWith('#/quick/')";
        self.waits_until("the quick look", script, &[]).await;
        let total = self.asks("return document.querySelector('progress').max", &[]);
        let total = total.await.as_u64().expect("a number");
        let total = usize::try_from(total).expect("a small number");
        assert!(total < questions());
        total
    }
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn the_quick_look_leads_to_a_range_and_on_to_the_full_assessment() {
    let site = site();
    let person = Person::arrives(&site).await;
    let total = person.takes_the_quick_look().await;
    let mut asked = Vec::new();
    for number in 1..=total {
        person.is_asked(number, total).await;
        asked.push(person.reads("h1").await);
        person.answers_with("3").await;
    }
    person.sees_heading("Check your answers").await;
    person.clicks("See your result").await;
    person.sees("Between").await;
    person
        .sees(&format!("{total} of {} skills", questions()))
        .await;

    person.clicks("Answer the rest").await;
    for _ in total..questions() {
        person.finds(".levels").await;
        let skill = person.reads("h1").await;
        assert!(!asked.contains(&skill), "{skill} is asked twice");
        assert!(person.has_picked_nothing().await, "{skill}");
        let left = "return document.querySelector('h1').innerText !== arguments[0]";
        let here = serde_json::json!(skill);
        asked.push(skill);
        person.answers_with("4").await;
        person.waits_until("the next page", left, &[here]).await;
    }
    person.sees_heading("Check your answers").await;
    person
        .sees(&format!("You answered all {} skills.", questions()))
        .await;
    person.clicks("See your result").await;
    person.finds(".verdict").await;
    assert!(!person.has(".go-on").await);
    person.opens("saved").await;
    assert_eq!(person.reads_all(".saved__entry h2").await.len(), 1);
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn a_quick_look_that_was_begun_is_gone_on_with() {
    let site = site();
    let person = Person::arrives(&site).await;
    let total = person.takes_the_quick_look().await;
    person.is_asked(1, total).await;
    person.answers_with("3").await;
    person.is_asked(2, total).await;
    person.opens("").await;
    person.reloads().await;
    person.sees(&format!("1 of {total} skills answered")).await;
    person.clicks("Continue").await;
    for number in 2..=total {
        person.is_asked(number, total).await;
        person.answers_with("3").await;
    }
    // Its end leads on to what nobody was asked yet.
    person.sees_heading("Check your answers").await;
    person.clicks("Answer the rest").await;
    let script = "return location.hash.startsWith('#/quiz/')";
    person.waits_until("the other questions", script, &[]).await;
    assert!(person.has_picked_nothing().await);
}
