//! The browser's Back and Forward buttons show the page they promise, and no answer is lost on the way.

use crate::{person::Person, result_page::ResultPage, short_cut::questions, site::site};

const PICKED: &str = "input[name=level]:checked";

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn back_and_forward_through_aim_and_quiz() {
    let site = site();
    let person = Person::arrives(&site).await;
    person.aims_at_technology().await;
    person.answers_with("3").await;
    person.is_asked(2, questions()).await;
    person.answers_with("n").await;
    person.is_asked(3, questions()).await;
    person.clicks("See all answers").await;
    person.sees_heading("Check your answers").await;

    person.goes_back().await;
    // The focus is where it was: on the link that was followed, and on the answers that were chosen.
    person
        .is_asked_again(3, questions(), "a[href='#/review']")
        .await;
    assert!(person.has_picked_nothing().await);
    person.goes_back().await;
    person.is_asked_again(2, questions(), PICKED).await;
    person.has_picked("level", "Not applicable").await;
    person.goes_back().await;
    person.is_asked_again(1, questions(), PICKED).await;
    person.has_picked("level", "Practised").await;
    person.goes_back().await;
    person.sees_heading("Which role are you aiming for?").await;
    person.has_focus_on("button[type=submit]").await;
    person.has_picked("now", "Product manager").await;
    person.has_picked("wanted", "Senior product manager").await;
    person.has_picked("specialisations", "Technology").await;
    person.goes_back().await;
    person
        .sees(&format!("2 of {} skills answered.", questions()))
        .await;

    person.goes_forward().await;
    person.sees_heading("Which role are you aiming for?").await;
    person.goes_forward().await;
    person.is_asked_again(1, questions(), PICKED).await;
    person.has_picked("level", "Practised").await;
    person.goes_forward().await;
    person.is_asked_again(2, questions(), PICKED).await;
    // What is changed on the way stays changed.
    person.presses("5").await;
    person.has_picked("level", "Leading").await;
    person.goes_forward().await;
    person
        .is_asked_again(3, questions(), "a[href='#/review']")
        .await;
    person.goes_forward().await;
    person.sees_heading("Check your answers").await;
    person.has_focus_on("h1").await;
    let answers = person.reads_all(".answers__row .chip").await;
    assert_eq!(answers.len(), questions());
    assert!(answers.ends_with(&["Practised".to_owned(), "Leading".to_owned()]));
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn back_and_forward_around_a_result() {
    let site = site();
    let person = Person::arrives(&site).await;
    person.gets_a_result().await;
    let result = ResultPage::read_by(&person).await;
    let route = person.route().await;

    // The assessment is finished: there is nothing left to check, but a way to its result.
    person.goes_back().await;
    person.is_at("review").await;
    person.sees_heading("No assessment in progress").await;
    person.goes_back().await;
    person.is_at("quiz/engineering-partnership").await;
    person.sees_heading("No assessment in progress").await;
    person.goes_forward().await;
    person.is_at("review").await;
    person.goes_forward().await;
    person.is_at(&route).await;
    person.sees_heading(&result.role).await;
    assert_eq!(ResultPage::read_by(&person).await, result);

    person.clicks("Product manager in technology").await;
    person.is_at(&format!("{route}/technology/pm")).await;
    person.sees_heading("Product manager in technology").await;
    person.goes_back().await;
    person.sees_heading(&result.role).await;
    assert_eq!(ResultPage::read_by(&person).await, result);

    // Reopened, the same history leads through the answers again.
    person.clicks("Correct this result").await;
    person.sees_heading("Check your answers").await;
    person
        .sees(&format!("4 of {} skills have no answer yet.", questions()))
        .await;
    person.goes_back().await;
    person.sees_heading(&result.role).await;
    person.sees("Go on with your open assessment").await;
    person.goes_forward().await;
    person.sees_heading("Check your answers").await;
    person.clicks("See your result").await;
    person.is_at(&route).await;
    person.sees_heading(&result.role).await;
    assert_eq!(ResultPage::read_by(&person).await, result);
}
