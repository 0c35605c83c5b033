//! Reads a pack: JSON in, a checked framework with its words out. Knows nothing of where it came
//! from; nothing in it is trusted.

use std::fmt;
use std::sync::Arc;

use super::json_reader;
use super::numbers;
use super::pack_file::FORMAT;
use super::pack_framework::framework_parts;
use super::pack_guidance::guidance;
use super::place::{Faults, FormFault, Place};
use crate::bootstrap::Opening;
use assessment::aim::{Aim, Specialisations};
use assessment::answer::{Answer, Answers};
use assessment::framework::Framework;
use assessment::framework_fault::FrameworkFault;
use assessment::guidance::Guidance;
use assessment::ids::SkillNumber;
use assessment::own_text::Name;
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

/// Reads a pack from its JSON.
///
/// # Errors
/// The first reason why it cannot be used.
pub fn read(json: &str) -> Result<Pack, PackFault> {
    if json.len() > MAX_PACK_BYTES {
        return Err(PackFault::TooLarge);
    }
    let value = json_reader::read(json).ok_or(PackFault::NotJson)?;
    let faults = Faults::default();
    let file = Place::root(&value, &faults);
    let format = file.get("format").number(1..=u64::from(u32::MAX));
    if format > u64::from(FORMAT) {
        return Err(PackFault::NewerFormat(format));
    }
    // Before anything else is read: what an older pack has is not wrong, and a list of other sentences
    // may be as long as this one.
    let keys = file.get("keys").as_number(0..=u64::from(u32::MAX));
    let fits = format == u64::from(FORMAT) && keys == Some(u64::from(Key::CHECKSUM));
    if !fits && !faults.any() {
        return Err(PackFault::OtherKeys);
    }
    let parts = framework_parts(&file.get("framework"));
    let guidance = guidance(&file, &parts);
    let sample = sample(&file.get("sample"));
    let sentences = file.get("interface");
    let words = Words::new(sentences.each_between(Key::COUNT, Key::COUNT, sentence));
    let language = file.get("language").text();
    if let Some(fault) = faults.into_first() {
        return Err(PackFault::Form(fault));
    }
    let framework = Framework::new(parts).map_err(PackFault::Framework)?;
    let known = |sample: &Sample| framework.profile(sample.aim.profile_key()).is_some();
    let sample = sample.filter(known).ok_or(PackFault::Sample)?;
    Ok(Pack {
        language,
        opening: Arc::new(Opening::of(&framework, words)),
        framework,
        guidance,
        sample,
    })
}

fn sentence(place: &Place<'_>) -> String {
    place.text()
}

/// The sample, unless it chooses no specialisation.
fn sample(file: &Place<'_>) -> Option<Sample> {
    let chosen = numbers::specialisations(&file.get("specialisations"));
    let aim = Aim {
        now: file.find("now").map(|place| numbers::career_level(&place)),
        wanted: numbers::career_level(&file.get("wanted")),
        specialisations: Specialisations::new(chosen)?,
        background: None,
        name: Name::default(),
    };
    let mut answers = Answers::default();
    for (skill, answer) in file.get("answers").each(answer) {
        answers = answers.with(skill, answer, 0);
    }
    Some(Sample { aim, answers })
}

/// A skill's number and its level, 0 to 4, where `null` is "not applicable".
fn answer(file: &Place<'_>) -> (SkillNumber, Answer) {
    let skill = numbers::skill(&file.get("skill"));
    let level = file.get("level");
    let answer = if level.is_null() {
        Answer::NotApplicable
    } else {
        Answer::Rated(numbers::level(&level))
    };
    (skill, answer)
}
