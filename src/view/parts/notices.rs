//! Messages about saving and removing: what happened, what was kept, what can be done.

use yew::prelude::*;

use super::controls::{QUIET, button};
use crate::browser;
use crate::state::action::Action;
use crate::state::{Removed, Saving, State};
use crate::view::element::{Element, el, text};
use crate::view::language::Language;
use formats::document::DocumentNotice;
use messages::keys;

/// Every message there is to show, in a region that screen readers follow.
pub(in crate::view) fn notices(
    language: &Language,
    state: &State,
    dispatch: &Callback<Action>,
) -> Html {
    el("div", "notices")
        .fixed("role", "status")
        .holds(saving_notice(language, state.saving))
        .holds(document_notice(language, state.notice, dispatch))
        .holds(removal_notice(language, state.removed.as_ref(), dispatch))
        .into()
}

fn saving_notice(language: &Language, saving: Saving) -> Option<Element> {
    let words = match saving {
        Saving::Saved => return None,
        Saving::Blocked => language.text(keys::notice::STORAGE_BLOCKED),
        Saving::Full => language.text(keys::notice::STORAGE_FULL),
        Saving::HeldBack => language.text(keys::notice::HELD_BACK),
    };
    Some(text("p", "notice notice--warning", words))
}

fn document_notice(
    language: &Language,
    notice: Option<DocumentNotice>,
    dispatch: &Callback<Action>,
) -> Option<Element> {
    let words = match notice? {
        DocumentNotice::LeftInPlace => language.text(keys::notice::LEFT_IN_PLACE),
        DocumentNotice::NewerVersion => language.text(keys::notice::NEWER),
        DocumentNotice::Unreadable => language.text(keys::notice::UNREADABLE),
        DocumentNotice::EntriesLost(count) => {
            language
                .words()
                .count(keys::notice::ENTRIES_LOST, count, &[])
        }
        DocumentNotice::NewerParts(count) => {
            language
                .words()
                .count(keys::notice::NEWER_PARTS, count, &[])
        }
        DocumentNotice::ErasedElsewhere => language.text(keys::notice::ERASED_ELSEWHERE),
        DocumentNotice::DraftMoved => language.text(keys::notice::DRAFT_MOVED),
    };
    let dismiss = language.text(keys::notice::DISMISS);
    Some(
        el("div", "notice notice--warning")
            .holds(text("p", "", words))
            .holds(action_button(dismiss, Action::NoticeDismissed, dispatch)),
    )
}

fn removal_notice(
    language: &Language,
    removed: Option<&Removed>,
    dispatch: &Callback<Action>,
) -> Option<Element> {
    let words = match removed? {
        Removed::Finished(_) => language.text(keys::notice::DELETED),
        Removed::Corrected(before) => {
            let date = language.day(before.snapshot.on);
            language.fill(keys::notice::CORRECTED, &[("date", &date)])
        }
        Removed::Goal(..) => language.text(keys::notice::GOAL_REMOVED),
        Removed::Draft(_) => language.text(keys::notice::DISCARDED),
        Removed::Everything(_) => language.text(keys::notice::REPLACED),
    };
    let undo = language.text(keys::notice::UNDO);
    let dismiss = language.text(keys::notice::DISMISS);
    Some(
        el("div", "notice").holds(text("p", "", words)).holds(
            el("div", "notice__actions")
                .holds(action_button(undo, Action::RemovalUndone, dispatch))
                .holds(action_button(dismiss, Action::RemovalDismissed, dispatch)),
        ),
    )
}

/// A quiet button that reports one action and goes away with it, so that the focus moves on to the
/// heading.
pub(in crate::view) fn action_button(
    label: String,
    action: Action,
    dispatch: &Callback<Action>,
) -> Element {
    let dispatch = dispatch.clone();
    let report = Callback::from(move |_: Event| {
        browser::document::focus("h1");
        dispatch.emit(action.clone());
    });
    button(QUIET, label).on_click(report)
}
