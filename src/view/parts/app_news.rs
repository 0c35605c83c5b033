//! Messages about the app itself: it is ready for use without the network, or a new version waits. They
//! stand below everything, where they move nothing that somebody is about to click.

use yew::prelude::*;

use super::notices::action_button;
use crate::browser;
use crate::state::action::Action;
use crate::state::offline::AppNews;
use crate::state::{Saving, State};
use crate::view::language::Language;

/// What there is to tell, in a region that screen readers follow.
pub(in crate::view) fn app_news(
    language: &Language,
    state: &State,
    dispatch: &Callback<Action>,
) -> Html {
    let (class, message) = match state.app_news {
        None => ("news", Html::default()),
        Some(AppNews::ReadyOffline) => ("news", ready(language, dispatch)),
        Some(AppNews::Update) => (
            "news news--pressing",
            update(language, state.saving, dispatch),
        ),
    };
    html! { <div {class} role="status">{ message }</div> }
}

fn ready(language: &Language, dispatch: &Callback<Action>) -> Html {
    html! {
        <div class="notice">
            <p>{ language.text("news.ready") }</p>
            { action_button(&language.text("notice.dismiss"), Action::AppNewsDismissed, dispatch) }
        </div>
    }
}

fn update(language: &Language, saving: Saving, dispatch: &Callback<Action>) -> Html {
    let text = match saving {
        Saving::Saved => language.text("news.update"),
        Saving::Blocked | Saving::Full | Saving::HeldBack => language.text("news.update-unsaved"),
    };
    let take_over = Callback::from(|_: MouseEvent| browser::offline::take_over());
    html! {
        <div class="notice">
            <p>{ text }</p>
            <div class="notice__actions">
                <button type="button" class="button button--primary" onclick={take_over}>
                    { language.text("news.reload") }
                </button>
                { action_button(&language.text("news.later"), Action::AppNewsDismissed, dispatch) }
            </div>
        </div>
    }
}
