//! Where to go from a verdict: the nearest role, the one step that adds most, the plan.

use yew::prelude::*;

use super::roles::nearest_sentence;
use super::section;
use super::shown::Shown;
use crate::routes::facet::{Facet, Section};
use crate::view::element::{el, text};
use crate::view::language::Language;
use assessment::direction::Direction;
use assessment::fit::fit_to_every_profile;
use assessment::report::Report;
use assessment::standing::Standing;
use assessment::what_if::single_steps;
use messages::keys;

/// A sentence and a link for each way on.
pub(super) fn signposts(language: &Language, view: &Shown<'_>, report: &Report<'_>) -> Html {
    let fits = fit_to_every_profile(language.framework(), &view.result.snapshot.answers);
    let chosen = &view.result.snapshot.aim.specialisations;
    let direction = Direction::of(language.framework(), chosen, &fits);
    let nearest = direction.map_or_else(
        || language.text(keys::signpost::NO_ROLE),
        |direction| nearest_sentence(language, &direction.nearest),
    );
    let step =
        best_step(language, report).unwrap_or_else(|| language.text(keys::signpost::NO_STEP));
    let plan = language.text(keys::signpost::PLAN);
    let posts = [
        (nearest, Section::Roles, keys::signpost::TO_ROLES),
        (step, Section::WhatIf, keys::signpost::TO_WHAT_IF),
        (plan, Section::Plan, keys::signpost::TO_PLAN),
    ];
    let newcomer = view.result.snapshot.aim.now.is_none().then(|| {
        let ways = language.text(keys::signpost::WAYS_IN);
        (ways, Section::WaysIn, keys::signpost::TO_WAYS_IN)
    });
    let posts = posts
        .into_iter()
        .chain(newcomer)
        .map(|(sentence, section, to)| {
            let facet = Facet {
                role: view.slug.clone(),
                section,
            };
            let link = el("a", "")
                .with("href", (view.href)(facet))
                .text(language.text(to));
            el("li", "signpost")
                .holds(text("p", "", sentence))
                .holds(link)
        });
    section(language, "onwards-title", keys::signpost::TITLE)
        .holds(el("ul", "signposts").each(posts))
        .into()
}

/// The single step that adds most, and what it adds; none where nothing is below target.
pub(super) fn best_step(language: &Language, report: &Report<'_>) -> Option<String> {
    let best = single_steps(report).into_iter().next()?;
    let sentence = if report.standing <= Standing::CoreOnly {
        keys::signpost::STEP_CORE_ONLY
    } else {
        keys::signpost::STEP
    };
    Some(language.fill(
        sentence,
        &[
            ("skill", &best.finding.skill.name),
            ("level", &language.level_in_sentence(best.to)),
            ("now", &language.percent(report.tally.readiness.percent())),
            ("then", &language.percent(best.readiness.percent())),
        ],
    ))
}
