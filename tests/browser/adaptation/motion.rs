//! Who asks for no motion gets none.

use crate::{person::Person, short_cut::questions, site::site};

/// What moves for longer than a millisecond.
const MOVING: &str = "
    const longest = (times) => Math.max(...times.split(',').map((time) => parseFloat(time)));
    const moves = (style) => longest(style.transitionDuration) > 0.001
        || (style.animationName !== 'none' && longest(style.animationDuration) > 0.001)
        || style.scrollBehavior === 'smooth';
    const styles = (element) => [undefined, '::before', '::after', '::backdrop']
        .map((part) => getComputedStyle(element, part));
    return [...document.querySelectorAll('*')]
        .filter((element) => styles(element).some(moves))
        .map((element) => `${element.tagName}.${element.className} moves`)";

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn nothing_moves_for_who_wants_no_motion() {
    let site = site();
    let person = Person::arrives(&site).await;
    let moving = person.lists(MOVING).await;
    assert!(!moving.is_empty(), "motion would not be found where it is");

    person
        .prefers(&[("prefers-reduced-motion", "reduce")])
        .await;
    person.stands_still("landing").await;
    person.aims_at_technology().await;
    person.answers_with("3").await;
    person.is_asked(2, questions()).await;
    person.presses("?").await;
    person.finds("dialog[open]").await;
    person.stands_still("question, help open").await;
    for route in ["aim", "review", "saved", "data", "method", "sample"] {
        person.opens(route).await;
        person.is_at(route).await;
        person.finds("h1").await;
        person.stands_still(route).await;
    }
}

impl Person {
    async fn stands_still(&self, page: &str) {
        let moving = self.lists(MOVING).await;
        assert!(moving.is_empty(), "{page}: {moving:#?}");
    }
}
