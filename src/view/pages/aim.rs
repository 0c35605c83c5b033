//! What the person aims at: career level now and wanted, industries, background, name.

use yew::prelude::*;

use super::aim_form::{Edit, Form, Missing, Today};
use crate::browser;
use crate::view::element::{Element, el, text};
use crate::view::parts::controls::{PRIMARY, QUIET, button, field, submit_button};
use crate::view::parts::page_title::page_title;
use crate::view::parts::sheet::heading;
use crate::view::wording::Wording;
use assessment::aim::Aim;
use assessment::assessment::AssessmentId;
use assessment::ids::BackgroundNumber;
use assessment::own_text::MAX_NAME_CHARS;
use assessment::pace::{SECONDS_A_QUESTION, minutes_for};
use messages::keys;

#[derive(PartialEq, Properties)]
pub(in crate::view) struct AimPageProps {
    pub(in crate::view) wording: Wording,
    /// The assessment on its way, and its aim, to change it.
    pub(in crate::view) draft: Option<AssessmentId>,
    pub(in crate::view) aim: Option<Aim>,
    pub(in crate::view) chosen: Callback<Aim>,
}

/// The form.
#[component]
pub(in crate::view) fn AimPage(props: &AimPageProps) -> Html {
    let field = field_of(props.draft);
    let form = use_state(|| match browser::typed::kept(&field) {
        Some(text) => Form::of_text(&text, &props.wording),
        None => Form::of(props.aim.as_ref()),
    });
    // Kept as it is filled in, so that neither a reload nor the rest of the app, which shows this page anew,
    // takes anything.
    use_effect_with((*form).clone(), {
        let unchanged = Form::of(props.aim.as_ref());
        let field = field.clone();
        move |form| {
            if *form == unchanged {
                browser::typed::forget(&field);
            } else {
                browser::typed::keep(&field, &form.to_text());
            }
        }
    });
    let missing = use_state(Vec::<Missing>::new);
    use_effect_with((*missing).clone(), |missing| {
        if !missing.is_empty() {
            browser::document::focus(".errors");
        }
    });
    let wording = &props.wording;
    let title = wording.text(keys::aim::TITLE);
    let still_missing = still_missing(&form, &missing);
    let done = match props.aim {
        Some(_) => wording.text(keys::aim::SAVE),
        None => wording.text(keys::aim::BEGIN),
    };
    el("article", "sheet")
        .holds(page_title(&wording.words, &title))
        .holds(error_summary(wording, &still_missing))
        .holds(heading(title))
        .holds(text("p", "lead", wording.text(keys::aim::LEAD)))
        .holds(
            el("form", "form")
                .flag("novalidate", true)
                .on_submit(submit(props, &form, &missing))
                .holds(now_question(wording, &form, &still_missing))
                .holds(wanted_question(wording, &form, &still_missing))
                .holds(specialisations_question(wording, &form, &still_missing))
                .holds(background_question(wording, &form))
                .holds(name_question(wording, &form))
                .holds(size(wording, &form))
                .holds(submit_button(PRIMARY, done)),
        )
        .into()
}

/// The name under which the form is kept as it is filled in.
fn field_of(draft: Option<AssessmentId>) -> String {
    draft.map_or_else(|| "aim".to_owned(), |draft| format!("aim.{}", draft.0))
}

/// What was found missing and still is: an error goes away as soon as its question is answered.
fn still_missing(form: &Form, missing: &[Missing]) -> Vec<Missing> {
    let mut fields = form.aim().err().unwrap_or_default();
    fields.retain(|what| missing.contains(what));
    fields
}

fn submit(
    props: &AimPageProps,
    form: &UseStateHandle<Form>,
    missing: &UseStateHandle<Vec<Missing>>,
) -> Callback<Event> {
    let (form, missing) = (form.clone(), missing.clone());
    let chosen = props.chosen.clone();
    let field = field_of(props.draft);
    Callback::from(move |_| match form.aim() {
        Err(fields) => missing.set(fields),
        Ok(aim) => {
            browser::typed::forget(&field);
            chosen.emit(aim);
        }
    })
}

/// How many questions follow from the choice.
fn size(wording: &Wording, form: &Form) -> Element {
    let questions = wording.questions(&form.specialisations);
    let minutes = minutes_for(questions, SECONDS_A_QUESTION);
    let size = wording.fill(
        keys::aim::SIZE,
        &[
            ("questions", &questions.to_string()),
            ("minutes", &minutes.to_string()),
        ],
    );
    el("p", "form__size").fixed("role", "status").text(size)
}

fn error_summary(wording: &Wording, missing: &[Missing]) -> Option<Element> {
    if missing.is_empty() {
        return None;
    }
    let links = missing.iter().map(|what| error_link(wording, *what));
    Some(
        el("div", "errors")
            .fixed("role", "alert")
            .fixed("tabindex", "-1")
            .holds(text("h2", "", wording.text(keys::aim::ERRORS)))
            .holds(el("ul", "").each(links)),
    )
}

/// An error that leads to the first choice of its question.
fn error_link(wording: &Wording, what: Missing) -> Element {
    let (id, _) = ids(what);
    let lead = Callback::from(move |_| {
        browser::document::focus(&format!("input[name={id}]"));
    });
    let button = button(QUIET, error(wording, what)).on_click(lead);
    el("li", "").key(id).holds(button)
}

fn error(wording: &Wording, what: Missing) -> String {
    match what {
        Missing::Now => wording.text(keys::aim::NOW_MISSING),
        Missing::Wanted => wording.text(keys::aim::WANTED_MISSING),
        Missing::Specialisations => wording.text(keys::aim::SPECIALISATIONS_MISSING),
    }
}

/// The name of a question's choices, and the id of its hint.
fn ids(what: Missing) -> (&'static str, &'static str) {
    match what {
        Missing::Now => ("now", "now-hint"),
        Missing::Wanted => ("wanted", "wanted-hint"),
        Missing::Specialisations => ("specialisations", "specialisations-hint"),
    }
}

fn now_question(wording: &Wording, form: &UseStateHandle<Form>, missing: &[Missing]) -> Element {
    let row = |value: &str, now: Today, name: &str| {
        let checked = form.now == Some(now);
        let pick = change(form, Edit::Now(now));
        choice(input("radio", Missing::Now, value, checked, pick), name, "")
    };
    let outside = Today::OutsideProductManagement;
    let levels = wording.career_levels.iter().map(|level| {
        let value = level.number.0.to_string();
        row(&value, Today::At(level.number), &level.name)
    });
    group(wording, Missing::Now, missing).holds(
        list_of_choices()
            .holds(row("none", outside, &wording.text(keys::aim::NOW_NONE)))
            .each(levels),
    )
}

fn wanted_question(wording: &Wording, form: &UseStateHandle<Form>, missing: &[Missing]) -> Element {
    let rows = wording.career_levels.iter().map(|level| {
        let value = level.number.0.to_string();
        let checked = form.wanted == Some(level.number);
        let pick = change(form, Edit::Wanted(level.number));
        let input = input("radio", Missing::Wanted, &value, checked, pick);
        choice(input, &level.name, &level.description)
    });
    group(wording, Missing::Wanted, missing).holds(list_of_choices().each(rows))
}

fn specialisations_question(
    wording: &Wording,
    form: &UseStateHandle<Form>,
    missing: &[Missing],
) -> Element {
    let what = Missing::Specialisations;
    let rows = wording.industries.iter().map(|industry| {
        let one = &industry.choice;
        let value = one.number.0.to_string();
        let checked = form.specialisations.contains(&one.number);
        let pick = change(form, Edit::Specialisation(one.number));
        let input = input("checkbox", what, &value, checked, pick);
        choice(input, &one.name, &one.description)
    });
    group(wording, what, missing).holds(list_of_choices().each(rows))
}

/// A group of choices with its question, and its error when it has one.
fn group(wording: &Wording, what: Missing, missing: &[Missing]) -> Element {
    let (title, hint) = match what {
        Missing::Now => (
            wording.text(keys::aim::NOW),
            wording.text(keys::aim::NOW_HINT),
        ),
        Missing::Wanted => (
            wording.text(keys::aim::WANTED),
            wording.text(keys::aim::WANTED_HINT),
        ),
        Missing::Specialisations => (
            wording.text(keys::aim::SPECIALISATIONS),
            wording.text(keys::aim::SPECIALISATIONS_HINT),
        ),
    };
    let error = missing
        .contains(&what)
        .then(|| el("strong", "error").text(error(wording, what)).text(" "));
    let (_, hint_id) = ids(what);
    let hint = el("p", "hint").fixed("id", hint_id).holds(error).text(hint);
    el("fieldset", "choices")
        .fixed("aria-describedby", hint_id)
        .holds(el("legend", "").holds(text("h2", "", title)))
        .holds(hint)
}

fn list_of_choices() -> Element {
    el("div", "choices__list")
}

/// One choice: the whole row can be pressed.
fn choice(input: Element, name: &str, what: &str) -> Element {
    let what = (!what.is_empty()).then(|| text("span", "choice__text", what));
    el("label", "choice").holds(input).holds(
        el("span", "choice__words")
            .holds(text("span", "choice__name", name))
            .holds(what),
    )
}

/// The button or box of a choice.
fn input(
    kind: &'static str,
    what: Missing,
    value: &str,
    checked: bool,
    pick: Callback<Event>,
) -> Element {
    let (name, _) = ids(what);
    el("input", "")
        .fixed("type", kind)
        .fixed("name", name)
        .value(value)
        .checked(checked)
        .on_change(pick)
}

/// What changes the form when a choice is made.
fn change(form: &UseStateHandle<Form>, edit: Edit) -> Callback<Event> {
    let form = form.clone();
    Callback::from(move |_| form.set(form.edited(edit.clone())))
}

fn background_question(wording: &Wording, form: &UseStateHandle<Form>) -> Element {
    let picked = {
        let form = form.clone();
        Callback::from(move |event: Event| {
            let number = browser::document::value_of(&event).parse();
            let background = number.ok().map(BackgroundNumber);
            form.set(form.edited(Edit::Background(background)));
        })
    };
    let none = el("option", "")
        .fixed("value", "")
        .flag("selected", form.background.is_none())
        .text(wording.text(keys::aim::BACKGROUND_NONE));
    let backgrounds = wording.backgrounds.iter().map(|one| {
        el("option", "")
            .with("value", one.number.0.to_string())
            .flag("selected", form.background == Some(one.number))
            .text(&one.name)
    });
    let (id, hint) = ("background", "background-hint");
    let title = wording.text(keys::aim::BACKGROUND);
    form_field(id, title, hint, wording.text(keys::aim::BACKGROUND_HINT)).holds(
        el("select", "field")
            .fixed("id", id)
            .fixed("aria-describedby", hint)
            .on_change(picked)
            .holds(none)
            .each(backgrounds),
    )
}

fn name_question(wording: &Wording, form: &UseStateHandle<Form>) -> Element {
    let typed = {
        let form = form.clone();
        Callback::from(move |event: Event| {
            let name = browser::document::value_of(&event);
            form.set(form.edited(Edit::Name(name)));
        })
    };
    let (id, hint) = ("name", "name-hint");
    let title = wording.text(keys::aim::NAME);
    form_field(id, title, hint, wording.text(keys::aim::NAME_HINT)).holds(
        field(id, "text")
            .fixed("autocomplete", "off")
            .fixed("dir", "auto")
            .with("maxlength", MAX_NAME_CHARS.to_string())
            .fixed("aria-describedby", hint)
            .value(&form.name)
            .on_input(typed),
    )
}

/// A question with a field of its own, which follows.
fn form_field(id: &'static str, title: String, hint_id: &'static str, hint: String) -> Element {
    let label = el("label", "")
        .fixed("for", id)
        .holds(text("h2", "", title));
    let hint = el("p", "hint").fixed("id", hint_id).text(hint);
    el("div", "form__field").holds(label).holds(hint)
}
