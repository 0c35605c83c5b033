//! Gaps in the order of priorities: where somebody is, where the role is, and what the next level
//! looks like.

use yew::prelude::*;

use crate::domain::finding::Finding;
use crate::domain::level::Level;
use crate::view::charts::level_gauge::level_gauge;
use crate::view::language::Language;

/// The gaps, most pressing first, numbered.
pub(in crate::view) fn gap_list(language: &Language, gaps: &[Finding<'_>]) -> Html {
    html! {
        <ol class="gaps">
            { for gaps.iter().map(|finding| gap(language, finding)) }
        </ol>
    }
}

fn gap(language: &Language, finding: &Finding<'_>) -> Html {
    let level = finding.level().unwrap_or(Level::NotYet);
    let target = finding.expectation.target;
    let next = level.next().unwrap_or(target);
    let weight = match finding.expectation.weight.value() {
        1 => language.text("weight.supporting"),
        2 => language.text("weight.important"),
        _ => language.text("weight.decisive"),
    };
    html! {
        <li key={finding.skill.number.0} class="gap">
            <div class="gap__head">
                <h3>{ &finding.skill.name }</h3>
                if finding.is_open_gate() {
                    <span class="tag tag--gate">{ language.text("gap.gate") }</span>
                }
                <span class="gap__weight">{ weight }</span>
            </div>
            <div class="gap__measure">
                { level_gauge(finding.level(), target) }
                <p class="gap__levels">
                    { language.fill("gap.from-to", &[
                        ("level", &language.level(level)),
                        ("target", &language.level(target)),
                    ]) }
                </p>
            </div>
            <p class="gap__next">
                <span class="label">{ language.fill("gap.next", &[("level", &language.level(next))]) }</span>
                { &finding.skill.anchors[next.index()] }
            </p>
        </li>
    }
}
