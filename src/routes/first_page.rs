//! The pages that are shown before the rest of the app has arrived, and the addresses they link to. Everything else
//! in an address is left to [`Route`](super::route::Route), whose reading comes with the rest.

/// The address of the landing page.
pub const LANDING: &str = "#/";
/// The address of the aim form.
pub const AIM: &str = "#/aim";
/// The address of the finished assessments.
pub const SAVED: &str = "#/saved";
/// The address of what is kept in this browser.
pub const DATA: &str = "#/data";
/// The address of the sample result.
pub const SAMPLE: &str = "#/sample";
/// The address of the page on how scoring works.
pub const METHOD: &str = "#/method";

/// A page that needs neither the framework nor the saved document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FirstPage {
    /// What this is; start here.
    Landing,
    /// Career level, industries, background, name.
    Aim,
}

impl FirstPage {
    /// The page of a fragment as the app writes it. `None` for any other fragment, also for one that
    /// [`Route::parse`](super::route::Route::parse) would mend.
    #[must_use]
    pub fn of_fragment(fragment: &str) -> Option<FirstPage> {
        match fragment {
            "" | LANDING => Some(FirstPage::Landing),
            AIM => Some(FirstPage::Aim),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{AIM, DATA, FirstPage, LANDING, METHOD, SAMPLE, SAVED};
    use crate::routes::facet::Facet;
    use crate::routes::route::Route;

    #[test]
    fn addresses_are_those_of_their_routes() {
        for (address, route) in [
            (LANDING, Route::Landing),
            (AIM, Route::Aim),
            (SAVED, Route::Saved),
            (DATA, Route::Data),
            (SAMPLE, Route::Sample(Facet::default())),
            (METHOD, Route::Method(None)),
        ] {
            assert_eq!(route.href(), address);
        }
    }

    #[test]
    fn a_first_page_is_the_page_that_its_route_is() {
        for fragment in ["", LANDING, AIM] {
            let page = match Route::parse(fragment) {
                Route::Landing => Some(FirstPage::Landing),
                Route::Aim => Some(FirstPage::Aim),
                _ => None,
            };
            assert_eq!(FirstPage::of_fragment(fragment), page, "{fragment}");
        }
        for fragment in ["#/saved", "#/r/AbC-_9", "#/nowhere", "#%2Faim"] {
            assert_eq!(FirstPage::of_fragment(fragment), None, "{fragment}");
        }
    }
}
