//! Every page of the app in every state it has, one after the other, for whoever has something to look
//! at. What is looked for is theirs; here the pages only come by.

use std::{cell::RefCell, collections::BTreeMap};

use static_server::Site;

use crate::{
    person::Person,
    short_cut::{asked, questions},
};

const DOCUMENT: &str = include_str!("../golden/documents/v1.json");
const LINK: &str = include_str!("../golden/links/v1-technology.txt");
/// The pages beside a result's first, with their headings.
const SIDES: [(&str, &str); 5] = [
    ("roles", "Roles within reach"),
    ("what-if", "What if you took one step more?"),
    ("plan", "Your plan"),
    ("ways-in", "Getting into product management"),
    ("take-away", "Download or print"),
];
const A_BACKUP: &str = include_str!("../golden/backups/v1.json");
const A_RESULT: &str = include_str!("../golden/results/v1.json");

/// Goes through everything there is and fails with all faults that `look` gives, each with its pages.
pub(crate) async fn finds_no_fault(site: &Site, look: impl AsyncFn(&Person) -> Vec<String>) {
    let found: RefCell<BTreeMap<String, Vec<String>>> = RefCell::default();
    of_every_page(site, async |person, page| {
        for fault in look(person).await {
            let mut found = found.borrow_mut();
            found.entry(fault).or_default().push(page.to_owned());
        }
    })
    .await;
    let faults: Vec<String> = found
        .into_inner()
        .into_iter()
        .map(|(fault, pages)| format!("{fault}\n    on: {}", pages.join("; ")))
        .collect();
    assert!(
        faults.is_empty(),
        "{} faults:\n{}",
        faults.len(),
        faults.join("\n")
    );
}

/// Somebody goes through everything there is, and `look` is called at each stop with its name.
pub(crate) async fn of_every_page(site: &Site, look: impl AsyncFn(&Person, &str)) {
    let person = Person::arrives(site).await;
    with_nothing_kept(&person, &look).await;
    what_others_made(&person, &look).await;
    the_aim(&person, &look).await;
    the_questions(&person, &look).await;
    the_drafts(&person, &look).await;
    the_results(&person, &look).await;
    the_sides_of_a_result(&person, &look).await;
    the_data(&person, &look).await;
    drop(person);
    where_nothing_is_saved(site, &look).await;
}

async fn with_nothing_kept(person: &Person, look: &impl AsyncFn(&Person, &str)) {
    person.sees("Start the assessment").await;
    // What comes when it likes is waited for, or it would come while somebody looks.
    person.sees("Ready to work offline").await;
    look(person, "landing, ready offline").await;
    person.clicks("Close").await;
    look(person, "landing").await;
    person.hears_of_a_new_version().await;
    person.sees("A new version is ready").await;
    look(person, "landing, with a new version").await;
    person.clicks("Later").await;
    for (route, heading, page) in [
        ("saved", "Your results", "saved, empty"),
        ("data", "Your data", "data, nothing kept"),
        ("review", "No assessment in progress", "no draft"),
        (
            "nowhere/at/all",
            "There is nothing at this address",
            "unknown address",
        ),
        ("method/consumer-goods/leader", "How it works", "method"),
    ] {
        person.opens(route).await;
        person.sees_heading(heading).await;
        look(person, page).await;
    }
}

async fn what_others_made(person: &Person, look: &impl AsyncFn(&Person, &str)) {
    person.opens("sample").await;
    person.sees("A made-up result").await;
    look(person, "sample").await;
    for (side, heading) in SIDES {
        person.opens(&format!("sample/{side}")).await;
        person.sees_heading(heading).await;
        look(person, &format!("sample, {side}")).await;
    }
    person.opens(&format!("r/{}", LINK.trim())).await;
    person.sees("A result shared with you").await;
    look(person, "shared result").await;
    person.opens("r/AQFRKgIAF").await;
    person.sees_heading("This link cannot be read").await;
    look(person, "damaged link").await;
}

async fn the_aim(person: &Person, look: &impl AsyncFn(&Person, &str)) {
    person.opens("aim").await;
    person.sees_heading("Which role are you aiming for?").await;
    look(person, "aim, empty").await;
    person.clicks("Start with the first skill").await;
    person.sees("Before you go on").await;
    look(person, "aim, with errors").await;
    person.picks("now", "Product manager").await;
    person.picks("wanted", "Senior product manager").await;
    person.picks("specialisations", "Technology").await;
    person.no_longer_sees("Before you go on").await;
    look(person, "aim, filled").await;
    person.clicks("Start with the first skill").await;
}

async fn the_questions(person: &Person, look: &impl AsyncFn(&Person, &str)) {
    person.is_asked(1, questions()).await;
    look(person, "question").await;
    person.clicks("Continue").await;
    person.sees("Choose the sentence that fits").await;
    look(person, "question, with its error").await;
    person.presses("?").await;
    person.finds("dialog[open]").await;
    look(person, "question, help open").await;
    person.presses("Escape").await;
    person.finds("dialog:not([open])").await;
    person.chooses("Proficient").await;
    person.sees(&format!("1 of {} answered", questions())).await;
    look(person, "question, answered").await;
    person.opens("quiz/technology-trends").await;
    person.sees_heading("Technology trends").await;
    look(person, "question of an industry").await;
    person.opens("review/market-research").await;
    person.sees("Back to your answers").await;
    look(person, "amendment").await;
}

async fn the_drafts(person: &Person, look: &impl AsyncFn(&Person, &str)) {
    person.opens("").await;
    person.has_stored("gapwise.document", "[]").await;
    person.reloads().await;
    person.sees("could not be read").await;
    look(person, "landing, what was saved is broken").await;
    person.has_stored("gapwise.document", &document()).await;
    person.reloads().await;
    person.sees("You have an assessment in progress").await;
    look(person, "landing, with a draft").await;
    person.clicks("Discard it").await;
    person.sees("Undo").await;
    look(person, "landing, draft discarded").await;
    person.clicks("Undo").await;
    person.opens("review").await;
    person.sees_heading("Check your answers").await;
    look(person, "review").await;
}

async fn the_results(person: &Person, look: &impl AsyncFn(&Person, &str)) {
    person.opens("saved").await;
    person.sees("Before the summer").await;
    look(person, "saved").await;
    person.clicks("Rename: Before the summer").await;
    person.has_focus_on("#rename").await;
    look(person, "saved, renaming").await;
    person.clicks("Before the summer").await;
    person.finds(".verdict").await;
    look(person, "result").await;
    person.clicks("Share this result").await;
    person.ticks("Put my name into the link: Ada").await;
    person.clicks("Copy the link").await;
    person.sees("Copied. Paste it").await;
    person.clicks("Show every number").await;
    person.finds(".sums[open] tbody tr").await;
    look(person, "result, share and sums open").await;
    person.opens("result/1763800000000/edtech/leader").await;
    person.sees_heading("Product leader in EdTech").await;
    look(person, "result, another role").await;
    person.opens("saved").await;
    person.clicks("Delete: Before the summer").await;
    person.sees("The assessment was deleted.").await;
    look(person, "saved, deleted").await;
    person.clicks("Undo").await;
}

async fn the_sides_of_a_result(person: &Person, look: &impl AsyncFn(&Person, &str)) {
    let own = "result/1763800000000";
    person.opens(&format!("{own}/what-if")).await;
    person.sees("as you answered.").await;
    person.clicks("Try").await;
    person.sees("with 1 skill changed.").await;
    look(person, "what-if, a step tried").await;
    person.opens(&format!("{own}/plan")).await;
    person.sees_heading("Your plan").await;
    person.clicks("Mark as reached").await;
    person.sees("Reached on").await;
    person.clicks("Edit this goal").await;
    person.clicks("In a month").await;
    person.clicks("Where to learn it").await;
    person.clicks("Any other skill").await;
    person.finds(".goal__edit[open]").await;
    look(person, "plan, a goal reached, its form open").await;
    person.clicks("Reopen").await;
    person.clicks("Remove").await;
    person.sees("The goal was removed from the plan.").await;
    look(person, "plan, a goal taken out").await;
    person.clicks("Undo").await;
    person.opens(&format!("{own}/ways-in")).await;
    person.clicks("The other roles").await;
    person.finds(".sums[open]").await;
    look(person, "ways in, with a background").await;
    person.opens(&format!("{own}/take-away")).await;
    person.ticks("Put my name into the files: Ada").await;
    person.clicks("Show as a table").await;
    person.finds(".ledger").await;
    look(person, "take away, with a name and dates").await;
    person.opens("saved").await;
    person
        .gives_the_file("Result file", "link.json", LINK)
        .await;
    person.sees("This is not a Gapwise result file").await;
    look(person, "saved, a file refused").await;
    person
        .gives_the_file("Result file", "result.json", A_RESULT)
        .await;
    person.sees("The result is here").await;
    look(person, "saved, a result from a file").await;
}

async fn the_data(person: &Person, look: &impl AsyncFn(&Person, &str)) {
    person.opens("data").await;
    person.sees_heading("Your data").await;
    person.clicks("Erase everything in this browser").await;
    person.sees("Yes, erase it all now").await;
    person
        .gives_the_file("Backup file", "link.json", LINK)
        .await;
    person.sees("This is not a Gapwise backup").await;
    look(person, "data, asked to erase, a file refused").await;
    person
        .gives_the_file("Backup file", "backup.json", A_BACKUP)
        .await;
    person.sees("A backup of").await;
    look(person, "data, a backup to bring back").await;
    person.clicks("Replace everything here").await;
    person.sees("The backup is here.").await;
    person.clicks("Yes, erase it all now").await;
    person.sees("Everything is erased.").await;
    look(person, "data, erased").await;
}

async fn where_nothing_is_saved(site: &Site, look: &impl AsyncFn(&Person, &str)) {
    let person = Person::new(site).await;
    let block = "Object.defineProperty(window, 'localStorage', {
        get() { throw new DOMException('no', 'SecurityError') } })";
    person.finds_in_each_page(block).await;
    person.aims_at_technology().await;
    person.sees("Ready to work offline").await;
    person.clicks("Close").await;
    person.chooses("Practised").await;
    person
        .sees(&format!("1 of {} answered. Not saved.", questions()))
        .await;
    look(&person, "question, not saved").await;
}

/// A draft, and a result in which every skill is rated, at each level in turn.
fn document() -> String {
    let answers: Vec<String> = asked()
        .iter()
        .map(|skill| {
            let level = [3, 4, 2, 1, 3, 0, 4][usize::from(*skill % 7)];
            format!("{{\"skill\":{skill},\"level\":{level},\"at\":1763800000000}}")
        })
        .collect();
    let answers = format!("\"answers\":[{}]", answers.join(","));
    let (before, after) = DOCUMENT.split_once("\"finished\"").expect("results");
    let start = after.find("\"answers\"").expect("answers");
    let end = start + after[start..].find(']').expect("an end");
    format!(
        "{before}\"finished\"{}{answers}{}",
        &after[..start],
        &after[end + 1..]
    )
    .replace("\"advanceOnAnswer\":true", "\"advanceOnAnswer\":false")
}
