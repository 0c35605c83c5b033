//! Reloading the page in the middle of the quiz loses neither an answer nor the place.

use crate::{person::Person, short_cut::questions, site::site};

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn a_reload_at_any_question_loses_nothing() {
    let site = site();
    let person = Person::arrives(&site).await;
    person.aims_at_technology().await;
    for number in 1..=questions() {
        person.is_asked(number, questions()).await;
        let (route, skill) = (person.route().await, person.reads("h1").await);
        person.reloads().await;
        person.is_at(&route).await;
        person.sees_heading(&skill).await;
        person
            .sees(&format!("{} of {} answered", number - 1, questions()))
            .await;
        assert!(person.has_picked_nothing().await);

        let level = ["Aware", "Practised", "Not applicable"][number % 3];
        person.chooses(level).await;
        person
            .sees(&format!("{number} of {} answered", questions()))
            .await;
        person.reloads().await;
        person.is_at(&route).await;
        person.has_picked("level", level).await;
        person
            .sees(&format!("{number} of {} answered", questions()))
            .await;
        let last = number == questions();
        person
            .clicks(if last {
                "Check your answers"
            } else {
                "Continue"
            })
            .await;
    }
    person.sees_heading("Check your answers").await;
    person.reloads().await;
    person
        .sees(&format!("You answered all {} skills.", questions()))
        .await;
    let answers = person.reads_all(".answers__row .chip").await;
    let expected: Vec<&str> = (1..=questions())
        .map(|number| ["Aware", "Practised", "Not applicable"][number % 3])
        .collect();
    assert_eq!(answers, expected);
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn the_landing_page_leads_on_to_the_first_unanswered_skill() {
    let site = site();
    let person = Person::arrives(&site).await;
    person.aims_at_technology().await;
    person.answers_with("4").await;
    person.is_asked(2, questions()).await;
    person.clicks("Skip").await;
    person.is_asked(3, questions()).await;
    person.answers_with("2").await;
    person.is_asked(4, questions()).await;

    person.clicks("Gapwise").await;
    person.reloads().await;
    person
        .sees(&format!(
            "You have an assessment in progress: 2 of {} skills answered.",
            questions()
        ))
        .await;
    person.clicks("Continue").await;
    person.is_asked(2, questions()).await;
    assert!(person.has_picked_nothing().await);
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn what_was_begun_can_be_discarded_and_taken_back() {
    let site = site();
    let person = Person::arrives(&site).await;
    person.aims_at_technology().await;
    person.answers_with("4").await;
    person.is_asked(2, questions()).await;

    person.clicks("Gapwise").await;
    person.clicks("Discard it").await;
    person.sees("Start the assessment").await;
    person.clicks("Undo").await;
    person
        .sees(&format!("1 of {} skills answered.", questions()))
        .await;
    person.reloads().await;
    person
        .sees(&format!("1 of {} skills answered.", questions()))
        .await;

    person.clicks("Discard it").await;
    person.sees("Start the assessment").await;
    person.reloads().await;
    person.sees("Start the assessment").await;
    person.opens("quiz/user-research").await;
    person.sees_heading("No assessment in progress").await;
}
