//! The names by which glue and wasm know each other carry a hash each, which cannot be compressed. As both always
//! come from one build, which their files' names see to, a number does as well. Knows what such a name looks like, and nothing else of either.

use std::collections::{BTreeMap, BTreeSet};

const PREFIX: &str = "__wbg_";
const DIGITS: usize = 16;

/// The glue and the wasm with numbers, as long as the hashes they stand for, so that nothing in the wasm moves.
pub(crate) fn numbered(glue: &str, wasm: &[u8]) -> (String, Vec<u8>) {
    let names: BTreeSet<&str> = glue
        .split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_')
        .filter(|word| stem(word).is_some())
        .collect();
    let mut numbers = BTreeMap::new();
    let mut former = ("", 0);
    for name in names {
        let Some(stem) = stem(name) else { continue };
        former = (stem, if former.0 == stem { former.1 + 1 } else { 0 });
        numbers.insert(name, format!("{stem}{:0DIGITS$}", former.1));
    }
    let mut new_glue = glue.to_owned();
    for (name, number) in &numbers {
        new_glue = new_glue.replace(name, number);
    }
    (new_glue, renamed(wasm, &numbers))
}

/// The wasm with the names exchanged; there, a sign that no name holds stands behind each.
fn renamed(wasm: &[u8], numbers: &BTreeMap<&str, String>) -> Vec<u8> {
    let mut renamed = wasm.to_vec();
    for at in 0..wasm.len() {
        let rest = &wasm[at..];
        if !rest.starts_with(PREFIX.as_bytes()) {
            continue;
        }
        let end = rest.iter().position(|byte| !is_of_a_name(*byte));
        let name = str::from_utf8(&rest[..end.unwrap_or(rest.len())]);
        if let Some(number) = name.ok().and_then(|name| numbers.get(name)) {
            renamed[at..at + number.len()].copy_from_slice(number.as_bytes());
        }
    }
    renamed
}

fn is_of_a_name(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

/// Such a name without its hash.
fn stem(name: &str) -> Option<&str> {
    let (stem, hash) = name.split_at_checked(name.len().checked_sub(DIGITS)?)?;
    let hex = |digit: u8| digit.is_ascii_digit() || (b'a'..=b'f').contains(&digit);
    let named = name.starts_with(PREFIX) && stem.ends_with('_') && hash.bytes().all(hex);
    named.then_some(stem)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_become_numbers_in_both() {
        let glue = "__wbg_a_0123456789abcdef: 1, __wbg_a_fedcba9876543210: 2, __wbg_b_00000000deadbeef: 3, __wbg_set";
        let wasm = b"\0\x18__wbg_a_fedcba9876543210\0__wbg_b_00000000deadbeef";
        let (glue, wasm) = numbered(glue, wasm);
        assert_eq!(
            glue,
            "__wbg_a_0000000000000000: 1, __wbg_a_0000000000000001: 2, __wbg_b_0000000000000000: 3, __wbg_set"
        );
        assert_eq!(
            wasm,
            b"\0\x18__wbg_a_0000000000000001\0__wbg_b_0000000000000000"
        );
    }
}
