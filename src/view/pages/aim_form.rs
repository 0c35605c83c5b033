//! The form of the aim page as far as it is filled in, and what is still missing. Knows no markup.

use assessment::aim::{Aim, Specialisations};
use assessment::ids::{BackgroundNumber, CareerLevelNumber, SpecialisationNumber};
use assessment::own_text::Name;

/// The form as far as it is filled in.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Form {
    pub(super) now: Option<Today>,
    pub(super) wanted: Option<CareerLevelNumber>,
    pub(super) specialisations: Vec<SpecialisationNumber>,
    pub(super) background: Option<BackgroundNumber>,
    pub(super) name: String,
}

/// Where the person is today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Today {
    OutsideProductManagement,
    At(CareerLevelNumber),
}

impl Today {
    pub(super) fn of(now: Option<CareerLevelNumber>) -> Today {
        now.map_or(Today::OutsideProductManagement, Today::At)
    }

    pub(super) fn career_level(self) -> Option<CareerLevelNumber> {
        match self {
            Today::OutsideProductManagement => None,
            Today::At(level) => Some(level),
        }
    }
}

/// A change to the form.
#[derive(Clone, Debug)]
pub(super) enum Edit {
    Now(Today),
    Wanted(CareerLevelNumber),
    /// In or out, whichever it was not.
    Specialisation(SpecialisationNumber),
    Background(Option<BackgroundNumber>),
    Name(String),
}

/// A question that must be answered and was not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Missing {
    Now,
    Wanted,
    Specialisations,
}

impl Form {
    pub(super) fn of(aim: Option<&Aim>) -> Form {
        aim.map_or_else(Form::default, |aim| Form {
            now: Some(Today::of(aim.now)),
            wanted: Some(aim.wanted),
            specialisations: aim.specialisations.as_slice().to_vec(),
            background: aim.background,
            name: aim.name.as_str().to_owned(),
        })
    }

    pub(super) fn aim(&self) -> Result<Aim, Vec<Missing>> {
        let specialisations = Specialisations::new(self.specialisations.iter().copied());
        match (self.now, self.wanted, specialisations) {
            (Some(now), Some(wanted), Some(specialisations)) => Ok(Aim {
                now: now.career_level(),
                wanted,
                specialisations,
                background: self.background,
                name: Name::new(&self.name),
            }),
            (now, wanted, specialisations) => Err([
                now.is_none().then_some(Missing::Now),
                wanted.is_none().then_some(Missing::Wanted),
                specialisations
                    .is_none()
                    .then_some(Missing::Specialisations),
            ]
            .into_iter()
            .flatten()
            .collect()),
        }
    }

    /// The form after a change.
    pub(super) fn edited(&self, edit: Edit) -> Form {
        let mut form = self.clone();
        match edit {
            Edit::Now(now) => form.now = Some(now),
            Edit::Wanted(level) => form.wanted = Some(level),
            Edit::Specialisation(number) => form.toggle(number),
            Edit::Background(number) => form.background = number,
            Edit::Name(name) => form.name = name,
        }
        form
    }

    fn toggle(&mut self, number: SpecialisationNumber) {
        if self.specialisations.contains(&number) {
            self.specialisations.retain(|other| *other != number);
        } else {
            self.specialisations.push(number);
        }
    }
}
