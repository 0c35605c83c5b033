//! Roles of an industry whose own skills are hardly rated: shown as core only, hatched, never ready, and
//! with a way to answer the industry's questions.

use serde_json::{Value as Json, json};

use crate::{kept_result::KEPT, person::Person, site::site};

/// The cell of a role in an industry that the kept result says nothing of.
const CELL: &str = ".fit a[href$=\"/healthcare/senior/roles\"]";
/// The button to the open questions of an industry.
const ANSWER: &str = ".why .core-only button";

impl Person {
    /// What lies below the words of an element.
    async fn sees_the_ground_of(&self, selector: &str) -> String {
        self.finds(selector).await;
        let script =
            "return getComputedStyle(document.querySelector(arguments[0])).backgroundImage";
        let ground = self.asks(script, &[json!(selector)]).await;
        ground.as_str().expect("a style").to_owned()
    }
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn an_industry_that_was_not_asked_is_hatched_and_can_be_answered() {
    let site = site();
    let person = Person::arrives(&site).await;
    // The most there is, in the core and in technology.
    person
        .opens_a_kept_result_of("roles", &[4], Json::Null)
        .await;
    let map = person.reads_the_map().await;
    let said = person.reads(CELL).await;
    assert!(
        said.contains("Core only") && !said.contains("Ready"),
        "{said}"
    );
    let core_only = map.iter().filter(|cell| cell.contains("Core only")).count();
    assert!(core_only > 0 && core_only < map.len());
    for sentence in person.reads_all(".direction li").await {
        assert!(sentence.contains("in technology"), "{sentence}");
    }
    let hatched = person.sees_the_ground_of(CELL).await;
    assert!(hatched.contains("gradient"), "{hatched}");
    let known = ".fit a[href$=\"/technology/senior/roles\"]";
    assert_eq!(person.sees_the_ground_of(known).await, "none");

    person.clicks_at(CELL).await;
    person.finds(ANSWER).await;
    let figure = person.reads(".why > p").await;
    assert!(figure.starts_with("core only: "), "{figure}");
    person.clicks_at(ANSWER).await;
    // One question after the other, and then all that was said.
    loop {
        person.finds("h1:focus").await;
        if person.route().await == "review" {
            break;
        }
        let asked = person.route().await;
        person.answers_with("5").await;
        let script = "return !location.hash.endsWith(arguments[0])";
        person
            .waits_until("the next page", script, &[json!(asked)])
            .await;
    }
    person.clicks("See your result").await;
    person.finds(".verdict").await;
    person
        .opens(&format!("{KEPT}/healthcare/senior/roles"))
        .await;
    let said = person.reads(CELL).await;
    assert!(!said.contains("Core only"), "{said}");
    assert_eq!(person.sees_the_ground_of(CELL).await, "none");
    assert!(!person.has(ANSWER).await);
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn the_hatching_is_there_where_colours_are_forced_and_in_the_picture() {
    let site = site();
    let person = Person::new(&site).await;
    person.prefers(&[("forced-colors", "active")]).await;
    person.opens("sample/roles").await;
    let hatched = person.sees_the_ground_of(".fit__cell--core a").await;
    assert!(hatched.contains("gradient"), "{hatched}");
    let script = "
        const line = document.querySelector('.drawing path');
        const [stroke, paper] = ['stroke', 'background-color'].map((name) =>
            getComputedStyle(name === 'stroke' ? line : document.body)[name]);
        return stroke !== 'none' && stroke !== paper";
    person
        .waits_until("lines that can be seen", script, &[])
        .await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn a_stranger_reads_core_only_and_is_asked_nothing() {
    let site = site();
    let owner = Person::arrives(&site).await;
    owner.opens_a_kept_result_of("", &[4], Json::Null).await;
    owner.clicks("Share this result").await;
    let link = owner.reads_field("#share-link").await;
    drop(owner);

    let stranger = Person::new(&site).await;
    stranger.follows(&format!("{link}/healthcare/senior")).await;
    stranger.finds(".verdict").await;
    stranger.sees("Core only").await;
    assert!(!stranger.has(".core-only button, .core-only a").await);
}
