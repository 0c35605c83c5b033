//! Readiness for every role as a table: specialisations down, career levels across.

use yew::prelude::*;

use crate::routes::route::RoleSlug;
use crate::view::element::{Element, el, text};
use crate::view::language::Language;
use assessment::fit::Fit;
use assessment::profile::ProfileKey;
use assessment::standing::Standing;
use messages::keys;

/// What the table shows.
pub(in crate::view) struct FitTable<'a> {
    /// The fit to every role.
    pub(in crate::view) fits: &'a [Fit],
    /// The fits there were before something was tried out, in the same order: differences are shown.
    pub(in crate::view) before: Option<&'a [Fit]>,
    /// The role on view.
    pub(in crate::view) shown: ProfileKey,
    /// The address that shows a role, where roles can be chosen.
    pub(in crate::view) href: Option<&'a dyn Fn(RoleSlug) -> String>,
}

/// The table.
pub(in crate::view) fn fit_table(language: &Language, table: &FitTable<'_>) -> Html {
    let framework = language.framework();
    let heads = framework
        .career_levels()
        .iter()
        .map(|level| head("col", level.short.clone()));
    let rows = framework.specialisations().iter().map(|one| {
        let of_row = table
            .fits
            .iter()
            .filter(|fit| fit.key.specialisation == one.number);
        el("tr", "")
            .holds(head("row", one.short.clone()))
            .each(of_row.map(|fit| cell(language, table, fit)))
    });
    el("div", "scroll")
        .fixed("tabindex", "0")
        .fixed("role", "region")
        .with("aria-label", language.text(keys::fit::CAPTION))
        .holds(
            el("table", "fit")
                .holds(text("caption", "", language.text(keys::fit::CAPTION)))
                .holds(
                    el("thead", "").holds(
                        el("tr", "")
                            .holds(head("col", language.text(keys::fit::SPECIALISATION)))
                            .each(heads),
                    ),
                )
                .holds(el("tbody", "").each(rows)),
        )
        .into()
}

fn head(scope: &'static str, name: String) -> Html {
    el("th", "").fixed("scope", scope).text(name).into()
}

fn cell(language: &Language, table: &FitTable<'_>, fit: &Fit) -> Element {
    let heat = match fit.settled() {
        Standing::TooEarly => "fit__cell",
        Standing::CoreOnly => "fit__cell fit__cell--core",
        Standing::Starting => "fit__cell fit__cell--1",
        Standing::Building => "fit__cell fit__cell--2",
        Standing::Close => "fit__cell fit__cell--3",
        Standing::Ready => "fit__cell fit__cell--4",
    };
    let address = table
        .href
        .and_then(|href| Some(href(language.role_slug(fit.key)?)));
    let mut inside = match address {
        Some(address) => el("a", "fit__role").with("href", address),
        None => el("div", "fit__role"),
    };
    if fit.key == table.shown {
        inside = inside.fixed("aria-current", "true");
    }
    let standing = language.standing_of(fit);
    // Seen where a figure would otherwise say more than is known; elsewhere the colour says it.
    let (standing, must_haves) = if fit.settled() <= Standing::CoreOnly {
        (text("span", "fit__musts", standing), None)
    } else {
        let must_haves = text("span", "fit__musts", language.must_haves(&fit.tally));
        (
            text("span", "hidden", format!(", {standing}, ")),
            Some(must_haves),
        )
    };
    let percent = match fit.range() {
        Some(_) => "fit__percent fit__percent--range",
        None => "fit__percent",
    };
    let moved = table.before.and_then(|before| moved(before, fit));
    el("td", heat).holds(
        inside
            .holds(text("span", percent, language.readiness(fit)))
            .each(moved.map(|points| text("span", "fit__moved", points)))
            .holds(standing)
            .each(must_haves)
            .holds(text("span", "fit__coverage", language.coverage(&fit.tally))),
    )
}

/// By how many points a readiness moved, with its sign; none where it did not.
fn moved(before: &[Fit], fit: &Fit) -> Option<String> {
    let before = before.iter().find(|known| known.key == fit.key)?;
    // Both ends of a range move alike.
    let figure = |fit: &Fit| fit.range().map(|(lowest, _)| lowest).or(fit.percent());
    let was = i32::from(figure(before)?);
    let is = i32::from(figure(fit)?);
    match is - was {
        0 => None,
        up @ 1.. => Some(format!("+{up}")),
        down => Some(format!("−{}", -down)),
    }
}
