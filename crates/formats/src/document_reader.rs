//! Reads the parts of a saved document, each on its own: one that cannot be read is counted and left
//! out, and does not take the others with it. One that a newer build wrote is kept as it stands.

use std::rc::Rc;

use serde::de::DeserializeOwned;
use serde_json::value::RawValue;

use assessment::aim::{Aim, Specialisations};
use assessment::answer::Answers;
use assessment::assessment::{AssessmentId, Draft, Finished, Received};
use assessment::day::Day;
use assessment::document::{Document, Preferences, Tombstone, Tombstones};
use assessment::framework::Framework;
use assessment::framework_ref::{FrameworkId, FrameworkRef};
use assessment::ids::{BackgroundNumber, CareerLevelNumber, SpecialisationNumber};
use assessment::merge::merge;
use assessment::own_text::Name;
use assessment::profile::ProfileKey;
use assessment::snapshot::Snapshot;
use assessment::unknown_members::UnknownMembers;

use super::document_file::{
    AimForm, AssessmentForm, DocumentForm, FrameworkForm, PreferencesForm, TombstoneForm, VERSION,
    ViewedForm,
};
use super::members::{Form, MemberFault, Members, read, typed};
use super::plan_reader;
use super::ratings_reader::source;

/// More assessments of a kind than anybody has; the rest counts as lost.
const MAX_ASSESSMENTS: usize = 500;
/// How many places of faults are kept.
const MAX_FAULTS: usize = 20;

/// Reads with a framework, and counts on the way.
pub(super) struct Reader<'f> {
    framework: &'f Framework,
    /// How many entries could not be read.
    pub(super) lost: u32,
    /// How many parts are of a newer build.
    pub(super) newer: u32,
    /// Whether a draft was moved to the present release of the framework.
    pub(super) moved: bool,
    /// Where something could not be read, and why; not more than a few.
    pub(super) faults: Vec<String>,
}

/// An assessment but for what only one kind of it has.
struct Common {
    form: AssessmentForm,
    framework: FrameworkRef,
    aim: Aim,
    answers: Answers,
    unknown: UnknownMembers,
}

impl<'f> Reader<'f> {
    pub(super) fn new(framework: &'f Framework) -> Reader<'f> {
        Reader {
            framework,
            lost: 0,
            newer: 0,
            moved: false,
            faults: Vec::new(),
        }
    }

    /// Everything that can be read.
    pub(super) fn document(&mut self, form: DocumentForm, unknown: UnknownMembers) -> Document {
        let mut document = Document {
            unknown,
            ..Document::default()
        };
        let begun = self.value(form.draft_changed, "draftChanged");
        if let Some(raw) = form.draft {
            self.draft(&raw, "draft", begun.unwrap_or(0), &mut document);
        }
        for (at, raw) in self.items(form.drafts, "drafts") {
            self.draft(&raw, &at, 0, &mut document);
        }
        for (at, raw) in self.items(form.finished, "finished") {
            self.finished(&raw, &at, &mut document);
        }
        for (at, raw) in self.items(form.received, "received") {
            self.received(&raw, &at, &mut document);
        }
        document.removed = self.tombstones(form.removed, "removed");
        document.ended = self.tombstones(form.ended, "ended");
        if form.version < VERSION {
            // Until then discarded drafts were among those that were removed.
            for one in document.removed.clone().iter() {
                if document.draft(one.id).is_none() {
                    document.ended.add(one);
                }
            }
        }
        if let Some(raw) = form.preferences {
            self.preferences(&raw, &mut document);
        }
        let last_backup: Option<u16> = self.value(form.last_backup, "lastBackup");
        document.last_backup = last_backup.map(|days| Day::from_days(days.into()));
        // Brings the collections into order, and leaves out what was removed since.
        merge(&document, &Document::default())
    }

    pub(super) fn fault(&mut self, at: &str, fault: &MemberFault) {
        self.lost += 1;
        if self.faults.len() < MAX_FAULTS {
            let inside = match fault.at.as_str() {
                "" => String::new(),
                inside if inside.starts_with('[') => inside.to_owned(),
                inside => [".", inside].concat(),
            };
            self.faults.push(format!("{at}{inside}: {}", fault.reason));
        }
    }

    /// Counts a text that is no JSON as one lost entry.
    pub(super) fn no_json(&mut self, at: &str, reason: &str) {
        let (inside, reason) = (String::new(), reason.to_owned());
        self.fault(at, &MemberFault { at: inside, reason });
    }

    /// A value that may be absent; something else in its place counts as one lost entry.
    fn value<T: DeserializeOwned>(&mut self, raw: Option<Box<RawValue>>, at: &str) -> Option<T> {
        let raw = raw?;
        typed(raw.get())
            .map_err(|fault| self.fault(at, &fault))
            .ok()
    }

    /// An object; something else in its place counts as one lost entry.
    pub(super) fn object<T: Form>(
        &mut self,
        raw: &RawValue,
        at: &str,
        prefix: &str,
        unknown: &mut UnknownMembers,
    ) -> Option<T> {
        let read = read(raw.get(), prefix, unknown);
        read.map_err(|fault| self.fault(at, &fault)).ok()
    }

    /// The items of a list with their places.
    fn items(&mut self, list: Option<Box<RawValue>>, at: &str) -> Vec<(String, Box<RawValue>)> {
        let items: Vec<Box<RawValue>> = self.value(list, at).unwrap_or_default();
        let too_many = items.len().saturating_sub(MAX_ASSESSMENTS);
        self.lost += u32::try_from(too_many).unwrap_or(u32::MAX);
        let places = (0..MAX_ASSESSMENTS).map(|position| format!("{at}[{position}]"));
        places.zip(items).collect()
    }

    /// Reads a draft into a document. One without the moment it was opened has that of the document.
    pub(super) fn draft(&mut self, raw: &RawValue, at: &str, opened: u64, document: &mut Document) {
        let Some(common) = self.common(raw, at, "drafts", document) else {
            return;
        };
        let form = common.form;
        let mut framework = common.framework;
        let current = self.framework.reference();
        if self.framework.at(&framework).is_some() && framework < *current {
            framework = current.clone();
            self.moved = true;
        }
        document.drafts.push(Rc::new(Draft {
            id: AssessmentId(form.id),
            opened: form.opened.unwrap_or(opened),
            source: source(form.source),
            quick: form.quick.unwrap_or(false),
            title: name(form.title),
            framework,
            aim: common.aim,
            aim_changed: form.changed,
            answers: common.answers,
            unknown: common.unknown,
        }));
    }

    /// Reads a finished assessment into a document.
    pub(super) fn finished(&mut self, raw: &RawValue, at: &str, document: &mut Document) {
        let Some(mut common) = self.common(raw, at, "finished", document) else {
            return;
        };
        let Some(on) = self.day(&common.form, at) else {
            return;
        };
        let plan = common.form.plan.take();
        let plan = plan.map(|plan| plan_reader::plan(&plan, &mut common.unknown));
        let (plan, lost, newer) = plan.unwrap_or_default();
        self.newer += u32::from(newer);
        for fault in lost {
            self.fault(at, &fault);
        }
        document.finished.push(Rc::new(Finished {
            id: AssessmentId(common.form.id),
            changed: common.form.changed,
            title: name(common.form.title),
            snapshot: Snapshot {
                framework: common.framework,
                aim: common.aim,
                answers: common.answers,
                on,
            },
            plan,
            unknown: common.unknown,
        }));
    }

    /// Reads a received assessment into a document.
    pub(super) fn received(&mut self, raw: &RawValue, at: &str, document: &mut Document) {
        let Some(mut common) = self.common(raw, at, "received", document) else {
            return;
        };
        let Some(on) = self.day(&common.form, at) else {
            return;
        };
        let viewed = common.form.viewed.take().and_then(|raw| {
            let viewed = self.object(&raw, at, "viewed.", &mut common.unknown);
            viewed.map(|viewed: ViewedForm| ProfileKey {
                specialisation: SpecialisationNumber(viewed.specialisation),
                career_level: CareerLevelNumber(viewed.career_level),
            })
        });
        document.received.push(Rc::new(Received {
            id: AssessmentId(common.form.id),
            changed: common.form.changed,
            whose: name(common.form.whose),
            viewed: viewed.unwrap_or_else(|| common.aim.profile_key()),
            snapshot: Snapshot {
                framework: common.framework,
                aim: common.aim,
                answers: common.answers,
                on,
            },
            unknown: common.unknown,
        }));
    }

    fn day(&mut self, form: &AssessmentForm, at: &str) -> Option<Day> {
        if form.on.is_none() {
            let (at_day, reason) = ("on".to_owned(), "missing".to_owned());
            self.fault(at, &MemberFault { at: at_day, reason });
        }
        form.on.map(|days| Day::from_days(days.into()))
    }

    /// What every kind of assessment has. One that says that it is of a newer build is kept as it stands.
    fn common(
        &mut self,
        raw: &RawValue,
        at: &str,
        kind: &str,
        document: &mut Document,
    ) -> Option<Common> {
        if let Some(id) = newer_id(raw) {
            self.newer += 1;
            let place = format!("{kind}[{id}]");
            document.unknown.insert(place, raw.get().to_owned());
            return None;
        }
        let mut unknown = UnknownMembers::default();
        let mut form: AssessmentForm = self.object(raw, at, "", &mut unknown)?;
        let framework = match form.framework.take() {
            Some(raw) => self.framework_ref(&raw, at, &mut unknown)?,
            None => FrameworkRef::first(),
        };
        let aim: AimForm = self.object(&form.aim, &[at, ".aim"].concat(), "aim.", &mut unknown)?;
        let Some(aim) = aim_of(aim, self.framework.at(&framework)) else {
            let (at_aim, reason) = ("aim".to_owned(), "names an unknown role".to_owned());
            self.fault(at, &MemberFault { at: at_aim, reason });
            return None;
        };
        let ratings = form.ratings.take().or(form.answers.take());
        let answers = ratings.map(|raw| self.ratings(&raw, at, &mut unknown));
        Some(Common {
            form,
            framework,
            aim,
            answers: answers.unwrap_or_default(),
            unknown,
        })
    }

    fn framework_ref(
        &mut self,
        raw: &RawValue,
        at: &str,
        unknown: &mut UnknownMembers,
    ) -> Option<FrameworkRef> {
        let at = [at, ".framework"].concat();
        let form: FrameworkForm = self.object(raw, &at, "framework.", unknown)?;
        let id = FrameworkId::new(&form.id);
        if id.is_none() {
            let (at_id, reason) = ("id".to_owned(), "is no id of a framework".to_owned());
            self.fault(&at, &MemberFault { at: at_id, reason });
        }
        Some(FrameworkRef {
            id: id?,
            revision: form.revision,
            wording: form.wording,
        })
    }

    fn tombstones(&mut self, list: Option<Box<RawValue>>, at: &str) -> Tombstones {
        let mut tombstones = Tombstones::default();
        for (at, raw) in self.items(list, at) {
            // What a newer build says of it beyond that is not needed to leave it out.
            let mut unknown = UnknownMembers::default();
            if let Some(form) = self.object(&raw, &at, "", &mut unknown) {
                let TombstoneForm { id, at } = form;
                let id = AssessmentId(id);
                tombstones.add(Tombstone { id, at });
            }
        }
        tombstones
    }

    fn preferences(&mut self, raw: &RawValue, document: &mut Document) {
        let form = self.object(raw, "preferences", "preferences.", &mut document.unknown);
        let form: PreferencesForm = form.unwrap_or_default();
        document.preferences_changed = form.changed;
        document.preferences = Preferences {
            advance_on_answer: form.advance_on_answer,
            shortcuts: form.shortcuts,
        };
    }
}

/// The id of an assessment that says that only a newer build can read it.
fn newer_id(raw: &RawValue) -> Option<u64> {
    let members = Members::of(raw.get())?;
    let version: u64 = serde_json::from_str(members.get("version")?.get()).ok()?;
    let id = serde_json::from_str(members.get("id")?.get()).ok()?;
    (version > u64::from(VERSION)).then_some(id)
}

/// A name somebody gave, or none.
fn name(text: Option<String>) -> Name {
    text.map_or_else(Name::default, |text| Name::new(&text))
}

/// The aim, if the framework has the roles it names. Of a framework that is not here, nobody can say.
fn aim_of(form: AimForm, framework: Option<&Framework>) -> Option<Aim> {
    let level = |number: u8| -> Option<CareerLevelNumber> {
        let number = CareerLevelNumber(number);
        let known = framework.is_none_or(|one| one.career_level(number).is_some());
        known.then_some(number)
    };
    let chosen = form.specialisations.into_iter().map(SpecialisationNumber);
    let known = |number: &SpecialisationNumber| {
        framework.is_none_or(|one| one.specialisation(*number).is_some())
    };
    let now = match form.now {
        Some(now) => Some(level(now)?),
        None => None,
    };
    Some(Aim {
        now,
        wanted: level(form.wanted)?,
        specialisations: Specialisations::new(chosen.filter(known))?,
        background: form.background.map(BackgroundNumber),
        name: name(form.name),
    })
}
