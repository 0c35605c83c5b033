//! The map of all roles: pressing a cell tells below it why that role stands where it does.

use serde_json::json;

use crate::{
    kept_result::{KEPT, TITLE},
    person::Person,
    site::site,
};

const HEADING: &str = "Roles within reach";
const WHY: &str = "Why this role stands where it does";

impl Person {
    /// The cells of the map, each with all it says.
    pub(crate) async fn reads_the_map(&self) -> Vec<String> {
        self.sees_heading(HEADING).await;
        let cells = self.reads_all(".fit td").await;
        assert_eq!(cells.len(), 30, "{cells:?}");
        cells
    }

    /// Waits until the reasons on view are those of a role.
    async fn is_told_why(&self, role: &str) {
        let script = "return document.querySelector('.why h3')?.innerText === arguments[0]";
        self.waits_until(&format!("the reasons for {role}"), script, &[json!(role)])
            .await;
    }

    async fn place(&self) -> i64 {
        let place = self.asks("return Math.round(scrollY)", &[]).await;
        place.as_i64().expect("a number")
    }
}

fn cell(route: &str, role: &str) -> String {
    format!(".fit a[href=\"#/{route}/{role}/roles\"]")
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn pressing_a_role_tells_why_and_keeps_place_and_focus() {
    let site = site();
    let person = Person::arrives(&site).await;
    person.opens("sample/roles").await;
    let map = person.reads_the_map().await;
    person
        .is_told_why("Senior product manager in e-commerce")
        .await;
    let reasons = person.reads_all(".why li").await;
    assert!(!reasons.is_empty() && reasons.len() <= 6, "{reasons:?}");
    let speech = person.hears().await;
    let why = speech.one("region", WHY);
    assert!(why.is("live", "polite"), "{why:?}");
    // The same element, for a new one in its place would not be announced.
    person
        .asks("document.querySelector('.why').stays = true", &[])
        .await;

    let pressed = cell("sample", "healthcare/senior");
    person.clicks_at(&pressed).await;
    person
        .is_told_why("Senior product manager in healthcare")
        .await;
    person.has_focus_on(&pressed).await;
    person.is_at("sample/healthcare/senior/roles").await;
    assert_ne!(person.reads_all(".why li").await, reasons);
    assert_eq!(person.reads_the_map().await, map);

    person.presses("Tab").await;
    let next = cell("sample", "healthcare/group");
    person.has_focus_on(&next).await;
    let place = person.place().await;
    person.presses("Enter").await;
    person
        .is_told_why("Group product manager in healthcare")
        .await;
    person.has_focus_on(&next).await;
    assert_eq!(person.place().await, place);
    assert!(
        person
            .has(".fit a[href$=\"healthcare/group/roles\"][aria-current]")
            .await
    );
    assert_eq!(
        person
            .asks("return document.querySelector('.why').stays", &[])
            .await,
        json!(true)
    );

    // Each role that was pressed is a step in the history.
    person.goes_back().await;
    person
        .is_told_why("Senior product manager in healthcare")
        .await;
    person.goes_forward().await;
    person
        .is_told_why("Group product manager in healthcare")
        .await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn the_reasons_lead_to_the_whole_result_against_that_role() {
    let site = site();
    let person = Person::arrives(&site).await;
    person.opens_a_kept_result("roles").await;
    person.reads_the_map().await;
    let pressed = cell(KEPT, "edtech/leader");
    person.clicks_at(&pressed).await;
    person.is_told_why("Product leader in EdTech").await;
    let percent = person.reads(&format!("{pressed} .fit__percent")).await;
    person.clicks("See the whole result for this role").await;
    person.sees_heading("Product leader in EdTech").await;
    person.has_focus_on("h1").await;
    person.is_at(&format!("{KEPT}/edtech/leader")).await;
    assert_eq!(person.reads(".verdict__percent").await, percent);
    // The other pages stay with that role too.
    person.clicks("Plan").await;
    person.is_at(&format!("{KEPT}/edtech/leader/plan")).await;
    person.sees("Product leader in EdTech").await;
    person.goes_back().await;
    person.sees_heading("Product leader in EdTech").await;
    person.goes_back().await;
    person.sees_heading(HEADING).await;
    person.is_told_why("Product leader in EdTech").await;
    person.sees(TITLE).await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn a_stranger_sees_the_map_that_its_owner_sees() {
    let site = site();
    let owner = Person::arrives(&site).await;
    owner.opens_a_kept_result("").await;
    owner.clicks("Share this result").await;
    let link = owner.reads_field("#share-link").await;
    owner.clicks("Roles").await;
    let map = owner.reads_the_map().await;
    let named = owner.reads_all(".direction li").await;
    assert!(!named.is_empty());
    drop(owner);

    let stranger = Person::new(&site).await;
    stranger.follows(&link).await;
    stranger.clicks("See every role").await;
    assert_eq!(stranger.reads_the_map().await, map);
    assert_eq!(stranger.reads_all(".direction li").await, named);
    stranger.clicks("Plan").await;
    stranger.sees("Take your own assessment to keep one.").await;
    assert!(!stranger.has(".goal__controls, .goal__edit").await);
    assert!(stranger.stored().await.is_empty());
}
