//! A result on sheets of paper: a few of them, whatever the result, in Europe and in America.

use data_encoding::BASE64;
use lopdf::Document;
use serde_json::{Value as Json, json};

use crate::{driver::Browser, each_browser::in_this_browser, person::Person, site::site};

// WebKit's driver has no command that prints.
in_this_browser!(
    in_chromium,
    Chromium,
    the_sample_fits_on_few_sheets,
    a_result_with_everything_low_and_six_goals_fits_on_few_sheets,
    a_plan_and_the_way_into_product_are_whole_on_paper,
);
in_this_browser!(
    in_firefox,
    Firefox,
    the_sample_fits_on_few_sheets,
    a_result_with_everything_low_and_six_goals_fits_on_few_sheets,
    a_plan_and_the_way_into_product_are_whole_on_paper,
);

/// Width and height in centimetres.
const SHEETS: [(&str, f64, f64); 2] = [("A4", 21.0, 29.7), ("Letter", 21.59, 27.94)];
/// As the style of the page has it.
const MARGIN: f64 = 1.6;
/// What anybody would still take to a conversation.
const MOST: usize = 4;

/// The lines of text that are left where the page's style for print takes away what is not for paper. Firefox
/// cannot be told to show a page as it would print it.
const HIDE: &str = "
    const print = [...document.styleSheets]
        .flatMap((sheet) => [...sheet.cssRules])
        .filter((rule) => rule.conditionText === 'print')
        .flatMap((rule) => [...rule.cssRules]);
    const hidden = print.filter((rule) => rule.style?.display === 'none').map((rule) => rule.selectorText);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`${hidden.join()}, .visually-hidden, svg { display: none !important }`);
    document.adoptedStyleSheets = [sheet];
    const lines = document.body.innerText.split(/[\\n\\t]+/).filter((line) => line.trim());
    document.adoptedStyleSheets = [];
    return lines";

/// A text without what a printer may set otherwise: blanks, hyphens, quotes and ligatures.
fn letters(text: &str) -> String {
    let letters = text.chars().filter(|one| one.is_alphanumeric());
    letters
        .collect::<String>()
        .replace('ﬁ', "fi")
        .replace('ﬂ', "fl")
}

impl Person {
    /// Prints the page on sheets of this size.
    async fn prints_on(&self, width: f64, height: f64) -> Document {
        let margin = json!({ "top": MARGIN, "bottom": MARGIN, "left": MARGIN, "right": MARGIN });
        let page = json!({ "width": width, "height": height });
        let printed = self
            .prints(json!({ "page": page, "margin": margin, "shrinkToFit": false }))
            .await;
        let file = BASE64.decode(printed.as_bytes()).expect("Base64");
        Document::load_mem(&file).expect("a PDF")
    }

    /// Prints on few sheets, and all that the page says on paper is on them.
    async fn fits_on_few_sheets(&self, browser: Browser, what: &str) {
        let said = self.lists(HIDE).await;
        assert!(said.len() > 20, "{what}: {said:?}");
        for (name, width, height) in SHEETS {
            let printed = self.prints_on(width, height).await;
            let sheets: Vec<u32> = printed.get_pages().into_keys().collect();
            let count = sheets.len();
            println!("{what}: {count} sheets of {name}");
            assert!((1..=MOST).contains(&count), "{what}: {count} of {name}");
            let text = letters(&printed.extract_text(&sheets).expect("texts"));
            let missing = said.iter().filter(|line| !text.contains(&letters(line)));
            let missing: Vec<&String> = missing.collect();
            assert!(
                missing.is_empty(),
                "{what}: on {name} there is no {missing:?}"
            );
        }
        if browser == Browser::Chromium {
            // Last, for the width it looks at would be that of the sheets as well.
            assert_eq!(super::paper::on_paper(self).await, Vec::<String>::new());
        }
    }
}

async fn the_sample_fits_on_few_sheets(browser: Browser) {
    let site = site();
    let person = Person::arrives_in(browser, &site).await;
    person.opens("sample/take-away").await;
    person.sees_heading("Download or print").await;
    person.fits_on_few_sheets(browser, "the sample").await;
}

async fn a_result_with_everything_low_and_six_goals_fits_on_few_sheets(browser: Browser) {
    let site = site();
    let person = Person::arrives_in(browser, &site).await;
    person
        .opens_a_kept_result_of("take-away", &[0], six_goals())
        .await;
    person.sees("1 more goal stands in the text file.").await;
    person.fits_on_few_sheets(browser, "everything low").await;
}

/// What is read on the way to an interview: the plan with what to learn from, and all of getting into product.
async fn a_plan_and_the_way_into_product_are_whole_on_paper(browser: Browser) {
    let site = site();
    let person = Person::arrives_in(browser, &site).await;
    let (_, width, height) = SHEETS[0];
    for (address, title, parts) in [
        (
            "sample/plan",
            "Your plan",
            &["First step", "What proves it"][..],
        ),
        (
            "sample/ways-in",
            "Getting into product management",
            &["Roles that let you in", "The interview"],
        ),
    ] {
        person.opens(address).await;
        person.sees_heading(title).await;
        let printed = person.prints_on(width, height).await;
        let sheets: Vec<u32> = printed.get_pages().into_keys().collect();
        println!("{title}: {} sheets", sheets.len());
        assert!(sheets.len() <= MOST, "{title}: {} sheets", sheets.len());
        let text = letters(&printed.extract_text(&sheets).expect("texts"));
        for part in parts.iter().chain([&title]) {
            assert!(text.contains(&letters(part)), "{address}: no {part:?}");
        }
        // A list that is closed on the screen is open on paper, where the browser can be told so.
        let can = "return CSS.supports('selector(::details-content)')";
        if address.ends_with("plan") && person.asks(can, &[]).await == json!(true) {
            assert!(text.contains(&letters("Where to learn it")), "{address}");
        }
    }
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
