//! The mark of Gapwise: a gauge with its needle short of the last stroke.

use yew::prelude::*;

/// The mark, in the colour of the text around it.
pub(in crate::view) fn mark() -> Html {
    html! {
        <svg class="mark" viewBox="0 0 32 32" width="28" height="28" aria-hidden="true" focusable="false">
            <path class="mark__arc" d="M4 23 A12 12 0 0 1 23.7 13.8" />
            <path class="mark__gap" d="M26.6 17.4 A12 12 0 0 1 28 23" />
            <path class="mark__needle" d="M16 23 L22.6 15.2" />
            <circle class="mark__hub" cx="16" cy="23" r="2.2" />
        </svg>
    }
}
