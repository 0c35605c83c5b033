//! What is shown where an address leads nowhere.

use yew::prelude::*;

use crate::routes::facet::Facet;
use crate::routes::route::Route;
use crate::view::language::Language;
use crate::view::parts::controls::{PLAIN, PRIMARY, link};
use crate::view::parts::sheet::{actions, sheet};
use assessment::document::Document;
use messages::key;

/// The page of an address this app does not have, or of a result this browser does not keep.
pub(in crate::view) fn unknown_page(language: &Language) -> Html {
    let title = language.text(key!("unknown.title"));
    let lead = language.text(key!("unknown.lead"));
    let start = link(
        PRIMARY,
        &Route::Landing,
        language.text(key!("unknown.start")),
    );
    let saved = link(PLAIN, &Route::Saved, language.text(key!("shell.saved")));
    sheet(language.words(), "sheet", title, lead)
        .holds(actions().holds(start).holds(saved))
        .into()
}

/// The page of a quiz address when no assessment is on its way.
pub(in crate::view) fn no_draft(language: &Language, document: &Document) -> Html {
    let title = language.text(key!("no-draft.title"));
    let lead = language.text(key!("no-draft.lead"));
    let newest = document.finished.first().map(|newest| {
        let result = Route::Result(newest.id, Facet::default());
        link(PRIMARY, &result, language.text(key!("no-draft.newest")))
    });
    let start = link(PLAIN, &Route::Aim, language.text(key!("landing.start")));
    sheet(language.words(), "sheet", title, lead)
        .holds(actions().holds(newest).holds(start))
        .into()
}
