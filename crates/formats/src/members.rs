//! Objects of a stored form, split into the members that this build knows and the others, before the known
//! ones are read into a type. The others are kept as text, to the letter, and written back.

use std::fmt;

use serde::de::{Deserialize, DeserializeOwned, Deserializer, MapAccess, Visitor};
use serde::ser::Serialize;
use serde_json::value::RawValue;

use assessment::unknown_members::UnknownMembers;

use super::json::{self, FormFault, JsonFault};

/// The serde type of an object. It refuses members that it does not name in [`Form::MEMBERS`].
pub(crate) trait Form: DeserializeOwned {
    /// The names of its members.
    const MEMBERS: &'static [&'static str];
}

/// The members of an object in the order they were written, not read yet.
pub(crate) struct Members<'t>(Vec<(String, &'t RawValue)>);

impl<'t> Members<'t> {
    /// The members of an object, or `None` of anything else.
    pub(crate) fn of(raw: &'t str) -> Option<Members<'t>> {
        serde_json::from_str(raw).ok()
    }

    /// The member with a name; of two, the last.
    pub(crate) fn get(&self, name: &str) -> Option<&'t RawValue> {
        let mut latest_first = self.0.iter().rev();
        let found = latest_first.find(|(known, _)| known == name);
        found.map(|(_, raw)| *raw)
    }

    /// The object with none but these members.
    fn only(&self, names: &[&str]) -> String {
        let mut text = String::from("{");
        for (name, raw) in &self.0 {
            if names.contains(&name.as_str()) {
                member(&mut text, name, raw.get());
            }
        }
        text.push('}');
        text
    }

    /// Keeps every member but these, at their places below `prefix`.
    fn keep_others(&self, names: &[&str], prefix: &str, unknown: &mut UnknownMembers) {
        for (name, raw) in &self.0 {
            if !names.contains(&name.as_str()) {
                let place = [prefix, &escaped(name)].concat();
                unknown.insert(place, raw.get().to_owned());
            }
        }
    }
}

impl<'de: 't, 't> Deserialize<'de> for Members<'t> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Members<'t>, D::Error> {
        struct Collector;
        impl<'de> Visitor<'de> for Collector {
            type Value = Members<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Members<'de>, A::Error> {
                let mut members = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    members.push(entry);
                }
                Ok(Members(members))
            }
        }
        deserializer.deserialize_map(Collector)
    }
}

/// Why an object could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct MemberFault {
    /// Where in the object, for example `aim.wanted`; empty for the object itself.
    pub(crate) at: String,
    /// What belongs there.
    pub(crate) reason: String,
}

/// Reads an object. What it has beyond the members of its form goes to `unknown`, at places below `prefix`.
pub(crate) fn read<T: Form>(
    raw: &str,
    prefix: &str,
    unknown: &mut UnknownMembers,
) -> Result<T, MemberFault> {
    // Nearly every object has none but known members.
    if let Ok(read) = serde_json::from_str(raw) {
        return Ok(read);
    }
    let Some(members) = Members::of(raw) else {
        return typed(raw);
    };
    let read = typed(&members.only(T::MEMBERS))?;
    members.keep_others(T::MEMBERS, prefix, unknown);
    Ok(read)
}

/// Reads a value, or says where it is not as it should be.
pub(crate) fn typed<T: DeserializeOwned>(raw: &str) -> Result<T, MemberFault> {
    json::read(raw).map_err(|fault| match fault {
        JsonFault::Form(FormFault { place, message }) => MemberFault {
            at: place,
            reason: message,
        },
        JsonFault::NotJson => MemberFault {
            at: String::new(),
            reason: "it is not JSON".into(),
        },
    })
}

/// The text of an object, with the unknown members that stand directly below `prefix`.
pub(crate) fn write<T: Serialize>(
    form: &T,
    prefix: &str,
    unknown: &UnknownMembers,
) -> Box<RawValue> {
    // A form of ours always has a text: its names are texts, and it holds nothing that JSON lacks.
    let mut text = serde_json::to_string(form).unwrap_or_else(|_| "{}".to_owned());
    if !unknown.is_empty() && text.pop() == Some('}') {
        for (place, raw) in unknown.iter() {
            let below = place.strip_prefix(prefix);
            if let Some(name) = below.filter(|name| !name.contains(['.', '['])) {
                member(&mut text, &unescaped(name), raw);
            }
        }
        text.push('}');
    }
    RawValue::from_string(text).unwrap_or_default()
}

fn member(text: &mut String, name: &str, raw: &str) {
    if !text.ends_with('{') {
        text.push(',');
    }
    text.push_str(&serde_json::to_string(name).unwrap_or_default());
    text.push(':');
    text.push_str(raw);
}

/// A name as part of a place, where `.` and `[` have a meaning of their own.
pub(crate) fn escaped(name: &str) -> String {
    name.replace('~', "~0")
        .replace('.', "~1")
        .replace('[', "~2")
}

fn unescaped(name: &str) -> String {
    name.replace("~2", "[")
        .replace("~1", ".")
        .replace("~0", "~")
}

#[cfg(test)]
mod tests {
    use serde::{Deserialize, Serialize};

    use super::{Form, UnknownMembers, read, write};

    #[derive(Debug, PartialEq, Deserialize, Serialize)]
    #[serde(deny_unknown_fields)]
    struct Pair {
        a: u8,
        b: String,
    }

    impl Form for Pair {
        const MEMBERS: &'static [&'static str] = &["a", "b"];
    }

    #[test]
    fn unknown_members_come_back_to_the_letter() {
        let text = r#"{"x.y[~":1.50e+400,"a":1,"z":{"deep":[1, 2]},"b":"t\"","a b":null}"#;
        let mut unknown = UnknownMembers::default();
        let pair: Pair = read(text, "here.", &mut unknown).expect("a pair");
        assert_eq!((pair.a, pair.b.as_str()), (1, "t\""));
        let written = write(&pair, "here.", &unknown);
        assert_eq!(
            written.get(),
            r#"{"a":1,"b":"t\"","a b":null,"x.y[~":1.50e+400,"z":{"deep":[1, 2]}}"#
        );
        assert_eq!(
            write(&pair, "there.", &unknown).get(),
            r#"{"a":1,"b":"t\""}"#
        );
    }

    #[test]
    fn a_fault_names_its_place() {
        let fault = |text: &str| {
            let read: Result<Pair, _> = read(text, "", &mut UnknownMembers::default());
            read.expect_err("a fault")
        };
        assert_eq!(fault(r#"{"a":1,"b":2,"c":3}"#).at, "b");
        assert_eq!(fault(r#"{"a":300,"b":""}"#).at, "a");
        assert_eq!(fault("[]").at, "");
        assert!(fault(r#"{"a":1}"#).reason.contains("`b`"));
    }

    #[test]
    fn nesting_without_end_is_no_danger() {
        let deep = ["[".repeat(200_000), "]".repeat(200_000)].concat();
        let text = format!(r#"{{"a":1,"b":"","x":{deep}}}"#);
        let mut unknown = UnknownMembers::default();
        let pair: Pair = read(&text, "", &mut unknown).expect("a pair");
        assert!(write(&pair, "", &unknown).get().contains(&deep));
    }
}
