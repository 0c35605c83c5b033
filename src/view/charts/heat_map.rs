//! Every role as a field of a map: industries down, career levels across, the deeper the further on. For
//! paper, for keeping, and at a glance; the table of roles is what people go around in.

use super::drawing::{Anchor, Drawing, Letters, Manner, Paint, WIDTH};
use super::ink::Ink;
use super::legend::{Sign, field, legend};
use super::lettering::fitted;
use super::picture::{Picture, Subject, Table, number};
use crate::view::language::Language;
use assessment::fit::{Fit, fit_to_every_profile};
use assessment::standing::Standing;
use messages::keys;

/// The room for the names of industries.
const NAMES: i32 = 73;
/// Where the first row begins, below the names of the career levels.
const TOP: i32 = 20;
/// From one row to the next.
const ROW: i32 = 42;
/// Between two fields.
const BETWEEN: i32 = 2;
/// The letters of an industry, of a career level, and in a field.
const INDUSTRY: Letters = Letters::plain(Ink::Text, 11);
const CAREER: Letters = Letters::plain(Ink::Quiet, 11).anchored(Anchor::Middle);
const FIGURE: Letters = Letters::plain(Ink::Text, 13)
    .anchored(Anchor::Middle)
    .in_manner(Manner::Strong);
const RANGE: Letters = Letters::plain(Ink::Text, 10).anchored(Anchor::Middle);
/// The frame of the role on view.
const FRAME: Paint = Paint::outlined(Ink::None, Ink::Signal, 3);

/// Every standing that can be settled, in the order of the legend.
const STANDINGS: [Standing; 5] = [
    Standing::CoreOnly,
    Standing::Starting,
    Standing::Building,
    Standing::Close,
    Standing::Ready,
];

/// Every role, drawn, with the one on view framed.
pub(super) fn picture(subject: &Subject<'_>) -> Picture {
    let language = subject.language;
    let fits = fit_to_every_profile(language.framework(), subject.answers);
    let at = |standing| fits.iter().filter(|fit| fit.settled() == standing).count();
    let [close, ready] = [Standing::Close, Standing::Ready].map(at);
    let core_only = at(Standing::CoreOnly);
    let report = &subject.report;
    let values = [
        ("roles", &*fits.len().to_string()),
        ("ready", &ready.to_string()),
        ("close", &close.to_string()),
        ("role", &language.role(report.profile.key)),
        ("percent", &language.figure(&report.fit())),
    ];
    let mut summary = match ready + close {
        0 => language.fill(keys::picture::ROLES_NONE, &values),
        _ => language.fill(keys::picture::ROLES_SUMMARY, &values),
    };
    if core_only > 0 {
        summary.push(' ');
        summary.push_str(&language.count(keys::picture::ROLES_CORE, core_only, &[]));
    }
    summary.push(' ');
    summary.push_str(&language.fill(keys::picture::ROLES_FRAMED, &values));
    Picture {
        title: language.text(keys::picture::ROLES_TITLE),
        summary,
        drawing: Some(drawn(subject, &fits)),
    }
}

fn drawn(subject: &Subject<'_>, fits: &[Fit]) -> Drawing {
    let language = subject.language;
    let framework = language.framework();
    let shown = subject.report.profile.key;
    let levels = framework.career_levels();
    let column = (WIDTH - NAMES) / number(levels.len()).max(1);
    let width = column - BETWEEN;
    let mut drawing = Drawing::default();
    for (level, place) in levels.iter().zip(0..) {
        let middle = NAMES + BETWEEN + place * column + width / 2;
        drawing.words(middle, 12, CAREER, fitted(&level.short, 11, column + 8));
    }
    let mut frame = (0, 0);
    let mut y = TOP;
    for one in framework.specialisations() {
        drawing.words(0, y + 24, INDUSTRY, fitted(&one.short, 11, NAMES));
        let mut x = NAMES + BETWEEN;
        for fit in fits
            .iter()
            .filter(|fit| fit.key.specialisation == one.number)
        {
            draw_field(language, &mut drawing, fit, (x, y), width);
            if fit.key == shown {
                frame = (x, y);
            }
            x += column;
        }
        y += ROW;
    }
    drawing.height = y;
    // Last, so that no field beside it covers it; and of two lines, for its colour and that of the field
    // may be alike.
    let ((x, y), tall) = (frame, ROW - BETWEEN);
    drawing.rectangle(x, y, width, tall, FRAME);
    let inner = Paint::outlined(Ink::None, Ink::Paper, 1);
    drawing.rectangle(x + 2, y + 2, width - 4, tall - 4, inner);

    let mut words = String::new();
    words.push_str(&language.text(keys::picture::ROLES_OPEN));
    for standing in STANDINGS {
        words.push('|');
        words.push_str(&language.standing(standing));
    }
    words.push('|');
    words.push_str(&language.text(keys::picture::ROLES_LEGEND));
    words.push('|');
    words.push_str(&language.role_heading(shown));
    legend(&mut drawing, &SIGNS, &words);
    drawing
}

/// The signs of the standings, of must-haves, and of the role on view.
const SIGNS: [Sign; 9] = [
    step::<0>, core_only, step::<1>, step::<2>, step::<3>, step::<4>, open, unrated, framed,
];

fn step<const STEP: usize>(drawing: &mut Drawing, x: i32, y: i32) -> i32 {
    let (ground, _) = Ink::step(STEP);
    field(drawing, x, y, Paint::outlined(ground, Ink::Hairline, 1))
}

/// The sign of roles that are measured by the core only.
fn core_only(drawing: &mut Drawing, x: i32, y: i32) -> i32 {
    let width = field(drawing, x, y, HATCHED);
    drawing.hatching(x, y - 5, 14, 10, Ink::Quiet);
    width
}

/// The ground below a hatching.
const HATCHED: Paint = Paint::outlined(Ink::Paper, Ink::Hairline, 1);

/// The step of the ramp that a standing has; none where it is hatched.
fn ramp(standing: Standing) -> Option<usize> {
    match standing {
        Standing::TooEarly => Some(0),
        Standing::CoreOnly => None,
        Standing::Starting => Some(1),
        Standing::Building => Some(2),
        Standing::Close => Some(3),
        Standing::Ready => Some(4),
    }
}

/// The sign of missing must-haves.
fn open(drawing: &mut Drawing, x: i32, y: i32) -> i32 {
    drawing.diamond(x + 5, y, 5, mark(Ink::Text, Ink::Text));
    16
}

/// The sign of must-haves that are not rated.
fn unrated(drawing: &mut Drawing, x: i32, y: i32) -> i32 {
    drawing.diamond(x + 5, y, 5, mark(Ink::None, Ink::Text));
    16
}

/// The sign of the role on view.
fn framed(drawing: &mut Drawing, x: i32, y: i32) -> i32 {
    field(drawing, x, y, FRAME)
}

/// A must-have's mark within a field.
const fn mark(fill: Ink, line: Ink) -> Paint {
    Paint::outlined(fill, line, 1)
}

fn draw_field(
    language: &Language,
    drawing: &mut Drawing,
    fit: &Fit,
    (x, y): (i32, i32),
    width: i32,
) {
    let ink = if let Some((ground, ink)) = ramp(fit.settled()).map(Ink::step) {
        drawing.rectangle(x, y, width, ROW - BETWEEN, Paint::filled(ground));
        ink
    } else {
        drawing.rectangle(x, y, width, ROW - BETWEEN, HATCHED);
        drawing.hatching(x, y, width, ROW - BETWEEN, Ink::Hairline);
        Ink::Text
    };
    let (must_haves, fill) = match fit.tally.missing_must_haves {
        0 => (fit.tally.unrated_must_haves, Ink::None),
        open => (open, ink),
    };
    let middle = x + width / 2;
    // A range is twice as long.
    let letters = match fit.range() {
        Some(_) => Letters { ink, ..RANGE },
        None => Letters { ink, ..FIGURE },
    };
    let figure = language.readiness(fit);
    let line = if must_haves > 0 { 17 } else { 25 };
    drawing.words(
        middle,
        y + line,
        letters,
        fitted(&figure, letters.size.into(), width),
    );
    if must_haves > 0 {
        drawing.diamond(middle - 7, y + 29, 4, mark(fill, ink));
        drawing.words(
            middle + 1,
            y + 33,
            Letters::plain(ink, 11),
            must_haves.to_string(),
        );
    }
}

/// Every role in words.
pub(super) fn table(subject: &Subject<'_>) -> Table {
    let language = subject.language;
    let framework = language.framework();
    let fits = fit_to_every_profile(framework, subject.answers);
    let mut cells = vec![language.text(keys::fit::SPECIALISATION)];
    for level in framework.career_levels() {
        cells.push(level.short.clone());
    }
    let columns = cells.len();
    for one in framework.specialisations() {
        cells.push(one.short.clone());
        for fit in fits
            .iter()
            .filter(|fit| fit.key.specialisation == one.number)
        {
            let parts = [
                language.readiness(fit),
                language.standing_of(fit),
                language.must_haves(&fit.tally),
            ];
            cells.push(parts.join(&language.text(keys::list::COMMA)));
        }
    }
    Table { columns, cells }
}
