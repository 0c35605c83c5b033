//! Walks JSON whose form is in doubt; nothing is taken without a bound. A place that does not hold what
//! belongs there gives something plain in its stead, an empty text or the low end of a range, and tells
//! the reading's [`Faults`], so that whoever reads writes down what is wanted and asks once, at the end,
//! whether all of it was there. A `Result` of each step would weigh more than everything else in a pack's
//! reading.

use std::cell::OnceCell;
use std::fmt;
use std::ops::RangeInclusive;

use assessment::framework_ref::MAX_ID_BYTES;

use super::json_reader::{self, Json};

/// The longest text anywhere in a file, in characters.
const MAX_TEXT_CHARS: usize = 2_000;
/// The longest list anywhere in a file.
const MAX_ITEMS: usize = 2_000;
/// How much of a path a fault repeats, in characters.
const MAX_PATH_CHARS: usize = 120;

/// What belongs at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// Something: nothing is there.
    Anything,
    /// A text of at most so many characters.
    Text(usize),
    /// A whole number from the first to the second.
    Number(u64, u64),
    /// Yes or no.
    Flag,
    /// A list of so many items, from the first to the second.
    List(usize, usize),
    /// Names with values.
    Table,
    /// A day as ISO 8601 writes it.
    Day,
    /// One of the words that are known there.
    KnownWord,
    /// The id of a framework.
    FrameworkId,
    /// The number of something that the framework lists.
    ListedNumber,
    /// An address that may be linked to.
    Address,
}

/// A place that does not hold what belongs there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormFault {
    /// Where, for example `framework.skills[3].anchors`.
    pub at: String,
    /// What belongs there.
    pub wanted: Wanted,
}

impl fmt::Display for FormFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.at)?;
        match self.wanted {
            Wanted::Anything => f.write_str(" is missing"),
            Wanted::Text(longest) => write!(f, " must be a text of at most {longest} characters"),
            Wanted::Number(low, high) => write!(f, " must be a whole number from {low} to {high}"),
            Wanted::Flag => f.write_str(" must be true or false"),
            Wanted::List(low, high) if low == high => write!(f, " must be a list of {low}"),
            Wanted::List(low, high) => write!(f, " must be a list of {low} to {high}"),
            Wanted::Table => f.write_str(" must be a table of names and values"),
            Wanted::Day => f.write_str(" must be a day, such as 2026-11-21"),
            Wanted::KnownWord => f.write_str(" is not one of the words that are known there"),
            Wanted::FrameworkId => write!(
                f,
                " must be an id of 1 to {MAX_ID_BYTES} small letters, digits and hyphens"
            ),
            Wanted::ListedNumber => f.write_str(" is a number that the framework does not list"),
            Wanted::Address => f.write_str(" must be an address that begins with https://"),
        }
    }
}

/// The first fault of a reading, if there is any.
#[derive(Default)]
pub(super) struct Faults(OnceCell<FormFault>);

impl Faults {
    /// Whether anything was not as it belongs.
    pub(super) fn any(&self) -> bool {
        self.0.get().is_some()
    }

    /// The first one.
    #[cfg(test)]
    pub(super) fn into_first(self) -> Option<FormFault> {
        self.0.into_inner()
    }
}

/// How a place is come by.
#[derive(Clone, Copy)]
enum Way<'p> {
    Root,
    Named(&'p Place<'p>, &'p str),
    Listed(&'p Place<'p>, usize),
}

/// A place in a file: what stands there, the way to it, and whom to tell when it is wrong.
#[derive(Clone, Copy)]
pub(super) struct Place<'p> {
    /// `None` where nothing stands.
    value: Option<&'p Json<'p>>,
    way: Way<'p>,
    faults: &'p Faults,
}

impl<'p> Place<'p> {
    /// The whole file.
    pub(super) fn root(value: &'p Json<'p>, faults: &'p Faults) -> Place<'p> {
        Place {
            value: Some(value),
            way: Way::Root,
            faults,
        }
    }

    /// Reads this place on its own: its faults are nobody else's, and with any there is nothing.
    pub(super) fn alone<T>(&self, read: impl FnOnce(&Place<'_>) -> T) -> Option<T> {
        let faults = Faults::default();
        let read = read(&Place {
            faults: &faults,
            ..*self
        });
        (!faults.any()).then_some(read)
    }

    /// What stands under a name.
    pub(super) fn get(&'p self, name: &'p str) -> Place<'p> {
        let member = |value| json_reader::member(value, name);
        self.inside(self.value.and_then(member), Way::Named(self, name))
    }

    /// What stands under a name, unless that is nothing or `null`.
    pub(super) fn find(&'p self, name: &'p str) -> Option<Place<'p>> {
        let place = self.get(name);
        (!place.is_missing() && !place.is_null()).then_some(place)
    }

    /// What stands at a position of a list.
    pub(super) fn item(&'p self, index: usize) -> Place<'p> {
        let item = |value| json_reader::items(value)?.get(index);
        self.inside(self.value.and_then(item), Way::Listed(self, index))
    }

    fn inside(&self, value: Option<&'p Json<'p>>, way: Way<'p>) -> Place<'p> {
        Place {
            value,
            way,
            faults: self.faults,
        }
    }

    /// Whether nothing stands here, not even `null`.
    pub(super) fn is_missing(&self) -> bool {
        self.value.is_none()
    }

    /// Whether `null` stands here.
    pub(super) fn is_null(&self) -> bool {
        self.value.is_some_and(json_reader::is_null)
    }

    /// Tells that something else belongs here.
    #[cold]
    #[inline(never)]
    pub(super) fn refuse(&self, wanted: Wanted) {
        self.faults.0.get_or_init(|| self.fault(wanted));
    }

    /// A fault at this place, or at the first on the way to it where nothing stands.
    fn fault(&self, wanted: Wanted) -> FormFault {
        match (self.value, self.way) {
            (None, Way::Named(from, _) | Way::Listed(from, _)) if from.is_missing() => {
                from.fault(wanted)
            }
            (value, _) => FormFault {
                at: self.path().chars().take(MAX_PATH_CHARS).collect(),
                wanted: value.map_or(Wanted::Anything, |_| wanted),
            },
        }
    }

    fn path(&self) -> String {
        match self.way {
            Way::Root => String::new(),
            Way::Named(from, name) if matches!(from.way, Way::Root) => name.to_owned(),
            Way::Named(from, name) => [&from.path(), ".", name].concat(),
            Way::Listed(from, index) => format!("{}[{index}]", from.path()),
        }
    }

    /// A text.
    #[inline(never)]
    pub(super) fn text(&self) -> String {
        self.text_up_to(MAX_TEXT_CHARS)
    }

    fn text_up_to(&self, longest: usize) -> String {
        self.as_text(longest).unwrap_or_else(|| {
            self.refuse(Wanted::Text(longest));
            String::new()
        })
    }

    fn as_text(&self, longest: usize) -> Option<String> {
        let text = json_reader::text(self.value?)?;
        text.chars().nth(longest).is_none().then(|| text.to_owned())
    }

    /// A whole number.
    #[inline(never)]
    pub(super) fn number(&self, range: RangeInclusive<u64>) -> u64 {
        let (low, high) = (*range.start(), *range.end());
        self.as_number(range).unwrap_or_else(|| {
            self.refuse(Wanted::Number(low, high));
            low
        })
    }

    /// A whole number, if that is what stands here.
    pub(super) fn as_number(&self, range: RangeInclusive<u64>) -> Option<u64> {
        let number = json_reader::whole_number(self.value?);
        number.filter(|number| range.contains(number))
    }

    /// A whole number that fits into a byte.
    #[inline(never)]
    pub(super) fn byte(&self, range: RangeInclusive<u8>) -> u8 {
        let low = *range.start();
        let number = self.number(u64::from(low)..=u64::from(*range.end()));
        u8::try_from(number).unwrap_or(low)
    }

    /// Yes or no.
    pub(super) fn flag(&self) -> bool {
        self.as_flag().unwrap_or_else(|| {
            self.refuse(Wanted::Flag);
            false
        })
    }

    /// Yes or no, if that is what stands here.
    pub(super) fn as_flag(&self) -> Option<bool> {
        json_reader::flag(self.value?)
    }

    /// How many items a list has, which is bounded.
    #[inline(never)]
    pub(super) fn length(&self, fewest: usize, most: usize) -> usize {
        let length = self
            .as_length()
            .filter(|length| (fewest..=most).contains(length));
        if length.is_none() {
            self.refuse(Wanted::List(fewest, most));
        }
        // A broken file is not read to its end.
        length.filter(|_| !self.faults.any()).unwrap_or(0)
    }

    /// How many items a list has, if that is what stands here.
    pub(super) fn as_length(&self) -> Option<usize> {
        let items = json_reader::items(self.value?)?;
        (items.len() <= MAX_ITEMS).then_some(items.len())
    }

    /// Each item of a list whose length is bounded.
    pub(super) fn each_between<T>(
        &self,
        fewest: usize,
        most: usize,
        read: impl Fn(&Place<'_>) -> T,
    ) -> Vec<T> {
        let positions = 0..self.length(fewest, most);
        positions.map(|index| read(&self.item(index))).collect()
    }

    /// Every text of a table by its name, each at most so many characters long.
    #[cfg(test)]
    pub(super) fn texts_up_to(&self, longest: usize) -> Vec<(String, String)> {
        let members = |value| json_reader::members(value, MAX_ITEMS);
        let Some(members) = self.value.and_then(members) else {
            self.refuse(Wanted::Table);
            return Vec::new();
        };
        let text = |(name, value)| {
            let place = self.inside(Some(value), Way::Named(self, name));
            (name.to_owned(), place.text_up_to(longest))
        };
        members.into_iter().map(text).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{Faults, Place, json_reader};

    #[track_caller]
    fn check<T>(read: impl Fn(&Place<'_>) -> T, expected: &str) {
        let text = r#"{"a": {"b": [1, "x", -1, 1.5, 300]}, "long": "xxx"}"#;
        let text = text.replace("xxx", &"x".repeat(2_001));
        let value = json_reader::read(&text).expect("JSON");
        let faults = Faults::default();
        read(&Place::root(&value, &faults));
        let first = faults.into_first().map(|fault| fault.to_string());
        assert_eq!(first.as_deref().unwrap_or_default(), expected);
    }

    #[test]
    fn a_fault_names_the_place_and_what_belongs_there() {
        check(|root| root.get("c").text(), "c is missing");
        check(|root| root.get("c").get("d").text(), "c is missing");
        check(
            |root| root.get("a").get("d").item(1).text(),
            "a.d is missing",
        );
        check(
            |root| root.get("a").text(),
            "a must be a text of at most 2000 characters",
        );
        check(
            |root| root.get("long").text(),
            "long must be a text of at most 2000 characters",
        );
        check(|root| root.get("a").get("b").item(0).byte(0..=4), "");
        for index in 1..5 {
            check(
                |root| root.get("a").get("b").item(index).byte(0..=4),
                &format!("a.b[{index}] must be a whole number from 0 to 4"),
            );
        }
        check(
            |root| root.get("a").get("b").length(2, 2),
            "a.b must be a list of 2",
        );
        check(
            |root| root.get("a").get("b").texts_up_to(9),
            "a.b must be a table of names and values",
        );
    }

    #[test]
    fn what_is_read_on_its_own_spoils_nothing_else() {
        let value = json_reader::read(r#"{"a": {"b": 1}}"#).expect("JSON");
        let faults = Faults::default();
        let root = Place::root(&value, &faults);
        let broken = root.get("a").alone(|a| a.get("b").text());
        let whole = root.get("a").alone(|a| a.get("b").byte(0..=4));
        assert_eq!((broken, whole), (None, Some(1)));
        assert!(!faults.any());
    }

    #[test]
    fn nothing_and_null_are_both_nothing() {
        let value = json_reader::read(r#"{"a": null, "b": 0}"#).expect("JSON");
        let faults = Faults::default();
        let root = Place::root(&value, &faults);
        assert!(root.find("a").is_none());
        assert!(root.find("c").is_none());
        assert!(root.find("b").is_some());
    }
}
