//! A result as a document in Markdown: what the pages of a result say, to keep, print or send.

use super::Taken;
use super::markdown_text::{Document, bold, plain};
use super::plan_section::plan_section;
use crate::domain::answer::Answer;
use crate::domain::direction::Direction;
use crate::domain::finding::Finding;
use crate::domain::fit::{Fit, fit_to_every_profile};
use crate::domain::level::Level;
use crate::domain::readiness::Tally;
use crate::domain::report::Report;
use crate::view::language::Language;
use crate::view::verdict::sentences;

/// The whole document; empty if the framework does not have the role.
#[must_use]
pub fn document(taken: &Taken<'_>) -> String {
    let Some(report) = taken.report() else {
        return String::new();
    };
    let language = taken.language;
    let mut document = Document::default();
    document.heading("#", &language.role_heading(taken.role));
    document.paragraph(&whose_and_when(taken));
    for sentence in sentences(language, &report) {
        document.paragraph(&sentence);
    }
    document.paragraph(&figures(language, report.percent(), &report.tally));
    gaps(&mut document, language, &report);
    strengths(&mut document, language, &report);
    left_out(&mut document, language, &report);
    direction(&mut document, taken);
    plan_section(&mut document, taken);
    document.block("---");
    document.paragraph(&language.text("shell.mirror"));
    document.into_text()
}

/// Name, title and day, as far as they are given.
fn whose_and_when(taken: &Taken<'_>) -> String {
    let day = taken.language.day(taken.on);
    let given = [taken.aim.name.as_str(), taken.title.as_str(), &day];
    joined(&given.map(str::to_owned))
}

/// What is not empty, with dots between.
fn joined(parts: &[String]) -> String {
    let parts = parts.iter().map(String::as_str);
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    parts.join(" · ")
}

/// Readiness, how the gates stand, and on how much both rest.
fn figures(language: &Language, percent: Option<u8>, tally: &Tally) -> String {
    let percent = match percent {
        Some(percent) => language.fill("percent", &[("percent", &percent.to_string())]),
        None => language.text("fit.unknown"),
    };
    let words = language.words();
    let gates = if tally.open_gates > 0 {
        words.count("fit.open-gates", tally.open_gates, &[])
    } else if tally.unrated_gates > 0 {
        words.count("fit.unrated-gates", tally.unrated_gates, &[])
    } else {
        language.text("fit.no-gates")
    };
    let rated = tally.coverage.rated.to_string();
    let applicable = tally.coverage.applicable.to_string();
    let coverage = [("rated", rated.as_str()), ("applicable", &applicable)];
    joined(&[percent, gates, language.fill("fit.coverage", &coverage)])
}

fn gaps(document: &mut Document, language: &Language, report: &Report<'_>) {
    document.heading("##", &language.text("gaps.title"));
    if report.gaps.is_empty() {
        return document.paragraph(&language.text("gaps.none"));
    }
    document.paragraph(&language.count("gaps.lead", report.gaps.len(), &[]));
    let head = [
        language.text("sums.skill"),
        language.text("sums.level"),
        language.text("sums.target"),
        language.text("export.next-level"),
    ];
    let mut rows = vec![head.map(|cell| plain(&cell)).to_vec()];
    rows.extend(report.gaps.iter().map(|finding| gap(language, finding)));
    document.table(&rows);
}

fn gap(language: &Language, finding: &Finding<'_>) -> Vec<String> {
    let level = finding.level().unwrap_or(Level::NotYet);
    let target = finding.expectation.target;
    let next = level.next().unwrap_or(target);
    let mut skill = plain(&finding.skill.name);
    if finding.is_open_gate() {
        skill = [&skill, " (", &plain(&language.text("gap.gate")), ")"].concat();
    }
    vec![
        skill,
        plain(&language.level(level)),
        plain(&language.level(target)),
        labelled(&language.level(next), &finding.skill.anchors[next.index()]),
    ]
}

/// "**label**: text".
fn labelled(label: &str, text: &str) -> String {
    [&bold(label), ": ", &plain(text)].concat()
}

fn strengths(document: &mut Document, language: &Language, report: &Report<'_>) {
    if report.strengths.is_empty() {
        return;
    }
    document.heading("##", &language.text("strengths.title"));
    let strengths = report.strengths.iter();
    let items: Vec<String> = strengths
        .map(|finding| labelled(&finding.skill.name, &language.answer(finding.answer)))
        .collect();
    document.list(&items);
}

/// What the figures leave out, so that nobody mistakes it for a zero.
fn left_out(document: &mut Document, language: &Language, report: &Report<'_>) {
    let names = |answer: Option<Answer>| -> Vec<String> {
        let findings = report.findings.iter();
        findings
            .filter(|finding| finding.answer == answer)
            .map(|finding| finding.skill.name.clone())
            .collect()
    };
    let skipped = names(None);
    let not_applicable = names(Some(Answer::NotApplicable));
    if skipped.is_empty() && not_applicable.is_empty() {
        return;
    }
    document.heading("##", &language.text("left-out.title"));
    if !skipped.is_empty() {
        let list = language.words().list(&skipped);
        document.paragraph(&language.fill("left-out.skipped", &[("list", &list)]));
    }
    if !not_applicable.is_empty() {
        let list = language.words().list(&not_applicable);
        document.paragraph(&language.fill("left-out.not-applicable", &[("list", &list)]));
    }
}

fn direction(document: &mut Document, taken: &Taken<'_>) {
    let Taken {
        language, answers, ..
    } = *taken;
    let framework = language.framework();
    let fits = fit_to_every_profile(framework, answers);
    let Some(direction) = Direction::of(framework, answers, &fits) else {
        return;
    };
    let roles = [
        (language.text("export.nearest"), Some(direction.nearest)),
        (language.text("export.next"), direction.next),
        (language.text("export.reach"), direction.reach),
    ];
    let items = roles.into_iter().filter_map(|(label, fit)| {
        let role = role_and_figures(language, &fit?);
        Some(labelled(&label, &role))
    });
    document.heading("##", &language.text("export.roles"));
    document.list(&items.collect::<Vec<String>>());
}

fn role_and_figures(language: &Language, fit: &Fit) -> String {
    let figures = figures(language, fit.tally.readiness.percent(), &fit.tally);
    joined(&[language.role_heading(fit.key), figures])
}
