//! Every answer on one page before the result, those still missing first.

use yew::prelude::*;

use crate::browser;
use crate::codec::facet::Facet;
use crate::codec::route::Route;
use crate::domain::answer::Answer;
use crate::domain::assessment::Draft;
use crate::domain::framework::Skill;
use crate::state::action::Action;
use crate::view::language::Language;
use crate::view::parts::page_title::PageTitle;

/// The page.
pub(in crate::view) fn review_page(
    language: &Language,
    draft: &Draft,
    dispatch: &Callback<Action>,
) -> Html {
    let framework = language.framework();
    let questions: Vec<&Skill> = framework
        .questions(draft.aim.specialisations.as_slice())
        .collect();
    let (answered, skipped): (Vec<&Skill>, Vec<&Skill>) = questions
        .iter()
        .partition(|skill| draft.answers.get(skill.number).is_some());
    let finish = finish_button(language, draft, dispatch);
    let lead = if skipped.is_empty() {
        language.count("review.complete", questions.len(), &[])
    } else {
        language.count(
            "review.incomplete",
            skipped.len(),
            &[("total", &questions.len().to_string())],
        )
    };
    html! {
        <article class="sheet review">
            <PageTitle title={language.fill("title", &[("page", &language.text("review.title"))])} />
            <h1 tabindex="-1">{ language.text("review.title") }</h1>
            <p class="lead">{ lead }</p>
            <p class="actions">
                if answered.is_empty() {
                    <span>{ language.text("review.nothing") }</span>
                } else {
                    { finish.clone() }
                }
                <a class="button" href={Route::Aim.href()}>{ language.text("review.aim") }</a>
            </p>
            if !skipped.is_empty() {
                <section class="section" aria-labelledby="skipped-title">
                    <h2 id="skipped-title">{ language.text("review.skipped") }</h2>
                    <ul class="answers">
                        { for skipped.iter().map(|skill| row(language, draft, skill)) }
                    </ul>
                </section>
            }
            { for framework.areas().iter().map(|area| {
                let of_area: Vec<&&Skill> =
                    answered.iter().filter(|skill| skill.area == area.number).collect();
                html! {
                    if !of_area.is_empty() {
                        <section key={area.number.0} class="section" aria-label={area.name.clone()}>
                            <h2>{ &area.name }</h2>
                            <ul class="answers">
                                { for of_area.into_iter().map(|skill| row(language, draft, skill)) }
                            </ul>
                        </section>
                    }
                }
            }) }
            if !answered.is_empty() {
                <section class="section" aria-label={language.text("review.finish")}>
                    <p>{ language.text("review.end") }</p>
                    <p class="actions">{ finish }</p>
                </section>
            }
        </article>
    }
}

/// The button that finishes the assessment and opens its result.
fn finish_button(language: &Language, draft: &Draft, dispatch: &Callback<Action>) -> Html {
    let (dispatch, id) = (dispatch.clone(), draft.id);
    let onclick = Callback::from(move |_: MouseEvent| {
        dispatch.emit(Action::Completed(browser::clock::today()));
        browser::storage::ask_to_persist();
        browser::location::go(&Route::Result(id, Facet::default()));
    });
    html! {
        <button type="button" class="button button--primary" {onclick}>
            { language.text("review.finish") }
        </button>
    }
}

fn row(language: &Language, draft: &Draft, skill: &Skill) -> Html {
    let answer = draft.answers.get(skill.number);
    let verb = match answer {
        Some(_) => language.text("review.change"),
        None => language.text("review.answer"),
    };
    let anchor = match answer {
        Some(Answer::Rated(level)) => skill.anchors[level.index()].clone(),
        Some(Answer::NotApplicable) => language.text("quiz.not-applicable"),
        None => skill.description.clone(),
    };
    let class = match answer {
        Some(Answer::Rated(level)) => format!("chip chip--{}", level.value()),
        _ => "chip".to_owned(),
    };
    html! {
        <li key={skill.number.0} class="answers__row">
            <h3>{ &skill.name }</h3>
            <p {class}>{ language.answer(answer) }</p>
            <p class="answers__anchor">{ anchor }</p>
            <a class="answers__change" href={Route::Amendment(skill.id.clone()).href()}>
                { verb }<span class="hidden">{ format!(": {}", skill.name) }</span>
            </a>
        </li>
    }
}
