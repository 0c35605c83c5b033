//! From the landing page to a saved and shared result with nothing but a mouse, and the keyboard only
//! where there is a name to type.

use crate::{person::Person, result_page::ResultPage, short_cut::questions, site::site};

const LEVELS: [&str; 5] = ["Not yet", "Aware", "Practised", "Proficient", "Leading"];
const ROLE: &str = "Senior product manager in technology";

/// What this person says to the question at a position; nothing means that they skip it.
fn answer(number: usize) -> Option<&'static str> {
    match number {
        5 | 20 => None,
        9 | 28 => Some("Not applicable"),
        other => Some(LEVELS[other * 3 % 5]),
    }
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn the_whole_job_by_mouse() {
    let site = site();
    let person = Person::arrives(&site).await;
    says_what_they_aim_at(&person).await;
    answers_every_question(&person).await;
    checks_the_answers(&person).await;
    reads_the_result(&person).await;
    checks_the_sums(&person).await;
    shares_it(&person).await;
    keeps_it_under_a_name(&person).await;
}

async fn says_what_they_aim_at(person: &Person) {
    person.clicks("Start the assessment").await;
    person.is_at("aim").await;
    person.sees_heading("Which role are you aiming for?").await;
    assert!(person.has_picked_nothing().await);

    person.clicks("Start with the first skill").await;
    person.has_focus_on(".errors").await;
    person.sees("Before you go on").await;
    person.is_at("aim").await;
    let errors = person.reads_all(".errors li").await;
    assert_eq!(
        errors,
        [
            "Say where you are today.",
            "Choose the level you are aiming for.",
            "Choose at least one industry, or the core."
        ]
    );
    person.clicks("Choose the level you are aiming for.").await;
    person.has_focus_on("input[name=wanted]").await;

    person.picks("now", "Product manager").await;
    person.picks("wanted", "Senior product manager").await;
    assert_eq!(person.reads_all(".errors li").await.len(), 1);
    person.picks("specialisations", "Technology").await;
    person.no_longer_sees("Before you go on").await;
    person.sees(&format!("{} skills, about", questions())).await;
    person.fills("Your name", "Ada").await;
    person.clicks("Start with the first skill").await;
}

async fn answers_every_question(person: &Person) {
    let mut answered = 0;
    for number in 1..=questions() {
        person.is_asked(number, questions()).await;
        assert!(person.has_picked_nothing().await, "at question {number}");
        if number == 2 {
            person.clicks("Continue").await;
            person
                .sees("Choose the sentence that fits, or skip this skill for now.")
                .await;
            person.is_at("quiz/user-research").await;
        }
        match answer(number) {
            None => person.clicks("Skip").await,
            Some(level) => {
                person.chooses(level).await;
                answered += 1;
                person
                    .sees(&format!(
                        "{answered} of {} answered. Saved in this browser.",
                        questions()
                    ))
                    .await;
                let last = number == questions();
                person
                    .clicks(if last {
                        "Check your answers"
                    } else {
                        "Continue"
                    })
                    .await;
            }
        }
    }
}

async fn checks_the_answers(person: &Person) {
    person.sees_heading("Check your answers").await;
    person.is_at("review").await;
    person
        .sees(&format!("2 of {} skills have no answer yet.", questions()))
        .await;
    let sections = person.reads_all(".review h2").await;
    assert_eq!(
        sections.first().map(String::as_str),
        Some("Not answered yet")
    );
    let rows = person.reads_all(".answers__row h3").await;
    assert_eq!(rows.len(), questions(), "{rows:?}");
    let [first_skipped, ..] = rows.as_slice() else {
        panic!("no answers on {rows:?}");
    };

    person.clicks(&format!("Answer: {first_skipped}")).await;
    person.sees_heading(first_skipped).await;
    assert!(person.has_picked_nothing().await);
    person.chooses("Leading").await;
    person.clicks("Back to your answers").await;
    person
        .sees(&format!("One of {} skills has no answer yet.", questions()))
        .await;
    let changeable = person.reads_all(".answers__change").await;
    assert!(changeable.contains(&format!("Change: {first_skipped}")));
    let still_skipped = person.reads_all("[aria-labelledby=skipped-title] h3").await;
    assert_eq!(still_skipped.len(), 1);
    person.clicks("See your result").await;
}

async fn reads_the_result(person: &Person) {
    person.sees_heading(ROLE).await;
    let page = ResultPage::read_by(person).await;
    let readiness = format!(
        "senior product manager in technology: you meet {}% of what the role asks for, based on {} of {} skills",
        page.percent(),
        questions() - 3,
        questions() - 2
    );
    assert!(page.verdict[1].contains(&readiness), "{:?}", page.verdict);
    assert!(
        page.figures.contains(&format!(
            "Based on {} of {} skills",
            questions() - 3,
            questions() - 2
        )),
        "{:?}",
        page.figures
    );
    assert!(!page.strengths.is_empty());
    assert!(
        page.gaps
            .iter()
            .all(|gap| gap.contains("Needed:") && gap.contains("looks like this:"))
    );
    let lead = format!("{} skills are below this role’s target", page.gaps.len());
    person.sees(&lead).await;
    // Missing must-haves come first.
    let must_haves: Vec<bool> = page
        .gaps
        .iter()
        .map(|gap| gap.contains("Missing must-have"))
        .collect();
    assert!(
        must_haves.is_sorted_by(|before, after| before >= after),
        "{must_haves:?}"
    );
    assert_eq!(page.left_out.len(), 2, "{:?}", page.left_out);
}

async fn checks_the_sums(person: &Person) {
    assert!(!person.has(".sums[open]").await);
    person.clicks("Show every number").await;
    person.finds(".sums[open] tbody tr").await;
    let column = async |number: u8| -> Vec<u32> {
        let cells = person
            .reads_all(&format!(".sums tbody td:nth-of-type({number})"))
            .await;
        cells.iter().filter_map(|cell| cell.parse().ok()).collect()
    };
    let missing: u32 = column(5).await.iter().sum();
    let asked: u32 = column(6).await.iter().sum();
    assert_eq!(
        person.reads_all(".sums tfoot td").await,
        [missing.to_string(), asked.to_string()]
    );
    let there = asked - missing;
    let percent = 100 * there / asked;
    assert_eq!(
        person.reads(".verdict__percent").await,
        format!("{percent}%")
    );
    person
        .sees(&format!(
            "1 − {missing} ÷ {asked} = {there} ÷ {asked} = {percent}%, rounded down."
        ))
        .await;
}

async fn shares_it(person: &Person) {
    person.clicks("Share this result").await;
    let answers = questions() - 1;
    person
        .sees(&format!("{answers} answers, each with its level"))
        .await;
    person
        .sees("the level you aim at: Senior product manager")
        .await;
    person.sees("no name").await;
    let nameless = person.reads_field("#share-link").await;
    person.ticks("Put my name into the link: Ada").await;
    person.sees("your name: Ada").await;
    let named = person.reads_field("#share-link").await;
    assert_ne!(nameless, named);
    person.ticks("Put my name into the link: Ada").await;
    person.sees("no name").await;
    assert_eq!(person.reads_field("#share-link").await, nameless);
}

async fn keeps_it_under_a_name(person: &Person) {
    person.clicks("All your results").await;
    person.sees_heading("Your results").await;
    person.clicks(&format!("Rename: {ROLE}")).await;
    person.fills("New name", "Before the summer").await;
    person.clicks("Save").await;
    person.finds(".saved__entry h2").await;
    assert_eq!(
        person.reads_all(".saved__entry h2").await,
        ["Before the summer"]
    );

    person.clicks("Delete: Before the summer").await;
    person.sees("The assessment was deleted.").await;
    person
        .sees("No finished assessment is kept in this browser yet.")
        .await;
    person.clicks("Undo").await;
    person.no_longer_sees("The assessment was deleted.").await;
    person.reloads().await;
    person.clicks("Before the summer").await;
    person.sees_heading(ROLE).await;
    person.sees("Before the summer").await;

    person.clicks("All your results").await;
    person.clicks("Delete: Before the summer").await;
    person.sees("The assessment was deleted.").await;
    person.reloads().await;
    person
        .sees("No finished assessment is kept in this browser yet.")
        .await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn a_click_goes_on_by_itself_for_those_who_want_it() {
    let site = site();
    let person = Person::arrives(&site).await;
    person.aims_at_technology().await;
    person.ticks("Move on automatically when I answer").await;
    person.clicks_the_answer("Practised").await;
    person.is_asked(2, questions()).await;
    person.clicks("Back").await;
    person
        .is_asked_again(1, questions(), "input[name=level]:checked")
        .await;
    person.has_picked("level", "Practised").await;
    // What is picked already can be confirmed the same way.
    person.clicks_the_answer("Practised").await;
    person.is_asked(2, questions()).await;
}
