//! Reads the TOML files. Knows their names and forms, not what makes their content right.

use std::collections::BTreeMap;
use std::path::Path;

use serde::de::DeserializeOwned;
use toml::{Table, Value};

use crate::authored::{FrameworkToml, SkillWordingToml, WordingToml};
use crate::authored_guidance::{
    ResourceToml, ResourceWordingToml, ResourcesToml, SkillStepsToml, WaysInToml, WaysInWordingToml,
};
use crate::authored_job::{JobToml, JobWordingToml};
use crate::fault::ContentFault;

/// Everything an author wrote for one language.
#[derive(Debug)]
pub(crate) struct Content {
    pub(crate) language: String,
    pub(crate) framework: FrameworkToml,
    /// `framework.toml` as it was released with each earlier revision, lowest first.
    pub(crate) earlier: Vec<FrameworkToml>,
    pub(crate) wording: WordingToml,
    /// By skill id, with the file each stands in.
    pub(crate) skills: BTreeMap<String, (String, SkillWordingToml)>,
    /// By specialisation and skill.
    pub(crate) reasons: BTreeMap<String, BTreeMap<String, String>>,
    pub(crate) guidance: GuidanceContent,
    /// By dotted key.
    pub(crate) interface: BTreeMap<String, String>,
    /// By source, the keys of the interface's sentences that carry it.
    pub(crate) sources: BTreeMap<String, Vec<String>>,
}

/// What authors wrote to act on.
#[derive(Debug)]
pub(crate) struct GuidanceContent {
    /// By skill id, with the file each stands in.
    pub(crate) steps: BTreeMap<String, (String, SkillStepsToml)>,
    pub(crate) resources: Vec<ResourceToml>,
    /// The words of a resource, by its id.
    pub(crate) resource_wording: BTreeMap<String, ResourceWordingToml>,
    /// The day on which a resource's address last answered, by its id.
    pub(crate) checked: BTreeMap<String, String>,
    pub(crate) ways_in: WaysInToml,
    pub(crate) ways_in_wording: WaysInWordingToml,
    pub(crate) job: JobToml,
    pub(crate) job_wording: JobWordingToml,
}

/// The numbers and ids, the same for every language.
pub(crate) const FRAMEWORK: &str = "framework.toml";

/// The file that holds `framework.toml` as it was released with an earlier revision.
pub(crate) fn earlier_file(revision: u16) -> String {
    format!("earlier/revision-{revision}.toml")
}

/// The files that hold skills, in every language's folder.
pub(crate) const SKILL_FILES: [&str; 2] = ["skills-core.toml", "skills-industry.toml"];

/// The files that hold the steps of hard core skills, of soft ones, and of industries' skills.
pub(crate) const PLAN_FILES: [&str; 3] = ["plan-hard.toml", "plan-soft.toml", "plan-industry.toml"];

/// What to learn from; the file of this name in a language's folder says what one gets from it.
pub(crate) const RESOURCES: &str = "resources.toml";

/// When the addresses of resources last answered: `cargo xtask links` writes it.
pub(crate) const CHECKED: &str = "checked.toml";

/// The ways into the field; the words are in the file of this name in a language's folder.
pub(crate) const WAYS_IN: &str = "ways-in.toml";

/// The page on the job itself; the words are in the file of this name in a language's folder.
pub(crate) const JOB: &str = "job.toml";

/// Which sentences of the interface carry a source.
pub(crate) const SOURCES: &str = "sources.toml";

/// Reads every file, or says which could not be read and why.
pub(crate) fn content(folder: &Path, language: &str) -> Result<Content, Vec<ContentFault>> {
    let one = |fault| vec![fault];
    let framework: FrameworkToml = parsed(folder, FRAMEWORK).map_err(one)?;
    let earlier = (1..framework.revision).map(|revision| parsed(folder, &earlier_file(revision)));
    let earlier = earlier.collect::<Result<_, _>>().map_err(one)?;
    let wording = parsed(folder, &format!("{language}/framework.toml")).map_err(one)?;
    let reasons = parsed(folder, &format!("{language}/profiles.toml")).map_err(one)?;
    let sources = parsed(folder, SOURCES).map_err(one)?;
    let mut faults = Vec::new();
    let skills = by_skill(folder, language, &SKILL_FILES, &mut faults).map_err(one)?;
    let guidance = guidance(folder, language, &mut faults).map_err(one)?;
    let interface_file = format!("{language}/interface.toml");
    let table: Table = parsed(folder, &interface_file).map_err(one)?;
    let mut interface = BTreeMap::new();
    flatten("", &table, &interface_file, &mut interface, &mut faults);
    if faults.is_empty() {
        Ok(Content {
            language: language.to_owned(),
            framework,
            earlier,
            wording,
            skills,
            reasons,
            guidance,
            interface,
            sources,
        })
    } else {
        Err(faults)
    }
}

fn guidance(
    folder: &Path,
    language: &str,
    faults: &mut Vec<ContentFault>,
) -> Result<GuidanceContent, ContentFault> {
    let ResourcesToml { resource } = parsed(folder, RESOURCES)?;
    Ok(GuidanceContent {
        steps: by_skill(folder, language, &PLAN_FILES, faults)?,
        resources: resource,
        resource_wording: parsed(folder, &format!("{language}/{RESOURCES}"))?,
        checked: parsed(folder, CHECKED)?,
        ways_in: parsed(folder, WAYS_IN)?,
        ways_in_wording: parsed(folder, &format!("{language}/{WAYS_IN}"))?,
        job: parsed(folder, JOB)?,
        job_wording: parsed(folder, &format!("{language}/{JOB}"))?,
    })
}

/// Files whose tables are skills' ids, joined; each table with the file it stands in.
fn by_skill<T: DeserializeOwned>(
    folder: &Path,
    language: &str,
    files: &[&str],
    faults: &mut Vec<ContentFault>,
) -> Result<BTreeMap<String, (String, T)>, ContentFault> {
    let mut by_id = BTreeMap::new();
    for name in files {
        let file = format!("{language}/{name}");
        let read: BTreeMap<String, T> = parsed(folder, &file)?;
        for (id, written) in read {
            if by_id.insert(id.clone(), (file.clone(), written)).is_some() {
                let cure = "stands in another of these files too: keep one";
                faults.push(ContentFault::new(&file, id, cure));
            }
        }
    }
    Ok(by_id)
}

pub(crate) fn parsed<T: DeserializeOwned>(folder: &Path, file: &str) -> Result<T, ContentFault> {
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
