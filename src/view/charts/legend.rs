//! The signs that drawings share, and the lines below a drawing that say what each stands for.

use super::drawing::{Drawing, Letters, Paint, WIDTH};
use super::ink::Ink;
use super::lettering::{fitted, width_of};

/// What is there of a level or a readiness.
pub(super) const REACHED: Paint = Paint::outlined(Ink::Level3, Ink::Level3, 1);
/// What is missing of it.
pub(super) const MISSING: Paint = Paint::outlined(Ink::SignalSoft, Ink::Signal, 1);
/// Around a target.
pub(super) const TARGET: Paint = Paint {
    fill: Ink::None,
    line: Ink::Text,
    thick: 2,
    dashed: true,
};
/// At a target that is an missing must-have.
pub(super) const MUST_HAVE: Paint = Paint::outlined(Ink::Signal, Ink::Paper, 1);

/// The letters of a legend.
const LETTERS: Letters = Letters::plain(Ink::Quiet, 12);
/// From one line of a legend to the next.
const LINE: i32 = 19;
/// Between two entries.
const BETWEEN: i32 = 14;

/// Draws what stands before the words of an entry, right of a place and around its height; tells how much
/// room that takes.
pub(super) type Sign = fn(&mut Drawing, i32, i32) -> i32;

/// The sign of what is painted like this.
pub(super) fn field(drawing: &mut Drawing, x: i32, y: i32, paint: Paint) -> i32 {
    drawing.rectangle(x, y - 5, 14, 10, paint);
    20
}

/// The sign of what is reached.
pub(super) fn reached(drawing: &mut Drawing, x: i32, y: i32) -> i32 {
    field(drawing, x, y, REACHED)
}

/// The sign of what is missing.
pub(super) fn missing(drawing: &mut Drawing, x: i32, y: i32) -> i32 {
    field(drawing, x, y, MISSING)
}

impl Drawing {
    /// The stroke of a target, so tall, around a place.
    pub(super) fn stroke(&mut self, x: i32, y: i32, tall: i32) {
        self.rectangle(x - 1, y - tall / 2, 2, tall, Paint::filled(Ink::Text));
    }

    /// A diamond around a place.
    #[inline(never)]
    pub(super) fn diamond(&mut self, x: i32, y: i32, reach: i32, paint: Paint) {
        let (x, y, reach) = (x * 10, y * 10, reach * 10);
        let corners = [
            (x, y - reach),
            (x + reach, y),
            (x, y + reach),
            (x - reach, y),
        ];
        self.polygon(&corners, paint);
    }
}

/// Puts a legend below what is drawn, from left to right and on as many lines as it takes: what each of
/// the signs stands for, in words of which each entry's end with a bar.
pub(super) fn legend(drawing: &mut Drawing, signs: &[Sign], entries: &str) {
    drawing.height += LINE + 3;
    let mut left = 0;
    for (sign, words) in signs.iter().zip(entries.split('|')) {
        let width = 20 + width_of(words, 12);
        if left > 0 && left + width > WIDTH {
            left = 0;
            drawing.height += LINE;
        }
        let y = drawing.height - 5;
        let x = left + sign(drawing, left, y - 4);
        drawing.words(x, y, LETTERS, fitted(words, 12, WIDTH - x));
        left += width + BETWEEN;
    }
}
