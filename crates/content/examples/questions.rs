//! `questions <file>`: writes the first thirty questions of the content, with their anchors, as JSON: what
//! the peers under `bench/peers/` ask. Knows nothing of what they do with it.

use std::process::ExitCode;

use assessment::level::Level;
use serde_json::{Value as Json, json};

const QUESTIONS: usize = 30;

fn main() -> ExitCode {
    let Some(out) = std::env::args_os().nth(1) else {
        eprintln!("questions: name the file to write to");
        return ExitCode::FAILURE;
    };
    let pack = match content::built_in("en") {
        Ok(pack) => pack,
        Err(faults) => {
            for fault in faults {
                eprintln!("{fault}");
            }
            return ExitCode::FAILURE;
        }
    };
    let framework = &pack.framework;
    let skills = framework.skills().iter().take(QUESTIONS);
    let questions: Vec<Json> = skills
        .map(|skill| {
            json!({
                "name": skill.name,
                "description": skill.description,
                "area": framework.area(skill.area).map_or("", |area| &area.name),
                "anchors": skill.anchors,
            })
        })
        .collect();
    let levels = Level::ALL.map(|level| framework.level(level).name.clone());
    let content = json!({ "levels": levels, "questions": questions });
    match std::fs::write(&out, content.to_string()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{}: {error}", out.display());
            ExitCode::FAILURE
        }
    }
}
