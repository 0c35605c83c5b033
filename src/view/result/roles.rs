//! Every role on a map, the three worth naming in words, and why the one on view stands where it does.

use yew::prelude::*;

use super::section;
use super::shown::Shown;
use super::why::why;
use crate::routes::facet::{Facet, Section};
use crate::view::charts::picture::PictureKind;
use crate::view::element::{el, text};
use crate::view::language::Language;
use crate::view::parts::figure::figure;
use crate::view::parts::fit_table::{FitTable, fit_table};
use assessment::direction::{Direction, flat_level};
use assessment::fit::{Fit, fit_to_every_profile};
use assessment::report::Report;
use assessment::standing::Standing;
use messages::key::Key;
use messages::keys;

/// The map with its words.
pub(super) fn roles(language: &Language, view: &Shown<'_>, report: &Report<'_>) -> [Html; 4] {
    let fits = fit_to_every_profile(language.framework(), &view.result.snapshot.answers);
    let map = fit_table(
        language,
        &FitTable {
            fits: &fits,
            before: None,
            shown: view.role,
            href: Some(&|role| {
                (view.href)(Facet {
                    role: Some(role),
                    section: Section::Roles,
                })
            }),
        },
    );
    let hatched = fits
        .iter()
        .any(|fit| fit.standing == Standing::CoreOnly)
        .then(|| text("p", "section__lead", language.text(keys::core_only::MAP)));
    [
        words(language, view, &fits),
        section(language, "map-title", keys::fit::TITLE)
            .holds(text("p", "section__lead", language.text(keys::fit::LEAD)))
            .holds(map)
            .each(hatched)
            .into(),
        why(language, view, report),
        figure(
            language,
            PictureKind::Roles,
            view.role,
            &view.result.snapshot.answers,
        ),
    ]
}

/// Which role is nearest, which comes next, and how far the answers reach.
fn words(language: &Language, view: &Shown<'_>, fits: &[Fit]) -> Html {
    let chosen = &view.result.snapshot.aim.specialisations;
    let Some(direction) = Direction::of(language.framework(), chosen, fits) else {
        return text("p", "direction", language.text(keys::direction::TOO_EARLY)).into();
    };
    let flat = flat_level(&view.result.snapshot.answers).map(|level| {
        let level = language.level_in_sentence(level);
        el("div", "notice").holds(
            el("div", "")
                .holds(text(
                    "p",
                    "",
                    language.fill(keys::direction::FLAT, &[("level", &level)]),
                ))
                .holds(text("p", "", language.text(keys::direction::TELL_MORE))),
        )
    });
    let named = named_roles(language, Some(direction));
    let named = named.into_iter().map(|sentence| text("li", "", sentence));
    el("div", "direction")
        .each(flat)
        .holds(el("ul", "direction__roles").each(named))
        .into()
}

/// The roles worth naming, a sentence each, or that it is too early to name any.
pub(in crate::view) fn named_roles(
    language: &Language,
    direction: Option<Direction>,
) -> Vec<String> {
    let Some(direction) = direction else {
        return vec![language.text(keys::direction::TOO_EARLY)];
    };
    let mut named = vec![nearest_sentence(language, &direction.nearest)];
    for (key, fit) in [
        (keys::direction::NEXT, direction.next),
        (keys::direction::REACH, direction.reach),
    ] {
        named.extend(fit.map(|fit| sentence(language, key, &fit)));
    }
    named
}

/// The nearest role in a sentence: "ready for" where it is, "closest to" where not.
pub(super) fn nearest_sentence(language: &Language, nearest: &Fit) -> String {
    let key = if nearest.standing == Standing::Ready {
        keys::direction::READY
    } else {
        keys::direction::NEAREST
    };
    sentence(language, key, nearest)
}

fn sentence(language: &Language, key: Key, fit: &Fit) -> String {
    language.fill(
        key,
        &[
            ("role", &language.role(fit.key)),
            ("percent", &language.percent(fit.tally.readiness.percent())),
            ("must-haves", &language.must_haves(&fit.tally)),
        ],
    )
}
