//! The assessment on its way, as the landing page offers it.

use yew::prelude::*;

use super::notices::action_button;
use crate::codec::facet::Facet;
use crate::codec::route::Route;
use crate::domain::aim::Aim;
use crate::domain::answer::Answers;
use crate::domain::assessment::Draft;
use crate::domain::framework::Framework;
use crate::state::action::Action;
use crate::view::language::Language;

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
    html! {
        <>
            <p class="landing__draft">
                { language.fill("landing.draft", &[
                    ("answered", &answered.to_string()),
                    ("questions", &framework.questions(asked).count().to_string()),
                ]) }
            </p>
            <p class="actions">
                <a class="button button--primary" href={next.href()}>{ language.text("landing.continue") }</a>
                { action_button(&language.text("landing.discard"), Action::DraftDiscarded, dispatch) }
                <a class="button" href={Route::Sample(Facet::default()).href()}>{ language.text("landing.sample") }</a>
            </p>
        </>
    }
}
