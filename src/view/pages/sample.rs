//! A made-up result, for people who want to look before they start.

use yew::prelude::*;

use crate::routes::facet::Facet;
use crate::routes::route::Route;
use crate::view::language::Language;
use crate::view::result::{Shown, result_pages};
use assessment::assessment::AssessmentId;
use assessment::own_text::Name;
use assessment::plan::Plan;
use assessment::snapshot::Snapshot;
use formats::result_export::Exported;
use messages::keys;

/// The page.
pub(in crate::view) fn sample_page(language: &Language, facet: &Facet, sample: &Snapshot) -> Html {
    let actions = html! {
        <div class="notice">
            <p>{ language.text(keys::sample::NOTICE) }</p>
            <a class="button button--primary" href={Route::Aim.href()}>{ language.text(keys::landing::START) }</a>
        </div>
    };
    let (untitled, no_plan) = (Name::default(), Plan::default());
    result_pages(
        language,
        &Shown {
            title: language.text(keys::sample::TITLE),
            kicker: language.text(keys::sample::KICKER),
            result: Exported {
                id: AssessmentId(0),
                changed: 0,
                title: &untitled,
                snapshot: sample,
                plan: &no_plan,
            },
            role: language.role_or_aim(facet.role.as_ref(), &sample.aim),
            slug: facet.role.clone(),
            section: facet.section,
            href: &|facet| Route::Sample(facet).href(),
            owner: None,
            actions,
        },
    )
}
