//! The first pages are there before the rest of the app is: they work without it, and nothing that was
//! done on them is lost when it comes.

use serde_json::json;
use static_server::{Fault, Site};

use crate::{build::Build, person::Person, short_cut::questions};

/// A host that keeps the rest back.
fn without_the_rest(build: &Build) -> Site {
    let site = build.served();
    site.spoils(&build.file("rest-", ".wasm"), Fault::Held);
    site
}

impl Person {
    async fn picks_everything(&self) {
        self.picks("now", "Product manager").await;
        self.picks("wanted", "Senior product manager").await;
        self.picks("specialisations", "Technology").await;
    }

    /// Waits until a file is there.
    async fn has_got(&self, file: &str) {
        let script = "return performance.getEntriesByType('resource')
            .some((one) => one.name.endsWith(arguments[0]) && one.responseEnd > 0)";
        self.waits_until(&format!("{file} to arrive"), script, &[json!(file)])
            .await;
    }

    /// Waits until the app has what it waited for.
    async fn has_got_the_rest(&self, build: &Build) {
        for (start, end) in [("rest-", ".wasm"), ("pack-", ".json"), ("later-", ".css")] {
            self.has_got(&build.file(start, end)).await;
        }
    }
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn an_aim_chosen_before_the_rest_is_there_leads_to_the_first_question() {
    let build = Build::first();
    let site = without_the_rest(&build);
    let person = Person::arrives(&site).await;
    person.clicks("Start the assessment").await;
    person.sees_heading("Which role are you aiming for?").await;
    person.has_focus_on("h1").await;
    // What is missing is told here as later.
    person.clicks("Start with the first skill").await;
    person.has_focus_on(".errors").await;
    person.picks_everything().await;
    person.clicks("Start with the first skill").await;
    person.sees_heading("One moment").await;
    person.has_focus_on("h1").await;
    site.mends();
    person.is_asked(1, questions()).await;
    person.reloads().await;
    person.sees(&format!("Skill 1 of {}", questions())).await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn what_is_half_filled_in_stays_when_the_rest_comes() {
    let build = Build::first();
    let site = without_the_rest(&build);
    let person = Person::arrives(&site).await;
    person.clicks("Start the assessment").await;
    person.picks_everything().await;
    person.fills("Your name", "Ada").await;
    site.mends();
    person.has_got_the_rest(&build).await;
    person.has_focus_on("#name").await;
    person.types(" L").await;
    assert_eq!(person.reads_field("#name").await, "Ada L");
    person.has_picked("wanted", "Senior product manager").await;
    person.clicks("Start with the first skill").await;
    person.is_asked(1, questions()).await;
    let stored = person.stored_of_ours().await;
    assert!(stored.values().any(|text| text.contains("Ada L")));
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn a_page_that_needs_the_rest_waits_for_it_and_the_way_back_is_open() {
    let build = Build::first();
    let site = without_the_rest(&build);
    let person = Person::arrives(&site).await;
    person.clicks("See a sample result").await;
    person.sees_heading("One moment").await;
    person.goes_back().await;
    person
        .sees_heading("Where do you stand as a product manager?")
        .await;
    person.goes_forward().await;
    site.mends();
    person.sees("These answers are made up").await;
    person.has_focus_on("h1").await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn what_is_pressed_on_the_page_as_it_came_is_answered_later() {
    let build = Build::first();
    for (button, comes) in [(true, "h1"), (false, ".form")] {
        let site = build.served();
        site.spoils(&build.file("app-", ".wasm"), Fault::Held);
        let person = Person::new(&site).await;
        person.tries_to_arrive().await;
        if button {
            // Shown to those only who reach it by keyboard, and the first thing they reach.
            person.presses("Tab").await;
            person.has_focus_on(".skip-link").await;
            person.presses("Enter").await;
        } else {
            person.clicks("Start the assessment").await;
        }
        site.mends();
        person.finds(comes).await;
        if button {
            person.has_focus_on(comes).await;
        }
    }
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn no_page_is_shown_before_its_look_is_there() {
    let build = Build::first();
    for direct in [true, false] {
        let site = build.served();
        site.spoils(&build.file("later-", ".css"), Fault::Held);
        let person = Person::new(&site).await;
        // What the page looks like at the moment at which its heading is first there.
        person
            .finds_in_each_page(
                "new MutationObserver(() => {
                     const heading = document.querySelector('.verdict');
                     window.look ??= heading && getComputedStyle(heading).display;
                 }).observe(document, { childList: true, subtree: true });",
            )
            .await;
        if direct {
            person.tries_to_open("sample").await;
        } else {
            person.opens("").await;
            person.clicks("See a sample result").await;
            person.sees_heading("One moment").await;
        }
        // The rest is there by now, but for this.
        person.has_got(&build.file("pack-", ".json")).await;
        assert!(!person.has(".verdict").await);
        site.mends();
        person.sees("These answers are made up").await;
        assert_eq!(person.asks("return window.look", &[]).await, json!("grid"));
    }
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn the_change_over_moves_nothing() {
    let build = Build::first();
    let site = without_the_rest(&build);
    let person = Person::new(&site).await;
    person
        .finds_in_each_page(
            "window.moved = 0;
             new PerformanceObserver((list) => {
                 for (const one of list.getEntries()) window.moved += one.value;
             }).observe({ type: 'layout-shift', buffered: true });",
        )
        .await;
    person.opens("").await;
    site.mends();
    // Only the whole app has the list of keys.
    person.finds("#help").await;
    assert_eq!(person.asks("return window.moved", &[]).await, json!(0));
}
