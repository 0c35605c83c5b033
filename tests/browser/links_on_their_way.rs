//! A link that programs changed on its way opens the result it was made of, in each browser: from the address
//! bar, by a click on a page, and pasted into the field for links.

use serde_json::json;

use crate::{
    any_browser_single_file::file,
    changed_links::{IN_A_TEXT, IN_AN_ADDRESS, changed},
    driver::Browser,
    each_browser::in_each_browser,
    person::Person,
    site::site,
};

in_each_browser!(
    a_changed_link_opens_from_the_address_bar,
    a_changed_link_opens_by_a_click,
    a_changed_link_opens_where_it_is_pasted,
    a_damaged_link_is_reported_however_it_is_changed,
);

const GOLDEN: &str = include_str!("../golden/links/v1-technology.txt");
/// What the result of that link is called.
const ROLE: &str = "Product manager in technology";
const SHARED: &str = "A result shared with you, of";

async fn sees_the_result(person: &Person, by: &str, form: &str) {
    println!("{by}: {form}");
    person.sees_heading(ROLE).await;
    person.sees(SHARED).await;
    assert!(person.has(".verdict").await, "{by}: {form}");
}

async fn goes_elsewhere(person: &Person) {
    person.opens("saved").await;
    person.sees_heading("Your results").await;
}

async fn a_changed_link_opens_from_the_address_bar(browser: Browser) {
    let site = site();
    let person = Person::new_in(browser, &site).await;
    let encoded = changed("#%2Fr%2F{P}%22", &site.url(), GOLDEN.trim());
    person
        .types_the_address(&format!("{}{encoded}", site.url()))
        .await;
    sees_the_result(&person, "the first page of a visit", &encoded).await;
    for (by, form) in IN_AN_ADDRESS {
        goes_elsewhere(&person).await;
        let fragment = changed(form, &site.url(), GOLDEN.trim());
        person
            .types_the_address(&format!("{}{fragment}", site.url()))
            .await;
        sees_the_result(&person, by, &fragment).await;
    }
}

async fn a_changed_link_opens_by_a_click(browser: Browser) {
    let site = site();
    let person = Person::new_in(browser, &site).await;
    for (by, form) in IN_AN_ADDRESS {
        goes_elsewhere(&person).await;
        let fragment = changed(form, &site.url(), GOLDEN.trim());
        let address = format!("{}{fragment}", site.url());
        person.clicks_a_link_to(&address).await;
        sees_the_result(&person, by, &fragment).await;
    }
}

async fn a_changed_link_opens_where_it_is_pasted(browser: Browser) {
    let address = "https://gapwise.example/app/";
    let person = Person::at(browser, file()).await;
    for (by, form) in IN_AN_ADDRESS.iter().chain(&IN_A_TEXT) {
        goes_elsewhere(&person).await;
        let text = changed(form, address, GOLDEN.trim());
        person.pastes("Link or code", &text).await;
        person.clicks("Open it").await;
        sees_the_result(&person, by, &text).await;
    }
}

async fn a_damaged_link_is_reported_however_it_is_changed(browser: Browser) {
    let site = site();
    let person = Person::new_in(browser, &site).await;
    let whole = GOLDEN.trim();
    let cut = &whole[..whole.len() - 3];
    for form in [
        "#/r/{P}",
        "#%2Fr%2F{P}",
        "#/r/{P}\"",
        "#/r/{1}%20{2}",
        "#/r/{P}?fbclid=x",
    ] {
        goes_elsewhere(&person).await;
        let fragment = changed(form, &site.url(), cut);
        person
            .types_the_address(&format!("{}{fragment}", site.url()))
            .await;
        person.sees_heading("This link cannot be read").await;
        assert!(!person.has(".verdict").await, "{fragment}");
    }
    assert_eq!(
        person.asks("return localStorage.length", &[]).await,
        json!(0)
    );
}
