//! Reads the TOML files. Knows their names and forms, not what makes their content right.

use std::collections::BTreeMap;
use std::path::Path;

use serde::de::DeserializeOwned;
use toml::{Table, Value};

use crate::authored::{FrameworkToml, SkillWordingToml, WordingToml};
use crate::fault::ContentFault;

/// Everything an author wrote for one language.
#[derive(Debug)]
pub(crate) struct Content {
    pub(crate) language: String,
    pub(crate) framework: FrameworkToml,
    pub(crate) wording: WordingToml,
    /// By skill id, with the file each stands in.
    pub(crate) skills: BTreeMap<String, (String, SkillWordingToml)>,
    /// By specialisation and skill.
    pub(crate) reasons: BTreeMap<String, BTreeMap<String, String>>,
    /// By dotted key.
    pub(crate) interface: BTreeMap<String, String>,
}

/// The numbers and ids, the same for every language.
pub(crate) const FRAMEWORK: &str = "framework.toml";

/// The files that hold skills, in every language's folder.
pub(crate) const SKILL_FILES: [&str; 2] = ["skills-core.toml", "skills-industry.toml"];

/// Reads every file, or says which could not be read and why.
pub(crate) fn content(folder: &Path, language: &str) -> Result<Content, Vec<ContentFault>> {
    let one = |fault| vec![fault];
    let framework = parsed(folder, FRAMEWORK).map_err(one)?;
    let wording = parsed(folder, &format!("{language}/framework.toml")).map_err(one)?;
    let reasons = parsed(folder, &format!("{language}/profiles.toml")).map_err(one)?;
    let mut skills = BTreeMap::new();
    let mut faults = Vec::new();
    for name in SKILL_FILES {
        let file = format!("{language}/{name}");
        let read: BTreeMap<String, SkillWordingToml> = parsed(folder, &file).map_err(one)?;
        for (id, wording) in read {
            if skills.insert(id.clone(), (file.clone(), wording)).is_some() {
                faults.push(ContentFault::new(
                    &file,
                    id,
                    "stands in another skills file too: keep one",
                ));
            }
        }
    }
    let interface_file = format!("{language}/interface.toml");
    let table: Table = parsed(folder, &interface_file).map_err(one)?;
    let mut interface = BTreeMap::new();
    flatten("", &table, &interface_file, &mut interface, &mut faults);
    if faults.is_empty() {
        Ok(Content {
            language: language.to_owned(),
            framework,
            wording,
            skills,
            reasons,
            interface,
        })
    } else {
        Err(faults)
    }
}

fn parsed<T: DeserializeOwned>(folder: &Path, file: &str) -> Result<T, ContentFault> {
    let text = std::fs::read_to_string(folder.join(file)).map_err(|error| {
        ContentFault::new(
            file,
            "",
            format!("could not be read ({error}): add the file"),
        )
    })?;
    toml::from_str(&text).map_err(|error| {
        let line = error.span().map_or(0, |span| {
            text[..span.start.min(text.len())].lines().count().max(1)
        });
        ContentFault::new(
            file,
            format!("line {line}"),
            format!("{}: mend the line", error.message()),
        )
    })
}

/// Tables inside tables become dotted keys: `[quiz] back = "…"` is `quiz.back`.
fn flatten(
    prefix: &str,
    table: &Table,
    file: &str,
    into: &mut BTreeMap<String, String>,
    faults: &mut Vec<ContentFault>,
) {
    for (name, value) in table {
        let key = if prefix.is_empty() {
            name.clone()
        } else {
            format!("{prefix}.{name}")
        };
        match value {
            Value::Table(inner) => flatten(&key, inner, file, into, faults),
            Value::String(text) => {
                into.insert(key, text.clone());
            }
            _ => faults.push(ContentFault::new(
                file,
                key,
                "is not a sentence: put it into quotation marks",
            )),
        }
    }
}
