//! Joins ids and numbers with their words into a pack. What is missing is reported by name.

use formats::pack_file::{
    AreaFile, BackgroundFile, CareerLevelFile, FORMAT, FrameworkFile, LevelFile, OverrideFile,
    PackFile, SampleAnswerFile, SampleFile, SkillFile, SpecialisationFile,
};
use messages::key::Key;
use std::collections::BTreeMap;

use crate::authored::{NumberedToml, SampleAnswerToml};
use crate::check_interface;
use crate::fault::ContentFault;
use crate::read::{Content, FRAMEWORK};
use crate::{assemble_earlier, assemble_guidance};

/// Assembles a pack from content that passed the checks.
pub(crate) fn pack(content: &Content) -> Result<PackFile, Vec<ContentFault>> {
    Assembler { content }.pack().map_err(|fault| vec![fault])
}

struct Assembler<'c> {
    content: &'c Content,
}

impl Assembler<'_> {
    fn pack(&self) -> Result<PackFile, ContentFault> {
        Ok(PackFile {
            format: FORMAT,
            language: self.content.language.clone(),
            framework: self.framework()?,
            sample: self.sample()?,
            guidance: Some(assemble_guidance::guidance(self.content)?),
            keys: Key::CHECKSUM,
            interface: self.interface()?,
        })
    }

    fn interface(&self) -> Result<Vec<String>, ContentFault> {
        let sentence = |key: Key| {
            let name = key.name();
            let sentence = self.content.interface.get(name).cloned();
            sentence.ok_or_else(|| check_interface::missing(self.content, name))
        };
        Key::all().map(sentence).collect()
    }

    fn framework(&self) -> Result<FrameworkFile, ContentFault> {
        let authored = &self.content.framework;
        let wording = &self.content.wording;
        let levels = authored
            .level
            .iter()
            .map(|level| {
                let words = self.words(&wording.level, "level", &level.id)?;
                Ok(LevelFile {
                    name: words.name.clone(),
                    summary: words.summary.clone(),
                })
            })
            .collect::<Result<Vec<_>, ContentFault>>()?;
        let levels = levels
            .try_into()
            .map_err(|_| ContentFault::new(FRAMEWORK, "level", "must list exactly five levels"))?;
        Ok(FrameworkFile {
            id: authored.id.clone(),
            number: authored.number,
            revision: authored.revision,
            wording: authored.wording,
            earlier: assemble_earlier::earlier(self.content)?,
            levels,
            areas: self.areas()?,
            career_levels: self.career_levels()?,
            specialisations: self.specialisations()?,
            backgrounds: self.backgrounds()?,
            skills: self.skills()?,
            overrides: self.overrides()?,
            tombstones: authored.tombstones.iter().map(|one| one.number).collect(),
        })
    }

    fn areas(&self) -> Result<Vec<AreaFile>, ContentFault> {
        each(&self.content.framework.area, |area| {
            let words = self.words(&self.content.wording.area, "area", &area.id)?;
            Ok(AreaFile {
                number: area.number,
                name: words.name.clone(),
                description: words.description.clone(),
            })
        })
    }

    fn career_levels(&self) -> Result<Vec<CareerLevelFile>, ContentFault> {
        each(&self.content.framework.career_level, |level| {
            let words = self.words(
                &self.content.wording.career_level,
                "career-level",
                &level.id,
            )?;
            Ok(CareerLevelFile {
                number: level.number,
                id: level.id.clone(),
                name: words.name.clone(),
                role: words.role.clone(),
                short: words.short.clone(),
                description: words.description.clone(),
            })
        })
    }

    fn specialisations(&self) -> Result<Vec<SpecialisationFile>, ContentFault> {
        each(&self.content.framework.specialisation, |one| {
            let words = self.words(
                &self.content.wording.specialisation,
                "specialisation",
                &one.id,
            )?;
            Ok(SpecialisationFile {
                number: one.number,
                id: one.id.clone(),
                name: words.name.clone(),
                short: words.short.clone(),
                phrase: words.phrase.clone(),
                description: words.description.clone(),
                industries: words.industries.clone(),
            })
        })
    }

    fn backgrounds(&self) -> Result<Vec<BackgroundFile>, ContentFault> {
        each(&self.content.framework.background, |one| {
            let words = self.words(&self.content.wording.background, "background", &one.id)?;
            Ok(BackgroundFile {
                number: one.number,
                name: words.name.clone(),
            })
        })
    }

    fn skills(&self) -> Result<Vec<SkillFile>, ContentFault> {
        each(&self.content.framework.skill, |skill| {
            let (file, words) = self.content.skills.get(&skill.id).ok_or_else(|| {
                ContentFault::new(
                    format!("{}/skills-core.toml", self.content.language),
                    &skill.id,
                    "has no wording: add it",
                )
            })?;
            let anchors =
                words.anchors.clone().try_into().map_err(|_| {
                    ContentFault::new(file, &skill.id, "needs exactly five anchors")
                })?;
            Ok(SkillFile {
                number: skill.number,
                id: skill.id.clone(),
                area: number(&self.content.framework.area, "area", &skill.area)?,
                kind: skill.kind,
                specialisation: skill
                    .specialisation
                    .as_ref()
                    .map(|id| self.specialisation(id))
                    .transpose()?,
                name: words.name.clone(),
                description: words.description.clone(),
                anchors,
                interview: Some(assemble_guidance::interview(self.content, &skill.id)?),
                steps: Some(assemble_guidance::steps(self.content, &skill.id)?),
                targets: skill.targets.clone(),
                weights: skill.weights.clone(),
                must_haves: self.must_haves(&skill.must_haves)?,
            })
        })
    }

    fn overrides(&self) -> Result<Vec<OverrideFile>, ContentFault> {
        let authored = &self.content.framework;
        each(&authored.r#override, |change| {
            let key = format!("{}.{}", change.specialisation, change.skill);
            let skill = authored
                .skill
                .iter()
                .find(|skill| skill.id == change.skill)
                .ok_or_else(|| {
                    ContentFault::new(FRAMEWORK, &key, "overrides a skill that is not listed")
                })?;
            let reason = self
                .content
                .reasons
                .get(&change.specialisation)
                .and_then(|of| of.get(&change.skill))
                .ok_or_else(|| {
                    ContentFault::new(
                        format!("{}/profiles.toml", self.content.language),
                        &key,
                        "is missing: say why this override stands",
                    )
                })?;
            Ok(OverrideFile {
                specialisation: self.specialisation(&change.specialisation)?,
                skill: skill.number,
                targets: change.targets.clone().unwrap_or(skill.targets.clone()),
                weights: change.weights.clone().unwrap_or(skill.weights.clone()),
                must_haves: self
                    .must_haves(change.must_haves.as_ref().unwrap_or(&skill.must_haves))?,
                reason: reason.clone(),
            })
        })
    }

    fn sample(&self) -> Result<SampleFile, ContentFault> {
        let sample = &self.content.framework.sample;
        let career_level =
            |id: &String| number(&self.content.framework.career_level, "career-level", id);
        let mut answers = Vec::new();
        for skill in &self.content.framework.skill {
            let level = match sample.answers.get(&skill.id) {
                None => continue,
                Some(SampleAnswerToml::Level(level)) => Some(*level),
                Some(SampleAnswerToml::Word(_)) => None,
            };
            answers.push(SampleAnswerFile {
                skill: skill.number,
                level,
            });
        }
        Ok(SampleFile {
            now: sample.career_now.as_ref().map(career_level).transpose()?,
            wanted: career_level(&sample.career_wanted)?,
            specialisations: sample
                .specialisations
                .iter()
                .map(|id| self.specialisation(id))
                .collect::<Result<_, _>>()?,
            answers,
        })
    }

    fn words<'w, W>(
        &self,
        words: &'w BTreeMap<String, W>,
        table: &str,
        id: &str,
    ) -> Result<&'w W, ContentFault> {
        words.get(id).ok_or_else(|| {
            ContentFault::new(
                format!("{}/framework.toml", self.content.language),
                format!("{table}.{id}"),
                "is missing: add its words",
            )
        })
    }

    fn must_haves(&self, ids: &[String]) -> Result<Vec<u8>, ContentFault> {
        ids.iter()
            .map(|id| number(&self.content.framework.career_level, "career-level", id))
            .collect()
    }

    fn specialisation(&self, id: &str) -> Result<u8, ContentFault> {
        number(&self.content.framework.specialisation, "specialisation", id)
    }
}

pub(crate) fn each<A, F>(
    authored: &[A],
    make: impl Fn(&A) -> Result<F, ContentFault>,
) -> Result<Vec<F>, ContentFault> {
    authored.iter().map(make).collect()
}

pub(crate) fn number(listed: &[NumberedToml], table: &str, id: &str) -> Result<u8, ContentFault> {
    listed
        .iter()
        .find(|one| one.id == id)
        .map(|one| one.number)
        .ok_or_else(|| {
            ContentFault::new(
                FRAMEWORK,
                format!("{table}.{id}"),
                "is named but not listed: list it or mend the name",
            )
        })
}
