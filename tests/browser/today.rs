//! The day it is: where the person is, at each action, and over midnight. The page's clock is set, and nobody
//! waits.

use serde_json::json;

use crate::{driver::Browser, each_browser::in_this_browser, person::Person, site::site};

in_this_browser!(
    in_chromium,
    Chromium,
    a_page_left_open_for_days_knows_the_day_at_each_action,
);
in_this_browser!(
    in_webkit,
    WebKit,
    a_page_left_open_for_days_knows_the_day_at_each_action,
);

/// Sets the page's clock forward by so many days.
const LATER: &str = "
    const Real = Date;
    const shift = arguments[0] * 86_400_000;
    window.Date = class extends Real {
        constructor(...given) {
            if (given.length > 0) super(...given);
            else super(Real.now() + shift);
        }
        static now() { return Real.now() + shift; }
    }";
/// The page's day as people write it.
const DAY: &str = "
    return new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })";

impl Person {
    async fn sets_the_clock_on_by(&self, days: u32) {
        self.asks(LATER, &[json!(days)]).await;
    }

    async fn is_told_that_it_is_overdue(&self) {
        self.sees("The date has passed").await;
    }

    /// Has a first goal that is due today.
    async fn has_a_goal_due_today(&self) {
        self.clicks("Edit this goal").await;
        let script = "
            const field = document.querySelector('.goal__date');
            const now = new Date();
            const local = new Date(now - now.getTimezoneOffset() * 60_000);
            field.focus();
            field.value = local.toISOString().slice(0, 10);
            field.dispatchEvent(new InputEvent('input', { bubbles: true }));
            field.blur()";
        self.asks(script, &[]).await;
        let day = self.asks(DAY, &[]).await;
        self.sees(&format!(", by {}", day.as_str().expect("a day")))
            .await;
        assert!(!self.reads(".goal").await.contains("The date has passed"));
    }
}

async fn a_page_left_open_for_days_knows_the_day_at_each_action(browser: Browser) {
    let site = site();
    let person = Person::arrives_in(browser, &site).await;
    person.opens_a_kept_result("plan").await;
    person.has_a_goal_due_today().await;
    person.sets_the_clock_on_by(2).await;
    person.clicks("Mark as reached").await;
    let day = person.asks(DAY, &[]).await;
    let reached = format!("Reached on {}", day.as_str().expect("a day"));
    person.sees(&reached).await;
    person.clicks("Reopen").await;
    person.is_told_that_it_is_overdue().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn midnight_and_coming_back_change_what_an_open_page_shows() {
    let site = site();
    for comes_back in [false, true] {
        let person = Person::arrives(&site).await;
        // It is noon, and the one timer that waits for the day to end is held, to be let go when the story
        // wants.
        person
            .finds_in_each_page(
                "const Real = Date;
                 const start = Real.now();
                 const now = () => new Real(2026, 10, 28, 12).getTime() + Real.now() - start;
                 window.Date = class extends Real {
                     constructor(...given) {
                         if (given.length > 0) super(...given);
                         else super(now());
                     }
                     static now() { return now(); }
                 };
                 const wait = window.setTimeout;
                 window.setTimeout = (call, after, ...given) => {
                     if (!(after > 5_000)) return wait(call, after, ...given);
                     (window.waiting ??= []).push([call, after]);
                     return 0;
                 };",
            )
            .await;
        person.opens_a_kept_result("plan").await;
        person.has_a_goal_due_today().await;
        person.sets_the_clock_on_by(1).await;
        if comes_back {
            let script = "document.dispatchEvent(new Event('visibilitychange'))";
            person.asks(script, &[]).await;
        } else {
            let script = "
                const midnight = new Date();
                midnight.setHours(24, 0, 0, 0);
                const left = midnight - new Date();
                const [call] = window.waiting.find(([, after]) => Math.abs(after - left) < 120_000);
                call()";
            person.asks(script, &[]).await;
        }
        person.is_told_that_it_is_overdue().await;
    }
}
