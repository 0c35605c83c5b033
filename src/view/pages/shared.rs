//! Somebody's result, opened from a link: to read, not to change. Never touches the reader's data.

use yew::prelude::*;

use crate::routes::facet::{Facet, RoleSlug};
use crate::routes::route::Route;
use crate::view::language::Language;
use crate::view::pages::other_framework::{earlier_release, other_framework_page};
use crate::view::parts::page_title::PageTitle;
use crate::view::result::{Shown, result_pages};
use assessment::assessment::AssessmentId;
use assessment::own_text::Name;
use assessment::plan::Plan;
use assessment::profile::ProfileKey;
use assessment::snapshot::Snapshot;
use formats::link::{LinkNotice, LinkedResult, OpenedLink};
use formats::result_export::Exported;
use messages::keys;

/// The page of a payload, from what came of it.
pub(in crate::view) fn shared_page(
    language: &Language,
    payload: &str,
    facet: &Facet,
    opened: &OpenedLink,
) -> Html {
    let notices: Vec<String> = opened
        .notices
        .iter()
        .map(|notice| notice_text(language, *notice))
        .collect();
    let Some(result) = &opened.result else {
        return unreadable(language, &notices);
    };
    let reference = &result.snapshot.framework;
    match language.at(reference) {
        Some(own) => readable(&own, language, payload, facet, result, &notices),
        None => other_framework_page(language, reference),
    }
}

fn notice_text(language: &Language, notice: LinkNotice) -> String {
    match notice {
        LinkNotice::Damaged => language.text(keys::shared::DAMAGED),
        LinkNotice::NewerVersion => language.text(keys::shared::NEWER),
        LinkNotice::OtherFramework => language.text(keys::shared::OTHER_FRAMEWORK),
        LinkNotice::UnknownRole => language.text(keys::shared::UNKNOWN_ROLE),
        LinkNotice::UnknownSkills(count) => {
            language
                .words()
                .count(keys::shared::UNKNOWN_SKILLS, count, &[])
        }
        LinkNotice::WithdrawnSkills(count) => {
            language
                .words()
                .count(keys::shared::WITHDRAWN_SKILLS, count, &[])
        }
    }
}

fn readable(
    language: &Language,
    present: &Language,
    payload: &str,
    facet: &Facet,
    result: &LinkedResult,
    notices: &[String],
) -> Html {
    let snapshot = &result.snapshot;
    let name = snapshot.aim.name.isolated();
    let date = language.day(snapshot.on);
    let kicker = if name.is_empty() {
        language.fill(keys::shared::KICKER, &[("date", &date)])
    } else {
        language.fill(
            keys::shared::KICKER_NAME,
            &[("name", &name), ("date", &date)],
        )
    };
    let role = role_on_view(language, facet.role.as_ref(), result.viewed);
    let today = present.framework().reference();
    let earlier = earlier_release(language, &snapshot.framework, today);
    let actions = html! {
        <>
        { for earlier }
        <div class="notice">
            <div>
                <p>{ language.text(keys::shared::NOTICE) }</p>
                { for notices.iter().map(|notice| html! { <p key={notice.clone()}>{ notice }</p> }) }
            </div>
            <a class="button button--primary" href={Route::Landing.href()}>{ language.text(keys::shared::OWN) }</a>
        </div>
        </>
    };
    let (untitled, no_plan) = (Name::default(), Plan::default());
    result_pages(
        language,
        &Shown {
            title: language.text(keys::shared::TITLE),
            kicker,
            result: Exported {
                id: file_id(payload, snapshot),
                changed: 0,
                title: &untitled,
                snapshot,
                plan: &no_plan,
            },
            role,
            slug: facet.role.clone(),
            section: facet.section,
            href: &|facet| Route::Shared(payload.to_owned(), facet).href(),
            owner: None,
            actions,
        },
    )
}

/// What files of the shared result call it: the same whenever the same link is opened, and another for other
/// links of the same day.
fn file_id(payload: &str, snapshot: &Snapshot) -> AssessmentId {
    let scattered = payload.bytes().fold(0_u64, |sum, byte| {
        (sum * 31 + u64::from(byte)) % MILLISECONDS_A_DAY
    });
    AssessmentId(u64::from(snapshot.on.days()) * MILLISECONDS_A_DAY + scattered)
}

const MILLISECONDS_A_DAY: u64 = 86_400_000;

fn role_on_view(language: &Language, slug: Option<&RoleSlug>, shared: ProfileKey) -> ProfileKey {
    slug.and_then(|slug| {
        language
            .framework()
            .profile_key_by_ids(&slug.specialisation, &slug.career_level)
    })
    .unwrap_or(shared)
}

fn unreadable(language: &Language, notices: &[String]) -> Html {
    html! {
        <article class="sheet">
            <PageTitle title={language.fill(keys::TITLE, &[("page", &language.text(keys::shared::UNREADABLE))])} />
            <h1 tabindex="-1">{ language.text(keys::shared::UNREADABLE) }</h1>
            { for notices.iter().map(|notice| html! { <p key={notice.clone()} class="lead">{ notice }</p> }) }
            <p>{ language.text(keys::shared::KEPT) }</p>
            <p class="actions">
                <a class="button button--primary" href={Route::Landing.href()}>{ language.text(keys::shared::OWN) }</a>
            </p>
        </article>
    }
}
