//! A result that was made with another framework, or with another release of this one.

use yew::prelude::*;

use crate::routes::route::Route;
use crate::view::element::text;
use crate::view::language::Language;
use crate::view::parts::controls::{PLAIN, PRIMARY, link};
use crate::view::parts::sheet::{actions, sheet};
use assessment::framework_ref::FrameworkRef;
use messages::keys;

/// The page of a result whose framework is not at hand: it says which one that is.
pub(in crate::view) fn other_framework_page(language: &Language, reference: &FrameworkRef) -> Html {
    let own = &language.framework().reference().id;
    let revision = reference.revision.to_string();
    let values = [
        ("framework", reference.id.as_str()),
        ("revision", revision.as_str()),
    ];
    let lead = if reference.id == *own {
        language.fill(keys::other_framework::NEWER, &values)
    } else {
        language.fill(keys::other_framework::LEAD, &values)
    };
    let title = language.text(keys::other_framework::TITLE);
    let saved = link(PRIMARY, &Route::Saved, language.text(keys::shell::SAVED));
    let data = link(PLAIN, &Route::Data, language.text(keys::saved::BACKUP));
    sheet(language.words(), "sheet", title, lead)
        .holds(text("p", "", language.text(keys::other_framework::KEPT)))
        .holds(actions().holds(saved).holds(data))
        .into()
}

/// Says that figures are those of an earlier revision, of which the present one is another.
pub(in crate::view) fn earlier_revision(language: &Language, present: u16) -> Html {
    let own = language.framework().reference().revision.to_string();
    let values = [
        ("revision", own.as_str()),
        ("present", &present.to_string()),
    ];
    let words = language.fill(keys::other_framework::EARLIER, &values);
    text("p", "notice", words).into()
}
