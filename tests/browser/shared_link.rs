//! A result shared by link says the same to whoever opens it, and touches nothing of theirs.

use serde_json::json;

use crate::{person::Person, result_page::ResultPage, site::site};

/// A link that the first release made.
const FIRST_LINK: &str = include_str!("../golden/links/v1-technology.txt");

/// A document as an earlier visit left it: one assessment begun, one finished.
const READERS_DOCUMENT: &str = include_str!("../golden/documents/v1.json");
const NOT_CHANGED: &str = "This is somebody’s result, to read and not to change.";

/// What somebody sends: a link, and what it looked like to them.
struct Shared {
    link: String,
    result: ResultPage,
}

async fn shared_by(person: &Person) -> Shared {
    person.gets_a_result().await;
    let result = ResultPage::read_by(person).await;
    person.clicks("Share this result").await;
    let link = person.reads_field("#share-link").await;
    Shared { link, result }
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn a_stranger_reads_the_same_result_and_keeps_their_own_data() {
    let site = site();
    let owner = Person::arrives(&site).await;
    let shared = shared_by(&owner).await;
    assert!(shared.link.starts_with(&site.url()), "{}", shared.link);
    owner.clicks("Roles").await;
    let map = owner.reads_the_map().await;
    drop(owner);

    let stranger = Person::new(&site).await;
    stranger.follows(&shared.link).await;
    stranger.sees_heading(&shared.result.role).await;
    stranger.sees("A result shared with you, of").await;
    stranger.sees(NOT_CHANGED).await;
    assert_eq!(ResultPage::read_by(&stranger).await, shared.result);
    assert!(!stranger.has(".share").await, "only its owner shares it on");
    assert!(stranger.stored().await.is_empty());
    stranger.reloads().await;
    assert_eq!(ResultPage::read_by(&stranger).await, shared.result);
    stranger.clicks("Roles").await;
    assert_eq!(stranger.reads_the_map().await, map);
    stranger.goes_back().await;
    stranger.sees_heading(&shared.result.role).await;
    stranger.clicks("Take your own").await;
    stranger.sees("Start the assessment").await;

    stranger
        .has_stored("gapwise.document", READERS_DOCUMENT)
        .await;
    stranger.has_stored("of.another.page", "as it was").await;
    stranger.opens("saved").await;
    stranger.reloads().await;
    stranger.sees("Before the summer").await;
    let before = stranger.stored().await;
    assert_eq!(before.len(), 2);

    // In the tab that shows the app already, no page is loaded: the address changes, and that is all.
    stranger.asks("window.sameTab = true", &[]).await;
    stranger.follows(&shared.link).await;
    stranger.sees(NOT_CHANGED).await;
    assert_eq!(
        stranger.asks("return window.sameTab", &[]).await,
        json!(true)
    );
    assert_eq!(ResultPage::read_by(&stranger).await, shared.result);
    stranger.clicks("Product manager in technology").await;
    stranger.sees_heading("Product manager in technology").await;
    stranger.sees(NOT_CHANGED).await;
    stranger.goes_back().await;
    stranger.sees_heading(&shared.result.role).await;
    stranger.reloads().await;
    stranger.sees(NOT_CHANGED).await;
    assert_eq!(stranger.stored().await, before);

    stranger.clicks("Take your own").await;
    stranger
        .sees("You have an assessment in progress: 3 of")
        .await;
    assert_eq!(stranger.stored().await, before);
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn a_name_is_shared_only_when_its_owner_says_so() {
    let site = site();
    let ada = Person::arrives(&site).await;
    ada.gets_a_result().await;
    // The result has no name yet: it is given while the answers are changed.
    ada.clicks("Correct this result").await;
    ada.clicks("Change your target role").await;
    ada.fills("Your name", "Ada").await;
    ada.clicks("Save and go on").await;
    ada.opens("review").await;
    ada.clicks("See your result").await;
    ada.clicks("Share this result").await;
    let nameless = ada.reads_field("#share-link").await;
    ada.ticks("Put my name into the link: Ada").await;
    ada.sees("your name: Ada").await;
    let named = ada.reads_field("#share-link").await;
    drop(ada);

    let reader = Person::new(&site).await;
    reader.follows(&nameless).await;
    reader.sees("A result shared with you, of").await;
    reader.no_longer_sees("Ada shared").await;
    reader.follows(&named).await;
    reader.sees("Ada shared this result of").await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn a_damaged_link_says_so_and_changes_nothing() {
    let site = site();
    let shared = shared_by(&Person::arrives(&site).await).await;
    let cut = &shared.link[..shared.link.len() - 7];
    let middle = shared.link.find("#/r/").expect("a payload") + 20;
    let other = if shared.link[middle..].starts_with('A') {
        "B"
    } else {
        "A"
    };
    let mut altered = shared.link.clone();
    altered.replace_range(middle..=middle, other);

    let reader = Person::arrives(&site).await;
    for link in [cut, &altered] {
        reader.follows(link).await;
        reader.sees_heading("This link cannot be read").await;
        reader.sees("The link is damaged").await;
        assert!(!reader.has(".verdict").await, "{link}");
        assert!(reader.stored().await.is_empty());
        reader.clicks("Take your own").await;
        reader.sees("Start the assessment").await;
    }
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn one_press_copies_the_link() {
    let site = site();
    let person = Person::arrives(&site).await;
    let shared = shared_by(&person).await;
    person.clicks("Copy the link").await;
    person.sees("Copied. Paste it wherever you like.").await;
    person.may_read_the_clipboard().await;
    let copied = person
        .asks("return navigator.clipboard.readText()", &[])
        .await;
    assert_eq!(copied, json!(shared.link));
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn where_copying_is_refused_the_link_is_selected_to_copy_by_hand() {
    let site = site();
    let person = Person::new(&site).await;
    let refuse = "navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'))";
    person.finds_in_each_page(refuse).await;
    let shared = shared_by(&person).await;
    person.clicks("Copy the link").await;
    person.sees("This browser did not let the page copy.").await;
    person.has_focus_on("#share-link").await;
    let selected = person.asks("return getSelection().toString()", &[]).await;
    assert_eq!(selected, json!(shared.link));
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn a_link_of_the_first_release_says_what_it_was_made_with() {
    let site = site();
    let reader = Person::new(&site).await;
    reader.opens(&format!("r/{}", FIRST_LINK.trim())).await;
    reader.sees("A result shared with you").await;
    reader.sees("those of revision 1 of the ladder").await;
    reader.sees("have been worded anew").await;
}
