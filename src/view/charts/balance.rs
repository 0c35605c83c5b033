//! Hard beside soft skills: how much of what the role asks is there within each kind.

use super::drawing::{Anchor, Drawing, Letters, Manner, WIDTH};
use super::ink::Ink;
use super::legend::{MISSING, REACHED, legend, missing, reached};
use super::picture::{Picture, Subject, Table};
use crate::view::language::Language;
use assessment::balance::{Balance, Lean};
use assessment::readiness::Tally;
use messages::keys;

/// From one bar to the next, with the words above it.
const ROW: i32 = 54;
/// From the top of a row to its bar.
const BAR: i32 = 22;
/// How tall a bar is.
const TALL: i32 = 16;
/// The letters of a kind's name, of what its figure rests on, and of the figure.
const NAME: Letters = Letters::plain(Ink::Text, 13);
const BASIS: Letters = Letters::plain(Ink::Quiet, 12).anchored(Anchor::End);
const FIGURE: Letters = Letters::plain(Ink::Text, 15)
    .anchored(Anchor::End)
    .in_manner(Manner::Strong);

/// What the figure of a kind rests on.
fn basis(language: &Language, tally: &Tally) -> String {
    let rated = tally.coverage.rated.to_string();
    let applicable = tally.coverage.applicable.to_string();
    let values = [("rated", &*rated), ("applicable", &applicable)];
    language.fill(keys::fit::COVERAGE, &values)
}

/// The balance of a report, drawn.
pub(super) fn picture(subject: &Subject<'_>) -> Picture {
    let language = subject.language;
    let balance = Balance::of(&subject.report);
    let is_known = subject.report.tally.coverage.rated > 0;
    let lean = balance.lean();
    let points = match lean {
        Lean::Hard(points) | Lean::Soft(points) => points,
        Lean::TooEarly | Lean::Balanced => 0,
    };
    let values = [
        ("hard", &*language.percent(balance.hard.readiness.percent())),
        ("soft", &language.percent(balance.soft.readiness.percent())),
        ("points", &points.to_string()),
    ];
    let summary = match lean {
        _ if !is_known => language.text(keys::picture::NOTHING_RATED),
        Lean::TooEarly => language.text(keys::picture::BALANCE_EARLY),
        Lean::Balanced => language.fill(keys::picture::BALANCE_EVEN, &values),
        Lean::Hard(_) => language.fill(keys::picture::BALANCE_HARD, &values),
        Lean::Soft(_) => language.fill(keys::picture::BALANCE_SOFT, &values),
    };
    Picture {
        title: language.text(keys::picture::BALANCE_TITLE),
        summary,
        drawing: is_known.then(|| drawn(language, &balance)),
    }
}

fn drawn(language: &Language, balance: &Balance) -> Drawing {
    let mut drawing = Drawing::default();
    bar(
        language,
        &mut drawing,
        language.text(keys::picture::HARD),
        &balance.hard,
    );
    bar(
        language,
        &mut drawing,
        language.text(keys::picture::SOFT),
        &balance.soft,
    );
    drawing.height -= 12;
    let signs = [reached, missing];
    legend(
        &mut drawing,
        &signs,
        &language.text(keys::picture::BALANCE_LEGEND),
    );
    drawing
}

#[inline(never)]
fn bar(language: &Language, drawing: &mut Drawing, name: String, tally: &Tally) {
    let top = drawing.height;
    let known = tally.readiness.percent();
    drawing.words(0, top + 15, NAME, name);
    drawing.words(WIDTH - 46, top + 15, BASIS, basis(language, tally));
    drawing.words(WIDTH, top + 15, FIGURE, language.percent(known));
    if let Some(percent) = known {
        let there = WIDTH * i32::from(percent) / 100;
        drawing.rectangle(there, top + BAR, WIDTH - there, TALL, MISSING);
        drawing.rectangle(0, top + BAR, there, TALL, REACHED);
    }
    drawing.height += ROW;
}

/// Both kinds in figures.
pub(super) fn table(subject: &Subject<'_>) -> Table {
    let language = subject.language;
    let balance = Balance::of(&subject.report);
    let mut table = Table::under(&language.text(keys::picture::BALANCE_HEADS));
    let cells = &mut table.cells;
    let mut row = |name, tally: &Tally| {
        cells.push(name);
        cells.push(language.percent(tally.readiness.percent()));
        cells.push(basis(language, tally));
        cells.push(tally.missing_must_haves.to_string());
    };
    row(language.text(keys::picture::HARD), &balance.hard);
    row(language.text(keys::picture::SOFT), &balance.soft);
    table
}
