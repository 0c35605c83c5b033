//! Links: exact for whoever made them, plain sentences for whatever reached us broken. Golden links
//! are only ever added to.

// Tests say what they expect by panicking.
#![allow(clippy::expect_used, missing_docs)]

mod changed_links;
mod coded;

use std::sync::LazyLock;

use assessment::aim::{Aim, Specialisations};
use assessment::answer::{Answer, Answers};
use assessment::day::Day;
use assessment::framework::Framework;
use assessment::framework_ref::{FrameworkId, FrameworkRef};
use assessment::ids::{CareerLevelNumber, SkillNumber, SpecialisationNumber};
use assessment::level::Level;
use assessment::own_text::Name;
use assessment::profile::ProfileKey;
use assessment::snapshot::Snapshot;
use changed_links::{IN_A_TEXT, IN_AN_ADDRESS, changed};
use formats::link::{LinkNotice, LinkedResult, encode, open};
use gapwise::routes::facet::Facet;
use gapwise::routes::route::{RoleSlug, Route};
use proptest::prelude::*;

static FRAMEWORK: LazyLock<Framework> = LazyLock::new(|| {
    content::built_in("en")
        .expect("the content is right")
        .framework
});

/// The first link ever: an engineer in technology, made with version 1 of the format.
const GOLDEN: &str = include_str!("golden/links/v1-technology.txt");

fn golden_result() -> LinkedResult {
    let levels = [
        1, 1, 1, 1, 0, 2, 1, 2, 3, 1, 0, 2, 1, 4, 3, 2, 2, 2, 2, 3, 1, 1, 2, 2,
    ];
    let answers: Answers = (1..)
        .zip(levels)
        .map(|(number, level)| {
            (
                SkillNumber(number),
                Answer::Rated(Level::from_value(level).expect("a level")),
            )
        })
        .chain([
            (SkillNumber(26), Answer::Rated(Level::Proficient)),
            (SkillNumber(33), Answer::NotApplicable),
        ])
        .collect();
    LinkedResult {
        snapshot: golden_snapshot(answers),
        viewed: ProfileKey {
            specialisation: SpecialisationNumber(2),
            career_level: CareerLevelNumber(2),
        },
    }
}

fn golden_snapshot(answers: Answers) -> Snapshot {
    Snapshot {
        framework: FrameworkRef::first(),
        aim: Aim {
            now: None,
            wanted: CareerLevelNumber(2),
            specialisations: Specialisations::new([
                SpecialisationNumber(2),
                SpecialisationNumber(4),
            ])
            .expect("two"),
            background: None,
            name: Name::default(),
        },
        on: Day::from_days(20_778),
        answers,
    }
}

/// The same result, made with version 2 of the format.
const GOLDEN_2: &str = include_str!("golden/links/v2-technology.txt");

#[test]
fn golden_links_read_as_ever_and_the_latest_is_still_written_so() {
    for golden in [GOLDEN, GOLDEN_2] {
        let opened = open(golden.trim(), &FRAMEWORK);
        assert_eq!(opened.notices, []);
        assert_eq!(opened.result, Some(golden_result()));
    }
    assert_eq!(encode(&golden_result()), GOLDEN_2.trim());
}

#[test]
fn a_link_of_another_framework_or_a_later_release_says_so_and_holds_what_was_shared() {
    for (id, revision) in [("acme-design", 1), ("gapwise", 999)] {
        let mut result = golden_result();
        result.snapshot.framework = FrameworkRef {
            id: FrameworkId::new(id).expect("an id"),
            revision,
            wording: 5,
        };
        let opened = open(&encode(&result), &FRAMEWORK);
        assert_eq!(opened.notices, [LinkNotice::OtherFramework]);
        assert_eq!(opened.result, Some(result));
    }
}

/// The body of a payload without padding and checksum.
fn body_of(payload: &str) -> Vec<u8> {
    let mut bytes = data_encoding::BASE64URL_NOPAD
        .decode(payload.as_bytes())
        .expect("a payload");
    bytes.truncate(bytes.len() - 4);
    // The last byte of a body without parts is the length of a name, 0 here, with or without padding.
    while bytes.ends_with(&[0, 0]) {
        bytes.pop();
    }
    bytes
}

#[test]
fn parts_that_are_not_known_are_skipped() {
    let plain = body_of(&encode(&golden_result()));
    for parts in [
        vec![1, 0],
        vec![7, 3, 0, 0, 9],
        vec![255, 1, 0, 2, 2, 8, 8],
        [vec![9, 255], vec![5; 255]].concat(),
    ] {
        let opened = open(&sealed([plain.clone(), parts.clone()].concat()), &FRAMEWORK);
        assert_eq!(opened.notices, [], "{parts:?}");
        assert_eq!(opened.result, Some(golden_result()), "{parts:?}");
    }
    for broken in [vec![1, 200, 0], vec![0, 0], vec![3, 0, 0, 1, 0]] {
        let opened = open(
            &sealed([plain.clone(), broken.clone()].concat()),
            &FRAMEWORK,
        );
        assert_eq!(opened.result, None, "{broken:?}");
    }
}

fn result() -> impl Strategy<Value = LinkedResult> {
    let skills = FRAMEWORK.skills().len();
    let answers = prop::collection::vec(0..=coded::MOST, skills)
        .prop_map(|codes| coded::answers(&FRAMEWORK, &codes));
    (
        prop::option::of(1_u8..=5),
        1_u8..=5,
        prop::collection::vec(1_u8..=6, 1..6),
        (1_u8..=6, 1_u8..=5),
        any::<u16>(),
        ".{0,60}",
        answers,
    )
        .prop_map(
            |(now, wanted, industries, viewed, day, name, answers)| LinkedResult {
                snapshot: Snapshot {
                    framework: FRAMEWORK.reference().clone(),
                    aim: Aim {
                        now: now.map(CareerLevelNumber),
                        wanted: CareerLevelNumber(wanted),
                        specialisations: Specialisations::new(
                            industries.into_iter().map(SpecialisationNumber),
                        )
                        .expect("at least one"),
                        background: None,
                        name: Name::new(&name),
                    },
                    on: Day::from_days(u32::from(day)),
                    answers,
                },
                viewed: ProfileKey {
                    specialisation: SpecialisationNumber(viewed.0),
                    career_level: CareerLevelNumber(viewed.1),
                },
            },
        )
}

proptest! {
    #[test]
    fn what_is_shared_is_what_is_opened(result in result()) {
        let payload = encode(&result);
        let opened = open(&payload, &FRAMEWORK);
        prop_assert_eq!(opened.notices, vec![]);
        prop_assert_eq!(opened.result, Some(result));
    }

    #[test]
    fn links_are_short_and_survive_being_found_in_text(result in result()) {
        let payload = encode(&result);
        prop_assert!(payload.chars().all(|letter| letter.is_ascii_alphanumeric() || "-_".contains(letter)));
        prop_assert!(!payload.ends_with(['-', '_']));
        if result.snapshot.aim.name.is_empty() {
            prop_assert!(payload.len() < 100, "{}", payload.len());
            let link = format!("https://gapwise.example.org/#/r/{payload}");
            prop_assert!(link.len() < 140);
        }
    }

    #[test]
    fn any_text_at_all_is_read_without_panic(text in ".{0,400}") {
        let opened = open(&text, &FRAMEWORK);
        prop_assert!(opened.result.is_some() || !opened.notices.is_empty());
    }

    #[test]
    fn any_text_at_all_is_an_address_or_none(text in "[#/rR%&;2FAQ_<> \\PC]{0,200}") {
        let route = Route::parse(&text);
        prop_assert_eq!(Route::parse(&route.href()).href(), route.href());
        prop_assert!(matches!(Route::of_link(&text), None | Some(Route::Shared(..))));
    }

    #[test]
    fn any_bytes_at_all_are_read_without_panic(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let text = data_encoding::BASE64URL_NOPAD.encode(&bytes);
        let opened = open(&text, &FRAMEWORK);
        prop_assert!(opened.result.is_some() || !opened.notices.is_empty());
    }

    /// With the right checksum even nonsense gets past the first gate: it must stop at the next.
    #[test]
    fn sealed_nonsense_is_read_without_panic(second in any::<bool>(), bytes in prop::collection::vec(any::<u8>(), 0..120)) {
        let framework: &[u8] = if second { b"\x02\x07gapwise\x00\x01\x00\x01" } else { &[1, 1] };
        let mut bytes = [framework, bytes.as_slice()].concat();
        let checksum = crc::Crc::<u32, crc::NoTable>::new(&crc::CRC_32_ISO_HDLC).checksum(&bytes);
        bytes.extend(checksum.to_be_bytes());
        let opened = open(&data_encoding::BASE64URL_NOPAD.encode(&bytes), &FRAMEWORK);
        prop_assert!(opened.result.is_some() || !opened.notices.is_empty());
    }
}

/// Opens a spoilt payload: the exact result or the plain sentence, never another result.
#[track_caller]
fn check_spoilt(payload: &str) {
    let opened = open(payload, &FRAMEWORK);
    match opened.result {
        Some(result) => assert_eq!(result, golden_result(), "{payload}"),
        None => assert_eq!(opened.notices, [LinkNotice::Damaged], "{payload}"),
    }
}

#[test]
fn no_single_slip_makes_another_result() {
    let golden = GOLDEN.trim();
    let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=%+/ é";
    for at in 0..golden.len() {
        let (before, rest) = golden.split_at(at);
        let (letter, after) = rest.split_at(1);
        check_spoilt(&format!("{before}{after}"));
        check_spoilt(&format!("{before}{letter}{letter}{after}"));
        check_spoilt(before);
        for other in alphabet.chars() {
            check_spoilt(&format!("{before}{other}{after}"));
            check_spoilt(&format!("{before}{other}{letter}{after}"));
        }
    }
}

/// A payload with a hyphen, two of them side by side, and an underscore: what other programs change.
fn delicate_payload() -> String {
    let named = |number: u32| LinkedResult {
        snapshot: Snapshot {
            aim: Aim {
                name: Name::new(&format!("Ada {number}")),
                ..golden_result().snapshot.aim
            },
            ..golden_result().snapshot
        },
        ..golden_result()
    };
    let mut payloads = (0..200_000).map(|number| encode(&named(number)));
    let delicate = payloads.find(|payload| payload.contains("--") && payload.contains('_'));
    delicate.expect("one of so many")
}

#[test]
fn whatever_happens_to_a_link_on_its_way_it_opens() {
    let (payload, address) = (delicate_payload(), "https://example.org/gapwise/");
    let shared = Route::Shared(payload.clone(), Facet::default());
    for (by, form) in IN_AN_ADDRESS {
        let fragment = changed(form, address, &payload);
        assert_eq!(Route::parse(&fragment), shared, "{by}: {fragment}");
    }
    for (by, form) in IN_AN_ADDRESS.iter().chain(&IN_A_TEXT) {
        let text = changed(form, address, &payload);
        let text = if text.starts_with('#') {
            format!("{address}{text}")
        } else {
            text
        };
        assert_eq!(Route::of_link(&text), Some(shared.clone()), "{by}: {text}");
    }
}

#[test]
fn a_role_behind_the_payload_comes_along_and_one_that_is_cut_takes_nothing_with_it() {
    let payload = GOLDEN.trim();
    let role = || RoleSlug {
        specialisation: "healthcare".to_owned(),
        career_level: "senior".to_owned(),
    };
    let with_role = Route::Shared(payload.to_owned(), role().into());
    for behind in [
        "/healthcare/senior",
        "/healthcare/senior).",
        "%2Fhealthcare%2Fsenior%22",
        "/healthcare/sen\u{ad}ior",
        "/healthcare/senior?fbclid=x",
        "/healthcare/senior and tell me",
    ] {
        let text = format!("#/r/{payload}{behind}");
        assert_eq!(Route::parse(&text), with_role, "{text}");
        assert_eq!(Route::of_link(&text), Some(with_role.clone()), "{text}");
    }
    for behind in [
        "/",
        "/health",
        "/healthcare/senior/nowhere",
        "/a/b/c/d",
        " / or not",
        "/?fbclid=x",
    ] {
        let text = format!("#/r/{payload}{behind}");
        let overview = Route::Shared(payload.to_owned(), Facet::default());
        assert_eq!(Route::parse(&text), overview, "{text}");
    }
}

#[test]
fn a_damaged_link_stays_damaged_whatever_else_happens_to_it() {
    let address = "https://example.org/gapwise/";
    let payload = delicate_payload();
    let spoilt: Vec<String> = (0..payload.len())
        .flat_map(|at| {
            let (before, rest) = payload.split_at(at);
            let other = if rest.starts_with('A') { "B" } else { "A" };
            [
                format!("{before}{}", &rest[1..]),
                format!("{before}{other}{}", &rest[1..]),
                format!("{before}A{rest}"),
            ]
        })
        .chain((1..payload.len()).map(|at| payload[..at].to_owned()))
        .collect();
    for (by, form) in IN_AN_ADDRESS.iter().chain(&IN_A_TEXT) {
        for payload in &spoilt {
            let text = changed(form, address, payload);
            for route in [Some(Route::parse(&text)), Route::of_link(&text)]
                .into_iter()
                .flatten()
            {
                if let Route::Shared(read, _) = route {
                    let opened = open(&read, &FRAMEWORK);
                    assert_eq!(opened.result, None, "{by}: {text}");
                    assert_eq!(opened.notices, [LinkNotice::Damaged], "{by}: {text}");
                }
            }
        }
    }
}

/// Seals a body of the format with its padding and checksum.
fn sealed(mut bytes: Vec<u8>) -> String {
    if (bytes.len() + 4).is_multiple_of(3) {
        bytes.push(0);
    }
    let checksum = crc::Crc::<u32, crc::NoTable>::new(&crc::CRC_32_ISO_HDLC).checksum(&bytes);
    bytes.extend(checksum.to_be_bytes());
    data_encoding::BASE64URL_NOPAD.encode(&bytes)
}

#[track_caller]
fn check_refused(bytes: Vec<u8>, notice: LinkNotice) {
    let opened = open(&sealed(bytes), &FRAMEWORK);
    assert_eq!(opened.result, None);
    assert_eq!(opened.notices, [notice]);
}

#[test]
fn each_reason_for_refusing_a_link_has_its_own_sentence() {
    let body = |version, framework, wanted, viewed| {
        vec![
            version,
            framework,
            80,
            0,
            wanted,
            0,
            0b100,
            viewed,
            0,
            1,
            0b0110_0000,
            0,
        ]
    };
    check_refused(body(3, 1, 2, 0x22), LinkNotice::NewerVersion);
    check_refused(body(0, 1, 2, 0x22), LinkNotice::Damaged);
    check_refused(body(1, 9, 2, 0x22), LinkNotice::OtherFramework);
    check_refused(body(1, 1, 9, 0x22), LinkNotice::UnknownRole);
    check_refused(body(1, 1, 2, 0x92), LinkNotice::UnknownRole);
    let mut nothing_follows = body(1, 1, 2, 0x22);
    nothing_follows[9] = 200;
    check_refused(nothing_follows, LinkNotice::Damaged);
    let mut reserved_code = body(1, 1, 2, 0x22);
    reserved_code[10] = 0b1110_0000;
    check_refused(reserved_code, LinkNotice::Damaged);
}

#[test]
fn answers_to_withdrawn_skills_are_left_out_and_counted_apart() {
    let pack = content::pack(&content::content_folder(), "en").expect("the content is right");
    let json = content::json(&pack).replacen("\"tombstones\":[]", "\"tombstones\":[900]", 1);
    let later = formats::pack::read(&json).expect("a pack").framework;
    let mut result = golden_result();
    for (number, answer) in [
        (900, Answer::NotApplicable),
        (901, Answer::Rated(Level::Aware)),
    ] {
        result.snapshot.answers = result.snapshot.answers.with(SkillNumber(number), answer, 0);
    }
    let opened = open(&encode(&result), &later);
    assert_eq!(
        opened.notices,
        [LinkNotice::WithdrawnSkills(1), LinkNotice::UnknownSkills(1)]
    );
    assert_eq!(opened.result, Some(golden_result()));
}

#[test]
fn answers_to_skills_this_build_does_not_know_are_left_out_and_counted() {
    let mut result = golden_result();
    result.snapshot.answers =
        result
            .snapshot
            .answers
            .with(SkillNumber(900), Answer::Rated(Level::Leading), 0);
    let opened = open(&encode(&result), &FRAMEWORK);
    assert_eq!(opened.notices, [LinkNotice::UnknownSkills(1)]);
    assert_eq!(opened.result, Some(golden_result()));
}
