//! Notices about what was read, the app itself and offline use, rendered natively.

// Tests say what they expect by panicking.
#![allow(clippy::expect_used, missing_docs)]

mod checked;
mod rendered;

use std::sync::LazyLock;

use formats::document::{DocumentNotice, Reading};
use formats::pack::Pack;
use gapwise::routes::route::Route;
use gapwise::state::offline::{AppNews, Offline};
use gapwise::state::{Saving, State};

use checked::{shows, shows_not, sound};

static PACK: LazyLock<Pack> =
    LazyLock::new(|| content::built_in("en").expect("the content is right"));

fn render(state: State) -> String {
    rendered::page(&PACK, state)
}

fn at(route: Route) -> State {
    State::new(route, Reading::nothing(), true)
}

#[test]
fn what_could_not_be_read_is_told_with_what_was_kept() {
    let reading = |notice| Reading {
        notice: Some(notice),
        ..Reading::nothing()
    };
    let page = |notice| render(State::new(Route::Landing, reading(notice), true));
    shows(
        &page(DocumentNotice::Unreadable),
        &["was put aside and is not lost"],
    );
    shows(
        &page(DocumentNotice::LeftInPlace),
        &["it is left where it is"],
    );
    shows(
        &page(DocumentNotice::EntriesLost(1)),
        &["One entry of what was saved"],
    );
    shows(
        &page(DocumentNotice::EntriesLost(3)),
        &["3 entries of what was saved"],
    );
}

#[test]
fn a_restart_is_told_quietly() {
    let page = render(State {
        app_news: Some(AppNews::Restarted),
        ..at(Route::Landing)
    });
    sound(&page);
    shows(&page, &["has started again by itself"]);
    shows_not(&page, &["news--pressing"]);
}

#[test]
fn a_new_version_is_offered_with_what_it_means_for_the_answers() {
    let page = |saving| {
        render(State {
            app_news: Some(AppNews::Update),
            saving,
            ..at(Route::Landing)
        })
    };
    let saved = page(Saving::Saved);
    sound(&saved);
    shows(&saved, &["A new version is ready", "Reload", "Later"]);
    shows(&saved, &["Your answers are saved"]);
    for saving in [Saving::Blocked, Saving::Full, Saving::HeldBack] {
        let unsaved = page(saving);
        sound(&unsaved);
        shows(&unsaved, &["What you do here is not saved"]);
        shows_not(&unsaved, &["Your answers are saved"]);
    }
}

#[test]
fn whether_the_page_is_kept_is_told_with_your_data() {
    let page = |offline| {
        render(State {
            offline,
            ..at(Route::Data)
        })
    };
    shows(&page(Offline::Ready), &["it opens without the network"]);
    shows(
        &page(Offline::Refused),
        &["it needs the network to open it"],
    );
    shows_not(&page(Offline::Unknown), &["the network to open"]);
}
