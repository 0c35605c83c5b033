//! The names by which glue and wasm know each other carry a hash each, which cannot be compressed. Where both
//! lie in one file, a number does as well. Knows what such a name looks like, and nothing else of either.

use std::collections::BTreeSet;

const PREFIX: &str = "__wbg_";
const DIGITS: usize = 16;

/// The glue and the wasm with numbers, as long as the hashes they stand for, so that nothing in the wasm moves.
pub(super) fn numbered(glue: &str, wasm: &[u8]) -> (String, Vec<u8>) {
    let names: BTreeSet<&str> = glue
        .split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_')
        .filter(|word| stem(word).is_some())
        .collect();
    let (mut glue, mut wasm) = (glue.to_owned(), wasm.to_vec());
    let mut former = ("", 0);
    for name in &names {
        let Some(stem) = stem(name) else { continue };
        former = (stem, if former.0 == stem { former.1 + 1 } else { 0 });
        let number = format!("{stem}{:0DIGITS$}", former.1);
        glue = glue.replace(name, &number);
        replace(&mut wasm, name.as_bytes(), number.as_bytes());
    }
    (glue, wasm)
}

/// Such a name without its hash.
fn stem(name: &str) -> Option<&str> {
    let (stem, hash) = name.split_at_checked(name.len().checked_sub(DIGITS)?)?;
    let hex = |digit: u8| digit.is_ascii_digit() || (b'a'..=b'f').contains(&digit);
    let named = name.starts_with(PREFIX) && stem.ends_with('_') && hash.bytes().all(hex);
    named.then_some(stem)
}

fn replace(bytes: &mut [u8], old: &[u8], new: &[u8]) {
    let mut at = 0;
    while at + old.len() <= bytes.len() {
        if bytes[at..].starts_with(old) {
            bytes[at..at + old.len()].copy_from_slice(new);
        }
        at += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_become_numbers_in_both() {
        let glue = "__wbg_a_0123456789abcdef: 1, __wbg_a_fedcba9876543210: 2, __wbg_b_00000000deadbeef: 3, __wbg_set";
        let wasm = b"\0\x18__wbg_a_fedcba9876543210\x01__wbg_b_00000000deadbeef";
        let (glue, wasm) = numbered(glue, wasm);
        assert_eq!(
            glue,
            "__wbg_a_0000000000000000: 1, __wbg_a_0000000000000001: 2, __wbg_b_0000000000000000: 3, __wbg_set"
        );
        assert_eq!(
            wasm,
            b"\0\x18__wbg_a_0000000000000001\x01__wbg_b_0000000000000000"
        );
    }
}
