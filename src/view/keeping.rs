//! Keeps the document in the browser: reads what is saved, saves what changed, and joins what other
//! tabs did. What cannot be read is copied aside before anything is written over it.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use yew::prelude::*;

use super::language::Language;
use crate::browser::presence;
use crate::browser::storage::{self, Elsewhere, SaveFault};
use crate::browser::typed;
use crate::state::action::Action;
use crate::state::{Saving, State};
use assessment::document::Document;
use assessment::framework::Framework;
use assessment::merge::merge;
use formats::document::{DocumentNotice, Reading, Source};
use formats::stored::{self, DOCUMENT, ERASED, Entry, EntryKey, StoredReading};

/// What this page knows of the storage.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Kept {
    /// What is saved under the keys of assessments and the key of the rest, as far as this page has seen.
    saved: Document,
    /// The text of everything but assessments that was written or taken in last.
    head: Option<String>,
    /// Keys whose texts could neither be read whole nor be copied aside: they are left alone.
    locked: BTreeSet<String>,
    /// Keys whose texts were copied aside and are not needed any more.
    stale: BTreeSet<String>,
    /// The mark of the last erasure.
    erased: Option<String>,
}

/// What is saved, and what is known of the storage then.
#[must_use]
pub fn open_saved(framework: &Framework) -> (Reading, Kept) {
    let mut kept = Kept::default();
    let reading = kept.open(framework);
    (reading, kept)
}

impl Kept {
    /// Reads everything there is. What could not be read whole is copied aside first; where even that fails,
    /// nothing may be saved over it.
    fn open(&mut self, framework: &Framework) -> Reading {
        let texts = storage::read_all();
        let text_of = |key: &str| {
            let found = texts.iter().find(|(known, _)| known == key);
            found.map(|(_, text)| text.as_str())
        };
        let pairs = texts.iter();
        let pairs = pairs.map(|(key, text)| (key.as_str(), text.as_str()));
        let StoredReading {
            mut reading,
            damaged,
            outdated,
        } = stored::read_keys(pairs, framework);
        self.head = text_of(DOCUMENT).map(str::to_owned);
        self.erased = text_of(ERASED).map(str::to_owned);
        (self.locked, self.stale) = (BTreeSet::new(), BTreeSet::new());
        for key in damaged {
            if text_of(&key).is_some_and(storage::set_aside) {
                self.stale.insert(key);
            } else {
                reading.notice = Some(DocumentNotice::LeftInPlace);
                if key == DOCUMENT {
                    reading.source = Source::Untouchable;
                }
                self.locked.insert(key);
            }
        }
        self.saved = if outdated || reading.changed {
            // All of it is written anew in the form of today.
            Document::default()
        } else {
            let unsafe_keys = self.stale.union(&self.locked);
            let unsafe_keys: Vec<EntryKey> =
                unsafe_keys.filter_map(|key| EntryKey::parse(key)).collect();
            stored::without(reading.document.clone(), |key| unsafe_keys.contains(&key))
        };
        reading
    }

    /// Reads what another tab wrote under a key.
    fn take_in(&mut self, key: &str, text: &str, framework: &Framework) -> Option<Reading> {
        if key == DOCUMENT && self.head.as_deref() == Some(text) {
            return None;
        }
        let of_document = key == DOCUMENT || EntryKey::parse(key).is_some();
        if !of_document {
            return None;
        }
        let read = stored::read_keys([(key, text)], framework);
        if !read.damaged.is_empty() || read.outdated || read.reading.changed {
            let mut reading = self.open(framework);
            // An older build that erases writes first what was removed, and by now nothing is there.
            reading.document = merge(&reading.document, &read.reading.document);
            return Some(reading);
        }
        let found = &read.reading.document;
        if key == DOCUMENT {
            self.head = Some(text.to_owned());
            if read.reading.source == Source::Replaceable {
                self.saved = Document {
                    drafts: std::mem::take(&mut self.saved.drafts),
                    finished: std::mem::take(&mut self.saved.finished),
                    received: std::mem::take(&mut self.saved.received),
                    ..found.clone()
                };
            }
        } else {
            let parsed = EntryKey::parse(key);
            let saved = std::mem::take(&mut self.saved);
            self.saved = stored::without(saved, |known| Some(known) == parsed);
            self.saved.drafts.extend(found.drafts.iter().cloned());
            self.saved.finished.extend(found.finished.iter().cloned());
            self.saved.received.extend(found.received.iter().cloned());
        }
        Some(read.reading)
    }

    /// Nothing is saved any more, and not by our doing.
    fn forget(&mut self) {
        self.saved = Document::default();
        self.head = None;
        self.stale.clear();
        self.locked.clear();
    }

    /// Another tab removed a key.
    fn take_out(&mut self, key: &str) {
        if let Some(key) = EntryKey::parse(key) {
            let saved = std::mem::take(&mut self.saved);
            self.saved = stored::without(saved, |known| known == key);
        }
    }

    /// Another tab erased everything. Gives what had been saved until then. Storage is not read: the browser may
    /// tell this page of the erasure before it takes the keys away.
    fn forget_erased(&mut self) -> Document {
        let erased = storage::read(ERASED);
        let before = std::mem::take(self);
        self.erased = erased;
        typed::forget_all();
        before.saved
    }

    /// Whether everything was erased since this page last looked.
    fn was_erased(&self) -> bool {
        let mark = storage::read(ERASED);
        mark.is_some() && mark != self.erased
    }

    /// Whether there is anything to write.
    fn differs_from(&self, document: &Document) -> bool {
        self.head.is_none()
            || !self.stale.is_empty()
            || !stored::same_head(&self.saved, document)
            || stored::entries(&self.saved) != stored::entries(document)
    }

    /// Writes what differs between a document and what is saved, and nothing else. The key of the rest comes
    /// last: from it other tabs see that something was written.
    fn save(&mut self, document: &Document) -> Result<(), SaveFault> {
        let before = std::mem::take(&mut self.saved);
        let (old, new) = (stored::entries(&before), stored::entries(document));
        let mut result = self.save_entries(&old, &new);
        if result.is_ok() {
            let head = stored::head(document, storage::random());
            result = storage::save(DOCUMENT, &head);
            if result.is_ok() {
                self.head = Some(head.get().to_owned());
            }
        }
        // After a fault, what was written before it is written once more the next time.
        self.saved = if result.is_ok() {
            document.clone()
        } else {
            before
        };
        result
    }

    fn save_entries(
        &mut self,
        old: &BTreeMap<EntryKey, Entry<'_>>,
        new: &BTreeMap<EntryKey, Entry<'_>>,
    ) -> Result<(), SaveFault> {
        for (key, entry) in new {
            let name = key.name();
            if old.get(key) != Some(entry) && !self.locked.contains(&name) {
                storage::save(&name, &entry.text())?;
                self.stale.remove(&name);
            }
        }
        let gone = old.keys().filter(|key| !new.contains_key(key));
        let gone: BTreeSet<String> = gone.map(|key| key.name()).collect();
        for name in gone.union(&std::mem::take(&mut self.stale)) {
            // The key of the rest is written over.
            if name != DOCUMENT && !self.locked.contains(name) {
                storage::remove(name)?;
            }
        }
        Ok(())
    }
}

/// Saves the document after each change of it, and tells how that went. What is in storage and was neither
/// written nor taken in by this page is another tab's, and is joined first.
///
/// `latest` gives the state as the last action left it, rendered or not.
#[hook]
pub(super) fn use_saving(
    language: &Language,
    state: &State,
    latest: impl Fn() -> State + 'static,
    kept: &Option<Rc<Kept>>,
    dispatch: &Callback<Action>,
) {
    let kept = {
        let kept = kept.as_ref().map(|kept| Kept::clone(kept));
        use_memo((), |()| RefCell::new(kept.unwrap_or_default()))
    };
    // Reads everything: first that all of it was erased, if it was, then what there is now.
    let look = {
        let (kept, language, dispatch) = (kept.clone(), language.clone(), dispatch.clone());
        move || {
            if kept.borrow().was_erased() {
                let known = kept.borrow_mut().forget_erased();
                dispatch.emit(Action::ErasedElsewhere(Box::new(known)));
            }
            let reading = kept.borrow_mut().open(language.framework());
            dispatch.emit(Action::FoundElsewhere(Box::new(reading)));
        }
    };
    {
        let (kept, language, dispatch) = (kept.clone(), language.clone(), dispatch.clone());
        let look = look.clone();
        use_effect_with((), move |()| {
            let returned = storage::listen_to_return(look);
            let listener = storage::listen(move |elsewhere| match elsewhere {
                Elsewhere::Changed(key, Some(_)) if key == ERASED => {
                    if kept.borrow().was_erased() {
                        let known = kept.borrow_mut().forget_erased();
                        dispatch.emit(Action::ErasedElsewhere(Box::new(known)));
                    }
                }
                Elsewhere::Changed(key, Some(text)) => {
                    let framework = language.framework();
                    let reading = kept.borrow_mut().take_in(&key, &text, framework);
                    if let Some(reading) = reading {
                        dispatch.emit(Action::FoundElsewhere(Box::new(reading)));
                    }
                }
                Elsewhere::Changed(key, None) if key == DOCUMENT => {
                    if kept.borrow().head.is_some() && !kept.borrow().was_erased() {
                        kept.borrow_mut().forget();
                        dispatch.emit(Action::StorageCleared);
                    }
                }
                Elsewhere::Changed(key, None) => kept.borrow_mut().take_out(&key),
                Elsewhere::Cleared => {
                    kept.borrow_mut().forget();
                    dispatch.emit(Action::StorageCleared);
                }
            });
            move || drop((listener, returned))
        });
    }
    let erased = use_mut_ref(|| 0);
    let erase = {
        let kept = kept.clone();
        move |erasures: u32| {
            if erased.replace(erasures) < erasures {
                let erased = storage::erase();
                kept.replace(Kept {
                    erased,
                    ..Kept::default()
                });
            }
        }
    };
    {
        let erase = erase.clone();
        use_effect_with(state.erasures, move |erasures| erase(*erasures));
    }
    // A change is saved once: what was erased since must not come back when the page is left.
    let handled = use_mut_ref(|| 0);
    let save = {
        let dispatch = dispatch.clone();
        move |state: &State| {
            let is_new = handled.replace(state.revision) != state.revision;
            if !is_new || state.saving == Saving::HeldBack {
                return;
            }
            if kept.borrow().was_erased() {
                look();
                return;
            }
            if !kept.borrow().differs_from(&state.document) {
                if state.saving == Saving::Full {
                    dispatch.emit(Action::SavingChanged(Saving::Saved));
                }
                return;
            }
            match storage::read(DOCUMENT) {
                None => kept.borrow_mut().forget(),
                there if there != kept.borrow().head => {
                    look();
                    return;
                }
                Some(_) => {}
            }
            let saved = kept.borrow_mut().save(&state.document);
            dispatch.emit(Action::SavingChanged(match saved {
                Ok(()) => Saving::Saved,
                Err(SaveFault::Blocked) => Saving::Blocked,
                Err(SaveFault::Full) => Saving::Full,
            }));
        }
    };
    {
        let save = save.clone();
        // Yew may put an effect off until after the page is gone: it lets the browser in every 16 ms.
        use_effect_with((), move |()| {
            let last = presence::at_last(move || {
                let latest = latest();
                erase(latest.erasures);
                save(&latest);
            });
            move || drop(last)
        });
    }
    let (state, revision) = (state.clone(), state.revision);
    use_effect_with(revision, move |_| save(&state));
}
