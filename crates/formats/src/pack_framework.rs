//! The framework's part of a pack as the assessment's types. What its numbers mean together is checked by
//! [`Framework::new`](assessment::framework::Framework::new).

use super::guidance_file::StepFile;
use super::json::FormFault;
use super::pack_file::{
    AreaFile, BackgroundFile, CareerLevelFile, EarlierRevisionFile, FrameworkFile, KindFile,
    LadderFile, LevelFile, OverrideFile, SkillFile, SpecialisationFile,
};
use assessment::earlier_revision::EarlierRevision;
use assessment::framework::{
    Area, Background, CareerLevel, FrameworkParts, Kind, LevelWording, Override, Skill,
    Specialisation,
};
use assessment::framework_ref::{FrameworkId, FrameworkRef};
use assessment::guidance::{Milestone, Setting, SkillSteps, Step};
use assessment::ids::{
    AreaNumber, BackgroundNumber, CareerLevelNumber, SkillNumber, SpecialisationNumber,
};
use assessment::level::Level;
use assessment::profile::{Expectation, Ladder, Weight};

/// The parts of a framework, and the steps of its skills.
pub(super) fn framework_parts(
    file: FrameworkFile,
) -> Result<(FrameworkParts, Vec<SkillSteps>), FormFault> {
    let career_levels = all(file.career_levels);
    let (mut skills, mut steps) = (Vec::new(), Vec::new());
    for (position, mut skill) in file.skills.into_iter().enumerate() {
        let interview = skill.interview.take().unwrap_or_default();
        steps.extend(skill.steps.take().map(|file| SkillSteps {
            skill: SkillNumber(skill.number),
            interview,
            steps: file.map(Step::from),
        }));
        let place = format!("framework.skills[{position}]");
        skills.push(skill_of(skill, &place, &career_levels)?);
    }
    let mut overrides = Vec::new();
    for (position, one) in file.overrides.into_iter().enumerate() {
        let place = format!("framework.overrides[{position}]");
        overrides.push(override_of(one, &place, &career_levels)?);
    }
    let mut earlier = Vec::new();
    for (position, one) in file.earlier.into_iter().enumerate() {
        let place = format!("framework.earlier[{position}]");
        earlier.push(earlier_revision(&one, &place, &career_levels)?);
    }
    let parts = FrameworkParts {
        reference: FrameworkRef {
            id: FrameworkId::new(&file.id).unwrap_or_else(FrameworkId::built_in),
            revision: file.revision,
            wording: file.wording,
        },
        earlier,
        number: file.number,
        levels: file.levels.map(LevelWording::from),
        areas: all(file.areas),
        specialisations: all(file.specialisations),
        backgrounds: all(file.backgrounds),
        skills,
        overrides,
        tombstones: file.tombstones.into_iter().map(SkillNumber).collect(),
        career_levels,
    };
    Ok((parts, steps))
}

fn all<F, T: From<F>>(files: Vec<F>) -> Vec<T> {
    files.into_iter().map(T::from).collect()
}

impl From<LevelFile> for LevelWording {
    fn from(file: LevelFile) -> LevelWording {
        LevelWording {
            name: file.name,
            summary: file.summary,
        }
    }
}

impl From<AreaFile> for Area {
    fn from(file: AreaFile) -> Area {
        Area {
            number: AreaNumber(file.number),
            name: file.name,
            description: file.description,
        }
    }
}

impl From<CareerLevelFile> for CareerLevel {
    fn from(file: CareerLevelFile) -> CareerLevel {
        CareerLevel {
            number: CareerLevelNumber(file.number),
            id: file.id,
            name: file.name,
            role: file.role,
            short: file.short,
            description: file.description,
        }
    }
}

impl From<SpecialisationFile> for Specialisation {
    fn from(file: SpecialisationFile) -> Specialisation {
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
}

impl From<BackgroundFile> for Background {
    fn from(file: BackgroundFile) -> Background {
        Background {
            number: BackgroundNumber(file.number),
            name: file.name,
        }
    }
}

impl From<KindFile> for Kind {
    fn from(file: KindFile) -> Kind {
        match file {
            KindFile::Hard => Kind::Hard,
            KindFile::Soft => Kind::Soft,
        }
    }
}

impl From<StepFile> for Step {
    fn from(StepFile(first, anywhere, at_work, piece, question): StepFile) -> Step {
        let of = |setting, texts: Vec<String>| {
            let milestone = move |text| Milestone { text, setting };
            texts.into_iter().map(milestone)
        };
        let anywhere = of(Setting::Anywhere, anywhere);
        let milestones = anywhere.chain(of(Setting::AtWork, at_work)).collect();
        Step {
            first,
            milestones,
            piece,
            question,
        }
    }
}

fn skill_of(
    file: SkillFile,
    place: &str,
    career_levels: &[CareerLevel],
) -> Result<Skill, FormFault> {
    Ok(Skill {
        number: SkillNumber(file.number),
        id: file.id,
        area: AreaNumber(file.area),
        kind: file.kind.into(),
        specialisation: file.specialisation.map(SpecialisationNumber),
        name: file.name,
        description: file.description,
        anchors: file.anchors,
        ladder: ladder(
            &file.targets,
            &file.weights,
            &file.must_haves,
            place,
            career_levels,
        )?,
    })
}

fn override_of(
    file: OverrideFile,
    place: &str,
    career_levels: &[CareerLevel],
) -> Result<Override, FormFault> {
    Ok(Override {
        specialisation: SpecialisationNumber(file.specialisation),
        skill: SkillNumber(file.skill),
        ladder: ladder(
            &file.targets,
            &file.weights,
            &file.must_haves,
            place,
            career_levels,
        )?,
        reason: file.reason,
    })
}

fn earlier_revision(
    file: &EarlierRevisionFile,
    place: &str,
    career_levels: &[CareerLevel],
) -> Result<EarlierRevision, FormFault> {
    let ladder = |one: &LadderFile, place: &str| {
        ladder(
            &one.targets,
            &one.weights,
            &one.must_haves,
            place,
            career_levels,
        )
    };
    let mut revision = EarlierRevision {
        revision: file.revision,
        ladders: Vec::new(),
        overrides: Vec::new(),
    };
    for (position, one) in file.skills.iter().enumerate() {
        let place = format!("{place}.skills[{position}]");
        let skill = SkillNumber(one.skill);
        revision.ladders.push((skill, ladder(one, &place)?));
    }
    for (position, one) in file.overrides.iter().enumerate() {
        let place = format!("{place}.overrides[{position}]");
        let specialisation = one.specialisation.map(SpecialisationNumber);
        let missing = || FormFault::new(place.as_str(), "missing field `specialisation`");
        let (specialisation, skill) = (specialisation.ok_or_else(missing)?, SkillNumber(one.skill));
        let ladder = ladder(one, &place)?;
        revision.overrides.push((specialisation, skill, ladder));
    }
    Ok(revision)
}

/// One target and one weight for each career level, and the career levels with a must-have.
fn ladder(
    targets: &[u8],
    weights: &[u8],
    must_haves: &[u8],
    place: &str,
    career_levels: &[CareerLevel],
) -> Result<Ladder, FormFault> {
    for (name, numbers) in [("targets", targets), ("weights", weights)] {
        let (length, count) = (numbers.len(), career_levels.len());
        if length != count {
            let place = format!("{place}.{name}");
            let message = format!("invalid length {length}, expected a list of {count}");
            return Err(FormFault::new(place, message));
        }
    }
    let numbers = career_levels.iter().zip(targets.iter().zip(weights));
    let step = |(level, (target, weight)): (&CareerLevel, (&u8, &u8))| Expectation {
        target: Level::from_value(*target).unwrap_or(Level::NotYet),
        weight: Weight::from_value(*weight).unwrap_or(Weight::Supporting),
        must_have: must_haves.contains(&level.number.0),
    };
    Ok(Ladder {
        steps: numbers.map(step).collect(),
    })
}
