//! What somebody types is kept as it is typed: nothing that the page does meanwhile, and no way of leaving it,
//! takes a letter.

use serde_json::{Value as Json, json};
use static_server::Fault;

use crate::{
    build::Build,
    driver::Browser,
    each_browser::in_this_browser,
    kept_result::{KEPT, TITLE},
    person::Person,
    short_cut::questions,
    site::site,
};

in_this_browser!(
    in_chromium,
    Chromium,
    nothing_that_the_page_does_takes_what_is_being_typed,
    what_was_typed_last_is_kept_whatever_way_the_page_is_left,
    a_form_half_filled_in_outlives_a_reload,
    choices_made_before_the_rest_is_there_stay_without_any_focus,
    a_date_that_cannot_be_kept_stays_with_a_sentence_until_it_is_mended,
);
in_this_browser!(
    in_firefox,
    Firefox,
    nothing_that_the_page_does_takes_what_is_being_typed,
    what_was_typed_last_is_kept_whatever_way_the_page_is_left,
    a_form_half_filled_in_outlives_a_reload,
    choices_made_before_the_rest_is_there_stay_without_any_focus,
    a_date_that_cannot_be_kept_stays_with_a_sentence_until_it_is_mended,
);
in_this_browser!(
    in_webkit,
    WebKit,
    nothing_that_the_page_does_takes_what_is_being_typed,
    what_was_typed_last_is_kept_whatever_way_the_page_is_left,
    a_form_half_filled_in_outlives_a_reload,
    choices_made_before_the_rest_is_there_stay_without_any_focus,
    a_date_that_cannot_be_kept_stays_with_a_sentence_until_it_is_mended,
);

/// The notes of the first goal.
const NOTES: &str = ".goal:first-of-type textarea";
/// The date of the first goal.
const DATE: &str = ".goal:first-of-type .goal__date";
/// What is wrong with that.
const DATE_ERROR: &str = ".goal:first-of-type [id$=-due-error]";

impl Person {
    /// Opens the form of the first goal and puts the focus into a field of it.
    async fn goes_to_the_goals(&self, field: &str) {
        self.finds(".goal").await;
        if !self
            .has(".goal:first-of-type details.goal__edit[open]")
            .await
        {
            self.clicks_at(".goal:first-of-type .goal__edit > summary")
                .await;
        }
        if field == DATE {
            // A click into the field would go to whichever part of the date is under it.
            self.clicks_at(".goal:first-of-type label[for$=-due]").await;
        } else {
            self.clicks_at(field).await;
        }
        self.has_focus_on(field).await;
    }

    /// Leaves the field: a date has parts that are stops of their own, how many depends on the browser.
    async fn leaves_the_field(&self) {
        self.asks("document.activeElement.blur()", &[]).await;
    }

    /// Holds every timer of about half a second: what is kept from now on is not kept by one of them. And each look at
    /// the clock takes so long that Yew puts off what can wait.
    async fn stops_the_timers_of_typing(&self) {
        let script = "
            const wait = window.setTimeout;
            window.setTimeout = (call, after, ...given) =>
                after >= 300 && after <= 500 ? 0 : wait(call, after, ...given);
            const now = Date.now;
            let late = 0;
            Date.now = () => now() + 20 * (late += 1)";
        self.asks(script, &[]).await;
    }

    /// Another tab gives the kept result another title.
    async fn another_tab_renames_the_result(&self, title: &str) {
        let script = "
            const key = Object.keys(localStorage).find((key) => key.startsWith('gapwise.finished.'));
            const before = localStorage.getItem(key);
            const finished = JSON.parse(before);
            finished.title = arguments[0];
            finished.changed += 1;
            const newValue = JSON.stringify(finished);
            localStorage.setItem(key, newValue);
            dispatchEvent(new StorageEvent('storage', { key, oldValue: before, newValue }))";
        self.asks(script, &[json!(title)]).await;
    }

    async fn has_kept(&self, text: &str) {
        let script = "
            return Object.keys(localStorage)
                .some((key) => key.startsWith('gapwise.') && localStorage.getItem(key).includes(arguments[0]))";
        self.waits_until(&format!("“{text}” to be kept"), script, &[json!(text)])
            .await;
    }

    /// Types a date into the field that has the focus, as this browser takes it.
    async fn types_a_date(&self, browser: Browser, [year, month, day]: [&str; 3]) {
        let script = "
            const field = document.createElement('input');
            field.type = 'date';
            return field.type === 'date'";
        if self.asks(script, &[]).await == json!(true) {
            for (at, part) in [month, day, year].into_iter().enumerate() {
                // Other browsers go on to the next part by themselves.
                if at > 0 && matches!(browser, Browser::WebKit) {
                    self.presses("ArrowRight").await;
                }
                self.types(part).await;
            }
        } else {
            self.presses("Control+a").await;
            self.types(&format!("{year}-{month}-{day}")).await;
        }
    }
}

async fn nothing_that_the_page_does_takes_what_is_being_typed(browser: Browser) {
    let site = site();
    let person = Person::arrives_in(browser, &site).await;
    person.opens_a_kept_result("plan").await;
    person.goes_to_the_goals(NOTES).await;
    person.types("Ask Grace ").await;
    // Without leaving the field, and with the blank at the end.
    person.has_kept("Ask Grace").await;
    person
        .another_tab_renames_the_result("After the summer")
        .await;
    person.sees("After the summer").await;
    person.has_focus_on(NOTES).await;
    assert_eq!(person.reads_field(NOTES).await, "Ask Grace ");
    person.hears_of_a_new_version().await;
    person.types("and Joan").await;
    assert_eq!(person.reads_field(NOTES).await, "Ask Grace and Joan");
    person.has_kept("Ask Grace and Joan").await;
    person.has_kept("After the summer").await;
}

async fn what_was_typed_last_is_kept_whatever_way_the_page_is_left(browser: Browser) {
    let site = site();
    let person = Person::arrives_in(browser, &site).await;
    person.opens_a_kept_result("plan").await;
    for (part, text) in [
        ("occasion", "it rains hard"),
        ("deed", "ask Linus twice"),
        ("measure", "two of them use it"),
    ] {
        let field = format!(".goal:first-of-type [id$=-{part}]");
        person.goes_to_the_goals(&field).await;
        person.stops_the_timers_of_typing().await;
        person.presses("Control+a").await;
        person.types(text).await;
        match part {
            "occasion" => person.reloads().await,
            "deed" => {
                person.asks("history.back()", &[]).await;
                person.is_at("").await;
                person.opens(&format!("{KEPT}/plan")).await;
            }
            _ => {
                person.opens(&format!("{KEPT}/roles")).await;
                person.opens(&format!("{KEPT}/plan")).await;
            }
        }
        person.has_kept(text).await;
        assert_eq!(person.reads_field(&field).await, text);
    }
}

async fn a_form_half_filled_in_outlives_a_reload(browser: Browser) {
    let site = site();
    let person = Person::arrives_in(browser, &site).await;
    person.opens("aim").await;
    person.picks("now", "Product manager").await;
    person.picks("specialisations", "Technology").await;
    person.fills("Your name", "Ada").await;
    person.reloads().await;
    person.has_picked("now", "Product manager").await;
    person.has_picked("specialisations", "Technology").await;
    assert_eq!(person.reads_field("#name").await, "Ada");
    person.picks("wanted", "Senior product manager").await;
    person.clicks("Start with the first skill").await;
    person.is_asked(1, questions()).await;
    // It was sent off, so that nothing of it comes back elsewhere.
    let left = "return Object.keys(sessionStorage).filter((key) => key.includes('typed'))";
    assert_eq!(person.asks(left, &[]).await, json!([]));

    person.opens_a_kept_result("").await;
    person.opens("saved").await;
    person.clicks_at(".saved__actions button").await;
    person.has_focus_on("#rename").await;
    assert_eq!(person.reads_field("#rename").await, TITLE);
    person.types("In autumn").await;
    person.reloads().await;
    assert_eq!(person.reads_field("#rename").await, "In autumn");
    person.clicks("Save").await;
    person.has_kept("In autumn").await;
    assert!(!person.has("#rename").await);
}

async fn choices_made_before_the_rest_is_there_stay_without_any_focus(browser: Browser) {
    let build = Build::first();
    let site = build.served();
    site.spoils(&build.file("rest-", ".wasm"), Fault::Held);
    let person = Person::new_in(browser, &site).await;
    person.opens("").await;
    person.clicks("Start the assessment").await;
    person.picks("now", "Product manager").await;
    person.picks("wanted", "Senior product manager").await;
    person.picks("specialisations", "Technology").await;
    // Safari gives no focus to what is tapped.
    person.asks("document.activeElement.blur()", &[]).await;
    site.mends();
    // Only the whole app has the list of keys.
    person.finds("#help").await;
    person.has_picked("now", "Product manager").await;
    person.has_picked("wanted", "Senior product manager").await;
    person.has_picked("specialisations", "Technology").await;
    person.clicks("Start with the first skill").await;
    person.is_asked(1, questions()).await;
}

async fn a_date_that_cannot_be_kept_stays_with_a_sentence_until_it_is_mended(browser: Browser) {
    let site = site();
    let person = Person::arrives_in(browser, &site).await;
    person.opens_a_kept_result("plan").await;
    person.goes_to_the_goals(DATE).await;
    person.types_a_date(browser, ["2028", "02", "19"]).await;
    person.sees("by 19 February 2028").await;
    for year in ["0026", "2150"] {
        person.reloads().await;
        person.goes_to_the_goals(DATE).await;
        person.types_a_date(browser, [year, "02", "19"]).await;
        person.leaves_the_field().await;
        person.finds(DATE_ERROR).await;
        let typed = format!("{year}-02-19");
        assert_eq!(person.reads_field(DATE).await, typed);
        let described = "return document.querySelector(arguments[0])
            .getAttribute('aria-describedby') === document.querySelector(arguments[1]).id";
        let described = person
            .asks(described, &[json!(DATE), json!(DATE_ERROR)])
            .await;
        assert_eq!(described, json!(true));
        // The goal keeps the date it had, and the field what was typed, whatever happens.
        person.sees("by 19 February 2028").await;
        person.another_tab_renames_the_result(year).await;
        person.sees(year).await;
        assert_eq!(person.reads_field(DATE).await, typed);
        person.reloads().await;
        person.goes_to_the_goals(DATE).await;
        person.finds(DATE_ERROR).await;
        assert_eq!(person.reads_field(DATE).await, typed);
        person.types_a_date(browser, ["2028", "02", "19"]).await;
        person.leaves_the_field().await;
        let gone = "return document.querySelector(arguments[0]) === null";
        person
            .waits_until("the sentence to go", gone, &[json!(DATE_ERROR)])
            .await;
        assert_eq!(person.reads_field(DATE).await, "2028-02-19");
    }
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn half_a_date_takes_none_away_and_is_told() {
    let site = site();
    let person = Person::arrives(&site).await;
    let plan = Json::Null;
    person.opens_a_kept_result_of("plan", &[2], plan).await;
    person.goes_to_the_goals(DATE).await;
    person
        .types_a_date(Browser::Chromium, ["2028", "02", "19"])
        .await;
    person.sees("by 19 February 2028").await;
    person.reloads().await;
    person.goes_to_the_goals(DATE).await;
    // One part of three is gone: what stands there is no date.
    person.presses("Backspace").await;
    person.leaves_the_field().await;
    person.finds(DATE_ERROR).await;
    assert_eq!(person.reads_field(DATE).await, "");
    person.sees("by 19 February 2028").await;
    person.clicks("In a month").await;
    let gone = "return document.querySelector(arguments[0]) === null";
    person
        .waits_until("the sentence to go", gone, &[json!(DATE_ERROR)])
        .await;
    assert_ne!(person.reads_field(DATE).await, "");
}
