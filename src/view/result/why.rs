//! Why a role stands where it does: the skills that hold it back and those that carry it.

use yew::prelude::*;

use super::core_only::core_only;
use super::shown::Shown;
use crate::routes::facet::{Facet, Section};
use crate::view::element::{el, text};
use crate::view::language::Language;
use assessment::finding::Finding;
use assessment::report::Report;
use messages::key::Key;
use messages::keys;

/// How many skills are named on either side.
const NAMED: usize = 3;

/// The reasons for the role of the report, announced when another role is chosen.
pub(super) fn why(language: &Language, view: &Shown<'_>, report: &Report<'_>) -> Html {
    let facet = Facet {
        role: language.role_slug(view.role),
        section: Section::Overview,
    };
    let whole = el("a", "")
        .with("href", (view.href)(facet))
        .text(language.text(keys::why::WHOLE));
    let figure = language.fill(
        keys::why::FIGURE,
        &[
            ("percent", &language.figure(&report.fit())),
            ("must-haves", &language.must_haves(&report.tally)),
            ("coverage", &language.coverage(&report.tally)),
        ],
    );
    let held_back = report.gaps.iter().take(NAMED);
    let carried = report.carriers();
    let carried = carried.iter().take(NAMED);
    el("section", "why panel")
        .fixed("aria-live", "polite")
        .with("aria-label", language.text(keys::why::LABEL))
        .holds(text("h3", "", language.role_heading(view.role)))
        .holds(text("p", "", figure))
        .each(core_only(language, view, report))
        .holds(
            el("div", "why__sides")
                .holds(reasons(
                    language,
                    keys::why::HELD_BACK,
                    keys::why::NOTHING_BACK,
                    held_back,
                ))
                .holds(reasons(
                    language,
                    keys::why::CARRIED,
                    keys::why::NOTHING_CARRIES,
                    carried,
                )),
        )
        .holds(el("p", "").holds(whole))
        .into()
}

fn reasons<'a>(
    language: &Language,
    title: Key,
    none: Key,
    findings: impl Iterator<Item = &'a Finding<'a>>,
) -> Html {
    let lines: Vec<Html> = findings.map(|finding| reason(language, finding)).collect();
    let side = el("div", "").holds(text("h4", "label", language.text(title)));
    if lines.is_empty() {
        side.holds(text("p", "", language.text(none))).into()
    } else {
        side.holds(el("ol", "why__list").each(lines)).into()
    }
}

/// A skill with its level, the target, and whether it is a must-have.
fn reason(language: &Language, finding: &Finding<'_>) -> Html {
    let must_have = finding.expectation.must_have.then(|| {
        let key = if finding.is_missing_must_have() {
            keys::gap::MUST_HAVE
        } else {
            keys::why::MUST_HAVE_MET
        };
        language.text(key)
    });
    let target = language.level_in_sentence(finding.expectation.target);
    let level = finding
        .level()
        .map_or_else(String::new, |level| language.level_in_sentence(level));
    let levels = language.fill(keys::why::LEVELS, &[("level", &level), ("target", &target)]);
    el("li", "")
        .holds(text("strong", "", &finding.skill.name))
        .text(" ")
        .text(levels)
        .each(must_have.map(|must_have| {
            el("span", "")
                .text(" ")
                .holds(text("span", "tag", must_have))
        }))
        .into()
}
