//! Every skill of the framework as a row of a table, with all the numbers behind a readiness, for whoever
//! wants to reckon on in a spreadsheet.

use super::Taken;
use crate::domain::answer::Answer;
use crate::domain::finding::Finding;
use crate::domain::framework::{Kind, Skill};
use crate::domain::level::Level;
use crate::view::language::Language;

/// The table, its head first, in catalogue order; empty if the framework does not have the role. A cell
/// is empty where there is nothing to say: what was not rated is never a 0.
#[must_use]
pub fn rows(taken: &Taken<'_>) -> Vec<Vec<String>> {
    let Some(report) = taken.report() else {
        return Vec::new();
    };
    let language = taken.language;
    let mut rows = vec![head(language)];
    for skill in language.framework().skills() {
        let mut findings = report.findings.iter();
        let asked = findings.find(|finding| finding.skill.number == skill.number);
        rows.push(row(taken, skill, asked));
    }
    rows
}

fn head(language: &Language) -> Vec<String> {
    vec![
        language.text("export.area"),
        language.text("sums.skill"),
        language.text("export.kind"),
        language.text("fit.specialisation"),
        language.text("export.level-number"),
        language.text("sums.level"),
        language.text("export.target-number"),
        language.text("sums.target"),
        language.text("sums.gap"),
        language.text("sums.weight"),
        language.text("sums.gate"),
        language.text("sums.weighted-gap"),
        language.text("sums.weighted-target"),
        language.text("export.next-level"),
    ]
}

fn row(taken: &Taken<'_>, skill: &Skill, asked: Option<&Finding<'_>>) -> Vec<String> {
    let language = taken.language;
    let answer = taken.answers.get(skill.number);
    let level = answer.and_then(Answer::level);
    let next = level.and_then(Level::next);
    let target = asked.map(|finding| finding.expectation.target);
    let counted = asked.filter(|finding| finding.level().is_some());
    vec![
        area(language, skill),
        skill.name.clone(),
        match skill.kind {
            Kind::Hard => language.text("export.hard"),
            Kind::Soft => language.text("export.soft"),
        },
        industry(language, skill),
        number(level.map(Level::value)),
        said(taken, skill, answer),
        number(target.map(Level::value)),
        target.map_or_else(String::new, |target| language.level(target)),
        number(asked.and_then(Finding::gap)),
        number(asked.map(|finding| finding.expectation.weight.value())),
        asked.map_or_else(String::new, |finding| gate(language, finding)),
        number(asked.and_then(Finding::weighted_gap)),
        number(counted.map(Finding::weighted_target)),
        next.map_or_else(String::new, |next| skill.anchors[next.index()].clone()),
    ]
}

/// What was said, or that nobody asked.
fn said(taken: &Taken<'_>, skill: &Skill, answer: Option<Answer>) -> String {
    if answer.is_none() && !taken.aim.asks(skill) {
        taken.language.text("export.not-asked")
    } else {
        taken.language.answer(answer)
    }
}

fn area(language: &Language, skill: &Skill) -> String {
    let area = language.framework().area(skill.area);
    area.map_or_else(String::new, |area| area.name.clone())
}

fn industry(language: &Language, skill: &Skill) -> String {
    let own = skill.specialisation;
    let industry = own.and_then(|number| language.framework().specialisation(number));
    industry.map_or_else(|| language.text("export.core"), |one| one.name.clone())
}

fn gate(language: &Language, finding: &Finding<'_>) -> String {
    if finding.expectation.gate {
        language.text("export.yes")
    } else {
        language.text("export.no")
    }
}

fn number(value: Option<u8>) -> String {
    value.map_or_else(String::new, |value| value.to_string())
}
