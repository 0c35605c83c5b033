//! Readiness as the needle of a half-round dial, with strokes where each standing begins.

use yew::prelude::*;

use crate::view::element::{Element, el};
use assessment::standing::{BUILDING_FROM, CLOSE_FROM, READY_FROM};

/// A dial showing whole percents; an empty one where nothing is known.
pub(in crate::view) fn dial(percent: Option<u8>) -> Html {
    let shown = percent.unwrap_or(0).min(100);
    let value =
        (shown > 0).then(|| arc("dial__value").with("stroke-dasharray", format!("{shown} 200")));
    let strokes = [BUILDING_FROM, CLOSE_FROM, READY_FROM];
    let strokes = strokes.map(|from| hand("dial__stroke", "3", "11", from));
    let needle = percent.map(|_| hand("dial__needle", "100", "36", shown));
    el("svg", "dial")
        .fixed("viewBox", "0 0 200 116")
        .fixed("aria-hidden", "true")
        .fixed("focusable", "false")
        .holds(arc("dial__track"))
        .holds(value)
        .each(strokes)
        .holds(needle)
        .holds(
            el("circle", "dial__hub")
                .fixed("cx", "100")
                .fixed("cy", "100")
                .fixed("r", "5"),
        )
        .into()
}

/// The half circle around the middle of the dial, as long as 100.
fn arc(class: &'static str) -> Element {
    el("path", class)
        .fixed("d", "M16 100 A84 84 0 0 1 184 100")
        .fixed("pathLength", "100")
}

/// A line that lies to the left, turned around the middle of the dial as far as these percents.
fn hand(class: &'static str, from: &'static str, to: &'static str, percent: u8) -> Element {
    let degrees = u32::from(percent) * 180 / 100;
    el("line", class)
        .fixed("x1", from)
        .fixed("y1", "100")
        .fixed("x2", to)
        .fixed("y2", "100")
        .with("transform", format!("rotate({degrees} 100 100)"))
}
