//! Writes a Rust constant for each sentence of `content/en/interface.toml`, the file that says which sentences there are.
//! Every language has the same.
//!
//! `[quiz] lead = "…"` becomes `keys::quiz::LEAD`, a `Key`; `left.one` and `left.other` become `keys::quiz::LEFT`, a
//! `Counted`. A key is the place of its name in the sorted list of all names.

use std::env;
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use toml::{Table, Value};

const INTERFACE: &str = "../../content/en/interface.toml";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={INTERFACE}");
    let interface: Table = fs::read_to_string(INTERFACE)?.parse()?;
    let mut names = Vec::new();
    collect_names("", &interface, &mut names);
    names.sort();

    let mut source = String::new();
    writeln!(
        source,
        "const CHECKSUM: u32 = u32::from_be_bytes({:?});",
        checksum(&names).to_be_bytes()
    )?;
    writeln!(source, "const COUNT: usize = {};", names.len())?;
    source.push_str("#[cfg(not(target_arch = \"wasm32\"))]\n");
    writeln!(source, "const NAMES: [&str; COUNT] = {names:?};")?;
    source.push_str("/// A constant for each sentence, in a module for each section of the file.\npub mod keys {\n");
    source.push_str("#![allow(missing_docs)]\n");
    write_module("", &interface, &names, &mut source)?;
    source.push_str("}\n");
    fs::write(Path::new(&env::var("OUT_DIR")?).join("keys.rs"), source)?;
    Ok(())
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
    table: &Table,
    names: &[String],
    source: &mut String,
) -> Result<(), Box<dyn Error>> {
    let number = |name: &str| {
        let place = names.binary_search_by(|known| known.as_str().cmp(name));
        place.map_err(|_| format!("{name} is no sentence"))
    };
    for (name, value) in table {
        let full = full_name(section, name);
        let constant = name.replace('-', "_").to_uppercase();
        match value {
            Value::Table(forms) if forms.contains_key("one") => {
                let (one, other) = (
                    number(&format!("{full}.one"))?,
                    number(&format!("{full}.other"))?,
                );
                writeln!(
                    source,
                    "pub const {constant}: crate::key::Counted = crate::key::Counted::of({one}, {other});"
                )?;
            }
            Value::Table(inner) => {
                writeln!(source, "pub mod {} {{", name.replace('-', "_"))?;
                write_module(&full, inner, names, source)?;
                source.push_str("}\n");
            }
            _ => writeln!(
                source,
                "pub const {constant}: crate::key::Key = crate::key::Key({});",
                number(&full)?
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

/// FNV-1a over all names, each with a line feed after it.
fn checksum(names: &[String]) -> u32 {
    let bytes = names.iter().flat_map(|name| name.bytes().chain([b'\n']));
    bytes.fold(0x811c_9dc5, |sum, byte| {
        (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}
