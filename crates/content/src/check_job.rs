//! Checks the content of the page on the job: its sections, tables and the words it explains.

use std::collections::BTreeSet;

use crate::authored_job::JobSectionWordingToml;
use crate::check_guidance::unlike;
use crate::fault::ContentFault;
use crate::guidance_texts::{Kind, TextIn};
use crate::read::{Content, JOB};

/// How many columns a table has: more cannot be read on a phone.
const COLUMNS: std::ops::RangeInclusive<usize> = 2..=3;

/// Everything that is wrong, but for the texts themselves.
pub(crate) fn faults(content: &Content) -> Vec<ContentFault> {
    let listed = &content.guidance.job.section;
    let words = &content.guidance.job_wording;
    let ids = listed.iter().map(|section| &section.id);
    let mut faults = unlike(content, JOB, "", ids, words.keys());
    let mut seen = BTreeSet::new();
    for section in listed {
        if !seen.insert(&section.id) {
            let cure = "is listed twice: join the two";
            faults.push(ContentFault::new(JOB, &section.id, cure));
        }
    }
    for (id, section) in words {
        let file = format!("{}/{JOB}", content.language);
        let fault = |cure: String| ContentFault::new(&file, id, cure);
        faults.extend(form_faults(section).into_iter().map(fault));
    }
    faults
}

fn form_faults(section: &JobSectionWordingToml) -> Vec<String> {
    let mut faults = Vec::new();
    let Some(table) = &section.table else {
        if section.text.is_empty() && section.list.is_empty() {
            faults.push("says nothing: write a text, a table or a list".to_owned());
        }
        return faults;
    };
    let columns = table.heads.len();
    if !COLUMNS.contains(&columns) || table.rows.len() < 2 {
        let cure = "has a table that is none: give it two or three columns and two rows or more";
        faults.push(cure.to_owned());
    }
    for (row, cells) in table.rows.iter().enumerate() {
        if cells.len() != columns {
            let cells = cells.len();
            let cure = format!("has {cells} cells in row {row} of its table: write {columns}");
            faults.push(cure);
        }
    }
    faults
}

/// Every text of the page.
pub(crate) fn texts(content: &Content) -> Vec<TextIn<'_>> {
    let mut all = Vec::new();
    for (id, section) in &content.guidance.job_wording {
        let mut add = |part: String, kind, text| {
            all.push(TextIn {
                file: format!("{}/{JOB}", content.language),
                key: format!("{id}.{part}"),
                kind,
                text,
            });
        };
        add("heading".to_owned(), Kind::Name, &section.heading);
        for (position, text) in section.text.iter().enumerate() {
            add(format!("text[{position}]"), Kind::Paragraph, text);
        }
        for (position, text) in section.list.iter().enumerate() {
            add(format!("list[{position}]"), Kind::Point, text);
        }
        let Some(table) = &section.table else {
            continue;
        };
        for (position, text) in table.heads.iter().enumerate() {
            add(format!("heads[{position}]"), Kind::Name, text);
        }
        for (row, cells) in table.rows.iter().enumerate() {
            for (column, text) in cells.iter().enumerate() {
                add(format!("rows[{row}][{column}]"), Kind::Cell, text);
            }
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::form_faults;
    use crate::authored_job::{JobSectionWordingToml, JobTableToml};

    fn cells(texts: &[&str]) -> Vec<String> {
        texts.iter().map(|text| (*text).to_owned()).collect()
    }

    #[track_caller]
    fn check(table: Option<(&[&str], &[&[&str]])>, text: &[&str], expected: &[&str]) {
        let section = JobSectionWordingToml {
            heading: "A day".to_owned(),
            text: cells(text),
            table: table.map(|(heads, rows)| JobTableToml {
                heads: cells(heads),
                rows: rows.iter().map(|row| cells(row)).collect(),
            }),
            list: Vec::new(),
        };
        let found = form_faults(&section);
        assert_eq!(found.len(), expected.len(), "{found:?}");
        for (fault, part) in found.iter().zip(expected) {
            assert!(fault.contains(part), "{fault}");
        }
    }

    #[test]
    fn a_section_says_something_and_its_rows_fit_their_heads() {
        check(None, &["A paragraph."], &[]);
        check(None, &[], &["says nothing"]);
        let rows: [&[&str]; 2] = [&["a", "b"], &["c", "d"]];
        check(Some((&["A", "B"], &rows)), &[], &[]);
        check(Some((&["A", "B"], &rows[..1])), &[], &["that is none"]);
        let uneven: [&[&str]; 2] = [&["a", "b"], &["c"]];
        check(Some((&["A", "B"], &uneven)), &[], &["1 cells in row 1"]);
        let wide: [&[&str]; 2] = [&["a", "b", "c", "d"], &["a", "b", "c", "d"]];
        check(Some((&["A", "B", "C", "D"], &wide)), &[], &["that is none"]);
    }
}
