//! Reads the ratings of an assessment of the saved document, each on its own.

use serde_json::value::RawValue;

use assessment::answer::{Answer, Answers};
use assessment::ids::SkillNumber;
use assessment::level::Level;
use assessment::own_text::{Address, Note};
use assessment::rating::{Evidence, Rating, Source, Timed};
use assessment::unknown_members::UnknownMembers;

use super::document_file::{EvidenceForm, RatingForm, SourceForm};
use super::document_reader::Reader;
use super::members::{Members, escaped, typed};

impl Reader<'_> {
    /// The ratings of an assessment.
    pub(super) fn ratings(
        &mut self,
        raw: &RawValue,
        at: &str,
        unknown: &mut UnknownMembers,
    ) -> Answers {
        let at = [at, ".ratings"].concat();
        // Nearly always all of them can be read, and none has anything that is not known here.
        if let Ok(forms) = serde_json::from_str::<Vec<RatingForm>>(raw.get()) {
            let mut answers = Answers::default();
            for form in forms {
                let (skill, source, rating) = self.rating(form, &at, unknown);
                answers = answers.with_rating(skill, source, rating);
            }
            return answers;
        }
        let items: Vec<Box<RawValue>> = match typed(raw.get()) {
            Ok(items) => items,
            Err(fault) => {
                self.fault(&at, &fault);
                return Answers::default();
            }
        };
        let mut answers = Answers::default();
        for (position, raw) in items.iter().enumerate() {
            if let Some(place) = of_unknown_source(raw) {
                self.newer += 1;
                unknown.insert(place, raw.get().to_owned());
                continue;
            }
            let at = format!("{at}[{position}]");
            let mut own = UnknownMembers::default();
            if let Some(form) = self.object(raw, &at, "", &mut own) {
                let (skill, source, rating) = self.rating(form, &at, unknown);
                for (name, text) in own.iter() {
                    let place = [&rating_place(skill, source), ".", name].concat();
                    unknown.insert(place, text.to_owned());
                }
                answers = answers.with_rating(skill, source, rating);
            }
        }
        answers
    }

    /// A rating. Numbers of skills that the framework does not know are kept: a newer one may.
    fn rating(
        &mut self,
        form: RatingForm,
        at: &str,
        unknown: &mut UnknownMembers,
    ) -> (SkillNumber, Source, Rating) {
        let (skill, source) = (SkillNumber(form.skill), source(form.source));
        let value = form.level.map(|level| match level {
            Some(level) => Answer::Rated(Level::from_value(level).unwrap_or(Level::NotYet)),
            None => Answer::NotApplicable,
        });
        let rating = Rating::answered(value, form.at);
        let Some(raw) = form.evidence else {
            return (skill, source, rating);
        };
        let prefix = [&rating_place(skill, source), ".evidence."].concat();
        let evidence = self.object(&raw, at, &prefix, unknown);
        let evidence = evidence.map_or_else(Evidence::default, |form: EvidenceForm| Evidence {
            text: Timed {
                at: form.text_at,
                value: Note::new(&form.text),
            },
            address: Timed {
                at: form.address_at,
                value: Address::new(&form.address),
            },
        });
        (skill, source, rating.with_evidence(evidence))
    }
}

/// The place of a rating in its assessment.
pub(super) fn rating_place(skill: SkillNumber, source: Source) -> String {
    let source = match source {
        Source::Own => "own",
        Source::Scenario => "scenario",
        Source::Peer => "peer",
    };
    format!("ratings[{}:{source}]", skill.0)
}

/// The place of a rating from a source that this build does not know.
fn of_unknown_source(raw: &RawValue) -> Option<String> {
    let members = Members::of(raw.get())?;
    let source = members.get("source")?.get();
    if serde_json::from_str::<SourceForm>(source).is_ok() {
        return None;
    }
    let word: String = serde_json::from_str(source).ok()?;
    let skill: u16 = serde_json::from_str(members.get("skill")?.get()).ok()?;
    Some(format!("ratings[{skill}:{}]", escaped(&word)))
}

/// Whom or what a rating comes from.
pub(super) fn source(form: Option<SourceForm>) -> Source {
    match form {
        None | Some(SourceForm::Own) => Source::Own,
        Some(SourceForm::Scenario) => Source::Scenario,
        Some(SourceForm::Peer) => Source::Peer,
    }
}
