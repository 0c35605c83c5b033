//! Gaps in the order of priorities: where somebody is, where the role is, and what the next level
//! looks like.

use yew::prelude::*;

use crate::view::charts::level_gauge::level_gauge;
use crate::view::element::{el, text};
use crate::view::language::Language;
use assessment::finding::Finding;
use assessment::level::Level;
use messages::keys;

/// The gaps, most pressing first, numbered.
pub(in crate::view) fn gap_list(language: &Language, gaps: &[Finding<'_>]) -> Html {
    let gaps = gaps.iter().map(|finding| gap(language, finding));
    el("ol", "gaps").each(gaps).into()
}

fn gap(language: &Language, finding: &Finding<'_>) -> Html {
    let level = finding.level().unwrap_or(Level::NotYet);
    let target = finding.expectation.target;
    let next = level.next().unwrap_or(target);
    let weight = match finding.expectation.weight.value() {
        1 => language.text(keys::weight::SUPPORTING),
        2 => language.text(keys::weight::IMPORTANT),
        _ => language.text(keys::weight::DECISIVE),
    };
    let must_have = finding
        .is_missing_must_have()
        .then(|| text("span", "tag tag--must", language.text(keys::gap::MUST_HAVE)));
    let from_to = [
        ("level", language.level(level)),
        ("target", language.level(target)),
    ];
    let from_to = from_to
        .each_ref()
        .map(|(name, value)| (*name, value.as_str()));
    let looks_like = language.fill(keys::gap::NEXT, &[("level", &language.level(next))]);
    el("li", "gap")
        .key(finding.skill.number.0)
        .holds(
            el("div", "gap__head")
                .holds(text("h3", "", finding.skill.name.clone()))
                .each(must_have)
                .holds(text("span", "gap__weight", weight)),
        )
        .holds(
            el("div", "gap__measure")
                .holds(level_gauge(finding.level(), target))
                .holds(text(
                    "p",
                    "gap__levels",
                    language.fill(keys::gap::FROM_TO, &from_to),
                )),
        )
        .holds(
            el("p", "gap__next")
                .holds(text("span", "label", looks_like))
                .text(finding.skill.anchors[next.index()].clone()),
        )
        .into()
}
