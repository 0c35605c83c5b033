//! Erasing removes everything of ours, in each open tab; and what other programs keep at the same address
//! is never touched, by this or by anything before it.

use std::collections::BTreeMap;

use crate::{backup_file::keys_in, person::Person, short_cut::questions, site::site};

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
        person
            .sees("A backup was last handed to your browser on")
            .await;
        person.has_keys_of_others().await;
        let one = person.this_tab().await;
        let other = person.opens_a_tab().await;
        person.opens("quiz/user-research").await;
        person.sees(&format!("Skill 2 of {}", questions())).await;

        person.turns_to(&one).await;
        person.asks(clock, &[]).await;
        person.erases_everything().await;
        person.keeps(0, None).await;
        assert_eq!(person.stored_of_ours().await, BTreeMap::new());
        person.has_word_in(&other).await;
        person.sees_heading("No assessment in progress").await;
        assert_eq!(person.stored_of_ours().await, BTreeMap::new());
        person.has_word_in(&one).await;
        assert_eq!(person.stored_of_ours().await, BTreeMap::new());
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
async fn keys_of_other_programs_stay_as_they_are_through_the_whole_job() {
    let site = site();
    let person = Person::arrives(&site).await;
    person.has_keys_of_others().await;
    person.gets_a_result().await;
    person.still_has_keys_of_others().await;
    let backup = person.takes_a_backup().await;
    assert_eq!(keys_in(&backup).len(), 1);
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
