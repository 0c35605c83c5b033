//! The names by which glue and wasm know each other are long, and each carries a hash, which cannot be compressed.
//! As both always come from one build, which their files' names see to, letters do as well. Knows what such a name
//! looks like, and nothing else of either.

use std::{
    collections::{BTreeMap, BTreeSet},
    convert::Infallible,
};

use wasm_encoder::{
    ImportSection,
    reencode::{Error, Reencode, utils},
};
use wasmparser::{Imports, Parser};

use crate::failure::{Failure, Outcome};

const PREFIXES: [&str; 2] = ["__wbg_", "__wbindgen_cast_"];
const DIGITS: usize = 16;
/// What the wasm calls the glue.
const GLUE: &str = "./gapwise_bg.js";
const LETTERS: &[u8; 26] = b"abcdefghijklmnopqrstuvwxyz";

/// The glue and the wasm with letters in place of those names.
pub(crate) fn shortened(glue: &str, wasm: &[u8]) -> Outcome<(String, Vec<u8>)> {
    let names: BTreeSet<&str> = glue
        .split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_')
        .filter(|word| has_hash(word))
        .collect();
    let known = names.into_iter().chain([GLUE]).enumerate();
    let short: BTreeMap<&str, String> = known.map(|(at, name)| (name, letters(at))).collect();
    // No such name is the beginning of another: each ends in as many digits.
    let glue = short.iter().fold(glue.to_owned(), |glue, (name, short)| {
        glue.replace(name, short)
    });
    let mut written = wasm_encoder::Module::new();
    Shortening(&short)
        .parse_core_module(&mut written, Parser::new(0), wasm)
        .map_err(|fault| {
            Failure::new(
                "the names between glue and wasm cannot be shortened",
                fault.to_string(),
                "use the versions of the tools that xtask installs",
            )
        })?;
    Ok((glue, written.finish()))
}

fn has_hash(name: &str) -> bool {
    let hex = |digit: u8| digit.is_ascii_digit() || (b'a'..=b'f').contains(&digit);
    let parted = name
        .len()
        .checked_sub(DIGITS)
        .and_then(|at| name.split_at_checked(at));
    parted.is_some_and(|(stem, hash)| {
        let known = PREFIXES.iter().any(|prefix| stem.starts_with(prefix));
        known && stem.ends_with('_') && hash.bytes().all(hex)
    })
}

/// The name at this position: a, b, … z, aa, ba, …
fn letters(mut at: usize) -> String {
    let mut name = String::new();
    loop {
        name.push(char::from(LETTERS[at % LETTERS.len()]));
        let Some(next) = (at / LETTERS.len()).checked_sub(1) else {
            return name;
        };
        at = next;
    }
}

/// By the long names, the short ones.
struct Shortening<'n>(&'n BTreeMap<&'n str, String>);

impl Shortening<'_> {
    fn of<'a>(&'a self, name: &'a str) -> &'a str {
        self.0.get(name).map_or(name, String::as_str)
    }
}

impl Reencode for Shortening<'_> {
    type Error = Infallible;

    fn parse_imports(
        &mut self,
        section: &mut ImportSection,
        imports: Imports<'_>,
    ) -> Result<(), Error<Infallible>> {
        let Imports::Single(_, import) = imports else {
            return utils::parse_imports(self, section, imports);
        };
        let entity = self.entity_type(import.ty)?;
        section.import(self.of(import.module), self.of(import.name), entity);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use walrus::Module;

    use super::*;

    #[test]
    fn glue_and_wasm_know_each_other_by_the_same_letters() {
        let glue = "__wbg_a_0123456789abcdef: 1, __wbg_a_fedcba9876543210: 2, \
            __wbindgen_cast_0000000000000001: 3, __wbg_set: 4, './gapwise_bg.js': 5";
        let wasm = wat::parse_str(
            r#"(module
                (import "./gapwise_bg.js" "__wbg_a_fedcba9876543210" (func))
                (import "./gapwise_bg.js" "__wbg_set" (func))
                (import "./gapwise_bg.js" "__wbindgen_cast_0000000000000001" (func))
                (import "./gapwise_bg.js" "__wbg_a_0123456789abcdef" (func)))"#,
        );
        let (glue, wasm) = shortened(glue, &wasm.unwrap()).unwrap();
        assert_eq!(glue, "a: 1, b: 2, c: 3, __wbg_set: 4, 'd': 5");
        let imports = Module::from_buffer(&wasm).unwrap().imports;
        let names: Vec<_> = imports
            .iter()
            .map(|one| (one.module.as_str(), one.name.as_str()))
            .collect();
        assert_eq!(
            names,
            [("d", "b"), ("d", "__wbg_set"), ("d", "c"), ("d", "a")]
        );
    }

    #[test]
    fn there_are_names_enough() {
        let names: BTreeSet<String> = (0..2000).map(letters).collect();
        assert_eq!(names.len(), 2000);
        assert_eq!((letters(25), letters(26)), ("z".into(), "aa".into()));
    }
}
