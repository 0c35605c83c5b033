//! An opening as text: a line each, its fields parted by tabs. It stands inside the page and is read
//! before anything else has arrived, so its form is one that takes next to no code to read. A word's key is
//! its number: page and app are of one build.

use crate::bootstrap::{Choice, Example, Industry, Opening};
use assessment::ids::{BackgroundNumber, CareerLevelNumber, SpecialisationNumber};
use messages::key::Key;
use messages::words::Words;

/// The first line, which tells this form from any other.
const HEAD: &str = "gapwise-opening 2";
/// The largest text that is read, in bytes.
const MAX_BYTES: usize = 100_000;

/// Writes an opening with those of its words whose key `wanted` wants. Tabs and line breaks inside a
/// text become spaces.
#[must_use]
pub fn write(opening: &Opening, wanted: impl Fn(Key) -> bool) -> String {
    let mut text = HEAD.to_owned();
    let mut line = |fields: &[&str]| {
        for (position, field) in fields.iter().enumerate() {
            text.push(if position == 0 { '\n' } else { '\t' });
            text.push_str(&field.replace(['\t', '\n', '\r'], " "));
        }
    };
    line(&["core", &opening.core_questions.to_string()]);
    for one in &opening.career_levels {
        line(&[
            "level",
            &one.number.0.to_string(),
            &one.name,
            &one.description,
        ]);
    }
    for Industry { choice, questions } in &opening.industries {
        let (number, questions) = (choice.number.0.to_string(), questions.to_string());
        line(&[
            "industry",
            &number,
            &choice.name,
            &choice.description,
            &questions,
        ]);
    }
    for one in &opening.backgrounds {
        line(&["background", &one.number.0.to_string(), &one.name]);
    }
    if let Some(example) = &opening.example {
        line(&["example", &example.skill]);
        for (level, anchor) in &example.levels {
            line(&["anchor", level, anchor]);
        }
    }
    for (key, sentence) in opening.words.iter().filter(|(key, _)| wanted(*key)) {
        line(&["word", &key.number().to_string(), sentence]);
    }
    text
}

/// Reads an opening, or `None` for anything that [`write`] does not write.
#[must_use]
pub fn read(text: &str) -> Option<Opening> {
    if text.len() > MAX_BYTES {
        return None;
    }
    let mut lines = text.trim().lines();
    if lines.next()? != HEAD {
        return None;
    }
    let mut words = Vec::new();
    let mut opening = Opening {
        words: Words::default(),
        career_levels: Vec::new(),
        industries: Vec::new(),
        backgrounds: Vec::new(),
        core_questions: 0,
        example: None,
    };
    for line in lines {
        let mut fields = line.split('\t');
        let (kind, first) = (fields.next()?, fields.next()?);
        let mut next = || fields.next().map(str::to_owned);
        match kind {
            "core" => opening.core_questions = first.parse::<u16>().ok()?.into(),
            "level" => opening.career_levels.push(Choice {
                number: CareerLevelNumber(first.parse().ok()?),
                name: next()?,
                description: next()?,
            }),
            "industry" => opening.industries.push(Industry {
                choice: Choice {
                    number: SpecialisationNumber(first.parse().ok()?),
                    name: next()?,
                    description: next()?,
                },
                questions: next()?.parse::<u16>().ok()?.into(),
            }),
            "background" => opening.backgrounds.push(Choice {
                number: BackgroundNumber(first.parse().ok()?),
                name: next()?,
                description: String::new(),
            }),
            "example" => {
                opening.example = Some(Example {
                    skill: first.to_owned(),
                    levels: Vec::new(),
                });
            }
            "anchor" => opening
                .example
                .as_mut()?
                .levels
                .push((first.to_owned(), next()?)),
            "word" => words.push((Key::numbered(first.parse().ok()?)?, next()?)),
            _ => return None,
        }
    }
    opening.words = Words::some(words);
    Some(opening)
}
