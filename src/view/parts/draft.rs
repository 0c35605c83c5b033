//! The assessment on its way, as the landing page offers it.

use yew::prelude::*;

use super::controls::{PLAIN, PRIMARY, link};
use super::notices::action_button;
use super::sheet::actions;
use crate::routes::facet::Facet;
use crate::routes::route::Route;
use crate::state::action::Action;
use crate::view::element::{side_by_side, text};
use crate::view::language::Language;
use assessment::aim::Aim;
use assessment::answer::Answers;
use assessment::assessment::Draft;
use assessment::framework::Framework;
use messages::keys;

/// Where to go on: at the first skill without an answer, or at the end.
pub(in crate::view) fn next_step(framework: &Framework, aim: &Aim, answers: &Answers) -> Route {
    framework
        .questions(aim.specialisations.as_slice())
        .find(|skill| answers.get(skill.number).is_none())
        .map_or(Route::Review, |skill| Route::Question(skill.id.clone()))
}

/// How far it is, and what can be done with it.
pub(in crate::view) fn draft_offer(
    language: &Language,
    draft: &Draft,
    dispatch: &Callback<Action>,
) -> Html {
    let framework = language.framework();
    let asked = draft.aim.specialisations.as_slice();
    let answered = framework
        .questions(asked)
        .filter(|skill| draft.answers.get(skill.number).is_some())
        .count();
    let next = next_step(framework, &draft.aim, &draft.answers);
    let asked = framework.questions(asked).count();
    let so_far = language.fill(
        keys::landing::DRAFT,
        &[
            ("answered", &answered.to_string()),
            ("questions", &asked.to_string()),
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
