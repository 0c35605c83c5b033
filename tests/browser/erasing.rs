//! Erasing removes everything of ours, in each open tab; and what other programs keep at the same address
//! is never touched, by this or by anything before it.

use std::collections::BTreeMap;

use crate::{
    backup_file::keys_in, data_page::ROLE, person::Person, short_cut::questions, site::site,
};

const SET_BACK: &str = "const now = Date.now; Date.now = () => now() - 86_400_000";

/// Keys of other programs, some of which look much like ours.
const OF_OTHERS: [(&str, &str); 5] = [
    ("gapwise", "no dot"),
    ("gapwise-document", "a dash"),
    ("Gapwise.document", "{\"app\":\"gapwise\",\"version\":1}"),
    (" gapwise.document", ""),
    ("todo.gapwise.document", "\u{1f680}"),
];

impl Person {
    /// Shares the address with other programs, which have keys there.
    pub(crate) async fn has_keys_of_others(&self) {
        for (key, text) in OF_OTHERS {
            self.has_stored(key, text).await;
        }
    }

    /// Of ours, only the key that says which erasure was the last is there. Gives its text.
    async fn has_nothing_but_the_mark(&self) -> String {
        let stored = self.stored_of_ours().await;
        assert_eq!(stored.keys().collect::<Vec<_>>(), ["gapwise.erased"]);
        stored["gapwise.erased"].clone()
    }

    /// Hears nothing of what other tabs do, like a page that is kept for the way back. A driver keeps none, so
    /// the event is stopped before the app gets it. Of the listeners of a window, the first one is called first.
    async fn hears_nothing_of_other_tabs(&self) {
        let deaf = "addEventListener('storage', (event) => event.stopImmediatePropagation(), true)";
        self.finds_in_each_page(deaf).await;
        self.reloads().await;
    }

    /// The keys of other programs, which are as they were put there.
    async fn still_has_keys_of_others(&self) {
        let mut stored = self.stored().await;
        stored.retain(|key, _| !key.starts_with("gapwise."));
        let of_others = OF_OTHERS.map(|(key, text)| (key.to_owned(), text.to_owned()));
        assert_eq!(stored, BTreeMap::from(of_others));
    }
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn erased_is_everything_of_ours_and_no_open_tab_writes_it_again() {
    let site = site();
    for clock in ["", SET_BACK] {
        println!("clock: {clock}");
        let person = Person::arrives(&site).await;
        person.has_all_there_is_to_keep().await;
        person.takes_a_backup().await;
        person.sees("Last backup:").await;
        person.has_keys_of_others().await;
        let one = person.this_tab().await;
        let other = person.opens_a_tab().await;
        person.opens("quiz/user-research").await;
        person.sees(&format!("Skill 2 of {}", questions())).await;

        person.turns_to(&one).await;
        person.asks(clock, &[]).await;
        person.erases_everything().await;
        person.keeps(0, None).await;
        let mark = person.has_nothing_but_the_mark().await;
        person.has_word_in(&other).await;
        person.sees_heading("No assessment in progress").await;
        assert_eq!(person.has_nothing_but_the_mark().await, mark);
        person.has_word_in(&one).await;
        assert_eq!(person.has_nothing_but_the_mark().await, mark);
        person.still_has_keys_of_others().await;

        // What is done after it, in either, is new.
        person.turns_to(&other).await;
        person.begins_and_answers_one().await;
        for tab in [&one, &other] {
            person.turns_to(tab).await;
            person.keeps(0, Some(1)).await;
            person.reloads().await;
            person.keeps(0, Some(1)).await;
        }
    }
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn what_is_erased_is_gone_even_if_the_page_is_left_at_once() {
    let site = site();
    let person = Person::arrives(&site).await;
    person.has_all_there_is_to_keep().await;
    person.goes_to_your_data().await;
    person.clicks("Erase everything in this browser").await;
    // Each look at the clock takes so long that Yew puts off, by a timer, what can wait; the page is gone before that.
    let script = "
        const now = Date.now;
        let late = 0;
        Date.now = () => now() + 20 * (late += 1);
        window.setTimeout = () => 0";
    person.asks(script, &[]).await;
    person.clicks("Yes, erase it all now").await;
    person.reloads().await;
    person.keeps(0, None).await;
    person.has_nothing_but_the_mark().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn keys_of_other_programs_stay_as_they_are_through_the_whole_job() {
    let site = site();
    let person = Person::arrives(&site).await;
    person.has_keys_of_others().await;
    person.gets_a_result().await;
    person.still_has_keys_of_others().await;
    let backup = person.takes_a_backup().await;
    // The result, and the rest.
    assert_eq!(keys_in(&backup).len(), 2);
    person.looks_into(&backup).await;
    person.clicks("Replace everything here").await;
    person.sees("The backup is here.").await;
    person.still_has_keys_of_others().await;
    person.erases_everything().await;
    person.still_has_keys_of_others().await;
    person.looks_into(&backup).await;
    person.clicks("Merge with what is here").await;
    person.sees("The backup is here.").await;
    person.keeps(1, None).await;
    person.still_has_keys_of_others().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn a_page_that_heard_nothing_brings_nothing_back_that_was_erased() {
    let site = site();
    let person = Person::arrives(&site).await;
    person.has_all_there_is_to_keep().await;
    person.clicks("Your results").await;
    let old = person.this_tab().await;
    person.hears_nothing_of_other_tabs().await;
    person.opens_a_tab().await;
    person.opens("data").await;
    person.erases_everything().await;
    let mark = person.has_nothing_but_the_mark().await;

    person.turns_to(&old).await;
    person.clicks(&format!("Rename: {ROLE}")).await;
    person.fills("New name", "Before the summer").await;
    person.clicks("Save").await;
    person.sees("Everything was erased in another tab").await;
    assert_eq!(person.has_nothing_but_the_mark().await, mark);
    person.keeps(0, None).await;

    // What is begun after it is kept.
    person.begins_and_answers_one().await;
    person.reloads().await;
    person.keeps(0, Some(1)).await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn what_is_begun_in_a_page_that_heard_nothing_is_kept() {
    let site = site();
    let person = Person::arrives(&site).await;
    let old = person.this_tab().await;
    person.hears_nothing_of_other_tabs().await;
    person.opens_a_tab().await;
    person.opens("data").await;
    person.erases_everything().await;
    person.turns_to(&old).await;
    person.begins_and_answers_one().await;
    person.reloads().await;
    person.keeps(0, Some(1)).await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn a_page_that_comes_back_from_the_cache_reads_what_others_did() {
    let site = site();
    let person = Person::arrives(&site).await;
    person.begins_and_answers_one().await;
    let old = person.this_tab().await;
    person.hears_nothing_of_other_tabs().await;
    person.opens_a_tab().await;
    person.opens("quiz/prototyping").await;
    person.clicks_the_answer("Leading").await;
    person.sees(&format!("2 of {} answered", questions())).await;
    person.turns_to(&old).await;
    person.sees(&format!("1 of {} answered", questions())).await;
    let back = "dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))";
    person.asks(back, &[]).await;
    person.sees(&format!("2 of {} answered", questions())).await;
}
