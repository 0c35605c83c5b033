//! What a screen reader announces, read from the accessibility tree: roles, names and states of the
//! controls, messages as they come, tables with their headers, and headings in order.

use crate::{
    person::{Heard, Person, Speech},
    short_cut::questions,
    site::site,
    tour,
};

const SKILL: &str = "Market and competitor research";
const ANCHOR: &str = "My research on a market or competitor has fed into a real decision.";

impl Speech {
    /// Where something stands: whether one with this role and name is around it.
    fn is_within(&self, inner: &Heard, role: &str, name: &str) -> bool {
        self.around(inner)
            .any(|it| it.role == role && it.name == name)
    }

    /// Every message that is announced by itself, politely or at once.
    fn messages(&self, role: &str) -> Vec<String> {
        let regions = self.all(&[role]);
        regions.into_iter().map(|it| self.text_in(it)).collect()
    }
}

impl Person {
    /// Hears a message that is announced by itself.
    async fn is_told(&self, role: &str, message: &str) {
        self.sees(message).await;
        let messages = self.hears().await.messages(role);
        assert!(
            messages.iter().any(|it| it.contains(message)),
            "“{message}” is no {role}: {messages:#?}"
        );
    }

    /// Has so many regions whose messages are announced. They are there before their messages, for one that
    /// comes together with its region may stay unheard.
    async fn listens_for(&self, role: &str, regions: usize) {
        let messages = self.hears().await.messages(role);
        assert_eq!(messages.len(), regions, "{messages:#?}");
    }
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn each_answer_is_announced_with_its_skill_its_level_and_its_anchor() {
    let site = site();
    let person = Person::arrives(&site).await;
    person.aims_at_technology().await;
    let speech = person.hears().await;
    let radios = speech.all(&["radio"]);
    let levels = [
        "Not yet",
        "Aware",
        "Practised",
        "Proficient",
        "Leading",
        "Not applicable",
    ];
    assert_eq!(radios.len(), levels.len());
    let anchors = person.reads_all(".level__anchor").await;
    for ((radio, level), anchor) in radios.iter().zip(levels).zip(&anchors) {
        assert_eq!(radio.name, format!("{anchor} – {level}"));
        assert!(radio.is("checked", "false"), "{radio:?}");
        assert!(speech.is_within(radio, "group", SKILL), "{radio:?}");
    }
    assert!(radios[2].name.contains(ANCHOR), "{:?}", radios[2]);
    let group = speech.one("group", SKILL);
    assert!(group.description.starts_with("Finding out how large"));

    person.chooses("Practised").await;
    person.sees(&format!("1 of {} answered", questions())).await;
    let speech = person.hears().await;
    let checked: Vec<bool> = speech
        .all(&["radio"])
        .iter()
        .map(|radio| radio.is("checked", "true"))
        .collect();
    assert_eq!(checked, [false, false, true, false, false, false]);
    let progress = speech.one("progressbar", "Skills answered");
    assert_eq!(progress.value, "1");
    assert!(
        progress.is("valuemax", &questions().to_string()),
        "{progress:?}"
    );
    speech.one("button", "Clear this answer");
    speech.one("button", "Continue");
    speech.one("button", "Keyboard shortcuts");
    speech.one("link", "Back");
    let advance = speech.one("checkbox", "Move on automatically when I answer");
    assert!(advance.is("checked", "false"), "{advance:?}");

    person.presses("?").await;
    person.finds("dialog[open]").await;
    let speech = person.hears().await;
    let dialog = speech.one("dialog", "Keyboard shortcuts");
    assert!(dialog.is("modal", "true"), "{dialog:?}");
    let switch = speech.one("checkbox", "Use these shortcuts");
    assert!(switch.is("checked", "true"), "{switch:?}");
    assert!(speech.is_within(switch, "dialog", "Keyboard shortcuts"));
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn the_controls_of_aim_review_and_result_have_names_and_states() {
    let site = site();
    let person = Person::arrives(&site).await;
    person.opens("aim").await;
    person.picks("now", "Product manager").await;
    person.picks("wanted", "Senior product manager").await;
    person.picks("specialisations", "Technology").await;
    let speech = person.hears().await;
    let now = speech.one("radio", "Product manager");
    assert!(now.is("checked", "true"), "{now:?}");
    assert!(speech.is_within(now, "group", "Where are you today?"));
    for (role, question) in [
        ("radio", "Which level are you aiming for?"),
        ("checkbox", "In which industries?"),
    ] {
        let asked = speech.all(&[role]);
        let of_question = asked
            .iter()
            .filter(|it| speech.is_within(it, "group", question));
        let checked = of_question.filter(|it| it.is("checked", "true")).count();
        assert_eq!(checked, 1, "{question}");
    }
    let background = speech.one("combobox", "Where do you come from?");
    assert!(background.description.starts_with("Optional."));
    let name = speech.one("textbox", "Your name");
    assert!(name.description.starts_with("Optional."));
    person.clicks("Start with the first skill").await;
    person.is_asked(1, questions()).await;
    person.answers_with("3").await;
    person.is_asked(2, questions()).await;

    person.opens("review").await;
    person.sees_heading("Check your answers").await;
    let speech = person.hears().await;
    speech.one("link", &format!("Change : {SKILL}"));
    speech.one("link", "Answer : User research");
    speech.one("region", "Not answered yet");
    person.clicks("See your result").await;
    person.finds(".verdict").await;
    let speech = person.hears().await;
    for name in ["Share this result", "Show every number"] {
        let summary = speech.one("DisclosureTriangle", name);
        assert!(summary.is("expanded", "false"), "{summary:?}");
        person.clicks(name).await;
    }
    person.finds(".sums[open] tbody tr").await;
    let speech = person.hears().await;
    for name in ["Share this result", "Show every number"] {
        let summary = speech.one("DisclosureTriangle", name);
        assert!(summary.is("expanded", "true"), "{summary:?}");
    }
    let link = speech.one("textbox", "Link to this result");
    assert!(link.is("readonly", "true"), "{link:?}");
    speech.one("navigation", "Compare with another role");
    the_sums_have_headers(&speech);
    person.clicks("Roles").await;
    person.sees_heading("Roles within reach").await;
    let speech = person.hears().await;
    let here = speech.one("link", "Roles");
    assert!(speech.is_within(here, "navigation", "Pages of this result"));
    the_map_has_headers(&speech);
    the_percentages_are_in_words(&speech);
}

/// What has this role inside a region.
fn inside(speech: &Speech, region: &str, role: &str) -> Vec<String> {
    let all = speech.all(&[role]);
    let inside = all
        .iter()
        .filter(|it| speech.is_within(it, "region", region));
    inside.map(|it| it.name.clone()).collect()
}

fn the_map_has_headers(speech: &Speech) {
    let of = |region, role| inside(speech, region, role);
    let roles = "Readiness, must-haves and skills rated, by industry and career level";
    speech.one("table", roles);
    assert_eq!(of(roles, "rowheader").len(), 6);
    assert_eq!(of(roles, "columnheader").len(), 6);
    assert_eq!(of(roles, "cell").len(), 30);
}

fn the_sums_have_headers(speech: &Speech) {
    let of = |region, role| inside(speech, region, role);
    let sums = "Show every number";
    assert_eq!(of(sums, "columnheader").len(), 7);
    assert_eq!(
        of(sums, "rowheader").len(),
        questions() + 1,
        "and their sum"
    );
    assert_eq!(of(sums, "columnheader")[0], "Skill");
    assert!(of(sums, "rowheader").iter().any(|it| it.starts_with(SKILL)));
}

/// What colour and a needle show is said as well.
fn the_percentages_are_in_words(speech: &Speech) {
    let cells = speech.all(&["cell"]);
    let role = cells.iter().find(|it| it.name.contains('%'));
    let role = &role.expect("a percentage").name;
    assert!(role.contains("Between Setting out and Ready"), "{role}");
    assert!(role.contains("skills"), "{role}");
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn messages_are_announced_when_they_come() {
    let site = site();
    let person = Person::arrives(&site).await;
    person.opens("aim").await;
    person.clicks("Start with the first skill").await;
    person.is_told("alert", "Say where you are today.").await;
    person.picks("specialisations", "Technology").await;
    person
        .is_told("status", &format!("{} skills, about", questions()))
        .await;

    person.opens("saved").await;
    person.opens("aim").await;
    // What was chosen before is still chosen.
    person.has_picked("specialisations", "Technology").await;
    person.picks("now", "Product manager").await;
    person.picks("wanted", "Senior product manager").await;
    person.clicks("Start with the first skill").await;
    person.is_asked(1, questions()).await;
    person.listens_for("alert", 1).await;
    person.listens_for("status", 4).await;
    person
        .is_told("status", "Each answer is saved in this browser.")
        .await;
    person.clicks("Continue").await;
    person
        .is_told("alert", "Choose the sentence that fits")
        .await;
    person.chooses("Leading").await;
    person
        .is_told(
            "status",
            &format!("1 of {} answered. Saved in this browser.", questions()),
        )
        .await;

    person.opens("review").await;
    person.clicks("See your result").await;
    person.clicks("Share this result").await;
    person.finds(".share[open]").await;
    person.listens_for("status", 4).await;
    person.clicks("Copy the link").await;
    person.is_told("status", "Copied. Paste it").await;

    person.opens("saved").await;
    person.listens_for("status", 3).await;
    person
        .clicks("Delete: Senior product manager in technology")
        .await;
    person
        .is_told("status", "The assessment was deleted.")
        .await;

    person.opens("data").await;
    person
        .gives_the_file("Backup file", "link.json", "{}")
        .await;
    person
        .is_told("status", "This is not a Gapwise backup")
        .await;
    person.clicks("Erase everything in this browser").await;
    person.clicks("Yes, erase it all now").await;
    person.is_told("status", "Everything is erased.").await;
    drop(person);

    let person = Person::new(&site).await;
    let block = "Object.defineProperty(window, 'localStorage', {
        get() { throw new DOMException('no', 'SecurityError') } })";
    person.finds_in_each_page(block).await;
    person.opens("").await;
    let message = "This browser does not let the page save anything.";
    person.is_told("status", message).await;
    person.aims_at_technology().await;
    person.chooses("Leading").await;
    person
        .is_told(
            "status",
            &format!("1 of {} answered. Not saved.", questions()),
        )
        .await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn every_page_has_one_main_heading_and_skips_no_level() {
    tour::finds_no_fault(&site(), headings_out_of_order).await;
}

async fn headings_out_of_order(person: &Person) -> Vec<String> {
    let speech = person.hears().await;
    // Behind an open dialog nothing is read out but the dialog.
    if !speech.all(&["dialog"]).is_empty() {
        return Vec::new();
    }
    let level = |heading: &Heard| heading.states["level"].parse::<usize>().expect("a number");
    let levels: Vec<usize> = speech.all(&["heading"]).into_iter().map(level).collect();
    let mut faults = Vec::new();
    if levels.iter().filter(|level| **level == 1).count() != 1 {
        faults.push(format!("not one main heading: {levels:?}"));
    }
    if levels.windows(2).any(|pair| pair[1] > pair[0] + 1) {
        faults.push(format!("a level is skipped: {levels:?}"));
    }
    for role in ["main", "banner", "contentinfo"] {
        if speech.all(&[role]).len() != 1 {
            faults.push(format!("not one {role}"));
        }
    }
    let unnamed = ["button", "link", "radio", "checkbox", "textbox", "combobox"];
    for control in speech.all(&unnamed) {
        if control.name.is_empty() {
            faults.push(format!("a {} without a name", control.role));
        }
    }
    faults
}
