//! The page “Your data” in somebody's hands, and a browser with all there is to keep.

use std::collections::BTreeMap;

use crate::{person::Person, short_cut::questions};

/// What the result of somebody with all there is to keep is measured against.
pub(crate) const ROLE: &str = "Senior product manager in technology";

impl Person {
    /// Has a finished assessment, one on its way with an answer, and a text that was set aside.
    pub(crate) async fn has_all_there_is_to_keep(&self) {
        self.has_stored("gapwise.document", "{\"app\":\"gapw").await;
        self.reloads().await;
        self.aims_at_technology().await;
        self.answers_with("3").await;
        self.is_asked(2, questions()).await;
        self.answers_with("5").await;
        self.is_asked(3, questions()).await;
        self.opens("review").await;
        self.clicks("See your result").await;
        self.sees_heading(ROLE).await;
        self.begins_and_answers_one().await;
    }

    pub(crate) async fn begins_and_answers_one(&self) {
        self.aims_at_technology().await;
        self.answers_with("2").await;
        self.is_asked(2, questions()).await;
        self.sees(&format!("1 of {} answered", questions())).await;
    }

    /// The keys that the app has written, with their texts.
    pub(crate) async fn stored_of_ours(&self) -> BTreeMap<String, String> {
        let mut stored = self.stored().await;
        stored.retain(|key, _| key.starts_with("gapwise."));
        stored
    }

    /// Goes there by the link on each page, which keeps the page itself.
    pub(crate) async fn goes_to_your_data(&self) {
        self.clicks("Your data: backup, restore, erase").await;
        self.sees_heading("Your data").await;
    }

    pub(crate) async fn takes_a_backup(&self) -> String {
        self.goes_to_your_data().await;
        self.downloads("Download a backup").await
    }

    pub(crate) async fn looks_into(&self, backup: &str) {
        self.goes_to_your_data().await;
        self.gives_the_file("Backup file", "backup.json", backup)
            .await;
        self.sees("It holds:").await;
    }

    pub(crate) async fn erases_everything(&self) {
        self.goes_to_your_data().await;
        self.clicks("Erase everything in this browser").await;
        self.clicks("Yes, erase it all now").await;
        self.sees("Everything is erased.").await;
    }

    /// How much is here: as many finished assessments, and one on its way with as many answers.
    pub(crate) async fn keeps(&self, finished: usize, answers: impl IntoIterator<Item = usize>) {
        self.goes_to_your_data().await;
        let lines = "section[aria-labelledby=kept-title] li";
        self.finds(lines).await;
        let kept = self.reads_all(lines).await.join("; ");
        let finished = match finished {
            1 => "1 finished assessment".to_owned(),
            count => format!("{count} finished assessments"),
        };
        let drafts = answers.into_iter().map(|count| match count {
            1 => "an assessment in progress, with 1 answer".to_owned(),
            count => format!("an assessment in progress, with {count} answers"),
        });
        let mut drafts: Vec<String> = drafts.collect();
        if drafts.is_empty() {
            drafts.push("no assessment in progress".to_owned());
        }
        assert_eq!(kept, format!("{finished}; {}", drafts.join("; ")));
    }
}
