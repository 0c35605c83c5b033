//! A resource in words: a link, its kind and cost, what one gets from it, and for whom it is.

use yew::prelude::*;

use crate::view::element::el;
use crate::view::language::Language;
use assessment::guidance::{Cost, Resource, ResourceKind};
use messages::key;

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
    let issuer_unknown = language.text(key!("resource.no-issuer"));
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
        key!("resource.line")
    } else {
        key!("resource.line-by")
    };
    let further = [&resource.whom, &resource.time, &resource.terms];
    let further = further.into_iter().filter(|text| !text.is_empty());
    further.fold(language.fill(line, &values), |first, then| {
        language.fill(
            key!("resource.and-then"),
            &[("first", &first), ("then", then)],
        )
    })
}

fn kind(language: &Language, kind: ResourceKind) -> String {
    language.text(match kind {
        ResourceKind::Book => key!("resource.book"),
        ResourceKind::Course => key!("resource.course"),
        ResourceKind::Reading => key!("resource.reading"),
        ResourceKind::Podcast => key!("resource.podcast"),
        ResourceKind::Newsletter => key!("resource.newsletter"),
        ResourceKind::Guide => key!("resource.guide"),
        ResourceKind::Community => key!("resource.community"),
        ResourceKind::Event => key!("resource.event"),
        ResourceKind::Certification => key!("resource.certification"),
    })
}

fn cost(language: &Language, cost: Cost) -> String {
    language.text(match cost {
        Cost::Free => key!("resource.free"),
        Cost::Paid => key!("resource.paid"),
        Cost::Costly => key!("resource.costly"),
        Cost::NotChecked => key!("resource.not-checked"),
    })
}
