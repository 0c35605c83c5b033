//! A field for a result that was taken away as a file: it joins the saved ones.

use yew::prelude::*;

use super::file_field::FileField;
use super::sheet::section;
use crate::browser;
use crate::browser::file::ChosenFile;
use crate::routes::facet::Facet;
use crate::routes::route::Route;
use crate::state::action::Action;
use crate::view::element::{Element, el, text};
use crate::view::language::Language;
use assessment::framework::Framework;
use formats::result_export::{Imported, MAX_BYTES, ResultFault, read};
use messages::keys;

const FIELD: FileField = FileField {
    id: "import-result",
    about: "import-text",
};

/// What came of the file chosen last.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::view) enum Importing {
    /// None was chosen.
    #[default]
    NotBegun,
    /// Nothing of it was taken.
    Refused(ResultFault),
    /// It is here, but for so many answers and goals.
    Here {
        address: String,
        left_out: u32,
        other_framework: bool,
    },
}

/// What takes in a file.
pub(in crate::view) fn importer(
    language: &Language,
    importing: &UseStateHandle<Importing>,
    dispatch: &Callback<Action>,
) -> Callback<ChosenFile> {
    let (language, importing) = (language.clone(), importing.clone());
    let dispatch = dispatch.clone();
    Callback::from(move |file: ChosenFile| {
        let (language, importing) = (language.clone(), importing.clone());
        let dispatch = dispatch.clone();
        yew::platform::spawn_local(async move {
            importing.set(match open(&file, language.framework()).await {
                Ok(imported) => take_in(imported, &dispatch),
                Err(fault) => Importing::Refused(fault),
            });
        });
    })
}

/// The field, and what came of the last file.
pub(in crate::view) fn import_result(
    language: &Language,
    importing: &Importing,
    chosen: Callback<ChosenFile>,
) -> Element {
    let (about, words) = (
        language.text(keys::import::LEAD),
        language.text(keys::import::FILE),
    );
    section(
        "section prose",
        "import-title",
        language.text(keys::import::TITLE),
    )
    .each(FIELD.shown(about, words, chosen))
    .holds(
        el("div", "")
            .fixed("role", "status")
            .holds(outcome(language, importing)),
    )
}

// A file's size is a number of JavaScript's.
#[allow(clippy::cast_precision_loss)]
async fn open(file: &ChosenFile, framework: &Framework) -> Result<Imported, ResultFault> {
    if file.bytes() > MAX_BYTES as f64 {
        return Err(ResultFault::TooLarge);
    }
    let text = file.text().await.ok_or(ResultFault::NotAResult)?;
    read(&text, framework)
}

fn take_in(imported: Imported, dispatch: &Callback<Action>) -> Importing {
    let address = Route::Result(imported.finished.id, Facet::default()).href();
    let left_out = imported.unknown_skills + imported.unreadable;
    let other_framework = imported.other_framework;
    // Saved under the field in which the person still stands: the page does not change.
    dispatch.emit(Action::ResultImported(Box::new(imported.finished)));
    browser::document::focus("#import-result");
    Importing::Here {
        address,
        left_out,
        other_framework,
    }
}

fn outcome(language: &Language, importing: &Importing) -> Option<Element> {
    let words = match importing {
        Importing::NotBegun => return None,
        Importing::Here {
            address,
            left_out,
            other_framework,
        } => {
            let words = if *other_framework && *left_out == 0 {
                language.text(keys::import::HERE_OTHER)
            } else if *left_out == 0 {
                language.text(keys::import::HERE)
            } else {
                language
                    .words()
                    .count(keys::import::HERE_BUT, *left_out, &[])
            };
            let link = el("a", "")
                .with("href", address)
                .text(language.text(keys::import::OPEN));
            return Some(el("p", "notice").text(words).text(" ").holds(link));
        }
        Importing::Refused(fault) => match fault {
            ResultFault::TooLarge => language.text(keys::import::TOO_LARGE),
            ResultFault::NotAResult | ResultFault::Damaged(_) => {
                language.text(keys::import::NOT_A_RESULT)
            }
            ResultFault::Backup => language.text(keys::import::BACKUP),
            ResultFault::NewerVersion => language.text(keys::import::NEWER),
            ResultFault::OtherFramework => language.text(keys::import::OTHER_FRAMEWORK),
        },
    };
    Some(text("p", "error", words))
}
