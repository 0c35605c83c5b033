//! A result as it stands on its first page: enough of it to tell whether two pages say the same.

use serde_json::json;

use crate::person::Person;

/// The disclosure of every number. Those of the pictures look the same.
const SUMS: &str = "[aria-labelledby=sums-title] .sums";
const OPEN: &str = "document.querySelector(arguments[0]).open = arguments[1]";

/// What a result says, whoever reads it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct ResultPage {
    pub(crate) role: String,
    pub(crate) verdict: Vec<String>,
    pub(crate) figures: Vec<String>,
    pub(crate) strengths: Vec<String>,
    /// In their order.
    pub(crate) gaps: Vec<String>,
    pub(crate) left_out: Vec<String>,
    pub(crate) ways_on: Vec<String>,
    /// What the pictures say in words.
    pub(crate) pictures: Vec<String>,
    pub(crate) sums: Vec<String>,
}

impl ResultPage {
    pub(crate) async fn read_by(person: &Person) -> ResultPage {
        // Its sums are not there before somebody asks for them.
        person.asks(OPEN, &[json!(SUMS), json!(true)]).await;
        person.finds(&format!("{SUMS} tbody tr")).await;
        let page = ResultPage {
            role: person.reads("h1").await,
            verdict: person.reads_all(".verdict__sentence").await,
            figures: person.reads_all(".verdict__figure p").await,
            strengths: person.reads_all(".strength").await,
            gaps: person.reads_all(".gap").await,
            left_out: person.reads_all("[aria-labelledby=left-out-title] p").await,
            ways_on: person.reads_all(".signpost p").await,
            pictures: person.reads_all(".figure__words > p").await,
            sums: person.reads_all(&format!("{SUMS} tr")).await,
        };
        // Left as it was found.
        person.asks(OPEN, &[json!(SUMS), json!(false)]).await;
        // Two empty pages would be equal as well.
        assert_eq!(page.verdict.len(), 3, "{page:#?}");
        assert!(page.ways_on.len() >= 3, "{page:#?}");
        assert_eq!(page.pictures.len(), 3, "{page:#?}");
        page
    }

    /// Readiness in percent, as the large figure says it.
    pub(crate) fn percent(&self) -> u32 {
        let figure = self.figures.first().expect("a figure");
        let digits = figure.strip_suffix('%').expect("a percentage");
        digits.parse().expect("a number")
    }
}
