//! A made-up result, for people who want to look before they start.

use yew::prelude::*;

use crate::codec::route::{RoleSlug, Route};
use crate::view::language::Language;
use crate::view::parts::page_title::PageTitle;
use crate::view::parts::result_view::{ResultView, result_view};

/// The page.
pub(in crate::view) fn sample_page(language: &Language, slug: Option<&RoleSlug>) -> Html {
    let sample = &language.sample;
    let actions = html! {
        <div class="notice">
            <p>{ language.text("sample.notice") }</p>
            <a class="button button--primary" href={Route::Aim.href()}>{ language.text("landing.start") }</a>
        </div>
    };
    html! {
        <>
            <PageTitle title={language.fill("title", &[("page", &language.text("sample.title"))])} />
            { result_view(language, &ResultView {
                kicker: language.text("sample.kicker"),
                aim: &sample.aim,
                answers: &sample.answers,
                role: language.role_or_aim(slug, &sample.aim),
                href: &|slug| Route::Sample(Some(slug)).href(),
                actions,
            }) }
        </>
    }
}
