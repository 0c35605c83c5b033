//! A result as a document in Markdown: what the pages of a result say, to keep, print or send.

use super::Taken;
use super::markdown_text::Document;
use super::plan_section::plan_section;
use crate::view::result::named_roles;
use crate::view::verdict::sentences;
use assessment::answer::Answer;
use assessment::direction::Direction;
use assessment::finding::Finding;
use assessment::fit::fit_to_every_profile;
use assessment::level::Level;
use assessment::report::Report;
use messages::keys;

/// The whole document; empty if the framework does not have the role.
#[must_use]
pub fn document(taken: &Taken<'_>) -> String {
    let Some(report) = taken.report() else {
        return String::new();
    };
    let language = taken.language;
    let mut document = Document::new(language);
    document.mark("# ");
    document.plain(&language.role_heading(taken.role));
    whose_and_when(&mut document, taken);
    for sentence in sentences(language, &report) {
        document.paragraph(&sentence);
    }
    figures(&mut document, &report);
    gaps(&mut document, &report);
    strengths(&mut document, &report);
    left_out(&mut document, &report);
    roles(&mut document, taken);
    plan_section(&mut document, taken);
    document.mark("\n\n---");
    document.paragraph(&language.text(keys::shell::MIRROR));
    document.finish()
}

/// Name, title and day, as far as they are given.
fn whose_and_when(document: &mut Document<'_>, taken: &Taken<'_>) {
    document.mark("\n\n");
    for given in [&taken.snapshot.aim.name, taken.title] {
        if !given.is_empty() {
            document.plain(&given.isolated());
            document.mark(" · ");
        }
    }
    document.plain(&document.language.day(taken.snapshot.on));
}

/// Readiness, how the must-haves stand, and on how much both rest.
fn figures(document: &mut Document<'_>, report: &Report<'_>) {
    let language = document.language;
    let fit = report.fit();
    document.paragraph(&language.readiness(&fit));
    document.mark(" · ");
    document.plain(&language.standing_of(&fit));
    document.mark(" · ");
    document.plain(&language.must_haves(&report.tally));
    document.mark(" · ");
    document.plain(&language.coverage(&report.tally));
}

fn gaps(document: &mut Document<'_>, report: &Report<'_>) {
    document.section(keys::gaps::TITLE);
    if report.gaps.is_empty() {
        return document.paragraph(&document.language.text(keys::gaps::NONE));
    }
    let lead = document
        .language
        .count(keys::gaps::LEAD, report.gaps.len(), &[]);
    document.paragraph(&lead);
    document.mark("\n\n|");
    for key in [
        keys::sums::SKILL,
        keys::sums::LEVEL,
        keys::sums::TARGET,
        keys::export::NEXT_LEVEL,
    ] {
        document.mark(" ");
        document.text(key);
        document.mark(" |");
    }
    document.mark("\n| --- | --- | --- | --- |");
    for finding in &report.gaps {
        gap(document, finding);
    }
}

fn gap(document: &mut Document<'_>, finding: &Finding<'_>) {
    let language = document.language;
    let level = finding.level().unwrap_or(Level::NotYet);
    let target = finding.expectation.target;
    let next = level.next().unwrap_or(target);
    document.mark("\n| ");
    document.plain(&finding.skill.name);
    if finding.is_missing_must_have() {
        document.mark(" (");
        document.text(keys::gap::MUST_HAVE);
        document.mark(")");
    }
    document.mark(" | ");
    document.plain(&language.level(level));
    document.mark(" | ");
    document.plain(&language.level(target));
    document.mark(" | ");
    document.labelled(&language.level(next), &finding.skill.anchors[next.index()]);
    document.mark(" |");
}

fn strengths(document: &mut Document<'_>, report: &Report<'_>) {
    if report.strengths.is_empty() {
        return;
    }
    document.section(keys::strengths::TITLE);
    document.mark("\n");
    for finding in &report.strengths {
        let level = document.language.answer(finding.answer);
        document.mark("\n- ");
        document.labelled(&finding.skill.name, &level);
    }
}

/// What the figures leave out, so that nobody mistakes it for a zero.
fn left_out(document: &mut Document<'_>, report: &Report<'_>) {
    let language = document.language;
    let names = |answer: Option<Answer>| -> String {
        let mut names = Vec::new();
        for finding in &report.findings {
            if finding.answer == answer {
                names.push(finding.skill.name.clone());
            }
        }
        language.words().list(&names)
    };
    let skipped = names(None);
    let not_applicable = names(Some(Answer::NotApplicable));
    if skipped.is_empty() && not_applicable.is_empty() {
        return;
    }
    document.section(keys::left_out::TITLE);
    document.mark("\n");
    if !skipped.is_empty() {
        document.mark("\n- ");
        document.plain(&language.fill(keys::left_out::SKIPPED, &[("list", &skipped)]));
    }
    if !not_applicable.is_empty() {
        document.mark("\n- ");
        document
            .plain(&language.fill(keys::left_out::NOT_APPLICABLE, &[("list", &not_applicable)]));
    }
}

fn roles(document: &mut Document<'_>, taken: &Taken<'_>) {
    let language = taken.language;
    let framework = language.framework();
    let fits = fit_to_every_profile(framework, &taken.snapshot.answers);
    let direction = Direction::of(framework, &taken.snapshot.aim.specialisations, &fits);
    document.section(keys::roles::TITLE);
    document.mark("\n");
    for sentence in named_roles(language, direction) {
        document.mark("\n- ");
        document.plain(&sentence);
    }
}
