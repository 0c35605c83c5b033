//! What the pages before the first question show, in the form they take it. Knows no framework.

use std::ops::Deref;
use std::sync::Arc;

use formats::bootstrap::Opening;
use messages::key::Key;

/// An opening, shared by every component. Two are equal only if they are the same one.
#[derive(Clone, Debug)]
pub struct Wording(Arc<Opening>);

impl yew::html::ImplicitClone for Wording {}

impl PartialEq for Wording {
    fn eq(&self, other: &Wording) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Deref for Wording {
    type Target = Opening;

    fn deref(&self) -> &Opening {
        &self.0
    }
}

impl Wording {
    /// The wording of an opening.
    #[must_use]
    pub fn new(opening: Arc<Opening>) -> Wording {
        Wording(opening)
    }

    /// A sentence.
    #[must_use]
    pub fn text(&self, key: Key) -> String {
        self.words.text(key)
    }

    /// A sentence with values filled in.
    #[must_use]
    pub fn fill(&self, key: Key, values: &[(&str, &str)]) -> String {
        self.words.fill(key, values)
    }
}
