//! Whether the content carries every source, and names none that does not exist.

use std::collections::BTreeSet;

use crate::authored_job::JobSectionToml;
use crate::fault::ContentFault;
use crate::read::{Content, FRAMEWORK, JOB, RESOURCES, SOURCES, WAYS_IN};

/// Keys of the sources' tables, as prefix and last number. The content may use these only, and must use
/// each of them.
const KNOWN: [(&str, u32); 5] = [("H", 13), ("S", 21), ("P", 5), ("C", 28), ("R", 4)];

/// Of these the articles say so much that each one has a section of the page on the job.
const OF_A_SECTION: [&str; 7] = ["C15", "C17", "C18", "C21", "C23", "C24", "C25"];

/// A place in the content and the sources it names.
struct Tagged<'c> {
    file: &'static str,
    key: String,
    sources: &'c [String],
}

/// Everything that is wrong.
pub(crate) fn faults(content: &Content) -> Vec<ContentFault> {
    let known: BTreeSet<String> = KNOWN
        .iter()
        .flat_map(|(prefix, last)| (1..=*last).map(move |number| format!("{prefix}{number}")))
        .collect();
    let mut faults = Vec::new();
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    for tagged in tagged(content) {
        let fault = |cure: String| ContentFault::new(tagged.file, &tagged.key, cure);
        let needs_none = ["area.", "career-level.", "specialisation.", "background."];
        let may_lack = needs_none.iter().any(|table| tagged.key.starts_with(table));
        if tagged.sources.is_empty() && !may_lack {
            faults.push(fault("names no source: add its key".to_owned()));
        }
        for source in tagged.sources {
            if !known.contains(source) {
                faults.push(fault(format!(
                    "names the source {source}, which does not exist: mend the key"
                )));
            }
            seen.insert(source);
        }
    }
    for (source, sentences) in &content.sources {
        let fault = |cure: String| ContentFault::new(SOURCES, source, cure);
        if !known.contains(source) {
            faults.push(fault("is no source: mend the key".to_owned()));
        }
        if sentences.is_empty() {
            faults.push(fault("names no sentence: name one or remove it".to_owned()));
        }
        for sentence in sentences {
            if !content.interface.contains_key(sentence) {
                faults.push(fault(format!(
                    "names {sentence}, which no sentence of interface.toml has: mend the key"
                )));
            }
        }
        seen.insert(source);
    }
    let sections = &content.guidance.job.section;
    for source in OF_A_SECTION {
        let carried = |section: &JobSectionToml| section.sources.iter().any(|one| one == source);
        if !sections.iter().any(carried) {
            let cure = "has no section on the job: write one and tag it".to_owned();
            faults.push(ContentFault::new(JOB, source, cure));
        }
    }
    for missing in known.iter().map(String::as_str) {
        if !seen.contains(missing) {
            faults.push(ContentFault::new(
                FRAMEWORK,
                "sources",
                format!("the source {missing} is used nowhere: tag the content that carries it"),
            ));
        }
    }
    faults
}

fn tagged(content: &Content) -> Vec<Tagged<'_>> {
    let mut all = Vec::new();
    let mut tag = |file, key: String, sources| all.push(Tagged { file, key, sources });
    let framework = &content.framework;
    for (table, entries) in [
        ("area", &framework.area),
        ("career-level", &framework.career_level),
        ("specialisation", &framework.specialisation),
        ("background", &framework.background),
    ] {
        for one in entries {
            tag(FRAMEWORK, format!("{table}.{}", one.id), &one.sources);
        }
    }
    for skill in &framework.skill {
        tag(FRAMEWORK, format!("skill.{}", skill.id), &skill.sources);
    }
    for change in &framework.r#override {
        let key = format!("override.{}.{}", change.specialisation, change.skill);
        tag(FRAMEWORK, key, &change.sources);
    }
    for one in &content.guidance.resources {
        if let Some(sources) = &one.sources {
            tag(RESOURCES, one.id.clone(), sources);
        }
    }
    for section in &content.guidance.job.section {
        tag(JOB, section.id.clone(), &section.sources);
    }
    let ways_in = &content.guidance.ways_in;
    for role in &ways_in.entry_role {
        tag(WAYS_IN, format!("entry-role.{}", role.id), &role.sources);
    }
    for path in &ways_in.path {
        tag(WAYS_IN, format!("path.{}", path.id), &path.sources);
    }
    for one in &ways_in.transfer {
        tag(
            WAYS_IN,
            format!("transfer.{}", one.background),
            &one.sources,
        );
    }
    all
}
