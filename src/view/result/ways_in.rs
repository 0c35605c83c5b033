//! Ways into the field for somebody without the title: roles that let one in, first experience, what a
//! background brings, and how to be seen and heard.

use yew::prelude::*;

use super::plan::level_name;
use super::section;
use crate::browser;
use crate::routes::route::Route;
use crate::view::element::{Element, el, text};
use crate::view::language::Language;
use crate::view::parts::controls::link;
use assessment::answer::Answers;
use assessment::guidance::{Setting, Transfer};
use assessment::ids::{BackgroundNumber, SkillNumber};
use assessment::level::Level;
use assessment::profile::ProfileKey;
use assessment::report::Report;
use assessment::ways_in::{EntryFit, entry_roles};
use messages::key::Key;
use messages::keys;

/// How many entry roles are shown in full.
const ROLES_SHOWN: usize = 3;
/// How many strengths, and how many gaps, an interview is prepared with.
const STORIES: usize = 3;

const RESUME: [Key; 3] = [
    keys::ways_in::RESUME_1,
    keys::ways_in::RESUME_2,
    keys::ways_in::RESUME_3,
];
const NETWORK: [Key; 9] = [
    keys::ways_in::NETWORK_1,
    keys::ways_in::NETWORK_2,
    keys::ways_in::NETWORK_3,
    keys::ways_in::NETWORK_4,
    keys::ways_in::NETWORK_5,
    keys::ways_in::NETWORK_6,
    keys::ways_in::NETWORK_7,
    keys::ways_in::NETWORK_8,
    keys::ways_in::NETWORK_9,
];
const INTERVIEW: [Key; 7] = [
    keys::ways_in::INTERVIEW_1,
    keys::ways_in::INTERVIEW_2,
    keys::ways_in::INTERVIEW_3,
    keys::ways_in::INTERVIEW_4,
    keys::ways_in::INTERVIEW_5,
    keys::ways_in::INTERVIEW_6,
    keys::ways_in::INTERVIEW_7,
];

#[derive(PartialEq, Properties)]
pub(super) struct WaysInProps {
    pub(super) language: Language,
    pub(super) answers: Answers,
    pub(super) role: ProfileKey,
    /// Where the person said they come from.
    pub(super) background: Option<BackgroundNumber>,
}

/// The name under which a background that is tried in place of another is kept for the tab.
fn field_of(background: Option<BackgroundNumber>) -> String {
    let number = background.map_or(0, |background| background.0);
    format!("ways-in.{number}")
}

/// Everything; another background can be tried.
#[component]
pub(super) fn WaysInPanel(props: &WaysInProps) -> Html {
    let kept_as = field_of(props.background);
    let background = use_state(|| match browser::typed::kept(&kept_as) {
        Some(chosen) => chosen.parse().ok().map(BackgroundNumber),
        None => props.background,
    });
    let language = &props.language;
    let framework = language.framework();
    let Some(profile) = framework.profile(props.role) else {
        return Html::default();
    };
    let report = Report::new(framework, profile, &props.answers);
    let fits = entry_roles(&language.guidance, &props.answers, *background);
    el("div", "ways-in")
        .holds(job(language))
        .holds(picker(language, &background, kept_as))
        .holds(doors(language, &fits))
        .holds(paths(language, *background))
        .each(begin(language, &report))
        .holds(brings(language, *background))
        .holds(listed(
            language,
            "resume-title",
            keys::ways_in::RESUME,
            &RESUME,
        ))
        .holds(listed(
            language,
            "network-title",
            keys::ways_in::NETWORK,
            &NETWORK,
        ))
        .holds(interview(language, &report))
        .into()
}

/// What to read first: whether one wants the job at all.
fn job(language: &Language) -> Element {
    let to = link("", &Route::Job, language.text(keys::job::TITLE));
    el("p", "ways-in__job")
        .text(language.text(keys::ways_in::JOB))
        .text(" ")
        .holds(to)
}

/// Where one comes from: it stays in this browser.
fn picker(
    language: &Language,
    background: &UseStateHandle<Option<BackgroundNumber>>,
    kept_as: String,
) -> Element {
    let chosen = {
        let background = background.clone();
        Callback::from(move |event: Event| {
            let chosen = browser::document::value_of(&event);
            browser::typed::keep(&kept_as, &chosen);
            background.set(chosen.parse().ok().map(BackgroundNumber));
        })
    };
    let option = |value: String, words: String, here: bool| {
        el("option", "")
            .with("value", value)
            .flag("selected", here)
            .text(words)
    };
    let backgrounds = language.framework().backgrounds().iter().map(|one| {
        let here = **background == Some(one.number);
        option(one.number.0.to_string(), one.name.clone(), here)
    });
    let unsaid = option(
        String::new(),
        language.text(keys::aim::BACKGROUND_NONE),
        background.is_none(),
    );
    el("p", "ways-in__from")
        .holds(
            el("label", "label")
                .fixed("for", "ways-in-from")
                .text(language.text(keys::aim::BACKGROUND)),
        )
        .holds(
            el("select", "field")
                .fixed("id", "ways-in-from")
                .on_change(chosen)
                .holds(unsaid)
                .each(backgrounds),
        )
}

fn skill_names(language: &Language, skills: &[SkillNumber]) -> String {
    let names: Vec<String> = skills
        .iter()
        .filter_map(|skill| language.framework().skill(*skill))
        .map(|skill| skill.name.clone())
        .collect();
    language.words().list(&names)
}

/// The roles that let one in, the closest first.
fn doors(language: &Language, fits: &[EntryFit<'_>]) -> Element {
    let (first, rest) = fits.split_at(fits.len().min(ROLES_SHOWN));
    section(language, "doors-title", keys::ways_in::DOORS)
        .holds(text(
            "p",
            "section__lead",
            language.text(keys::ways_in::DOORS_LEAD),
        ))
        .holds(el("ul", "doors").each(first.iter().map(|fit| door(language, fit))))
        .holds(
            el("details", "sums")
                .holds(text(
                    "summary",
                    "",
                    language.text(keys::ways_in::MORE_DOORS),
                ))
                .holds(el("ul", "doors").each(rest.iter().map(|fit| door(language, fit)))),
        )
}

fn door(language: &Language, fit: &EntryFit<'_>) -> Element {
    let sentence = |key: Key, skills: &[SkillNumber]| {
        (!skills.is_empty()).then(|| {
            let list = skill_names(language, skills);
            text("p", "door__skills", language.fill(key, &[("list", &list)]))
        })
    };
    let suits = fit
        .suits_background
        .then(|| text("p", "strength__level", language.text(keys::ways_in::SUITS)));
    el("li", "door")
        .holds(text("h3", "", &fit.role.name))
        .each(suits)
        .holds(text("p", "", &fit.role.text))
        .each(sentence(keys::ways_in::HAS, &fit.has))
        .each(sentence(keys::ways_in::LACKS, &fit.lacks))
}

/// Ways to first experience, those that suit the background first.
fn paths(language: &Language, background: Option<BackgroundNumber>) -> Element {
    let suits = |path: &&assessment::guidance::ExperiencePath| {
        background.is_some_and(|own| path.backgrounds.contains(&own))
    };
    let (fitting, rest): (Vec<_>, Vec<_>) = language.guidance.paths.iter().partition(suits);
    let path = |path: &assessment::guidance::ExperiencePath, fits: bool| {
        let suits = fits.then(|| {
            text(
                "p",
                "strength__level",
                language.text(keys::ways_in::PATH_SUITS),
            )
        });
        el("li", "door")
            .holds(text("h3", "", &path.name))
            .each(suits)
            .holds(text("p", "", &path.text))
    };
    let fitting = fitting.into_iter().map(|one| path(one, true));
    let rest = rest.into_iter().map(|one| path(one, false));
    section(language, "paths-title", keys::ways_in::PATHS)
        .holds(el("ul", "doors").each(fitting).each(rest))
}

/// What can be begun without a job in product: for the first gaps, the first step to the next level, and what can be
/// done for it anywhere.
fn begin(language: &Language, report: &Report<'_>) -> Option<Element> {
    let mut gaps = report
        .gaps
        .iter()
        .filter_map(|finding| {
            let to = finding.level().and_then(Level::next)?;
            let skill = finding.skill.number;
            let step = language.guidance.step(skill, to)?;
            let anywhere = step.milestones.iter();
            let anywhere = anywhere.filter(|one| one.setting == Setting::Anywhere);
            let actions = std::iter::once(&step.first).chain(anywhere.map(|one| &one.text));
            Some(
                el("li", "door")
                    .holds(text("h3", "", level_name(language, skill, to)))
                    .holds(el("ul", "list").each(actions.map(|action| text("li", "", action)))),
            )
        })
        .take(STORIES)
        .peekable();
    gaps.peek()?;
    Some(
        section(language, "begin-title", keys::ways_in::BEGIN)
            .holds(text(
                "p",
                "section__lead",
                language.text(keys::ways_in::BEGIN_LEAD),
            ))
            .holds(el("ul", "doors").each(gaps)),
    )
}

/// What the background brings, and how to say it.
fn brings(language: &Language, background: Option<BackgroundNumber>) -> Element {
    let brought = section(language, "brings-title", keys::ways_in::BRINGS);
    let transfer = background.and_then(|own| language.guidance.transfer(own));
    let Some(Transfer {
        text: words,
        example,
        lines,
        ..
    }) = transfer
    else {
        return brought.holds(text(
            "p",
            "section__lead",
            language.text(keys::ways_in::SAY_WHERE_FROM),
        ));
    };
    let example = (!example.is_empty()).then(|| {
        el("p", "resume-example")
            .holds(text("span", "label", language.text(keys::ways_in::EXAMPLE)))
            .text(example)
    });
    let lines = lines.iter().map(|(skill, line)| {
        el("li", "")
            .holds(text("strong", "", skill_names(language, &[*skill])))
            .holds(text("p", "resume-line", line))
    });
    brought
        .holds(text("p", "section__lead", words))
        .holds(text("p", "", language.text(keys::ways_in::LINES)))
        .holds(el("ul", "resume-lines").each(lines))
        .each(example)
}

fn listed(language: &Language, id: &'static str, title: Key, keys: &[Key]) -> Element {
    let items = keys.iter().map(|key| text("li", "", language.text(*key)));
    section(language, id, title).holds(el("ul", "list prose").each(items))
}

/// How to prepare: for everyone, then from one's own strengths and gaps.
fn interview(language: &Language, report: &Report<'_>) -> Element {
    let stories = report.strengths.iter().take(STORIES).filter_map(|finding| {
        let anchor = &finding.skill.anchors[finding.level()?.index()];
        let values = [("skill", finding.skill.name.as_str()), ("anchor", anchor)];
        Some(text("li", "", language.fill(keys::ways_in::STORY, &values)))
    });
    let questions = report.gaps.iter().take(STORIES).filter_map(|finding| {
        let skill = finding.skill;
        let question = language.guidance.interview_question(skill.number)?;
        let values = [("skill", skill.name.as_str()), ("question", question)];
        Some(text(
            "li",
            "",
            language.fill(keys::ways_in::EXPECT, &values),
        ))
    });
    listed(
        language,
        "interview-title",
        keys::ways_in::INTERVIEW,
        &INTERVIEW,
    )
    .holds(text("h3", "", language.text(keys::ways_in::FROM_YOURS)))
    .holds(el("ul", "list prose").each(stories).each(questions))
}
