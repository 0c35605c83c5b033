//! A printed page holds what there is to read, no controls, and nothing wider than the paper.

use serde_json::json;

use crate::{person::Person, site::site, tour};

/// A4 between its margins.
const PAPER: u32 = 672;

/// Controls that a sheet of paper cannot offer. The marks of what was chosen stay.
const CONTROLS: &str = "
    return [...document.querySelectorAll('button, .button, summary, [type=file], .skip-link, nav, dialog')]
        .filter((element) => element.checkVisibility({ visibilityProperty: true }))
        .map((element) => `${element.outerHTML.slice(0, 160)} is printed`)";

const TOO_WIDE: &str = "
    const root = document.documentElement;
    return [...document.querySelectorAll('body *')]
        .filter((element) => element.getBoundingClientRect().right > root.clientWidth + 0.5)
        .map((element) => `${element.tagName}.${element.className} is wider than the paper`)
        .concat(root.scrollWidth > root.clientWidth ? ['the page is wider than the paper'] : [])";

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn what_is_printed_has_no_controls_and_fits_the_paper() {
    tour::finds_no_fault(&site(), on_paper).await;
}

pub(super) async fn on_paper(person: &Person) -> Vec<String> {
    person.looks_at_a_width_of(PAPER).await;
    person.looks_at_paper().await;
    assert_eq!(
        person.asks("return matchMedia('print').matches", &[]).await,
        json!(true)
    );
    let mut found = person.lists(CONTROLS).await;
    found.extend(person.lists(TOO_WIDE).await);
    // Back to the screen, or there would be nothing to press on the way to the next page.
    person.prefers(&[]).await;
    found
}
