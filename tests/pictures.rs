//! The pictures of a result: what they say in words, the tables behind them, and the files they are kept
//! as. Read as a person would, and as another program would.

// Tests say what they expect by panicking.
#![allow(clippy::expect_used, missing_docs)]

mod coded;

use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::LazyLock;

use assessment::answer::{Answer, Answers};
use assessment::area_profile::area_profile;
use assessment::balance::Balance;
use assessment::fit::fit_to_every_profile;
use assessment::framework::Kind;
use assessment::level::Level;
use assessment::profile::{Profile, ProfileKey};
use assessment::report::Report;
use assessment::standing::Standing;
use formats::pack::Pack;
use gapwise::view::charts::drawing::{Shape, WIDTH};
use gapwise::view::charts::ink::Ink;
use gapwise::view::charts::picture::{Picture, PictureKind, Subject};
use gapwise::view::language::Language;
use gapwise::view::parts::figure::figure;
use messages::keys;
use proptest::prelude::*;
use yew::LocalServerRenderer;
use yew::prelude::*;

static PACK: LazyLock<Pack> =
    LazyLock::new(|| content::built_in("en").expect("the content is right"));

fn language() -> Language {
    Language::new(Rc::new(PACK.clone()))
}

fn sample() -> (Answers, ProfileKey) {
    let sample = &PACK.sample;
    (sample.answers.clone(), sample.aim.profile_key())
}

/// The same role as the sample's, with an answer for each skill it asks.
fn answering(answer: impl Fn(Level) -> Option<Answer>) -> (Answers, ProfileKey) {
    let (_, role) = sample();
    let profile = PACK.framework.profile(role).expect("a role");
    let skills = PACK.framework.skills().iter().zip(&profile.expectations);
    let answers = skills
        .filter_map(|(skill, asked)| Some((skill.number, answer(asked.as_ref()?.target)?)))
        .collect();
    (answers, role)
}

fn flat() -> (Answers, ProfileKey) {
    answering(|_| Some(Answer::Rated(Level::Practised)))
}

fn empty() -> (Answers, ProfileKey) {
    answering(|_| None)
}

fn at_target() -> (Answers, ProfileKey) {
    answering(|target| Some(Answer::Rated(target)))
}

fn with<T>((answers, role): (Answers, ProfileKey), look: impl Fn(&Subject<'_>) -> T) -> T {
    let language = language();
    look(&Subject::new(&language, &answers, role).expect("a role"))
}

fn picture(of: (Answers, ProfileKey), kind: PictureKind) -> Picture {
    with(of, |subject| subject.picture(kind))
}

/// The table's rows, the heads first.
fn table(of: (Answers, ProfileKey), kind: PictureKind) -> Vec<Vec<String>> {
    let table = with(of, |subject| subject.table(kind));
    assert_eq!(table.cells.len() % table.columns, 0);
    table
        .cells
        .chunks(table.columns)
        .map(<[String]>::to_vec)
        .collect()
}

#[track_caller]
fn says(of: (Answers, ProfileKey), expected: [&str; 4]) {
    let found = PictureKind::ALL.map(|kind| picture(of.clone(), kind).summary);
    assert_eq!(found, expected);
}

#[test]
fn roles_measured_by_the_core_only_are_hatched_on_the_page_and_in_the_file() {
    let fits = fit_to_every_profile(language().framework(), &sample().0);
    let core_only = fits.iter();
    let core_only = core_only.filter(|fit| fit.standing == Standing::CoreOnly);
    let core_only = core_only.count();
    assert!(core_only > 0);
    let drawing = picture(sample(), PictureKind::Roles)
        .drawing
        .expect("a map");
    let hatched = drawing.shapes.iter();
    let hatched = hatched.filter(|shape| matches!(shape, Shape::Hatching { .. }));
    // And the sign in the legend.
    assert_eq!(hatched.count(), core_only + 1);
    let file = with(sample(), |subject| subject.file(PictureKind::Roles)).expect("a file");
    assert_eq!(file.text.matches("<path").count(), core_only + 1);
    let cells = table(sample(), PictureKind::Roles);
    let said = cells.iter().flatten();
    let said = said.filter(|cell| cell.contains("Core only")).count();
    assert_eq!(said, core_only);
}

/// The texts of a file, from top to bottom: where a line is too narrow for them they go on in the next.
fn lines(file: &str) -> Vec<&str> {
    let text =
        regex_lite::Regex::new("<text [^>]*y=\"(-?[0-9]+)\"[^>]*>([^<]*)<").expect("a pattern");
    let found = text.captures_iter(file).map(|text| {
        let [_, y, words] = [0, 1, 2].map(|group| text.get(group).map_or("", |it| it.as_str()));
        (y.parse::<i32>().expect("a number"), words)
    });
    let mut found: Vec<(i32, &str)> = found.collect();
    found.sort_by_key(|(y, _)| *y);
    found.into_iter().map(|(_, words)| words).collect()
}

#[test]
fn a_picture_of_a_role_measured_by_the_core_only_says_so_in_its_file() {
    let (answers, mut role) = sample();
    role.specialisation = language().framework().specialisations()[2].number;
    for kind in PictureKind::ALL {
        let file = with((answers.clone(), role), |subject| subject.file(kind));
        let text = lines(&file.expect("a file").text).join(" ");
        assert!(text.contains("· Core only"), "{kind:?} {text}");
    }
}

#[test]
fn the_sample_is_summed_up() {
    says(
        sample(),
        [
            "7 of 33 rated skills are below their targets. First comes A/B testing and experiments, \
             2 levels short. Missing must-haves among them: 1.",
            "4 of 9 areas are on average below their targets, furthest Evidence: 1.7 where 3.0 is \
             needed. An average evens out: an area at its target can still hold a gap.",
            "Soft skills are 7 points ahead: you meet 93% of what the role asks for there, and 86% within the \
             hard skills.",
            "Ready for 4 of 30 roles, and nearly ready for 4. 20 roles are hatched: they are measured by the core only. The frame marks senior product manager in \
             e-commerce: 89%.",
        ],
    );
}

#[test]
fn a_flat_profile_is_summed_up() {
    let found = PictureKind::ALL.map(|kind| picture(flat(), kind).summary);
    let rated = with(flat(), |subject| subject.report.tally.coverage.rated);
    assert!(
        found[0].contains(&format!("of {rated} rated skills are below their targets")),
        "{found:?}"
    );
    assert!(
        found[1].contains("of 9 areas are on average below"),
        "{found:?}"
    );
    assert!(
        found[2].starts_with("Hard and soft skills are in balance: "),
        "{found:?}"
    );
}

#[test]
fn where_nothing_is_rated_nothing_is_drawn_but_the_map() {
    says(
        empty(),
        [
            "No skill the role asks for is rated, so there is nothing to draw.",
            "Skills of fewer than three areas are rated: too few for this picture.",
            "No skill the role asks for is rated, so there is nothing to draw.",
            "None of the 30 roles is nearly reached yet. The frame marks senior product manager in \
             e-commerce: Unknown.",
        ],
    );
    let drawn = PictureKind::ALL.map(|kind| picture(empty(), kind).drawing.is_some());
    assert_eq!(drawn, [false, false, false, true]);
}

#[test]
fn where_every_target_is_met_the_bars_give_way_to_a_sentence() {
    let gaps = picture(at_target(), PictureKind::Gaps);
    assert_eq!(gaps.summary, "No rated skill is below this role’s target.");
    assert_eq!(gaps.drawing, None);
    let areas = picture(at_target(), PictureKind::Areas);
    assert_eq!(areas.summary, "On average, every area is at its target.");
    assert!(areas.drawing.is_some());
    let balance = picture(at_target(), PictureKind::Balance);
    assert_eq!(
        balance.summary,
        "Hard and soft skills are in balance: you meet 100% and 100% of what the role asks for."
    );
}

#[test]
fn two_areas_are_too_few_for_a_radar_and_three_are_enough() {
    let areas = PACK.framework.areas();
    let in_first = |count: usize| {
        let (all, role) = flat();
        let among = |number| areas[..count].iter().any(|area| area.number == number);
        let skills = PACK
            .framework
            .skills()
            .iter()
            .filter(|skill| among(skill.area));
        let answers = skills.filter_map(|skill| Some((skill.number, all.get(skill.number)?)));
        (answers.collect(), role)
    };
    assert_eq!(picture(in_first(2), PictureKind::Areas).drawing, None);
    assert!(picture(in_first(3), PictureKind::Areas).drawing.is_some());
}

#[test]
fn the_bars_show_the_most_pressing_gaps_and_the_table_holds_every_one() {
    let of = answering(|_| Some(Answer::Rated(Level::NotYet)));
    let gaps: Vec<String> = with(of.clone(), |subject| {
        let gaps = subject.report.gaps.iter();
        gaps.map(|gap| gap.skill.name.clone()).collect()
    });
    let asked = with(of.clone(), |subject| subject.report.findings.len());
    assert_eq!(gaps.len(), asked);
    let rows = table(of.clone(), PictureKind::Gaps);
    for (row, gap) in rows[1..].iter().zip(&gaps) {
        assert!(row[0].starts_with(gap), "{row:?} is not about {gap}");
    }
    assert_eq!(rows.len(), 1 + gaps.len());
    let drawing = picture(of, PictureKind::Gaps).drawing.expect("a drawing");
    let drawn: Vec<&str> = drawing
        .texts()
        .filter(|text| gaps.iter().any(|gap| gap == text))
        .collect();
    assert_eq!(drawn, gaps[..12].iter().collect::<Vec<_>>());
    assert!(
        drawing
            .texts()
            .any(|text| text == format!("And {} more: the table has all.", asked - 12))
    );
}

#[test]
fn tables_hold_the_figures_that_are_drawn() {
    let gaps = table(sample(), PictureKind::Gaps);
    assert_eq!(gaps[0], ["Skill", "Level", "Target", "Gap"]);
    let first = "A/B testing and experiments, Missing must-have";
    assert_eq!(gaps[1], [first, "Aware", "Proficient", "2"]);
    assert_eq!(gaps[2][0], "Data analysis and metrics");
    let areas = table(sample(), PictureKind::Areas);
    assert_eq!(areas.len(), 1 + 9);
    assert_eq!(areas[4], ["Evidence", "4", "3", "1.7", "3.0"]);
    let balance = table(sample(), PictureKind::Balance);
    assert_eq!(balance[1], ["Hard skills", "86%", "19 of 20 skills", "1"]);
    assert_eq!(balance[2], ["Soft skills", "93%", "14 of 15 skills", "0"]);
    let roles = table(sample(), PictureKind::Roles);
    assert_eq!([roles.len(), roles[0].len()], [1 + 6, 1 + 5]);
    assert_eq!(roles[4][3], "89%, Nearly ready, 1 must-have missing");
}

/// A translation with an entry too few would leave a sign without words.
#[test]
fn each_sign_has_its_words() {
    let entries = |key| PACK.opening.words.text(key).split('|').count();
    assert_eq!(entries(keys::picture::GAPS_LEGEND), 4);
    assert_eq!(entries(keys::picture::AREAS_LEGEND), 2);
    assert_eq!(entries(keys::picture::BALANCE_LEGEND), 2);
    assert_eq!(entries(keys::picture::ROLES_LEGEND), 2);
}

/// Everything that can be asked of a file: it is well-formed, says what it is, and shows every label.
#[track_caller]
fn sound(of: (Answers, ProfileKey), kind: PictureKind) -> String {
    let shown = picture(of.clone(), kind);
    let drawing = shown.drawing.expect("a drawing");
    let file = with(of, |subject| subject.file(kind)).expect("a file");
    let document = roxmltree::Document::parse(&file.text).expect("well-formed");
    let root = document.root_element();
    assert_eq!(root.tag_name().name(), "svg");
    assert_eq!(
        root.tag_name().namespace(),
        Some("http://www.w3.org/2000/svg")
    );
    let view: Vec<i32> = root
        .attribute("viewBox")
        .expect("a view")
        .split(' ')
        .map(|number| number.parse().expect("a number"))
        .collect();
    assert_eq!([view[2], view[3]], [file.width, file.height]);
    let text_of = |tag| {
        let found = root
            .children()
            .find(|child| child.has_tag_name(("http://www.w3.org/2000/svg", tag)));
        found
            .and_then(|found| found.text())
            .unwrap_or_default()
            .to_owned()
    };
    assert_eq!(text_of("title"), shown.title);
    assert_eq!(text_of("desc"), shown.summary);
    let letters: Vec<&str> = root.descendants().filter_map(|node| node.text()).collect();
    for label in drawing.texts() {
        assert!(letters.contains(&label), "{label:?} is missing");
    }
    for node in root.descendants().filter(roxmltree::Node::is_element) {
        for (name, most) in [("x", WIDTH), ("y", file.height)] {
            let at = node
                .attribute(name)
                .map(|at| at.parse::<i32>().expect("whole"));
            assert!(at.is_none_or(|at| at <= most), "{node:?}");
        }
        let size = node
            .attribute("font-size")
            .map(|size| size.parse::<i32>().expect("whole"));
        assert!(size.is_none_or(|size| size >= 11), "{node:?} is too small");
    }
    assert!(!file.text.contains("var("), "a colour needs a style sheet");
    file.text
}

#[test]
fn every_picture_is_a_sound_file() {
    for of in [sample(), flat(), at_target()] {
        for kind in PictureKind::ALL {
            if picture(of.clone(), kind).drawing.is_some() {
                sound(of.clone(), kind);
            }
        }
    }
    assert!(sound(sample(), PictureKind::Gaps).contains("Senior product manager in e-commerce"));
}

#[test]
fn names_that_look_like_markup_stay_names() {
    let json = content::json(&content::pack(&content::content_folder(), "en").expect("content"));
    let name = "\"Roadmapping\"";
    assert!(json.contains(name));
    let json = json.replace(name, "\"<b>&\\\"Road\\\"'\\u0007</b>\"");
    let pack = formats::pack::read(&json).expect("a pack");
    let language = Language::new(Rc::new(pack));
    let (answers, role) = answering(|_| Some(Answer::Rated(Level::NotYet)));
    let subject = Subject::new(&language, &answers, role).expect("a role");
    let file = subject.file(PictureKind::Gaps).expect("a file");
    assert!(
        file.text
            .contains("&lt;b&gt;&amp;&quot;Road&quot;'&lt;/b&gt;"),
        "{}",
        file.text
    );
    roxmltree::Document::parse(&file.text).expect("well-formed");
}

#[test]
fn files_have_the_colours_of_the_light_theme() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/styles/tokens.css");
    let css = std::fs::read_to_string(path).expect("tokens.css");
    let light = css.split("@media").next().expect("a theme");
    let token = regex_lite::Regex::new(r"(--[a-z0-9-]+):\s*(#[0-9a-f]{6});").expect("a pattern");
    let tokens: BTreeMap<&str, &str> = token
        .captures_iter(light)
        .map(|found| {
            (
                found.get(1).expect("a name").as_str(),
                found.get(2).expect("a colour").as_str(),
            )
        })
        .collect();
    let named = regex_lite::Regex::new(r"(--[a-z0-9-]+)\)+$").expect("a pattern");
    for ink in Ink::ALL {
        let Some(found) = named.captures(ink.on_page()) else {
            assert_eq!(
                (ink, ink.on_page(), ink.in_file()),
                (Ink::None, "none", "none")
            );
            continue;
        };
        let name = found.get(1).expect("a name").as_str();
        assert_eq!(tokens.get(name), Some(&ink.in_file()), "{ink:?}");
    }
}

#[derive(PartialEq, Properties)]
struct ShownProps {
    kind: PictureKind,
}

/// The sample's figure of a kind.
#[component]
fn Shown(props: &ShownProps) -> Html {
    let (answers, role) = sample();
    figure(&language(), props.kind, role, &answers)
}

/// The few colours that a system forces must not make words vanish in the field they stand in.
#[test]
fn words_can_be_told_from_their_field_where_colours_are_forced() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/styles/charts.css");
    let css = std::fs::read_to_string(path).expect("charts.css");
    let (_, forced) = css.split_once("forced-colors: active").expect("a block");
    let forced_to = |ink: Ink| {
        let name = ink
            .on_page()
            .trim_start_matches("var(")
            .trim_end_matches(')');
        let (_, behind) = forced.split_once(&format!("{name}: ")).expect(name);
        behind.split(';').next().expect("a colour").to_owned()
    };
    for step in 0..5 {
        let (ground, words) = Ink::step(step);
        assert_ne!(
            forced_to(ground),
            forced_to(words),
            "{ground:?} and {words:?}"
        );
    }
}

#[test]
fn a_figure_has_its_words_and_its_ways_out_and_no_table_yet() {
    let html = PictureKind::ALL.map(|kind| {
        let page = LocalServerRenderer::<Shown>::with_props(ShownProps { kind }).hydratable(false);
        let runtime = tokio::runtime::Builder::new_current_thread()
            .build()
            .expect("a runtime");
        tokio::task::LocalSet::new().block_on(&runtime, page.render())
    });
    for (html, kind) in html.iter().zip(PictureKind::ALL) {
        let shown = picture(sample(), kind);
        for text in [&shown.title, &shown.summary] {
            assert!(html.contains(text.as_str()), "{text} is not in {html}");
        }
        for part in [
            "<figure",
            "<svg class=\"drawing\"",
            "role=\"img\"",
            "<figcaption",
            "Show as a table",
            "Save as SVG",
            "Save as PNG",
        ] {
            assert!(html.contains(part), "{part} is not in {html}");
        }
        let described = html
            .split("aria-describedby=\"")
            .nth(1)
            .and_then(|rest| rest.split('"').next());
        let described = described.expect("a description");
        assert!(html.contains(&format!("id=\"{described}\"")));
        assert!(!html.contains("<table"), "the table is made too early");
    }
}

/// A code for each skill.
fn codes() -> impl Strategy<Value = Vec<u8>> {
    prop::collection::vec(0..=coded::MOST, PACK.framework.skills().len())
}

fn answers(codes: &[u8]) -> Answers {
    coded::answers(&PACK.framework, codes)
}

fn profile() -> impl Strategy<Value = &'static Profile> {
    (0..PACK.framework.profiles().len()).prop_map(|index| &PACK.framework.profiles()[index])
}

/// Level, target and weight of the rated skills that a role asks and that are of a group.
fn rated(
    profile: &Profile,
    codes: &[u8],
    is_of_group: impl Fn(&assessment::framework::Skill) -> bool,
) -> Vec<(u32, u32, u32)> {
    let mut found = Vec::new();
    for (place, skill) in PACK.framework.skills().iter().enumerate() {
        let code = codes[place];
        if let (Some(asked), 1..=5) = (profile.expectations[place], code)
            && is_of_group(skill)
        {
            let target = u32::from(asked.target.value());
            found.push((u32::from(code) - 1, target, u32::from(asked.weight.value())));
        }
    }
    found
}

proptest! {
    #[test]
    fn means_are_those_of_the_rated_skills_of_an_area(codes in codes(), profile in profile()) {
        let report = Report::new(&PACK.framework, profile, &answers(&codes));
        let mut profile_of_areas = area_profile(&PACK.framework, &report).into_iter();
        for area in PACK.framework.areas() {
            let rated = rated(profile, &codes, |skill| skill.area == area.number);
            if rated.is_empty() {
                continue;
            }
            let found = profile_of_areas.next().expect("an area");
            prop_assert_eq!(found.area, area.number);
            let count = u32::try_from(rated.len()).expect("few");
            prop_assert_eq!(found.rated, count);
            let levels: u32 = rated.iter().map(|one| one.0).sum();
            let targets: u32 = rated.iter().map(|one| one.1).sum();
            prop_assert_eq!(found.level_tenths(), levels * 10 / count);
            prop_assert_eq!(found.target_tenths(), targets * 10 / count);
            let below = rated.iter().filter(|one| one.0 < one.1).count();
            prop_assert_eq!(found.below as usize, below);
        }
        prop_assert_eq!(profile_of_areas.next(), None);
    }

    #[test]
    fn the_balance_is_readiness_within_each_kind(codes in codes(), profile in profile()) {
        let report = Report::new(&PACK.framework, profile, &answers(&codes));
        let balance = Balance::of(&report);
        for (kind, tally) in [(Kind::Hard, balance.hard), (Kind::Soft, balance.soft)] {
            let rated = rated(profile, &codes, |skill| skill.kind == kind);
            let asked: u32 = rated.iter().map(|(_, target, weight)| target * weight).sum();
            let missing: u32 = rated.iter().map(|(level, target, weight)| target.saturating_sub(*level) * weight).sum();
            prop_assert_eq!(tally.readiness.asked, asked);
            prop_assert_eq!(tally.readiness.missing, missing);
        }
        let sum = balance.hard.readiness.missing + balance.soft.readiness.missing;
        prop_assert_eq!(sum, report.tally.readiness.missing);
    }

    #[test]
    fn whatever_was_answered_every_picture_speaks_and_draws_within_its_frame(codes in codes(), profile in profile()) {
        let of = (answers(&codes), profile.key);
        for kind in PictureKind::ALL {
            prop_assert!(!picture(of.clone(), kind).summary.is_empty());
            if picture(of.clone(), kind).drawing.is_some() {
                sound(of.clone(), kind);
            }
        }
    }
}
