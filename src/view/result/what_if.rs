//! Levels tried out: step a skill up or down, and see the readiness, the order of gaps and every role
//! move. Nothing of it is ever saved.

use yew::prelude::*;

use super::section;
use crate::view::charts::level_gauge::level_gauge;
use crate::view::element::{Element, el, text};
use crate::view::language::Language;
use crate::view::parts::fit_table::{FitTable, fit_table};
use assessment::answer::Answers;
use assessment::finding::Finding;
use assessment::fit::fit_to_every_profile;
use assessment::ids::SkillNumber;
use assessment::level::Level;
use assessment::profile::ProfileKey;
use assessment::report::Report;
use assessment::standing::Standing;
use assessment::what_if::{SingleStep, WhatIf, single_steps};
use messages::key::Key;
use messages::keys;

/// How many single steps are offered at once.
const STEPS_OFFERED: usize = 5;

#[derive(PartialEq, Properties)]
pub(super) struct WhatIfProps {
    pub(super) language: Language,
    pub(super) answers: Answers,
    /// The role that the answers are set against.
    pub(super) role: ProfileKey,
}

/// Everything that moves.
#[component]
pub(super) fn WhatIfPanel(props: &WhatIfProps) -> Html {
    let tried = use_state(WhatIf::default);
    let language = &props.language;
    let framework = language.framework();
    let Some(profile) = framework.profile(props.role) else {
        return Html::default();
    };
    let answers = tried.applied(&props.answers);
    let now = Report::new(framework, profile, &props.answers);
    let then = Report::new(framework, profile, &answers);
    let trying = {
        let (tried, answers) = (tried.clone(), props.answers.clone());
        Callback::from(move |(skill, level): (SkillNumber, Level)| {
            tried.set((*tried).clone().trying(&answers, skill, level));
        })
    };
    let map = fit_table(
        language,
        &FitTable {
            fits: &fit_to_every_profile(framework, &answers),
            before: Some(&fit_to_every_profile(framework, &props.answers)),
            shown: props.role,
            href: None,
        },
    );
    el("div", "what-if")
        .holds(figure(language, &now, &then, &tried))
        .holds(steps(language, &then, &trying))
        .holds(skills(language, &now, &tried, &trying))
        .holds(order(language, &then))
        .holds(
            section(language, "moved-title", keys::what_if::MAP)
                .holds(text(
                    "p",
                    "section__lead",
                    language.text(keys::what_if::MAP_LEAD),
                ))
                .holds(map),
        )
        .into()
}

/// The readiness now and then, always in view, and the way back.
fn figure(
    language: &Language,
    now: &Report<'_>,
    then: &Report<'_>,
    tried: &UseStateHandle<WhatIf>,
) -> Element {
    let percent = |report: &Report<'_>| language.readiness(&report.fit());
    let words = if tried.is_empty() {
        language.fill(keys::what_if::AS_IT_IS, &[("now", &percent(now))])
    } else {
        language.count(
            keys::what_if::MOVED,
            tried.len(),
            &[("now", &percent(now)), ("then", &percent(then))],
        )
    };
    let mut must_haves = language.must_haves(&then.tally);
    if then.standing <= Standing::CoreOnly {
        let standing = language.standing_of(&then.fit());
        must_haves = [standing, must_haves].join(&language.text(keys::list::COMMA));
    }
    let must_haves = language.fill(keys::what_if::MUST_HAVES, &[("must-haves", &must_haves)]);
    let reset = {
        let tried = tried.clone();
        Callback::from(move |_: Event| tried.set(WhatIf::default()))
    };
    let mut way_back = el("button", "button stepper")
        .fixed("type", "button")
        .on_click(reset)
        .text(language.text(keys::what_if::RESET));
    // Not disabled, or it would lose the focus in the moment it is pressed.
    if tried.is_empty() {
        way_back = way_back.fixed("aria-disabled", "true");
    }
    el("div", "what-if__figure")
        .holds(
            el("p", "")
                .fixed("role", "status")
                .holds(text("strong", "", words))
                .text(" ")
                .text(must_haves),
        )
        .holds(way_back)
}

/// The single steps that add most.
fn steps(
    language: &Language,
    then: &Report<'_>,
    trying: &Callback<(SkillNumber, Level)>,
) -> Element {
    let steps = single_steps(then);
    let lead = if steps.is_empty() {
        language.text(keys::what_if::NO_STEPS)
    } else {
        language.text(keys::what_if::STEPS_LEAD)
    };
    let offered = steps
        .iter()
        .take(STEPS_OFFERED)
        .map(|step| offered(language, then, step, trying));
    section(language, "steps-title", keys::what_if::STEPS)
        .holds(text("p", "section__lead", lead))
        .holds(el("ol", "single-steps").each(offered))
}

fn offered(
    language: &Language,
    then: &Report<'_>,
    step: &SingleStep<'_>,
    trying: &Callback<(SkillNumber, Level)>,
) -> Element {
    let skill = step.finding.skill;
    let to = language.fill(
        keys::what_if::STEP,
        &[
            ("skill", &skill.name),
            ("level", &language.level_in_sentence(step.to)),
        ],
    );
    // A range has no one figure to set beside it.
    let adds = then.percent().map(|_| {
        let percent = language.percent(step.readiness.percent());
        language.fill(keys::what_if::ADDS, &[("then", &percent)])
    });
    let must_have = step
        .meets_must_have
        .then(|| text("span", "tag", language.text(keys::what_if::MEETS_MUST_HAVE)));
    let label = language.fill(keys::what_if::TRY_IT, &[("step", &to)]);
    el("li", "single-step")
        .key(skill.number.0)
        .holds(
            el("p", "")
                .holds(text("strong", "", to))
                .text(" ")
                .text(adds.unwrap_or_default())
                .text(" ")
                .each(must_have),
        )
        .holds(stepper(
            language.text(keys::what_if::TRY),
            label,
            trying,
            skill.number,
            Some(step.to),
        ))
}

/// Every rated skill with a button down and one up, those below target first.
fn skills(
    language: &Language,
    now: &Report<'_>,
    tried: &WhatIf,
    trying: &Callback<(SkillNumber, Level)>,
) -> Element {
    let below = now.gaps.iter();
    let rest = now
        .findings
        .iter()
        .filter(|finding| finding.level().is_some() && !finding.is_gap());
    let rows = below
        .chain(rest)
        .filter_map(|finding| row(language, finding, tried, trying));
    section(language, "levels-title", keys::what_if::SKILLS)
        .holds(text(
            "p",
            "section__lead",
            language.text(keys::what_if::SKILLS_LEAD),
        ))
        .holds(el("ul", "levels-tried").each(rows))
}

fn row(
    language: &Language,
    finding: &Finding<'_>,
    tried: &WhatIf,
    trying: &Callback<(SkillNumber, Level)>,
) -> Option<Element> {
    let skill = finding.skill;
    let was = finding.level()?;
    let level = tried.level(skill.number).unwrap_or(was);
    let below = level.value().checked_sub(1).and_then(Level::from_value);
    let named = |key: Key| language.fill(key, &[("skill", &skill.name)]);
    let mut words = language.level(level);
    if level != was {
        words = language.fill(
            keys::what_if::WAS,
            &[("level", &words), ("was", &language.level_in_sentence(was))],
        );
    }
    let class = if level == was {
        "tried"
    } else {
        "tried tried--moved"
    };
    Some(
        el("li", class)
            .key(skill.number.0)
            .holds(text("span", "tried__name", &skill.name))
            .holds(level_gauge(Some(level), finding.expectation.target))
            .holds(
                el("span", "tried__steps")
                    .holds(stepper(
                        "−".to_owned(),
                        named(keys::what_if::DOWN),
                        trying,
                        skill.number,
                        below,
                    ))
                    .holds(text("span", "tried__level", words))
                    .holds(stepper(
                        "+".to_owned(),
                        named(keys::what_if::UP),
                        trying,
                        skill.number,
                        level.next(),
                    )),
            ),
    )
}

/// A button that tries a level out; without one to go to it can be reached but does nothing, so that the
/// focus stays where it is at either end.
fn stepper(
    words: String,
    label: String,
    trying: &Callback<(SkillNumber, Level)>,
    skill: SkillNumber,
    to: Option<Level>,
) -> Element {
    let trying = trying.clone();
    let button = el("button", "button stepper")
        .fixed("type", "button")
        .with("aria-label", label)
        .on_click(Callback::from(move |_: Event| {
            if let Some(level) = to {
                trying.emit((skill, level));
            }
        }))
        .text(words);
    if to.is_none() {
        button.fixed("aria-disabled", "true")
    } else {
        button
    }
}

/// The gaps there would be, most pressing first.
fn order(language: &Language, then: &Report<'_>) -> Element {
    let gaps = then.gaps.iter().map(|finding| {
        let target = language.level(finding.expectation.target);
        let level = language.answer(finding.answer);
        let levels = language.fill(
            keys::gap::FROM_TO,
            &[("level", &level), ("target", &target)],
        );
        let must_have = finding
            .is_missing_must_have()
            .then(|| text("span", "tag tag--must", language.text(keys::gap::MUST_HAVE)));
        el("li", "")
            .key(finding.skill.number.0)
            .holds(text("strong", "", &finding.skill.name))
            .text(" ")
            .text(levels)
            .text(" ")
            .each(must_have)
    });
    let listed = section(language, "order-title", keys::what_if::ORDER);
    if then.gaps.is_empty() {
        listed.holds(text("p", "", language.text(keys::gaps::NONE)))
    } else {
        listed.holds(el("ol", "order").each(gaps))
    }
}
