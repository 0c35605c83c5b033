//! “Move on automatically when I answer”: whoever points at an answer goes on, whoever moves through them by keys
//! stays, and two presses in a row answer one question.

use serde_json::Value as Json;
use static_server::Site;

use crate::{
    driver::Browser,
    each_browser::in_each_browser,
    person::{Person, Pointer},
    short_cut::questions,
    site::site,
};

in_each_browser!(
    pointing_at_an_answer_goes_on_and_keys_do_not,
    two_presses_in_a_row_press_one_thing,
);

/// What the action of a screen reader comes to: a click that neither a pointer nor a key has made.
const ACTIVATE: &str = "document.querySelectorAll('input[name=level]')[3].click()";

async fn goes_on_as_soon_as_they_choose(browser: Browser, site: &Site) -> Person {
    let person = Person::arrives_in(browser, site).await;
    person.aims_at_technology().await;
    person.ticks("Move on automatically when I answer").await;
    person
}

async fn pointing_at_an_answer_goes_on_and_keys_do_not(browser: Browser) {
    let site = site();
    let person = goes_on_as_soon_as_they_choose(browser, &site).await;
    person.clicks_the_answer("Practised").await;
    person.is_asked(2, questions()).await;
    person.taps_the_answer("Aware").await;
    person.is_asked(3, questions()).await;
    person.clicks_at("input[name=level]").await;
    person.is_asked(4, questions()).await;

    person.presses("ArrowDown").await;
    person.has_focus_on("input[name=level]").await;
    person.presses("Space").await;
    person.has_picked("level", "Not yet").await;
    for level in ["Aware", "Practised", "Proficient"] {
        person.presses("ArrowDown").await;
        person.has_picked("level", level).await;
    }
    person.presses("ArrowUp").await;
    person.has_picked("level", "Practised").await;
    person.sees(&format!("Skill 4 of {}", questions())).await;

    // After keys, too.
    assert_eq!(person.asks(ACTIVATE, &[]).await, Json::Null);
    person.is_asked(5, questions()).await;
    person.clicks_the_answer("Aware").await;
    person.is_asked(6, questions()).await;
    person.goes_back().await;
    person.has_picked("level", "Aware").await;
    // What was chosen before goes on as well when it is pointed at once more.
    person.clicks_the_answer("Aware").await;
    person.is_asked(6, questions()).await;
}

/// How many milliseconds lie between the clicks of people who double-click.
const PAUSES: [u64; 3] = [20, 90, 180];

async fn two_presses_in_a_row_press_one_thing(browser: Browser) {
    let site = site();
    let mut person = Person::arrives_in(browser, &site).await;
    while !person
        .presses_twice(Pointer::Mouse, "Start the assessment", PAUSES[1])
        .await
    {
        person = Person::arrives_in(browser, &site).await;
    }
    person.sees_heading("Which role are you aiming for?").await;
    assert!(person.has_picked_nothing().await);
    person.aims_at_technology().await;
    person.ticks("Move on automatically when I answer").await;
    let mut number = 1;
    for pause in PAUSES {
        // Two presses that are no double click answer two questions.
        while !person
            .presses_the_answer_twice(Pointer::Mouse, "Practised", pause)
            .await
        {
            number += 2;
            person.is_asked(number, questions()).await;
        }
        number += 1;
        person.is_asked(number, questions()).await;
        assert!(person.has_picked_nothing().await, "{pause}");
        // Elsewhere a browser counts from one again; WebKit does not where a driver's click without a pointer comes between.
        person.presses_the_heading().await;
    }
    while !person
        .presses_twice(Pointer::Mouse, "Skip", PAUSES[0])
        .await
    {
        number += 2;
        person.is_asked(number, questions()).await;
    }
    number += 1;
    person.is_asked(number, questions()).await;
    // A single press still answers.
    person.clicks_the_answer("Aware").await;
    person.is_asked(number + 1, questions()).await;
}
