//! What can be wrong with a host: files that are missing, cut off, of a wrong type, refused or long in
//! coming. It knows files by their addresses within the site, and nothing of what they are for.

use std::{
    collections::HashMap,
    sync::{Condvar, Mutex, MutexGuard, PoisonError},
};

use super::answer::Answer;

/// What is wrong with one file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is not there.
    Missing,
    /// The server fails over it.
    Refused,
    /// Its second half is not there.
    Truncated,
    /// It comes with this media type in place of its own.
    OfType(&'static str),
    /// It does not come until it is mended.
    Held,
}

/// The faults of a site, by address.
#[derive(Debug, Default)]
pub(super) struct Faults {
    by_address: Mutex<HashMap<String, Fault>>,
    changed: Condvar,
}

impl Faults {
    pub(super) fn add(&self, address: &str, fault: Fault) {
        self.lock().insert(address.to_owned(), fault);
        self.changed.notify_all();
    }

    pub(super) fn clear(&self) {
        self.lock().clear();
        self.changed.notify_all();
    }

    /// The answer for a file as the faults leave it. Waits while the file is held.
    pub(super) fn spoil(&self, address: &str, mut answer: Answer) -> Answer {
        let mut faults = self.lock();
        while faults.get(address) == Some(&Fault::Held) {
            faults = self
                .changed
                .wait(faults)
                .unwrap_or_else(PoisonError::into_inner);
        }
        match faults.get(address) {
            None | Some(Fault::Held) => {}
            Some(Fault::Missing) => return Answer::not_found(),
            Some(Fault::Refused) => return Answer::failed(),
            Some(Fault::Truncated) => answer.body.truncate(answer.body.len() / 2),
            Some(Fault::OfType(media_type)) => {
                for (name, value) in &mut answer.headers {
                    if *name == "content-type" {
                        (*media_type).clone_into(value);
                    }
                }
            }
        }
        answer
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<String, Fault>> {
        // A panic elsewhere leaves the list as good as it was.
        self.by_address
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }
}
