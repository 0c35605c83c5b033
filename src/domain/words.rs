//! The interface's words in one language, by key. Knows no page.

use super::in_order::in_order;

/// Every sentence of the interface.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// Ordered by key, each once.
    by_key: Vec<(String, String)>,
}

impl Words {
    /// Words from pairs of key and sentence. The first of two with the same key is used.
    #[must_use]
    pub fn new(pairs: impl IntoIterator<Item = (String, String)>) -> Words {
        let mut by_key = in_order(pairs, |a, b| a.0.cmp(&b.0));
        by_key.dedup_by(|later, earlier| later.0 == earlier.0);
        Words { by_key }
    }

    /// Key and sentence of each, in order of the keys.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.by_key
            .iter()
            .map(|(key, sentence)| (key.as_str(), sentence.as_str()))
    }

    /// The sentence of `key`. A missing one shows its key, which a test rules out for the
    /// languages that come with the app.
    #[must_use]
    pub fn text(&self, key: &str) -> String {
        self.by_key
            .binary_search_by(|(known, _)| known.as_str().cmp(key))
            .ok()
            .and_then(|at| self.by_key.get(at))
            .map_or_else(|| key.to_owned(), |(_, sentence)| sentence.clone())
    }

    /// The sentence of `key` with each `{name}` replaced by its value. Values are put in as they
    /// are: braces inside them are not looked at again.
    #[must_use]
    pub fn fill(&self, key: &str, values: &[(&str, &str)]) -> String {
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

    /// The sentence for a count: `key.one` or `key.other`, with `{count}` and the values filled in.
    #[must_use]
    pub fn count(&self, key: &str, count: u32, values: &[(&str, &str)]) -> String {
        let form = if count == 1 { "one" } else { "other" };
        let number = count.to_string();
        let mut all = vec![("count", number.as_str())];
        all.extend_from_slice(values);
        self.fill(&format!("{key}.{form}"), &all)
    }

    /// A list inside a sentence: "a", "a and b", "a, b, and c". The last comma is needed: names
    /// of skills have an "and" of their own.
    #[must_use]
    pub fn list(&self, items: &[String]) -> String {
        match items {
            [] => String::new(),
            [only] => only.clone(),
            [first, second] => self.fill("list.two", &[("first", first), ("last", second)]),
            [first @ .., last] => self.fill(
                "list.last",
                &[
                    ("first", &first.join(&self.text("list.comma"))),
                    ("last", last),
                ],
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Words;

    fn words(pairs: &[(&str, &str)]) -> Words {
        Words::new(
            pairs
                .iter()
                .map(|(key, text)| ((*key).to_owned(), (*text).to_owned())),
        )
    }

    #[test]
    fn values_are_filled_in_once_and_never_read_as_templates() {
        let words = words(&[("hello", "Hello {name}, hello {name}. {missing}Bye")]);
        assert_eq!(
            words.fill("hello", &[("name", "{missing}")]),
            "Hello {missing}, hello {missing}. Bye"
        );
    }

    #[test]
    fn counts_choose_their_form() {
        let words = words(&[("gap.one", "{count} gap"), ("gap.other", "{count} gaps")]);
        assert_eq!(words.count("gap", 1, &[]), "1 gap");
        assert_eq!(words.count("gap", 0, &[]), "0 gaps");
    }

    #[test]
    fn lists_read_as_in_a_sentence() {
        let words = words(&[
            ("list.two", "{first} and {last}"),
            ("list.last", "{first}, and {last}"),
            ("list.comma", ", "),
        ]);
        let items = ["a", "b", "c"].map(str::to_owned);
        assert_eq!(words.list(&items[..1]), "a");
        assert_eq!(words.list(&items[..2]), "a and b");
        assert_eq!(words.list(&items), "a, b, and c");
    }
}
