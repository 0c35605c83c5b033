//! Keeps the document in the browser: reads what is saved, saves what changed, and joins what other
//! tabs did. What cannot be read is copied aside before anything is written over it.

use yew::prelude::*;

use super::language::Language;
use crate::browser::storage::{self, SaveFault};
use crate::state::action::Action;
use crate::state::{Saving, State};
use assessment::framework::Framework;
use formats::document::{DocumentNotice, Reading, Source, read, write};

/// What is saved, and the text it was read from.
#[must_use]
pub fn open_saved(framework: &Framework) -> (Reading, Option<String>) {
    let text = storage::read();
    let reading = text
        .as_ref()
        .map_or_else(Reading::nothing, |text| read_safely(text, framework));
    (reading, text)
}

/// Reads a text. What could not be read whole is copied aside first; where even that fails, nothing
/// may be saved over it at all.
fn read_safely(text: &str, framework: &Framework) -> Reading {
    let mut reading = read(text, framework);
    if reading.source == Source::SetAsideFirst && !storage::set_aside(text) {
        reading.source = Source::Untouchable;
        reading.notice = Some(DocumentNotice::LeftInPlace);
    }
    reading
}

/// Saves the document after each change of it, and tells how that went. A text in storage that is
/// neither the one we wrote last nor one we took in is another tab's, and is joined first.
#[hook]
pub(super) fn use_saving(
    language: &Language,
    state: &State,
    saved: &Option<AttrValue>,
    dispatch: &Callback<Action>,
) {
    let last_seen = {
        let saved = saved.as_ref().map(ToString::to_string);
        use_mut_ref(|| saved)
    };
    let take_in = {
        let (language, dispatch) = (language.clone(), dispatch.clone());
        let last_seen = last_seen.clone();
        move |text: Option<String>| {
            last_seen.replace(text.clone());
            dispatch.emit(text.map_or(Action::StorageCleared, |text| {
                let reading = read_safely(&text, language.framework());
                Action::FoundElsewhere(Box::new(reading))
            }));
        }
    };
    {
        let take_in = take_in.clone();
        use_effect_with((), move |()| {
            let listener = storage::listen(take_in);
            move || drop(listener)
        });
    }
    let dispatch = dispatch.clone();
    let (saving, document) = (state.saving, state.document.clone());
    use_effect_with(state.revision, move |revision| {
        if *revision == 0 || saving == Saving::HeldBack {
            return;
        }
        let there = storage::read();
        if there.is_some() && *last_seen.borrow() != there {
            take_in(there);
            return;
        }
        // Memory that WebAssembly once had is never given back, so no text is kept beside the next.
        drop(there);
        last_seen.replace(None);
        let text = write(&document);
        let (saving, seen) = match storage::save(&text) {
            Ok(()) => (Saving::Saved, Some(text)),
            Err(SaveFault::Blocked) => (Saving::Blocked, storage::read()),
            Err(SaveFault::Full) => (Saving::Full, storage::read()),
        };
        last_seen.replace(seen);
        dispatch.emit(Action::SavingChanged(saving));
    });
}
