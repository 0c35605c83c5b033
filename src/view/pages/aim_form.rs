//! The form of the aim page as far as it is filled in, and what is still missing. Knows no markup.

use crate::view::wording::Wording;
use assessment::aim::{Aim, Specialisations};
use assessment::ids::{BackgroundNumber, CareerLevelNumber, SpecialisationNumber};
use assessment::own_text::{MAX_NAME_CHARS, Name};

/// More lines than the text of any form has.
const MOST_LINES: usize = 100;

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

    /// The form as a text that [`Form::of_text`] reads.
    pub(super) fn to_text(&self) -> String {
        let mut lines = Vec::new();
        match self.now {
            Some(Today::OutsideProductManagement) => lines.push("now 0".to_owned()),
            Some(Today::At(level)) => lines.push(format!("now {}", level.0)),
            None => {}
        }
        lines.extend(self.wanted.map(|level| format!("wanted {}", level.0)));
        let industries = self.specialisations.iter();
        lines.extend(industries.map(|industry| format!("industry {}", industry.0)));
        lines.extend(self.background.map(|from| format!("background {}", from.0)));
        let name = self.name.replace(['\r', '\n'], " ");
        lines.push(format!("name {name}"));
        lines.join("\n")
    }

    /// The form of such a text, with nothing in it that these words do not offer.
    pub(super) fn of_text(text: &str, wording: &Wording) -> Form {
        let career_level = |number: u8| {
            let mut levels = wording.career_levels.iter().map(|level| level.number);
            levels.find(|known| known.0 == number)
        };
        let mut form = Form::default();
        for line in text.lines().take(MOST_LINES) {
            let Some((what, given)) = line.split_once(' ') else {
                continue;
            };
            if what == "name" {
                form.name = given.chars().take(MAX_NAME_CHARS).collect();
                continue;
            }
            let Ok(number) = given.parse::<u8>() else {
                continue;
            };
            match what {
                "now" if number == 0 => form.now = Some(Today::OutsideProductManagement),
                "now" => form.now = career_level(number).map(Today::At),
                "wanted" => form.wanted = career_level(number),
                "industry" => {
                    let industries = wording.industries.iter().map(|one| one.choice.number);
                    let mut known = industries.filter(|known| known.0 == number);
                    form.specialisations.extend(known.next());
                }
                "background" => {
                    let mut known = wording.backgrounds.iter().map(|one| one.number);
                    form.background = known.find(|known| known.0 == number);
                }
                _ => {}
            }
        }
        form
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

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::{Form, Today};
    use crate::view::language::Language;
    use crate::view::wording::Wording;

    fn wording() -> Wording {
        let pack = content::built_in("en").expect("the content is right");
        Language::new(Rc::new(pack)).wording()
    }

    #[test]
    fn a_form_comes_back_from_its_text() {
        let wording = wording();
        let level = wording.career_levels[1].number;
        for form in [
            Form::default(),
            Form {
                now: Some(Today::OutsideProductManagement),
                name: "Ada Lovelace ".to_owned(),
                ..Form::default()
            },
            Form {
                now: Some(Today::At(level)),
                wanted: Some(level),
                specialisations: vec![wording.industries[1].choice.number],
                background: Some(wording.backgrounds[0].number),
                name: String::new(),
            },
        ] {
            assert_eq!(Form::of_text(&form.to_text(), &wording), form);
        }
    }

    #[test]
    fn what_is_not_offered_is_not_taken_from_a_text() {
        let text = "now 99\nwanted x\nindustry 14\nbackground 250\nelse 1\n\nname";
        assert_eq!(Form::of_text(text, &wording()), Form::default());
        let long = format!("name {}", "x".repeat(5_000));
        assert!(Form::of_text(&long, &wording()).name.len() < 100);
    }
}
