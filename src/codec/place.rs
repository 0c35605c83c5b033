//! Walks JSON whose form is in doubt. Each step that fails says which place was wrong and what
//! belongs there; nothing is taken without a bound.

use std::fmt;
use std::ops::RangeInclusive;

use serde_json::Value;

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
        }
    }
}

/// A value and the way to it.
pub(super) struct Place<'v> {
    value: &'v Value,
    path: String,
}

impl<'v> Place<'v> {
    /// The whole file.
    pub(super) fn root(value: &'v Value) -> Place<'v> {
        Place {
            value,
            path: String::new(),
        }
    }

    /// A fault at this place.
    pub(super) fn fault(&self, wanted: Wanted) -> FormFault {
        FormFault {
            at: self.path.chars().take(MAX_PATH_CHARS).collect(),
            wanted,
        }
    }

    /// What stands under a name.
    pub(super) fn get(&self, name: &str) -> Result<Place<'v>, FormFault> {
        let path = self.path_to(name);
        match self.value.get(name) {
            Some(value) => Ok(Place { value, path }),
            None => Err(Place { path, ..*self }.fault(Wanted::Anything)),
        }
    }

    /// What stands under a name, unless that is nothing or `null`.
    pub(super) fn find(&self, name: &str) -> Option<Place<'v>> {
        let value = self.value.get(name).filter(|value| !value.is_null())?;
        Some(Place {
            value,
            path: self.path_to(name),
        })
    }

    /// A text.
    pub(super) fn text(&self) -> Result<String, FormFault> {
        self.text_up_to(MAX_TEXT_CHARS)
    }

    fn text_up_to(&self, longest: usize) -> Result<String, FormFault> {
        self.value
            .as_str()
            .filter(|text| text.chars().nth(longest).is_none())
            .map(str::to_owned)
            .ok_or_else(|| self.fault(Wanted::Text(longest)))
    }

    /// A whole number.
    pub(super) fn number(&self, range: RangeInclusive<u64>) -> Result<u64, FormFault> {
        self.value
            .as_u64()
            .filter(|number| range.contains(number))
            .ok_or_else(|| self.fault(Wanted::Number(*range.start(), *range.end())))
    }

    /// A whole number that fits into a byte.
    pub(super) fn byte(&self, range: RangeInclusive<u8>) -> Result<u8, FormFault> {
        let wide = u64::from(*range.start())..=u64::from(*range.end());
        let number = self.number(wide)?;
        u8::try_from(number).map_err(|_| self.fault(Wanted::Number(0, 255)))
    }

    /// Yes or no.
    pub(super) fn flag(&self) -> Result<bool, FormFault> {
        self.value.as_bool().ok_or_else(|| self.fault(Wanted::Flag))
    }

    /// Each item of a list.
    pub(super) fn items(&self) -> Result<Vec<Place<'v>>, FormFault> {
        self.items_between(0, MAX_ITEMS)
    }

    /// Each item of a list whose length is bounded.
    pub(super) fn items_between(
        &self,
        fewest: usize,
        most: usize,
    ) -> Result<Vec<Place<'v>>, FormFault> {
        let items = self
            .value
            .as_array()
            .filter(|items| (fewest..=most).contains(&items.len()))
            .ok_or_else(|| self.fault(Wanted::List(fewest, most)))?;
        Ok(items
            .iter()
            .enumerate()
            .map(|(index, value)| Place {
                value,
                path: format!("{}[{index}]", self.path),
            })
            .collect())
    }

    /// Every text of a table by its name.
    pub(super) fn texts(&self) -> Result<Vec<(String, String)>, FormFault> {
        self.texts_up_to(MAX_TEXT_CHARS)
    }

    /// Every text of a table by its name, each at most so many characters long.
    pub(super) fn texts_up_to(&self, longest: usize) -> Result<Vec<(String, String)>, FormFault> {
        let table = self
            .value
            .as_object()
            .filter(|table| table.len() <= MAX_ITEMS)
            .ok_or_else(|| self.fault(Wanted::Table))?;
        table
            .iter()
            .map(|(name, value)| {
                let place = Place {
                    value,
                    path: self.path_to(name),
                };
                Ok((name.clone(), place.text_up_to(longest)?))
            })
            .collect()
    }

    fn path_to(&self, name: &str) -> String {
        if self.path.is_empty() {
            name.to_owned()
        } else {
            [&self.path, ".", name].concat()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Place;
    use serde_json::json;

    #[track_caller]
    fn check(fault: Result<impl std::fmt::Debug, super::FormFault>, expected: &str) {
        assert_eq!(fault.expect_err("a fault").to_string(), expected);
    }

    #[test]
    fn a_fault_names_the_place_and_what_belongs_there() {
        let value = json!({"a": {"b": [1, "x", -1, 1.5, 300]}, "long": "x".repeat(2_001)});
        let root = Place::root(&value);
        check(root.get("c").map(|_| ()), "c is missing");
        check(
            root.get("a").and_then(|a| a.text()),
            "a must be a text of at most 2000 characters",
        );
        check(
            root.get("long").and_then(|a| a.text()),
            "long must be a text of at most 2000 characters",
        );
        let items = root
            .get("a")
            .and_then(|a| a.get("b"))
            .and_then(|b| b.items())
            .expect("a list");
        assert_eq!(items[0].number(0..=4), Ok(1));
        for (index, item) in items.iter().enumerate().skip(1) {
            check(
                item.byte(0..=4),
                &format!("a.b[{index}] must be a whole number from 0 to 4"),
            );
        }
        let list = root.get("a").and_then(|a| a.get("b")).expect("a list");
        check(
            list.items_between(2, 2).map(|_| ()),
            "a.b must be a list of 2",
        );
        check(list.texts(), "a.b must be a table of names and values");
    }

    #[test]
    fn nothing_and_null_are_both_nothing() {
        let value = json!({"a": null, "b": 0});
        let root = Place::root(&value);
        assert!(root.find("a").is_none());
        assert!(root.find("c").is_none());
        assert!(root.find("b").is_some());
    }
}
