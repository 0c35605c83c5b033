//! Ways into the field: where somebody comes from decides which role lets them in and what they can say.

use crate::{person::Person, site::site};

const FROM: &str = "Where do you come from?";
const DOORS: &str = "[aria-labelledby=doors-title] > .doors h3";
const SUITS: &str = "People with your background often enter by this one";

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn another_background_opens_other_doors_and_other_lines() {
    let site = site();
    let person = Person::arrives(&site).await;
    person.opens_a_kept_result("ways-in").await;
    let kept = person.stored().await;
    person.sees_heading("Getting into product management").await;
    // Where the person said they come from.
    person.sees("Explained to the board three ways").await;
    let first = person.reads_all(DOORS).await;
    assert_eq!(first.len(), 3, "{first:?}");

    let mut doors = vec![first];
    for (background, line) in [
        ("Marketing", "Planned a subscription launch"),
        ("Education", "Visited 20 families to learn"),
        (
            "Care and clinical work",
            "Rewrote a ward’s discharge leaflet",
        ),
    ] {
        person.selects(FROM, background).await;
        person.sees(line).await;
        person.sees(SUITS).await;
        person
            .no_longer_sees("Explained to the board three ways")
            .await;
        doors.push(person.reads_all(DOORS).await);
    }
    assert_ne!(doors[0][0], doors[1][0], "{doors:?}");

    person.selects(FROM, "I would rather not say").await;
    person.sees("Say above where you come from").await;
    assert!(!person.has(".resume-line").await);
    person.no_longer_sees(SUITS).await;

    // A reload keeps what is tried, and what was said with the aim stands.
    person.reloads().await;
    person.sees("Say above where you come from").await;
    assert_eq!(person.stored().await, kept);
    person.selects(FROM, "Engineering").await;
    person.sees("Explained to the board three ways").await;
    assert_eq!(person.reads_all(DOORS).await, doors[0]);
}
