//! The page on the job itself: it has an address of its own, needs no assessment, and leads on to getting in.

use serde_json::json;

use crate::{person::Person, site::site};

/// Whether what has the focus is near the top of the window.
const FOCUS_IS_ON_VIEW: &str = "
    const { top } = document.activeElement.getBoundingClientRect();
    return top >= 0 && top < innerHeight / 2";
/// For each cell of the first table, what stands before it on a small screen.
const NAMES_OF_CELLS: &str = "
    return [...document.querySelectorAll('.cards td')].slice(0, 1)
        .map((cell) => getComputedStyle(cell, '::before').content)";

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn the_job_is_read_before_any_assessment() {
    let site = site();
    let person = Person::new(&site).await;
    person.opens("job").await;
    person.sees_heading("The job, honestly").await;
    person.clicks("Is it for you?").await;
    person.has_focus_on("#job-8").await;
    assert_eq!(person.asks(FOCUS_IS_ON_VIEW, &[]).await, json!(true));
    let speech = person.hears().await;
    assert!(speech.all(&["columnheader"]).len() > 20);

    person.looks_at_a_width_of(360).await;
    let names = person.asks(NAMES_OF_CELLS, &[]).await;
    assert_eq!(names, json!(["\"What it is like\""]));
    let speech = person.hears().await;
    assert!(speech.all(&["columnheader"]).len() > 20);

    person
        .clicks("See how getting in looks in the sample")
        .await;
    person.sees_heading("Getting into product management").await;
    person.clicks("The job, honestly").await;
    person.is_at("job").await;
    person.goes_back().await;
    person.sees_heading("Getting into product management").await;
}
