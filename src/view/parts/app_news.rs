//! Messages about the app itself: it is ready for use without the network, was restarted, or a new version waits. They
//! stand below everything, where they move nothing that somebody is about to click.

use yew::prelude::*;

use super::controls::{PRIMARY, button};
use super::notices::action_button;
use crate::browser;
use crate::state::action::Action;
use crate::state::offline::AppNews;
use crate::state::{Saving, State};
use crate::view::element::{Element, el, text};
use crate::view::language::Language;
use messages::keys;

/// What there is to tell, in a region that screen readers follow.
pub(in crate::view) fn app_news(
    language: &Language,
    state: &State,
    dispatch: &Callback<Action>,
) -> Html {
    let (class, message) = match state.app_news {
        None => ("news", None),
        Some(AppNews::ReadyOffline) => {
            let words = language.text(keys::news::READY);
            ("news", Some(told(language, words, dispatch)))
        }
        Some(AppNews::Restarted) => {
            let words = language.text(keys::news::RESTARTED);
            ("news", Some(told(language, words, dispatch)))
        }
        Some(AppNews::Update) => (
            "news news--pressing",
            Some(update(language, state.saving, dispatch)),
        ),
    };
    el("div", class)
        .fixed("role", "status")
        .holds(message)
        .into()
}

fn told(language: &Language, words: String, dispatch: &Callback<Action>) -> Element {
    let dismiss = language.text(keys::notice::DISMISS);
    el("div", "notice")
        .holds(text("p", "", words))
        .holds(action_button(dismiss, Action::AppNewsDismissed, dispatch))
}

fn update(language: &Language, saving: Saving, dispatch: &Callback<Action>) -> Element {
    let words = match saving {
        Saving::Saved => language.text(keys::news::UPDATE),
        Saving::Blocked | Saving::Full | Saving::HeldBack => {
            language.text(keys::news::UPDATE_UNSAVED)
        }
    };
    let take_over = Callback::from(|_: Event| browser::offline::take_over());
    let later = language.text(keys::news::LATER);
    el("div", "notice").holds(text("p", "", words)).holds(
        el("div", "notice__actions")
            .holds(button(PRIMARY, language.text(keys::news::RELOAD)).on_click(take_over))
            .holds(action_button(later, Action::AppNewsDismissed, dispatch)),
    )
}
