//! A resource in words: a link, its kind and cost, what one gets from it, and for whom it is.

use yew::prelude::*;

use crate::view::element::el;
use crate::view::language::Language;
use assessment::guidance::{Cost, Resource, ResourceKind};
use messages::keys;

/// The link with the words behind it.
pub(super) fn resource_line(language: &Language, resource: &Resource) -> Html {
    let link = el("a", "")
        .with("href", &resource.url)
        .fixed("rel", "noopener noreferrer")
        .fixed("target", "_blank")
        .text(&resource.name);
    let about = resource_about(language, resource);
    el("span", "").holds(link).text(" ").text(about).into()
}

/// The words behind a resource's name: kind, author and cost, what one gets from it, for whom it is, and, where
/// they are known, how long it takes and the terms of a certificate.
pub(in crate::view) fn resource_about(language: &Language, resource: &Resource) -> String {
    let issuer_unknown = language.text(keys::resource::NO_ISSUER);
    let by = if resource.by.is_empty() && resource.kind == ResourceKind::Certification {
        &issuer_unknown
    } else {
        &resource.by
    };
    let (kind, cost) = (kind(language, resource.kind), cost(language, resource.cost));
    let values = [
        ("kind", kind.as_str()),
        ("by", by),
        ("cost", &cost),
        ("note", &resource.note),
    ];
    let line = if by.is_empty() {
        keys::resource::LINE
    } else {
        keys::resource::LINE_BY
    };
    let checked = resource.checked.map_or_else(String::new, |day| {
        language.fill(keys::resource::CHECKED, &[("date", &language.day(day))])
    });
    let further = [&resource.whom, &resource.time, &resource.terms, &checked];
    let further = further.into_iter().filter(|text| !text.is_empty());
    further.fold(language.fill(line, &values), |first, then| {
        language.fill(
            keys::resource::AND_THEN,
            &[("first", &first), ("then", then)],
        )
    })
}

fn kind(language: &Language, kind: ResourceKind) -> String {
    language.text(match kind {
        ResourceKind::Book => keys::resource::BOOK,
        ResourceKind::Course => keys::resource::COURSE,
        ResourceKind::Reading => keys::resource::READING,
        ResourceKind::Podcast => keys::resource::PODCAST,
        ResourceKind::Newsletter => keys::resource::NEWSLETTER,
        ResourceKind::Guide => keys::resource::GUIDE,
        ResourceKind::Community => keys::resource::COMMUNITY,
        ResourceKind::Event => keys::resource::EVENT,
        ResourceKind::Certification => keys::resource::CERTIFICATION,
    })
}

fn cost(language: &Language, cost: Cost) -> String {
    language.text(match cost {
        Cost::Free => keys::resource::FREE,
        Cost::Paid => keys::resource::PAID,
        Cost::Costly => keys::resource::COSTLY,
        Cost::NotChecked => keys::resource::NOT_CHECKED,
    })
}
