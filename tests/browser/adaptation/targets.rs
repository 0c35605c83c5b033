//! Everything that can be pressed is large enough to be hit.

use crate::{person::Person, site::site, tour};

/// Controls with a side below 24 pixels. For a radio button or a box its whole row can be pressed. A link
/// inside a sentence is as high as the line it stands in, as WCAG 2.5.8 allows.
const TOO_SMALL: &str = "
    const inSentence = (element) => element.matches('a')
        && getComputedStyle(element).display === 'inline'
        && [...element.parentElement.childNodes].some((node) =>
            node.nodeType === Node.TEXT_NODE && node.textContent.trim() !== '');
    const size = (element) => (element.labels?.length && element.matches('[type=radio], [type=checkbox]')
        ? element.labels[0] : element).getBoundingClientRect();
    return [...document.querySelectorAll('a, button, input, select, textarea, summary')]
        .filter((element) => element.checkVisibility() && !inSentence(element))
        .filter((element) => size(element).width < 24 || size(element).height < 24)
        .map((element) => `${element.outerHTML.slice(0, 200)}: ${size(element).width} × ${size(element).height}`)";

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn every_target_is_at_least_24_pixels_wide_and_high() {
    tour::finds_no_fault(&site(), too_small).await;
}

async fn too_small(person: &Person) -> Vec<String> {
    let mut found = Vec::new();
    for width in [1280, 320] {
        person.looks_at_a_width_of(width).await;
        found.extend(person.lists(TOO_SMALL).await);
    }
    found
}
