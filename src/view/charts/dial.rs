//! Readiness as the needle of a half-round dial, with strokes where each standing begins.

use yew::prelude::*;

use crate::domain::standing::{BUILDING_FROM, CLOSE_FROM, READY_FROM};

/// A dial showing whole percents; an empty one where nothing is known.
pub(in crate::view) fn dial(percent: Option<u8>) -> Html {
    let shown = percent.unwrap_or(0).min(100);
    let turned = |value: u8| {
        let degrees = u32::from(value) * 180 / 100;
        format!("rotate({degrees} 100 100)")
    };
    let strokes = [BUILDING_FROM, CLOSE_FROM, READY_FROM];
    html! {
        <svg class="dial" viewBox="0 0 200 116" aria-hidden="true" focusable="false">
            <path class="dial__track" d="M16 100 A84 84 0 0 1 184 100" pathLength="100" />
            if shown > 0 {
                <path class="dial__value" d="M16 100 A84 84 0 0 1 184 100" pathLength="100"
                    stroke-dasharray={format!("{shown} 200")} />
            }
            { for strokes.into_iter().map(|value| html! {
                <line class="dial__stroke" key={value} x1="3" y1="100" x2="11" y2="100"
                    transform={turned(value)} />
            }) }
            if percent.is_some() {
                <line class="dial__needle" x1="100" y1="100" x2="36" y2="100"
                    transform={turned(shown)} />
            }
            <circle class="dial__hub" cx="100" cy="100" r="5" />
        </svg>
    }
}
