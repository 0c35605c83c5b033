//! A plan for a result of one's own: its first priorities as goals, changed where they stand and kept as
//! soon as they are.

use serde_json::json;

use crate::{
    kept_result::{KEPT, TITLE},
    person::{Person, Tab},
    site::site,
};

/// A text that would do harm if it were taken for markup.
const HOSTILE: &str = "<img src=x onerror=\"window.harmed=1\"> & <script>window.harmed=1</script>";

impl Person {
    /// The names of the goals, in their order.
    async fn reads_goals(&self) -> Vec<String> {
        self.sees_heading("Your plan").await;
        self.reads_all(".goal h2").await
    }

    /// All that the cards say.
    async fn reads_the_plan(&self) -> Vec<String> {
        self.sees_heading("Your plan").await;
        self.reads_all(".goal").await
    }

    /// Waits until there are so many goals.
    async fn has_goals(&self, count: usize) {
        let script = "return document.querySelectorAll('.goal').length === arguments[0]";
        self.waits_until(&format!("{count} goals"), script, &[json!(count)])
            .await;
    }

    /// Waits until the goals stand in an order.
    async fn has_goals_in_order(&self, names: &[&String]) {
        let script = "
            const names = [...document.querySelectorAll('.goal h2')].map((it) => it.textContent.trim());
            return JSON.stringify(names) === JSON.stringify(arguments[0])";
        self.waits_until(&format!("the order {names:?}"), script, &[json!(names)])
            .await;
    }

    /// Opens the plan in a second tab.
    async fn has_the_plan_in_two_tabs(&self) -> [Tab; 2] {
        let one = self.this_tab().await;
        let other = self.opens_a_tab().await;
        self.opens(&format!("{KEPT}/plan")).await;
        self.has_goals(3).await;
        [one, other]
    }
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn looking_at_a_plan_keeps_nothing() {
    let site = site();
    let person = Person::arrives(&site).await;
    person.opens_a_kept_result("plan").await;
    let kept = person.stored().await;
    person.has_goals(3).await;
    let goals = person.reads_goals().await;
    // Its first priorities: those that the result lists first.
    person.clicks("Result").await;
    person.finds(".verdict").await;
    let gaps = person.reads_all(".gap h3").await;
    for (goal, gap) in goals.iter().zip(&gaps) {
        assert!(goal.starts_with(gap), "{goals:?}, but {gaps:?}");
    }
    person.clicks("Make your plan").await;
    person.clicks("Edit this goal").await;
    person.clicks("Any other skill").await;
    assert_eq!(person.reads_goals().await, goals);
    person.clicks("Download or print").await;
    person.sees_heading("Download or print").await;
    person.reloads().await;
    person.sees(&goals[0]).await;
    assert_eq!(person.stored().await, kept);
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn what_needs_a_job_in_product_can_be_hidden() {
    const FILTER: &str = ".goals__filter-label";
    let site = site();
    let person = Person::arrives(&site).await;
    person.opens_a_kept_result("plan").await;
    person.has_goals(3).await;
    let kept = person.stored().await;
    let at_work = person.reads(".goal__at-work > span").await;
    let anywhere = person
        .reads("li:not(.goal__at-work):has(.goal__setting) > span")
        .await;
    person.clicks_at(FILTER).await;
    person.no_longer_sees(&at_work).await;
    person.sees(&anywhere).await;
    person.clicks_at(FILTER).await;
    person.sees(&at_work).await;
    // A view of the plan is no change to it.
    assert_eq!(person.stored().await, kept);
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn a_goal_beyond_one_skill_is_named_dated_and_kept() {
    const CARD: &str = ".goal:last-child";
    let site = site();
    let person = Person::arrives(&site).await;
    person.opens_a_kept_result("plan").await;
    person.has_goals(3).await;
    person.clicks("Add a certificate").await;
    person.has_goals(4).await;
    let is_there = "return document.activeElement.matches('.goal:last-child h2')";
    person
        .waits_until("the new goal to have the focus", is_there, &[])
        .await;
    person.sees("read three advertisements I like").await;
    person
        .clicks_at(&format!("{CARD} .goal__edit > summary"))
        .await;
    person.clicks_at(&format!("{CARD} .goal__edit input")).await;
    person.types("PSPO").await;
    person.sees("A certificate: PSPO").await;
    person
        .clicks_at(&format!("{CARD} .goal__edit .button"))
        .await;
    person.reloads().await;
    person.has_goals(4).await;
    person.sees("A certificate: PSPO").await;
    person.clicks("Download or print").await;
    let calendar = person.downloads("Plan for your calendar").await;
    assert!(calendar.contains("A certificate: "), "{calendar}");
    let text = person.downloads("Text (Markdown)").await;
    assert!(text.contains("A certificate: "), "{text}");

    person.goes_back().await;
    person.has_goals(4).await;
    person
        .clicks_at(&format!("{CARD} .goal__controls .button:last-child"))
        .await;
    person.has_goals(3).await;
    person.clicks("Undo").await;
    person.sees("A certificate: PSPO").await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn a_goal_is_worked_out_and_kept() {
    let site = site();
    let person = Person::arrives(&site).await;
    person.opens_a_kept_result("plan").await;
    let before = person.stored().await;
    person.has_goals(3).await;
    let goals = person.reads_goals().await;

    // The second thing to do becomes what the goal says.
    let second = ".goal__actions li:nth-of-type(2)";
    let action = person.reads(&format!("{second} > span")).await;
    let use_it = format!("{second} button");
    assert!(!person.has(&format!("{use_it}[aria-pressed=true]")).await);
    person.clicks_at(&use_it).await;
    person.finds(&format!("{use_it}[aria-pressed=true]")).await;
    person.has_focus_on(&use_it).await;
    let deed = action[1..].trim_end_matches('.');
    let sentence = person.reads(".goal__sentence").await;
    assert!(sentence.contains(deed), "{sentence}, but {action}");
    assert_ne!(person.stored().await, before);
    // The proposed ones were taken in as they stood.
    assert_eq!(person.reads_goals().await, goals);

    person.clicks("Edit this goal").await;
    person.fills("When …", "the sprint ends").await;
    person
        .fills("I will know I am there when I can show", "Two teams use it")
        .await;
    let sees_lack = "No date yet: say by when.";
    assert!(person.reads(".goal").await.contains(sees_lack));
    person.clicks("In three months").await;
    person.finds(".goal:first-of-type .goal__smart").await;
    let sentence = person.reads(".goal__sentence").await;
    assert!(sentence.starts_with("When the sprint ends, I will"));
    assert!(sentence.contains(", by "), "{sentence}");

    person.ticks("Long term: beyond a year").await;
    person.sees("Long term: beyond a year").await;
    let text = person.reads_the_plan().await;
    person.reloads().await;
    person.has_goals(3).await;
    assert_eq!(person.reads_the_plan().await, text);
    person.clicks("Edit this goal").await;
    let due = person.reads_field(".goal__date").await;
    assert_eq!(due.len(), "2026-11-22".len(), "{due}");
    let measure = "[id$=-measure]";
    assert_eq!(person.reads_field(measure).await, "Two teams use it");

    person.clicks("Mark as reached").await;
    person.finds(".goal--done").await;
    assert!(
        person
            .reads(".goal--done .goal__horizon")
            .await
            .starts_with("Reached on ")
    );
    person.has_focus_on(".goal--done button").await;
    person.reloads().await;
    person.finds(".goal--done").await;
    person.clicks("Reopen").await;
    person.has_goals(3).await;
    assert!(!person.has(".goal--done").await);
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn a_date_is_typed_as_in_any_calendar_field() {
    let site = site();
    let person = Person::arrives(&site).await;
    person.opens_a_kept_result("plan").await;
    person.clicks("Edit this goal").await;
    person.clicks_at("label[for$=-due]").await;
    person.has_focus_on(".goal__date").await;
    person.types("02192028").await;
    person.presses("Tab").await;
    person.sees("by 19 February 2028").await;
    assert_eq!(person.reads_field(".goal__date").await, "2028-02-19");
    person
        .sees("The date is more than a year ahead: make it a long-term goal")
        .await;
    person.reloads().await;
    person.sees("by 19 February 2028").await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn goals_move_leave_and_come_back() {
    let site = site();
    let person = Person::arrives(&site).await;
    person.opens_a_kept_result("plan").await;
    person.has_goals(3).await;
    let goals = person.reads_goals().await;
    let [one, two, three] = &goals[..] else {
        panic!("{goals:?}")
    };

    // The button that was pressed moves along, and the focus with it.
    person.tabs_to(&format!("Move down: {one}")).await;
    person.presses("Enter").await;
    person.has_goals_in_order(&[two, one, three]).await;
    let later = format!("[aria-label=\"Move down: {one}\"]");
    person.has_focus_on(&later).await;
    person.tabs_to(&format!("Move up: {three}")).await;
    person.presses("Enter").await;
    person.has_goals_in_order(&[two, three, one]).await;
    person
        .has_focus_on(&format!("[aria-label=\"Move up: {three}\"]"))
        .await;

    person.tabs_to(&format!("Remove: {three}")).await;
    person.presses("Enter").await;
    person.sees("The goal was removed from the plan.").await;
    person.has_goals_in_order(&[two, one]).await;
    person.has_focus_on("h1").await;
    person.clicks("Undo").await;
    person.has_goals_in_order(&[two, three, one]).await;
    person
        .no_longer_sees("The goal was removed from the plan.")
        .await;

    let offered = person.reads(".further button").await;
    let added = offered.strip_prefix("Add ").expect("a goal to add");
    person.clicks(&offered).await;
    let four = added.to_owned();
    person.has_goals_in_order(&[two, three, one, &four]).await;
    person.reloads().await;
    person.has_goals_in_order(&[two, three, one, &four]).await;

    // With none left the page says what to do.
    for left in (0..4).rev() {
        person.clicks("Remove").await;
        person.has_goals(left).await;
    }
    person
        .sees("There is no goal in this plan. Add one below.")
        .await;
    person.reloads().await;
    person
        .sees("There is no goal in this plan. Add one below.")
        .await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn the_focus_stays_with_a_goal_that_reaches_either_end() {
    let site = site();
    let person = Person::arrives(&site).await;
    person.opens_a_kept_result("plan").await;
    person.has_goals(3).await;
    let goals = person.reads_goals().await;
    person.tabs_to(&format!("Move down: {}", goals[1])).await;
    person.presses("Enter").await;
    person
        .has_goals_in_order(&[&goals[0], &goals[2], &goals[1]])
        .await;
    person.has_focus_on(".goal:last-of-type button").await;
    person.tabs_back_to(&format!("Move up: {}", goals[2])).await;
    person.presses("Enter").await;
    person
        .has_goals_in_order(&[&goals[2], &goals[0], &goals[1]])
        .await;
    person.has_focus_on(".goal:first-of-type button").await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn after_a_goal_is_added_the_focus_is_still_in_the_page() {
    let site = site();
    let person = Person::arrives(&site).await;
    person.opens_a_kept_result("plan").await;
    person.has_goals(3).await;
    let offered = person.reads(".further button").await;
    person.tabs_to(&offered).await;
    person.presses("Enter").await;
    person.has_goals(4).await;
    person.has_focus_on("#app *").await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn what_two_tabs_plan_is_joined() {
    let site = site();
    let person = Person::arrives(&site).await;
    person.opens_a_kept_result("plan").await;
    person.has_goals(3).await;
    let [one, other] = person.has_the_plan_in_two_tabs().await;
    person.clicks("Mark as reached").await;
    person.finds(".goal--done").await;
    person.has_word_in(&one).await;
    person.finds(".goal--done").await;
    person
        .clicks_at(".goal:nth-of-type(2) .goal__edit summary")
        .await;
    person.clicks_at(".goal:nth-of-type(2) [id$=-deed]").await;
    person.presses("Control+a").await;
    person.types("ask Grace").await;
    person.presses("Tab").await;
    person.sees("I will ask Grace").await;
    person.has_word_in(&other).await;
    person.sees("I will ask Grace").await;
    let offered = person.reads(".further button").await;
    person.clicks(&offered).await;
    person.has_goals(4).await;
    let plan = person.reads_the_plan().await;
    person.has_word_in(&one).await;
    person.has_goals(4).await;
    assert_eq!(person.reads_the_plan().await, plan);
    person.reloads().await;
    person.finds(".goal--done").await;
    person.sees("I will ask Grace").await;
    assert_eq!(person.reads_the_plan().await, plan);
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn what_is_written_into_a_goal_stays_text() {
    let site = site();
    let person = Person::arrives(&site).await;
    person.opens_a_kept_result("plan").await;
    person.clicks("Edit this goal").await;
    for field in [
        "When …",
        "… I will",
        "I will know I am there when I can show",
    ] {
        person.fills(field, HOSTILE).await;
    }
    person.presses("Tab").await;
    person
        .sees(&format!("When {HOSTILE}, I will {HOSTILE}."))
        .await;
    person.reloads().await;
    person
        .sees(&format!("When {HOSTILE}, I will {HOSTILE}."))
        .await;
    person.clicks("Download or print").await;
    person.sees(&format!("Proof: {HOSTILE}")).await;
    assert_eq!(
        person.asks("return window.harmed === undefined", &[]).await,
        json!(true)
    );
    assert!(!person.has("#app img").await);
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn notes_are_kept_as_they_were_written() {
    let site = site();
    let person = Person::arrives(&site).await;
    person.opens_a_kept_result("plan").await;
    person.clicks("Edit this goal").await;
    person.fills("Notes", "Ask Grace.").await;
    person.presses("Enter").await;
    person.types(HOSTILE).await;
    person.presses("Tab").await;
    person.finds(".goal__notes").await;
    let notes = format!("Ask Grace.\n{HOSTILE}");
    assert_eq!(person.reads(".goal__notes").await, notes);
    person.reloads().await;
    assert_eq!(person.reads(".goal__notes").await, notes);
    person.clicks("Edit this goal").await;
    assert_eq!(person.reads_field("textarea").await, notes);
    person.sees(TITLE).await;
    assert_eq!(
        person.asks("return window.harmed === undefined", &[]).await,
        json!(true)
    );
    assert!(!person.has("#app img").await);
}
