//! Who asks for no motion gets none.

use crate::{person::Person, site::site, tour};

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
    drop(person);
    tour::finds_no_fault(&site, async |person: &Person| {
        person.prefers(&[("prefers-reduced-motion", "reduce")]).await;
        person.lists(MOVING).await
    })
    .await;
}
