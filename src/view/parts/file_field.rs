//! A field for a JSON file that somebody chooses, or drops anywhere on the page, below what is said about it.
//! Knows no kind of file of ours.

use yew::prelude::*;

use super::controls::{field, label};
use crate::browser::file::ChosenFile;
use crate::browser::file_drop;
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
        chosen: Callback<ChosenFile>,
    ) -> [Element; 2] {
        let chosen = Callback::from(move |event: Event| {
            if let Some(file) = ChosenFile::take_from(&event) {
                chosen.emit(file);
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

/// Hands a file that is dropped on the page to `chosen`, for as long as the page is shown.
#[hook]
pub(in crate::view) fn use_dropped_file(chosen: &Callback<ChosenFile>) {
    let latest = use_mut_ref(|| chosen.clone());
    latest.replace(chosen.clone());
    use_effect_with((), move |()| {
        let listeners = file_drop::listen(move |file| {
            let chosen = latest.borrow().clone();
            chosen.emit(file);
        });
        move || drop(listeners)
    });
}
