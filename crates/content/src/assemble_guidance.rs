//! Joins what there is to act on with the framework's numbers. The checks have found everything by then; a
//! part that is missing all the same is named.

use formats::guidance_file::{
    CvLineFile, EntryRoleFile, ExperiencePathFile, GuidanceFile, ResourceFile, StepFile,
    TransferFile,
};
use formats::job_file::{JobRowFile, JobSectionFile};

use crate::assemble::{each, number};
use crate::authored::FrameworkToml;
use crate::authored_guidance::{EntryRoleToml, PathToml, ResourceToml, TransferToml};
use crate::authored_job::JobSectionToml;
use crate::fault::ContentFault;
use crate::read::{Content, FRAMEWORK};

/// The four steps of a skill.
pub(crate) fn steps(content: &Content, skill: &str) -> Result<[StepFile; 4], ContentFault> {
    let (_, written) = known(content.guidance.steps.get(skill), skill)?;
    let steps: Vec<StepFile> = written
        .steps
        .iter()
        .map(|step| {
            let (anywhere, at_work) = (step.anywhere.clone(), step.at_work.clone());
            let (piece, question) = (step.piece.clone(), step.question.clone());
            StepFile(step.first.clone(), anywhere, at_work, piece, question)
        })
        .collect();
    known(steps.try_into().ok(), skill)
}

/// The question that interviewers put on a skill.
pub(crate) fn interview(content: &Content, skill: &str) -> Result<String, ContentFault> {
    let (_, written) = known(content.guidance.steps.get(skill), skill)?;
    known(written.interview.clone(), skill)
}

/// Everything but the steps.
pub(crate) fn guidance(content: &Content) -> Result<GuidanceFile, ContentFault> {
    let ways_in = &content.guidance.ways_in;
    Ok(GuidanceFile {
        resources: each(&content.guidance.resources, |one| resource(content, one))?,
        entry_roles: each(&ways_in.entry_role, |one| entry_role(content, one))?,
        paths: each(&ways_in.path, |one| path(content, one))?,
        transfers: each(&ways_in.transfer, |one| transfer(content, one))?,
        job: each(&content.guidance.job.section, |one| job(content, one))?,
    })
}

fn resource(content: &Content, authored: &ResourceToml) -> Result<ResourceFile, ContentFault> {
    let words = content.guidance.resource_wording.get(&authored.id);
    let words = known(words, &authored.id)?;
    let mut helps = [const { Vec::new() }; 4];
    for skill in &content.framework.skill {
        let levels = authored.skills.get(&skill.id);
        for (level, skills) in (1..).zip(&mut helps) {
            if levels.is_some_and(|levels| levels.contains(&level)) {
                skills.push(skill.number);
            }
        }
    }
    Ok(ResourceFile {
        kind: authored.kind,
        name: authored.name.clone(),
        by: authored.by.clone(),
        url: authored.url.clone(),
        cost: authored.cost,
        checked: content.guidance.checked.get(&authored.id).cloned(),
        note: words.note.clone(),
        whom: words.whom.clone(),
        time: words.time.clone(),
        terms: words.terms.clone(),
        helps,
    })
}

fn entry_role(content: &Content, authored: &EntryRoleToml) -> Result<EntryRoleFile, ContentFault> {
    let words = &content.guidance.ways_in_wording.entry_role;
    let words = known(words.get(&authored.id), &authored.id)?;
    Ok(EntryRoleFile {
        name: words.name.clone(),
        text: words.text.clone(),
        skills: each(&authored.skills, |id| skill_number(&content.framework, id))?,
        backgrounds: backgrounds(content, &authored.backgrounds)?,
    })
}

fn path(content: &Content, authored: &PathToml) -> Result<ExperiencePathFile, ContentFault> {
    let words = &content.guidance.ways_in_wording.path;
    let words = known(words.get(&authored.id), &authored.id)?;
    Ok(ExperiencePathFile {
        name: words.name.clone(),
        text: words.text.clone(),
        backgrounds: backgrounds(content, &authored.backgrounds)?,
    })
}

fn transfer(content: &Content, authored: &TransferToml) -> Result<TransferFile, ContentFault> {
    let words = &content.guidance.ways_in_wording.transfer;
    let words = known(words.get(&authored.background), &authored.background)?;
    let background = &content.framework.background;
    Ok(TransferFile {
        background: number(background, "background", &authored.background)?,
        text: words.text.clone(),
        example: Some(words.example.clone()),
        lines: each(&authored.skills, |id| {
            let skill = skill_number(&content.framework, id)?;
            Ok(CvLineFile(skill, known(words.lines.get(id), id)?.clone()))
        })?,
    })
}

fn job(content: &Content, authored: &JobSectionToml) -> Result<JobSectionFile, ContentFault> {
    let words = content.guidance.job_wording.get(&authored.id);
    let words = known(words, &authored.id)?;
    Ok(JobSectionFile {
        heading: words.heading.clone(),
        text: words.text.clone(),
        table: words
            .table
            .iter()
            .flat_map(|table| {
                let rows = std::iter::once(&table.heads).chain(&table.rows);
                rows.cloned().map(JobRowFile)
            })
            .collect(),
        list: words.list.clone(),
    })
}

fn skill_number(framework: &FrameworkToml, id: &str) -> Result<u16, ContentFault> {
    let skill = framework.skill.iter().find(|skill| skill.id == id);
    Ok(known(skill, id)?.number)
}

fn backgrounds(content: &Content, ids: &[String]) -> Result<Vec<u8>, ContentFault> {
    let listed = &content.framework.background;
    each(ids, |id| number(listed, "background", id))
}

fn known<T>(found: Option<T>, id: &str) -> Result<T, ContentFault> {
    found.ok_or_else(|| ContentFault::new(FRAMEWORK, id, "lacks a part of its guidance: write it"))
}
