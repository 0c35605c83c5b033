//! A browser that gives a page other pixels than it drew, so that nobody is recognised by them. Firefox does so
//! if it is told to, and the Tor Browser always: a picture that is saved consists of stripes.

use crate::{
    driver::{Browser, Without},
    each_browser::in_this_browser,
    files_taken::{PNG_BUTTON, SVG_BUTTON},
    person::Person,
    site::site,
};
use std::path::Path;

in_this_browser!(
    in_firefox,
    Firefox,
    a_picture_that_would_be_stripes_is_not_saved,
);

async fn a_picture_that_would_be_stripes_is_not_saved(browser: Browser) {
    let site = site();
    let person = Person::without(Without::TruePixels, browser, &site).await;
    person.opens("").await;
    person.opens_a_kept_result("take-away").await;
    person.clicks_at(PNG_BUTTON).await;
    person
        .sees("This browser alters pictures that a page draws")
        .await;
    person.sees("choose SVG").await;
    let svg = person.takes_a_file_from(SVG_BUTTON).await;
    roxmltree::Document::parse(svg.text()).expect("XML");
    // Of the picture before there is nothing.
    assert!(
        Path::new(&svg.name)
            .extension()
            .is_some_and(|it| it == "svg"),
        "{}",
        svg.name
    );
    person.is_told_of(&svg.name).await;
}
