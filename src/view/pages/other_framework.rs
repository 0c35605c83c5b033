//! A result that was made with another framework, or with another release of this one.

use yew::prelude::*;

use crate::routes::route::Route;
use crate::view::element::{el, text};
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

/// Says that a result was made with earlier numbers or an earlier wording than those of today; nothing if it
/// was not.
pub(in crate::view) fn earlier_release(
    language: &Language,
    made_with: &FrameworkRef,
    present: &FrameworkRef,
) -> Option<Html> {
    let (revision, today) = (made_with.revision.to_string(), present.revision.to_string());
    let values = [("revision", revision.as_str()), ("present", today.as_str())];
    let numbers = (made_with.revision < present.revision)
        .then(|| language.fill(keys::other_framework::EARLIER, &values));
    let wording = (made_with.wording < present.wording)
        .then(|| language.text(keys::other_framework::EARLIER_WORDING));
    if numbers.is_none() && wording.is_none() {
        return None;
    }
    let notice = el("div", "notice").each(
        [numbers, wording]
            .into_iter()
            .flatten()
            .map(|words| text("p", "", words)),
    );
    Some(notice.into())
}
