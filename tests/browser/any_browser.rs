//! What people come for, in each browser: the whole job, a link that somebody sent, and answers that
//! are still there after a reload.

use crate::{
    driver::Browser, each_browser::in_each_browser, person::Person, result_page::ResultPage,
    short_cut::questions, site::site,
};

in_each_browser!(
    the_whole_job_ends_with_a_link_to_paste,
    a_shared_link_says_the_same_to_a_stranger,
    answers_are_kept_over_a_reload,
);

async fn the_whole_job_ends_with_a_link_to_paste(browser: Browser) {
    let site = site();
    let person = Person::arrives_in(browser, &site).await;
    person.clicks("Start the assessment").await;
    person.sees_heading("Which role are you aiming for?").await;
    person.picks("now", "Product manager").await;
    person.picks("wanted", "Senior product manager").await;
    person.picks("specialisations", "Technology").await;
    person.clicks("Start with the first skill").await;
    person
        .answers_all_with(&["3", "4", "2", "5", "n", "1"])
        .await;
    person
        .sees(&format!("You answered all {} skills.", questions()))
        .await;
    person.clicks("See your result").await;
    person
        .sees_heading("Senior product manager in technology")
        .await;
    let result = ResultPage::read_by(&person).await;
    assert!(!result.strengths.is_empty() && !result.gaps.is_empty());

    person.clicks("Share this result").await;
    let link = person.reads_field("#share-link").await;
    assert!(link.starts_with(&format!("{}#/r/", site.url())), "{link}");
    person.clicks("Copy the link").await;
    person.sees("Copied. Paste it wherever you like.").await;
    assert_eq!(person.pastes_into_a_note().await, link);
}

async fn a_shared_link_says_the_same_to_a_stranger(browser: Browser) {
    let site = site();
    let owner = Person::arrives_in(browser, &site).await;
    owner.aims_at_technology().await;
    owner.answers_with("4").await;
    owner.is_asked(2, questions()).await;
    owner.answers_with("2").await;
    owner.is_asked(3, questions()).await;
    owner.opens("review").await;
    owner.clicks("See your result").await;
    owner
        .sees_heading("Senior product manager in technology")
        .await;
    let result = ResultPage::read_by(&owner).await;
    owner.clicks("Share this result").await;
    let link = owner.reads_field("#share-link").await;
    drop(owner);

    let stranger = Person::new_in(browser, &site).await;
    stranger.follows(&link).await;
    stranger.sees_heading(&result.role).await;
    stranger.sees("A result shared with you, of").await;
    assert_eq!(ResultPage::read_by(&stranger).await, result);
    assert!(stranger.stored().await.is_empty());
}

async fn answers_are_kept_over_a_reload(browser: Browser) {
    let site = site();
    let person = Person::arrives_in(browser, &site).await;
    person.aims_at_technology().await;
    person.answers_with("3").await;
    person.is_asked(2, questions()).await;
    person.chooses("Not applicable").await;
    person
        .sees(&format!(
            "2 of {} answered. Saved in this browser.",
            questions()
        ))
        .await;
    person.reloads().await;
    person.sees(&format!("Skill 2 of {}", questions())).await;
    person.has_picked("level", "Not applicable").await;
    person.goes_back().await;
    person
        .is_asked_again(1, questions(), "input[name=level]:checked")
        .await;
    person.has_picked("level", "Practised").await;
    person.opens("").await;
    person.reloads().await;
    person
        .sees(&format!(
            "You have an assessment in progress: 2 of {} skills answered.",
            questions()
        ))
        .await;
}
