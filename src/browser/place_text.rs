//! Places on pages as a text: a line for each, of numbers alone.

use super::landmark::Landmark;

/// A place on a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Place {
    /// How far the page is scrolled, in pixels.
    pub(super) x: i32,
    pub(super) y: i32,
    pub(super) focus: Option<Landmark>,
    /// The summaries of what is unfolded.
    pub(super) unfolded: Vec<Landmark>,
}

/// The places under their numbers, in their order.
pub(super) fn write(places: &[(u64, Place)]) -> String {
    let mut text = String::new();
    for (number, place) in places {
        for part in [number.to_string(), place.x.to_string(), place.y.to_string()] {
            text += &part;
            text.push(' ');
        }
        match place.focus {
            Some(focus) => push(&mut text, focus),
            None => text.push('-'),
        }
        for summary in &place.unfolded {
            text.push(' ');
            push(&mut text, *summary);
        }
        text.push('\n');
    }
    text
}

fn push(text: &mut String, landmark: Landmark) {
    *text += &landmark.looks.to_string();
    text.push('.');
    *text += &landmark.before.to_string();
}

/// The places in a text. A line that is none is left out.
pub(super) fn read(text: &str) -> Vec<(u64, Place)> {
    text.lines().filter_map(read_line).collect()
}

fn read_line(line: &str) -> Option<(u64, Place)> {
    let mut words = line.split(' ');
    let number = words.next()?.parse().ok()?;
    let x = words.next()?.parse().ok()?;
    let y = words.next()?.parse().ok()?;
    let focus = match words.next()? {
        "-" => None,
        focus => Some(landmark(focus)?),
    };
    let unfolded = words.map(landmark).collect::<Option<_>>()?;
    let place = Place {
        x,
        y,
        focus,
        unfolded,
    };
    Some((number, place))
}

fn landmark(word: &str) -> Option<Landmark> {
    let (looks, before) = word.split_once('.')?;
    Some(Landmark {
        looks: looks.parse().ok()?,
        before: before.parse().ok()?,
    })
}

#[cfg(test)]
mod tests {
    use super::{Landmark, Place, read, write};

    const SKILL: Landmark = Landmark {
        looks: 4_000_000_000,
        before: 2,
    };

    #[test]
    fn places_come_back_from_their_text() {
        let places = [
            (1_763_800_000_000, Place::default()),
            (
                1_763_800_000_001,
                Place {
                    x: -3,
                    y: 12_000,
                    focus: Some(SKILL),
                    unfolded: vec![SKILL, SKILL],
                },
            ),
        ];
        assert_eq!(read(&write(&places)), places);
    }

    #[test]
    fn a_line_that_is_no_place_is_left_out() {
        let text = "\nx\n1 2\n1 2 3 4\n1 2 3 - 5\n99999999999999999999 0 0 -\n7 0 5 -\n";
        let only = Place {
            y: 5,
            ..Place::default()
        };
        assert_eq!(read(text), [(7, only)]);
    }
}
