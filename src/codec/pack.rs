//! Reads a pack: JSON in, a checked framework with its words out. Knows nothing of where it came
//! from; nothing in it is trusted.

use std::fmt;
use std::sync::Arc;

use super::pack_file::FORMAT;
use super::pack_framework::framework_parts;
use super::place::{FormFault, Place};
use crate::domain::aim::{Aim, Name, Specialisations};
use crate::domain::answer::{Answer, Answers};
use crate::domain::framework::Framework;
use crate::domain::framework_fault::FrameworkFault;
use crate::domain::guidance::Guidance;
use crate::domain::ids::{
    CareerLevelNumber, MAX_PROFILE_NUMBER, MAX_SKILL_NUMBER, SkillNumber, SpecialisationNumber,
};
use crate::domain::level::Level;
use crate::domain::opening::Opening;
use crate::domain::words::Words;

/// The largest pack that is read, in bytes.
pub const MAX_PACK_BYTES: usize = 1_000_000;
/// How many of a framework's faults are told at once.
const MAX_FAULTS_TOLD: usize = 10;
/// How much of one is told, in characters: ids may be long.
const MAX_FAULT_CHARS: usize = 300;

/// A framework, its sample and the interface's words in one language.
#[derive(Clone, Debug)]
pub struct Pack {
    /// A BCP 47 tag.
    pub language: String,
    /// Skills and roles.
    pub framework: Framework,
    /// What to do about a result.
    pub guidance: Guidance,
    /// A made-up result.
    pub sample: Sample,
    /// The interface's words, and what the first pages show.
    pub opening: Arc<Opening>,
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
    /// Not JSON.
    NotJson,
    /// A place holds something else than belongs there.
    Form(FormFault),
    /// Written for a newer Gapwise.
    NewerFormat(u64),
    /// The sample names something the framework does not have.
    Sample,
    /// The framework does not hold together.
    Framework(Vec<FrameworkFault>),
}

impl From<FormFault> for PackFault {
    fn from(fault: FormFault) -> PackFault {
        PackFault::Form(fault)
    }
}

impl fmt::Display for PackFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PackFault::TooLarge => write!(f, "it is larger than {MAX_PACK_BYTES} bytes"),
            PackFault::NotJson => f.write_str("it is not a pack: it is not JSON"),
            PackFault::Form(fault) => write!(f, "it is not a pack: {fault}"),
            PackFault::NewerFormat(format) => write!(
                f,
                "it has format {format} and this Gapwise reads up to {FORMAT}: use a newer Gapwise"
            ),
            PackFault::Sample => f.write_str("its sample names a role that it does not list"),
            PackFault::Framework(faults) => {
                for (position, fault) in faults.iter().take(MAX_FAULTS_TOLD).enumerate() {
                    if position > 0 {
                        f.write_str("; ")?;
                    }
                    let told: String = fault.to_string().chars().take(MAX_FAULT_CHARS).collect();
                    f.write_str(&told)?;
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
    let value = serde_json::from_str(json).map_err(|_| PackFault::NotJson)?;
    let file = Place::root(&value);
    let format = file.get("format")?.number(1..=u64::from(u32::MAX))?;
    if format > u64::from(FORMAT) {
        return Err(PackFault::NewerFormat(format));
    }
    let parts = framework_parts(&file.get("framework")?)?;
    let framework = Framework::new(parts).map_err(PackFault::Framework)?;
    let sample = sample(&file.get("sample")?)?;
    if framework.profile(sample.aim.profile_key()).is_none() {
        return Err(PackFault::Sample);
    }
    let words = Words::new(file.get("interface")?.texts()?);
    Ok(Pack {
        language: file.get("language")?.text()?,
        opening: Arc::new(Opening::of(&framework, words)),
        framework,
        guidance: Guidance::default(),
        sample,
    })
}

fn sample(file: &Place<'_>) -> Result<Sample, FormFault> {
    let level = |place: Place<'_>| place.byte(1..=MAX_PROFILE_NUMBER).map(CareerLevelNumber);
    let listed = file.get("specialisations")?;
    let mut chosen = Vec::new();
    for place in listed.items_between(1, usize::from(MAX_PROFILE_NUMBER))? {
        chosen.push(SpecialisationNumber(place.byte(1..=MAX_PROFILE_NUMBER)?));
    }
    let nothing_chosen = listed.fault(super::place::Wanted::Anything);
    let aim = Aim {
        now: file.find("now").map(level).transpose()?,
        wanted: level(file.get("wanted")?)?,
        specialisations: Specialisations::new(chosen).ok_or(nothing_chosen)?,
        background: None,
        name: Name::default(),
    };
    let mut answers = Answers::default();
    for place in file.get("answers")?.items()? {
        let (skill, answer) = answer(&place)?;
        answers = answers.with(skill, answer, 0);
    }
    Ok(Sample { aim, answers })
}

/// A skill's number and its level, 0 to 4, where `null` is "not applicable".
fn answer(file: &Place<'_>) -> Result<(SkillNumber, Answer), FormFault> {
    let skill = file.get("skill")?.number(1..=u64::from(MAX_SKILL_NUMBER))?;
    let answer = if let Some(place) = file.find("level") {
        Level::from_value(place.byte(0..=4)?).map(Answer::Rated)
    } else {
        file.get("level")?;
        None
    };
    Ok((
        SkillNumber(u16::try_from(skill).unwrap_or(MAX_SKILL_NUMBER)),
        answer.unwrap_or(Answer::NotApplicable),
    ))
}
