//! The assessment on its way, as the landing page offers it.

use yew::prelude::*;

use super::controls::{PLAIN, PRIMARY, link};
use super::notices::action_button;
use super::sheet::actions;
use super::way::Way;
use crate::routes::facet::Facet;
use crate::routes::route::Route;
use crate::state::action::Action;
use crate::view::element::{side_by_side, text};
use crate::view::language::Language;
use assessment::assessment::Draft;
use messages::keys;

/// How far it is, and what can be done with it.
pub(in crate::view) fn draft_offer(
    language: &Language,
    draft: &Draft,
    dispatch: &Callback<Action>,
) -> Html {
    let framework = language.framework();
    let way = Way::of(Some(draft));
    let asked = way.questions(framework, &draft.aim);
    let answered = asked
        .iter()
        .filter(|skill| draft.answers.get(skill.number).is_some())
        .count();
    let next = way.next_step(framework, &draft.aim, &draft.answers);
    let so_far = language.fill(
        keys::landing::DRAFT,
        &[
            ("answered", &answered.to_string()),
            ("questions", &asked.len().to_string()),
        ],
    );
    let discard = language.text(keys::landing::DISCARD);
    let sample = language.text(keys::landing::SAMPLE);
    let actions = actions()
        .holds(link(PRIMARY, &next, language.text(keys::landing::CONTINUE)))
        .holds(action_button(discard, Action::DraftDiscarded, dispatch))
        .holds(link(PLAIN, &Route::Sample(Facet::default()), sample));
    side_by_side([text("p", "landing__draft", so_far), actions])
}
