//! Every page fits the width it is given, from a small phone to a desk, so that nobody scrolls sideways.

use serde_json::json;

use crate::{person::Person, short_cut::questions, site::site};

const WIDTHS: [u32; 3] = [320, 360, 1280];
const DOCUMENT: &str = include_str!("../golden/documents/v1.json");
const LINK: &str = include_str!("../golden/links/v1-technology.txt");

/// As long as a name may be, and without a place to break it.
const LONG_NAME: &str = "Strategieentwicklungsgesprächsprotokolle";

/// What sticks out to the right. A wide table may, inside a frame that scrolls by itself.
const STICKING_OUT: &str = "
    const width = document.documentElement.clientWidth;
    return [...document.querySelectorAll('html, body, body *')]
        .filter((element) => !element.parentElement?.closest('.scroll'))
        .filter((element) => element.getBoundingClientRect().right > width + 0.5)
        .map((element) => `${element.tagName}.${element.className}`)";

impl Person {
    async fn never_scrolls_sideways(&self, page: &str) {
        for width in WIDTHS {
            self.looks_at_a_width_of(width).await;
            assert_eq!(self.asks("return innerWidth", &[]).await, json!(width));
            let sticking_out = self.asks(STICKING_OUT, &[]).await;
            assert_eq!(sticking_out, json!([]), "{page} at {width} pixels");
            let scrolls =
                "const root = document.documentElement; return root.scrollWidth > root.clientWidth";
            assert_eq!(
                self.asks(scrolls, &[]).await,
                json!(false),
                "{page} at {width} pixels"
            );
        }
    }
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn no_page_scrolls_sideways_before_anything_is_answered() {
    let site = site();
    let person = Person::arrives(&site).await;
    person.sees("Start the assessment").await;
    person.never_scrolls_sideways("landing").await;
    person.opens("saved").await;
    person.sees_heading("Your results").await;
    person.never_scrolls_sideways("no saved results").await;
    person.opens("review").await;
    person.sees_heading("No assessment in progress").await;
    person.never_scrolls_sideways("no assessment").await;
    person.opens("nowhere/at/all").await;
    person
        .sees_heading("There is nothing at this address")
        .await;
    person.never_scrolls_sideways("unknown address").await;
    person.opens("job").await;
    person.sees_heading("The job, honestly").await;
    person.never_scrolls_sideways("the job").await;
    person.opens("method/consumer-goods/leader").await;
    person.sees_heading("How it works").await;
    person.never_scrolls_sideways("method").await;
    person.opens("r/AQFRKgIAF").await;
    person.sees_heading("This link cannot be read").await;
    person.never_scrolls_sideways("damaged link").await;
    person.opens(&format!("r/{}", LINK.trim())).await;
    person.sees("A result shared with you").await;
    person.never_scrolls_sideways("shared result").await;
    person.opens("sample").await;
    person.sees("A made-up result").await;
    person.clicks("Show every number").await;
    person.finds(".sums[open] tbody tr").await;
    person.never_scrolls_sideways("sample, its sums open").await;
    for side in ["roles", "what-if", "plan", "ways-in", "take-away"] {
        person.opens(&format!("sample/{side}")).await;
        person.finds(".result--side").await;
        let page = format!("sample, {side}");
        person.never_scrolls_sideways(&page).await;
    }
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn no_page_of_the_job_scrolls_sideways() {
    let site = site();
    let person = Person::arrives(&site).await;
    person.opens("aim").await;
    person.clicks("Start with the first skill").await;
    person.sees("Before you go on").await;
    person.never_scrolls_sideways("aim, with errors").await;
    person.aims_at_technology().await;
    person.clicks("Continue").await;
    person.sees("Choose the sentence that fits").await;
    person
        .never_scrolls_sideways("question, with its error")
        .await;
    person.presses("?").await;
    person.finds("dialog[open]").await;
    person.never_scrolls_sideways("help").await;
    person.presses("Escape").await;
    person.answers_with("3").await;
    person.is_asked(2, questions()).await;
    person.chooses("Leading").await;
    person.never_scrolls_sideways("question, answered").await;
    person.opens("review").await;
    person.sees_heading("Check your answers").await;
    person.never_scrolls_sideways("review").await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn no_page_scrolls_sideways_with_saved_data() {
    let site = site();
    let person = Person::arrives(&site).await;
    let document = DOCUMENT
        .replace("Before the summer", LONG_NAME)
        .replace("Ada", LONG_NAME);
    person.has_stored("gapwise.document", &document).await;
    person.reloads().await;
    person.sees("You have an assessment in progress").await;
    person.never_scrolls_sideways("landing, with a draft").await;
    person.clicks("Discard it").await;
    person.sees("Undo").await;
    person
        .never_scrolls_sideways("landing, with a notice")
        .await;
    person.opens("saved").await;
    person.sees(LONG_NAME).await;
    person.never_scrolls_sideways("saved").await;
    person.clicks(&format!("Rename: {LONG_NAME}")).await;
    person.has_focus_on("#rename").await;
    person.never_scrolls_sideways("saved, renaming").await;
    person.clicks(LONG_NAME).await;
    person.finds(".verdict").await;
    person.clicks("Share this result").await;
    person
        .ticks(&format!("Put my name into the link: {LONG_NAME}"))
        .await;
    person.sees(&format!("your name: {LONG_NAME}")).await;
    let link = person.reads_field("#share-link").await;
    person.clicks("Show every number").await;
    person.finds(".sums[open] tbody tr").await;
    person.never_scrolls_sideways("result, all open").await;
    person.clicks("Plan").await;
    person.clicks("Edit this goal").await;
    person.fills("… I will", LONG_NAME).await;
    person
        .fills("I will know I am there when I can show", LONG_NAME)
        .await;
    person.sees(&format!("I will {LONG_NAME}")).await;
    person.clicks("In a month").await;
    person.clicks("Any other skill").await;
    person.never_scrolls_sideways("plan, all open").await;
    person.clicks("Download or print").await;
    person.sees(LONG_NAME).await;
    person.never_scrolls_sideways("take away, long words").await;
    person.follows(&link).await;
    person
        .sees(&format!("{LONG_NAME} shared this result"))
        .await;
    person
        .never_scrolls_sideways("shared result, with a name")
        .await;
}
