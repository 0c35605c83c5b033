//! From the landing page to a saved and shared result without a mouse: Tab, Enter, Space and arrows as on
//! any page, and the quiz's own keys.

use crate::{person::Person, result_page::ResultPage, short_cut::questions, site::site};

const ROLE: &str = "Senior product manager in technology";
const PICKED: &str = "input[name=level]:checked";

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn the_whole_job_by_keyboard() {
    let site = site();
    let person = Person::arrives(&site).await;
    person.tabs_to("Start the assessment").await;
    person.presses("Enter").await;
    says_what_they_aim_at(&person).await;
    learns_the_keys(&person).await;
    uses_each_key(&person).await;
    answers_the_rest(&person).await;
    checks_the_answers(&person).await;
    reads_and_shares_the_result(&person).await;
    keeps_it_under_a_name(&person).await;
}

async fn says_what_they_aim_at(person: &Person) {
    person.sees_heading("Which role are you aiming for?").await;
    person.has_focus_on("h1").await;
    assert!(person.has_picked_nothing().await);

    person.tabs_to("Start with the first skill").await;
    person.presses("Enter").await;
    person.has_focus_on(".errors").await;
    person.tabs_to("Say where you are today.").await;
    person.presses("Enter").await;
    person.has_focus_on("input[name=now]").await;
    assert!(person.has_picked_nothing().await);

    person.presses("Space").await;
    person
        .has_picked("now", "Not in product management yet")
        .await;
    person.presses("ArrowDown").await;
    person.presses("ArrowDown").await;
    person.has_picked("now", "Product manager").await;
    person.presses("Tab").await;
    person.has_focus_on("input[name=wanted]").await;
    person.presses("ArrowDown").await;
    person.has_picked("wanted", "Product manager").await;
    person.presses("ArrowDown").await;
    person.has_picked("wanted", "Senior product manager").await;
    person.presses("Tab").await;
    person.presses("Tab").await;
    person.has_focus_on("input[name=specialisations]").await;
    person.presses("Space").await;
    person.has_picked("specialisations", "Technology").await;

    // What is typed into a field is text, even where it would be a key of the quiz.
    person.tabs_to("Your name").await;
    person.types("Ann? 15 sx").await;
    person.presses("Backspace").await;
    assert_eq!(person.reads_field("#name").await, "Ann? 15 s");
    person.is_at("aim").await;
    assert!(!person.has("dialog[open]").await);
    person.tabs_to("Start with the first skill").await;
    person.presses("Enter").await;
}

async fn learns_the_keys(person: &Person) {
    person.is_asked(1, questions()).await;
    assert!(person.has_picked_nothing().await);
    person.presses("?").await;
    person.finds("dialog[open]").await;
    person.sees("Choose a level, lowest first").await;
    person.has_focus_on("dialog *").await;
    // While it is open, the keys it explains do nothing.
    person.presses("3").await;
    person.presses("Escape").await;
    person.finds("dialog:not([open])").await;
    person.has_focus_on("h1").await;
    assert!(person.has_picked_nothing().await);

    // With Control or Alt a key belongs to the browser. That nothing was picked shows when going on.
    person.presses("Control+4").await;
    person.presses("Alt+4").await;
    person.presses("Control+s").await;
    person.presses("Enter").await;
    person
        .sees("Choose the sentence that fits, or skip this skill for now.")
        .await;
    assert!(person.has_picked_nothing().await);
}

async fn uses_each_key(person: &Person) {
    for (key, level) in [("1", "Not yet"), ("5", "Leading"), ("3", "Practised")] {
        person.presses(key).await;
        person.has_picked("level", level).await;
        person.has_focus_on(PICKED).await;
    }
    person
        .sees(&format!(
            "1 of {} answered. Saved in this browser.",
            questions()
        ))
        .await;
    person.presses("Enter").await;

    person.is_asked(2, questions()).await;
    assert!(person.has_picked_nothing().await);
    person.presses("ArrowDown").await;
    person.has_focus_on("input[name=level]").await;
    person.presses("Space").await;
    person.has_picked("level", "Not yet").await;
    person.presses("ArrowDown").await;
    person.has_picked("level", "Aware").await;
    person.presses("ArrowUp").await;
    person.has_picked("level", "Not yet").await;
    person.presses("Enter").await;

    person.is_asked(3, questions()).await;
    person.presses("n").await;
    person.has_picked("level", "Not applicable").await;
    person.presses("Enter").await;

    person.is_asked(4, questions()).await;
    person.presses("s").await;
    person.is_asked(5, questions()).await;
    person.presses("Backspace").await;
    person.is_asked(4, questions()).await;
    assert!(person.has_picked_nothing().await);
    person.presses("S").await;
    person.is_asked(5, questions()).await;
}

async fn answers_the_rest(person: &Person) {
    for number in 5..=questions() {
        person.is_asked(number, questions()).await;
        assert!(person.has_picked_nothing().await, "at question {number}");
        person
            .answers_with(["1", "2", "3", "4", "5"][number % 5])
            .await;
    }
}

async fn checks_the_answers(person: &Person) {
    person.sees_heading("Check your answers").await;
    person.has_focus_on("h1").await;
    person
        .sees(&format!("One of {} skills has no answer yet.", questions()))
        .await;
    person.tabs_to("Answer: Product vision and strategy").await;
    person.presses("Enter").await;
    person.sees_heading("Product vision and strategy").await;
    person.has_focus_on("h1").await;
    person.answers_with("5").await;
    person
        .sees(&format!("You answered all {} skills.", questions()))
        .await;
    person.has_focus_on("h1").await;
    person
        .tabs_to("Change: Market and competitor research")
        .await;
    person.presses("Enter").await;
    person.sees_heading("Market and competitor research").await;
    person.has_picked("level", "Practised").await;
    person.presses("Backspace").await;
    person.sees_heading("Check your answers").await;
    person.tabs_to("See your result").await;
    person.presses("Enter").await;
}

async fn reads_and_shares_the_result(person: &Person) {
    person.sees_heading(ROLE).await;
    person.has_focus_on("h1").await;
    let page = ResultPage::read_by(person).await;
    assert!(
        page.verdict[1].contains(&format!("based on {0} of {0} skills", questions() - 1)),
        "{:?}",
        page.verdict
    );

    person.tabs_to("Share this result").await;
    person.presses("Enter").await;
    person.finds(".share[open]").await;
    person.tabs_to("Copy the link").await;
    person.presses("Enter").await;
    person.sees("Copied. Paste it wherever you like.").await;
    person.tabs_to("Show every number").await;
    person.presses("Enter").await;
    person.finds(".sums[open] tbody tr").await;
    person.tabs_back_to("All your results").await;
    person.presses("Enter").await;
}

async fn keeps_it_under_a_name(person: &Person) {
    person.sees_heading("Your results").await;
    person.has_focus_on("h1").await;
    person.tabs_to(&format!("Rename: {ROLE}")).await;
    person.presses("Enter").await;
    person.has_focus_on("#rename").await;
    // The old name is selected, so that typing replaces it.
    person.types("15? ns").await;
    person.presses("Enter").await;
    person.finds(".saved__actions").await;
    assert_eq!(person.reads_all(".saved__entry h2").await, ["15? ns"]);
    person.tabs_to("Delete: 15? ns").await;
    person.presses("Enter").await;
    person.sees("The assessment was deleted.").await;
    // What had the focus is gone; the focus is not.
    person.has_focus_on("h1").await;
    person.tabs_back_to("Undo").await;
    person.presses("Enter").await;
    person.no_longer_sees("The assessment was deleted.").await;
    person.has_focus_on("h1").await;
    person.tabs_to("15? ns").await;
    person.presses("Enter").await;
    person.sees_heading(ROLE).await;
    person.has_focus_on("h1").await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn shortcuts_that_are_switched_off_do_nothing_until_they_are_switched_on_again() {
    let site = site();
    let person = Person::arrives(&site).await;
    person.aims_at_technology().await;
    person.presses("?").await;
    person.finds("dialog[open]").await;
    switches_the_shortcuts(&person).await;
    person.finds("dialog:not([open])").await;

    for key in ["3", "n", "s", "?", "Backspace"] {
        person.presses(key).await;
    }
    // Whatever they did would be there by now: the keys of any page come after them, and work.
    person.has_focus_on("h1").await;
    person.presses("Tab").await;
    person.has_focus_on("input[name=level]").await;
    person.presses("Space").await;
    person.has_picked("level", "Not yet").await;
    person.sees(&format!("1 of {} answered", questions())).await;
    assert!(!person.has("dialog[open]").await);
    person.presses("Enter").await;
    person.is_asked(2, questions()).await;

    // The choice is kept, and can be taken back without a shortcut.
    person.reloads().await;
    person.presses("4").await;
    person.tabs_to("Keyboard shortcuts").await;
    assert!(person.has_picked_nothing().await);
    person.presses("Enter").await;
    person.finds("dialog[open]").await;
    switches_the_shortcuts(&person).await;
    person.presses("4").await;
    person.has_picked("level", "Proficient").await;
}

/// In the open dialog, which it closes.
async fn switches_the_shortcuts(person: &Person) {
    person.tabs_to("Use these shortcuts").await;
    person.presses("Space").await;
    person.tabs_to("Close").await;
    person.presses("Enter").await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn a_key_goes_on_by_itself_for_those_who_want_it() {
    let site = site();
    let person = Person::arrives(&site).await;
    person.aims_at_technology().await;
    person.tabs_to("Move on automatically when I answer").await;
    person.presses("Space").await;
    person.presses("3").await;
    person.is_asked(2, questions()).await;
    // Arrows move through the answers, and carry nobody off to the next page.
    person.presses("ArrowDown").await;
    person.presses("Space").await;
    person.presses("ArrowDown").await;
    person.has_picked("level", "Aware").await;
    person.is_at("quiz/user-research").await;
    person.presses("n").await;
    person.is_asked(3, questions()).await;
    person.presses("Backspace").await;
    person
        .is_asked_again(2, questions(), "input[name=level]")
        .await;
    person.has_picked("level", "Not applicable").await;
}
