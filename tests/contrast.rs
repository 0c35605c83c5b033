//! Every pair of colours that the styles put together has the contrast WCAG 2.2 AA asks, in both
//! themes: 4.5 for text, 3 for the edges of controls and for what a chart says.

// Tests say what they expect by panicking.
#![allow(clippy::expect_used, missing_docs)]

use std::collections::BTreeMap;

type Theme = BTreeMap<String, [u8; 3]>;

/// Text on its ground.
const TEXT: [(&str, &str); 22] = [
    ("ink", "paper"),
    ("ink", "paper-raised"),
    ("ink", "paper-sunk"),
    ("ink", "signal-soft"),
    ("ink-soft", "paper"),
    ("ink-soft", "paper-raised"),
    ("ink-soft", "paper-sunk"),
    ("accent", "paper"),
    ("accent", "paper-raised"),
    ("accent", "paper-sunk"),
    ("accent-strong", "paper"),
    ("accent-strong", "paper-sunk"),
    ("on-accent", "accent"),
    ("on-accent", "accent-strong"),
    ("signal", "paper"),
    ("signal", "paper-raised"),
    ("signal", "signal-soft"),
    ("on-level-0", "level-0"),
    ("on-level-1", "level-1"),
    ("on-level-2", "level-2"),
    ("on-level-3", "level-3"),
    ("on-level-4", "level-4"),
];

/// Edges of controls, the focus ring, and the strokes of charts.
const SHAPES: [(&str, &str); 8] = [
    ("line-strong", "paper"),
    ("line-strong", "paper-raised"),
    ("accent", "paper"),
    ("accent", "line"),
    ("signal", "paper"),
    ("ink", "paper"),
    ("level-3", "paper"),
    ("level-4", "paper"),
];

/// The light theme, and the light one with the dark one's changes.
fn themes() -> [(&'static str, Theme); 2] {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/styles/tokens.css");
    let css = std::fs::read_to_string(path).expect("tokens.css");
    let (light, dark) = css
        .split_once("@media (prefers-color-scheme: dark)")
        .expect("a dark theme");
    let light = colours(light);
    let mut both = light.clone();
    both.extend(colours(dark));
    assert_eq!(
        both.len(),
        light.len(),
        "the dark theme has a colour of its own"
    );
    [("light", light), ("dark", both)]
}

fn colours(css: &str) -> Theme {
    let token = regex_lite::Regex::new(r"--([a-z0-9-]+):\s*#([0-9a-f]{6});").expect("a pattern");
    token
        .captures_iter(css)
        .map(|found| {
            let part = |at: usize| u8::from_str_radix(&found[2][at..at + 2], 16).expect("hex");
            (found[1].to_owned(), [part(0), part(2), part(4)])
        })
        .collect()
}

/// Relative luminance as WCAG 2.2 defines it.
fn luminance(colour: [u8; 3]) -> f64 {
    let linear = colour.map(|part| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        }
    });
    0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
}

fn contrast(one: [u8; 3], other: [u8; 3]) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[track_caller]
fn check(pairs: &[(&str, &str)], least: f64) {
    for (name, theme) in themes() {
        for (front, ground) in pairs {
            let found = contrast(theme[*front], theme[*ground]);
            assert!(
                found >= least,
                "{name}: {front} on {ground} has {found:.2}, not {least}"
            );
        }
    }
}

#[test]
fn text_can_be_read() {
    check(&TEXT, 4.5);
}

#[test]
fn shapes_can_be_told_from_their_ground() {
    check(&SHAPES, 3.0);
}

#[test]
fn every_colour_belongs_to_a_pair() {
    // Hairlines and the lower levels carry no meaning of their own: text beside them says it.
    let decoration = ["line", "level-0", "level-1", "level-2"];
    for colour in themes()[0].1.keys() {
        let paired = TEXT
            .iter()
            .chain(&SHAPES)
            .any(|(front, ground)| front == colour || ground == colour);
        assert!(
            paired || decoration.contains(&colour.as_str()),
            "{colour} is in no pair"
        );
    }
}
