//! A field for a JSON file that somebody chooses, below what is said about it. Knows no kind of file of ours.

use yew::prelude::*;

use super::controls::{field, label};
use crate::browser::file::ChosenFile;
use crate::view::element::{Element, el};

/// The ids of a field and of the paragraph above it.
#[derive(Clone, Copy)]
pub(in crate::view) struct FileField {
    pub(in crate::view) id: &'static str,
    pub(in crate::view) about: &'static str,
}

impl FileField {
    /// The paragraph and the field with its label. What is chosen goes to `chosen`.
    pub(in crate::view) fn shown(
        self,
        about: String,
        words: String,
        chosen: impl Fn(ChosenFile) + 'static,
    ) -> [Element; 2] {
        let chosen = Callback::from(move |event: Event| {
            if let Some(file) = ChosenFile::of(&event) {
                chosen(file);
            }
        });
        [
            el("p", "").fixed("id", self.about).text(about),
            el("p", "").holds(label(self.id, words)).holds(
                field(self.id, "file")
                    .fixed("accept", ".json,application/json")
                    .fixed("aria-describedby", self.about)
                    .on_change(chosen),
            ),
        ]
    }
}
