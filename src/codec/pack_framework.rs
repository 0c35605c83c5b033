//! The framework's part of a pack, read place by place. What its numbers mean together is the
//! domain's to check.

use super::place::{FormFault, Place, Wanted};
use crate::domain::framework::{
    Area, Background, CareerLevel, FrameworkParts, Kind, LevelWording, Override, Skill,
    Specialisation,
};
use crate::domain::ids::{
    AreaNumber, BackgroundNumber, CareerLevelNumber, MAX_PROFILE_NUMBER, MAX_SKILL_NUMBER,
    SkillNumber, SpecialisationNumber,
};
use crate::domain::level::Level;
use crate::domain::profile::{Expectation, Ladder, Weight};

type Read<T> = Result<T, FormFault>;

/// Reads the parts of a framework.
pub(super) fn framework_parts(file: &Place<'_>) -> Read<FrameworkParts> {
    let career_levels = each(&file.get("career_levels")?, career_level)?;
    Ok(FrameworkParts {
        id: text(file, "id")?,
        number: file.get("number")?.byte(1..=u8::MAX)?,
        levels: levels(&file.get("levels")?)?,
        areas: each(&file.get("areas")?, area)?,
        specialisations: each(&file.get("specialisations")?, specialisation)?,
        backgrounds: each(&file.get("backgrounds")?, background)?,
        skills: each(&file.get("skills")?, |place| skill(place, &career_levels))?,
        overrides: match file.find("overrides") {
            Some(list) => each(&list, |place| override_of(place, &career_levels))?,
            None => Vec::new(),
        },
        tombstones: match file.find("tombstones") {
            Some(list) => each(&list, skill_number)?,
            None => Vec::new(),
        },
        career_levels,
    })
}

fn each<T>(list: &Place<'_>, read: impl Fn(&Place<'_>) -> Read<T>) -> Read<Vec<T>> {
    let mut read_items = Vec::new();
    for place in list.items()? {
        read_items.push(read(&place)?);
    }
    Ok(read_items)
}

fn text(file: &Place<'_>, name: &str) -> Read<String> {
    file.get(name)?.text()
}

fn small_number(file: &Place<'_>, name: &str) -> Read<u8> {
    file.get(name)?.byte(1..=MAX_PROFILE_NUMBER)
}

fn skill_number(place: &Place<'_>) -> Read<SkillNumber> {
    let number = place.number(1..=u64::from(MAX_SKILL_NUMBER))?;
    Ok(SkillNumber(
        u16::try_from(number).unwrap_or(MAX_SKILL_NUMBER),
    ))
}

/// Exactly five of something.
fn five<T>(list: &Place<'_>, read: impl Fn(&Place<'_>) -> Read<T>) -> Read<[T; 5]> {
    list.items_between(5, 5)?;
    each(list, read)?
        .try_into()
        .map_err(|_| list.fault(Wanted::List(5, 5)))
}

fn levels(list: &Place<'_>) -> Read<[LevelWording; 5]> {
    five(list, |place| {
        Ok(LevelWording {
            name: text(place, "name")?,
            summary: text(place, "summary")?,
        })
    })
}

fn area(file: &Place<'_>) -> Read<Area> {
    Ok(Area {
        number: AreaNumber(file.get("number")?.byte(1..=u8::MAX)?),
        name: text(file, "name")?,
        description: text(file, "description")?,
    })
}

fn career_level(file: &Place<'_>) -> Read<CareerLevel> {
    Ok(CareerLevel {
        number: CareerLevelNumber(small_number(file, "number")?),
        id: text(file, "id")?,
        name: text(file, "name")?,
        role: text(file, "role")?,
        short: text(file, "short")?,
        description: text(file, "description")?,
    })
}

fn specialisation(file: &Place<'_>) -> Read<Specialisation> {
    Ok(Specialisation {
        number: SpecialisationNumber(small_number(file, "number")?),
        id: text(file, "id")?,
        name: text(file, "name")?,
        short: text(file, "short")?,
        phrase: text(file, "phrase")?,
        description: text(file, "description")?,
        industries: text(file, "industries")?,
    })
}

fn background(file: &Place<'_>) -> Read<Background> {
    Ok(Background {
        number: BackgroundNumber(file.get("number")?.byte(1..=u8::MAX)?),
        name: text(file, "name")?,
    })
}

fn skill(file: &Place<'_>, career_levels: &[CareerLevel]) -> Read<Skill> {
    let kind = file.get("kind")?;
    Ok(Skill {
        number: skill_number(&file.get("number")?)?,
        id: text(file, "id")?,
        area: AreaNumber(file.get("area")?.byte(1..=u8::MAX)?),
        kind: match kind.text()?.as_str() {
            "hard" => Kind::Hard,
            "soft" => Kind::Soft,
            _ => return Err(kind.fault(Wanted::KnownWord)),
        },
        specialisation: match file.find("specialisation") {
            Some(_) => Some(SpecialisationNumber(small_number(file, "specialisation")?)),
            None => None,
        },
        name: text(file, "name")?,
        description: text(file, "description")?,
        anchors: five(&file.get("anchors")?, anchor)?,
        ladder: ladder(file, career_levels)?,
    })
}

fn anchor(place: &Place<'_>) -> Read<String> {
    place.text()
}

fn override_of(file: &Place<'_>, career_levels: &[CareerLevel]) -> Read<Override> {
    Ok(Override {
        specialisation: SpecialisationNumber(small_number(file, "specialisation")?),
        skill: skill_number(&file.get("skill")?)?,
        ladder: ladder(file, career_levels)?,
        reason: text(file, "reason")?,
    })
}

/// One target and one weight for each career level, and the career levels with a gate.
fn ladder(file: &Place<'_>, career_levels: &[CareerLevel]) -> Read<Ladder> {
    let count = career_levels.len();
    let gates = match file.find("gates") {
        Some(list) => each(&list, |place| place.byte(1..=MAX_PROFILE_NUMBER))?,
        None => Vec::new(),
    };
    let targets = file.get("targets")?.items_between(count, count)?;
    let weights = file.get("weights")?.items_between(count, count)?;
    let mut steps = Vec::new();
    for ((target, weight), level) in targets.iter().zip(&weights).zip(career_levels) {
        steps.push(Expectation {
            target: Level::from_value(target.byte(0..=4)?)
                .ok_or_else(|| target.fault(Wanted::Number(0, 4)))?,
            weight: Weight::from_value(weight.byte(1..=3)?)
                .ok_or_else(|| weight.fault(Wanted::Number(1, 3)))?,
            gate: gates.contains(&level.number.0),
        });
    }
    Ok(Ladder { steps })
}
