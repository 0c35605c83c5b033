//! The page on the job itself: what it is, what a day is like, what is hard, whether it suits somebody. It knows no
//! answer and no role, so that it can be read before an assessment.

/// One section of the page: a heading, and at least one of the others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JobSection {
    /// What it is about.
    pub heading: String,
    /// Paragraphs.
    pub text: Vec<String>,
    /// What is easier to look up than to read.
    pub table: Option<JobTable>,
    /// Points, or questions to ask oneself.
    pub list: Vec<String>,
}

/// A table whose first cell of a row names the row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JobTable {
    /// The heads of its columns.
    pub heads: Vec<String>,
    /// Rows of as many cells as there are heads.
    pub rows: Vec<Vec<String>>,
}
