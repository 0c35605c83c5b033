//! Keys of the interface's sentences: constants that `build.rs` generates from `content/en/interface.toml`, so that
//! a key without a sentence does not compile. Knows neither what the sentences say nor their language.

include!(concat!(env!("OUT_DIR"), "/keys.rs"));

/// The key of one sentence: its place in the sorted list of all names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key(u16);

impl Key {
    /// The number of sentences.
    pub const COUNT: usize = COUNT;
    /// A number that follows from all names. A pack that was written for other sentences has another.
    pub const CHECKSUM: u32 = CHECKSUM;

    /// The key with a number, if there is one.
    #[must_use]
    pub fn numbered(number: u16) -> Option<Key> {
        (usize::from(number) < Key::COUNT).then_some(Key(number))
    }

    /// Its number, below [`Key::COUNT`].
    #[must_use]
    pub fn number(self) -> u16 {
        self.0
    }

    /// All keys, in the order of their numbers.
    pub fn all() -> impl Iterator<Item = Key> {
        (0..).map_while(Key::numbered)
    }

    /// Its name in the file, for example "aim.lead". Left out of the app in a browser, which needs no names.
    #[cfg(not(target_arch = "wasm32"))]
    #[must_use]
    pub fn name(self) -> &'static str {
        NAMES[usize::from(self.0)]
    }
}

/// The two sentences of which a count chooses one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counted {
    /// For one.
    pub one: Key,
    /// For none and for several.
    pub other: Key,
}

impl Counted {
    const fn of(one: u16, other: u16) -> Counted {
        Counted {
            one: Key(one),
            other: Key(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Key, keys};

    #[test]
    fn a_constant_has_the_name_of_its_sentence() {
        assert_eq!(keys::TITLE.name(), "title");
        assert_eq!(keys::core_only::NOTICE.name(), "core-only.notice");
        assert_eq!(keys::quiz::LEFT.one.name(), "quiz.left.one");
        assert_eq!(keys::quiz::LEFT.other.name(), "quiz.left.other");
    }

    #[test]
    fn numbers_follow_the_sorted_names() {
        assert_eq!(Key::all().count(), Key::COUNT);
        assert!(Key::all().is_sorted_by(|one, next| one.name() < next.name()));
        for key in Key::all() {
            assert_eq!(Key::numbered(key.number()), Some(key));
        }
        let beyond = u16::try_from(Key::COUNT).expect("a number");
        assert_eq!(Key::numbered(beyond), None);
        assert_eq!(Key::numbered(u16::MAX), None);
    }
}
