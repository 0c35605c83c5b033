//! The title of the page in tabs, history and screen readers.

use yew::prelude::*;

use crate::browser;
use messages::keys;
use messages::words::Words;

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

/// Sets the title to that of a page with this name; shows nothing.
#[inline(never)]
pub(in crate::view) fn page_title(words: &Words, page: &str) -> Html {
    whole_title(words.fill(keys::TITLE, &[("page", page)]))
}

/// Sets the title to this; shows nothing.
#[inline(never)]
pub(in crate::view) fn whole_title(title: String) -> Html {
    html! { <PageTitle {title} /> }
}
