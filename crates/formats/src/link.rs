//! The payload of a results link: one finished assessment in under a hundred characters.
//!
//! The bytes, before base64url without padding; numbers are big-endian:
//!
//! | bytes | what |
//! |---|---|
//! | 1 | version, 2 |
//! | 1 + i | i, then the id of the framework, i bytes |
//! | 2, 2 | its revision, its wording |
//! | 2 | the day it was finished, days since 1970-01-01 |
//! | 1 | career level now (high four bits, 0 for none) and wanted (low four bits) |
//! | 2 | specialisations aimed at, a bit for each number: bit n of a 16-bit word |
//! | 1 | the role on view: specialisation (high four bits), career level (low four bits) |
//! | 2 | n, the highest answered skill number |
//! | ⌈3n/8⌉ | three bits for each skill number from 1: 0 unanswered, 1 to 5 a level, 6 not applicable |
//! | 1 + m | m, then a name of m bytes in UTF-8 |
//! | 2 + p, any times | the number of an optional part, p, then p bytes: a reader skips parts it does not know |
//! | 0 or 1 | a zero byte where the whole would otherwise be a multiple of three bytes long |
//! | 4 | CRC-32 (ISO-HDLC) of all before it |
//!
//! Version 1 had one byte, the number of a framework, in the place of id, revision and wording, and no
//! optional parts.
//!
//! With a length that is no multiple of three, the last character holds two or four bits and so is
//! never `-` or `_`, which programs that turn addresses into links like to drop.

use crc::{CRC_32_ISO_HDLC, Crc, NoTable};
use data_encoding::BASE64URL_NOPAD;

use super::bits::{bytes_for, pack_triples, unpack_triples};
use assessment::aim::{Aim, Specialisations};
use assessment::answer::{Answer, Answers};
use assessment::day::Day;
use assessment::framework::Framework;
use assessment::framework_ref::{FrameworkId, FrameworkRef};
use assessment::ids::{CareerLevelNumber, MAX_SKILL_NUMBER, SkillNumber, SpecialisationNumber};
use assessment::level::Level;
use assessment::own_text::Name;
use assessment::profile::ProfileKey;
use assessment::snapshot::Snapshot;

const VERSION: u8 = 2;
const FIRST_VERSION: u8 = 1;
const UNANSWERED: u8 = 0;
const NOT_APPLICABLE: u8 = 6;
const CHECKSUM_BYTES: usize = 4;
/// Longer payloads are refused unread: the longest valid one has 747 characters.
pub const MAX_PAYLOAD_CHARS: usize = 1_024;

/// The checksum, without a lookup table: payloads are short and tables cost download.
const CRC: Crc<u32, NoTable> = Crc::<u32, NoTable>::new(&CRC_32_ISO_HDLC);

/// A result as a link carries it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkedResult {
    /// What was said; see [`Snapshot::shared`].
    pub snapshot: Snapshot,
    /// The role that was on view when the link was made.
    pub viewed: ProfileKey,
}

/// What is worth telling the reader of a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkNotice {
    /// A character was changed, lost or added: nothing can be shown.
    Damaged,
    /// Made by a newer Gapwise than this one: nothing can be shown.
    NewerVersion,
    /// Made with a framework, or a release of it, that is not at hand: no figures can be shown.
    OtherFramework,
    /// It names a role or an industry this framework does not have: nothing can be shown.
    UnknownRole,
    /// So many answers were left out: this framework does not have their skills.
    UnknownSkills(u32),
    /// So many answers were left out: their skills have been withdrawn.
    WithdrawnSkills(u32),
}

/// What could be read from a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenedLink {
    /// The result, exactly as it was shared, unless a notice says otherwise.
    pub result: Option<LinkedResult>,
    /// In the order they were found.
    pub notices: Vec<LinkNotice>,
}

impl OpenedLink {
    fn refused(notice: LinkNotice) -> OpenedLink {
        OpenedLink {
            result: None,
            notices: vec![notice],
        }
    }
}

/// The payload for a result, over the alphabet `[A-Za-z0-9_-]`.
#[must_use]
pub fn encode(result: &LinkedResult) -> String {
    let LinkedResult { snapshot, viewed } = result;
    let mut bytes = vec![VERSION];
    sized(&mut bytes, snapshot.framework.id.as_str().as_bytes());
    bytes.extend(snapshot.framework.revision.to_be_bytes());
    bytes.extend(snapshot.framework.wording.to_be_bytes());
    bytes.extend(snapshot.on.days().to_be_bytes());
    let aim = &snapshot.aim;
    bytes.push(nibbles(aim.now.map_or(0, |level| level.0), aim.wanted.0));
    let specialisations = aim
        .specialisations
        .as_slice()
        .iter()
        .fold(0_u16, |set, number| set | 1 << (number.0 & 0x0f));
    bytes.extend(specialisations.to_be_bytes());
    bytes.push(nibbles(viewed.specialisation.0, viewed.career_level.0));
    let answers = &snapshot.answers;
    // Answers come lowest number first, so the last one has the highest.
    let highest = answers.iter().last().map_or(0, |(skill, _)| skill.0);
    bytes.extend(highest.to_be_bytes());
    let codes: Vec<u8> = (1..=highest)
        .map(|number| answers.get(SkillNumber(number)).map_or(UNANSWERED, code_of))
        .collect();
    bytes.extend(pack_triples(&codes));
    sized(&mut bytes, aim.name.as_str().as_bytes());
    if (bytes.len() + CHECKSUM_BYTES).is_multiple_of(3) {
        bytes.push(0);
    }
    bytes.extend(CRC.checksum(&bytes).to_be_bytes());
    BASE64URL_NOPAD.encode(&bytes)
}

/// A length, then as many bytes: ids and names have at most 160.
fn sized(bytes: &mut Vec<u8>, text: &[u8]) {
    bytes.push(u8::try_from(text.len()).unwrap_or(0));
    bytes.extend(text);
}

/// Reads a payload, whatever it is: never fails and never guesses.
#[must_use]
pub fn open(payload: &str, framework: &Framework) -> OpenedLink {
    if payload.len() > MAX_PAYLOAD_CHARS {
        return OpenedLink::refused(LinkNotice::Damaged);
    }
    let Some(bytes) = checked_bytes(payload) else {
        return OpenedLink::refused(LinkNotice::Damaged);
    };
    // The checksum was right, so what follows is what somebody's Gapwise wrote.
    let identified = match bytes.split_first() {
        Some((&VERSION, rest)) => identity(rest),
        Some((&FIRST_VERSION, [number, rest @ ..])) if *number == framework.number() => {
            let id = framework.reference().id.clone();
            let first = FrameworkRef::first();
            Some((FrameworkRef { id, ..first }, rest))
        }
        Some((&FIRST_VERSION, [_, ..])) => {
            return OpenedLink::refused(LinkNotice::OtherFramework);
        }
        Some((&newer, _)) if newer > VERSION => {
            return OpenedLink::refused(LinkNotice::NewerVersion);
        }
        _ => None,
    };
    let result = identified.and_then(|(reference, rest)| {
        let parts = bytes.first() != Some(&FIRST_VERSION);
        read_body(reference, rest, bytes.len(), parts)
    });
    let Some(result) = result else {
        return OpenedLink::refused(LinkNotice::Damaged);
    };
    match framework.at(&result.snapshot.framework) {
        Some(framework) => fit_to_framework(result, framework),
        None => OpenedLink {
            result: Some(result),
            notices: vec![LinkNotice::OtherFramework],
        },
    }
}

/// Whether the checksum of a payload is right: nothing of it was changed, lost or added.
#[must_use]
pub fn is_intact(payload: &str) -> bool {
    payload.len() <= MAX_PAYLOAD_CHARS && checked_bytes(payload).is_some()
}

/// The framework and its release, and what stands behind them.
fn identity(bytes: &[u8]) -> Option<(FrameworkRef, &[u8])> {
    let (length, rest) = bytes.split_first()?;
    let (id, rest) = rest.split_at_checked(usize::from(*length))?;
    let (release, rest) = rest.split_first_chunk::<4>()?;
    let reference = FrameworkRef {
        id: FrameworkId::new(std::str::from_utf8(id).ok()?)?,
        revision: u16::from_be_bytes([release[0], release[1]]),
        wording: u16::from_be_bytes([release[2], release[3]]),
    };
    Some((reference, rest))
}

/// The bytes before the checksum, if the payload is well-formed and the checksum right.
fn checked_bytes(payload: &str) -> Option<Vec<u8>> {
    let mut bytes = BASE64URL_NOPAD.decode(payload.as_bytes()).ok()?;
    if bytes.len().is_multiple_of(3) {
        return None;
    }
    let body = bytes.len().checked_sub(CHECKSUM_BYTES)?;
    let checksum = CRC.checksum(&bytes[..body]).to_be_bytes();
    if bytes[body..] != checksum {
        return None;
    }
    bytes.truncate(body);
    Some(bytes)
}

/// Reads everything behind version and framework, of a payload of `whole` bytes without its checksum.
fn read_body(
    framework: FrameworkRef,
    bytes: &[u8],
    whole: usize,
    with_parts: bool,
) -> Option<LinkedResult> {
    let (head, rest) = bytes.split_first_chunk::<8>()?;
    let on = Day::from_days(u32::from(u16::from_be_bytes([head[0], head[1]])));
    let (now, wanted) = (head[2] >> 4, head[2] & 0x0f);
    let set = u16::from_be_bytes([head[3], head[4]]);
    let (specialisation, career_level) = (head[5] >> 4, head[5] & 0x0f);
    let highest = u16::from_be_bytes([head[6], head[7]]);
    if highest > MAX_SKILL_NUMBER {
        return None;
    }
    let (packed, rest) = rest.split_at_checked(bytes_for(usize::from(highest)))?;
    let codes = unpack_triples(packed, usize::from(highest))?;
    if codes.last() == Some(&UNANSWERED) {
        return None;
    }
    let (name_length, rest) = rest.split_first()?;
    let (name, rest) = rest.split_at_checked(usize::from(*name_length))?;
    let name_text = std::str::from_utf8(name).ok()?;
    let rest = if with_parts {
        behind_parts(rest)?
    } else {
        rest
    };
    let padded = match rest {
        [] => false,
        [0] => true,
        _ => return None,
    };
    // The zero byte stands only where it is needed: one result has one payload.
    let needed = (whole - rest.len() + CHECKSUM_BYTES).is_multiple_of(3);
    if padded != needed {
        return None;
    }
    let answers = (1..=highest)
        .zip(codes)
        .filter(|(_, code)| *code != UNANSWERED)
        .map(|(number, code)| Some((SkillNumber(number), answer_of(code)?)))
        .collect::<Option<Answers>>()?;
    let aim = Aim {
        now: (now > 0).then_some(CareerLevelNumber(now)),
        wanted: CareerLevelNumber(wanted),
        specialisations: Specialisations::new(
            (0..16)
                .filter(|bit| set & 1 << bit != 0)
                .map(SpecialisationNumber),
        )?,
        background: None,
        name: Name::new(name_text),
    };
    Some(LinkedResult {
        snapshot: Snapshot {
            framework,
            aim,
            answers,
            on,
        },
        viewed: ProfileKey {
            specialisation: SpecialisationNumber(specialisation),
            career_level: CareerLevelNumber(career_level),
        },
    })
}

/// What stands behind the optional parts, none of which this build knows.
fn behind_parts(mut bytes: &[u8]) -> Option<&[u8]> {
    loop {
        match bytes {
            [number, length, rest @ ..] if *number != 0 => {
                bytes = rest.get(usize::from(*length)..)?;
            }
            rest => return Some(rest),
        }
    }
}

/// Leaves out what the framework at hand does not know, and says so.
fn fit_to_framework(mut result: LinkedResult, framework: &Framework) -> OpenedLink {
    let snapshot = &mut result.snapshot;
    let aim = &snapshot.aim;
    let level = |number| framework.career_level(number).is_some();
    let mut specialisations = aim.specialisations.as_slice().iter();
    let roles_known = framework.profile(result.viewed).is_some()
        && level(aim.wanted)
        && aim.now.is_none_or(level)
        && specialisations.all(|number| framework.specialisation(*number).is_some());
    if !roles_known {
        return OpenedLink::refused(LinkNotice::UnknownRole);
    }
    let answered = snapshot.answers.iter().map(|(skill, _)| skill);
    let missing: Vec<SkillNumber> = answered
        .filter(|skill| framework.skill(*skill).is_none())
        .collect();
    let mut withdrawn = 0;
    let mut unknown = 0;
    for skill in missing {
        if framework.is_withdrawn(skill) {
            withdrawn += 1;
        } else {
            unknown += 1;
        }
        snapshot.answers = std::mem::take(&mut snapshot.answers).forgetting(skill);
    }
    let mut notices = Vec::new();
    if withdrawn > 0 {
        notices.push(LinkNotice::WithdrawnSkills(withdrawn));
    }
    if unknown > 0 {
        notices.push(LinkNotice::UnknownSkills(unknown));
    }
    OpenedLink {
        result: Some(result),
        notices,
    }
}

fn nibbles(high: u8, low: u8) -> u8 {
    (high & 0x0f) << 4 | low & 0x0f
}

fn code_of(answer: Answer) -> u8 {
    match answer {
        Answer::Rated(level) => level.value() + 1,
        Answer::NotApplicable => NOT_APPLICABLE,
    }
}

fn answer_of(code: u8) -> Option<Answer> {
    if code == NOT_APPLICABLE {
        Some(Answer::NotApplicable)
    } else {
        Level::from_value(code.checked_sub(1)?).map(Answer::Rated)
    }
}
