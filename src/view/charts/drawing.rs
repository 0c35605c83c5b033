//! A drawing as plain shapes, and how it becomes part of the page, coloured by the page's style. Knows
//! neither what it shows nor a number with a fraction: whole units, of which a narrow phone shows each as
//! one pixel, and tenths of them for the corners of polygons.

use yew::prelude::*;

use super::ink::Ink;
use crate::view::element::el;

/// How wide every drawing is: what a phone of 360 pixels leaves beside the margins of the page, so that
/// a text of 12 units is 12 pixels tall there.
pub const WIDTH: i32 = 328;

/// Rectangles, polygons and words in the order they are drawn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Drawing {
    /// How tall it is.
    pub height: i32,
    /// The lowest first.
    pub shapes: Vec<Shape>,
}

/// One shape.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A rectangle; a line across or down is one, too.
    Rectangle {
        /// Left, top, width and height.
        at: [i32; 4],
        /// How it is painted.
        paint: Paint,
    },
    /// A polygon; a line askew is one of two corners.
    Polygon {
        /// Its corners, as SVG has them.
        corners: String,
        /// How it is painted.
        paint: Paint,
    },
    /// Thin diagonal lines across a rectangle.
    Hatching {
        /// Left, top, width and height.
        at: [i32; 4],
        /// The colour of the lines.
        line: Ink,
    },
    /// Words on a line.
    Words {
        /// Where they stand, and the line they stand on.
        at: [i32; 2],
        /// What kind of letters.
        letters: Letters,
        /// What they say.
        words: String,
    },
}

/// How a surface is painted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paint {
    /// Inside.
    pub fill: Ink,
    /// Its outline.
    pub line: Ink,
    /// How thick that is.
    pub thick: u8,
    /// Whether that is of dashes.
    pub dashed: bool,
}

impl Paint {
    /// A surface without an outline.
    #[must_use]
    pub const fn filled(fill: Ink) -> Paint {
        Paint::outlined(fill, Ink::None, 0)
    }

    /// A surface with an outline.
    #[must_use]
    pub const fn outlined(fill: Ink, line: Ink, thick: u8) -> Paint {
        Paint {
            fill,
            line,
            thick,
            dashed: false,
        }
    }
}

/// What words look like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Letters {
    /// Their colour.
    pub ink: Ink,
    /// How tall they are.
    pub size: u8,
    /// Where they stand to their place.
    pub anchor: Anchor,
    /// How they stand out.
    pub manner: Manner,
}

/// Where words stand to their place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Behind it.
    Start,
    /// Around it.
    Middle,
    /// Before it.
    End,
}

/// How words stand out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Manner {
    /// Not at all.
    Plain,
    /// By their weight.
    Strong,
    /// As a heading, in a file.
    Heading,
    /// From lines below them, which the paper around them hides.
    OnLines,
}

impl Letters {
    /// Plain letters behind their place.
    #[must_use]
    pub const fn plain(ink: Ink, size: u8) -> Letters {
        Letters {
            ink,
            size,
            anchor: Anchor::Start,
            manner: Manner::Plain,
        }
    }

    /// The same around or before their place.
    #[must_use]
    pub const fn anchored(self, anchor: Anchor) -> Letters {
        Letters { anchor, ..self }
    }

    /// The same, standing out.
    #[must_use]
    pub const fn in_manner(self, manner: Manner) -> Letters {
        Letters { manner, ..self }
    }
}

impl Drawing {
    /// Draws a rectangle over what is there.
    #[inline(never)]
    pub fn rectangle(&mut self, x: i32, y: i32, width: i32, height: i32, paint: Paint) {
        let at = [x, y, width, height];
        self.shapes.push(Shape::Rectangle { at, paint });
    }

    /// Draws a polygon over what is there, by its corners in tenths of a unit. None may be left of or
    /// above the drawing.
    #[inline(never)]
    pub fn polygon(&mut self, tenths: &[(i32, i32)], paint: Paint) {
        let mut corners = String::new();
        for (x, y) in tenths {
            for tenths in [*x, *y] {
                corners.push_str(&(tenths / 10).to_string());
                corners.push('.');
                corners.push_str(&(tenths % 10).to_string());
                corners.push(' ');
            }
        }
        self.shapes.push(Shape::Polygon { corners, paint });
    }

    /// Hatches a rectangle.
    pub fn hatching(&mut self, x: i32, y: i32, width: i32, height: i32, line: Ink) {
        let at = [x, y, width, height];
        self.shapes.push(Shape::Hatching { at, line });
    }

    /// Writes words over what is there.
    #[inline(never)]
    pub fn words(&mut self, x: i32, y: i32, letters: Letters, words: String) {
        let at = [x, y];
        self.shapes.push(Shape::Words { at, letters, words });
    }

    /// Every text in it, in the order it was drawn.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        let texts = self.shapes.iter().map(Shape::text);
        texts.filter(|text| !text.is_empty())
    }

    /// The drawing in the page, as one picture with a name; what it says in full stands in the element
    /// with the other id.
    pub fn html(&self, name: &str, described_by: &str) -> Html {
        let mut drawing = el("svg", "drawing")
            .with("viewBox", view(&[0, 0, WIDTH, self.height]))
            .fixed("role", "img")
            .with("aria-label", name)
            .with("aria-describedby", described_by);
        for shape in &self.shapes {
            let mut element = el(shape.tag(), "");
            for (name, value) in shape.attributes(Ink::on_page) {
                element = element.with(name, value);
            }
            if let Shape::Words { words, .. } = shape {
                element = element.text(words.clone());
            }
            drawing = drawing.holds(element);
        }
        drawing.into()
    }
}

/// What SVG calls a view: left, top, width and height.
pub(super) fn view(numbers: &[i32; 4]) -> String {
    numbers.map(|number| number.to_string()).join(" ")
}

impl Shape {
    /// Its element.
    pub(super) fn tag(&self) -> &'static str {
        match self {
            Shape::Rectangle { .. } => "rect",
            Shape::Polygon { .. } => "polygon",
            Shape::Hatching { .. } => "path",
            Shape::Words { .. } => "text",
        }
    }

    /// What it says; nothing unless it is words.
    #[must_use]
    pub fn text(&self) -> &str {
        match self {
            Shape::Words { words, .. } => words,
            _ => "",
        }
    }

    /// The attributes of its element, with the name of each ink.
    #[inline(never)]
    pub(super) fn attributes(
        &self,
        name_of: fn(Ink) -> &'static str,
    ) -> Vec<(&'static str, AttrValue)> {
        let mut said = Attributes(Vec::with_capacity(10));
        let paint = match self {
            Shape::Rectangle { at, paint } => {
                said.numbers(["x", "y", "width", "height"].as_slice(), at);
                *paint
            }
            Shape::Polygon { corners, paint } => {
                said.0.push(("points", AttrValue::from(corners.clone())));
                *paint
            }
            Shape::Hatching { at, line } => {
                said.0.push(("d", AttrValue::from(diagonals(*at))));
                Paint::outlined(Ink::None, *line, 1)
            }
            Shape::Words { at, letters, .. } => {
                said.numbers(&["x", "y"], at);
                said.numbers(&["font-size"], &[i32::from(letters.size)]);
                match letters.anchor {
                    Anchor::Start => {}
                    Anchor::Middle => said.word("text-anchor", "middle"),
                    Anchor::End => said.word("text-anchor", "end"),
                }
                match letters.manner {
                    Manner::Plain => {}
                    Manner::Strong => said.word("font-weight", "650"),
                    Manner::Heading => {
                        said.word("font-weight", "650");
                        said.word("font-family", "Georgia, serif");
                    }
                    Manner::OnLines => said.word("paint-order", "stroke"),
                }
                let around = if letters.manner == Manner::OnLines {
                    4
                } else {
                    0
                };
                Paint::outlined(letters.ink, Ink::Paper, around)
            }
        };
        said.word("fill", name_of(paint.fill));
        if paint.thick > 0 {
            said.word("stroke", name_of(paint.line));
            said.numbers(&["stroke-width"], &[i32::from(paint.thick)]);
        }
        if paint.dashed {
            said.word("stroke-dasharray", "4 3");
        }
        said.0
    }
}

/// From one diagonal of a hatching to the next, along an edge.
const HATCHING: usize = 7;

/// The diagonals that hatch a rectangle, from its lower left to its upper right, as SVG has a path.
fn diagonals([x, y, width, height]: [i32; 4]) -> String {
    let mut path = String::new();
    for sum in (0..width + height).step_by(HATCHING).skip(1) {
        let from = [(sum - height).max(0), sum.min(height)];
        let to = [sum.min(width), (sum - width).max(0)];
        for (command, [right, down]) in [("M", from), ("L", to)] {
            path.push_str(command);
            path.push_str(&(x + right).to_string());
            path.push(' ');
            path.push_str(&(y + down).to_string());
        }
    }
    path
}

/// Attributes as they are put together.
struct Attributes(Vec<(&'static str, AttrValue)>);

impl Attributes {
    #[inline(never)]
    fn numbers(&mut self, names: &[&'static str], numbers: &[i32]) {
        for (name, number) in names.iter().zip(numbers) {
            self.0.push((name, AttrValue::from(number.to_string())));
        }
    }

    #[inline(never)]
    fn word(&mut self, name: &'static str, word: &'static str) {
        self.0.push((name, AttrValue::Static(word)));
    }
}
