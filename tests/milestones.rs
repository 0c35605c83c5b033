//! Things to do towards levels 3 and 4 are open to those with one product and one team: counted by word, and by the
//! meaning that a reader found (`docs/milestones.md`).

// Tests say what they expect by panicking.
#![allow(clippy::expect_used, missing_docs)]

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::sync::LazyLock;

use assessment::level::Level;
use formats::pack::Pack;

static PACK: LazyLock<Pack> =
    LazyLock::new(|| content::built_in("en").expect("the content is right"));

/// The share of the things to do towards a level that have one of these words, in percent.
fn share_with(to: Level, words: &[&str]) -> usize {
    let skills = PACK.framework.skills().iter();
    let steps = skills.filter_map(|skill| PACK.guidance.step(skill.number, to));
    let texts: Vec<String> = steps
        .flat_map(|step| &step.milestones)
        .map(|milestone| milestone.text.to_lowercase())
        .collect();
    let has_one = |text: &&String| {
        let mut found = text.split(|letter: char| !letter.is_alphabetic());
        found.any(|word| words.contains(&word))
    };
    texts.iter().filter(has_one).count() * 100 / texts.len()
}

/// Level 3 is doing it alone, again and again, and level 4 that it holds without its author. Neither needs a second
/// product nor other teams, which a product manager of one product, or a freelancer, does not have.
#[test]
fn few_things_to_do_say_that_they_need_a_second_product_or_other_teams() {
    assert!(share_with(Level::Proficient, &["two", "both"]) < 20);
    assert!(share_with(Level::Leading, &["team", "teams", "departments"]) < 20);
}

/// How many things to do towards a level the first version of the plan had.
const ONCE_HAD: usize = 98;

/// The same by meaning, as somebody who read them all counted them. Writes them out for whoever counts anew.
#[test]
fn few_things_to_do_were_found_to_need_a_second_product_or_other_teams() {
    let record = include_str!("../docs/milestones.md");
    let mut sheet = "# Things to do, to be counted by meaning\n".to_owned();
    for (level, number) in [(Level::Proficient, 3), (Level::Leading, 4)] {
        let heading = format!("\n## Towards level {number}\n");
        let (_, below) = record.split_once(&heading).expect("a list");
        let listed = below.split("\n## ").next().expect("its lines");
        let listed: BTreeSet<&str> = listed.lines().filter(|line| !line.is_empty()).collect();
        let lines: Vec<String> = PACK
            .framework
            .skills()
            .iter()
            .filter_map(|skill| Some((skill, PACK.guidance.step(skill.number, level)?)))
            .flat_map(|(skill, step)| {
                let milestones = step.milestones.iter();
                milestones.map(|one| format!("- {}: {}", skill.id, one.text))
            })
            .collect();
        for line in &listed {
            let stands = lines.iter().any(|known| known == line);
            assert!(stands, "no longer in the content, count anew: {line}");
        }
        assert!(listed.len() * 5 < lines.len().min(ONCE_HAD), "{level:?}");
        let (all, few) = (lines.len(), listed.len());
        let row = format!("| level {number} | {all} | {few} | {}% |", few * 100 / all);
        assert!(record.contains(&row), "the table lacks: {row}");
        sheet.push_str(&heading);
        for line in &lines {
            let cross = if listed.contains(line.as_str()) {
                "x"
            } else {
                " "
            };
            write!(sheet, "\n- [{cross}]{}", &line[1..]).expect("room");
        }
        sheet.push('\n');
    }
    let file = concat!(env!("CARGO_TARGET_TMPDIR"), "/milestones.md");
    std::fs::write(file, sheet).expect("a place for the sheet");
}
