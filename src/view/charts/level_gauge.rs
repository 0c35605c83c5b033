//! One skill as a four-step gauge: steps reached, steps missing to the target, a mark at the target.

use yew::prelude::*;

use crate::domain::level::Level;

const STEP: u8 = 30;
const GAP: u8 = 2;

/// A gauge of the level reached, if rated, and the target.
pub(in crate::view) fn level_gauge(level: Option<Level>, target: Level) -> Html {
    let reached = level.map_or(0, Level::value);
    let steps = (1..=4_u8).map(|step| {
        let class = if step <= reached {
            format!("gauge__step gauge__step--{step}")
        } else if step <= target.value() {
            "gauge__step gauge__step--missing".to_owned()
        } else {
            "gauge__step".to_owned()
        };
        let x = (step - 1) * (STEP + GAP) + 1;
        html! { <rect key={step} {class} x={x.to_string()} y="5" width={STEP.to_string()} height="10" /> }
    });
    let mark = (target.value() * (STEP + GAP)).to_string();
    html! {
        <svg class="gauge" viewBox="0 0 130 20" width="130" height="20" aria-hidden="true" focusable="false">
            { for steps }
            <line class="gauge__target" x1={mark.clone()} y1="0" x2={mark} y2="20" />
        </svg>
    }
}
