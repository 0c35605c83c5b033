//! Which sentence of the interface: its place in the list of all, known when Gapwise is compiled, so that
//! a key that no sentence has does not compile. Knows the keys, but neither what the sentences say nor
//! their language.

use super::key_scan::{self, Site};

/// The file that says which sentences there are. Every language has the same.
const FILE: &[u8] = include_bytes!("../../../content/en/interface.toml");
const SITES: &[Site; Key::COUNT] = &key_scan::sites(FILE);

const _: () = assert!(Key::COUNT <= u16::MAX as usize, "too many sentences");

/// A sentence of the interface; made by [`key!`](crate::key).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key(u16);

impl Key {
    /// How many there are.
    pub const COUNT: usize = key_scan::count(FILE);
    /// A number that follows from the names of all and their order: what was written for others has another.
    pub const CHECKSUM: u32 = key_scan::checksum(FILE, SITES);

    /// The key of a name, which [`key!`](crate::key) asks for when it is compiled.
    ///
    /// # Panics
    /// When no sentence has that name.
    #[must_use]
    pub const fn named(name: &str) -> Key {
        let mut number = 0;
        while (number as usize) < Key::COUNT && !SITES[number as usize].is(FILE, name.as_bytes()) {
            number += 1;
        }
        assert!(
            (number as usize) < Key::COUNT,
            "no sentence of content/en/interface.toml has this key"
        );
        Key(number)
    }

    /// The key with a number, if there is one.
    #[must_use]
    pub fn numbered(number: u16) -> Option<Key> {
        (usize::from(number) < Key::COUNT).then_some(Key(number))
    }

    /// Its number: its place in the list of all.
    #[must_use]
    pub fn number(self) -> u16 {
        self.0
    }

    /// All of them, in order.
    pub fn all() -> impl Iterator<Item = Key> {
        (0..).map_while(Key::numbered)
    }

    /// Its name, for example "aim.lead". No part of the app in a browser, where it would bring all names along.
    #[cfg(not(target_arch = "wasm32"))]
    #[must_use]
    pub fn name(self) -> String {
        SITES[usize::from(self.0)].name(FILE)
    }
}

/// The two sentences of which a count chooses one; made by [`counted!`](crate::counted).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counted {
    /// For one.
    pub one: Key,
    /// For none and for several.
    pub other: Key,
}

/// The [`Key`] of a sentence, by its name in `content/en/interface.toml`.
///
/// ```
/// assert_eq!(messages::key!("aim.lead").name(), "aim.lead");
/// ```
///
/// A name that is not there does not compile:
///
/// ```compile_fail
/// messages::key!("aim.led");
/// ```
// A constant of its own, because `cargo check` looks into it, and into a `const` block it does not.
#[macro_export]
macro_rules! key {
    ($name:expr) => {{
        const KEY: $crate::key::Key = $crate::key::Key::named($name);
        KEY
    }};
}

/// The [`Counted`] of two sentences, by what their names have before `.one` and `.other`.
///
/// ```
/// assert_eq!(messages::counted!("quiz.left").other.name(), "quiz.left.other");
/// ```
#[macro_export]
macro_rules! counted {
    ($name:literal) => {
        $crate::key::Counted {
            one: $crate::key!(concat!($name, ".one")),
            other: $crate::key!(concat!($name, ".other")),
        }
    };
}

#[cfg(test)]
mod tests {
    use super::Key;

    #[test]
    fn names_and_numbers_lead_to_one_another() {
        assert_eq!(Key::all().count(), Key::COUNT);
        for key in Key::all() {
            assert_eq!(Key::named(&key.name()), key);
            assert_eq!(Key::numbered(key.number()), Some(key));
        }
        let beyond = u16::try_from(Key::COUNT).expect("a number");
        assert_eq!(Key::numbered(beyond), None);
        assert_eq!(Key::numbered(u16::MAX), None);
    }
}
