//! The first page: what this is, how long it takes, what happens to the answers.

use yew::prelude::*;

use crate::codec::facet::Facet;
use crate::codec::route::Route;
use crate::domain::opening::Example;
use crate::domain::pace::{SECONDS_A_QUESTION, minutes_for};
use crate::view::parts::page_title::PageTitle;
use crate::view::wording::Wording;

/// The landing page. An assessment on its way, which it then offers to go on with, comes from those
/// who know one.
pub(in crate::view) fn landing_page(wording: &Wording, draft: Option<Html>) -> Html {
    let core = wording.core_questions;
    let asked = wording.longest_of_one();
    let minutes = minutes_for(asked, SECONDS_A_QUESTION).to_string();
    html! {
        <article class="landing">
            <PageTitle title={wording.text("landing.page-title")} />
            <div class="landing__opening">
                <p class="kicker">{ wording.text("landing.kicker") }</p>
                <h1 tabindex="-1">{ wording.text("landing.title") }</h1>
                <p class="lead">{ wording.fill("landing.lead", &[("core", &core.to_string())]) }</p>
                { draft.unwrap_or_else(|| beginning(wording)) }
                <ul class="facts">
                    <li>{ wording.fill("landing.fact-time", &[("minutes", &minutes), ("questions", &asked.to_string())]) }</li>
                    <li>{ wording.text("landing.fact-private") }</li>
                    <li>{ wording.text("landing.fact-account") }</li>
                    <li>{ wording.text("landing.fact-offline") }</li>
                </ul>
            </div>
            { wording.example.as_ref().map(|one| example(wording, one)) }
            <section class="section" aria-labelledby="steps-title">
                <h2 id="steps-title">{ wording.text("landing.steps") }</h2>
                <ol class="steps">
                    { step(wording.text("landing.step-aim"), wording.text("landing.step-aim-text")) }
                    { step(wording.text("landing.step-rate"), wording.text("landing.step-rate-text")) }
                    { step(wording.text("landing.step-read"), wording.text("landing.step-read-text")) }
                </ol>
            </section>
            <section class="section landing__mirror" aria-labelledby="mirror-title">
                <h2 id="mirror-title">{ wording.text("landing.mirror") }</h2>
                <p>{ wording.text("landing.mirror-text") }</p>
                <p><a href={Route::Method(None).href()}>{ wording.text("landing.method") }</a></p>
            </section>
        </article>
    }
}

fn beginning(wording: &Wording) -> Html {
    html! {
        <p class="actions">
            <a class="button button--primary" href={Route::Aim.href()}>{ wording.text("landing.start") }</a>
            <a class="button" href={Route::Sample(Facet::default()).href()}>{ wording.text("landing.sample") }</a>
        </p>
    }
}

fn example(wording: &Wording, example: &Example) -> Html {
    html! {
        <figure class="example">
            <figcaption>
                <span class="label">{ wording.text("landing.example") }</span>
                <strong>{ &example.skill }</strong>
            </figcaption>
            <ol class="example__levels">
                { for example.levels.iter().enumerate().map(|(level, (name, anchor))| html! {
                    <li key={level} class={format!("example__level example__level--{level}")}>
                        <span class="example__name">{ name }</span>
                        <span>{ anchor }</span>
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
