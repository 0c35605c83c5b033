//! A result as anybody sees it, its owner or the reader of a link: verdict, strengths, gaps, every
//! role, and the sums.

use yew::prelude::*;

use super::arithmetic::Arithmetic;
use super::fit_table::fit_table;
use super::gap_list::gap_list;
use crate::codec::route::RoleSlug;
use crate::domain::aim::Aim;
use crate::domain::answer::{Answer, Answers};
use crate::domain::finding::Finding;
use crate::domain::profile::ProfileKey;
use crate::domain::report::Report;
use crate::view::charts::dial::dial;
use crate::view::element::{Element, el, text};
use crate::view::language::Language;
use crate::view::verdict::sentences;

/// How many strengths are listed.
const STRENGTHS_LISTED: usize = 6;

/// What a result shows.
pub(in crate::view) struct ResultView<'a> {
    /// The line above the heading: whose result, and of when.
    pub(in crate::view) kicker: String,
    /// What it is measured against.
    pub(in crate::view) aim: &'a Aim,
    /// What was said.
    pub(in crate::view) answers: &'a Answers,
    /// The role on view.
    pub(in crate::view) role: ProfileKey,
    /// The address that shows the same result against another role.
    pub(in crate::view) href: &'a dyn Fn(RoleSlug) -> String,
    /// What can be done with it, shown after the verdict.
    pub(in crate::view) actions: Html,
}

/// The result of one set of answers against one role.
pub(in crate::view) fn result_view(language: &Language, view: &ResultView<'_>) -> Html {
    let framework = language.framework();
    let Some(profile) = framework.profile(view.role) else {
        return Html::default();
    };
    let report = Report::new(framework, profile, view.answers);
    let sums = html! {
        <Arithmetic {language} role={view.role} answers={view.answers.clone()} />
    };
    el("article", "result")
        .holds(verdict(language, view, &report))
        .holds(view.actions.clone())
        .each(strengths(language, &report))
        .holds(gaps(language, &report))
        .each(left_out(language, &report))
        .holds(
            section(language, "fit-title", "fit.title")
                .holds(text("p", "section__lead", language.text("fit.lead")))
                .holds(fit_table(language, view.answers, view.role, view.href)),
        )
        .holds(
            section(language, "sums-title", "sums.heading")
                .holds(text("p", "section__lead", language.text("sums.lead")))
                .holds(sums),
        )
        .into()
}

/// A section under a heading with this id.
fn section(language: &Language, id: &'static str, title: &str) -> Element {
    el("section", "section")
        .fixed("aria-labelledby", id)
        .holds(el("h2", "").fixed("id", id).text(language.text(title)))
}

fn verdict(language: &Language, view: &ResultView<'_>, report: &Report<'_>) -> Html {
    let percent = report.percent();
    let figure = match percent {
        Some(percent) => language.fill("percent", &[("percent", &percent.to_string())]),
        None => language.text("fit.unknown"),
    };
    let coverage = language.fill(
        "result.coverage",
        &[
            ("rated", &report.tally.coverage.rated.to_string()),
            ("applicable", &report.tally.coverage.applicable.to_string()),
        ],
    );
    let spoken = sentences(language, report);
    let spoken = spoken
        .into_iter()
        .map(|sentence| text("p", "verdict__sentence", sentence));
    let heading = el("h1", "")
        .fixed("tabindex", "-1")
        .text(language.role_heading(view.role));
    let gates = language
        .words()
        .count("fit.open-gates", report.tally.open_gates, &[]);
    el("header", "verdict")
        .holds(
            el("div", "verdict__words")
                .holds(text("p", "kicker", view.kicker.clone()))
                .holds(heading)
                .each(spoken)
                .each(other_roles(language, view)),
        )
        .holds(
            el("div", "verdict__figure")
                .holds(dial(percent))
                .holds(text("p", "verdict__percent", figure))
                .holds(text(
                    "p",
                    "verdict__standing",
                    language.standing(report.standing),
                ))
                .holds(text("p", "verdict__basis", coverage))
                .holds(text("p", "verdict__basis", gates)),
        )
        .into()
}

/// Links to the same result against the other roles the person aims at, and the role held today.
fn other_roles(language: &Language, view: &ResultView<'_>) -> Option<Element> {
    let wanted = view
        .aim
        .specialisations
        .as_slice()
        .iter()
        .map(|one| ProfileKey {
            specialisation: *one,
            career_level: view.aim.wanted,
        });
    let held = view.aim.now.map(|now| ProfileKey {
        specialisation: view.role.specialisation,
        career_level: now,
    });
    let mut roles: Vec<ProfileKey> = Vec::new();
    for role in wanted.chain(held) {
        if role != view.role && !roles.contains(&role) {
            roles.push(role);
        }
    }
    if roles.is_empty() {
        return None;
    }
    let links = roles.into_iter().filter_map(|role| {
        let address = (view.href)(language.role_slug(role)?);
        let link = el("a", "")
            .with("href", address)
            .text(language.role_heading(role));
        Some(el("li", "").holds(link))
    });
    let title = language.text("result.other-roles");
    Some(
        el("nav", "other-roles")
            .with("aria-label", &title)
            .holds(text("span", "label", title))
            .holds(el("ul", "").each(links)),
    )
}

fn strengths(language: &Language, report: &Report<'_>) -> Option<Element> {
    if report.strengths.is_empty() {
        return None;
    }
    let listed = report
        .strengths
        .iter()
        .take(STRENGTHS_LISTED)
        .filter_map(|finding| strength(language, finding));
    Some(
        section(language, "strengths-title", "strengths.title")
            .holds(el("ul", "strengths").each(listed)),
    )
}

fn strength(language: &Language, finding: &Finding<'_>) -> Option<Element> {
    let level = finding.level()?;
    let level_name = language.level(level);
    let beside = match finding.surplus() {
        Some(surplus) if surplus > 0 => language.words().count(
            "strengths.above",
            u32::from(surplus),
            &[("level", &level_name)],
        ),
        _ => language.fill("strengths.met", &[("level", &level_name)]),
    };
    Some(
        el("li", "strength")
            .holds(text("h3", "", finding.skill.name.clone()))
            .holds(text("p", "strength__level", beside))
            .holds(text("p", "", finding.skill.anchors[level.index()].clone())),
    )
}

fn gaps(language: &Language, report: &Report<'_>) -> Element {
    let lead = if report.gaps.is_empty() {
        language.text("gaps.none")
    } else {
        language.count("gaps.lead", report.gaps.len(), &[])
    };
    section(language, "gaps-title", "gaps.title")
        .holds(text("p", "section__lead", lead))
        .holds(gap_list(language, &report.gaps))
}

/// What the figures leave out, so that nobody mistakes it for a zero.
fn left_out(language: &Language, report: &Report<'_>) -> Option<Element> {
    let skipped: Vec<String> = report
        .unanswered()
        .map(|finding| finding.skill.name.clone())
        .collect();
    let not_applicable: Vec<String> = report
        .findings
        .iter()
        .filter(|finding| finding.answer == Some(Answer::NotApplicable))
        .map(|finding| finding.skill.name.clone())
        .collect();
    if skipped.is_empty() && not_applicable.is_empty() {
        return None;
    }
    let listed = |key: &str, names: &[String]| {
        (!names.is_empty()).then(|| {
            let list = language.words().list(names);
            text("p", "", language.fill(key, &[("list", &list)]))
        })
    };
    Some(
        section(language, "left-out-title", "left-out.title")
            .each(listed("left-out.skipped", &skipped))
            .each(listed("left-out.not-applicable", &not_applicable)),
    )
}
