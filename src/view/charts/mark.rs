//! The mark of Gapwise: a gauge with its needle short of the last stroke.

use yew::prelude::*;

use crate::view::element::el;

/// The mark, in the colour of the text around it.
pub(in crate::view) fn mark() -> Html {
    let strokes = [
        ("mark__arc", "M4 23 A12 12 0 0 1 23.7 13.8"),
        ("mark__gap", "M26.6 17.4 A12 12 0 0 1 28 23"),
        ("mark__needle", "M16 23 L22.6 15.2"),
    ];
    el("svg", "mark")
        .fixed("viewBox", "0 0 32 32")
        .fixed("width", "28")
        .fixed("height", "28")
        .fixed("aria-hidden", "true")
        .fixed("focusable", "false")
        .each(strokes.map(|(class, path)| el("path", class).fixed("d", path)))
        .holds(
            el("circle", "mark__hub")
                .fixed("cx", "16")
                .fixed("cy", "23")
                .fixed("r", "2.2"),
        )
        .into()
}
