//! Every number behind a readiness, skill by skill, for whoever wants to check it.

use yew::prelude::*;

use crate::view::element::{Element, el, text};
use crate::view::language::Language;
use assessment::finding::Finding;
use assessment::report::Report;
use messages::keys;

/// What is said of the sums before anybody asks for all of them.
pub(super) fn formula(language: &Language, report: &Report<'_>) -> Element {
    let sentence = in_one_sentence(language, report);
    el("div", "")
        .holds(text("p", "", language.text(keys::sums::FORMULA)))
        .holds(el("p", "").holds(text("strong", "", sentence)))
}

fn in_one_sentence(language: &Language, report: &Report<'_>) -> String {
    let readiness = report.tally.readiness;
    let Some(percent) = readiness.percent() else {
        return language.text(keys::sums::UNKNOWN);
    };
    language.fill(
        keys::sums::READINESS,
        &[
            ("missing", &readiness.missing.to_string()),
            ("asked", &readiness.asked.to_string()),
            ("there", &(readiness.asked - readiness.missing).to_string()),
            ("percent", &percent.to_string()),
        ],
    )
}

/// The sums as a table.
pub(super) fn table(language: &Language, report: &Report<'_>) -> Html {
    let readiness = report.tally.readiness;
    let heads = [
        language.text(keys::sums::SKILL),
        language.text(keys::sums::LEVEL),
        language.text(keys::sums::TARGET),
        language.text(keys::sums::GAP),
        language.text(keys::sums::WEIGHT),
        language.text(keys::sums::WEIGHTED_GAP),
        language.text(keys::sums::WEIGHTED_TARGET),
    ];
    let heads = heads
        .into_iter()
        .map(|head| el("th", "").fixed("scope", "col").text(head));
    let rows = report.findings.iter().map(|finding| row(language, finding));
    let total = el("th", "")
        .fixed("scope", "row")
        .fixed("colspan", "5")
        .text(language.text(keys::sums::TOTAL));
    el("div", "scroll")
        .fixed("tabindex", "0")
        .fixed("role", "region")
        .with("aria-label", language.text(keys::sums::TITLE))
        .holds(
            el("table", "ledger")
                .holds(el("thead", "").holds(el("tr", "").each(heads)))
                .holds(el("tbody", "").each(rows))
                .holds(
                    el("tfoot", "").holds(
                        el("tr", "")
                            .holds(total)
                            .holds(text("td", "", readiness.missing.to_string()))
                            .holds(text("td", "", readiness.asked.to_string())),
                    ),
                ),
        )
        .into()
}

fn row(language: &Language, finding: &Finding<'_>) -> Html {
    let number = |value: Option<u8>| {
        value.map_or_else(
            || language.text(keys::sums::NONE),
            |value| value.to_string(),
        )
    };
    let rated = finding.level().is_some();
    let level = match finding.level() {
        Some(level) => format!("{} {}", level.value(), language.level(level)),
        None => language.answer(finding.answer),
    };
    let target = finding.expectation.target;
    let mut name = el("th", "")
        .fixed("scope", "row")
        .text(finding.skill.name.clone());
    if finding.expectation.must_have {
        name = name
            .text(" ")
            .holds(text("span", "tag", language.text(keys::sums::MUST_HAVE)));
    }
    let target = format!("{} {}", target.value(), language.level(target));
    el("tr", "")
        .holds(name)
        .holds(text("td", "ledger__words", level))
        .holds(text("td", "ledger__words", target))
        .holds(text("td", "", number(finding.gap())))
        .holds(text(
            "td",
            "",
            finding.expectation.weight.value().to_string(),
        ))
        .holds(text("td", "", number(finding.weighted_gap())))
        .holds(text(
            "td",
            "",
            number(rated.then(|| finding.weighted_target())),
        ))
        .into()
}
