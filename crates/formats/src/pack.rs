//! Reads a pack: JSON in, a checked framework with its words out. Knows nothing of where it came
//! from; nothing in it is trusted.

use std::fmt;
use std::sync::Arc;

use super::json::{self, FormFault, JsonFault};
use super::pack_file::{FORMAT, PackFile, PackHeadFile, SampleFile};
use super::pack_framework::framework_parts;
use super::pack_guidance::guidance;
use crate::bootstrap::Opening;
use assessment::aim::{Aim, Specialisations};
use assessment::answer::{Answer, Answers};
use assessment::day::Day;
use assessment::framework::Framework;
use assessment::framework_fault::FrameworkFault;
use assessment::guidance::Guidance;
use assessment::ids::{CareerLevelNumber, SkillNumber, SpecialisationNumber};
use assessment::level::Level;
use assessment::own_text::Name;
use assessment::snapshot::Snapshot;
use messages::key::Key;
use messages::words::Words;

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
    /// What to do about a result; empty in a pack without it.
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

impl Sample {
    /// The result as of a day, with the framework it belongs to.
    #[must_use]
    pub fn snapshot(&self, framework: &Framework, on: Day) -> Snapshot {
        Snapshot {
            framework: framework.reference().clone(),
            aim: self.aim.clone(),
            answers: self.answers.clone(),
            on,
        }
    }
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
    NewerFormat(u32),
    /// Written for a Gapwise with other sentences.
    OtherKeys,
    /// The sample names something the framework does not have.
    Sample,
    /// The framework does not hold together.
    Framework(Vec<FrameworkFault>),
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
            PackFault::OtherKeys => {
                f.write_str("it was written for another version of Gapwise: build it anew")
            }
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

impl From<FormFault> for PackFault {
    fn from(fault: FormFault) -> PackFault {
        PackFault::Form(fault)
    }
}

impl From<JsonFault> for PackFault {
    fn from(fault: JsonFault) -> PackFault {
        match fault {
            JsonFault::NotJson => PackFault::NotJson,
            JsonFault::Form(fault) => PackFault::Form(fault),
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
    // Before anything else is looked at: what an older pack has is not wrong, and what a newer one has may be.
    let head: PackHeadFile = json::read(json)?;
    if head.format > FORMAT {
        return Err(PackFault::NewerFormat(head.format));
    }
    if head.format < FORMAT || head.keys.and_then(|keys| keys.0) != Some(Key::CHECKSUM) {
        return Err(PackFault::OtherKeys);
    }
    let file: PackFile = json::read(json)?;
    let (parts, steps) = framework_parts(file.framework)?;
    let guidance = guidance(file.guidance, steps, &parts)?;
    let framework = Framework::new(parts).map_err(PackFault::Framework)?;
    let known = |sample: &Sample| framework.profile(sample.aim.profile_key()).is_some();
    let sample = sample(&file.sample)
        .filter(known)
        .ok_or(PackFault::Sample)?;
    Ok(Pack {
        language: file.language,
        opening: Arc::new(Opening::of(&framework, Words::new(file.interface))),
        framework,
        guidance,
        sample,
    })
}

/// The sample, unless it chooses no specialisation.
fn sample(file: &SampleFile) -> Option<Sample> {
    let chosen = file.specialisations.iter().copied();
    let aim = Aim {
        now: file.now.map(CareerLevelNumber),
        wanted: CareerLevelNumber(file.wanted),
        specialisations: Specialisations::new(chosen.map(SpecialisationNumber))?,
        background: None,
        name: Name::default(),
    };
    let answers = file.answers.iter().filter_map(|one| {
        let answer = match one.level {
            None => Answer::NotApplicable,
            Some(level) => Answer::Rated(Level::from_value(level)?),
        };
        Some((SkillNumber(one.skill), answer))
    });
    Some(Sample {
        aim,
        answers: answers.collect(),
    })
}
