//! JSON as values that keep what the text says: texts are borrowed from it, numbers stay text until somebody
//! asks for a whole one, and the members of an object stand as they came. Knows no form of ours.

use std::borrow::Cow;

use hifijson::SliceLexer;
use hifijson::token::Lex;
use hifijson::value::{Value, parse_bounded};

#[cfg(test)]
mod tests;

/// A value as it stands in a text.
pub(super) type Json<'t> = Value<&'t str, Cow<'t, str>>;

/// How many values may stand inside of one another, the outermost and the innermost among them: our forms
/// have eight. What is deeper is none of ours, and must not exhaust the stack.
const MAX_DEPTH: usize = 32;

/// The one value of a text, unless it is no JSON or nested too deep.
pub(super) fn read(text: &str) -> Option<Json<'_>> {
    let mut lexer = SliceLexer::new(text.as_bytes());
    lexer
        .exactly_one(Lex::ws_peek, |next, lexer| {
            parse_bounded(MAX_DEPTH, next, lexer)
        })
        .ok()
}

/// Whether it is `null`.
pub(super) fn is_null(value: &Json<'_>) -> bool {
    matches!(value, Value::Null)
}

/// Yes or no.
pub(super) fn flag(value: &Json<'_>) -> Option<bool> {
    match value {
        Value::Bool(flag) => Some(*flag),
        _ => None,
    }
}

/// A whole number without a sign, a fraction or an exponent, if it has room in 64 bits.
pub(super) fn whole_number(value: &Json<'_>) -> Option<u64> {
    match value {
        Value::Number((digits, _)) => digits.parse().ok(),
        _ => None,
    }
}

/// A text.
pub(super) fn text<'v>(value: &'v Json<'_>) -> Option<&'v str> {
    match value {
        Value::String(text) => Some(text),
        _ => None,
    }
}

/// The items of a list.
pub(super) fn items<'v, 't>(value: &'v Json<'t>) -> Option<&'v [Json<'t>]> {
    match value {
        Value::Array(items) => Some(items),
        _ => None,
    }
}

/// What stands under a name of an object. Of a name that is given twice, the last counts.
pub(super) fn member<'v, 't>(value: &'v Json<'t>, name: &str) -> Option<&'v Json<'t>> {
    let Value::Object(members) = value else {
        return None;
    };
    let mut latest_first = members.iter().rev();
    let found = latest_first.find(|(known, _)| known == name);
    found.map(|(_, value)| value)
}

/// The members of an object in order of their names, each once, unless it has more than `most`. It takes no
/// longer than sorting where they come in order, as they do in what we write.
#[cfg(test)]
pub(super) fn members<'v, 't>(
    value: &'v Json<'t>,
    most: usize,
) -> Option<Vec<(&'v str, &'v Json<'t>)>> {
    let Value::Object(members) = value else {
        return None;
    };
    if members.len() > most {
        return None;
    }
    let mut ordered: Vec<(&str, &Json<'_>)> = Vec::with_capacity(members.len());
    for (name, value) in members {
        let name = name.as_ref();
        match ordered.binary_search_by(|(known, _)| (*known).cmp(name)) {
            Ok(at) => ordered[at].1 = value,
            Err(at) => ordered.insert(at, (name, value)),
        }
    }
    Some(ordered)
}
