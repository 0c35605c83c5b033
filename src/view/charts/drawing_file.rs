//! A drawing as an SVG file of its own, which needs no style sheet: in the light theme, with what it is
//! called above and what it says below, so that it still speaks when it stands in somebody's slides.

use super::drawing::{Drawing, Letters, Manner, Paint, WIDTH, view};
use super::ink::Ink;
use super::lettering::wrapped;
use super::xml::element;

/// Space around everything.
const MARGIN: i32 = 20;
/// The letters of the title, and from one line of it to the next.
const TITLE: (Letters, i32) = (Letters::plain(Ink::Text, 18).in_manner(Manner::Heading), 22);
/// The letters above and below the drawing, and from one line of them to the next.
const SMALL: (Letters, i32) = (Letters::plain(Ink::Quiet, 12), 17);
/// The most lines that a text takes.
const MOST: usize = 8;

/// What every file begins with, up to its view.
const BEGINNING: &str =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" font-family=\"system-ui, sans-serif\" viewBox=\"";

/// What a file says around its drawing.
pub struct Lettering<'a> {
    /// Its title, above the drawing.
    pub title: &'a str,
    /// What it is about, below the title.
    pub about: &'a str,
    /// What it says, below the drawing and for whoever cannot see it.
    pub summary: &'a str,
}

/// A file, and its size in pixels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DrawingFile {
    /// Well-formed XML.
    pub text: String,
    /// How wide it is.
    pub width: i32,
    /// How tall.
    pub height: i32,
}

/// The drawing as a file.
#[must_use]
pub fn drawing_file(drawing: &Drawing, lettering: &Lettering<'_>) -> DrawingFile {
    let mut around = Drawing::default();
    // Upwards from the drawing, whose top is 0.
    let mut top = -SMALL.1;
    let above = [(SMALL, lettering.about, 12), (TITLE, lettering.title, 21)];
    // Letters of a heading are wider than others of their size.
    for ((letters, line), words, wide) in above {
        for words in wrapped(words, wide, WIDTH, MOST).into_iter().rev() {
            around.words(0, top, letters, words);
            top -= line;
        }
    }
    top -= MARGIN;
    let mut bottom = drawing.height + 3;
    for words in wrapped(lettering.summary, 12, WIDTH, MOST) {
        bottom += SMALL.1;
        around.words(0, bottom, SMALL.0, words);
    }
    let (width, height) = (WIDTH + 2 * MARGIN, bottom + MARGIN - top);
    let mut ground = Drawing::default();
    ground.rectangle(-MARGIN, top, width, height, Paint::filled(Ink::Paper));

    let view = view(&[-MARGIN, top, width, height]);
    let (wide, tall) = (width.to_string(), height.to_string());
    let mut text = [
        BEGINNING,
        &view,
        "\" width=\"",
        &wide,
        "\" height=\"",
        &tall,
        "\">",
    ]
    .concat();
    element(&mut text, "title", Vec::new(), lettering.title);
    element(&mut text, "desc", Vec::new(), lettering.summary);
    for part in [&ground, &around, drawing] {
        for shape in &part.shapes {
            element(
                &mut text,
                shape.tag(),
                shape.attributes(Ink::in_file),
                shape.text(),
            );
        }
    }
    text.push_str("</svg>");
    DrawingFile {
        text,
        width,
        height,
    }
}
