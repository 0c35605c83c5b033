//! A made-up result, for people who want to look before they start.

use yew::prelude::*;

use crate::codec::facet::Facet;
use crate::codec::route::Route;
use crate::view::language::Language;
use crate::view::result::{Shown, result_pages};

/// The page.
pub(in crate::view) fn sample_page(language: &Language, facet: &Facet) -> Html {
    let sample = &language.sample;
    let actions = html! {
        <div class="notice">
            <p>{ language.text("sample.notice") }</p>
            <a class="button button--primary" href={Route::Aim.href()}>{ language.text("landing.start") }</a>
        </div>
    };
    result_pages(
        language,
        &Shown {
            title: language.text("sample.title"),
            kicker: language.text("sample.kicker"),
            aim: &sample.aim,
            answers: &sample.answers,
            role: language.role_or_aim(facet.role.as_ref(), &sample.aim),
            slug: facet.role.clone(),
            section: facet.section,
            href: &|facet| Route::Sample(facet).href(),
            owner: None,
            actions,
        },
    )
}
