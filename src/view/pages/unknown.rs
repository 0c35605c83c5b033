//! What is shown where an address leads nowhere.

use yew::prelude::*;

use crate::codec::facet::Facet;
use crate::codec::route::Route;
use crate::domain::document::Document;
use crate::view::language::Language;
use crate::view::parts::page_title::PageTitle;

/// The page of an address this app does not have, or of a result this browser does not keep.
pub(in crate::view) fn unknown_page(language: &Language) -> Html {
    html! {
        <article class="sheet">
            <PageTitle title={language.fill("title", &[("page", &language.text("unknown.title"))])} />
            <h1 tabindex="-1">{ language.text("unknown.title") }</h1>
            <p class="lead">{ language.text("unknown.lead") }</p>
            <p class="actions">
                <a class="button button--primary" href={Route::Landing.href()}>{ language.text("unknown.start") }</a>
                <a class="button" href={Route::Saved.href()}>{ language.text("shell.saved") }</a>
            </p>
        </article>
    }
}

/// The page of a quiz address when no assessment is on its way.
pub(in crate::view) fn no_draft(language: &Language, document: &Document) -> Html {
    html! {
        <article class="sheet">
            <PageTitle title={language.fill("title", &[("page", &language.text("no-draft.title"))])} />
            <h1 tabindex="-1">{ language.text("no-draft.title") }</h1>
            <p class="lead">{ language.text("no-draft.lead") }</p>
            <p class="actions">
                if let Some(newest) = document.finished.first() {
                    <a class="button button--primary" href={Route::Result(newest.id, Facet::default()).href()}>
                        { language.text("no-draft.newest") }
                    </a>
                }
                <a class="button" href={Route::Aim.href()}>{ language.text("landing.start") }</a>
            </p>
        </article>
    }
}
