//! Writes `crates/messages/src/keys.rs`: a Rust constant for each sentence of `content/en/interface.toml`, the file that
//! says which sentences there are. Every language has the same.
//!
//! `[quiz] lead = "…"` becomes `keys::quiz::LEAD`, a `Key`; `left.one` and `left.other` become `keys::quiz::LEFT`, a
//! `Counted`.
//!
//! The constants are committed, not generated when `messages` is compiled: a build script would have everything that
//! shows words compiled again whenever one of them changes. This is a crate of its own, which does not need `messages`,
//! so that it can mend constants that do not compile.

// A test says what it expects by panicking.
#![cfg_attr(test, allow(clippy::unwrap_used))]

use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use toml::{Table, Value};

const INTERFACE: &str = "content/en/interface.toml";
const KEYS: &str = "crates/messages/src/keys.rs";
const HEAD: &str = "\
//! A constant for each sentence of `content/en/interface.toml`, in a module for each section of the file.
//!
//! Generated from that file. After adding or removing a key there: cargo run --package message-keys

#![allow(missing_docs, unused_imports)]

use crate::key::{Counted, Key};

/// The name of each sentence, sorted.
pub(crate) const NAMES: &[&str] = &[
";

fn main() -> ExitCode {
    match write() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{KEYS} cannot be made of {INTERFACE}: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Writes the file, but leaves one alone that is right: cargo would compile again what depends on it.
fn write() -> Result<(), Box<dyn Error>> {
    let source = source(&fs::read_to_string(place(INTERFACE))?)?;
    if fs::read_to_string(place(KEYS)).is_ok_and(|written| written == source) {
        return Ok(());
    }
    fs::write(place(KEYS), source)?;
    Ok(())
}

/// Where a file of the checkout lies.
fn place(file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../..")
        .join(file)
}

/// The constants of an interface file, as a Rust source.
fn source(interface: &str) -> Result<String, Box<dyn Error>> {
    let interface: Table = interface.parse()?;
    let mut names = Vec::new();
    collect_names("", &interface, &mut names);
    names.sort();

    let mut source = HEAD.to_owned();
    for name in names {
        writeln!(source, "    {name:?},")?;
    }
    source.push_str("];\n\n");
    write_module("", "", &interface, &mut source)?;
    Ok(source)
}

/// Adds the full name of each sentence in `table`, whose own name is `section`.
fn collect_names(section: &str, table: &Table, names: &mut Vec<String>) {
    for (name, value) in table {
        let name = full_name(section, name);
        match value {
            Value::Table(inner) => collect_names(&name, inner, names),
            _ => names.push(name),
        }
    }
}

/// Writes the constants of `table` and a module for each table inside it.
fn write_module(
    section: &str,
    indent: &str,
    table: &Table,
    source: &mut String,
) -> Result<(), Box<dyn Error>> {
    for (name, value) in table {
        let full = full_name(section, name);
        let constant = name.replace('-', "_").to_uppercase();
        match value {
            Value::Table(forms) if forms.contains_key("one") => writeln!(
                source,
                "{indent}pub const {constant}: Counted = Counted::named({:?}, {:?});",
                full_name(&full, "one"),
                full_name(&full, "other")
            )?,
            Value::Table(inner) => {
                let module = name.replace('-', "_");
                writeln!(source, "\n{indent}pub mod {module} {{")?;
                writeln!(source, "{indent}    use super::{{Counted, Key}};\n")?;
                write_module(&full, &format!("{indent}    "), inner, source)?;
                writeln!(source, "{indent}}}")?;
            }
            _ => writeln!(
                source,
                "{indent}pub const {constant}: Key = Key::named({full:?});"
            )?,
        }
    }
    Ok(())
}

fn full_name(section: &str, name: &str) -> String {
    if section.is_empty() {
        return name.to_owned();
    }
    format!("{section}.{name}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_committed_constants_are_those_of_the_interface() {
        let text = |file| fs::read_to_string(place(file)).unwrap();
        let fresh = source(&text(INTERFACE)).unwrap();
        let (written, cure) = (text(KEYS), "cargo run --package message-keys");
        assert!(written == fresh, "{KEYS} is stale: {cure}");
    }

    #[test]
    fn a_section_is_a_module_and_two_forms_are_one_constant() {
        let interface = "b-c.left.one = '1'\nb-c.left.other = 'n'\na-lead = 'A'";
        let source = source(interface).unwrap();
        let lines: Vec<&str> = source[HEAD.len()..].lines().map(str::trim).collect();
        let expected = [
            "\"a-lead\",",
            "\"b-c.left.one\",",
            "\"b-c.left.other\",",
            "];",
            "",
            "pub const A_LEAD: Key = Key::named(\"a-lead\");",
            "",
            "pub mod b_c {",
            "use super::{Counted, Key};",
            "",
            "pub const LEFT: Counted = Counted::named(\"b-c.left.one\", \"b-c.left.other\");",
            "}",
        ];
        assert_eq!(lines, expected);
    }
}
