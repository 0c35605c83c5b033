//! The quick look: a few questions, a result that is a range, and the way on to the full assessment, which asks
//! nothing twice.

use crate::{person::Person, short_cut::questions, site::site};

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn the_quick_look_leads_to_a_range_and_on_to_the_full_assessment() {
    let site = site();
    let person = Person::arrives(&site).await;
    person.aims_at_technology().await;
    person.clicks_at(".progress__length a").await;
    person
        .waits_until(
            "the quick look",
            "return location.hash.startsWith('#/quick/')",
            &[],
        )
        .await;
    let total = person.asks("return document.querySelector('progress').max", &[]);
    let total = total.await.as_u64().expect("a number");
    let total = usize::try_from(total).expect("a small number");
    assert!(total < questions());
    let mut asked = Vec::new();
    for number in 1..=total {
        person.is_asked(number, total).await;
        asked.push(person.reads("h1").await);
        person.answers_with("3").await;
    }
    person.sees_heading("Check your answers").await;
    person.clicks("See your result").await;
    person.sees("Between").await;
    person
        .sees(&format!("{total} of {} skills", questions()))
        .await;

    person.clicks("Answer the rest").await;
    for _ in total..questions() {
        person.finds(".levels").await;
        let skill = person.reads("h1").await;
        assert!(!asked.contains(&skill), "{skill} is asked twice");
        assert!(person.has_picked_nothing().await, "{skill}");
        let left = "return document.querySelector('h1').innerText !== arguments[0]";
        let here = serde_json::json!(skill);
        asked.push(skill);
        person.answers_with("4").await;
        person.waits_until("the next page", left, &[here]).await;
    }
    person.sees_heading("Check your answers").await;
    person
        .sees(&format!("You answered all {} skills.", questions()))
        .await;
    person.clicks("See your result").await;
    person.finds(".verdict").await;
    assert!(!person.has(".go-on").await);
    person.opens("saved").await;
    assert_eq!(person.reads_all(".saved__entry h2").await.len(), 1);
}
