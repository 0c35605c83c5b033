//! Somebody's result, opened from a link: to read, not to change. Never touches the reader's data.

use yew::prelude::*;

use crate::routes::facet::{Facet, RoleSlug};
use crate::routes::route::Route;
use crate::view::language::Language;
use crate::view::parts::page_title::PageTitle;
use crate::view::result::{Shown, result_pages};
use assessment::assessment::{AssessmentId, Finished};
use assessment::own_text::Name;
use assessment::plan::Plan;
use assessment::profile::ProfileKey;
use formats::link::{LinkNotice, LinkedResult, open};
use messages::{counted, key};

/// The page of a payload, whatever it is.
pub(in crate::view) fn shared_page(language: &Language, payload: &str, facet: &Facet) -> Html {
    let opened = open(payload, language.framework());
    let notices: Vec<String> = opened
        .notices
        .iter()
        .map(|notice| notice_text(language, *notice))
        .collect();
    match opened.result {
        Some(result) => readable(language, payload, facet, &result, &notices),
        None => unreadable(language, &notices),
    }
}

fn notice_text(language: &Language, notice: LinkNotice) -> String {
    match notice {
        LinkNotice::Damaged => language.text(key!("shared.damaged")),
        LinkNotice::NewerVersion => language.text(key!("shared.newer")),
        LinkNotice::OtherFramework => language.text(key!("shared.other-framework")),
        LinkNotice::UnknownRole => language.text(key!("shared.unknown-role")),
        LinkNotice::UnknownSkills(count) => {
            language
                .words()
                .count(counted!("shared.unknown-skills"), count, &[])
        }
        LinkNotice::WithdrawnSkills(count) => {
            language
                .words()
                .count(counted!("shared.withdrawn-skills"), count, &[])
        }
    }
}

fn readable(
    language: &Language,
    payload: &str,
    facet: &Facet,
    result: &LinkedResult,
    notices: &[String],
) -> Html {
    let name = result.aim.name.as_str();
    let date = language.day(result.on);
    let kicker = if name.is_empty() {
        language.fill(key!("shared.kicker"), &[("date", &date)])
    } else {
        language.fill(
            key!("shared.kicker-name"),
            &[("name", name), ("date", &date)],
        )
    };
    let role = role_on_view(language, facet.role.as_ref(), result.viewed);
    let actions = html! {
        <div class="notice">
            <div>
                <p>{ language.text(key!("shared.notice")) }</p>
                { for notices.iter().map(|notice| html! { <p key={notice.clone()}>{ notice }</p> }) }
            </div>
            <a class="button button--primary" href={Route::Landing.href()}>{ language.text(key!("shared.own")) }</a>
        </div>
    };
    let finished = as_finished(payload, result);
    result_pages(
        language,
        &Shown {
            title: language.text(key!("shared.title")),
            kicker,
            finished: &finished,
            role,
            slug: facet.role.clone(),
            section: facet.section,
            href: &|facet| Route::Shared(payload.to_owned(), facet).href(),
            owner: None,
            actions,
        },
    )
}

/// The shared result as an assessment, with an id that is the same whenever the same link is opened, and
/// another for other links of the same day.
fn as_finished(payload: &str, result: &LinkedResult) -> Finished {
    let scattered = payload.bytes().fold(0_u64, |sum, byte| {
        (sum * 31 + u64::from(byte)) % MILLISECONDS_A_DAY
    });
    Finished {
        id: AssessmentId(u64::from(result.on.days()) * MILLISECONDS_A_DAY + scattered),
        changed: 0,
        on: result.on,
        title: Name::default(),
        aim: result.aim.clone(),
        answers: result.answers.clone(),
        plan: Plan::default(),
    }
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
            <PageTitle title={language.fill(key!("title"), &[("page", &language.text(key!("shared.unreadable")))])} />
            <h1 tabindex="-1">{ language.text(key!("shared.unreadable")) }</h1>
            { for notices.iter().map(|notice| html! { <p key={notice.clone()} class="lead">{ notice }</p> }) }
            <p>{ language.text(key!("shared.kept")) }</p>
            <p class="actions">
                <a class="button button--primary" href={Route::Landing.href()}>{ language.text(key!("shared.own")) }</a>
            </p>
        </article>
    }
}
