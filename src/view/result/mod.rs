//! The pages of a result, as anybody sees them: its owner, or the reader of a link. Each is a function of
//! what is [`Shown`]; what they have in common stands here.

mod core_only;
mod go_on;
mod goal_card;
mod goal_form;
mod overview;
mod plan;
mod resource;
mod roles;
mod shown;
mod signposts;
mod take_away;
mod ways_in;
mod what_if;
mod why;

use yew::prelude::*;

pub(super) use goal_card::{horizon, if_then, setting};
pub(super) use plan::goal_name;
pub(super) use resource::resource_about;
pub(super) use roles::named_roles;
pub(super) use shown::{Owner, Shown};

use crate::routes::facet::{Facet, Section};
use crate::view::element::{Element, el, text};
use crate::view::isolates::isolates;
use crate::view::language::Language;
use crate::view::parts::page_title::PageTitle;
use assessment::report::Report;
use core_only::core_only;
use messages::key::Key;
use messages::keys;
use take_away::TakeAwayPanel;
use ways_in::WaysInPanel;
use what_if::WhatIfPanel;

/// The page of the section that is on view.
pub(super) fn result_pages(language: &Language, view: &Shown<'_>) -> Html {
    let framework = language.framework();
    let Some(profile) = framework.profile(view.role) else {
        return Html::default();
    };
    let report = Report::new(framework, profile, &view.result.snapshot.answers);
    let sections = sections(language, view);
    let page = match view.section {
        Section::Overview => overview::overview(language, view, &report, sections),
        Section::Roles => {
            let map = roles::roles(language, view, &report);
            side(
                language,
                view,
                &report,
                [keys::roles::TITLE, keys::roles::LEAD],
                sections,
            )
            .each(map)
            .into()
        }
        Section::WhatIf => {
            let (answers, role) = (view.result.snapshot.answers.clone(), view.role);
            side(
                language,
                view,
                &report,
                [keys::what_if::TITLE, keys::what_if::LEAD],
                sections,
            )
            .holds(html! { <WhatIfPanel {language} {answers} {role} /> })
            .into()
        }
        Section::Plan => side(
            language,
            view,
            &report,
            [keys::plan::TITLE, keys::plan::LEAD],
            sections,
        )
        .each(plan::plan(language, view, &report))
        .into(),
        Section::WaysIn => {
            let (answers, role) = (view.result.snapshot.answers.clone(), view.role);
            let background = view.result.snapshot.aim.background;
            side(
                language,
                view,
                &report,
                [keys::ways_in::TITLE, keys::ways_in::LEAD],
                sections,
            )
            .holds(html! { <WaysInPanel {language} {answers} {role} {background} /> })
            .into()
        }
        Section::TakeAway => {
            let (result, role) = (view.result, view.role);
            let (id, changed) = (result.id, result.changed);
            let (title, snapshot) = (result.title.clone(), result.snapshot.clone());
            let plan = result.plan.clone();
            side(
                language,
                view,
                &report,
                [keys::take_away::TITLE, keys::take_away::LEAD],
                sections,
            )
            .holds(html! { <TakeAwayPanel {language} {id} {changed} {title} {snapshot} {plan} {role} /> })
            .into()
        }
    };
    let title = match view.section {
        Section::Overview => view.title.clone(),
        section => section_name(language, section),
    };
    html! {
        <>
            <PageTitle title={language.fill(keys::TITLE, &[("page", &title)])} />
            { page }
        </>
    }
}

/// The frame of a page beside the overview.
fn side(
    language: &Language,
    view: &Shown<'_>,
    report: &Report<'_>,
    [title, lead]: [Key; 2],
    sections: Html,
) -> Element {
    // The map says it in words of its own.
    let core_only = (view.section != Section::Roles)
        .then(|| core_only(language, view, report))
        .flatten();
    let heading = el("h1", "")
        .fixed("tabindex", "-1")
        .text(language.text(title));
    el("article", "result result--side")
        .holds(el("p", "kicker").holds(isolates(&view.kicker)))
        .holds(text("p", "side__role", language.role_heading(view.role)))
        .holds(heading)
        .holds(sections)
        .holds(text("p", "lead", language.text(lead)))
        .each(core_only)
}

/// Links to every page of the result.
fn sections(language: &Language, view: &Shown<'_>) -> Html {
    let links = Section::ALL.into_iter().map(|section| {
        let facet = Facet {
            role: view.slug.clone(),
            section,
        };
        let mut link = el("a", "").with("href", (view.href)(facet));
        if section == view.section {
            link = link.fixed("aria-current", "page");
        }
        el("li", "").holds(link.text(section_name(language, section)))
    });
    el("nav", "sections")
        .with("aria-label", language.text(keys::section::NAV))
        .holds(el("ul", "").each(links))
        .into()
}

fn section_name(language: &Language, section: Section) -> String {
    match section {
        Section::Overview => language.text(keys::section::OVERVIEW),
        Section::Roles => language.text(keys::section::ROLES),
        Section::WhatIf => language.text(keys::section::WHAT_IF),
        Section::Plan => language.text(keys::section::PLAN),
        Section::WaysIn => language.text(keys::section::WAYS_IN),
        Section::TakeAway => language.text(keys::section::TAKE_AWAY),
    }
}

/// A section under a heading with this id.
fn section(language: &Language, id: &'static str, title: Key) -> Element {
    el("section", "section")
        .fixed("aria-labelledby", id)
        .holds(el("h2", "").fixed("id", id).text(language.text(title)))
}
