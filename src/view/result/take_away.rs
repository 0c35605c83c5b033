//! What can be taken away: a few sheets of paper, and files. All of it is made in the browser.

use yew::prelude::*;

use super::goal_card::if_then;
use super::plan::goal_name;
use super::section;
use crate::browser;
use crate::view::charts::picture::PictureKind;
use crate::view::element::{Element, el, text};
use crate::view::isolates::isolates;
use crate::view::language::Language;
use crate::view::parts::figure::figure;
use crate::view::parts::handed_over::HandedOver;
use crate::view::proposals::plan_or_proposal;
use crate::view::take_away::{Taken, calendar::events, cv_skills, markdown, skills_table};
use crate::view::verdict::sentences;
use assessment::assessment::AssessmentId;
use assessment::goal::Goal;
use assessment::own_text::Name;
use assessment::plan::Plan;
use assessment::profile::ProfileKey;
use assessment::report::Report;
use assessment::snapshot::Snapshot;
use formats::result_export::Exported;
use formats::{calendar, csv, result_export};
use messages::key::Key;
use messages::keys;

/// How many goals fit on paper beside the pictures.
const GOALS_ON_PAPER: usize = 5;

/// The id of what is said about the table.
const CSV_HINT: &str = "csv-hint";

#[derive(Clone, PartialEq, Properties)]
pub(super) struct TakeAwayProps {
    pub(super) language: Language,
    /// What it is known by.
    pub(super) id: AssessmentId,
    /// The moment it was last changed.
    pub(super) changed: u64,
    /// What it is called.
    pub(super) title: Name,
    /// What was said.
    pub(super) snapshot: Snapshot,
    /// What is meant to follow from it.
    pub(super) plan: Plan,
    /// The role it is read against.
    pub(super) role: ProfileKey,
}

/// A kind of file.
#[derive(Clone, Copy, PartialEq)]
enum Format {
    Markdown,
    Csv,
    Json,
    CvSkills,
    Calendar,
}

impl Format {
    /// The name of the file and its media type.
    fn file(self) -> (&'static str, &'static str) {
        match self {
            Format::Markdown => ("gapwise-result.md", "text/markdown"),
            Format::Csv => ("gapwise-skills.csv", "text/csv"),
            Format::Json => ("gapwise-result.json", "application/json"),
            Format::CvSkills => ("gapwise-cv-skills.json", "application/json"),
            Format::Calendar => ("gapwise-plan.ics", "text/calendar"),
        }
    }
}

/// The buttons, and below them what is printed.
#[component]
pub(super) fn TakeAwayPanel(props: &TakeAwayProps) -> Html {
    let with_name = use_state(|| false);
    let handed_over = use_state(HandedOver::default);
    let language = &props.language;
    let Some(profile) = language.framework().profile(props.role) else {
        return Html::default();
    };
    let report = Report::new(language.framework(), profile, &props.snapshot.answers);
    let plan = plan_or_proposal(language, &props.plan, &report);
    let goals = plan.goals();
    let dated = goals
        .iter()
        .any(|goal| goal.due.is_some() && goal.done.is_none());
    let print = Callback::from(|_: Event| browser::document::print());
    let save = |words: Key, format: Format| {
        el("button", "button")
            .fixed("type", "button")
            .on_click(saving(props, *with_name, &handed_over, format))
            .text(language.text(words))
    };
    let calendar = dated.then(|| save(keys::take_away::CALENDAR, Format::Calendar));
    let no_dates = (!dated).then(|| text("p", "hint", language.text(keys::take_away::NO_DATES)));
    let csv = save(keys::take_away::CSV, Format::Csv).fixed("aria-describedby", CSV_HINT);
    let csv_hint = text("p", "hint", language.text(keys::take_away::CSV_HINT));
    el("div", "take-away")
        .holds(
            el("div", "take-away__files")
                .holds(
                    el("button", "button button--primary")
                        .fixed("type", "button")
                        .on_click(print)
                        .text(language.text(keys::take_away::PRINT)),
                )
                .holds(save(keys::take_away::MARKDOWN, Format::Markdown))
                .holds(csv)
                .holds(save(keys::take_away::JSON, Format::Json))
                .holds(save(keys::take_away::CV_SKILLS, Format::CvSkills))
                .holds(calendar),
        )
        .holds(handed_over.shown(language))
        .holds(csv_hint.fixed("id", CSV_HINT))
        .holds(no_dates)
        .holds(name_question(props, &with_name))
        .holds(with_background(props))
        .holds(paper(props, &report, &goals))
        .into()
}

/// Says that the background goes along, where it was given: without it, the ways in would be lost.
fn with_background(props: &TakeAwayProps) -> Option<Element> {
    let language = &props.language;
    let number = props.snapshot.aim.background?;
    let background = &language.framework().background(number)?.name;
    let words = language.fill(
        keys::take_away::WITH_BACKGROUND,
        &[("background", background)],
    );
    Some(text("p", "hint", words))
}

/// Asks whether the name goes into the files, where there is one.
fn name_question(props: &TakeAwayProps, with_name: &UseStateHandle<bool>) -> Option<Element> {
    let name = &props.snapshot.aim.name;
    let toggle = {
        let with_name = with_name.clone();
        Callback::from(move |_: Event| with_name.set(!*with_name))
    };
    let words = props
        .language
        .fill(keys::take_away::WITH_NAME, &[("name", &name.isolated())]);
    (!name.is_empty()).then(|| {
        el("label", "check")
            .holds(
                el("input", "")
                    .fixed("type", "checkbox")
                    .checked(**with_name)
                    .on_change(toggle),
            )
            .holds(el("span", "").holds(isolates(&words)))
    })
}

/// Makes a file and hands it to the browser.
fn saving(
    props: &TakeAwayProps,
    with_name: bool,
    handed_over: &UseStateHandle<HandedOver>,
    format: Format,
) -> Callback<Event> {
    let (language, handed_over) = (props.language.clone(), handed_over.clone());
    let (taken, role) = (props.clone(), props.role);
    Callback::from(move |_: Event| {
        let framework = language.framework();
        let Some(profile) = framework.profile(role) else {
            return;
        };
        let mut snapshot = taken.snapshot.clone();
        let report = Report::new(framework, profile, &taken.snapshot.answers);
        // Shown in words; the result file holds what somebody planned, and a proposal is nobody's yet.
        let plan = plan_or_proposal(&language, &taken.plan, &report);
        if !with_name {
            snapshot.aim.name = Name::default();
        }
        let exported = Exported {
            id: taken.id,
            changed: taken.changed,
            title: &taken.title,
            snapshot: &snapshot,
            plan: &taken.plan,
        };
        let id = taken.id;
        let taken = Taken {
            language: &language,
            snapshot: &snapshot,
            role,
            title: &taken.title,
            plan: &plan,
        };
        let file = match format {
            Format::Markdown => markdown::document(&taken),
            Format::Csv => csv::write(&skills_table::rows(&taken)),
            Format::Json => result_export::write(framework, exported, &report, with_name),
            Format::CvSkills => cv_skills::file(&taken),
            Format::Calendar => calendar::write(&events(&taken, id), browser::clock::now()),
        };
        let (name, kind) = format.file();
        handed_over.set(HandedOver::of_text(name, kind, &file));
    })
}

/// What is printed: the verdict, the pictures, the next steps.
fn paper(props: &TakeAwayProps, report: &Report<'_>, goals: &[&Goal]) -> Element {
    let language = &props.language;
    let spoken = sentences(language, report).into_iter();
    let spoken = spoken.map(|sentence| text("p", "verdict__sentence", sentence));
    let steps = goals
        .iter()
        .filter(|goal| goal.done.is_none())
        .map(|goal| step(language, goal));
    let open = goals.iter().filter(|goal| goal.done.is_none()).count();
    let more = open.saturating_sub(GOALS_ON_PAPER);
    let more = (more > 0).then(|| {
        text(
            "p",
            "",
            language.count(keys::take_away::MORE_GOALS, more, &[]),
        )
    });
    let figures = PictureKind::ALL
        .into_iter()
        .map(|kind| figure(language, kind, props.role, &props.snapshot.answers));
    section(language, "paper-title", keys::take_away::ON_PAPER)
        .holds(el("div", "paper__verdict").each(spoken))
        .holds(el("div", "figures").each(figures))
        .holds(text(
            "h3",
            "paper__steps",
            language.text(keys::take_away::NEXT_STEPS),
        ))
        .holds(el("ol", "paper__goals").each(steps.take(GOALS_ON_PAPER)))
        .holds(more)
}

/// A goal in short.
fn step(language: &Language, goal: &Goal) -> Element {
    let measure = (!goal.measure.is_empty()).then(|| {
        let measure = goal.measure.isolated();
        let words = language.fill(keys::export::MEASURE, &[("measure", &measure)]);
        el("p", "hint").holds(isolates(&words))
    });
    el("li", "")
        .holds(el("strong", "").holds(isolates(&goal_name(language, goal))))
        .holds(el("p", "").holds(isolates(&if_then(language, goal))))
        .holds(measure)
}
