//! Messages about saving and removing: what happened, what was kept, what can be done.

use yew::prelude::*;

use crate::browser;
use crate::codec::document::DocumentNotice;
use crate::state::action::Action;
use crate::state::{Removed, Saving, State};
use crate::view::language::Language;

/// Every message there is to show, in a region that screen readers follow.
pub(in crate::view) fn notices(
    language: &Language,
    state: &State,
    dispatch: &Callback<Action>,
) -> Html {
    html! {
        <div class="notices" role="status">
            { saving_notice(language, state.saving) }
            { document_notice(language, state.notice, dispatch) }
            { removal_notice(language, state.removed.as_ref(), dispatch) }
        </div>
    }
}

fn saving_notice(language: &Language, saving: Saving) -> Html {
    let text = match saving {
        Saving::Saved => return Html::default(),
        Saving::Blocked => language.text("notice.storage-blocked"),
        Saving::Full => language.text("notice.storage-full"),
        Saving::HeldBack => language.text("notice.held-back"),
    };
    html! { <p class="notice notice--warning">{ text }</p> }
}

fn document_notice(
    language: &Language,
    notice: Option<DocumentNotice>,
    dispatch: &Callback<Action>,
) -> Html {
    let text = match notice {
        None => return Html::default(),
        Some(DocumentNotice::LeftInPlace) => language.text("notice.left-in-place"),
        Some(DocumentNotice::NewerVersion) => language.text("notice.newer"),
        Some(DocumentNotice::Unreadable) => language.text("notice.unreadable"),
        Some(DocumentNotice::EntriesLost(count)) => {
            language.words().count("notice.entries-lost", count, &[])
        }
    };
    html! {
        <div class="notice notice--warning">
            <p>{ text }</p>
            { action_button(&language.text("notice.dismiss"), Action::NoticeDismissed, dispatch) }
        </div>
    }
}

fn removal_notice(
    language: &Language,
    removed: Option<&Removed>,
    dispatch: &Callback<Action>,
) -> Html {
    let text = match removed {
        None => return Html::default(),
        Some(Removed::Finished(_)) => language.text("notice.deleted"),
        Some(Removed::Goal(..)) => language.text("notice.goal-removed"),
        Some(Removed::Draft(_)) => language.text("notice.discarded"),
        Some(Removed::Everything(_)) => language.text("notice.replaced"),
    };
    html! {
        <div class="notice">
            <p>{ text }</p>
            <div class="notice__actions">
                { action_button(&language.text("notice.undo"), Action::RemovalUndone, dispatch) }
                { action_button(&language.text("notice.dismiss"), Action::RemovalDismissed, dispatch) }
            </div>
        </div>
    }
}

/// A quiet button that reports one action and goes away with it, so that the focus moves on to the
/// heading.
pub(in crate::view) fn action_button(
    label: &str,
    action: Action,
    dispatch: &Callback<Action>,
) -> Html {
    let dispatch = dispatch.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        browser::document::focus("h1");
        dispatch.emit(action.clone());
    });
    html! { <button type="button" class="button button--quiet" {onclick}>{ label }</button> }
}
