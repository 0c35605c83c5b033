//! The guidance of a pack as the assessment's types. A number that names nothing in the framework is a fault
//! and is not left out: whoever wrote the pack can mend it, and would otherwise look in vain for their text.

use super::guidance_file::{
    CostFile, CvLineFile, EntryRoleFile, ExperiencePathFile, GuidanceFile, ResourceFile,
    ResourceKindFile, TransferFile,
};
use super::job_file;
use super::json::FormFault;
use assessment::day::Day;
use assessment::framework::FrameworkParts;
use assessment::guidance::{
    Cost, EntryRole, ExperiencePath, Guidance, Resource, ResourceKind, SkillSteps, Transfer,
};
use assessment::ids::{BackgroundNumber, SkillNumber};
use assessment::level::Level;

/// The levels that a resource may help to reach, in the order of its lists.
const LEVELS: [Level; 4] = [
    Level::Aware,
    Level::Practised,
    Level::Proficient,
    Level::Leading,
];

/// The guidance of a whole pack, of which any part may be absent, given the parts of its framework.
pub(super) fn guidance(
    file: Option<GuidanceFile>,
    steps: Vec<SkillSteps>,
    parts: &FrameworkParts,
) -> Result<Guidance, FormFault> {
    let mut guidance = Guidance {
        steps,
        ..Guidance::default()
    };
    let Some(file) = file else {
        return Ok(guidance);
    };
    Listed(parts).check(&file)?;
    guidance.resources = file.resources.into_iter().map(resource).collect();
    guidance.entry_roles = file.entry_roles.into_iter().map(entry_role).collect();
    guidance.paths = file.paths.into_iter().map(path).collect();
    guidance.job = job_file::sections(file.job)?;
    guidance.transfers = file.transfers.into_iter().map(transfer).collect();
    Ok(guidance)
}

fn resource(file: ResourceFile) -> Resource {
    let helps = LEVELS.into_iter().zip(file.helps);
    Resource {
        kind: match file.kind {
            ResourceKindFile::Book => ResourceKind::Book,
            ResourceKindFile::Course => ResourceKind::Course,
            ResourceKindFile::Reading => ResourceKind::Reading,
            ResourceKindFile::Podcast => ResourceKind::Podcast,
            ResourceKindFile::Newsletter => ResourceKind::Newsletter,
            ResourceKindFile::Guide => ResourceKind::Guide,
            ResourceKindFile::Event => ResourceKind::Event,
            ResourceKindFile::Community => ResourceKind::Community,
            ResourceKindFile::Certification => ResourceKind::Certification,
        },
        name: file.name,
        by: file.by.unwrap_or_default(),
        url: file.url,
        cost: match file.cost {
            CostFile::Free => Cost::Free,
            CostFile::Paid => Cost::Paid,
            CostFile::Costly => Cost::Costly,
            CostFile::NotChecked => Cost::NotChecked,
        },
        checked: file.checked.as_deref().and_then(Day::from_iso),
        note: file.note,
        whom: file.whom,
        time: file.time.unwrap_or_default(),
        terms: file.terms.unwrap_or_default(),
        helps: helps
            .flat_map(|(level, skills)| {
                let skills = skills.into_iter().map(SkillNumber);
                skills.map(move |skill| (skill, level))
            })
            .collect(),
    }
}

fn entry_role(file: EntryRoleFile) -> EntryRole {
    EntryRole {
        name: file.name,
        text: file.text,
        skills: file.skills.into_iter().map(SkillNumber).collect(),
        backgrounds: backgrounds(file.backgrounds),
    }
}

fn path(file: ExperiencePathFile) -> ExperiencePath {
    ExperiencePath {
        name: file.name,
        text: file.text,
        backgrounds: backgrounds(file.backgrounds),
    }
}

fn transfer(file: TransferFile) -> Transfer {
    let line = |CvLineFile(skill, text)| (SkillNumber(skill), text);
    Transfer {
        background: BackgroundNumber(file.background),
        text: file.text,
        example: file.example.unwrap_or_default(),
        lines: file.lines.into_iter().map(line).collect(),
    }
}

fn backgrounds(numbers: Vec<u8>) -> Vec<BackgroundNumber> {
    numbers.into_iter().map(BackgroundNumber).collect()
}

/// The numbers that guidance may name.
struct Listed<'p>(&'p FrameworkParts);

impl Listed<'_> {
    /// Checks every number in the guidance.
    fn check(&self, file: &GuidanceFile) -> Result<(), FormFault> {
        for (position, one) in file.resources.iter().enumerate() {
            for (level, skills) in one.helps.iter().enumerate() {
                self.skills(&format!("resources[{position}].helps[{level}]"), skills)?;
            }
        }
        for (position, one) in file.entry_roles.iter().enumerate() {
            self.skills(&format!("entry_roles[{position}].skills"), &one.skills)?;
            let place = format!("entry_roles[{position}].backgrounds");
            self.backgrounds(&place, &one.backgrounds)?;
        }
        for (position, one) in file.paths.iter().enumerate() {
            self.backgrounds(&format!("paths[{position}].backgrounds"), &one.backgrounds)?;
        }
        for (position, one) in file.transfers.iter().enumerate() {
            if !self.has_background(one.background) {
                return Err(unlisted(&format!("transfers[{position}].background")));
            }
            let mut lines = one.lines.iter();
            if let Some(line) = lines.position(|CvLineFile(skill, _)| !self.has_skill(*skill)) {
                return Err(unlisted(&format!("transfers[{position}].lines[{line}][0]")));
            }
        }
        Ok(())
    }

    fn skills(&self, place: &str, numbers: &[u16]) -> Result<(), FormFault> {
        let wrong = numbers.iter().position(|number| !self.has_skill(*number));
        wrong.map_or(Ok(()), |at| Err(unlisted(&format!("{place}[{at}]"))))
    }

    fn backgrounds(&self, place: &str, numbers: &[u8]) -> Result<(), FormFault> {
        let mut numbers = numbers.iter();
        let wrong = numbers.position(|number| !self.has_background(*number));
        wrong.map_or(Ok(()), |at| Err(unlisted(&format!("{place}[{at}]"))))
    }

    fn has_skill(&self, number: u16) -> bool {
        let mut skills = self.0.skills.iter();
        skills.any(|skill| skill.number.0 == number)
    }

    fn has_background(&self, number: u8) -> bool {
        let mut backgrounds = self.0.backgrounds.iter();
        backgrounds.any(|background| background.number.0 == number)
    }
}

fn unlisted(place: &str) -> FormFault {
    let place = format!("guidance.{place}");
    FormFault::new(place, "a number that the framework does not list")
}
