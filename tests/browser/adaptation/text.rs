//! Text that somebody has spaced out or enlarged is there as before: nothing is cut off, nobody scrolls
//! sideways.

use crate::{person::Person, site::site, tour};

/// Each as hard as WCAG 1.4.12 and 1.4.4 have it.
const OVERRIDES: [(&str, &str); 2] = [
    (
        "spaced out",
        "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
         p { margin-block-end: 2em !important }",
    ),
    ("enlarged", "html { font-size: 200% !important }"),
];

/// What is cut off or sticks out. A wide table may stick out, inside a frame that scrolls by itself; a
/// field scrolls its own text.
const LOST: &str = "
    const root = document.documentElement;
    const name = (element) => `${element.tagName}.${element.className} “${element.textContent.slice(0, 60)}”`;
    const all = [...document.querySelectorAll('body *')].filter((element) =>
        element.checkVisibility() && element.clientWidth > 0
        && !element.closest('.hidden, svg, select') && !element.matches('input, .scroll'));
    const hides = (element) => /hidden|clip/.test(getComputedStyle(element).overflow);
    const isBox = (element) =>
        element.matches('button, a, summary, legend, kbd, th, td, dt, dd, .chip, .tag, .notice, .panel, .dialog');
    const wide = (element) => element.scrollWidth > element.clientWidth + 1;
    const high = (element) => element.scrollHeight > element.clientHeight + 1;
    return [
        ...all.filter((element) => hides(element) && (wide(element) || high(element)))
            .map((element) => `${name(element)} is cut off`),
        ...all.filter((element) => isBox(element) && wide(element))
            .map((element) => `${name(element)} leaves its box`),
        ...all.filter((element) => !element.parentElement.closest('.scroll')
                && element.getBoundingClientRect().right > root.clientWidth + 0.5)
            .map((element) => `${name(element)} sticks out`),
        ...(root.scrollWidth > root.clientWidth ? ['the page scrolls sideways'] : []),
    ]";

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn text_may_be_spaced_out_or_enlarged_without_loss() {
    tour::finds_no_fault(&site(), lost).await;
}

async fn lost(person: &Person) -> Vec<String> {
    let mut found = Vec::new();
    for width in [1280, 320] {
        person.looks_at_a_width_of(width).await;
        for (how, style) in OVERRIDES {
            person.overrides_style_with(style).await;
            let lost = person.lists(LOST).await;
            found.extend(
                lost.into_iter()
                    .map(|it| format!("{it}, {how}, {width} pixels wide")),
            );
        }
        person.overrides_style_with("").await;
    }
    found
}
