//! Every skill of the framework as a row of a table, with all the numbers behind a readiness, for whoever
//! wants to reckon on in a spreadsheet.

use super::Taken;
use crate::view::language::Language;
use assessment::answer::Answer;
use assessment::finding::Finding;
use assessment::framework::{Kind, Skill};
use assessment::level::Level;
use messages::key::Key;
use messages::keys;

/// What the columns hold, by key.
const HEAD: [Key; 14] = [
    keys::export::AREA,
    keys::sums::SKILL,
    keys::export::KIND,
    keys::fit::SPECIALISATION,
    keys::export::LEVEL_NUMBER,
    keys::sums::LEVEL,
    keys::export::TARGET_NUMBER,
    keys::sums::TARGET,
    keys::sums::GAP,
    keys::sums::WEIGHT,
    keys::sums::MUST_HAVE,
    keys::sums::WEIGHTED_GAP,
    keys::sums::WEIGHTED_TARGET,
    keys::export::NEXT_LEVEL,
];
/// How many of them are about what the role asks.
const ABOUT_THE_ROLE: usize = 7;

/// The table, its head first, in catalogue order; empty if the framework does not have the role. A cell
/// is empty where there is nothing to say: what was not rated is never a 0.
#[must_use]
pub fn rows(taken: &Taken<'_>) -> Vec<Vec<String>> {
    let Some(report) = taken.report() else {
        return Vec::new();
    };
    let mut head = Row::new(taken.language);
    for key in HEAD {
        head.text(key);
    }
    let mut rows = vec![head.cells];
    for skill in taken.language.framework().skills() {
        let mut findings = report.findings.iter();
        let asked = findings.find(|finding| finding.skill.number == skill.number);
        let mut row = Row::new(taken.language);
        who(&mut row, skill);
        said(&mut row, taken, skill);
        counted(&mut row, asked);
        row.plain(next_level(skill, taken.snapshot.answers.get(skill.number)));
        rows.push(row.cells);
    }
    rows
}

/// Which skill it is.
fn who(row: &mut Row<'_>, skill: &Skill) {
    let framework = row.language.framework();
    row.plain(framework.area(skill.area).map_or("", |area| &area.name));
    row.plain(&skill.name);
    row.text(match skill.kind {
        Kind::Hard => keys::export::HARD,
        Kind::Soft => keys::export::SOFT,
    });
    let own = skill.specialisation;
    match own.and_then(|number| framework.specialisation(number)) {
        Some(industry) => row.plain(&industry.name),
        None => row.text(keys::export::CORE),
    }
}

/// What was said of it, or that nobody asked.
fn said(row: &mut Row<'_>, taken: &Taken<'_>, skill: &Skill) {
    let answer = taken.snapshot.answers.get(skill.number);
    row.number(answer.and_then(Answer::level).map(Level::value));
    if answer.is_none() && !taken.snapshot.aim.asks(skill) {
        row.text(keys::export::NOT_ASKED);
    } else {
        row.cells.push(taken.language.answer(answer));
    }
}

/// What the role asks, and what that makes.
fn counted(row: &mut Row<'_>, asked: Option<&Finding<'_>>) {
    let Some(finding) = asked else {
        return row
            .cells
            .resize(row.cells.len() + ABOUT_THE_ROLE, String::new());
    };
    let expectation = finding.expectation;
    row.number(Some(expectation.target.value()));
    row.plain(&row.language.level(expectation.target));
    row.number(finding.gap());
    row.number(Some(expectation.weight.value()));
    row.text(if expectation.must_have {
        keys::export::YES
    } else {
        keys::export::NO
    });
    row.number(finding.weighted_gap());
    row.number(finding.level().map(|_| finding.weighted_target()));
}

/// The behaviour of the level above the one answered.
fn next_level(skill: &Skill, answer: Option<Answer>) -> &str {
    let next = answer.and_then(Answer::level).and_then(Level::next);
    next.map_or("", |next| &skill.anchors[next.index()])
}

/// A row in the making.
struct Row<'a> {
    language: &'a Language,
    cells: Vec<String>,
}

impl<'a> Row<'a> {
    fn new(language: &'a Language) -> Row<'a> {
        Row {
            language,
            cells: Vec::with_capacity(HEAD.len()),
        }
    }

    fn plain(&mut self, text: &str) {
        self.cells.push(text.to_owned());
    }

    fn text(&mut self, key: Key) {
        self.cells.push(self.language.text(key));
    }

    fn number(&mut self, value: Option<u8>) {
        let digit = value.map(|value| value.to_string());
        self.cells.push(digit.unwrap_or_default());
    }
}
