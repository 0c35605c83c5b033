//! Reads a pack: JSON in, a checked framework with its words out. Knows nothing of where it came
//! from; nothing in it is trusted.

use std::fmt;

use super::pack_file::{
    AreaFile, BackgroundFile, CareerLevelFile, FORMAT, FrameworkFile, KindFile, LevelFile,
    OverrideFile, PackFile, SampleFile, SkillFile, SpecialisationFile,
};
use crate::domain::aim::{Aim, Name, Specialisations};
use crate::domain::answer::{Answer, Answers};
use crate::domain::framework::{
    Area, Background, CareerLevel, Framework, FrameworkParts, Kind, LevelWording, Override, Skill,
    Specialisation,
};
use crate::domain::framework_fault::FrameworkFault;
use crate::domain::ids::{
    AreaNumber, BackgroundNumber, CareerLevelNumber, SkillNumber, SpecialisationNumber,
};
use crate::domain::level::Level;
use crate::domain::profile::{Expectation, Ladder, Weight};
use crate::domain::words::Words;

/// The largest pack that is read, in bytes.
pub const MAX_PACK_BYTES: usize = 1_000_000;

/// A framework, its sample and the interface's words in one language.
#[derive(Clone, Debug)]
pub struct Pack {
    /// A BCP 47 tag.
    pub language: String,
    /// Skills and roles.
    pub framework: Framework,
    /// A made-up result.
    pub sample: Sample,
    /// The interface's words.
    pub words: Words,
}

/// A made-up result for people who want to look before they start.
#[derive(Clone, Debug)]
pub struct Sample {
    /// What it is measured against.
    pub aim: Aim,
    /// What was said.
    pub answers: Answers,
}

/// Why a pack cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PackFault {
    /// Over [`MAX_PACK_BYTES`].
    TooLarge,
    /// Not JSON, or not this form; with what the reader said.
    Form(String),
    /// Written for a newer Gapwise.
    NewerFormat(u32),
    /// A target outside 0 to 4, a weight outside 1 to 3, or not one of each for each career level;
    /// with the skill's number.
    LadderValue(u16),
    /// The sample names something the framework does not have.
    Sample,
    /// The framework does not hold together.
    Framework(Vec<FrameworkFault>),
}

impl fmt::Display for PackFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PackFault::TooLarge => write!(f, "it is larger than {MAX_PACK_BYTES} bytes"),
            PackFault::Form(why) => write!(f, "it is not a pack: {why}"),
            PackFault::NewerFormat(format) => write!(
                f,
                "it has format {format} and this Gapwise reads up to {FORMAT}: use a newer Gapwise"
            ),
            PackFault::LadderValue(skill) => write!(
                f,
                "skill number {skill} needs a target from 0 to 4 and a weight from 1 to 3 for each career level"
            ),
            PackFault::Sample => f.write_str("its sample names a role that it does not list"),
            PackFault::Framework(faults) => {
                for (position, fault) in faults.iter().enumerate() {
                    if position > 0 {
                        f.write_str("; ")?;
                    }
                    write!(f, "{fault}")?;
                }
                Ok(())
            }
        }
    }
}

/// Reads a pack from its JSON.
///
/// # Errors
/// The first reason why it cannot be used.
pub fn read(json: &str) -> Result<Pack, PackFault> {
    if json.len() > MAX_PACK_BYTES {
        return Err(PackFault::TooLarge);
    }
    let file: PackFile =
        serde_json::from_str(json).map_err(|error| PackFault::Form(error.to_string()))?;
    if file.format > FORMAT {
        return Err(PackFault::NewerFormat(file.format));
    }
    let framework =
        Framework::new(framework_parts(file.framework)?).map_err(PackFault::Framework)?;
    let sample = sample(&file.sample, &framework).ok_or(PackFault::Sample)?;
    Ok(Pack {
        language: file.language,
        framework,
        sample,
        words: Words::new(file.interface),
    })
}

fn framework_parts(file: FrameworkFile) -> Result<FrameworkParts, PackFault> {
    let career_levels: Vec<CareerLevel> =
        file.career_levels.into_iter().map(career_level).collect();
    let ladder = |skill: u16, targets: &[u8], weights: &[u8], gates: &[u8]| {
        ladder(&career_levels, targets, weights, gates).ok_or(PackFault::LadderValue(skill))
    };
    let skills = file
        .skills
        .into_iter()
        .map(|skill: SkillFile| {
            Ok(Skill {
                ladder: ladder(skill.number, &skill.targets, &skill.weights, &skill.gates)?,
                number: SkillNumber(skill.number),
                id: skill.id,
                area: AreaNumber(skill.area),
                kind: match skill.kind {
                    KindFile::Hard => Kind::Hard,
                    KindFile::Soft => Kind::Soft,
                },
                specialisation: skill.specialisation.map(SpecialisationNumber),
                name: skill.name,
                description: skill.description,
                anchors: skill.anchors,
            })
        })
        .collect::<Result<Vec<_>, PackFault>>()?;
    let overrides = file
        .overrides
        .into_iter()
        .map(|change: OverrideFile| {
            Ok(Override {
                ladder: ladder(
                    change.skill,
                    &change.targets,
                    &change.weights,
                    &change.gates,
                )?,
                specialisation: SpecialisationNumber(change.specialisation),
                skill: SkillNumber(change.skill),
                reason: change.reason,
            })
        })
        .collect::<Result<Vec<_>, PackFault>>()?;
    Ok(FrameworkParts {
        id: file.id,
        number: file.number,
        levels: file.levels.map(|level: LevelFile| LevelWording {
            name: level.name,
            summary: level.summary,
        }),
        areas: file.areas.into_iter().map(area).collect(),
        specialisations: file
            .specialisations
            .into_iter()
            .map(specialisation)
            .collect(),
        backgrounds: file.backgrounds.into_iter().map(background).collect(),
        tombstones: file.tombstones.into_iter().map(SkillNumber).collect(),
        career_levels,
        skills,
        overrides,
    })
}

fn career_level(file: CareerLevelFile) -> CareerLevel {
    CareerLevel {
        number: CareerLevelNumber(file.number),
        id: file.id,
        name: file.name,
        role: file.role,
        short: file.short,
        description: file.description,
    }
}

fn specialisation(file: SpecialisationFile) -> Specialisation {
    Specialisation {
        number: SpecialisationNumber(file.number),
        id: file.id,
        name: file.name,
        short: file.short,
        phrase: file.phrase,
        description: file.description,
        industries: file.industries,
    }
}

fn area(file: AreaFile) -> Area {
    Area {
        number: AreaNumber(file.number),
        name: file.name,
        description: file.description,
    }
}

fn background(file: BackgroundFile) -> Background {
    Background {
        number: BackgroundNumber(file.number),
        name: file.name,
    }
}

/// One step for each career level, or `None` where a value or the number of values is wrong.
fn ladder(
    career_levels: &[CareerLevel],
    targets: &[u8],
    weights: &[u8],
    gates: &[u8],
) -> Option<Ladder> {
    if targets.len() != career_levels.len() || weights.len() != career_levels.len() {
        return None;
    }
    let steps = targets
        .iter()
        .zip(weights)
        .zip(career_levels)
        .map(|((target, weight), career_level)| {
            Some(Expectation {
                target: Level::from_value(*target)?,
                weight: Weight::from_value(*weight)?,
                gate: gates.contains(&career_level.number.0),
            })
        })
        .collect::<Option<Vec<_>>>()?;
    Some(Ladder { steps })
}

fn sample(file: &SampleFile, framework: &Framework) -> Option<Sample> {
    let aim = Aim {
        now: file.now.map(CareerLevelNumber),
        wanted: CareerLevelNumber(file.wanted),
        specialisations: Specialisations::new(
            file.specialisations
                .iter()
                .copied()
                .map(SpecialisationNumber),
        )?,
        background: None,
        name: Name::default(),
    };
    framework.profile(aim.profile_key())?;
    let answers = file
        .answers
        .iter()
        .map(|answer| {
            let said = match answer.level {
                Some(level) => Answer::Rated(Level::from_value(level)?),
                None => Answer::NotApplicable,
            };
            Some((SkillNumber(answer.skill), said))
        })
        .collect::<Option<Answers>>()?;
    Some(Sample { aim, answers })
}
