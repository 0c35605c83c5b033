//! Bounded texts, numbers and lists, for serde's `deserialize_with`. A fault names the bound.

use std::fmt;
use std::marker::PhantomData;

use assessment::framework_ref::{FrameworkId, MAX_ID_BYTES};
use assessment::ids::{MAX_PROFILE_NUMBER, MAX_SKILL_NUMBER};
use messages::key::Key;
use serde::de::{
    Deserialize, DeserializeSeed, Deserializer, Error, SeqAccess, Unexpected, Visitor,
};

/// A text that is not bounded otherwise.
const TEXT: Text = Text { longest: 2_000 };
/// The longest list that is not bounded otherwise.
pub(crate) const MAX_ITEMS: usize = 2_000;

/// The most things to do in one step, anywhere or at work.
const MAX_ACTIONS: usize = 10;

/// The most paragraphs, points or cells in one part of a page.
const MAX_TEXTS: usize = 40;

const SKILL_NUMBER: Whole<u16> = Whole::new(1, MAX_SKILL_NUMBER as u64);
/// The number of a career level or a specialisation.
const PROFILE_NUMBER: Whole<u8> = Whole::new(1, MAX_PROFILE_NUMBER as u64);
/// The number of anything else: a framework, an area, a background.
const OTHER_NUMBER: Whole<u8> = Whole::new(1, u8::MAX as u64);
/// The number of a revision, or of a wording.
const RELEASE: Whole<u16> = Whole::new(1, u16::MAX as u64);
const LEVEL: Whole<u8> = Whole::new(0, 4);
const WEIGHT: Whole<u8> = Whole::new(1, 3);

/// Declares functions for `deserialize_with`: each calls one of the three below with a bound.
macro_rules! bounded {
    ($($name:ident: $value:ty = $read:ident($($argument:expr),+);)+) => {
        $(
            pub(crate) fn $name<'de, D: Deserializer<'de>>(
                deserializer: D,
            ) -> Result<$value, D::Error> {
                $read(deserializer, $($argument),+)
            }
        )+
    };
}

bounded! {
    text: String = one(TEXT);
    optional_text: Option<String> = optional(TEXT);
    sentences: Vec<String> = list(TEXT, Key::COUNT, Key::COUNT);
    texts: Vec<String> = list(TEXT, 0, MAX_TEXTS);
    actions: Vec<String> = list(TEXT, 0, MAX_ACTIONS);
    skill_number: u16 = one(SKILL_NUMBER);
    skill_numbers: Vec<u16> = list(SKILL_NUMBER, 0, MAX_ITEMS);
    profile_number: u8 = one(PROFILE_NUMBER);
    optional_profile_number: Option<u8> = optional(PROFILE_NUMBER);
    profile_numbers: Vec<u8> = list(PROFILE_NUMBER, 0, MAX_ITEMS);
    chosen_profile_numbers: Vec<u8> = list(PROFILE_NUMBER, 1, MAX_PROFILE_NUMBER.into());
    release: u16 = one(RELEASE);
    other_number: u8 = one(OTHER_NUMBER);
    other_numbers: Vec<u8> = list(OTHER_NUMBER, 0, MAX_ITEMS);
    optional_level: Option<u8> = optional(LEVEL);
    levels: Vec<u8> = list(LEVEL, 0, MAX_ITEMS);
    weights: Vec<u8> = list(WEIGHT, 0, MAX_ITEMS);
}

/// What one bound allows.
pub(crate) fn one<'de, D, S>(deserializer: D, bound: S) -> Result<S::Value, D::Error>
where
    D: Deserializer<'de>,
    S: DeserializeSeed<'de>,
{
    bound.deserialize(deserializer)
}

/// What a bound allows, or `null`. The field needs serde's `default` as well to be absent.
pub(crate) fn optional<'de, D, S>(deserializer: D, bound: S) -> Result<Option<S::Value>, D::Error>
where
    D: Deserializer<'de>,
    S: DeserializeSeed<'de>,
{
    deserializer.deserialize_option(Optional(bound))
}

/// A list of `fewest` to `most` items, each with the same bound.
pub(crate) fn list<'de, D, S>(
    deserializer: D,
    item: S,
    fewest: usize,
    most: usize,
) -> Result<Vec<S::Value>, D::Error>
where
    D: Deserializer<'de>,
    S: DeserializeSeed<'de> + Copy,
{
    deserializer.deserialize_seq(List { item, fewest, most })
}

/// A list of parts that have bounds of their own.
pub(crate) fn items<'de, D, T>(deserializer: D) -> Result<Vec<T>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    list(deserializer, PhantomData::<T>, 0, MAX_ITEMS)
}

/// A list of parts that somebody chose: one or more, as many as there are numbers of their kind.
pub(crate) fn chosen<'de, D, T>(deserializer: D) -> Result<Vec<T>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    list(deserializer, PhantomData::<T>, 1, MAX_PROFILE_NUMBER.into())
}

/// Exactly five texts.
pub(crate) fn five_texts<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<[String; 5], D::Error> {
    let texts = list(deserializer, TEXT, 5, 5)?;
    let count = texts.len();
    <[String; 5]>::try_from(texts).map_err(|_| D::Error::invalid_length(count, &"a list of 5"))
}

/// An address that a page may link to: no other scheme than https, so that none of them runs anything.
pub(crate) fn https_address<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<String, D::Error> {
    let address = text(deserializer)?;
    if address.starts_with("https://") {
        Ok(address)
    } else {
        let found = Unexpected::Str(&address);
        Err(D::Error::invalid_value(
            found,
            &"an address that begins with https://",
        ))
    }
}

/// The id of a framework.
pub(crate) fn framework_id<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    let id = text(deserializer)?;
    if FrameworkId::new(&id).is_some() {
        Ok(id)
    } else {
        let wanted = format!("an id of 1 to {MAX_ID_BYTES} small letters, digits and hyphens");
        let found = Unexpected::Str(&id);
        Err(D::Error::invalid_value(found, &wanted.as_str()))
    }
}

/// A text of at most `longest` characters.
#[derive(Clone, Copy)]
pub(crate) struct Text {
    pub(crate) longest: usize,
}

impl<'de> DeserializeSeed<'de> for Text {
    type Value = String;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<String, D::Error> {
        deserializer.deserialize_string(self)
    }
}

impl Visitor<'_> for Text {
    type Value = String;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a text of at most {} characters", self.longest)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<String, E> {
        // A character has one byte or more.
        if text.len() > self.longest {
            let length = text.chars().count();
            if length > self.longest {
                return Err(E::invalid_length(length, &self));
            }
        }
        Ok(text.to_owned())
    }
}

/// A whole number from `low` to `high`.
pub(crate) struct Whole<N> {
    low: u64,
    high: u64,
    number: PhantomData<N>,
}

impl<N> Whole<N> {
    pub(crate) const fn new(low: u64, high: u64) -> Whole<N> {
        Whole {
            low,
            high,
            number: PhantomData,
        }
    }
}

impl<N> Clone for Whole<N> {
    fn clone(&self) -> Whole<N> {
        *self
    }
}

impl<N> Copy for Whole<N> {}

impl<'de, N: TryFrom<u64>> DeserializeSeed<'de> for Whole<N> {
    type Value = N;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<N, D::Error> {
        deserializer.deserialize_u64(self)
    }
}

impl<N: TryFrom<u64>> Visitor<'_> for Whole<N> {
    type Value = N;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a whole number from {} to {}", self.low, self.high)
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<N, E> {
        let bounded = Some(number).filter(|number| (self.low..=self.high).contains(number));
        bounded
            .and_then(|number| N::try_from(number).ok())
            .ok_or_else(|| E::invalid_value(Unexpected::Unsigned(number), &self))
    }
}

struct Optional<S>(S);

impl<'de, S: DeserializeSeed<'de>> Visitor<'de> for Optional<S> {
    type Value = Option<S::Value>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value or null")
    }

    fn visit_none<E: Error>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        self.0.deserialize(deserializer).map(Some)
    }
}

#[derive(Clone, Copy)]
struct List<S> {
    item: S,
    fewest: usize,
    most: usize,
}

impl<'de, S: DeserializeSeed<'de> + Copy> Visitor<'de> for List<S> {
    type Value = Vec<S::Value>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.fewest == self.most {
            write!(f, "a list of {}", self.most)
        } else {
            write!(f, "a list of {} to {}", self.fewest, self.most)
        }
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Self::Value, A::Error> {
        let mut read = Vec::new();
        while let Some(item) = items.next_element_seed(self.item)? {
            read.push(item);
            if read.len() > self.most {
                break;
            }
        }
        if (self.fewest..=self.most).contains(&read.len()) {
            Ok(read)
        } else {
            Err(A::Error::invalid_length(read.len(), &self))
        }
    }
}
