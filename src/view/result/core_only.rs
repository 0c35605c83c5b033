//! A notice that a result speaks of the core alone, with a way to answer the questions of its industry.

use yew::prelude::*;

use super::shown::{Owner, Shown};
use crate::browser;
use crate::routes::route::Route;
use crate::state::action::Action;
use crate::view::element::{Element, el, text};
use crate::view::language::Language;
use crate::view::parts::controls::{PLAIN, button, link};
use assessment::finding::Finding;
use assessment::framework::Skill;
use assessment::report::Report;
use assessment::standing::Standing;
use messages::keys;

/// The notice; nothing where enough of the industry's own skills is rated, or too little of anything.
pub(super) fn core_only(
    language: &Language,
    view: &Shown<'_>,
    report: &Report<'_>,
) -> Option<Element> {
    if report.standing != Standing::CoreOnly {
        return None;
    }
    let industry = language
        .framework()
        .specialisation(view.role.specialisation)?;
    let words = language.fill(keys::core_only::NOTICE, &[("industry", &industry.name)]);
    let owner = view.owner.as_ref();
    let way = owner.and_then(|owner| way_to_answer(language, view, report, owner));
    Some(
        el("div", "notice core-only")
            .holds(text("p", "", words))
            .each(way),
    )
}

/// The skills of the industry that have no level yet.
fn unrated<'f>(report: &'f Report<'_>) -> impl Iterator<Item = &'f Skill> {
    let own = |finding: &&Finding<'_>| finding.skill.specialisation.is_some();
    let findings = report.findings.iter().filter(own);
    findings
        .filter(|finding| finding.level().is_none())
        .map(|finding| finding.skill)
}

/// A button to the first of its questions; while another assessment is open, a link to that.
fn way_to_answer(
    language: &Language,
    view: &Shown<'_>,
    report: &Report<'_>,
    owner: &Owner<'_>,
) -> Option<Element> {
    if !owner.may_amend {
        return Some(link(
            PLAIN,
            &Route::Landing,
            language.text(keys::result::DRAFT),
        ));
    }
    let first = Route::Question(unrated(report).next()?.id.clone());
    let ask = {
        let dispatch = owner.dispatch.clone();
        let (id, industry) = (view.result.id, view.role.specialisation);
        Callback::from(move |_: Event| {
            dispatch.emit(Action::IndustryAsked(id, industry));
            browser::location::go(&first);
        })
    };
    let words = language.count(keys::core_only::ANSWER, unrated(report).count(), &[]);
    Some(button(PLAIN, words).on_click(ask))
}
