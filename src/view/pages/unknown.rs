//! What is shown where an address leads nowhere.

use yew::prelude::*;

use crate::routes::facet::Facet;
use crate::routes::route::Route;
use crate::view::language::Language;
use crate::view::parts::controls::{PLAIN, PRIMARY, link};
use crate::view::parts::sheet::{actions, sheet};
use assessment::document::Document;
use messages::keys;

/// The page of an address this app does not have, or of a result this browser does not keep.
pub(in crate::view) fn unknown_page(language: &Language) -> Html {
    let title = language.text(keys::unknown::TITLE);
    let lead = language.text(keys::unknown::LEAD);
    let start = link(
        PRIMARY,
        &Route::Landing,
        language.text(keys::unknown::START),
    );
    let saved = link(PLAIN, &Route::Saved, language.text(keys::shell::SAVED));
    sheet(language.words(), "sheet", title, lead)
        .holds(actions().holds(start).holds(saved))
        .into()
}

/// The page of a quiz address when no assessment is on its way.
pub(in crate::view) fn no_draft(language: &Language, document: &Document) -> Html {
    let title = language.text(keys::no_draft::TITLE);
    let lead = language.text(keys::no_draft::LEAD);
    let newest = document.finished.first().map(|newest| {
        let result = Route::Result(newest.id, Facet::default());
        link(PRIMARY, &result, language.text(keys::no_draft::NEWEST))
    });
    let start = link(PLAIN, &Route::Aim, language.text(keys::landing::START));
    sheet(language.words(), "sheet", title, lead)
        .holds(actions().holds(newest).holds(start))
        .into()
}
