//! The checks of authored content that a pack's own structure does not already enforce.

use std::collections::{BTreeMap, BTreeSet};

use crate::authored::{SampleAnswerToml, SkillToml};
use crate::fault::ContentFault;
use crate::prose::{fault, sentence_fault};
use crate::read::{Content, FRAMEWORK, SKILL_FILES};
use crate::{check_anchors, check_guidance, check_interface, check_sources};

/// Everything that is wrong, ordered by file and key.
pub(crate) fn faults(content: &Content) -> Vec<ContentFault> {
    let mut faults = Vec::new();
    faults.extend(identity_faults(content));
    faults.extend(check_sources::faults(content));
    faults.extend(ladder_faults(content));
    faults.extend(override_faults(content));
    faults.extend(sample_faults(content));
    faults.extend(skill_wording_faults(content));
    faults.extend(check_anchors::faults(content));
    faults.extend(other_wording_faults(content));
    faults.extend(check_interface::faults(content));
    faults.extend(check_guidance::faults(content));
    faults.sort();
    faults.dedup();
    faults
}

fn framework_fault(key: impl Into<String>, cure: impl Into<String>) -> ContentFault {
    ContentFault::new(FRAMEWORK, key, cure)
}

fn identity_faults(content: &Content) -> Vec<ContentFault> {
    let framework = &content.framework;
    let mut faults = Vec::new();
    let mut ids = BTreeSet::new();
    let mut numbers = BTreeMap::new();
    for skill in &framework.skill {
        let key = format!("skill.{}", skill.id);
        if !ids.insert(&skill.id) {
            faults.push(framework_fault(
                &key,
                "is listed twice: give one another id",
            ));
        }
        if let Some(other) = numbers.insert(skill.number, &skill.id) {
            faults.push(framework_fault(
                &key,
                format!(
                    "has number {}, which {other} has: give it the next free one",
                    skill.number
                ),
            ));
        }
        for tombstone in &framework.tombstones {
            if tombstone.number == skill.number || tombstone.id == skill.id {
                faults.push(framework_fault(
                    &key,
                    format!(
                        "takes the place of the withdrawn {} (number {}): give it an id and a number of its own",
                        tombstone.id, tombstone.number
                    ),
                ));
            }
        }
    }
    let named = framework
        .skill
        .iter()
        .map(|skill| &skill.id)
        .chain(framework.level.iter().map(|level| &level.id))
        .chain(
            [
                &framework.area,
                &framework.career_level,
                &framework.specialisation,
                &framework.background,
            ]
            .into_iter()
            .flatten()
            .map(|one| &one.id),
        );
    for id in named {
        let is_slug = !id.is_empty()
            && id.chars().all(|letter| {
                letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-'
            });
        if !is_slug {
            faults.push(framework_fault(
                id,
                "is no id: use lower-case letters, digits and hyphens",
            ));
        }
    }
    faults
}

fn ladder_faults(content: &Content) -> Vec<ContentFault> {
    let mut faults = Vec::new();
    for skill in &content.framework.skill {
        let key = format!("skill.{}", skill.id);
        faults.extend(row_faults(content, &key, &skill.targets, &skill.weights));
        if skill.targets.windows(2).any(|pair| pair[1] < pair[0]) {
            faults.push(framework_fault(
                &key,
                "asks less at a higher career level: raise the target, or let an override say why",
            ));
        }
        faults.extend(must_have_faults(
            content,
            &key,
            &skill.targets,
            &skill.must_haves,
        ));
    }
    faults
}

fn row_faults(content: &Content, key: &str, targets: &[u8], weights: &[u8]) -> Vec<ContentFault> {
    let steps = content.framework.career_level.len();
    let mut faults = Vec::new();
    if targets.len() != steps || weights.len() != steps {
        faults.push(framework_fault(
            key,
            format!("needs {steps} targets and {steps} weights, one for each career level"),
        ));
    }
    if targets.iter().any(|target| *target > 4) {
        faults.push(framework_fault(
            key,
            "has a target nobody can reach: use 0 to 4",
        ));
    }
    if weights.iter().any(|weight| !(1..=3).contains(weight)) {
        faults.push(framework_fault(key, "has a weight outside 1 to 3"));
    }
    faults
}

fn must_have_faults(
    content: &Content,
    key: &str,
    targets: &[u8],
    must_haves: &[String],
) -> Vec<ContentFault> {
    content
        .framework
        .career_level
        .iter()
        .zip(targets)
        .filter(|(level, target)| **target == 0 && must_haves.contains(&level.id))
        .map(|(level, _)| {
            framework_fault(
                key,
                format!(
                    "is a must-have for {} with a target of 0: raise one, drop the other",
                    level.id
                ),
            )
        })
        .collect()
}

fn override_faults(content: &Content) -> Vec<ContentFault> {
    let reasons_file = format!("{}/profiles.toml", content.language);
    let mut faults = Vec::new();
    let mut overridden = BTreeSet::new();
    for change in &content.framework.r#override {
        let key = format!("override.{}.{}", change.specialisation, change.skill);
        if !overridden.insert((&change.specialisation, &change.skill)) {
            faults.push(framework_fault(&key, "stands twice: join the two"));
        }
        let Some(skill) = find_skill(content, &change.skill) else {
            continue;
        };
        let targets = change.targets.as_ref().unwrap_or(&skill.targets);
        let weights = change.weights.as_ref().unwrap_or(&skill.weights);
        let must_haves = change.must_haves.as_ref().unwrap_or(&skill.must_haves);
        faults.extend(row_faults(content, &key, targets, weights));
        faults.extend(must_have_faults(content, &key, targets, must_haves));
        if (targets, weights, must_haves) == (&skill.targets, &skill.weights, &skill.must_haves) {
            faults.push(framework_fault(
                &key,
                "changes nothing: remove it with its reason",
            ));
        }
    }
    for (specialisation, of) in &content.reasons {
        for (skill, reason) in of {
            let key = format!("{specialisation}.{skill}");
            if !overridden.contains(&(specialisation, skill)) {
                faults.push(ContentFault::new(
                    &reasons_file,
                    &key,
                    "gives a reason for an override that does not exist: remove it",
                ));
            }
            faults.extend(
                sentence_fault(reason, 30, 160)
                    .map(|cure| ContentFault::new(&reasons_file, &key, cure)),
            );
        }
    }
    faults
}

fn find_skill<'c>(content: &'c Content, id: &str) -> Option<&'c SkillToml> {
    content.framework.skill.iter().find(|skill| skill.id == id)
}

fn sample_faults(content: &Content) -> Vec<ContentFault> {
    content
        .framework
        .sample
        .answers
        .iter()
        .filter_map(|(skill, answer)| {
            let cure = match (find_skill(content, skill), answer) {
                (None, _) => "answers a skill that is not listed: remove it",
                (Some(_), SampleAnswerToml::Level(level)) if *level > 4 => {
                    "has no such level: use 0 to 4"
                }
                (Some(_), SampleAnswerToml::Word(word)) if word != "not-applicable" => {
                    "is no answer: use 0 to 4 or not-applicable"
                }
                _ => return None,
            };
            Some(framework_fault(format!("sample.answers.{skill}"), cure))
        })
        .collect()
}

fn skill_wording_faults(content: &Content) -> Vec<ContentFault> {
    let mut faults = Vec::new();
    let mut anchors_seen: BTreeMap<String, &str> = BTreeMap::new();
    for skill in &content.framework.skill {
        if !content.skills.contains_key(&skill.id) {
            faults.push(ContentFault::new(
                format!("{}/{}", content.language, SKILL_FILES[0]),
                &skill.id,
                "has no wording: add its name, description and five anchors",
            ));
        }
    }
    for (id, (file, words)) in &content.skills {
        let mut found = |key: String, cure: Option<String>| {
            faults.extend(cure.map(|cure| ContentFault::new(file, key, cure)));
        };
        if find_skill(content, id).is_none() {
            found(
                id.clone(),
                Some("is not listed in framework.toml: list it or remove it".to_owned()),
            );
        }
        found(format!("{id}.name"), fault(&words.name));
        found(
            format!("{id}.description"),
            sentence_fault(&words.description, 40, 160),
        );
        if words.anchors.len() != 5 {
            found(
                format!("{id}.anchors"),
                Some(format!("are {}: write exactly five", words.anchors.len())),
            );
        }
        for (level, anchor) in words.anchors.iter().enumerate() {
            let key = format!("{id}.anchors[{level}]");
            found(key.clone(), sentence_fault(anchor, 30, 160));
            if let Some(other) = anchors_seen.insert(anchor.to_lowercase(), id) {
                found(
                    key,
                    Some(format!("is the same as one of {other}: write another")),
                );
            }
        }
    }
    faults
}

fn other_wording_faults(content: &Content) -> Vec<ContentFault> {
    let wording = &content.wording;
    let mut texts: Vec<(String, &str)> = Vec::new();
    for (id, words) in &wording.level {
        texts.push((format!("level.{id}.name"), &words.name));
        texts.push((format!("level.{id}.summary"), &words.summary));
    }
    for (id, words) in &wording.area {
        texts.push((format!("area.{id}.name"), &words.name));
        texts.push((format!("area.{id}.description"), &words.description));
    }
    for (id, words) in &wording.career_level {
        texts.push((format!("career-level.{id}.name"), &words.name));
        texts.push((format!("career-level.{id}.role"), &words.role));
        texts.push((format!("career-level.{id}.short"), &words.short));
        texts.push((format!("career-level.{id}.description"), &words.description));
    }
    for (id, words) in &wording.specialisation {
        texts.push((format!("specialisation.{id}.name"), &words.name));
        texts.push((format!("specialisation.{id}.short"), &words.short));
        texts.push((format!("specialisation.{id}.phrase"), &words.phrase));
        texts.push((
            format!("specialisation.{id}.description"),
            &words.description,
        ));
        texts.push((format!("specialisation.{id}.industries"), &words.industries));
    }
    for (id, words) in &wording.background {
        texts.push((format!("background.{id}.name"), &words.name));
    }
    let wording_file = format!("{}/framework.toml", content.language);
    texts
        .into_iter()
        .filter_map(|(key, text)| Some(ContentFault::new(&wording_file, key, fault(text)?)))
        .collect()
}
