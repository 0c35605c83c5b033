//! Names and titles of people's own, in whatever script: kept as they were typed, and set apart from what
//! stands around them.

use serde_json::{Value as Json, json};

use crate::{driver::Browser, each_browser::in_each_browser, person::Person, site::site};

in_each_browser!(
    a_name_keeps_its_joiners,
    a_title_from_right_to_left_leaves_the_date_beside_it_alone,
);

/// A name with a zero-width non-joiner.
const NAME: &str = "علی\u{200c}رضا";

async fn a_name_keeps_its_joiners(browser: Browser) {
    let site = site();
    let person = Person::arrives_in(browser, &site).await;
    person.opens("aim").await;
    person.picks("now", "Product manager").await;
    person.picks("wanted", "Senior product manager").await;
    person.picks("specialisations", "Technology").await;
    person.fills("Your name", NAME).await;
    person.clicks("Start with the first skill").await;
    person.sees("Skill 1 of").await;
    let stored = person.stored_of_ours().await;
    let kept = stored
        .values()
        .filter_map(|text| serde_json::from_str::<Json>(text).ok())
        .any(|draft| draft["aim"]["name"] == json!(NAME));
    assert!(kept, "{stored:?}");
    person.opens("aim").await;
    assert_eq!(person.reads_field("#name").await, NAME);
}

async fn a_title_from_right_to_left_leaves_the_date_beside_it_alone(browser: Browser) {
    let site = site();
    let person = Person::arrives_in(browser, &site).await;
    person.opens_a_kept_result("").await;
    person.opens("saved").await;
    person.clicks_at(".saved__actions button").await;
    person.has_focus_on("#rename").await;
    person.types(NAME).await;
    person.clicks("Save").await;
    person.clicks_at(".saved__entry h2 a").await;
    person.finds(".kicker bdi").await;
    assert_eq!(person.reads(".kicker bdi").await, NAME);
    // What follows the title in the sentence stands behind it on the page.
    let script = "
        const title = document.querySelector('.kicker bdi');
        const behind = document.createRange();
        behind.selectNode(title.nextSibling);
        const [first] = behind.getClientRects();
        return first.left >= title.getBoundingClientRect().right - 1
            && behind.getClientRects().length === 1";
    person
        .waits_until("the date behind the title", script, &[])
        .await;
}
