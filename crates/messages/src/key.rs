//! Keys of the interface's sentences: constants in `keys.rs`, which is generated from `content/en/interface.toml`, so
//! that a key without a sentence does not compile. Knows neither what the sentences say nor their language.

use crate::keys::NAMES;

/// The key of one sentence: its place in the sorted list of all names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key(u16);

impl Key {
    /// The number of sentences.
    pub const COUNT: usize = NAMES.len();
    /// A number that follows from all names. A pack that was written for other sentences has another.
    pub const CHECKSUM: u32 = checksum(NAMES);

    /// The key of the sentence with this name. It is looked up when the app is compiled, and a name that there is not
    /// does not compile.
    pub(crate) const fn named(name: &str) -> Key {
        let (mut low, mut high) = (0, Key::COUNT);
        while low < high {
            let middle = usize::midpoint(low, high);
            if is_before(NAMES[middle], name) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        assert!(!is_before(name, NAMES[low]), "no sentence has this name");
        // A pack with more sentences could not be numbered at all.
        #[allow(clippy::cast_possible_truncation)]
        Key(low as u16)
    }

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
    pub(crate) const fn named(one: &str, other: &str) -> Counted {
        Counted {
            one: Key::named(one),
            other: Key::named(other),
        }
    }
}

/// Whether a name comes before another in the order of their bytes. Texts cannot be compared in constants otherwise.
const fn is_before(name: &str, other: &str) -> bool {
    let (name, other) = (name.as_bytes(), other.as_bytes());
    let mut place = 0;
    while place < name.len() && place < other.len() {
        if name[place] != other[place] {
            return name[place] < other[place];
        }
        place += 1;
    }
    name.len() < other.len()
}

/// FNV-1a over all names, each with a line feed after it.
const fn checksum(names: &[&str]) -> u32 {
    let mut sum = 0x811c_9dc5_u32;
    let mut number = 0;
    while number < names.len() {
        let name = names[number].as_bytes();
        let mut place = 0;
        while place <= name.len() {
            let byte = if place < name.len() {
                name[place]
            } else {
                b'\n'
            };
            sum = (sum ^ byte as u32).wrapping_mul(0x0100_0193);
            place += 1;
        }
        number += 1;
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::Key;
    use crate::keys;

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
