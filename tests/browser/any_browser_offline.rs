//! The second visit, in each browser: the host is gone, and the app is there all the same.

use crate::{
    driver::Browser, each_browser::in_each_browser, person::Person, result_page::ResultPage,
    short_cut::questions, site::site,
};

in_each_browser!(a_second_visit_needs_no_server);

async fn a_second_visit_needs_no_server(browser: Browser) {
    let site = site();
    let person = Person::arrives_in(browser, &site).await;
    person.aims_at_technology().await;
    person.answers_with("3").await;
    person.is_asked(2, questions()).await;
    person.sees("Ready to work offline").await;
    drop(site);

    person.visits_anew("").await;
    person
        .sees(&format!(
            "You have an assessment in progress: 1 of {} skills answered.",
            questions()
        ))
        .await;
    person.clicks("Continue").await;
    person.is_asked(2, questions()).await;
    person.answers_with("4").await;
    person.is_asked(3, questions()).await;
    person.opens("review").await;
    person.clicks("See your result").await;
    person
        .sees_heading("Senior product manager in technology")
        .await;
    let result = ResultPage::read_by(&person).await;
    person.visits_anew(&person.route().await).await;
    person.sees_heading(&result.role).await;
    assert_eq!(ResultPage::read_by(&person).await, result);
}

impl Person {
    /// Opens an address of the app in a new tab. A reload would not do: Firefox, when its driver has it
    /// reload, asks no worker.
    async fn visits_anew(&self, route: &str) {
        self.opens_a_tab().await;
        self.opens(route).await;
    }
}
