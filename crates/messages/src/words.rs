//! The interface's words in one language, by key. Knows no page.

use super::key::{Counted, Key};
use crate::keys;

/// Every sentence of the interface.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// By the number of the key; nothing where a sentence is not there.
    sentences: Vec<String>,
}

impl Words {
    /// Words from the sentences of all keys, in their order.
    #[must_use]
    pub fn new(sentences: Vec<String>) -> Words {
        Words { sentences }
    }

    /// Words from some sentences. The last of two with the same key is used.
    #[must_use]
    pub fn some(pairs: impl IntoIterator<Item = (Key, String)>) -> Words {
        let mut sentences = vec![String::new(); Key::COUNT];
        for (key, sentence) in pairs {
            if let Some(place) = sentences.get_mut(usize::from(key.number())) {
                *place = sentence;
            }
        }
        Words { sentences }
    }

    /// Key and sentence of each that is there, in order of the keys.
    pub fn iter(&self) -> impl Iterator<Item = (Key, &str)> {
        let all = Key::all().zip(self.sentences.iter().map(String::as_str));
        all.filter(|(_, sentence)| !sentence.is_empty())
    }

    /// The sentence of `key`. One that is not there is nothing, which a test rules out for the languages
    /// that come with the app.
    #[must_use]
    pub fn text(&self, key: Key) -> String {
        let sentence = self.sentences.get(usize::from(key.number()));
        sentence.cloned().unwrap_or_default()
    }

    /// The sentence of `key` with each `{name}` replaced by its value. Values are put in as they
    /// are: braces inside them are not looked at again.
    #[must_use]
    pub fn fill(&self, key: Key, values: &[(&str, &str)]) -> String {
        let template = self.text(key);
        let mut filled = String::with_capacity(template.len() + 32);
        let mut rest = template.as_str();
        while let Some((before, after)) = rest.split_once('{') {
            filled.push_str(before);
            let Some((name, behind)) = after.split_once('}') else {
                rest = after;
                break;
            };
            if let Some((_, value)) = values.iter().find(|(known, _)| *known == name) {
                filled.push_str(value);
            }
            rest = behind;
        }
        filled.push_str(rest);
        filled
    }

    /// The sentence for a count, with `{count}` and the values filled in.
    #[must_use]
    pub fn count(&self, keys: Counted, count: u32, values: &[(&str, &str)]) -> String {
        let key = if count == 1 { keys.one } else { keys.other };
        let number = count.to_string();
        let mut all = vec![("count", number.as_str())];
        all.extend_from_slice(values);
        self.fill(key, &all)
    }

    /// A list inside a sentence: "a", "a and b", "a, b, and c". The last comma is needed: names
    /// of skills have an "and" of their own.
    #[must_use]
    pub fn list(&self, items: &[String]) -> String {
        match items {
            [] => String::new(),
            [only] => only.clone(),
            [first, second] => self.fill(keys::list::TWO, &[("first", first), ("last", second)]),
            [first @ .., last] => self.fill(
                keys::list::LAST,
                &[
                    ("first", &first.join(&self.text(keys::list::COMMA))),
                    ("last", last),
                ],
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Words;
    use crate::key::Key;
    use crate::keys;

    fn words<const N: usize>(pairs: [(Key, &str); N]) -> Words {
        Words::some(pairs.map(|(key, text)| (key, text.to_owned())))
    }

    #[test]
    fn values_are_filled_in_once_and_never_read_as_templates() {
        let hello = keys::TITLE;
        let words = words([(hello, "Hello {name}, hello {name}. {missing}Bye")]);
        assert_eq!(
            words.fill(hello, &[("name", "{missing}")]),
            "Hello {missing}, hello {missing}. Bye"
        );
    }

    #[test]
    fn counts_choose_their_form() {
        let gaps = keys::gaps::LEAD;
        let words = words([(gaps.one, "{count} gap"), (gaps.other, "{count} gaps")]);
        assert_eq!(words.count(gaps, 1, &[]), "1 gap");
        assert_eq!(words.count(gaps, 0, &[]), "0 gaps");
    }

    #[test]
    fn lists_read_as_in_a_sentence() {
        let words = words([
            (keys::list::TWO, "{first} and {last}"),
            (keys::list::LAST, "{first}, and {last}"),
            (keys::list::COMMA, ", "),
        ]);
        let items = ["a", "b", "c"].map(str::to_owned);
        assert_eq!(words.list(&items[..1]), "a");
        assert_eq!(words.list(&items[..2]), "a and b");
        assert_eq!(words.list(&items), "a, b, and c");
    }

    #[test]
    fn what_is_not_there_is_nothing() {
        let (there, not_there) = (keys::aim::LEAD, keys::aim::TITLE);
        let words = words([(there, "Lead.")]);
        assert_eq!(words.iter().collect::<Vec<_>>(), [(there, "Lead.")]);
        assert_eq!(words.text(not_there), "");
        assert_eq!(Words::default().text(there), "");
    }
}
