//! What a pack gives to act on, read place by place. Any of it may be absent: a ladder of one's own needs no
//! reading list. A number that names nothing in the framework is a fault and not left out: whoever wrote the
//! pack can mend it, and would otherwise look in vain for what they wrote.

use super::numbers;
use super::place::{Place, Wanted};
use assessment::framework::FrameworkParts;
use assessment::guidance::{
    Cost, EntryRole, ExperiencePath, Guidance, Resource, ResourceKind, SkillSteps, Step, Transfer,
};
use assessment::ids::{BackgroundNumber, SkillNumber};
use assessment::level::Level;

/// The most things to do in one step.
const MAX_ACTIONS: usize = 10;

/// Reads the guidance of a whole pack, given the parts of its framework.
pub(super) fn guidance(pack: &Place<'_>, parts: &FrameworkParts) -> Guidance {
    let framework = pack.get("framework");
    let skills = framework.get("skills");
    let mut steps = Vec::new();
    for position in 0..parts.skills.len() {
        steps.extend(skill_steps(&skills.item(position)));
    }
    let file = pack.get("guidance");
    let listed = Listed(parts);
    Guidance {
        steps,
        resources: any(&file, "resources", |place| resource(place, &listed)),
        entry_roles: any(&file, "entry_roles", |place| EntryRole {
            name: place.text_of("name"),
            text: place.text_of("text"),
            skills: listed.skills(&place.get("skills")),
            backgrounds: listed.backgrounds(&place.get("backgrounds")),
        }),
        paths: any(&file, "paths", |place| ExperiencePath {
            name: place.text_of("name"),
            text: place.text_of("text"),
            backgrounds: listed.backgrounds(&place.get("backgrounds")),
        }),
        transfers: any(&file, "transfers", |place| Transfer {
            background: listed.background(&place.get("background")),
            text: place.text_of("text"),
            lines: place
                .get("lines")
                .each(|line| (listed.skill(&line.item(0)), line.item(1).text())),
        }),
    }
}

/// The items of a list that may be absent.
fn any<T>(file: &Place<'_>, name: &str, read: impl Fn(&Place<'_>) -> T) -> Vec<T> {
    let list = file.find(name);
    list.map_or_else(Vec::new, |list| list.each(read))
}

/// The steps that stand with a skill, if there are any.
fn skill_steps(skill: &Place<'_>) -> Option<SkillSteps> {
    Some(SkillSteps {
        steps: skill.find("steps")?.exactly(step),
        skill: numbers::skill(&skill.get("number")),
    })
}

fn step(file: &Place<'_>) -> Step {
    file.length(3, 3);
    Step {
        actions: file.item(0).each_between(1, MAX_ACTIONS, action),
        piece: file.item(1).text(),
        question: file.item(2).text(),
    }
}

fn action(place: &Place<'_>) -> String {
    place.text()
}

fn resource(file: &Place<'_>, listed: &Listed<'_>) -> Resource {
    Resource {
        kind: kind(&file.get("kind")),
        name: file.text_of("name"),
        by: optional(file, "by"),
        url: address(&file.get("url")),
        cost: cost(&file.get("cost")),
        note: file.text_of("note"),
        whom: file.text_of("whom"),
        time: optional(file, "time"),
        terms: optional(file, "terms"),
        helps: helps(&file.get("helps"), listed),
    }
}

/// A text that may be absent.
fn optional(file: &Place<'_>, name: &str) -> String {
    file.find(name)
        .map_or_else(String::new, |place| place.text())
}

fn cost(place: &Place<'_>) -> Cost {
    match place.text().as_str() {
        "free" => Cost::Free,
        "paid" => Cost::Paid,
        "costly" => Cost::Costly,
        "not-checked" => Cost::NotChecked,
        _ => {
            place.refuse(Wanted::KnownWord);
            Cost::NotChecked
        }
    }
}

fn kind(place: &Place<'_>) -> ResourceKind {
    match place.text().as_str() {
        "book" => ResourceKind::Book,
        "course" => ResourceKind::Course,
        "reading" => ResourceKind::Reading,
        "podcast" => ResourceKind::Podcast,
        "newsletter" => ResourceKind::Newsletter,
        "guide" => ResourceKind::Guide,
        "event" => ResourceKind::Event,
        "community" => ResourceKind::Community,
        "certification" => ResourceKind::Certification,
        _ => {
            place.refuse(Wanted::KnownWord);
            ResourceKind::Book
        }
    }
}

/// An address that a page may link to: no other scheme than https, so that none of them runs anything.
fn address(place: &Place<'_>) -> String {
    let url = place.text();
    if !url.starts_with("https://") {
        place.refuse(Wanted::Address);
    }
    url
}

/// For each level from 1 to 4, a list of skills.
fn helps(file: &Place<'_>, listed: &Listed<'_>) -> Vec<(SkillNumber, Level)> {
    let levels = [
        Level::Aware,
        Level::Practised,
        Level::Proficient,
        Level::Leading,
    ];
    file.length(levels.len(), levels.len());
    let mut helps = Vec::new();
    for (position, level) in levels.into_iter().enumerate() {
        for skill in listed.skills(&file.item(position)) {
            helps.push((skill, level));
        }
    }
    helps
}

/// What a number may name.
struct Listed<'p>(&'p FrameworkParts);

impl Listed<'_> {
    #[inline(never)]
    fn skills(&self, list: &Place<'_>) -> Vec<SkillNumber> {
        list.each(|place| self.skill(place))
    }

    #[inline(never)]
    fn backgrounds(&self, list: &Place<'_>) -> Vec<BackgroundNumber> {
        list.each(|place| self.background(place))
    }

    fn skill(&self, place: &Place<'_>) -> SkillNumber {
        let number = numbers::skill(place);
        if !self.0.skills.iter().any(|skill| skill.number == number) {
            place.refuse(Wanted::ListedNumber);
        }
        number
    }

    fn background(&self, place: &Place<'_>) -> BackgroundNumber {
        let number = numbers::background(place);
        if !self.0.backgrounds.iter().any(|one| one.number == number) {
            place.refuse(Wanted::ListedNumber);
        }
        number
    }
}
