//! What is taken away: each file is what it says, and is made without a host.

use assessment::framework_ref::FrameworkRef;
use serde_json::Value as Json;

use crate::{
    kept_result::{KEPT, TITLE},
    person::Person,
    result_page::ResultPage,
    site::site,
};

const CALENDAR: &str = "Plan for your calendar";
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";
const PICTURES: usize = 4;

impl Person {
    async fn takes_the_words(&self) {
        let file = self.takes_a_file("Text (Markdown)").await;
        assert_eq!(file.name, "gapwise-result.md");
        let heading = "# Senior product manager in technology\n";
        assert!(file.text().starts_with(heading), "{}", file.text());
        assert!(file.text().contains(TITLE));
        assert!(!file.text().contains("Ada"));
    }

    async fn takes_the_skills(&self) {
        let file = self.takes_a_file("Table of all skills (CSV)").await;
        assert_eq!(file.name, "gapwise-skills.csv");
        let text = file.text().trim_start_matches('\u{feff}');
        let mut lines = csv::Reader::from_reader(text.as_bytes());
        let head = lines.headers().expect("a line of heads").clone();
        assert_eq!(&head[1], "Skill");
        let lines: Result<Vec<_>, _> = lines.records().collect();
        // The result was saved before releases had numbers, so its own ladder is that of revision 1.
        let pack = content::built_in("en").expect("the content is right");
        let first = pack.framework.at(&FrameworkRef::first());
        let skills = first.expect("revision 1").skills().len();
        assert_eq!(lines.expect("lines of the same length").len(), skills);
    }

    async fn takes_the_result(&self) -> String {
        let file = self.takes_a_file("File to reopen here (JSON)").await;
        assert_eq!(file.name, "gapwise-result.json");
        let result: Json = serde_json::from_slice(&file.bytes).expect("JSON");
        assert_eq!(result["app"], "gapwise-result");
        assert_eq!(result["title"], TITLE);
        file.text().to_owned()
    }

    async fn takes_the_dates(&self, count: usize) {
        let file = self.takes_a_file(CALENDAR).await;
        assert_eq!(file.name, "gapwise-plan.ics");
        let calendar: icalendar::Calendar = file.text().parse().expect("a calendar");
        let events = calendar
            .components
            .iter()
            .filter(|it| matches!(it, icalendar::CalendarComponent::Event(_)));
        assert_eq!(events.count(), count, "{}", file.text());
    }

    async fn takes_the_pictures(&self) {
        for number in 1..=PICTURES {
            let button = |which| {
                format!(
                    ".figure:nth-of-type({number}) .figure__keeping button:nth-of-type({which})"
                )
            };
            let svg = self.takes_a_file_from(&button(1)).await;
            let (name, ending) = svg.name.split_once('.').expect("an ending");
            assert_eq!(ending, "svg");
            let drawing = roxmltree::Document::parse(svg.text()).expect("XML");
            assert_eq!(drawing.root_element().tag_name().name(), "svg");
            let png = self.takes_a_file_from(&button(2)).await;
            assert_eq!(png.name, format!("{name}.png"));
            assert!(png.bytes.starts_with(PNG), "{}", png.name);
            assert!(!self.has(".figure__keeping .error:not([hidden])").await);
        }
    }
}

/// Somebody who takes a result away while its host is gone.
async fn without_a_host() -> Person {
    let site = site();
    let person = Person::arrives(&site).await;
    person.is_ready_offline().await;
    drop(site);
    person.opens_a_kept_result("take-away").await;
    person
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn every_file_is_what_it_says_and_needs_no_host() {
    let person = without_a_host().await;
    let kept = person.stored().await;
    person.takes_the_words().await;
    person.takes_the_skills().await;
    person.takes_the_result().await;
    assert_eq!(person.stored().await, kept);

    // A calendar is offered once there is a date in it.
    person.sees("No goal of the plan has a date yet.").await;
    assert!(
        !person
            .reads_all("button")
            .await
            .contains(&CALENDAR.to_owned())
    );
    person.clicks("Plan").await;
    person.clicks("Edit this goal").await;
    person.clicks("In a month").await;
    person.sees(", by ").await;
    person.clicks("Download or print").await;
    person.takes_the_dates(1).await;
    person
        .no_longer_sees("No goal of the plan has a date yet.")
        .await;
}

// A story of its own: of more than ten files within a second, Chromium takes ten from a page.
#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn every_picture_is_saved_in_both_ways_and_needs_no_host() {
    let person = without_a_host().await;
    let kept = person.stored().await;
    person.takes_the_pictures().await;
    assert_eq!(person.stored().await, kept);
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn a_result_comes_back_from_its_file_in_another_browser() {
    let site = site();
    let person = Person::arrives(&site).await;
    person.opens_a_kept_result("plan").await;
    person.clicks("Edit this goal").await;
    person.clicks("In three months").await;
    person.sees(", by ").await;
    let plan = person.reads_all(".goal").await;
    person.clicks("Result").await;
    let result = ResultPage::read_by(&person).await;
    person.clicks("Download or print").await;
    let file = person.takes_the_result().await;
    assert!(!file.contains("Ada"));
    person.ticks("Put my name into the files: Ada").await;
    assert!(person.takes_the_result().await.contains("\"Ada\""));
    drop(person);

    let another = Person::arrives(&site).await;
    // The second time it is the same result, and not one more.
    for _ in 0..2 {
        another.opens("saved").await;
        another
            .gives_the_file("Result file", "gapwise-result.json", &file)
            .await;
        another.sees("The result is here.").await;
        assert_eq!(another.reads_all(".saved__entry h2").await, [TITLE]);
    }
    another.clicks_at(".notice a[href*=result]").await;
    another.is_at(KEPT).await;
    assert_eq!(ResultPage::read_by(&another).await, result);
    another.reloads().await;
    another.clicks("Plan").await;
    another.sees(", by ").await;
    assert_eq!(another.reads_all(".goal").await, plan);
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn a_file_that_is_no_result_changes_nothing() {
    let site = site();
    let person = Person::arrives(&site).await;
    person.opens_a_kept_result("take-away").await;
    let file = person.takes_the_result().await;
    person.goes_to_your_data().await;
    let backup = person.downloads("Download a backup").await;
    person.sees("Last backup:").await;
    person.opens("saved").await;
    let kept = person.stored().await;
    let no_result = "This is not a Gapwise result file, or it is damaged.";
    for (text, refusal) in [
        ("Dear diary", no_result),
        (&file[..file.len() / 2], no_result),
        (&backup, "This file is a backup with everything in it."),
    ] {
        person
            .gives_the_file("Result file", "result.json", text)
            .await;
        person.sees(refusal).await;
        assert_eq!(person.stored().await, kept);
    }
}
