//! Each gap as a bar on the five levels, most pressing first: what is reached, what is missing to the
//! target, and a mark where the target is a must-have.

use super::drawing::{Anchor, Drawing, Letters, Manner, Paint, WIDTH};
use super::ink::Ink;
use super::legend::{MISSING, MUST_HAVE, legend, missing, reached};
use super::lettering::fitted;
use super::picture::{Picture, Subject, Table};
use crate::view::language::Language;
use assessment::finding::Finding;
use assessment::level::Level;
use messages::keys;

/// How many gaps are drawn; the table has all.
const MOST_DRAWN: usize = 12;
/// From one level to the next. The mark of a must-have at the highest still has room beside it.
const STEP: i32 = 79;
/// Where the first row begins, below the names of the levels.
const TOP: i32 = 24;
/// From one row to the next.
const ROW: i32 = 42;
/// From the top of a row to its bar, below the skill's name.
const BAR: i32 = 20;
/// How tall a bar is.
const TALL: i32 = 12;
/// The letters of a skill's name, before the lines of the levels.
const NAME: Letters = Letters::plain(Ink::Text, 13).in_manner(Manner::OnLines);
/// The letters of a level's name.
const LEVEL: Letters = Letters::plain(Ink::Quiet, 11);

/// The gaps of a report, drawn.
pub(super) fn picture(subject: &Subject<'_>) -> Picture {
    let (language, report) = (subject.language, &subject.report);
    let mut summary;
    let mut drawing = None;
    if let Some(first) = report.gaps.first() {
        let levels = usize::from(first.gap().unwrap_or(0));
        let levels = language.count(keys::picture::LEVELS, levels, &[]);
        let rated = report.tally.coverage.rated.to_string();
        let values = [
            ("rated", &*rated),
            ("first", &first.skill.name),
            ("levels", &levels),
        ];
        summary = language.count(keys::picture::GAPS_SUMMARY, report.gaps.len(), &values);
        if report.tally.missing_must_haves > 0 {
            let must_haves = report.tally.missing_must_haves.to_string();
            summary.push(' ');
            summary.push_str(
                &language.fill(keys::picture::GAPS_MUST_HAVES, &[("count", &must_haves)]),
            );
        }
        drawing = Some(drawn(language, &report.gaps));
    } else if report.tally.coverage.rated > 0 {
        summary = language.text(keys::gaps::NONE);
    } else {
        summary = language.text(keys::picture::NOTHING_RATED);
    }
    Picture {
        title: language.text(keys::picture::GAPS_TITLE),
        summary,
        drawing,
    }
}

fn drawn(language: &Language, gaps: &[Finding<'_>]) -> Drawing {
    let mut drawing = Drawing::default();
    let rows = gaps.iter().take(MOST_DRAWN);
    // The names of the levels, and a line down from each but the one that bars begin at.
    for (level, place) in Level::ALL.into_iter().zip(0..) {
        let (x, anchor) = match level {
            Level::NotYet => (0, Anchor::Start),
            Level::Leading => (WIDTH, Anchor::End),
            _ => (place * STEP, Anchor::Middle),
        };
        let name = fitted(&language.level(level), 11, STEP);
        drawing.words(x, 10, LEVEL.anchored(anchor), name);
        if place > 0 {
            let tall = super::picture::number(rows.len()) * ROW;
            drawing.rectangle(place * STEP, TOP - 6, 1, tall, Paint::filled(Ink::Hairline));
        }
    }
    let mut y = TOP;
    for gap in rows {
        row(&mut drawing, y, gap);
        y += ROW;
    }
    drawing.height = y;
    if gaps.len() > MOST_DRAWN {
        let more = (gaps.len() - MOST_DRAWN).to_string();
        let more = language.fill(keys::picture::MORE, &[("count", &more)]);
        drawing.words(0, y + 10, LEVEL, more);
        drawing.height += 16;
    }
    let signs = [reached, missing, target, must_have];
    legend(
        &mut drawing,
        &signs,
        &language.text(keys::picture::GAPS_LEGEND),
    );
    drawing
}

/// The sign of a target.
fn target(drawing: &mut Drawing, x: i32, y: i32) -> i32 {
    drawing.stroke(x + 2, y, 14);
    9
}

/// The sign of an missing must-have.
fn must_have(drawing: &mut Drawing, x: i32, y: i32) -> i32 {
    drawing.diamond(x + 5, y, 5, MUST_HAVE);
    16
}

fn row(drawing: &mut Drawing, top: i32, gap: &Finding<'_>) {
    let level = gap.level().unwrap_or(Level::NotYet);
    let reached = i32::from(level.value()) * STEP;
    let target = i32::from(gap.expectation.target.value()) * STEP;
    drawing.words(0, top + 12, NAME, fitted(&gap.skill.name, 13, WIDTH));
    let (ink, _) = Ink::step(level.index());
    if reached > 0 {
        drawing.rectangle(0, top + BAR, reached, TALL, Paint::outlined(ink, ink, 1));
    }
    drawing.rectangle(reached, top + BAR, target - reached, TALL, MISSING);
    let middle = top + BAR + TALL / 2;
    drawing.stroke(target, middle, TALL + 8);
    if gap.is_missing_must_have() {
        drawing.diamond(target, middle, 7, MUST_HAVE);
    }
}

/// Every gap of a report, most pressing first.
pub(super) fn table(subject: &Subject<'_>) -> Table {
    let language = subject.language;
    let mut table = Table::under(&language.text(keys::picture::GAPS_HEADS));
    let cells = &mut table.cells;
    for gap in &subject.report.gaps {
        let mut name = gap.skill.name.clone();
        if gap.is_missing_must_have() {
            name.push_str(&language.text(keys::list::COMMA));
            name.push_str(&language.text(keys::gap::MUST_HAVE));
        }
        cells.push(name);
        cells.push(language.answer(gap.answer));
        cells.push(language.level(gap.expectation.target));
        cells.push(gap.gap().unwrap_or(0).to_string());
    }
    table
}
