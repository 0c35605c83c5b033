//! The framework's part of a pack, read place by place. What its numbers mean together is the
//! assessment crate's to check.

use super::numbers;
use super::place::{Place, Wanted};
use assessment::framework::{
    Area, Background, CareerLevel, EarlierRevision, FrameworkParts, Kind, LevelWording, Override,
    Skill, Specialisation,
};
use assessment::framework_ref::{FrameworkId, FrameworkRef};
use assessment::ids::{AreaNumber, MAX_PROFILE_NUMBER};
use assessment::profile::{Expectation, Ladder, Weight};

/// Reads the parts of a framework.
pub(super) fn framework_parts(file: &Place<'_>) -> FrameworkParts {
    let career_levels = file.get("career_levels").each(career_level);
    FrameworkParts {
        reference: FrameworkRef {
            id: framework_id(&file.get("id")),
            revision: release(file, "revision"),
            wording: release(file, "wording"),
        },
        earlier: file.find("earlier").map_or_else(Vec::new, |list| {
            list.each(|place| earlier_revision(place, &career_levels))
        }),
        number: file.get("number").byte(1..=u8::MAX),
        levels: file.get("levels").exactly(level_wording),
        areas: file.get("areas").each(area),
        specialisations: file.get("specialisations").each(specialisation),
        backgrounds: file.get("backgrounds").each(background),
        skills: file
            .get("skills")
            .each(|place| skill(place, &career_levels)),
        overrides: file.find("overrides").map_or_else(Vec::new, |list| {
            list.each(|place| override_of(place, &career_levels))
        }),
        tombstones: file
            .find("tombstones")
            .map_or_else(Vec::new, |list| list.each(numbers::skill)),
        career_levels,
    }
}

fn framework_id(place: &Place<'_>) -> FrameworkId {
    FrameworkId::new(&place.text()).unwrap_or_else(|| {
        place.refuse(Wanted::FrameworkId);
        FrameworkId::built_in()
    })
}

/// The number of a release; a framework that says nothing of it is in its first.
fn release(file: &Place<'_>, name: &str) -> u16 {
    let place = file.find(name);
    place.map_or(1, |place| small_number(&place))
}

fn small_number(place: &Place<'_>) -> u16 {
    u16::try_from(place.number(1..=u64::from(u16::MAX))).unwrap_or(1)
}

fn earlier_revision(file: &Place<'_>, career_levels: &[CareerLevel]) -> EarlierRevision {
    let skill = |place: &Place<'_>| numbers::skill(&place.get("skill"));
    EarlierRevision {
        revision: small_number(&file.get("revision")),
        ladders: file
            .get("skills")
            .each(|place| (skill(place), ladder(place, career_levels))),
        overrides: file.get("overrides").each(|place| {
            let specialisation = numbers::specialisation(&place.get("specialisation"));
            (specialisation, skill(place), ladder(place, career_levels))
        }),
    }
}

fn level_wording(file: &Place<'_>) -> LevelWording {
    LevelWording {
        name: file.text_of("name"),
        summary: file.text_of("summary"),
    }
}

fn area(file: &Place<'_>) -> Area {
    Area {
        number: AreaNumber(file.get("number").byte(1..=u8::MAX)),
        name: file.text_of("name"),
        description: file.text_of("description"),
    }
}

fn career_level(file: &Place<'_>) -> CareerLevel {
    CareerLevel {
        number: numbers::career_level(&file.get("number")),
        id: file.text_of("id"),
        name: file.text_of("name"),
        role: file.text_of("role"),
        short: file.text_of("short"),
        description: file.text_of("description"),
    }
}

fn specialisation(file: &Place<'_>) -> Specialisation {
    Specialisation {
        number: numbers::specialisation(&file.get("number")),
        id: file.text_of("id"),
        name: file.text_of("name"),
        short: file.text_of("short"),
        phrase: file.text_of("phrase"),
        description: file.text_of("description"),
        industries: file.text_of("industries"),
    }
}

fn background(file: &Place<'_>) -> Background {
    Background {
        number: numbers::background(&file.get("number")),
        name: file.text_of("name"),
    }
}

fn skill(file: &Place<'_>, career_levels: &[CareerLevel]) -> Skill {
    Skill {
        number: numbers::skill(&file.get("number")),
        id: file.text_of("id"),
        area: AreaNumber(file.get("area").byte(1..=u8::MAX)),
        kind: kind(&file.get("kind")),
        specialisation: file
            .find("specialisation")
            .map(|place| numbers::specialisation(&place)),
        name: file.text_of("name"),
        description: file.text_of("description"),
        anchors: file.get("anchors").exactly(anchor),
        ladder: ladder(file, career_levels),
    }
}

fn anchor(place: &Place<'_>) -> String {
    place.text()
}

fn kind(place: &Place<'_>) -> Kind {
    match place.text().as_str() {
        "hard" => Kind::Hard,
        "soft" => Kind::Soft,
        _ => {
            place.refuse(Wanted::KnownWord);
            Kind::Hard
        }
    }
}

fn override_of(file: &Place<'_>, career_levels: &[CareerLevel]) -> Override {
    Override {
        specialisation: numbers::specialisation(&file.get("specialisation")),
        skill: numbers::skill(&file.get("skill")),
        ladder: ladder(file, career_levels),
        reason: file.text_of("reason"),
    }
}

/// One target and one weight for each career level, and the career levels with a gate.
#[inline(never)]
fn ladder(file: &Place<'_>, career_levels: &[CareerLevel]) -> Ladder {
    let gates = file.find("gates").map_or_else(Vec::new, |list| {
        list.each(|place| place.byte(1..=MAX_PROFILE_NUMBER))
    });
    let count = career_levels.len();
    let (targets, weights) = (file.get("targets"), file.get("weights"));
    let steps = targets
        .length(count, count)
        .min(weights.length(count, count));
    let step = |(index, level): (usize, &CareerLevel)| Expectation {
        target: numbers::level(&targets.item(index)),
        weight: Weight::from_value(weights.item(index).byte(1..=3)).unwrap_or(Weight::Supporting),
        gate: gates.contains(&level.number.0),
    };
    Ladder {
        steps: career_levels
            .iter()
            .take(steps)
            .enumerate()
            .map(step)
            .collect(),
    }
}
