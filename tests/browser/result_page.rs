//! A result as it stands on the page: enough of it to tell whether two pages say the same.

use crate::person::Person;

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
    pub(crate) roles: Vec<String>,
    pub(crate) sums: Vec<String>,
}

impl ResultPage {
    pub(crate) async fn read_by(person: &Person) -> ResultPage {
        // Its sums are not there before somebody asks for them.
        person
            .asks("document.querySelector('.sums').open = true", &[])
            .await;
        person.finds(".sums tbody tr").await;
        let page = ResultPage {
            role: person.reads("h1").await,
            verdict: person.reads_all(".verdict__sentence").await,
            figures: person.reads_all(".verdict__figure p").await,
            strengths: person.reads_all(".strength").await,
            gaps: person.reads_all(".gap").await,
            left_out: person.reads_all("[aria-labelledby=left-out-title] p").await,
            roles: person.reads_all(".fit td").await,
            sums: person.reads_all(".sums tr").await,
        };
        // Left as it was found.
        person
            .asks("document.querySelector('.sums').open = false", &[])
            .await;
        // Two empty pages would be equal as well.
        assert_eq!(page.verdict.len(), 3, "{page:#?}");
        assert_eq!(page.roles.len(), 30, "{page:#?}");
        page
    }

    /// Readiness in percent, as the large figure says it.
    pub(crate) fn percent(&self) -> u32 {
        let figure = self.figures.first().expect("a figure");
        let digits = figure.strip_suffix('%').expect("a percentage");
        digits.parse().expect("a number")
    }
}
