//! Each file that can be taken away, and the backup, in each browser: it arrives whole, and the page says no
//! more than that it was handed over.

use serde_json::Value as Json;

use crate::{
    backup_file::keys_in, driver::Browser, each_browser::in_each_browser, kept_result::TITLE,
    person::Person, site::site,
};

in_each_browser!(
    every_file_arrives_and_the_page_says_what_it_did,
    a_backup_arrives_and_the_page_says_what_it_did,
    the_memory_of_a_file_is_kept_while_the_browser_may_fetch_it,
);

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";
pub(crate) const SVG_BUTTON: &str = ".figure__keeping button:nth-of-type(1)";
pub(crate) const PNG_BUTTON: &str = ".figure__keeping button:nth-of-type(2)";

impl Person {
    /// Is told that the browser has a file, and no more.
    pub(crate) async fn is_told_of(&self, name: &str) {
        self.sees(&format!(
            "Handed to your browser as {name}. A page cannot see whether it was saved"
        ))
        .await;
    }
}

async fn every_file_arrives_and_the_page_says_what_it_did(browser: Browser) {
    let site = site();
    let person = Person::arrives_in(browser, &site).await;
    person.opens_a_kept_result("plan").await;
    person.clicks("Edit this goal").await;
    person.clicks("In a month").await;
    person.sees(", by ").await;
    person.clicks("Download or print").await;
    for (button, name, holds) in [
        ("Text (Markdown)", "gapwise-result.md", TITLE),
        ("Table of all skills (CSV)", "gapwise-skills.csv", "Skill"),
        (
            "File to reopen here (JSON)",
            "gapwise-result.json",
            "gapwise-result",
        ),
        (
            "Plan for your calendar",
            "gapwise-plan.ics",
            "END:VCALENDAR",
        ),
    ] {
        let file = person.takes_a_file(button).await;
        assert_eq!(file.name, name);
        assert!(file.text().contains(holds), "{name}: {}", file.text());
        person.is_told_of(name).await;
    }
    person.sees("as it does in a German or French Excel").await;

    let svg = person.takes_a_file_from(SVG_BUTTON).await;
    let drawing = roxmltree::Document::parse(svg.text()).expect("XML");
    assert_eq!(drawing.root_element().tag_name().name(), "svg");
    person.is_told_of(&svg.name).await;
    let png = person.takes_a_file_from(PNG_BUTTON).await;
    assert!(png.bytes.starts_with(PNG), "{}", png.name);
    assert!(png.bytes.ends_with(b"IEND\xaeB`\x82"), "{}", png.name);
    person.is_told_of(&png.name).await;
}

async fn a_backup_arrives_and_the_page_says_what_it_did(browser: Browser) {
    let site = site();
    let person = Person::arrives_in(browser, &site).await;
    person.opens_a_kept_result("").await;
    person.goes_to_your_data().await;
    person.sees("You have not taken a backup yet.").await;
    let stored = person.stored_of_ours().await;
    let file = person.takes_a_file("Download a backup").await;
    assert_eq!(keys_in(file.text()), stored);
    person.is_told_of(&file.name).await;
    person.sees("Last backup:").await;
    person.sees("To be sure of it, choose it below").await;
    // As the page says.
    person
        .gives_the_file("Backup file", &file.name, file.text())
        .await;
    person.sees("It holds:").await;
}

async fn the_memory_of_a_file_is_kept_while_the_browser_may_fetch_it(browser: Browser) {
    let site = site();
    let person = Person::arrives_in(browser, &site).await;
    person.opens_a_kept_result("take-away").await;
    // The page's own time, which goes on only when it is told to.
    let script = "
        window.revoked = [];
        URL.revokeObjectURL = (address) => window.revoked.push(address);
        window.awaited = [];
        window.setTimeout = (act, after) => window.awaited.push([act, after]);";
    person.asks(script, &[]).await;
    person.takes_a_file("Text (Markdown)").await;
    let revoked = person.asks("return window.revoked.length", &[]).await;
    assert_eq!(revoked, Json::from(0));
    let script = "
        const late = window.awaited.filter(([, after]) => after >= 60_000);
        for (const [act] of late) act();
        return window.revoked.length";
    assert_eq!(person.asks(script, &[]).await, Json::from(1));
}
