//! axe finds nothing to mend on any page in any state: by day and by night, on a phone and at a desk.

use crate::{person::Person, site::site, tour};

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn axe_finds_no_barrier_on_any_page() {
    tour::finds_no_fault(&site(), in_every_light_and_width).await;
}

async fn in_every_light_and_width(person: &Person) -> Vec<String> {
    let mut barriers = Vec::new();
    for theme in ["light", "dark"] {
        // Without motion, or a colour would be measured on its way from one theme to the other.
        let still = ("prefers-reduced-motion", "reduce");
        person
            .prefers(&[("prefers-color-scheme", theme), still])
            .await;
        for width in [1280, 320] {
            person.looks_at_a_width_of(width).await;
            let found = person.finds_barriers().await;
            let place = format!(", {theme}, {width} pixels wide");
            barriers.extend(found.into_iter().map(|barrier| barrier + &place));
        }
    }
    barriers
}
