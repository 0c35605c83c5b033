//! The checks of what there is to act on: steps, resources and ways into the field.

use std::collections::{BTreeMap, BTreeSet};

use assessment::day::Day;
use formats::guidance_file::ResourceKindFile;

use crate::authored::SkillToml;
use crate::authored_guidance::{ResourceToml, TransferToml};
use crate::check_job;
use crate::fault::ContentFault;
use crate::guidance_texts::{TextIn, texts};
use crate::read::{CHECKED, Content, PLAN_FILES, RESOURCES, WAYS_IN};

/// How many things to do a step has beside its first.
const MILESTONES: std::ops::RangeInclusive<usize> = 2..=4;
/// How many resources each step of each skill has.
const RESOURCES_A_STEP: std::ops::RangeInclusive<usize> = 1..=4;
/// How many skills a source of one field serves at most: what serves more is general.
const SKILLS_OF_A_FIELD: usize = 8;
/// Sites whose front page leads to nothing in particular.
const SOCIAL_NETWORKS: [&str; 7] = [
    "facebook.com",
    "instagram.com",
    "linkedin.com",
    "meetup.com",
    "reddit.com",
    "twitter.com",
    "x.com",
];

/// Everything that is wrong.
pub(crate) fn faults(content: &Content) -> Vec<ContentFault> {
    let mut faults = step_faults(content);
    for resource in &content.guidance.resources {
        faults.extend(resource_faults(content, resource));
    }
    faults.extend(date_faults(content));
    faults.extend(coverage_faults(content));
    faults.extend(way_faults(content));
    faults.extend(transfer_faults(content));
    faults.extend(wording_faults(content));
    faults.extend(check_job::faults(content));
    faults.extend(text_faults(content));
    faults
}

fn step_faults(content: &Content) -> Vec<ContentFault> {
    let mut faults = Vec::new();
    for skill in &content.framework.skill {
        if !content.guidance.steps.contains_key(&skill.id) {
            let file = format!("{}/{}", content.language, plan_file_of(skill));
            faults.push(ContentFault::new(
                file,
                &skill.id,
                "has no steps: write its four",
            ));
        }
    }
    for (id, (file, written)) in &content.guidance.steps {
        let mut found = |key: String, cure: String| faults.push(ContentFault::new(file, key, cure));
        if !is_skill(content, id) {
            let cure = "is not listed in framework.toml: list it or remove it";
            found(id.clone(), cure.to_owned());
        }
        if written.steps.len() != 4 {
            let count = written.steps.len();
            let cure = format!("has {count} steps: write four, to levels 1, 2, 3 and 4");
            found(id.clone(), cure);
        }
        if written.interview.is_none() {
            let cure = "is missing: write a question as interviewers put it";
            found(format!("{id}.interview"), cure.to_owned());
        }
        for (position, step) in written.steps.iter().enumerate() {
            let count = step.anywhere.len() + step.at_work.len();
            if !MILESTONES.contains(&count) {
                let asked = among(&MILESTONES);
                let cure = format!("has {count} things to do beside its first: write {asked}");
                found(format!("{id}.steps[{position}]"), cure);
            }
            if step.anywhere.is_empty() {
                let cure = "has nothing for people without an employer in product: add one thing";
                found(format!("{id}.steps[{position}].anywhere"), cure.to_owned());
            }
        }
    }
    faults
}

/// The file that a skill's steps belong into.
fn plan_file_of(skill: &SkillToml) -> &'static str {
    use formats::pack_file::KindFile::{Hard, Soft};
    let [hard, soft, industry] = PLAN_FILES;
    match (&skill.specialisation, skill.kind) {
        (Some(_), _) => industry,
        (None, Hard) => hard,
        (None, Soft) => soft,
    }
}

fn resource_faults(content: &Content, resource: &ResourceToml) -> Vec<ContentFault> {
    let mut faults = Vec::new();
    let mut found = |key: &str, cure: String| {
        let key = format!("{}{key}", resource.id);
        faults.push(ContentFault::new(RESOURCES, key, cure));
    };
    let listed = &content.guidance.resources;
    if listed.iter().filter(|one| one.id == resource.id).count() > 1 {
        found("", "is listed twice: give one another id".to_owned());
    }
    if let Some(cure) = address_fault(&resource.url) {
        found(".url", cure.to_owned());
    }
    let same = |one: &&ResourceToml| one.url == resource.url && one.id != resource.id;
    if let Some(other) = listed.iter().find(same) {
        found(
            ".url",
            format!(
                "is that of {} too: join the two, or name the page",
                other.id
            ),
        );
    }
    for (skill, levels) in &resource.skills {
        let key = format!(".skills.{skill}");
        if !is_skill(content, skill) {
            found(&key, "is no skill: mend the name".to_owned());
        }
        let distinct: BTreeSet<_> = levels.iter().collect();
        let in_range = levels.iter().all(|level| (1..=4).contains(level));
        if levels.is_empty() || distinct.len() != levels.len() || !in_range {
            let cure = "names levels that nobody reaches: use 1 to 4, each once";
            found(&key, cure.to_owned());
        }
    }
    faults.extend(terms_fault(content, resource));
    faults
}

/// A certificate has terms, and nothing else has any.
fn terms_fault(content: &Content, resource: &ResourceToml) -> Option<ContentFault> {
    let words = content.guidance.resource_wording.get(&resource.id)?;
    let is_certificate = resource.kind == ResourceKindFile::Certification;
    if words.terms.is_some() == is_certificate {
        return None;
    }
    let cure =
        "goes with a certificate and with nothing else: say what it takes, or remove the line";
    let file = format!("{}/{RESOURCES}", content.language);
    Some(ContentFault::new(
        file,
        format!("{}.terms", resource.id),
        cure,
    ))
}

fn address_fault(url: &str) -> Option<&'static str> {
    let Some(rest) = url.strip_prefix("https://") else {
        return Some("does not begin with https://: use an address that does");
    };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let has_domain = host.split('.').count() > 1 && host.split('.').all(|part| !part.is_empty());
    if !has_domain {
        return Some("names no site: write its whole address");
    }
    let site = host.strip_prefix("www.").unwrap_or(host);
    let path = rest.strip_prefix(host).unwrap_or_default();
    if SOCIAL_NETWORKS.contains(&site) && matches!(path, "" | "/") {
        return Some("is a social network’s front page: name the page that helps");
    }
    if url.contains(|letter: char| letter.is_whitespace() || letter.is_control()) {
        return Some("has a blank: remove it");
    }
    let follows = ["utm_", "gclid=", "fbclid="];
    let followed = follows.iter().any(|parameter| rest.contains(parameter));
    followed.then_some("follows people about: remove the parameters of tracking")
}

/// Dates of what is no resource, and dates that are none.
fn date_faults(content: &Content) -> Vec<ContentFault> {
    let mut faults = Vec::new();
    for (id, date) in &content.guidance.checked {
        if !content.guidance.resources.iter().any(|one| one.id == *id) {
            faults.push(ContentFault::new(CHECKED, id, "is no resource: remove it"));
        }
        if Day::from_iso(date).is_none() {
            let cure = "is no date: write the year, month and day with hyphens";
            faults.push(ContentFault::new(CHECKED, id, cure));
        }
    }
    faults
}

fn coverage_faults(content: &Content) -> Vec<ContentFault> {
    let mut faults = Vec::new();
    for skill in &content.framework.skill {
        for level in 1..=4 {
            let resources = content.guidance.resources.iter();
            let helpful = resources.filter(|resource| helps(resource, skill, level));
            let helpful: Vec<&ResourceToml> = helpful.collect();
            let count = helpful.len();
            let mut found = |cure: String| {
                let key = format!("{} to level {level}", skill.id);
                faults.push(ContentFault::new(RESOURCES, key, cure));
            };
            if !RESOURCES_A_STEP.contains(&count) {
                let asked = among(&RESOURCES_A_STEP);
                found(format!("has {count} resources: give it {asked}"));
            }
            let meets_only = |one: &&ResourceToml| {
                matches!(
                    one.kind,
                    ResourceKindFile::Community | ResourceKindFile::Event
                )
            };
            if count > 0 && helpful.iter().all(meets_only) {
                found("has people to ask and nothing to read: add a text or a course".to_owned());
            }
        }
        if skill.specialisation.is_some() && !has_source_of_its_field(content, skill) {
            let cure = "has no source of its field: add its standard, guide, textbook or course";
            faults.push(ContentFault::new(RESOURCES, &skill.id, cure));
        }
    }
    faults
}

fn helps(resource: &ResourceToml, skill: &SkillToml, level: u8) -> bool {
    let levels = resource.skills.get(&skill.id);
    levels.is_some_and(|levels| levels.contains(&level))
}

/// Whether something that serves few other skills teaches the skill from its first steps.
fn has_source_of_its_field(content: &Content, skill: &SkillToml) -> bool {
    use ResourceKindFile::{Book, Course, Guide};
    content.guidance.resources.iter().any(|resource| {
        matches!(resource.kind, Book | Course | Guide)
            && resource.skills.len() <= SKILLS_OF_A_FIELD
            && (helps(resource, skill, 1) || helps(resource, skill, 2))
    })
}

/// Names in `ways-in.toml` that nothing in the framework has, and ids given twice.
fn way_faults(content: &Content) -> Vec<ContentFault> {
    let ways_in = &content.guidance.ways_in;
    let none: &[String] = &[];
    let mut named: Vec<(String, &[String], &[String])> = Vec::new();
    for role in &ways_in.entry_role {
        let key = format!("entry-role.{}", role.id);
        named.push((key, &role.skills, &role.backgrounds));
    }
    for path in &ways_in.path {
        named.push((format!("path.{}", path.id), none, &path.backgrounds));
    }
    for one in &ways_in.transfer {
        let key = format!("transfer.{}", one.background);
        named.push((key, &one.skills, std::slice::from_ref(&one.background)));
    }
    let mut faults = Vec::new();
    let mut keys = BTreeSet::new();
    for (key, skills, backgrounds) in named {
        let mut found = |cure: String| faults.push(ContentFault::new(WAYS_IN, &key, cure));
        if !keys.insert(key.clone()) {
            found("is listed twice: join the two".to_owned());
        }
        for skill in skills.iter().filter(|skill| !is_skill(content, skill)) {
            found(format!("names {skill}, which is no skill: mend the name"));
        }
        let listed = &content.framework.background;
        let known = |id: &&String| !listed.iter().any(|one| one.id == **id);
        for background in backgrounds.iter().filter(known) {
            found(format!(
                "names {background}, which is no background: mend the name"
            ));
        }
    }
    faults
}

/// Every background has a transfer, and every skill of a transfer its line.
fn transfer_faults(content: &Content) -> Vec<ContentFault> {
    let transfers = &content.guidance.ways_in.transfer;
    let mut faults = Vec::new();
    for background in &content.framework.background {
        let is_of = |one: &TransferToml| one.background == background.id;
        if !transfers.iter().any(is_of) {
            let key = format!("transfer.{}", background.id);
            let cure = "is missing: say what people bring from there";
            faults.push(ContentFault::new(WAYS_IN, key, cure));
        }
    }
    let words = &content.guidance.ways_in_wording.transfer;
    for transfer in transfers {
        let Some(words) = words.get(&transfer.background) else {
            continue;
        };
        let lines = words.lines.keys();
        let table = format!("transfer.{}.lines", transfer.background);
        faults.extend(unlike(content, WAYS_IN, &table, &transfer.skills, lines));
    }
    faults
}

/// Everything that is listed has words, and all words belong to something that is listed.
fn wording_faults(content: &Content) -> Vec<ContentFault> {
    let guidance = &content.guidance;
    let (listed, words) = (&guidance.ways_in, &guidance.ways_in_wording);
    let resources = guidance.resources.iter().map(|one| &one.id);
    let roles = listed.entry_role.iter().map(|role| &role.id);
    let paths = listed.path.iter().map(|path| &path.id);
    let transfers = listed.transfer.iter().map(|one| &one.background);
    let notes = guidance.resource_wording.keys();
    [
        unlike(content, RESOURCES, "", resources, notes),
        unlike(
            content,
            WAYS_IN,
            "entry-role",
            roles,
            words.entry_role.keys(),
        ),
        unlike(content, WAYS_IN, "path", paths, words.path.keys()),
        unlike(
            content,
            WAYS_IN,
            "transfer",
            transfers,
            words.transfer.keys(),
        ),
    ]
    .concat()
}

/// Ids without words, and words without an id, in a language's file.
pub(crate) fn unlike<'c>(
    content: &Content,
    file: &str,
    table: &str,
    listed: impl IntoIterator<Item = &'c String>,
    worded: impl IntoIterator<Item = &'c String>,
) -> Vec<ContentFault> {
    let listed: BTreeSet<_> = listed.into_iter().collect();
    let worded: BTreeSet<_> = worded.into_iter().collect();
    let fault = |id: &&String, cure: &str| {
        let dot = if table.is_empty() { "" } else { "." };
        let file = format!("{}/{file}", content.language);
        ContentFault::new(file, format!("{table}{dot}{id}"), cure)
    };
    let missing = listed.difference(&worded);
    let missing = missing.map(|id| fault(id, "is missing: write it"));
    let extra = worded.difference(&listed);
    let extra = extra.map(|id| fault(id, &format!("belongs to nothing in {file}: remove it")));
    missing.chain(extra).collect()
}

/// Texts that keep not to their kind's rules, or that stand twice.
fn text_faults(content: &Content) -> Vec<ContentFault> {
    let mut faults = Vec::new();
    let mut seen: BTreeMap<String, String> = BTreeMap::new();
    for TextIn {
        file,
        key,
        kind,
        text,
    } in texts(content)
    {
        if let Some(cure) = kind.fault(text) {
            faults.push(ContentFault::new(&file, &key, cure));
        }
        if !kind.may_recur()
            && let Some(other) = seen.insert(text.to_lowercase(), key.clone())
        {
            let cure = format!("is the same as {other}: write another");
            faults.push(ContentFault::new(&file, &key, cure));
        }
    }
    faults
}

fn is_skill(content: &Content, id: &str) -> bool {
    content.framework.skill.iter().any(|skill| skill.id == id)
}

fn among(range: &std::ops::RangeInclusive<usize>) -> String {
    format!("{} to {}", range.start(), range.end())
}
