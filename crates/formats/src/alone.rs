//! A part of a file that is read on its own, so that a fault in it takes nothing else with it.

use serde::de::{Deserialize, DeserializeOwned, Deserializer};
use serde_json::value::RawValue;

/// A part of a file; `None` where its form is another.
#[derive(Debug)]
pub(crate) struct Alone<T>(pub(crate) Option<T>);

impl<'de, T: DeserializeOwned> Deserialize<'de> for Alone<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Alone<T>, D::Error> {
        let text = <&RawValue>::deserialize(deserializer)?;
        Ok(Alone(serde_json::from_str(text.get()).ok()))
    }
}

#[cfg(test)]
mod tests {
    use super::Alone;
    use crate::json;

    #[test]
    fn what_is_broken_spoils_nothing_else() {
        let text = r#"[1, 300, "x", {"a": [[]]}, null, "\ud800", 2]"#;
        let read: Vec<Alone<u8>> = json::read(text).expect("a list");
        let read: Vec<Option<u8>> = read.into_iter().map(|one| one.0).collect();
        assert_eq!(read, [Some(1), None, None, None, None, None, Some(2)]);
    }
}
