//! A new version is deployed while people use the one before. They see a complete build, never two
//! mixed, and the new one only when they say so or come back later.

use crate::{build::Build, person::Person, short_cut::questions, site::site};

const NEWS: &str = "A new version is ready";

impl Person {
    /// Stands before the second question, looked after by a worker, with one answer given.
    async fn is_in_mid_quiz(&self) {
        self.is_ready_offline().await;
        self.aims_at_technology().await;
        self.answers_with("3").await;
        self.is_asked(2, questions()).await;
    }
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn a_tab_open_across_the_deploy_goes_on_and_is_offered_the_new_version() {
    let (first, second) = (Build::first(), Build::second());
    let site = first.served();
    let person = Person::arrives(&site).await;
    person.is_in_mid_quiz().await;
    person.marks_the_page().await;
    site.deploys(second.folder());
    person.comes_back_to_the_tab().await;
    person.sees(NEWS).await;

    person.answers_with("5").await;
    person.is_asked(3, questions()).await;
    assert!(person.has_the_marked_page().await);
    person.uses_only(&first).await;

    person.clicks("Reload").await;
    person.has_a_fresh_page().await;
    person.sees(&format!("2 of {} answered", questions())).await;
    person.uses_only(&second).await;
    person.opens("").await;
    person.has_the_whole_of(&second).await;
    person.no_longer_sees(NEWS).await;
    // What was kept of the first build is gone, and the second is there without its host.
    assert_eq!(person.caches().await.len(), 1);
    drop(site);
    person.reloads().await;
    person.has_the_whole_of(&second).await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn without_consent_the_first_version_stays_until_every_tab_is_closed() {
    let (first, second) = (Build::first(), Build::second());
    let site = first.served();
    let person = Person::arrives(&site).await;
    person.is_ready_offline().await;
    site.deploys(second.folder());
    person.comes_back_to_the_tab().await;
    person.sees(NEWS).await;
    person.clicks("Later").await;
    person.no_longer_sees(NEWS).await;
    person.reloads().await;
    person.has_the_whole_of(&first).await;
    person.sees(NEWS).await;
    person.reloads().await;
    person.has_the_whole_of(&first).await;

    let former = person.this_tab().await;
    let empty = person.opens_a_tab().await;
    person.turns_to(&former).await;
    person.closes_the_tab_and_turns_to(&empty).await;
    person.comes_back_later_to(&second).await;
    person.no_longer_sees(NEWS).await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn consent_in_one_tab_brings_the_new_version_to_all() {
    let (first, second) = (Build::first(), Build::second());
    let site = first.served();
    let person = Person::arrives(&site).await;
    person.is_in_mid_quiz().await;
    person.marks_the_page().await;
    let one = person.this_tab().await;
    site.deploys(second.folder());
    // Opening the app looks for a new version.
    let other = person.opens_a_tab().await;
    person.opens("").await;
    person.has_the_whole_of(&first).await;
    person.sees(NEWS).await;
    person.turns_to(&one).await;
    person.sees(NEWS).await;
    person.chooses("Aware").await;
    person
        .sees(&format!("2 of {} answered. Saved", questions()))
        .await;
    person.turns_to(&other).await;
    person.marks_the_page().await;
    person.clicks("Reload").await;
    person.has_a_fresh_page().await;
    person.has_the_whole_of(&second).await;
    person.turns_to(&one).await;
    person.has_a_fresh_page().await;
    person.sees(&format!("Skill 2 of {}", questions())).await;
    person.sees(&format!("2 of {} answered", questions())).await;
    person.uses_only(&second).await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn a_version_rolled_back_before_it_was_taken_is_never_seen() {
    let (first, second) = (Build::first(), Build::second());
    let site = first.served();
    let person = Person::arrives(&site).await;
    person.is_ready_offline().await;
    site.deploys(second.folder());
    person.comes_back_to_the_tab().await;
    person.sees(NEWS).await;
    site.deploys(first.folder());
    person.reloads().await;
    person.has_nothing_waiting().await;
    person.reloads().await;
    person.has_the_whole_of(&first).await;
    person.has_nothing_waiting().await;
    person.no_longer_sees(NEWS).await;
    assert_eq!(person.caches().await.len(), 1);
    drop(site);
    person.reloads().await;
    person.has_the_whole_of(&first).await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn a_version_rolled_back_after_it_was_taken_goes_as_it_came() {
    let (first, second) = (Build::first(), Build::second());
    let site = second.served();
    let person = Person::arrives(&site).await;
    person.is_in_mid_quiz().await;
    person.marks_the_page().await;
    site.deploys(first.folder());
    person.comes_back_to_the_tab().await;
    person.sees(NEWS).await;
    person.uses_only(&second).await;
    person.clicks("Reload").await;
    person.has_a_fresh_page().await;
    person.sees(&format!("1 of {} answered", questions())).await;
    person.opens("").await;
    person.has_the_whole_of(&first).await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn what_others_keep_on_the_same_host_is_left_alone() {
    let (first, second) = (Build::first(), Build::second());
    let site = first.served();
    let person = Person::arrives(&site).await;
    person.is_ready_offline().await;
    let others = [
        "photos-v2".to_owned(),
        format!("gapwise {}other/ 0123456789abcdef", site.url()),
    ];
    for other in &others {
        person.has_a_cache(other).await;
    }
    let before = person.caches().await;
    assert_eq!(before.len(), 3, "{before:?}");
    site.deploys(second.folder());
    person.comes_back_to_the_tab().await;
    person.sees(NEWS).await;
    person.marks_the_page().await;
    person.clicks("Reload").await;
    person.has_a_fresh_page().await;
    let after = person.caches().await;
    let both = |name: &&String| before.contains(name);
    let kept: Vec<&String> = after.iter().filter(both).collect();
    assert_eq!(kept, others.iter().collect::<Vec<_>>());
    assert_eq!(after.len(), 3, "{after:?}");
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn the_kill_switch_takes_the_worker_away_and_disturbs_nobody() {
    let (first, killed) = (Build::first(), Build::first());
    killed.has("worker.js", include_str!("../../public/worker-kill.js"));
    let site = first.served();
    let person = Person::arrives(&site).await;
    person.is_in_mid_quiz().await;
    person.has_a_cache("photos-v2").await;
    person.marks_the_page().await;
    site.deploys(killed.folder());
    person.comes_back_to_the_tab().await;
    person.has_no_worker().await;
    assert_eq!(person.caches().await, ["photos-v2"]);
    assert!(person.has_the_marked_page().await);
    person.answers_with("5").await;
    person.is_asked(3, questions()).await;
    person.reloads().await;
    person.sees(&format!("2 of {} answered", questions())).await;
    person.has_no_worker().await;
    person.no_longer_sees("Ready to work offline").await;
    // The worker comes back with the next deploy that has one.
    site.deploys(first.folder());
    person.reloads().await;
    person.is_ready_offline().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn the_site_as_it_was_built_needs_no_second_look() {
    let site = site();
    let person = Person::arrives(&site).await;
    person.is_ready_offline().await;
    person.comes_back_to_the_tab().await;
    person.reloads().await;
    person.has_nothing_waiting().await;
    person.no_longer_sees(NEWS).await;
}
