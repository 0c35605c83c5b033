//! What a result opens with: the verdict, where to go from there, strengths, gaps, and the sums.

use yew::prelude::*;

use super::core_only::core_only;
use super::go_on::go_on;
use super::section;
use super::shown::Shown;
use super::signposts::signposts;
use crate::routes::facet::{Facet, Section};
use crate::view::charts::dial::dial;
use crate::view::charts::picture::PictureKind;
use crate::view::element::{Element, el, text};
use crate::view::isolates::isolates;
use crate::view::language::Language;
use crate::view::parts::figure::figure;
use crate::view::parts::gap_list::gap_list;
use crate::view::parts::ledger::{Ledger, LedgerOf};
use crate::view::verdict::{sentences, standing};
use assessment::answer::Answer;
use assessment::finding::Finding;
use assessment::profile::ProfileKey;
use assessment::report::Report;
use messages::key::Key;
use messages::keys;

/// How many strengths are listed.
const STRENGTHS_LISTED: usize = 6;

/// The result of one set of answers against one role.
pub(super) fn overview(
    language: &Language,
    view: &Shown<'_>,
    report: &Report<'_>,
    sections: Html,
) -> Html {
    let sums = html! {
        <Ledger of={LedgerOf::Sums} {language} role={view.role} answers={view.result.snapshot.answers.clone()} />
    };
    el("article", "result")
        .holds(verdict(language, view, report))
        .each(core_only(language, view, report))
        .each(go_on(language, view, report))
        .holds(view.actions.clone())
        .holds(sections)
        .holds(signposts(language, view, report))
        .each(strengths(language, report))
        .holds(gaps(language, report))
        .holds(pictures(language, view))
        .each(left_out(language, report))
        .holds(
            section(language, "sums-title", keys::sums::HEADING)
                .holds(text("p", "section__lead", language.text(keys::sums::LEAD)))
                .holds(sums),
        )
        .into()
}

/// The result at a glance; the map of roles has a page of its own.
fn pictures(language: &Language, view: &Shown<'_>) -> Element {
    let kinds = [PictureKind::Gaps, PictureKind::Areas, PictureKind::Balance];
    let figures = kinds
        .into_iter()
        .map(|kind| figure(language, kind, view.role, &view.result.snapshot.answers));
    section(language, "pictures-title", keys::overview::PICTURES)
        .holds(el("div", "figures").each(figures))
}

fn verdict(language: &Language, view: &Shown<'_>, report: &Report<'_>) -> Html {
    let fit = report.fit();
    let figure = language.readiness(&fit);
    let standing = standing(language, &fit);
    let coverage = language.fill(
        keys::result::COVERAGE,
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
    let must_haves = language.words().count(
        keys::fit::MISSING_MUST_HAVES,
        report.tally.missing_must_haves,
        &[],
    );
    el("header", "verdict")
        .holds(
            el("div", "verdict__words")
                .holds(el("p", "kicker").holds(isolates(&view.kicker)))
                .holds(heading)
                .each(spoken)
                .each(other_roles(language, view)),
        )
        .holds(
            el("div", "verdict__figure")
                .holds(dial(fit.percent()))
                .holds(text("p", "verdict__percent", figure))
                .holds(text("p", "verdict__standing", standing))
                .holds(text("p", "verdict__basis", coverage))
                .holds(text("p", "verdict__basis", must_haves)),
        )
        .into()
}

/// Links to the same result against the other roles the person aims at, and the role held today.
fn other_roles(language: &Language, view: &Shown<'_>) -> Option<Element> {
    let wanted = view
        .result
        .snapshot
        .aim
        .specialisations
        .as_slice()
        .iter()
        .map(|one| ProfileKey {
            specialisation: *one,
            career_level: view.result.snapshot.aim.wanted,
        });
    let held = view.result.snapshot.aim.now.map(|now| ProfileKey {
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
    let links = roles.into_iter().map(|role| {
        let facet = Facet {
            role: language.role_slug(role),
            section: Section::Overview,
        };
        let address = (view.href)(facet);
        let link = el("a", "")
            .with("href", address)
            .text(language.role_heading(role));
        el("li", "").holds(link)
    });
    let title = language.text(keys::result::OTHER_ROLES);
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
        section(language, "strengths-title", keys::strengths::TITLE)
            .holds(el("ul", "strengths").each(listed)),
    )
}

fn strength(language: &Language, finding: &Finding<'_>) -> Option<Element> {
    let level = finding.level()?;
    let level_name = language.level(level);
    let beside = match finding.surplus() {
        Some(surplus) if surplus > 0 => language.words().count(
            keys::strengths::ABOVE,
            u32::from(surplus),
            &[("level", &level_name)],
        ),
        _ => language.fill(keys::strengths::MET, &[("level", &level_name)]),
    };
    Some(
        el("li", "strength")
            .holds(text("h3", "", &finding.skill.name))
            .holds(text("p", "strength__level", beside))
            .holds(text("p", "", &finding.skill.anchors[level.index()])),
    )
}

fn gaps(language: &Language, report: &Report<'_>) -> Element {
    let lead = if report.gaps.is_empty() {
        language.text(keys::gaps::NONE)
    } else {
        language.count(keys::gaps::LEAD, report.gaps.len(), &[])
    };
    section(language, "gaps-title", keys::gaps::TITLE)
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
    let listed = |key: Key, names: &[String]| {
        (!names.is_empty()).then(|| {
            let list = language.words().list(names);
            text("p", "", language.fill(key, &[("list", &list)]))
        })
    };
    Some(
        section(language, "left-out-title", keys::left_out::TITLE)
            .each(listed(keys::left_out::SKIPPED, &skipped))
            .each(listed(keys::left_out::NOT_APPLICABLE, &not_applicable)),
    )
}
