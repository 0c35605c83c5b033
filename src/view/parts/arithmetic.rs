//! Every number behind a readiness, skill by skill, for whoever wants to check it.

use yew::prelude::*;

use crate::domain::finding::Finding;
use crate::domain::report::Report;
use crate::view::language::Language;

/// The sums as a table that opens on request.
pub(in crate::view) fn arithmetic(language: &Language, report: &Report<'_>) -> Html {
    let readiness = report.tally.readiness;
    let (missing, asked) = (readiness.missing.to_string(), readiness.asked.to_string());
    let sentence = match readiness.percent() {
        Some(percent) => language.fill(
            "sums.readiness",
            &[
                ("missing", &missing),
                ("asked", &asked),
                ("there", &(readiness.asked - readiness.missing).to_string()),
                ("percent", &percent.to_string()),
            ],
        ),
        None => language.text("sums.unknown"),
    };
    let heads = [
        language.text("sums.skill"),
        language.text("sums.level"),
        language.text("sums.target"),
        language.text("sums.gap"),
        language.text("sums.weight"),
        language.text("sums.weighted-gap"),
        language.text("sums.weighted-target"),
    ];
    html! {
        <details class="sums">
            <summary>{ language.text("sums.title") }</summary>
            <p>{ language.text("sums.formula") }</p>
            <p><strong>{ sentence }</strong></p>
            <div class="scroll" tabindex="0" role="region" aria-label={language.text("sums.title")}>
                <table class="ledger">
                    <thead>
                        <tr>{ for heads.into_iter().map(|head| html! { <th key={head.clone()} scope="col">{ head }</th> }) }</tr>
                    </thead>
                    <tbody>{ for report.findings.iter().map(|finding| row(language, finding)) }</tbody>
                    <tfoot>
                        <tr>
                            <th scope="row" colspan="5">{ language.text("sums.total") }</th>
                            <td>{ missing }</td>
                            <td>{ asked }</td>
                        </tr>
                    </tfoot>
                </table>
            </div>
        </details>
    }
}

fn row(language: &Language, finding: &Finding<'_>) -> Html {
    let number = |value: Option<u8>| {
        value.map_or_else(|| language.text("sums.none"), |value| value.to_string())
    };
    let rated = finding.level().is_some();
    let level = match finding.level() {
        Some(level) => format!("{} {}", level.value(), language.level(level)),
        None => language.answer(finding.answer),
    };
    let target = finding.expectation.target;
    html! {
        <tr key={finding.skill.number.0}>
            <th scope="row">
                { &finding.skill.name }
                if finding.expectation.gate {
                    { " " }<span class="tag">{ language.text("sums.gate") }</span>
                }
            </th>
            <td class="ledger__words">{ level }</td>
            <td class="ledger__words">{ format!("{} {}", target.value(), language.level(target)) }</td>
            <td>{ number(finding.gap()) }</td>
            <td>{ finding.expectation.weight.value() }</td>
            <td>{ number(finding.weighted_gap()) }</td>
            <td>{ number(rated.then(|| finding.weighted_target())) }</td>
        </tr>
    }
}
