//! Addresses inside the app: the part behind `#`. One type, one place that prints and parses it.
//! Knows names, not whether the framework has them.

use std::fmt;

use super::decode::{decoded, is_inserted};
pub use super::facet::RoleSlug;
use super::facet::{Facet, Section};
use super::shared_link::{behind_markers, intact_link, path};
use assessment::assessment::AssessmentId;

/// Every place in the app that has an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// What this is; start here.
    Landing,
    /// Career level, specialisations, background, name.
    Aim,
    /// One skill, by id.
    Question(String),
    /// One skill of the quick look, by id.
    QuickLook(String),
    /// Every answer before the result.
    Review,
    /// One skill once more, by id, and then back to the review.
    Amendment(String),
    /// A finished assessment.
    Result(AssessmentId, Facet),
    /// The finished assessments.
    Saved,
    /// What is kept in this browser: backup, restore, erase.
    Data,
    /// A result that came by link: its payload, and what of it is shown.
    Shared(String, Facet),
    /// The sample result.
    Sample(Facet),
    /// What the job is like, for those who wonder whether it is for them.
    Job,
    /// How scoring works, and what each role asks.
    Method(Option<RoleSlug>),
    /// An address this app does not have.
    Unknown(String),
}

impl Route {
    /// Reads what stands behind `#` in an address, with or without the `#` itself.
    #[must_use]
    pub fn parse(fragment: &str) -> Route {
        let short: String = fragment.chars().take(MAX_FRAGMENT_CHARS).collect();
        let text = decoded(&format!("#{short}"));
        if let Some((payload, facet)) = intact_link(&text) {
            return Route::Shared(payload, facet);
        }
        let path = path_of_a_page(&text);
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        match parts.as_slice() {
            [] => Route::Landing,
            ["aim"] => Route::Aim,
            ["quiz", skill] => Route::Question((*skill).to_owned()),
            ["quick", skill] => Route::QuickLook((*skill).to_owned()),
            ["review"] => Route::Review,
            ["review", skill] => Route::Amendment((*skill).to_owned()),
            ["saved"] => Route::Saved,
            ["data"] => Route::Data,
            ["job"] => Route::Job,
            ["result", id, rest @ ..] => match (parse_id(id), Facet::parse(rest)) {
                (Some(id), Some(facet)) => Route::Result(id, facet),
                _ => Route::Unknown(path.clone()),
            },
            ["r", payload, rest @ ..] => match Facet::parse(rest) {
                Some(facet) => Route::Shared((*payload).to_owned(), facet),
                None => Route::Unknown(path.clone()),
            },
            ["sample", rest @ ..] => match Facet::parse(rest) {
                Some(facet) => Route::Sample(facet),
                None => Route::Unknown(path.clone()),
            },
            ["method", rest @ ..] => match Facet::parse(rest) {
                Some(Facet {
                    role,
                    section: Section::Overview,
                }) => Route::Method(role),
                _ => Route::Unknown(path.clone()),
            },
            _ => Route::Unknown(path.clone()),
        }
    }

    /// The shared result in what somebody pasted: a whole link, wherever it leads, with or without the
    /// words around it, or the part of one from `#` on.
    #[must_use]
    pub fn of_link(pasted: &str) -> Option<Route> {
        let short: String = pasted.chars().take(MAX_PASTED_CHARS).collect();
        let text = decoded(&short);
        if let Some((payload, facet)) = intact_link(&text) {
            return Some(Route::Shared(payload, facet));
        }
        let damaged = behind_markers(&text).last()?;
        match Route::parse(&format!("/r/{damaged}")) {
            shared @ Route::Shared(..) => Some(shared),
            _ => None,
        }
    }

    /// The same for two addresses between which one stays on a page: only the role looked at on the map
    /// differs.
    #[must_use]
    pub fn page(&self) -> Route {
        let mut page = self.clone();
        if let Route::Result(_, facet) | Route::Shared(_, facet) | Route::Sample(facet) = &mut page
            && facet.section == Section::Roles
        {
            facet.role = None;
        }
        page
    }

    /// The address with its `#`, for the `href` of a link.
    #[must_use]
    pub fn href(&self) -> String {
        format!("#/{self}")
    }
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Route::Landing => Ok(()),
            Route::Aim => f.write_str("aim"),
            Route::Question(skill) => write!(f, "quiz/{skill}"),
            Route::QuickLook(skill) => write!(f, "quick/{skill}"),
            Route::Review => f.write_str("review"),
            Route::Amendment(skill) => write!(f, "review/{skill}"),
            Route::Saved => f.write_str("saved"),
            Route::Data => f.write_str("data"),
            Route::Job => f.write_str("job"),
            Route::Result(id, facet) => write!(f, "result/{}{facet}", id.0),
            Route::Shared(payload, facet) => write!(f, "r/{payload}{facet}"),
            Route::Sample(facet) => write!(f, "sample{facet}"),
            Route::Method(None) => f.write_str("method"),
            Route::Method(Some(role)) => write!(f, "method{}", Facet::from(role.clone())),
            Route::Unknown(path) => f.write_str(path.trim_start_matches('/')),
        }
    }
}

fn parse_id(text: &str) -> Option<AssessmentId> {
    text.parse().ok().map(AssessmentId)
}

/// The path of a page in a decoded fragment, without what was inserted into it or appended, such as the
/// parameters of trackers, punctuation, or the marks of emphasis. The case of its first word does not matter.
fn path_of_a_page(text: &str) -> String {
    let is_before = |letter| matches!(letter, '#' | '!' | '/') || is_inserted(letter);
    let text = text.trim_start_matches(is_before);
    let path = path(text);
    let path = path.trim_end_matches(['-', '_']);
    match path.split_once('/') {
        Some((first, behind)) => format!("/{}/{behind}", first.to_ascii_lowercase()),
        None if path.is_empty() && text.starts_with(is_of_another_script) => format!("/{text}"),
        None if path.is_empty() => String::new(),
        None => format!("/{}", path.to_ascii_lowercase()),
    }
}

/// Whether a character is outside ASCII and no punctuation: a word, which no path of ours begins with.
fn is_of_another_script(letter: char) -> bool {
    let is_punctuation = matches!(
        letter,
        '\u{80}'..='\u{bf}' | '\u{2000}'..='\u{2bff}' | '\u{3000}'..='\u{303f}' | '\u{fe00}'..='\u{ff0f}' | '\u{fffd}'
    );
    !letter.is_ascii() && !is_punctuation
}

/// Longer fragments are cut: the longest link is far shorter.
const MAX_FRAGMENT_CHARS: usize = 4_000;
/// Longer texts that somebody pastes are cut: a whole mail is shorter.
const MAX_PASTED_CHARS: usize = 64_000;

#[cfg(test)]
mod tests {
    use super::{Facet, RoleSlug, Route, Section};
    use assessment::assessment::AssessmentId;

    fn check(fragment: &str, route: Route) {
        assert_eq!(Route::parse(fragment), route);
        assert_eq!(Route::parse(&route.href()), route);
    }

    #[test]
    fn a_shared_result_is_found_in_what_was_pasted() {
        let shared = Some(Route::Shared("AQFR_x-1".to_owned(), Facet::default()));
        for pasted in [
            "https://example.org/gapwise/#/r/AQFR_x-1",
            "file:///C:/My%20Files/gapwise.html#/r/AQFR_x-1",
            "  #/r/AQFR_x-1\n",
            "See https://example.org/r/%23/r/AQFR_x-1.",
            "/r/AQFR_\nx-1",
        ] {
            assert_eq!(Route::of_link(pasted), shared, "{pasted}");
        }
        let with_role = Route::Shared("AQ".to_owned(), role().into());
        assert_eq!(Route::of_link("#/r/AQ/healthcare/senior"), Some(with_role));
        for pasted in ["", "AQFR", "https://example.org/#/saved", "#/r/", "#/r/a/b"] {
            assert_eq!(Route::of_link(pasted), None, "{pasted}");
        }
    }

    fn role() -> RoleSlug {
        RoleSlug {
            specialisation: "healthcare".to_owned(),
            career_level: "senior".to_owned(),
        }
    }

    #[test]
    fn every_route_has_an_address_that_leads_back_to_it() {
        check("", Route::Landing);
        check("#", Route::Landing);
        check("#/", Route::Landing);
        check("#/aim", Route::Aim);
        check("#/aim/", Route::Aim);
        check("#/quiz/ethics", Route::Question("ethics".to_owned()));
        check("#/quick/ethics", Route::QuickLook("ethics".to_owned()));
        check("#/review", Route::Review);
        check("#/review/ethics", Route::Amendment("ethics".to_owned()));
        check("#/saved", Route::Saved);
        check("#/data", Route::Data);
        check("#/job", Route::Job);
        check(
            "#/result/17",
            Route::Result(AssessmentId(17), Facet::default()),
        );
        check(
            "#/result/17/healthcare/senior",
            Route::Result(AssessmentId(17), role().into()),
        );
        check(
            "#/r/AbC-_9",
            Route::Shared("AbC-_9".to_owned(), Facet::default()),
        );
        check(
            "#/r/x/healthcare/senior",
            Route::Shared("x".to_owned(), role().into()),
        );
        check("#/sample", Route::Sample(Facet::default()));
        check("#/sample/healthcare/senior", Route::Sample(role().into()));
        check(
            "#/result/17/plan",
            Route::Result(AssessmentId(17), Section::Plan.into()),
        );
        let roles = Facet {
            role: Some(role()),
            section: Section::Roles,
        };
        check(
            "#/r/x/healthcare/senior/roles",
            Route::Shared("x".to_owned(), roles),
        );
        check(
            "#/sample/take-away",
            Route::Sample(Section::TakeAway.into()),
        );
        check("#/sample/what-if", Route::Sample(Section::WhatIf.into()));
        check("#/sample/ways-in", Route::Sample(Section::WaysIn.into()));
        check("#/method", Route::Method(None));
        check("#/method/healthcare/senior", Route::Method(Some(role())));
    }

    #[test]
    fn what_mail_programs_do_to_an_address_is_undone() {
        let shared = Route::Shared("AbC-_9".to_owned(), Facet::default());
        for spoilt in [
            "%23/r/AbC-_9",
            "%2523/r/AbC-_9",
            "#%23/r/AbC-_9",
            "#/R/AbC-_9",
            "#r/AbC-_9",
            "#/r/AbC-_9?fbclid=IwAR0x",
            "#/r/AbC-_9&utm_source=mail&utm_medium=x",
            "#/r/AbC-_9.",
            "#/r/AbC-_9,",
            "#/r/AbC-_9)",
            "#/r/AbC-_9>",
            "#/r/AbC-_9'",
            "#/r/AbC-_9\"",
            "#/r/AbC-_9).",
            "#/r/AbC-_9/",
            "  #/r/AbC-_9\n",
            "#/r/Ab\r\nC-_9",
            "#/r/Ab C-_9",
            "#/r/AbC-_9#section",
            "#%2Fr%2FAbC-_9",
            "#/r%2FAbC-_9%22",
            "#/r/AbC-_9%E2%80%8B",
            "#/r/Ab%20C-\\_9",
            "#&#x2F;r&sol;AbC-&lowbar;9&quot;",
        ] {
            assert_eq!(Route::parse(spoilt), shared, "{spoilt:?}");
        }
        for spoilt in [
            "#/Aim",
            "#%2Faim",
            "#!/aim",
            "#/aim%22",
            "#/aim%3E",
            "#/a im",
            "#/aim**",
            "#/aim_",
            "#/aim)**",
            "#/aim%E2%80%8B",
            "#/aim%3Ffbclid=x",
            "#/aim&amp;utm_source=x",
            "#/aim%E2%80%9D",
            "#\\/aim\\",
        ] {
            assert_eq!(Route::parse(spoilt), Route::Aim, "{spoilt:?}");
        }
        for spoilt in [
            "#/%22",
            "#/)",
            "#/%E2%80%9D",
            "#%E2%80%8B",
            "#/?fbclid=x",
            "#%2F",
            "#!/",
        ] {
            assert_eq!(Route::parse(spoilt), Route::Landing, "{spoilt:?}");
        }
    }

    #[test]
    fn what_is_no_address_stays_visible_as_such() {
        check("#/nowhere", Route::Unknown("/nowhere".to_owned()));
        check("#/überall", Route::Unknown("/überall".to_owned()));
        check("#/result/x", Route::Unknown("/result/x".to_owned()));
        check(
            "#/result/1/healthcare",
            Route::Unknown("/result/1/healthcare".to_owned()),
        );
        check(
            "#/method/healthcare/senior/plan",
            Route::Unknown("/method/healthcare/senior/plan".to_owned()),
        );
    }
}
