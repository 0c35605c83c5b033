//! The site works from any folder of a host, not from its root alone.

use static_server::Site;

use crate::{environment::dist, person::Person, result_page::ResultPage, short_cut::questions};

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn the_job_is_done_in_a_sub_folder_of_a_host() {
    let site = Site::serve_under("/some/folder/", &dist(), 0).expect("a free port");
    let person = Person::arrives(&site).await;
    person.clicks("Start the assessment").await;
    person.sees_heading("Which role are you aiming for?").await;
    person.gets_a_result().await;
    let result = ResultPage::read_by(&person).await;
    person.reloads().await;
    assert_eq!(ResultPage::read_by(&person).await, result);
    person.clicks("Share this result").await;
    let link = person.reads_field("#share-link").await;
    assert!(link.starts_with(&format!("{}#/r/", site.url())), "{link}");
    drop(person);

    let reader = Person::new(&site).await;
    reader.follows(&link).await;
    reader.sees_heading(&result.role).await;
    assert_eq!(ResultPage::read_by(&reader).await, result);
    reader.aims_at_technology().await;
    reader.reloads().await;
    reader.sees(&format!("Skill 1 of {}", questions())).await;
    // Styles come from the folder too.
    let margin = "return getComputedStyle(document.querySelector('.button--primary')).cursor";
    assert_eq!(reader.asks(margin, &[]).await, "pointer");
}
