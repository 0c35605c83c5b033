//! Back and Forward lead to where somebody was on a page: as far down, with the focus on the same thing.

use serde_json::{Value as Json, json};

use crate::{driver::Browser, each_browser::in_each_browser, person::Person, site::site};

in_each_browser!(
    back_leads_to_the_answer_that_was_changed,
    back_leads_to_the_same_place_after_a_reload,
);

/// A draft with skills enough answered for a page that is far longer than a screen.
fn draft() -> String {
    let answers: Vec<Json> = (1..=29)
        .map(|skill| json!({ "skill": skill, "level": 2, "at": 1_763_800_000_000_u64 }))
        .collect();
    json!({
        "app": "gapwise", "version": 1, "draftChanged": 1_763_800_000_000_u64,
        "draft": {
            "id": 1_763_800_000_000_u64, "changed": 1_763_800_000_000_u64, "on": 20_400, "title": "",
            "aim": { "now": 2, "wanted": 3, "specialisations": [2], "background": null, "name": "" },
            "answers": answers,
        },
        "finished": [], "removed": [],
        "preferences": { "advanceOnAnswer": false, "shortcuts": true, "changed": 0 },
    })
    .to_string()
}

/// Where the page stands: how far down, and what has the focus, by where it leads or what it says.
const PLACE: &str = "
    const focused = document.activeElement;
    return [Math.round(scrollY), focused.tagName, focused.getAttribute('href'), focused.textContent]";

/// One of the last answers, which is far below the top.
const CHANGE: &str = "section:nth-last-of-type(2) .answers__row:last-child .answers__change";

impl Person {
    async fn stands_at(&self) -> Json {
        self.asks(PLACE, &[]).await
    }

    async fn is_back_at(&self, place: &Json) {
        let script = format!(
            "const here = (() => {{ {PLACE} }})();
            return Math.abs(here[0] - arguments[0][0]) <= 1
                && JSON.stringify(here.slice(1)) === JSON.stringify(arguments[0].slice(1))"
        );
        let expectation = format!("the place {place}, and not {}", self.stands_at().await);
        self.waits_until(&expectation, &script, std::slice::from_ref(place))
            .await;
    }

    /// Is at the top of a page, with the focus on its heading.
    async fn is_at_the_top(&self) {
        let script = "return scrollY === 0 && document.activeElement.matches('h1')";
        self.waits_until("the top of a page", script, &[]).await;
    }

    async fn has_a_draft(&self) {
        self.has_stored("gapwise.document", &draft()).await;
        self.opens("review").await;
        self.reloads().await;
        self.sees_heading("Check your answers").await;
    }

    /// Follows the link to change an answer far below the top; gives the place where it stands.
    async fn goes_to_change_an_answer(&self) -> Json {
        self.finds(CHANGE).await;
        let script = "
            const link = document.querySelector(arguments[0]);
            link.scrollIntoView({ block: 'center' });
            link.focus({ preventScroll: true });";
        self.asks(script, &[json!(CHANGE)]).await;
        let place = self.stands_at().await;
        assert!(place[0].as_u64() > Some(1_000), "{place}");
        self.presses("Enter").await;
        self.finds(".levels").await;
        self.is_at_the_top().await;
        place
    }
}

async fn back_leads_to_the_answer_that_was_changed(browser: Browser) {
    let site = site();
    let person = Person::arrives_in(browser, &site).await;
    person.has_a_draft().await;
    let place = person.goes_to_change_an_answer().await;
    person.goes_back().await;
    person.is_back_at(&place).await;

    person.goes_forward().await;
    person.finds(".levels").await;
    person.presses("4").await;
    person.has_picked("level", "Proficient").await;
    let changed = person.stands_at().await;
    person.goes_back().await;
    person.is_back_at(&place).await;
    person.goes_forward().await;
    person.is_back_at(&changed).await;

    // By a link of the page itself, a page is a new one.
    person.clicks("Back to your answers").await;
    person.sees_heading("Check your answers").await;
    person.is_at_the_top().await;

    // Safari gives a link that is clicked no focus.
    let script = "addEventListener('click', () => document.activeElement.blur())";
    person.asks(script, &[]).await;
    person.clicks_at(CHANGE).await;
    person.finds(".levels").await;
    person.is_at_the_top().await;
    person.goes_back().await;
    person.has_focus_on(CHANGE).await;
    let place = person.stands_at().await;
    assert!(place[0].as_u64() > Some(1_000), "{place}");
}

async fn back_leads_to_the_same_place_after_a_reload(browser: Browser) {
    let site = site();
    let person = Person::arrives_in(browser, &site).await;
    person.has_a_draft().await;
    let place = person.goes_to_change_an_answer().await;
    person.reloads().await;
    person.finds(".levels").await;
    person.goes_back().await;
    person.is_back_at(&place).await;
    // What is kept of it are numbers, for as long as the tab is open.
    let script = "return sessionStorage['gapwise.places']";
    let kept = person.asks(script, &[]).await;
    let kept = kept.as_str().expect("a text");
    assert!(!kept.contains(char::is_alphabetic), "{kept}");
    person.erases_everything().await;
    let script = "return Object.keys(sessionStorage).filter((key) => key.startsWith('gapwise.'))";
    assert_eq!(person.lists(script).await, [""; 0]);
}

/// Pages of every kind.
const PAGES: [(&str, &str); 8] = [
    ("", "Landing"),
    ("aim", "the aim"),
    ("review", "the review"),
    ("saved", "the results"),
    ("data", "the data"),
    ("method", "the method"),
    ("sample", "a result"),
    ("sample/plan", "its plan"),
];

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn back_leads_to_the_same_place_on_every_page() {
    let site = site();
    let person = Person::arrives(&site).await;
    person.has_a_draft().await;
    for (route, what) in PAGES {
        println!("{what}");
        person.opens(route).await;
        person.finds(".colophon a").await;
        let script = "
            for (const fold of document.querySelectorAll('details')) fold.open = true;";
        person.asks(script, &[]).await;
        // Follows the last link that leads to another page.
        let script = "
            const links = [...document.querySelectorAll('a[href^=\"#\"]')];
            const link = links.findLast((link) => link.getAttribute('href') !== location.hash);
            link.scrollIntoView({ block: 'end' });
            link.focus({ preventScroll: true });
            return location.hash";
        let left = person.asks(script, &[]).await;
        let place = person.stands_at().await;
        person.presses("Enter").await;
        let script =
            "return location.hash !== arguments[0] && document.activeElement.matches('h1')";
        person.waits_until("another page", script, &[left]).await;
        person.goes_back().await;
        person.is_back_at(&place).await;
    }
}
