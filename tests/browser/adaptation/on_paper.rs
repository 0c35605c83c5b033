//! A result on sheets of paper: a few of them, whatever the result, in Europe and in America.

use data_encoding::BASE64;
use regex_lite::Regex;
use serde_json::{Value as Json, json};

use crate::{person::Person, site::site};

/// Width and height in centimetres.
const SHEETS: [(&str, f64, f64); 2] = [("A4", 21.0, 29.7), ("Letter", 21.59, 27.94)];
/// As the style of the page has it.
const MARGIN: f64 = 1.6;
/// What anybody would still take to a conversation.
const MOST: usize = 4;

impl Person {
    /// How many sheets of this size the page takes.
    async fn prints_on(&self, width: f64, height: f64) -> usize {
        let margin = json!({ "top": MARGIN, "bottom": MARGIN, "left": MARGIN, "right": MARGIN });
        let page = json!({ "width": width, "height": height });
        let printed = self
            .prints(json!({ "page": page, "margin": margin, "shrinkToFit": false }))
            .await;
        let file = BASE64.decode(printed.as_bytes()).expect("Base64");
        assert!(file.starts_with(b"%PDF-"));
        let sheet = Regex::new("/Type /Page[^s]").expect("a pattern");
        // The streams in it are of any bytes; the objects are in plain letters.
        sheet.find_iter(&String::from_utf8_lossy(&file)).count()
    }

    async fn fits_on_few_sheets(&self, what: &str) {
        for (name, width, height) in SHEETS {
            let count = self.prints_on(width, height).await;
            println!("{what}: {count} sheets of {name}");
            assert!((1..=MOST).contains(&count), "{what}: {count} of {name}");
        }
        // Last, for the width it looks at would be that of the sheets as well.
        assert_eq!(super::paper::on_paper(self).await, Vec::<String>::new());
    }
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn the_sample_fits_on_few_sheets() {
    let site = site();
    let person = Person::arrives(&site).await;
    person.opens("sample/take-away").await;
    person.sees_heading("Download or print").await;
    person.fits_on_few_sheets("the sample").await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn a_result_with_everything_low_and_six_goals_fits_on_few_sheets() {
    let site = site();
    let person = Person::arrives(&site).await;
    person
        .opens_a_kept_result_of("take-away", &[0], six_goals())
        .await;
    person.sees("1 more goal stands in the text file.").await;
    person.fits_on_few_sheets("everything low").await;
}

fn six_goals() -> Json {
    let words = "two colleagues who will have to live with the outcome have read it and said what they would change";
    let goals: Vec<Json> = (1..=6)
        .map(|skill| {
            json!({ "skill": skill, "to": 1, "at": 1_763_900_000_000_u64 + skill, "goal": {
                "longTerm": false, "due": 20_800, "occasion": words, "deed": words,
                "measure": words, "notes": words,
            } })
        })
        .collect();
    let order: Vec<Json> = (1..=6).map(|skill| json!([skill, 1])).collect();
    json!({ "order": order, "ordered": 1_763_900_000_010_u64, "goals": goals })
}
