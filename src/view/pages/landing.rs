//! The first page: what this is, how long it takes, what happens to the answers.

use yew::prelude::*;

use crate::codec::route::Route;
use crate::domain::assessment::Draft;
use crate::domain::framework::Framework;
use crate::domain::level::Level;
use crate::domain::pace::{SECONDS_A_QUESTION, minutes_for};
use crate::state::action::Action;
use crate::view::language::Language;
use crate::view::parts::notices::action_button;
use crate::view::parts::page_title::PageTitle;

/// The skill whose anchors show what a question looks like.
const EXAMPLE_SKILL: &str = "prioritisation";

/// The landing page; with an assessment on its way it offers to go on with that.
pub(in crate::view) fn landing_page(
    language: &Language,
    draft: Option<&Draft>,
    dispatch: &Callback<Action>,
) -> Html {
    let framework = language.framework();
    let core = framework.questions(&[]).count();
    let asked = typical_length(framework);
    let minutes = minutes_for(asked, SECONDS_A_QUESTION).to_string();
    html! {
        <article class="landing">
            <PageTitle title={language.text("landing.page-title")} />
            <div class="landing__opening">
                <p class="kicker">{ language.text("landing.kicker") }</p>
                <h1 tabindex="-1">{ language.text("landing.title") }</h1>
                <p class="lead">{ language.fill("landing.lead", &[("core", &core.to_string())]) }</p>
                { beginnings(language, draft, dispatch) }
                <ul class="facts">
                    <li>{ language.fill("landing.fact-time", &[("minutes", &minutes), ("questions", &asked.to_string())]) }</li>
                    <li>{ language.text("landing.fact-private") }</li>
                    <li>{ language.text("landing.fact-account") }</li>
                    <li>{ language.text("landing.fact-offline") }</li>
                </ul>
            </div>
            { example(language) }
            <section class="section" aria-labelledby="steps-title">
                <h2 id="steps-title">{ language.text("landing.steps") }</h2>
                <ol class="steps">
                    { step(language.text("landing.step-aim"), language.text("landing.step-aim-text")) }
                    { step(language.text("landing.step-rate"), language.text("landing.step-rate-text")) }
                    { step(language.text("landing.step-read"), language.text("landing.step-read-text")) }
                </ol>
            </section>
            <section class="section landing__mirror" aria-labelledby="mirror-title">
                <h2 id="mirror-title">{ language.text("landing.mirror") }</h2>
                <p>{ language.text("landing.mirror-text") }</p>
                <p><a href={Route::Method(None).href()}>{ language.text("landing.method") }</a></p>
            </section>
        </article>
    }
}

/// Questions for somebody with one industry: the core and the longest list of any specialisation.
fn typical_length(framework: &Framework) -> usize {
    framework
        .specialisations()
        .iter()
        .map(|one| framework.questions(&[one.number]).count())
        .max()
        .unwrap_or(0)
}

fn beginnings(language: &Language, draft: Option<&Draft>, dispatch: &Callback<Action>) -> Html {
    let sample = html! {
        <a class="button" href={Route::Sample(None).href()}>{ language.text("landing.sample") }</a>
    };
    let Some(draft) = draft else {
        return html! {
            <p class="actions">
                <a class="button button--primary" href={Route::Aim.href()}>{ language.text("landing.start") }</a>
                { sample }
            </p>
        };
    };
    let framework = language.framework();
    let questions: Vec<_> = framework
        .questions(draft.aim.specialisations.as_slice())
        .collect();
    let answered = questions
        .iter()
        .filter(|skill| draft.answers.get(skill.number).is_some())
        .count();
    let next = questions
        .iter()
        .find(|skill| draft.answers.get(skill.number).is_none())
        .map_or(Route::Review, |skill| Route::Question(skill.id.clone()));
    html! {
        <>
            <p class="landing__draft">
                { language.fill("landing.draft", &[
                    ("answered", &answered.to_string()),
                    ("questions", &questions.len().to_string()),
                ]) }
            </p>
            <p class="actions">
                <a class="button button--primary" href={next.href()}>{ language.text("landing.continue") }</a>
                { action_button(&language.text("landing.discard"), Action::DraftDiscarded, dispatch) }
                { sample }
            </p>
        </>
    }
}

fn example(language: &Language) -> Html {
    let Some(skill) = language.framework().skill_by_id(EXAMPLE_SKILL) else {
        return Html::default();
    };
    html! {
        <figure class="example">
            <figcaption>
                <span class="label">{ language.text("landing.example") }</span>
                <strong>{ &skill.name }</strong>
            </figcaption>
            <ol class="example__levels">
                { for Level::ALL.into_iter().map(|level| html! {
                    <li key={level.value()} class={format!("example__level example__level--{}", level.value())}>
                        <span class="example__name">{ language.level(level) }</span>
                        <span>{ &skill.anchors[level.index()] }</span>
                    </li>
                }) }
            </ol>
        </figure>
    }
}

fn step(title: String, text: String) -> Html {
    html! {
        <li>
            <h3>{ title }</h3>
            <p>{ text }</p>
        </li>
    }
}
