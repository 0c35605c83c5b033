//! The words of the app in the person's language: sentences of the interface, and the phrases that
//! join them with names from the framework.

use std::ops::Deref;
use std::rc::Rc;
use std::sync::Arc;

use crate::routes::route::RoleSlug;
use assessment::aim::Aim;
use assessment::answer::Answer;
use assessment::day::Day;
use assessment::fit::Fit;
use assessment::framework::Framework;
use assessment::framework_ref::FrameworkRef;
use assessment::level::Level;
use assessment::outlook::Prospect;
use assessment::profile::ProfileKey;
use assessment::readiness::Tally;
use assessment::standing::Standing;
use formats::pack::Pack;
use messages::key::{Counted, Key};
use messages::keys;
use messages::words::Words;

use super::wording::Wording;

/// A pack, shared by every component, and the revision of its framework that is looked at. Two are equal only
/// if they are the same pack at the same revision.
#[derive(Clone, Debug)]
pub struct Language {
    pack: Rc<Pack>,
    revision: u16,
}

impl yew::html::ImplicitClone for Language {}

impl PartialEq for Language {
    fn eq(&self, other: &Language) -> bool {
        Rc::ptr_eq(&self.pack, &other.pack) && self.revision == other.revision
    }
}

impl Deref for Language {
    type Target = Pack;

    fn deref(&self) -> &Pack {
        &self.pack
    }
}

impl Language {
    /// The language of a pack.
    #[must_use]
    pub fn new(pack: Rc<Pack>) -> Language {
        let revision = pack.framework.reference().revision;
        Language { pack, revision }
    }

    /// The same words with the framework at a release: the present one or an earlier one. `None` if it is not
    /// at hand.
    #[must_use]
    pub fn at(&self, reference: &FrameworkRef) -> Option<Language> {
        let framework = self.pack.framework.at(reference)?;
        Some(Language {
            pack: Rc::clone(&self.pack),
            revision: framework.reference().revision,
        })
    }

    /// Every word of the interface.
    #[must_use]
    pub fn words(&self) -> &Words {
        &self.opening.words
    }

    /// What the first pages show.
    #[must_use]
    pub fn wording(&self) -> Wording {
        Wording::new(Arc::clone(&self.opening))
    }

    /// A sentence.
    #[must_use]
    pub fn text(&self, key: Key) -> String {
        self.words().text(key)
    }

    /// A sentence with values filled in.
    #[must_use]
    pub fn fill(&self, key: Key, values: &[(&str, &str)]) -> String {
        self.words().fill(key, values)
    }

    /// A sentence for a count.
    #[must_use]
    pub fn count(&self, keys: Counted, count: usize, values: &[(&str, &str)]) -> String {
        self.words()
            .count(keys, u32::try_from(count).unwrap_or(u32::MAX), values)
    }

    /// The framework at hand, at the revision that is looked at.
    #[must_use]
    pub fn framework(&self) -> &Framework {
        let present = &self.pack.framework;
        let reference = present.reference();
        if reference.revision == self.revision {
            return present;
        }
        let looked_at = FrameworkRef {
            revision: self.revision,
            ..reference.clone()
        };
        present.at(&looked_at).unwrap_or(present)
    }

    /// A level's name, for a label: "Proficient".
    #[must_use]
    pub fn level(&self, level: Level) -> String {
        self.framework().level(level).name.clone()
    }

    /// A level's name inside a sentence: "proficient". A sentence of its own, because not every
    /// language writes it small, and what knows small letters weighs kilobytes.
    #[must_use]
    pub fn level_in_sentence(&self, level: Level) -> String {
        match level {
            Level::NotYet => self.text(keys::level::NOT_YET),
            Level::Aware => self.text(keys::level::AWARE),
            Level::Practised => self.text(keys::level::PRACTISED),
            Level::Proficient => self.text(keys::level::PROFICIENT),
            Level::Leading => self.text(keys::level::LEADING),
        }
    }

    /// What an answer says, for a label.
    #[must_use]
    pub fn answer(&self, answer: Option<Answer>) -> String {
        match answer {
            Some(Answer::Rated(level)) => self.level(level),
            Some(Answer::NotApplicable) => self.text(keys::answer::NOT_APPLICABLE),
            None => self.text(keys::answer::NONE),
        }
    }

    /// A readiness as a figure: "82%".
    #[must_use]
    pub fn percent(&self, percent: Option<u8>) -> String {
        match percent {
            Some(percent) => self.fill(keys::PERCENT, &[("percent", &percent.to_string())]),
            None => self.text(keys::fit::UNKNOWN),
        }
    }

    /// The readiness for a role: "82%", or "44–80%" where it rests on too few answers for one figure.
    #[must_use]
    pub fn readiness(&self, fit: &Fit) -> String {
        match fit.range() {
            Some((lowest, highest)) => {
                let (lowest, highest) = (lowest.to_string(), highest.to_string());
                let values = [("lowest", &*lowest), ("highest", &highest)];
                self.fill(keys::result::RANGE, &values)
            }
            None => self.percent(fit.percent()),
        }
    }

    /// The readiness for a role that says so where it speaks of the core alone: "core only: 82%".
    #[must_use]
    pub fn figure(&self, fit: &Fit) -> String {
        let figure = self.readiness(fit);
        if fit.standing == Standing::CoreOnly {
            self.fill(keys::core_only::FIGURE, &[("percent", &figure)])
        } else {
            figure
        }
    }

    /// How a role's must-haves stand: "1 must-have missing".
    #[must_use]
    pub fn must_haves(&self, tally: &Tally) -> String {
        if tally.missing_must_haves > 0 {
            self.words()
                .count(keys::fit::MISSING_MUST_HAVES, tally.missing_must_haves, &[])
        } else if tally.unrated_must_haves > 0 {
            self.words()
                .count(keys::fit::UNRATED_MUST_HAVES, tally.unrated_must_haves, &[])
        } else {
            self.text(keys::fit::MUST_HAVES_MET)
        }
    }

    /// On how much a figure rests: "30 of 32 skills".
    #[must_use]
    pub fn coverage(&self, tally: &Tally) -> String {
        self.fill(
            keys::fit::COVERAGE,
            &[
                ("rated", &tally.coverage.rated.to_string()),
                ("applicable", &tally.coverage.applicable.to_string()),
            ],
        )
    }

    /// A role's name for a heading: "Senior product manager in healthcare".
    #[must_use]
    pub fn role_heading(&self, key: ProfileKey) -> String {
        self.role_with(key, |level| &level.name)
    }

    /// A role's name inside a sentence: "senior product manager in healthcare".
    #[must_use]
    pub fn role(&self, key: ProfileKey) -> String {
        self.role_with(key, |level| &level.role)
    }

    fn role_with(
        &self,
        key: ProfileKey,
        name: impl Fn(&assessment::framework::CareerLevel) -> &String,
    ) -> String {
        let framework = self.framework();
        let level = framework
            .career_level(key.career_level)
            .map_or("", |level| name(level));
        let phrase = framework
            .specialisation(key.specialisation)
            .map_or("", |one| one.phrase.as_str());
        self.fill(keys::ROLE, &[("level", level), ("phrase", phrase)])
    }

    /// A role's names in an address.
    #[must_use]
    pub fn role_slug(&self, key: ProfileKey) -> Option<RoleSlug> {
        let framework = self.framework();
        Some(RoleSlug {
            specialisation: framework.specialisation(key.specialisation)?.id.clone(),
            career_level: framework.career_level(key.career_level)?.id.clone(),
        })
    }

    /// The role an address names, or the one the aim opens with where it names none the framework
    /// has.
    #[must_use]
    pub fn role_or_aim(&self, slug: Option<&RoleSlug>, aim: &Aim) -> ProfileKey {
        slug.and_then(|slug| {
            self.framework()
                .profile_key_by_ids(&slug.specialisation, &slug.career_level)
        })
        .unwrap_or_else(|| aim.profile_key())
    }

    /// A standing's name, for a label.
    #[must_use]
    pub fn standing(&self, standing: Standing) -> String {
        match standing {
            Standing::TooEarly => self.text(keys::standing::TOO_EARLY),
            Standing::CoreOnly => self.text(keys::standing::CORE_ONLY),
            Standing::Starting => self.text(keys::standing::STARTING),
            Standing::Building => self.text(keys::standing::BUILDING),
            Standing::Close => self.text(keys::standing::CLOSE),
            Standing::Ready => self.text(keys::standing::READY),
        }
    }

    /// Where somebody stands, for a label: a standing, or the two between which it lies.
    #[must_use]
    pub fn standing_of(&self, fit: &Fit) -> String {
        match fit.prospect {
            Some(Prospect::Between(lowest, highest)) => {
                let (lowest, highest) = (self.standing(lowest), self.standing(highest));
                let values = [("lowest", &*lowest), ("highest", &highest)];
                self.fill(keys::standing::BETWEEN, &values)
            }
            _ => self.standing(fit.settled()),
        }
    }

    /// A day as people write it: "21 November 2026".
    #[must_use]
    pub fn day(&self, day: Day) -> String {
        let date = day.date();
        let month = match date.month {
            1 => self.text(keys::month::JANUARY),
            2 => self.text(keys::month::FEBRUARY),
            3 => self.text(keys::month::MARCH),
            4 => self.text(keys::month::APRIL),
            5 => self.text(keys::month::MAY),
            6 => self.text(keys::month::JUNE),
            7 => self.text(keys::month::JULY),
            8 => self.text(keys::month::AUGUST),
            9 => self.text(keys::month::SEPTEMBER),
            10 => self.text(keys::month::OCTOBER),
            11 => self.text(keys::month::NOVEMBER),
            _ => self.text(keys::month::DECEMBER),
        };
        self.fill(
            keys::DATE,
            &[
                ("day", &date.day.to_string()),
                ("month", &month),
                ("year", &date.year.to_string()),
            ],
        )
    }
}
