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
    html! {
        <article class="result">
            { verdict(language, view, &report) }
            { view.actions.clone() }
            { strengths(language, &report) }
            { gaps(language, &report) }
            { left_out(language, &report) }
            <section class="section" aria-labelledby="fit-title">
                <h2 id="fit-title">{ language.text("fit.title") }</h2>
                <p class="section__lead">{ language.text("fit.lead") }</p>
                { fit_table(language, view.answers, view.role, view.href) }
            </section>
            <section class="section" aria-labelledby="sums-title">
                <h2 id="sums-title">{ language.text("sums.heading") }</h2>
                <p class="section__lead">{ language.text("sums.lead") }</p>
                <Arithmetic {language} role={view.role} answers={view.answers.clone()} />
            </section>
        </article>
    }
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
    html! {
        <header class="verdict">
            <div class="verdict__words">
                <p class="kicker">{ &view.kicker }</p>
                <h1 tabindex="-1">{ language.role_heading(view.role) }</h1>
                { for sentences(language, report).into_iter().map(|sentence| html! {
                    <p key={sentence.clone()} class="verdict__sentence">{ sentence }</p>
                }) }
                { other_roles(language, view) }
            </div>
            <div class="verdict__figure">
                { dial(percent) }
                <p class="verdict__percent">{ figure }</p>
                <p class="verdict__standing">{ language.standing(report.standing) }</p>
                <p class="verdict__basis">{ coverage }</p>
                <p class="verdict__basis">
                    { language.words().count("fit.open-gates", report.tally.open_gates, &[]) }
                </p>
            </div>
        </header>
    }
}

/// Links to the same result against the other roles the person aims at, and the role held today.
fn other_roles(language: &Language, view: &ResultView<'_>) -> Html {
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
        return Html::default();
    }
    html! {
        <nav class="other-roles" aria-label={language.text("result.other-roles")}>
            <span class="label">{ language.text("result.other-roles") }</span>
            <ul>
                { for roles.into_iter().filter_map(|role| {
                    let address = (view.href)(language.role_slug(role)?);
                    Some(html! {
                        <li key={address.clone()}><a href={address}>{ language.role_heading(role) }</a></li>
                    })
                }) }
            </ul>
        </nav>
    }
}

fn strengths(language: &Language, report: &Report<'_>) -> Html {
    if report.strengths.is_empty() {
        return Html::default();
    }
    html! {
        <section class="section" aria-labelledby="strengths-title">
            <h2 id="strengths-title">{ language.text("strengths.title") }</h2>
            <ul class="strengths">
                { for report.strengths.iter().take(STRENGTHS_LISTED).map(|finding| strength(language, finding)) }
            </ul>
        </section>
    }
}

fn strength(language: &Language, finding: &Finding<'_>) -> Html {
    let Some(level) = finding.level() else {
        return Html::default();
    };
    let level_name = language.level(level);
    let beside = match finding.surplus() {
        Some(surplus) if surplus > 0 => language.words().count(
            "strengths.above",
            u32::from(surplus),
            &[("level", &level_name)],
        ),
        _ => language.fill("strengths.met", &[("level", &level_name)]),
    };
    html! {
        <li key={finding.skill.number.0} class="strength">
            <h3>{ &finding.skill.name }</h3>
            <p class="strength__level">{ beside }</p>
            <p>{ &finding.skill.anchors[level.index()] }</p>
        </li>
    }
}

fn gaps(language: &Language, report: &Report<'_>) -> Html {
    let lead = if report.gaps.is_empty() {
        language.text("gaps.none")
    } else {
        language.count("gaps.lead", report.gaps.len(), &[])
    };
    html! {
        <section class="section" aria-labelledby="gaps-title">
            <h2 id="gaps-title">{ language.text("gaps.title") }</h2>
            <p class="section__lead">{ lead }</p>
            { gap_list(language, &report.gaps) }
        </section>
    }
}

/// What the figures leave out, so that nobody mistakes it for a zero.
fn left_out(language: &Language, report: &Report<'_>) -> Html {
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
        return Html::default();
    }
    let listed = |key: &str, names: &[String]| {
        html! {
            if !names.is_empty() {
                <p>{ language.fill(key, &[("list", &language.words().list(names))]) }</p>
            }
        }
    };
    html! {
        <section class="section" aria-labelledby="left-out-title">
            <h2 id="left-out-title">{ language.text("left-out.title") }</h2>
            { listed("left-out.skipped", &skipped) }
            { listed("left-out.not-applicable", &not_applicable) }
        </section>
    }
}
