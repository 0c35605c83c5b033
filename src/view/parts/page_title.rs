//! The title of the page in tabs, history and screen readers.

use yew::prelude::*;

use crate::browser;

#[derive(PartialEq, Properties)]
pub(in crate::view) struct PageTitleProps {
    /// The whole title.
    pub(in crate::view) title: String,
}

/// Sets the page's title; shows nothing.
#[component]
pub(in crate::view) fn PageTitle(props: &PageTitleProps) -> Html {
    use_effect_with(props.title.clone(), |title| {
        browser::document::set_title(title);
    });
    Html::default()
}
