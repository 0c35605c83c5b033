//! Reports what happens to the app itself: to the copy of it that the browser keeps, and that it was restarted.

use yew::prelude::*;

use crate::browser::arrival;
use crate::browser::offline::{self, OfflineNews};
use crate::state::action::Action;
use crate::state::offline::{AppNews, Offline};

/// Listens for as long as the app is there.
#[hook]
pub(super) fn use_offline(dispatch: &Callback<Action>) {
    let dispatch = dispatch.clone();
    use_effect_with((), move |()| {
        if arrival::is_restart() {
            dispatch.emit(Action::AppNewsCame(AppNews::Restarted));
        }
        let listener = offline::listen(move |news| match news {
            OfflineNews::Ready => {
                dispatch.emit(Action::OfflineChanged(Offline::Ready));
                dispatch.emit(Action::AppNewsCame(AppNews::ReadyOffline));
            }
            OfflineNews::Kept => dispatch.emit(Action::OfflineChanged(Offline::Ready)),
            OfflineNews::Refused => dispatch.emit(Action::OfflineChanged(Offline::Refused)),
            OfflineNews::Update => dispatch.emit(Action::AppNewsCame(AppNews::Update)),
        });
        move || drop(listener)
    });
}
