//! Where the system forces its own few colours on a page, what colour said before is said by lines.

use serde_json::{Value as Json, json};

use crate::{person::Person, site::site};

/// How the first element that matches is drawn.
const DRAWN: &str = "
    const style = getComputedStyle(document.querySelector(arguments[0]));
    return Object.fromEntries(arguments[1].map((name) => [name, style[name]]))";

const LINES: [&str; 5] = [
    "borderTopStyle",
    "borderTopWidth",
    "borderLeftWidth",
    "outlineStyle",
    "outlineWidth",
];
const SHAPE: [&str; 4] = ["fill", "stroke", "strokeDasharray", "strokeWidth"];

impl Person {
    async fn sees_drawn(&self, selector: &str, properties: &[&str]) -> Json {
        self.finds(selector).await;
        self.asks(DRAWN, &[json!(selector), json!(properties)])
            .await
    }

    /// Sees two things, and tells them apart by how they are drawn.
    async fn tells_apart(&self, one: &str, other: &str, properties: &[&str]) -> (Json, Json) {
        let one_drawn = self.sees_drawn(one, properties).await;
        let other_drawn = self.sees_drawn(other, properties).await;
        assert_ne!(one_drawn, other_drawn, "{one} and {other} look alike");
        (one_drawn, other_drawn)
    }
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn with_forced_colours_lines_say_what_colours_said() {
    let site = site();
    let person = Person::new(&site).await;
    person.prefers(&[("forced-colors", "active")]).await;
    person.opens("aim").await;
    person.picks("now", "Product manager").await;
    let (picked, _) = person
        .tells_apart(
            ".choice:has(:checked)",
            ".choice:not(:has(:checked))",
            &LINES,
        )
        .await;
    is_framed(&picked);

    person.aims_at_technology().await;
    person.chooses("Practised").await;
    let (picked, _) = person
        .tells_apart(".level:has(:checked)", ".level:not(:has(:checked))", &LINES)
        .await;
    is_framed(&picked);
    // Drawn by the system itself, for it has its own colours for such a bar.
    let bar = person.sees_drawn("progress", &["appearance"]).await;
    assert_eq!(bar["appearance"], json!("auto"));
    let button = person.sees_drawn(".button--primary", &LINES).await;
    assert_eq!(button["borderTopStyle"], json!("solid"));

    person.opens("sample/roles").await;
    let (shown, other) = person
        .tells_apart(".fit a[aria-current]", ".fit a:not([aria-current])", &LINES)
        .await;
    assert_eq!(shown["outlineStyle"], json!("solid"), "{shown}");
    assert!(pixels(&shown["outlineWidth"]) >= 2.0, "{shown}");
    assert_eq!(other["borderTopStyle"], json!("solid"), "{other}");
    person.opens("sample").await;
    gauges_can_be_read(&person).await;

    person.opens("method/healthcare/senior").await;
    let how = ["textDecorationLine", "fontWeight"];
    person
        .tells_apart(
            ".picker a[aria-current]",
            ".picker a:not([aria-current])",
            &how,
        )
        .await;
}

async fn gauges_can_be_read(person: &Person) {
    let (reached, missing) = person
        .tells_apart(".gauge__step--1", ".gauge__step--missing", &SHAPE)
        .await;
    assert_ne!(reached["fill"], missing["fill"]);
    assert_ne!(missing["strokeDasharray"], json!("none"), "{missing}");
    let (target, paper) = (
        person.sees_drawn(".gauge__target", &SHAPE).await,
        person.sees_drawn("body", &["backgroundColor"]).await,
    );
    assert_ne!(target["stroke"], paper["backgroundColor"]);
    let (value, _) = person
        .tells_apart(".dial__value", ".dial__track", &["stroke"])
        .await;
    assert_ne!(value["stroke"], paper["backgroundColor"]);
    let needle = person.sees_drawn(".dial__needle", &SHAPE).await;
    assert_ne!(needle["stroke"], paper["backgroundColor"]);
}

fn is_framed(drawn: &Json) {
    assert_eq!(drawn["borderTopStyle"], json!("solid"), "{drawn}");
    assert!(pixels(&drawn["borderTopWidth"]) >= 2.0, "{drawn}");
}

fn pixels(length: &Json) -> f64 {
    let length = length.as_str().expect("a length");
    let number = length.strip_suffix("px").expect("pixels");
    number.parse().expect("a number")
}
