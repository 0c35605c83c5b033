//! A result that an earlier visit left in the browser, for stories that begin with one.

use serde_json::{Value as Json, json};

use crate::person::Person;
use crate::short_cut::asked;

/// Where its pages are.
pub(crate) const KEPT: &str = "result/1763800000000";
/// What it is called.
pub(crate) const TITLE: &str = "Before the summer";

/// Every skill that it rates is rated at one of these, in turn: no two roles are alike to it.
pub(crate) const MIXED: [u8; 7] = [3, 2, 2, 1, 3, 0, 4];

impl Person {
    /// Has a result of Ada's, for a senior role in technology and with nothing planned yet, and opens one
    /// of its pages.
    pub(crate) async fn opens_a_kept_result(&self, page: &str) {
        self.opens_a_kept_result_of(page, &MIXED, Json::Null).await;
    }

    /// The same, with every skill rated at the next of these levels, and with a plan.
    pub(crate) async fn opens_a_kept_result_of(&self, page: &str, levels: &[u8], plan: Json) {
        let document = document(levels, plan).to_string();
        self.has_stored("gapwise.document", &document).await;
        self.opens(&format!("{KEPT}/{page}")).await;
        self.reloads().await;
        self.finds(".sections [aria-current=page]").await;
    }
}

fn document(levels: &[u8], plan: Json) -> Json {
    let mut rated = asked().to_vec();
    rated.sort_unstable();
    let answers: Vec<Json> = rated
        .iter()
        .zip(levels.iter().cycle())
        .map(
            |(skill, level)| json!({ "skill": skill, "level": level, "at": 1_763_800_000_000_u64 }),
        )
        .collect();
    let mut finished = json!({
        "id": 1_763_800_000_000_u64,
        "changed": 1_763_800_000_000_u64,
        "on": 20_400,
        "title": TITLE,
        "aim": { "now": 2, "wanted": 3, "specialisations": [2], "background": 4, "name": "Ada" },
        "answers": answers,
    });
    if !plan.is_null() {
        finished["plan"] = plan;
    }
    json!({
        "app": "gapwise",
        "version": 2,
        "draft": null,
        "draftChanged": 0,
        "finished": [finished],
        "removed": [],
        "preferences": { "advanceOnAnswer": false, "shortcuts": true, "changed": 0 },
    })
}
