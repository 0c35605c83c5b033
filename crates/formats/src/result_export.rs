//! One result as a file that people and programs can read and that comes back: JSON, with everything that
//! was said, and the figures reckoned from it. Reading takes only what was said.

use std::fmt;

use super::json_reader;
use super::json_writer::JsonWriter;
use super::place::{Faults, FormFault, Place};
use super::result_reader::Reader;
use super::{backup_file, document_file};
use assessment::aim::Aim;
use assessment::answer::Answer;
use assessment::assessment::Finished;
use assessment::framework::{Framework, Skill};
use assessment::goal::{Goal, Horizon};
use assessment::ids::{CareerLevelNumber, SpecialisationNumber};
use assessment::level::Level;
use assessment::plan::Plan;
use assessment::report::Report;
use assessment::standing::Standing;

/// Says what the file is.
const APP: &str = "gapwise-result";

/// The version this build writes and the newest it reads.
const VERSION: u64 = 1;

/// The largest result file that is read, in bytes: a hundred goals with the longest notes fit.
pub const MAX_BYTES: usize = 2_000_000;

/// What a result file holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// The assessment, with the id it had.
    pub finished: Finished,
    /// Answers and goals left out because this framework does not have their skills.
    pub unknown_skills: u32,
    /// Answers and goals left out because they could not be read.
    pub unreadable: u32,
}

/// Why nothing of a file is taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ResultFault {
    /// Over [`MAX_BYTES`].
    TooLarge,
    /// Not made by Gapwise, or cut short.
    NotAResult,
    /// A backup, or a saved document: it is brought back elsewhere.
    Backup,
    /// Made by a newer Gapwise.
    NewerVersion,
    /// Made with another framework.
    OtherFramework,
    /// A result file in which a place does not hold what belongs there.
    Damaged(FormFault),
}

impl From<FormFault> for ResultFault {
    fn from(fault: FormFault) -> ResultFault {
        ResultFault::Damaged(fault)
    }
}

impl fmt::Display for ResultFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            ResultFault::TooLarge => "it is larger than any result",
            ResultFault::NotAResult => "it is no result of this app, or a damaged one",
            ResultFault::Backup => "it is a backup",
            ResultFault::NewerVersion => "it was made by a newer version of this app",
            ResultFault::OtherFramework => "it was made with another set of skills",
            ResultFault::Damaged(fault) => return write!(f, "it is damaged: {fault}"),
        })
    }
}

/// The text of a result file: an assessment, and how it stands against the role of `report`, which is made
/// from its answers. The person's name is in it only if wanted.
#[must_use]
pub fn write(
    framework: &Framework,
    finished: &Finished,
    report: &Report<'_>,
    with_name: bool,
) -> String {
    let mut file = JsonWriter::new();
    file.text("app", APP);
    file.number("version", VERSION);
    file.table("framework");
    file.text("id", framework.id());
    file.number("number", framework.number().into());
    file.end();
    file.number("id", finished.id.0);
    file.number("changed", finished.changed);
    file.text("day", &finished.on.iso());
    file.text("title", finished.title.as_str());
    if with_name {
        file.text("name", finished.aim.name.as_str());
    }
    aim(&mut file, framework, &finished.aim);
    role(&mut file, framework, report);
    file.list("skills");
    for one in framework.skills() {
        skill(&mut file, one, finished.answers.get(one.number), report);
    }
    file.end();
    plan(&mut file, framework, &finished.plan);
    file.finish()
}

fn aim(file: &mut JsonWriter, framework: &Framework, aim: &Aim) {
    file.table("aim");
    match aim.now {
        Some(now) => career_level(file, "now", framework, now),
        None => file.nothing("now"),
    }
    career_level(file, "wanted", framework, aim.wanted);
    file.list("specialisations");
    for number in aim.specialisations.as_slice() {
        specialisation(file, "", framework, *number);
    }
    file.end();
    if let Some(number) = aim.background {
        let known = framework.background(number);
        let name = known.map_or("", |background| &background.name);
        part(file, "background", number.0.into(), "", name);
    }
    file.end();
}

fn career_level(
    file: &mut JsonWriter,
    name: &str,
    framework: &Framework,
    number: CareerLevelNumber,
) {
    let known = framework.career_level(number);
    let (id, called) = known.map_or(("", ""), |level| (&level.id, &level.name));
    part(file, name, number.0.into(), id, called);
}

fn specialisation(
    file: &mut JsonWriter,
    name: &str,
    framework: &Framework,
    number: SpecialisationNumber,
) {
    let known = framework.specialisation(number);
    let (id, called) = known.map_or(("", ""), |one| (&one.id, &one.name));
    part(file, name, number.0.into(), id, called);
}

/// A part of the framework: its number counts, id and name are for readers.
fn part(file: &mut JsonWriter, name: &str, number: u16, id: &str, called: &str) {
    file.table(name);
    named(file, number, id, called);
    file.end();
}

fn named(file: &mut JsonWriter, number: u16, id: &str, called: &str) {
    file.number("number", number.into());
    if !id.is_empty() {
        file.text("id", id);
    }
    file.text("name", called);
}

/// The role on view and how the result stands against it.
fn role(file: &mut JsonWriter, framework: &Framework, report: &Report<'_>) {
    let (key, tally) = (report.profile.key, &report.tally);
    file.table("role");
    specialisation(file, "specialisation", framework, key.specialisation);
    career_level(file, "careerLevel", framework, key.career_level);
    let standing = match report.standing {
        Standing::TooEarly => "too-early",
        Standing::Starting => "starting",
        Standing::Building => "building",
        Standing::Close => "close",
        Standing::Ready => "ready",
    };
    file.text("standing", standing);
    file.table("readiness");
    file.number_or_nothing("percent", report.percent());
    file.number("missing", tally.readiness.missing.into());
    file.number("asked", tally.readiness.asked.into());
    file.end();
    file.table("coverage");
    file.number("rated", tally.coverage.rated.into());
    file.number("applicable", tally.coverage.applicable.into());
    file.end();
    file.table("gates");
    file.number("open", tally.open_gates.into());
    file.number("unrated", tally.unrated_gates.into());
    file.end();
    file.end();
}

fn skill(file: &mut JsonWriter, skill: &Skill, answer: Option<Answer>, report: &Report<'_>) {
    file.table("");
    named(file, skill.number.0, &skill.id, &skill.name);
    if let Some(answer) = answer {
        file.number_or_nothing("level", answer.level().map(Level::value));
    }
    let mut asked = report.findings.iter();
    if let Some(finding) = asked.find(|finding| finding.skill.number == skill.number) {
        file.table("asked");
        file.number("target", finding.expectation.target.value().into());
        file.number("weight", finding.expectation.weight.value().into());
        file.flag("gate", finding.expectation.gate);
        file.number_or_nothing("gap", finding.gap());
        file.end();
    }
    file.end();
}

/// The goals that stand, in their order; what was removed is nobody's plan.
fn plan(file: &mut JsonWriter, framework: &Framework, plan: &Plan) {
    file.table("plan");
    file.number("ordered", plan.order().1);
    file.list("goals");
    for one in plan.goals() {
        let mut planned = plan.planned().iter();
        let planned = planned.find(|planned| planned.key == one.key);
        goal(
            file,
            framework,
            one,
            planned.map_or(0, |planned| planned.at),
        );
    }
    file.end();
    file.end();
}

fn goal(file: &mut JsonWriter, framework: &Framework, goal: &Goal, changed: u64) {
    file.table("");
    let known = framework.skill(goal.key.skill);
    let (id, called) = known.map_or(("", ""), |skill| (&skill.id, &skill.name));
    part(file, "skill", goal.key.skill.0, id, called);
    file.number("to", goal.key.to.value().into());
    file.number("changed", changed);
    file.flag("longTerm", goal.horizon == Horizon::LongTerm);
    for (name, day) in [("due", goal.due), ("done", goal.done)] {
        match day {
            Some(day) => file.text(name, &day.iso()),
            None => file.nothing(name),
        }
    }
    for (name, text) in [
        ("occasion", goal.occasion.as_str()),
        ("deed", goal.deed.as_str()),
        ("measure", goal.measure.as_str()),
        ("notes", goal.notes.as_str()),
    ] {
        file.text(name, text);
    }
    file.end();
}

/// Reads a result file. Figures in it are not looked at: they follow from what was said.
///
/// # Errors
/// Why nothing of it can be taken.
pub fn read(text: &str, framework: &Framework) -> Result<Imported, ResultFault> {
    if text.len() > MAX_BYTES {
        return Err(ResultFault::TooLarge);
    }
    let value = json_reader::read(text).ok_or(ResultFault::NotAResult)?;
    let faults = Faults::default();
    let file = Place::root(&value, &faults);
    match file.get("app").text().as_str() {
        APP => {}
        backup_file::APP | document_file::APP => return Err(ResultFault::Backup),
        _ => return Err(ResultFault::NotAResult),
    }
    let version = file.get("version").number(1..=u64::MAX);
    if !faults.any() && version > VERSION {
        return Err(ResultFault::NewerVersion);
    }
    let made_with = file.get("framework");
    let number = made_with.get("number").byte(1..=u8::MAX);
    let id = made_with.text_of("id");
    if !faults.any() && (number != framework.number() || id != framework.id()) {
        return Err(ResultFault::OtherFramework);
    }
    let mut reader = Reader::new(framework);
    let finished = reader.finished(&file);
    if let Some(fault) = faults.into_first() {
        return Err(fault.into());
    }
    let finished = finished.ok_or(ResultFault::NotAResult)?;
    Ok(Imported {
        finished,
        unknown_skills: reader.unknown_skills,
        unreadable: reader.unreadable,
    })
}
