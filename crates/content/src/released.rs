//! The hashes of every released revision and wording of the framework, which show when something changed
//! without a new number. A revision covers ids and numbers, targets, weights and must-haves; a wording
//! covers the anchors, as the first language has them. Backgrounds stand there by number, for they are in no revision.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

use crc::{CRC_64_XZ, Crc};
use formats::pack_file::LadderFile;
use serde::Deserialize;

use crate::assemble_earlier::{ladders, overrides};
use crate::authored::FrameworkToml;
use crate::fault::ContentFault;
use crate::read::{self, Content, FRAMEWORK, earlier_file};

/// The file of the hashes, below the content. It is only added to.
const RELEASED: &str = "released.toml";

/// Hashes by number, and the id of each background by its number.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ReleasedToml {
    revision: BTreeMap<String, String>,
    wording: BTreeMap<String, String>,
    background: BTreeMap<String, String>,
}

/// What differs from what was released under the same number, with what to raise and what to add.
///
/// # Errors
/// Why the content could not be read.
pub fn faults(folder: &Path, language: &str) -> Result<Vec<ContentFault>, Vec<ContentFault>> {
    let content = read::content(folder, language)?;
    let released: ReleasedToml = read::parsed(folder, RELEASED).map_err(|fault| vec![fault])?;
    let hashes = || -> Result<Vec<(String, u16, String)>, ContentFault> {
        let mut hashes = Vec::new();
        for earlier in &content.earlier {
            let file = earlier_file(earlier.revision);
            let hash = numbers_hash(earlier, &file)?;
            hashes.push((file, earlier.revision, hash));
        }
        let hash = numbers_hash(&content.framework, FRAMEWORK)?;
        hashes.push((FRAMEWORK.to_owned(), content.framework.revision, hash));
        Ok(hashes)
    };
    let hashes = hashes().map_err(|fault| vec![fault])?;
    let mut faults = Vec::new();
    for (file, revision, hash) in hashes {
        let known = released.revision.get(&revision.to_string());
        faults.extend(match known {
            Some(known) if *known == hash => None,
            Some(_) if file != FRAMEWORK => Some(ContentFault::new(
                file,
                "",
                format!("is not as revision {revision} was released: bring back the file of that release"),
            )),
            Some(_) => Some(ContentFault::new(
                file,
                "revision",
                format!(
                    "is still {revision}, and ids, numbers, targets, weights or must-haves differ from what was released \
                     as {revision}: copy the released file to {}, raise `revision` to {} here, and add \
                     `{} = \"{hash}\"` to [revision] in {RELEASED}",
                    earlier_file(revision),
                    revision + 1,
                    revision + 1
                ),
            )),
            None => Some(missing("revision", revision, &hash)),
        });
    }
    let wording = content.framework.wording;
    let hash = anchors_hash(&content);
    faults.extend(match released.wording.get(&wording.to_string()) {
        Some(known) if *known == hash => None,
        Some(_) => Some(ContentFault::new(
            FRAMEWORK,
            "wording",
            format!(
                "is still {wording}, and anchors differ from what was released as {wording}: raise `wording` to {} here, \
                 and add `{} = \"{hash}\"` to [wording] in {RELEASED}",
                wording + 1,
                wording + 1
            ),
        )),
        None => Some(missing("wording", wording, &hash)),
    });
    faults.extend(background_faults(&content.framework, &released.background));
    Ok(faults)
}

/// Backgrounds that differ from those that were released, by which saved documents name them.
fn background_faults<'f>(
    framework: &'f FrameworkToml,
    released: &'f BTreeMap<String, String>,
) -> impl Iterator<Item = ContentFault> + 'f {
    let listed = |number: &str, id: &str| {
        let mut all = framework.background.iter();
        all.any(|one| one.number.to_string() == number && one.id == id)
    };
    let gone = released.iter().filter_map(move |(number, id)| {
        let cure = format!("is no longer background {number}: a number is given once");
        (!listed(number, id))
            .then(|| ContentFault::new(FRAMEWORK, format!("background.{id}"), cure))
    });
    let added = framework.background.iter().filter_map(|one| {
        let known = released.contains_key(&one.number.to_string());
        (!known).then(|| missing("background", one.number.into(), &one.id))
    });
    gone.chain(added)
}

fn missing(table: &str, number: u16, hash: &str) -> ContentFault {
    let cure = format!("is missing: add `{number} = \"{hash}\"` to [{table}]");
    ContentFault::new(RELEASED, format!("{table}.{number}"), cure)
}

/// The hash of everything that a revision covers.
fn numbers_hash(framework: &FrameworkToml, file: &str) -> Result<String, ContentFault> {
    let mut lines = Vec::new();
    for (kind, listed) in [
        ("career-level", &framework.career_level),
        ("specialisation", &framework.specialisation),
    ] {
        let numbers = listed.iter();
        lines.extend(numbers.map(|one| format!("{kind} {} {}", one.number, one.id)));
    }
    for skill in &framework.skill {
        let own = skill.specialisation.as_deref().unwrap_or("core");
        lines.push(format!("skill {} {} {own}", skill.number, skill.id));
    }
    lines.extend(ladders(framework, file)?.iter().map(line));
    lines.extend(overrides(framework, file)?.iter().map(line));
    lines.sort();
    Ok(hash(&lines))
}

fn line(ladder: &LadderFile) -> String {
    let mut line = format!(
        "asks {} of {}:",
        ladder.specialisation.unwrap_or(0),
        ladder.skill
    );
    let mut must_haves = ladder.must_haves.clone();
    must_haves.sort_unstable();
    for row in [&ladder.targets, &ladder.weights, &must_haves] {
        for number in row {
            // Writing to a text does not fail.
            let _ = write!(line, " {number}");
        }
        line.push(';');
    }
    line
}

fn anchors_hash(content: &Content) -> String {
    let mut lines = Vec::new();
    for skill in &content.framework.skill {
        let words = content.skills.get(&skill.id);
        let anchors = words.map_or(&[][..], |(_, words)| &words.anchors);
        lines.extend(
            (0..)
                .zip(anchors)
                .map(|(level, anchor): (u8, &String)| format!("{} {level} {anchor}", skill.number)),
        );
    }
    lines.sort();
    hash(&lines)
}

fn hash(lines: &[String]) -> String {
    let sum = Crc::<u64>::new(&CRC_64_XZ).checksum(lines.join("\n").as_bytes());
    format!("{sum:016x}")
}
