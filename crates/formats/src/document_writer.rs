//! Writes the saved document, including the members that this build does not know, each where it was read.

use serde_json::value::RawValue;

use assessment::aim::Aim;
use assessment::answer::{Answer, Answers};
use assessment::assessment::{Draft, Finished, Received};
use assessment::day::Day;
use assessment::document::{Document, Tombstones};
use assessment::framework_ref::FrameworkRef;
use assessment::goal::{Goal, GoalKey, Horizon};
use assessment::ids::SkillNumber;
use assessment::level::Level;
use assessment::own_text::Name;
use assessment::plan::Plan;
use assessment::profile::ProfileKey;
use assessment::rating::{Evidence, Rating, Source};
use assessment::unknown_members::UnknownMembers;

use super::career_kind_file::CareerKindFile;
use super::document_file::{
    APP, AimForm, AssessmentForm, CareerForm, DocumentForm, EvidenceForm, FrameworkForm, GoalForm,
    PlanForm, PlannedForm, PreferencesForm, RatingForm, SourceForm, TombstoneForm, VERSION,
    ViewedForm,
};
use super::members::write;
use super::plan_reader::goal_place;
use super::ratings_reader::rating_place;

/// The whole document in one text.
pub(super) fn whole(document: &Document) -> Box<RawValue> {
    let unknown = &document.unknown;
    let drafts = document.drafts.iter().map(|one| draft(one));
    let finished = document.finished.iter().map(|one| finished(one));
    let received = document.received.iter().map(|one| received(one));
    let form = DocumentForm {
        drafts: list(drafts, "drafts[", unknown),
        finished: list(finished, "finished[", unknown),
        received: list(received, "received[", unknown),
        ..head_form(document)
    };
    write(&form, "", unknown)
}

/// Everything but assessments, with a number that is another one at each writing.
pub(super) fn head(document: &Document, stamp: u64) -> Box<RawValue> {
    let form = DocumentForm {
        stamp: Some(raw(stamp.to_string())),
        ..head_form(document)
    };
    write(&form, "", &document.unknown)
}

fn head_form(document: &Document) -> DocumentForm {
    let preferences = PreferencesForm {
        advance_on_answer: document.preferences.advance_on_answer,
        shortcuts: document.preferences.shortcuts,
        changed: document.preferences_changed,
    };
    DocumentForm {
        app: APP.to_owned(),
        version: VERSION,
        removed: tombstones(&document.removed),
        ended: tombstones(&document.ended),
        preferences: Some(write(&preferences, "preferences.", &document.unknown)),
        last_backup: document.last_backup.map(|day| raw(day.days().to_string())),
        ..DocumentForm::default()
    }
}

pub(super) fn raw(text: String) -> Box<RawValue> {
    RawValue::from_string(text).unwrap_or_default()
}

/// A list, and behind its items those that this build does not know. Without any, there is no list.
fn list(
    items: impl Iterator<Item = Box<RawValue>>,
    prefix: &str,
    unknown: &UnknownMembers,
) -> Option<Box<RawValue>> {
    let mut text = String::from("[");
    let others = unknown.iter().filter(|(place, _)| {
        let inside = place.strip_prefix(prefix);
        inside.is_some_and(|inside| inside.ends_with(']') && !inside.contains('.'))
    });
    let mut add = |item: &str| {
        if text.len() > 1 {
            text.push(',');
        }
        text.push_str(item);
    };
    for item in items {
        add(item.get());
    }
    for (_, item) in others {
        add(item);
    }
    text.push(']');
    (text.len() > 2).then(|| raw(text))
}

fn tombstones(tombstones: &Tombstones) -> Option<Box<RawValue>> {
    let none = UnknownMembers::default();
    let ones = tombstones.iter().map(|one| {
        let (id, at) = (one.id.0, one.at);
        write(&TombstoneForm { id, at }, "", &none)
    });
    list(ones, "", &none)
}

/// A draft.
pub(super) fn draft(draft: &Draft) -> Box<RawValue> {
    let unknown = &draft.unknown;
    let form = AssessmentForm {
        id: draft.id.0,
        opened: Some(draft.opened),
        changed: draft.aim_changed,
        source: source(draft.source),
        quick: draft.quick.then_some(true),
        title: title(&draft.title),
        framework: Some(framework(&draft.framework, unknown)),
        aim: aim(&draft.aim, unknown),
        ratings: ratings(&draft.answers, unknown),
        ..AssessmentForm::default()
    };
    write(&form, "", unknown)
}

/// A finished assessment.
pub(super) fn finished(finished: &Finished) -> Box<RawValue> {
    let (snapshot, unknown) = (&finished.snapshot, &finished.unknown);
    let form = AssessmentForm {
        id: finished.id.0,
        changed: finished.changed,
        on: Some(snapshot.on.days()),
        title: title(&finished.title),
        framework: Some(framework(&snapshot.framework, unknown)),
        aim: aim(&snapshot.aim, unknown),
        ratings: ratings(&snapshot.answers, unknown),
        // A plan of a newer build is an unknown member as a whole.
        plan: (!finished.plan_is_read_only())
            .then(|| plan(&finished.plan, unknown))
            .flatten(),
        ..AssessmentForm::default()
    };
    write(&form, "", unknown)
}

/// A received assessment.
pub(super) fn received(received: &Received) -> Box<RawValue> {
    let (snapshot, unknown) = (&received.snapshot, &received.unknown);
    let ProfileKey {
        specialisation,
        career_level,
    } = received.viewed;
    let viewed = ViewedForm {
        specialisation: specialisation.0,
        career_level: career_level.0,
    };
    let form = AssessmentForm {
        id: received.id.0,
        changed: received.changed,
        on: Some(snapshot.on.days()),
        whose: title(&received.whose),
        viewed: Some(write(&viewed, "viewed.", unknown)),
        framework: Some(framework(&snapshot.framework, unknown)),
        aim: aim(&snapshot.aim, unknown),
        ratings: ratings(&snapshot.answers, unknown),
        ..AssessmentForm::default()
    };
    write(&form, "", unknown)
}

fn title(name: &Name) -> Option<String> {
    (!name.is_empty()).then(|| name.as_str().to_owned())
}

fn source(source: Source) -> Option<SourceForm> {
    match source {
        Source::Own => None,
        Source::Scenario => Some(SourceForm::Scenario),
        Source::Peer => Some(SourceForm::Peer),
    }
}

fn framework(reference: &FrameworkRef, unknown: &UnknownMembers) -> Box<RawValue> {
    let form = FrameworkForm {
        id: reference.id.as_str().to_owned(),
        revision: reference.revision,
        wording: reference.wording,
    };
    write(&form, "framework.", unknown)
}

fn aim(aim: &Aim, unknown: &UnknownMembers) -> Box<RawValue> {
    let chosen = aim.specialisations.as_slice().iter();
    let form = AimForm {
        now: aim.now.map(|level| level.0),
        wanted: aim.wanted.0,
        specialisations: chosen.map(|number| number.0).collect(),
        background: aim.background.map(|background| background.0),
        name: title(&aim.name),
    };
    write(&form, "aim.", unknown)
}

fn ratings(answers: &Answers, unknown: &UnknownMembers) -> Option<Box<RawValue>> {
    let ratings = answers
        .all()
        .map(|(skill, source, one)| rating(skill, source, one, unknown));
    list(ratings, "ratings[", unknown)
}

fn rating(
    skill: SkillNumber,
    from: Source,
    rating: &Rating,
    unknown: &UnknownMembers,
) -> Box<RawValue> {
    let place = [&rating_place(skill, from), "."].concat();
    let evidence = rating.evidence.as_ref();
    let form = RatingForm {
        skill: skill.0,
        source: source(from),
        level: rating
            .answer
            .value
            .map(|answer: Answer| answer.level().map(Level::value)),
        at: rating.answer.at,
        evidence: evidence.map(|one| self::evidence(one, &[&place, "evidence."].concat(), unknown)),
    };
    write(&form, &place, unknown)
}

fn evidence(evidence: &Evidence, prefix: &str, unknown: &UnknownMembers) -> Box<RawValue> {
    let form = EvidenceForm {
        text: evidence.text.value.as_str().to_owned(),
        text_at: evidence.text.at,
        address: evidence.address.value.as_str().to_owned(),
        address_at: evidence.address.at,
    };
    write(&form, prefix, unknown)
}

fn plan(plan: &Plan, unknown: &UnknownMembers) -> Option<Box<RawValue>> {
    let has_others = unknown.iter().any(|(place, _)| place.starts_with("plan."));
    if !plan.is_begun() && !has_others {
        return None;
    }
    let (order, ordered) = plan.order();
    let key = |key: &GoalKey| match *key {
        GoalKey::Level { skill, to } => raw(format!("[{},{}]", skill.0, to.value())),
        GoalKey::Career { kind, id } => {
            let text = serde_json::to_string(&(CareerKindFile::from(kind), id));
            raw(text.unwrap_or_default())
        }
    };
    let mut career = Vec::new();
    let mut goals = Vec::new();
    for one in plan.planned() {
        let (place, at) = (goal_place(one.key), one.at);
        let text = one.goal.as_ref();
        let goal = text.map(|text| goal(text, &[&place, ".goal."].concat(), unknown));
        let prefix = [&place, "."].concat();
        match one.key {
            GoalKey::Level { skill, to } => {
                let (skill, to) = (skill.0, to.value());
                let form = PlannedForm {
                    skill,
                    to,
                    at,
                    goal,
                };
                goals.push(write(&form, &prefix, unknown));
            }
            GoalKey::Career { kind, id } => {
                let kind = kind.into();
                let form = CareerForm { kind, id, at, goal };
                career.push(write(&form, &prefix, unknown));
            }
        }
    }
    let form = PlanForm {
        order: order.iter().map(key).collect(),
        ordered,
        goals,
        career,
    };
    Some(write(&form, "plan.", unknown))
}

fn goal(goal: &Goal, prefix: &str, unknown: &UnknownMembers) -> Box<RawValue> {
    let text = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let form = GoalForm {
        title: text(goal.title.as_str()),
        long_term: goal.horizon == Horizon::LongTerm,
        due: goal.due.map(Day::days),
        occasion: text(goal.occasion.as_str()),
        deed: text(goal.deed.as_str()),
        measure: text(goal.measure.as_str()),
        notes: text(goal.notes.as_str()),
        done: goal.done.map(Day::days),
    };
    write(&form, prefix, unknown)
}
