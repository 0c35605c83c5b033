//! The finished assessments: open, rename, delete.

use std::rc::Rc;

use yew::prelude::*;

use crate::browser;
use crate::routes::facet::Facet;
use crate::routes::route::Route;
use crate::state::action::Action;
use crate::view::element::{Element, el, text};
use crate::view::isolates::isolates;
use crate::view::language::Language;
use crate::view::parts::controls::{
    PLAIN, PRIMARY, QUIET, button, field, label, link, of_which, submit_button,
};
use crate::view::parts::file_field::use_dropped_file;
use crate::view::parts::import_result::{Importing, import_result, importer};
use crate::view::parts::open_link::open_link;
use crate::view::parts::sheet::{actions, sheet};
use assessment::assessment::{AssessmentId, Finished};
use assessment::own_text::{MAX_NAME_CHARS, Name, isolated};
use assessment::report::Report;
use assessment::standing::Standing;
use messages::keys;

#[derive(PartialEq, Properties)]
pub(in crate::view) struct SavedPageProps {
    pub(in crate::view) language: Language,
    /// Newest first.
    pub(in crate::view) finished: Vec<Rc<Finished>>,
    pub(in crate::view) dispatch: Callback<Action>,
}

/// What is being renamed, and the name as far as it is typed.
#[derive(Clone, PartialEq)]
struct Renaming {
    id: AssessmentId,
    text: String,
}

/// The name of the field for an assessment's new title, by which what is typed is kept.
fn field_of(id: AssessmentId) -> String {
    format!("rename.{}", id.0)
}

/// A renaming that was begun before the page was loaded anew.
fn begun_renaming(finished: &[Rc<Finished>]) -> Option<Renaming> {
    finished.iter().find_map(|finished| {
        let text = browser::typed::kept(&field_of(finished.id))?;
        Some(Renaming {
            id: finished.id,
            text,
        })
    })
}

/// The page.
#[component]
pub(in crate::view) fn SavedPage(props: &SavedPageProps) -> Html {
    let renaming = use_state(|| begun_renaming(&props.finished));
    let refused = use_state(|| false);
    let importing = use_state(Importing::default);
    let chosen = importer(&props.language, &importing, &props.dispatch);
    use_dropped_file(&chosen);
    use_effect_with(renaming.as_ref().map(|it| it.id), |id| {
        if id.is_some() {
            browser::document::select_text(NEW_NAME);
        }
    });
    let language = &props.language;
    let title = language.text(keys::saved::TITLE);
    let (lead, below) = if props.finished.is_empty() {
        let start = link(PRIMARY, &Route::Aim, language.text(keys::landing::START));
        (
            language.text(keys::saved::NONE),
            vec![actions().holds(start)],
        )
    } else {
        let entries = props.finished.iter();
        let entries = entries.map(|finished| entry(props, finished, &renaming));
        let another = link(PLAIN, &Route::Aim, language.text(keys::saved::ANOTHER));
        let backup = link(QUIET, &Route::Data, language.text(keys::saved::BACKUP));
        let list = el("ul", "saved").each(entries);
        let actions = actions().holds(another).holds(backup);
        (language.text(keys::saved::LEAD), vec![list, actions])
    };
    sheet(language.words(), "sheet", title, lead)
        .each(below)
        .holds(open_link(language, &refused))
        .holds(import_result(language, &importing, chosen))
        .into()
}

fn entry(
    props: &SavedPageProps,
    finished: &Finished,
    renaming: &UseStateHandle<Option<Renaming>>,
) -> Element {
    let language = &props.language;
    let snapshot = &finished.snapshot;
    let date = language.day(snapshot.on);
    let role = match language.at(&snapshot.framework) {
        Some(own) => own.role_heading(snapshot.aim.profile_key()),
        None => language.fill(
            keys::saved::OTHER_FRAMEWORK,
            &[("framework", snapshot.framework.id.as_str())],
        ),
    };
    let about = language.fill(keys::saved::ABOUT, &[("role", &role), ("date", &date)]);
    let name = match finished.title.as_str() {
        "" => role,
        title => title.to_owned(),
    };
    let below = match renaming.as_ref() {
        Some(current) if current.id == finished.id => rename_form(props, current, renaming),
        _ => what_to_do(props, finished.id, &name, renaming),
    };
    let result = el("a", "")
        .with("href", Route::Result(finished.id, Facet::default()).href())
        .holds(isolates(&isolated(&name)));
    el("li", "saved__entry")
        .key(finished.id.0.to_string())
        .holds(figure(language, finished))
        .holds(
            el("div", "saved__words")
                .holds(el("h2", "").holds(result))
                .holds(text("p", "", about))
                .holds(below),
        )
}

/// How ready for the role that was aimed at, and whether that speaks of the core alone.
fn figure(language: &Language, finished: &Finished) -> Element {
    let snapshot = &finished.snapshot;
    let framework = language.framework().at(&snapshot.framework);
    let report = framework.and_then(|framework| {
        let profile = framework.profile(snapshot.aim.profile_key())?;
        Some(Report::new(framework, profile, &snapshot.answers))
    });
    let fit = report.map(|report| report.fit());
    let known = fit.filter(|fit| fit.percent().is_some() || fit.range().is_some());
    let figure = match &known {
        Some(fit) => language.readiness(fit),
        None => language.text(keys::sums::NONE),
    };
    let standing = known
        .filter(|fit| fit.standing == Standing::CoreOnly)
        .map(|fit| text("span", "saved__standing", language.standing_of(&fit)));
    el("p", "saved__figure").text(figure).each(standing)
}

fn what_to_do(
    props: &SavedPageProps,
    id: AssessmentId,
    name: &str,
    renaming: &UseStateHandle<Option<Renaming>>,
) -> Element {
    let language = &props.language;
    let rename = {
        let renaming = renaming.clone();
        let text = name.to_owned();
        let begun = Renaming { id, text };
        Callback::from(move |_: Event| renaming.set(Some(begun.clone())))
    };
    let delete = {
        let dispatch = props.dispatch.clone();
        Callback::from(move |_: Event| {
            browser::document::focus("h1");
            dispatch.emit(Action::Deleted(id));
        })
    };
    el("p", "saved__actions")
        .holds(
            button(QUIET, language.text(keys::saved::RENAME))
                .on_click(rename)
                .holds(of_which(name)),
        )
        .holds(
            button(QUIET, language.text(keys::saved::DELETE))
                .on_click(delete)
                .holds(of_which(name)),
        )
}

/// The id of the field for a new name.
const NEW_NAME: &str = "rename";

fn rename_form(
    props: &SavedPageProps,
    current: &Renaming,
    renaming: &UseStateHandle<Option<Renaming>>,
) -> Element {
    let language = &props.language;
    let save = {
        let (dispatch, renaming) = (props.dispatch.clone(), renaming.clone());
        let current = current.clone();
        Callback::from(move |_: Event| {
            browser::typed::forget(&field_of(current.id));
            dispatch.emit(Action::Renamed(current.id, Name::new(&current.text)));
            renaming.set(None);
            browser::document::focus("h1");
        })
    };
    let typed = {
        let (id, renaming) = (current.id, renaming.clone());
        Callback::from(move |event: Event| {
            let text = browser::document::value_of(&event);
            browser::typed::keep(&field_of(id), &text);
            renaming.set(Some(Renaming { id, text }));
        })
    };
    let cancel = {
        let (id, renaming) = (current.id, renaming.clone());
        Callback::from(move |_: Event| {
            browser::typed::forget(&field_of(id));
            renaming.set(None);
            browser::document::focus("h1");
        })
    };
    el("form", "saved__rename")
        .on_submit(save)
        .holds(label(NEW_NAME, language.text(keys::saved::NEW_NAME)))
        .holds(
            field(NEW_NAME, "text")
                .with("maxlength", MAX_NAME_CHARS.to_string())
                .fixed("autocomplete", "off")
                .fixed("dir", "auto")
                .value(&current.text)
                .on_input(typed),
        )
        .holds(submit_button(PRIMARY, language.text(keys::saved::SAVE)))
        .holds(button(QUIET, language.text(keys::saved::CANCEL)).on_click(cancel))
}
