//! How long an assessment takes, as the pages say it.

// Tests say what they expect by panicking.
#![allow(clippy::expect_used, missing_docs)]

use std::fs;
use std::path::Path;

use assessment::framework::Skill;
use assessment::ids::SpecialisationNumber;
use assessment::pace::{SECONDS_A_QUESTION, minutes_for, seconds_to_answer};

/// The minutes that the first pages name, which know no question yet, are those that the questions take: words at
/// 238 a minute, and four seconds for a choice.
#[test]
fn the_minutes_that_are_promised_are_those_of_the_content() {
    let framework = content::built_in("en")
        .expect("the content is right")
        .framework;
    let industries = framework.specialisations().iter();
    let industries: Vec<SpecialisationNumber> = industries.map(|one| one.number).collect();
    let chosen = industries.iter().map(std::slice::from_ref);
    for chosen in chosen.chain([&[][..], &industries]) {
        let asked: Vec<&Skill> = framework.questions(chosen).collect();
        let words: usize = asked
            .iter()
            .flat_map(|skill| {
                skill
                    .anchors
                    .iter()
                    .chain([&skill.name, &skill.description])
            })
            .map(|text| text.split_whitespace().count())
            .sum();
        let seconds = words * 60 / 238 + 4 * asked.len();
        assert_eq!(seconds_to_answer(asked.iter().copied()) as usize, seconds);
        let minutes = minutes_for(asked.len(), SECONDS_A_QUESTION);
        assert_eq!(minutes as usize, seconds.div_ceil(60), "{chosen:?}");
    }
    let longest = industries.iter().map(std::slice::from_ref);
    let longest = longest
        .map(|chosen| framework.questions(chosen).count())
        .max();
    let minutes = minutes_for(longest.expect("an industry"), SECONDS_A_QUESTION);
    for file in ["index.html", "public/manifest.webmanifest"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
        let text = fs::read_to_string(path).expect("a file");
        assert!(
            text.contains(&format!("takes about {minutes} minutes")),
            "{file}"
        );
    }
}
