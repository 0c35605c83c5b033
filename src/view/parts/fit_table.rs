//! Readiness for every role as a table: specialisations down, career levels across.

use yew::prelude::*;

use crate::codec::route::RoleSlug;
use crate::domain::answer::Answers;
use crate::domain::fit::{Fit, fit_to_every_profile};
use crate::domain::profile::ProfileKey;
use crate::domain::standing::Standing;
use crate::view::element::{el, text};
use crate::view::language::Language;

/// The table; `href` gives the address that shows a role, `shown` is the one on view.
pub(in crate::view) fn fit_table(
    language: &Language,
    answers: &Answers,
    shown: ProfileKey,
    href: &dyn Fn(RoleSlug) -> String,
) -> Html {
    let framework = language.framework();
    let fits = fit_to_every_profile(framework, answers);
    let heads = framework
        .career_levels()
        .iter()
        .map(|level| head("col", level.short.clone()));
    let rows = framework.specialisations().iter().map(|one| {
        let of_row = fits
            .iter()
            .filter(|fit| fit.key.specialisation == one.number);
        el("tr", "")
            .holds(head("row", one.short.clone()))
            .each(of_row.map(|fit| cell(language, fit, fit.key == shown, href)))
    });
    el("div", "scroll")
        .fixed("tabindex", "0")
        .fixed("role", "region")
        .with("aria-label", language.text("fit.caption"))
        .holds(
            el("table", "fit")
                .holds(text("caption", "", language.text("fit.caption")))
                .holds(
                    el("thead", "").holds(
                        el("tr", "")
                            .holds(head("col", language.text("fit.specialisation")))
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

fn cell(language: &Language, fit: &Fit, is_shown: bool, href: &dyn Fn(RoleSlug) -> String) -> Html {
    let Some(slug) = language.role_slug(fit.key) else {
        return el("td", "").into();
    };
    let heat = match fit.standing {
        Standing::TooEarly => "fit__cell",
        Standing::Starting => "fit__cell fit__cell--1",
        Standing::Building => "fit__cell fit__cell--2",
        Standing::Close => "fit__cell fit__cell--3",
        Standing::Ready => "fit__cell fit__cell--4",
    };
    let percent = match fit.tally.readiness.percent() {
        Some(percent) => language.fill("percent", &[("percent", &percent.to_string())]),
        None => language.text("fit.unknown"),
    };
    let coverage = language.fill(
        "fit.coverage",
        &[
            ("rated", &fit.tally.coverage.rated.to_string()),
            ("applicable", &fit.tally.coverage.applicable.to_string()),
        ],
    );
    let gates = if fit.tally.open_gates > 0 {
        language
            .words()
            .count("fit.open-gates", fit.tally.open_gates, &[])
    } else if fit.tally.unrated_gates > 0 {
        language
            .words()
            .count("fit.unrated-gates", fit.tally.unrated_gates, &[])
    } else {
        language.text("fit.no-gates")
    };
    let standing = format!(", {}, ", language.standing(fit.standing));
    let mut link = el("a", "").with("href", href(slug));
    if is_shown {
        link = link.fixed("aria-current", "true");
    }
    el("td", heat)
        .holds(
            link.holds(text("span", "fit__percent", percent))
                .holds(text("span", "hidden", standing))
                .holds(text("span", "fit__gates", gates))
                .holds(text("span", "fit__coverage", coverage)),
        )
        .into()
}
