//! The areas around a centre, each on an axis of its own: the mean level against the mean target. An
//! overview only, for a mean evens out what is within an area.

use super::drawing::{Anchor, Drawing, Letters, Manner, Paint, WIDTH};
use super::ink::Ink;
use super::legend::{TARGET, field, legend};
use super::lettering::wrapped;
use super::picture::{Picture, Subject, Table, number};
use crate::view::language::Language;
use assessment::area_profile::{AreaMeans, area_profile, furthest_below};
use assessment::ids::AreaNumber;
use assessment::level::Level;
use messages::keys;

/// With fewer areas there is no surface to see.
const FEWEST_AREAS: usize = 3;
/// From the centre to the highest level.
const REACH: i32 = 84;
/// The centre.
const CENTRE: (i32, i32) = (WIDTH / 2, REACH + 48);
/// From the highest level to the words at an axis.
const AWAY: i32 = 9;
/// From one line of those words to the next.
const LINE: i32 = 14;
/// A ring, and an axis.
const HAIRLINE: Paint = Paint::outlined(Ink::None, Ink::Hairline, 1);
/// The levels.
const LEVELS: Paint = Paint::outlined(Ink::None, Ink::Level3, 2);
/// The letters of a ring's number, before the lines.
const RING: Letters = Letters::plain(Ink::Quiet, 11)
    .anchored(Anchor::Middle)
    .in_manner(Manner::OnLines);

/// The areas of a report, drawn.
pub(super) fn picture(subject: &Subject<'_>) -> Picture {
    let language = subject.language;
    let profile = area_profile(language.framework(), &subject.report);
    let is_enough = profile.len() >= FEWEST_AREAS;
    let mut summary;
    if let Some(furthest) = furthest_below(&profile)
        && is_enough
    {
        let below = profile.iter().filter(|one| one.levels < one.targets);
        let values = [
            ("areas", &*profile.len().to_string()),
            ("area", &name(language, furthest.area)),
            ("level", &mean(language, furthest.level_tenths())),
            ("target", &mean(language, furthest.target_tenths())),
        ];
        summary = language.count(keys::picture::AREAS_SUMMARY, below.count(), &values);
    } else if is_enough {
        summary = language.text(keys::picture::AREAS_MET);
    } else {
        summary = language.text(keys::picture::AREAS_FEW);
    }
    let hides = |one: &AreaMeans| one.below > 0 && one.levels >= one.targets;
    if is_enough && profile.iter().any(hides) {
        summary.push(' ');
        summary.push_str(&language.text(keys::picture::AREAS_EVEN_OUT));
    }
    Picture {
        title: language.text(keys::picture::AREAS_TITLE),
        summary,
        drawing: is_enough.then(|| drawn(language, &profile)),
    }
}

fn name(language: &Language, area: AreaNumber) -> String {
    let area = language.framework().area(area);
    area.map(|area| area.name.clone()).unwrap_or_default()
}

/// Tenths as people write them: "2.6".
#[inline(never)]
fn mean(language: &Language, tenths: u32) -> String {
    let (whole, tenths) = ((tenths / 10).to_string(), (tenths % 10).to_string());
    language.fill(
        keys::picture::MEAN,
        &[("whole", &whole), ("tenths", &tenths)],
    )
}

/// The sine of `part` of `of` parts of a half turn, times `reach`.
///
/// With whole numbers alone, for a sine of real ones weighs more than the rest of the picture. Within a quarter of
/// a turn, x from 0 to 1, sin(π·x/2) ≈ (π·x − (2π−5)·x³ + (π−3)·x⁵)/2: the polynomial of these powers that has the
/// sine's values and slopes at both ends. It is nowhere off by more than 0.0004.
#[inline(never)]
fn sine(part: i32, of: i32, reach: i32) -> i32 {
    const ONE: i32 = 1 << 14;
    const FIRST: i32 = 25_736;
    const THIRD: i32 = 10_512;
    const FIFTH: i32 = 1_160;
    let part = part.rem_euclid(2 * of);
    let (part, reach) = if part > of {
        (part - of, -reach)
    } else {
        (part, reach)
    };
    let x = part.min(of - part) * 2 * ONE / of;
    let square = x * x / ONE;
    let sine = x * (FIRST - square * (THIRD - square * FIFTH / ONE) / ONE) / ONE;
    reach * sine / ONE
}

/// The axes of a drawing: the first goes up, the others follow clockwise.
#[derive(Clone, Copy)]
struct Axes(i32);

impl Axes {
    /// How far right of and below the centre a place on an axis is, so far out.
    fn along(self, axis: i32, reach: i32) -> (i32, i32) {
        let (part, half) = (4 * axis, 2 * self.0);
        (sine(part, half, reach), -sine(part + self.0, half, reach))
    }

    /// The corners of a polygon that goes so far out on each axis, in tenths of a unit.
    #[inline(never)]
    fn around(self, reach: &dyn Fn(usize) -> i32) -> Vec<(i32, i32)> {
        let mut corners = Vec::new();
        for axis in 0..self.0 {
            let (x, y) = self.along(axis, reach(corners.len()));
            corners.push((CENTRE.0 * 10 + x, CENTRE.1 * 10 + y));
        }
        corners
    }
}

/// How far out a mean is, in tenths of a unit, as it is in tenths of a level.
fn out(tenths: u32) -> i32 {
    i32::try_from(tenths).unwrap_or(0) * REACH / 4
}

fn drawn(language: &Language, profile: &[AreaMeans]) -> Drawing {
    let axes = Axes(number(profile.len()));
    let levels = axes.around(&|axis| out(profile[axis].level_tenths()));
    let targets = axes.around(&|axis| out(profile[axis].target_tenths()));
    let mut drawing = Drawing::default();
    // What of the target is not covered by the levels is missing.
    drawing.polygon(&targets, Paint::filled(Ink::SignalSoft));
    drawing.polygon(&levels, Paint::filled(Ink::Wash));
    for ring in 1..=4 {
        drawing.polygon(&axes.around(&|_| out(ring * 10)), HAIRLINE);
    }
    for end in axes.around(&|_| out(40)) {
        drawing.polygon(&[(CENTRE.0 * 10, CENTRE.1 * 10), end], HAIRLINE);
    }
    drawing.polygon(&levels, LEVELS);
    drawing.polygon(&targets, TARGET);
    for ring in 1..=4 {
        let y = CENTRE.1 - ring * REACH / 4 + 4;
        drawing.words(CENTRE.0, y, RING, ring.to_string());
    }
    drawing.height = CENTRE.1 + REACH;
    for (means, axis) in profile.iter().zip(0..) {
        label(
            language,
            &mut drawing,
            means,
            axes.along(axis, REACH + AWAY),
        );
    }
    let signs = [levels_sign, targets_sign];
    legend(
        &mut drawing,
        &signs,
        &language.text(keys::picture::AREAS_LEGEND),
    );
    let mut rings = language.text(keys::picture::RINGS);
    for level in &Level::ALL[1..] {
        rings.push(' ');
        rings.push_str(&level.value().to_string());
        rings.push('\u{a0}');
        rings.push_str(&language.level(*level));
        if level.next().is_some() {
            rings.push_str(language.text(keys::list::COMMA).trim_end());
        }
    }
    for line in wrapped(&rings, 11, WIDTH, 2) {
        drawing.height += 16;
        drawing.words(0, drawing.height - 2, Letters::plain(Ink::Quiet, 11), line);
    }
    drawing
}

/// The sign of the levels.
fn levels_sign(drawing: &mut Drawing, x: i32, y: i32) -> i32 {
    field(drawing, x, y, Paint::outlined(Ink::Wash, Ink::Level3, 1))
}

/// The sign of the targets.
fn targets_sign(drawing: &mut Drawing, x: i32, y: i32) -> i32 {
    field(drawing, x, y, TARGET)
}

/// An area's name and means beside its axis, on the side that is away from the centre.
fn label(
    language: &Language,
    drawing: &mut Drawing,
    means: &AreaMeans,
    (right, below): (i32, i32),
) {
    let x = CENTRE.0 + right;
    let (anchor, room) = if right.abs() < REACH / 5 {
        (Anchor::Middle, WIDTH / 3)
    } else if right > 0 {
        (Anchor::Start, WIDTH - x)
    } else {
        (Anchor::End, x)
    };
    let lines = wrapped(&name(language, means.area), 12, room, 2);
    let tall = (number(lines.len()) + 1) * LINE;
    // Above the axis' end at the top, below it at the bottom, and in between on either side.
    let mut y = CENTRE.1 + below - tall / 2 + tall * below / (2 * (REACH + AWAY)) - 3;
    for line in lines {
        y += LINE;
        drawing.words(x, y, Letters::plain(Ink::Text, 12).anchored(anchor), line);
    }
    y += LINE;
    let is_below = means.levels < means.targets;
    let ink = if is_below { Ink::Signal } else { Ink::Quiet };
    let level = mean(language, means.level_tenths());
    let figures = [level, mean(language, means.target_tenths())].join(" / ");
    drawing.words(x, y, Letters::plain(ink, 11).anchored(anchor), figures);
    drawing.height = drawing.height.max(y + 6);
}

/// The means of every area, in the framework's order.
pub(super) fn table(subject: &Subject<'_>) -> Table {
    let language = subject.language;
    let mut table = Table::under(&language.text(keys::picture::AREAS_HEADS));
    let cells = &mut table.cells;
    for one in area_profile(language.framework(), &subject.report) {
        cells.push(name(language, one.area));
        cells.push(one.rated.to_string());
        cells.push(one.below.to_string());
        cells.push(mean(language, one.level_tenths()));
        cells.push(mean(language, one.target_tenths()));
    }
    table
}

#[cfg(test)]
mod tests {
    use super::{Axes, sine};
    use std::f64::consts::PI;

    #[test]
    fn the_sine_is_within_a_tenth_of_a_percent_all_the_way_around() {
        for axes in 1..=40 {
            for part in -4 * axes..=4 * axes {
                let exact = (f64::from(part) * PI / f64::from(2 * axes)).sin() * 10_000.0;
                let found = f64::from(sine(part, 2 * axes, 10_000));
                assert!(
                    (exact - found).abs() < 10.0,
                    "{part} of {axes}: {found}, not {exact}"
                );
            }
        }
    }

    #[test]
    fn axes_go_up_first_and_then_clockwise() {
        let axes = Axes(4);
        assert_eq!(axes.along(0, 840), (0, -840));
        assert_eq!(axes.along(1, 840), (840, 0));
        assert_eq!(axes.along(2, 840), (0, 840));
        assert_eq!(axes.along(3, 840), (-840, 0));
        let (right, below) = Axes(8).along(1, 840);
        assert!((right - 594).abs() <= 1 && (below + 594).abs() <= 1);
    }
}
