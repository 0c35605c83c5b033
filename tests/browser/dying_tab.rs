//! A tab that closes or crashes between any two answers takes none with it.

use crate::{
    person::{Person, Tab},
    short_cut::questions,
    site::site,
};

/// The ways in which a tab can go without a word.
#[derive(Clone, Copy, Debug)]
enum End {
    Closed,
    Crashed,
}

impl End {
    async fn comes_upon(self, person: &Person, other: &Tab) {
        match self {
            End::Closed => person.closes_the_tab_and_turns_to(other).await,
            End::Crashed => person.sees_the_tab_crash_and_turns_to(other).await,
        }
    }
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn a_tab_that_dies_between_two_answers_takes_none_with_it() {
    let site = site();
    let person = Person::arrives(&site).await;
    person.aims_at_technology().await;
    let mut answered = 0;
    for end in [End::Closed, End::Crashed].into_iter().cycle().take(8) {
        println!("{answered} answers, {end:?}");
        let dying = person.this_tab().await;
        let next = person.opens_a_tab().await;
        person.turns_to(&dying).await;
        // Nothing is waited for between the answer and the end; every second time it is not even
        // the first answer in this tab.
        if answered % 3 == 0 {
            person.answers_with("3").await;
            answered += 1;
            person.is_asked(answered + 1, questions()).await;
        }
        person.clicks_the_answer("Practised").await;
        answered += 1;
        end.comes_upon(&person, &next).await;
        person.opens("").await;
        person
            .sees(&format!(
                "You have an assessment in progress: {answered} of {}",
                questions()
            ))
            .await;
        person.clicks("Continue").await;
        person.is_asked(answered + 1, questions()).await;
    }
}
