//! A finished result is never overwritten unasked: a correction keeps its day and can be undone, and an
//! assessment that is taken again is a result of its own.

use crate::{
    kept_result::KEPT, person::Person, result_page::ResultPage, short_cut::questions, site::site,
};

/// The day of the kept result, and the day that the pages believe it is.
const THEN: &str = "8 November 2025";
const TODAY: &str = "5 March 2026";

/// Makes it noon of [`TODAY`] when a page is opened; time goes on from there.
const CLOCK: &str = "
    const Real = Date;
    const ahead = Real.UTC(2026, 2, 5, 12) - Real.now();
    window.Date = class extends Real {
        constructor(...given) {
            if (given.length) super(...given); else super(Real.now() + ahead);
        }
        static now() { return Real.now() + ahead; }
    };";

/// Somebody who opens a result that they got months ago.
async fn comes_back(person: &Person) -> ResultPage {
    person.finds_in_each_page(CLOCK).await;
    person.opens("").await;
    person.opens_a_kept_result("").await;
    person.sees(THEN).await;
    ResultPage::read_by(person).await
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn a_correction_keeps_the_day_and_can_be_undone() {
    let site = site();
    let person = Person::new(&site).await;
    let old = comes_back(&person).await;

    person.clicks("Correct this result").await;
    person.sees_heading("Check your answers").await;
    person.sees(THEN).await;
    person.clicks_at(".answers__change").await;
    person.has_focus_on("h1").await;
    person.presses("1").await;
    person.has_picked("level", "Not yet").await;
    person.goes_back().await;
    person.clicks("See your result").await;
    person.is_at(KEPT).await;
    person.sees("Your result was corrected.").await;
    person.sees(THEN).await;
    person.no_longer_sees(TODAY).await;
    assert_ne!(ResultPage::read_by(&person).await, old);

    person.clicks("Undo").await;
    person.no_longer_sees("Your result was corrected.").await;
    assert_eq!(ResultPage::read_by(&person).await, old);
    person.reloads().await;
    person.sees(THEN).await;
    assert_eq!(ResultPage::read_by(&person).await, old);

    // Looked through, and left as it is.
    person.clicks("Correct this result").await;
    person.clicks("See your result").await;
    person.is_at(KEPT).await;
    person.sees(THEN).await;
    assert_eq!(ResultPage::read_by(&person).await, old);
    assert!(!person.has(".notices .notice").await);
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn what_is_taken_again_is_a_result_of_its_own() {
    let site = site();
    let person = Person::new(&site).await;
    let old = comes_back(&person).await;

    person.clicks("Take it again").await;
    person.is_asked(1, questions()).await;
    assert!(person.has_picked_nothing().await);
    person.answers_with("3").await;
    person.is_asked(2, questions()).await;
    person.clicks("See all answers").await;
    person.sees_heading("Check your answers").await;
    person.clicks("See your result").await;
    person.sees(TODAY).await;
    assert_ne!(person.route().await, KEPT);

    person.clicks("All your results").await;
    person.sees(TODAY).await;
    person.sees(THEN).await;
    assert_eq!(person.reads_all(".saved__entry").await.len(), 2);
    person.opens(KEPT).await;
    person.sees(THEN).await;
    assert_eq!(ResultPage::read_by(&person).await, old);
}
