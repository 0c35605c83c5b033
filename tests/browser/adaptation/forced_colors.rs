//! Where the system forces its own few colours on a page, what colour said before is said by lines.

use serde_json::{Value as Json, json};

use crate::{person::Person, short_cut::QUESTIONS, site::site};

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
        self.asks(DRAWN, &[json!(selector), json!(properties)]).await
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
    person.opens("aim").await;
    person.prefers(&[("forced-colors", "active")]).await;
    person.picks("now", "Product manager").await;
    let picked = ".choice:has(:checked)";
    let (drawn, _) = person
        .tells_apart(picked, ".choice:not(:has(:checked))", &LINES)
        .await;
    is_framed(&drawn);

    person.aims_at_technology().await;
    person.presses("3").await;
    person.has_picked("level", "Practised").await;
    // The answer has the focus as well; looked at without it.
    person.tabs_to("Skip for now").await.or_else_continue();
    let (drawn, _) = person
        .tells_apart(".level:has(:checked)", ".level:not(:has(:checked))", &LINES)
        .await;
    is_framed(&drawn);
}

fn is_framed(drawn: &Json) {
    assert_eq!(drawn["borderTopStyle"], json!("solid"), "{drawn}");
    assert!(pixels(&drawn["borderTopWidth"]) >= 2.0, "{drawn}");
}
