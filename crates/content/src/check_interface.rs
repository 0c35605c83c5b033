//! Whether a language has every sentence of the interface, and none that no page can show.

use std::collections::BTreeSet;

use messages::key::Key;

use crate::fault::ContentFault;
use crate::prose::fault;
use crate::read::Content;

/// Everything that is wrong.
pub(crate) fn faults(content: &Content) -> Vec<ContentFault> {
    let known: BTreeSet<&str> = Key::all().map(Key::name).collect();
    let written = &content.interface;
    let missing = known.iter().filter(|key| !written.contains_key(**key));
    let superfluous = written.keys().filter(|key| !known.contains(key.as_str()));
    let superfluous_cure = "is no key of the interface: mend it, or remove the sentence";
    let sloppy = written
        .iter()
        // ", " between the items of a list is a piece of a sentence, with its blank.
        .filter(|(key, _)| key.as_str() != "list.comma")
        .filter_map(|(key, text)| Some(at(content, key, fault(&without_names(text))?)));
    missing
        .map(|key| self::missing(content, key))
        .chain(superfluous.map(|key| at(content, key, superfluous_cure)))
        .chain(sloppy)
        .collect()
}

/// A sentence that the language lacks.
pub(crate) fn missing(content: &Content, key: &str) -> ContentFault {
    at(content, key, "is missing: add its sentence")
}

fn at(content: &Content, key: &str, cure: impl Into<String>) -> ContentFault {
    let file = format!("{}/interface.toml", content.language);
    ContentFault::new(file, key, cure)
}

/// A template with a number in place of each `{name}`: what is filled in doubles no word.
fn without_names(template: &str) -> String {
    let mut pieces = template.split('{');
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |text, piece| {
        let behind = piece.split_once('}').map_or(piece, |(_, behind)| behind);
        text + "0" + behind
    })
}
