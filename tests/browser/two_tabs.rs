//! Two tabs of one browser are open at once. What is done in one shows in the other, and neither undoes
//! what the other did.

use serde_json::json;

use crate::{
    person::{Person, Tab},
    short_cut::questions,
    site::site,
};

const ROLE: &str = "Senior product manager in technology";

/// Waits in one tab for the other to answer, and answers in the same moment.
const ANSWER_WITH_THE_OTHER: &str = "
    const channel = new BroadcastChannel('answer');
    channel.onmessage = () => {
        channel.close();
        document.querySelector(`input[name=level][value='${arguments[0]}']`).click();
    }";
const ANSWER_NOW: &str = "
    const channel = new BroadcastChannel('answer');
    channel.postMessage('now');
    document.querySelector(`input[name=level][value='${arguments[0]}']`).click()";

impl Person {
    /// Begins an assessment in one tab, and opens a second tab on the same question.
    async fn has_two_tabs(&self) -> [Tab; 2] {
        self.aims_at_technology().await;
        let route = self.route().await;
        let one = self.this_tab().await;
        let other = self.opens_a_tab().await;
        self.opens(&route).await;
        self.sees(&format!("Skill 1 of {}", questions())).await;
        [one, other]
    }

    /// Answers the question on each tab's page, by number, both in the same moment.
    async fn answers_in_both(&self, [one, other]: &[Tab; 2], answers: [u8; 2]) {
        self.turns_to(one).await;
        self.asks(ANSWER_WITH_THE_OTHER, &[json!(answers[0])]).await;
        self.turns_to(other).await;
        self.asks(ANSWER_NOW, &[json!(answers[1])]).await;
    }

    /// The levels that were picked, on the review page, in the order of the questions.
    async fn reads_answers(&self) -> Vec<String> {
        self.opens("review").await;
        self.sees_heading("Check your answers").await;
        self.reads_all(".answers__row [class*=chip--]").await
    }
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn answers_to_different_questions_show_in_both() {
    let site = site();
    let person = Person::arrives(&site).await;
    let [one, other] = person.has_two_tabs().await;
    person.clicks("Skip").await;
    person.is_asked(2, questions()).await;
    person.chooses("Leading").await;
    person.turns_to(&one).await;
    person
        .sees(&format!(
            "1 of {} answered. Saved in this browser.",
            questions()
        ))
        .await;
    assert!(person.has_picked_nothing().await);
    person.chooses("Aware").await;
    person.turns_to(&other).await;
    person
        .sees(&format!(
            "2 of {} answered. Saved in this browser.",
            questions()
        ))
        .await;
    person.has_picked("level", "Leading").await;
    person.clicks("Back").await;
    person.has_picked("level", "Aware").await;
    person.reloads().await;
    person
        .sees(&format!(
            "2 of {} answered. Saved in this browser.",
            questions()
        ))
        .await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn answers_in_the_same_moment_are_all_kept() {
    let site = site();
    let person = Person::arrives(&site).await;
    let tabs = person.has_two_tabs().await;
    person.clicks("Skip").await;
    for (round, number) in (1..questions()).step_by(2).take(8).enumerate() {
        // One tab has the odd questions, the other the even ones.
        person.turns_to(&tabs[1]).await;
        person
            .sees(&format!("Skill {} of {}", number + 1, questions()))
            .await;
        person.turns_to(&tabs[0]).await;
        person
            .sees(&format!("Skill {number} of {}", questions()))
            .await;
        person.answers_in_both(&tabs, [1, 4]).await;
        let answered = format!(
            "{} of {} answered. Saved in this browser.",
            2 * round + 2,
            questions()
        );
        // Nobody is asked what was answered in the other tab.
        person.sees(&answered).await;
        person.clicks("Continue").await;
        person.is_asked(number + 2, questions()).await;
        person.clicks("Skip").await;
        person.turns_to(&tabs[0]).await;
        person.sees(&answered).await;
        person.clicks("Continue").await;
    }
    let answers = ["Aware", "Leading"].repeat(8);
    for tab in &tabs {
        person.turns_to(tab).await;
        assert_eq!(person.reads_answers().await, answers);
        person.reloads().await;
        assert_eq!(person.reads_answers().await, answers);
    }
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn of_answers_to_the_same_question_the_newest_counts_in_both() {
    let site = site();
    let person = Person::arrives(&site).await;
    let tabs = person.has_two_tabs().await;
    let [one, other] = &tabs;
    let mut turn = [(one, other), (other, one)].into_iter().cycle();
    for level in ["Leading", "Aware", "Not applicable", "Practised"] {
        let (here, there) = turn.next().expect("they take turns");
        person.turns_to(here).await;
        person.chooses(level).await;
        person.turns_to(there).await;
        person.has_picked("level", level).await;
        person
            .sees(&format!(
                "1 of {} answered. Saved in this browser.",
                questions()
            ))
            .await;
    }
    // The clock of one is a day late; what is said there later is newer all the same.
    let set_back = "const now = Date.now; Date.now = () => now() - 86_400_000";
    person.turns_to(other).await;
    person.asks(set_back, &[]).await;
    person.chooses("Proficient").await;
    person.turns_to(one).await;
    person.has_picked("level", "Proficient").await;
    person.reloads().await;
    person.has_picked("level", "Proficient").await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn both_agree_on_the_same_question_answered_in_the_same_moment() {
    let site = site();
    let person = Person::arrives(&site).await;
    let tabs = person.has_two_tabs().await;
    for answers in [[0, 4], [3, 1], [2, 0], [1, 3]] {
        person.answers_in_both(&tabs, answers).await;
        person.has_word_in(&tabs[0]).await;
        person.has_word_in(&tabs[1]).await;
        let picked = "return document.querySelector('input[name=level]:checked').value";
        let mut seen = Vec::new();
        for tab in &tabs {
            person.turns_to(tab).await;
            seen.push(person.asks(picked, &[]).await);
            person.reloads().await;
            person.finds("input[name=level]:checked").await;
            seen.push(person.asks(picked, &[]).await);
        }
        seen.dedup();
        let [one] = seen.as_slice() else {
            panic!("of {answers:?}, they show {seen:?}");
        };
        assert!(
            answers
                .iter()
                .any(|answer| *one == json!(answer.to_string()))
        );
    }
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn what_is_taken_back_in_one_does_not_come_back_from_the_other() {
    let site = site();
    let person = Person::arrives(&site).await;
    let [one, other] = person.has_two_tabs().await;
    person.chooses("Leading").await;
    person.turns_to(&one).await;
    person.has_picked("level", "Leading").await;
    person.clicks("Clear this answer").await;
    person.sees(&format!("0 of {} answered", questions())).await;
    person.turns_to(&other).await;
    person.sees(&format!("0 of {} answered", questions())).await;
    person.clicks("Skip").await;
    person.is_asked(2, questions()).await;
    person.chooses("Aware").await;
    person.turns_to(&one).await;
    person
        .sees(&format!(
            "1 of {} answered. Saved in this browser.",
            questions()
        ))
        .await;
    assert!(person.has_picked_nothing().await);
    person.reloads().await;
    person
        .sees(&format!(
            "1 of {} answered. Saved in this browser.",
            questions()
        ))
        .await;
    assert!(person.has_picked_nothing().await);
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn what_is_discarded_in_one_does_not_come_back_from_the_other() {
    let site = site();
    let person = Person::arrives(&site).await;
    let [one, other] = person.has_two_tabs().await;
    person.chooses("Leading").await;
    person.turns_to(&one).await;
    person.clicks("Gapwise").await;
    person
        .sees(&format!("1 of {} skills answered.", questions()))
        .await;
    person.clicks("Discard it").await;
    person
        .sees("The assessment you had begun was discarded.")
        .await;
    person.has_word_in(&other).await;
    person.sees_heading("No assessment in progress").await;
    // What the other does next brings nothing back either.
    person.aims_at_technology().await;
    person.answers_with("3").await;
    person.turns_to(&one).await;
    person
        .sees(&format!("1 of {} skills answered.", questions()))
        .await;
    person.reloads().await;
    person
        .sees(&format!("1 of {} skills answered.", questions()))
        .await;
    person.opens("saved").await;
    person
        .sees("No finished assessment is kept in this browser yet.")
        .await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn what_is_finished_renamed_or_deleted_in_one_is_so_in_the_other() {
    let site = site();
    let person = Person::arrives(&site).await;
    let [one, other] = person.has_two_tabs().await;
    person.chooses("Leading").await;
    person.turns_to(&one).await;
    person.opens("review").await;
    person.clicks("See your result").await;
    person.sees_heading(ROLE).await;
    person.turns_to(&other).await;
    person.sees_heading("No assessment in progress").await;
    person.clicks("Your results").await;
    person.clicks(&format!("Rename: {ROLE}")).await;
    person.fills("New name", "Before the summer").await;
    person.clicks("Save").await;
    person.turns_to(&one).await;
    person.sees("Before the summer").await;
    person.clicks("Your results").await;
    person.clicks("Delete: Before the summer").await;
    person.sees("The assessment was deleted.").await;
    person.turns_to(&other).await;
    person
        .sees("No finished assessment is kept in this browser yet.")
        .await;
    person.aims_at_technology().await;
    person.answers_with("3").await;
    for tab in [&one, &other] {
        person.turns_to(tab).await;
        person.reloads().await;
        person.clicks("Your results").await;
        person
            .sees("No finished assessment is kept in this browser yet.")
            .await;
        person.clicks("Gapwise").await;
        person
            .sees(&format!("1 of {} skills answered.", questions()))
            .await;
    }
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn storage_cleared_in_one_is_written_again_by_the_other() {
    let site = site();
    let person = Person::arrives(&site).await;
    let [one, other] = person.has_two_tabs().await;
    person.chooses("Leading").await;
    person.turns_to(&one).await;
    person.has_picked("level", "Leading").await;
    person.asks("localStorage.clear()", &[]).await;
    person.has_word_in(&other).await;
    person
        .sees(&format!(
            "1 of {} answered. Saved in this browser.",
            questions()
        ))
        .await;
    person.reloads().await;
    person
        .sees(&format!(
            "1 of {} answered. Saved in this browser.",
            questions()
        ))
        .await;
    person.has_picked("level", "Leading").await;
}
