//! One skill as a four-step gauge: steps reached, steps missing to the target, a mark at the target.

use yew::prelude::*;

use crate::view::element::el;
use assessment::level::Level;

const STEP: i32 = 30;
const GAP: i32 = 2;
/// The colour of each step reached, lowest first.
const REACHED: [&str; 4] = [
    "gauge__step gauge__step--1",
    "gauge__step gauge__step--2",
    "gauge__step gauge__step--3",
    "gauge__step gauge__step--4",
];

/// A gauge of the level reached, if rated, and the target.
pub(in crate::view) fn level_gauge(level: Option<Level>, target: Level) -> Html {
    let reached = level.map_or(0, Level::index);
    let steps = REACHED
        .into_iter()
        .zip(0..)
        .enumerate()
        .map(|(step, (class, place))| {
            let class = if step < reached {
                class
            } else if step < target.index() {
                "gauge__step gauge__step--missing"
            } else {
                "gauge__step"
            };
            el("rect", class)
                .number("x", place * (STEP + GAP) + 1)
                .fixed("y", "5")
                .number("width", STEP)
                .fixed("height", "10")
        });
    let mark = i32::from(target.value()) * (STEP + GAP);
    el("svg", "gauge")
        .fixed("viewBox", "0 0 130 20")
        .fixed("width", "130")
        .fixed("height", "20")
        .fixed("aria-hidden", "true")
        .fixed("focusable", "false")
        .each(steps)
        .holds(
            el("line", "gauge__target")
                .number("x1", mark)
                .fixed("y1", "0")
                .number("x2", mark)
                .fixed("y2", "20"),
        )
        .into()
}
