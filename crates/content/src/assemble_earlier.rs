//! The numbers of earlier revisions, from `framework.toml` as it was released with each.

use formats::pack_file::{EarlierRevisionFile, LadderFile};

use crate::authored::{FrameworkToml, NumberedToml, SkillToml};
use crate::fault::ContentFault;
use crate::read::{Content, earlier_file};

/// The numbers of every earlier revision, lowest first.
pub(crate) fn earlier(content: &Content) -> Result<Vec<EarlierRevisionFile>, ContentFault> {
    let ids = |framework: &FrameworkToml| -> Vec<String> {
        let levels = framework.career_level.iter();
        levels.map(|level| level.id.clone()).collect()
    };
    (1..)
        .zip(&content.earlier)
        .map(|(revision, framework)| {
            let file = earlier_file(revision);
            if framework.revision != revision {
                let cure = format!("must be {revision}, as the file's name says");
                return Err(ContentFault::new(file, "revision", cure));
            }
            if ids(framework) != ids(&content.framework) {
                let cure =
                    "has other career levels than framework.toml: rows could not be compared";
                return Err(ContentFault::new(file, "career-level", cure));
            }
            Ok(EarlierRevisionFile {
                revision,
                skills: ladders(framework, &file)?,
                overrides: overrides(framework, &file)?,
            })
        })
        .collect()
}

/// What each skill asks in general, in catalogue order.
pub(crate) fn ladders(
    framework: &FrameworkToml,
    file: &str,
) -> Result<Vec<LadderFile>, ContentFault> {
    let ladder = |skill: &SkillToml| {
        Ok(LadderFile {
            specialisation: None,
            skill: skill.number,
            targets: skill.targets.clone(),
            weights: skill.weights.clone(),
            must_haves: must_haves(framework, file, &skill.must_haves)?,
        })
    };
    framework.skill.iter().map(ladder).collect()
}

/// Where a specialisation asks a skill otherwise, in the order it was written.
pub(crate) fn overrides(
    framework: &FrameworkToml,
    file: &str,
) -> Result<Vec<LadderFile>, ContentFault> {
    let mut overrides = Vec::new();
    for change in &framework.r#override {
        let mut skills = framework.skill.iter();
        let skill = skills.find(|skill| skill.id == change.skill);
        let skill = skill.ok_or_else(|| unlisted(file, "override", &change.skill))?;
        overrides.push(LadderFile {
            specialisation: Some(number(
                &framework.specialisation,
                file,
                &change.specialisation,
            )?),
            skill: skill.number,
            targets: change.targets.clone().unwrap_or(skill.targets.clone()),
            weights: change.weights.clone().unwrap_or(skill.weights.clone()),
            must_haves: must_haves(
                framework,
                file,
                change.must_haves.as_ref().unwrap_or(&skill.must_haves),
            )?,
        });
    }
    Ok(overrides)
}

fn must_haves(
    framework: &FrameworkToml,
    file: &str,
    ids: &[String],
) -> Result<Vec<u8>, ContentFault> {
    let ids = ids.iter();
    ids.map(|id| number(&framework.career_level, file, id))
        .collect()
}

fn number(listed: &[NumberedToml], file: &str, id: &str) -> Result<u8, ContentFault> {
    let known = listed.iter().find(|one| one.id == id);
    known
        .map(|one| one.number)
        .ok_or_else(|| unlisted(file, "", id))
}

fn unlisted(file: &str, table: &str, id: &str) -> ContentFault {
    let key = if table.is_empty() {
        id.to_owned()
    } else {
        format!("{table}.{id}")
    };
    ContentFault::new(
        file,
        key,
        "is named but not listed: list it or mend the name",
    )
}
