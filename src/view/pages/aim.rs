//! What the person aims at: career level now and wanted, industries, background, name.

use yew::prelude::*;

use super::aim_form::{Form, Missing, Today};
use crate::browser;
use crate::domain::aim::{Aim, MAX_NAME_CHARS};
use crate::domain::ids::BackgroundNumber;
use crate::domain::pace::{SECONDS_A_QUESTION, minutes_for};
use crate::view::parts::page_title::PageTitle;
use crate::view::wording::Wording;

#[derive(PartialEq, Properties)]
pub(in crate::view) struct AimPageProps {
    pub(in crate::view) wording: Wording,
    /// The aim of the assessment on its way, to change it.
    pub(in crate::view) aim: Option<Aim>,
    pub(in crate::view) chosen: Callback<Aim>,
}

/// The form.
#[component]
pub(in crate::view) fn AimPage(props: &AimPageProps) -> Html {
    let wording = &props.wording;
    let form = use_state(|| Form::of(props.aim.as_ref()));
    let missing = use_state(Vec::<Missing>::new);
    let edit = {
        let form = form.clone();
        Callback::from(move |change: Form| form.set(change))
    };
    use_effect_with((*missing).clone(), |missing| {
        if !missing.is_empty() {
            browser::document::focus(".errors");
        }
    });
    let submit = submit(props, &form, &missing);
    let questions = wording.questions(&form.specialisations);
    // An error goes away as soon as its question is answered.
    let still_missing: Vec<Missing> = match form.aim() {
        Ok(_) => Vec::new(),
        Err(fields) => fields
            .into_iter()
            .filter(|what| missing.contains(what))
            .collect(),
    };
    let has = |what: Missing| still_missing.contains(&what);
    html! {
        <article class="sheet">
            <PageTitle title={wording.fill("title", &[("page", &wording.text("aim.title"))])} />
            { error_summary(wording, &still_missing) }
            <h1 tabindex="-1">{ wording.text("aim.title") }</h1>
            <p class="lead">{ wording.text("aim.lead") }</p>
            <form class="form" onsubmit={submit} novalidate=true>
                { now_question(wording, &form, &edit, has(Missing::Now)) }
                { wanted_question(wording, &form, &edit, has(Missing::Wanted)) }
                { specialisations_question(wording, &form, &edit, has(Missing::Specialisations)) }
                { background_question(wording, &form, &edit) }
                { name_question(wording, &form, &edit) }
                <p class="form__size" role="status">
                    { wording.fill("aim.size", &[
                        ("questions", &questions.to_string()),
                        ("minutes", &minutes_for(questions, SECONDS_A_QUESTION).to_string()),
                    ]) }
                </p>
                <button type="submit" class="button button--primary">
                    { if props.aim.is_some() { wording.text("aim.save") } else { wording.text("aim.begin") } }
                </button>
            </form>
        </article>
    }
}

fn submit(
    props: &AimPageProps,
    form: &UseStateHandle<Form>,
    missing: &UseStateHandle<Vec<Missing>>,
) -> Callback<SubmitEvent> {
    let (form, missing) = (form.clone(), missing.clone());
    let chosen = props.chosen.clone();
    Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        match form.aim() {
            Err(fields) => missing.set(fields),
            Ok(aim) => chosen.emit(aim),
        }
    })
}

fn error_summary(wording: &Wording, missing: &[Missing]) -> Html {
    if missing.is_empty() {
        return Html::default();
    }
    html! {
        <div class="errors" role="alert" tabindex="-1">
            <h2>{ wording.text("aim.errors") }</h2>
            <ul>{ for missing.iter().map(|what| error_link(wording, *what)) }</ul>
        </div>
    }
}

/// An error that leads to the first choice of its question.
fn error_link(wording: &Wording, what: Missing) -> Html {
    let id = field_id(what);
    let onclick = Callback::from(move |_: MouseEvent| {
        browser::document::focus(&format!("input[name={id}]"));
    });
    html! {
        <li key={id}>
            <button type="button" class="button button--quiet" {onclick}>{ error(wording, what) }</button>
        </li>
    }
}

fn error(wording: &Wording, what: Missing) -> String {
    match what {
        Missing::Now => wording.text("aim.now-missing"),
        Missing::Wanted => wording.text("aim.wanted-missing"),
        Missing::Specialisations => wording.text("aim.specialisations-missing"),
    }
}

fn field_id(what: Missing) -> &'static str {
    match what {
        Missing::Now => "now",
        Missing::Wanted => "wanted",
        Missing::Specialisations => "specialisations",
    }
}

/// A group of choices with its question, and its error when it has one.
fn group(
    wording: &Wording,
    what: Missing,
    question: (String, String),
    is_missing: bool,
    choices: Html,
) -> Html {
    let (title, hint) = question;
    let id = field_id(what);
    html! {
        <fieldset class="choices" aria-describedby={format!("{id}-hint")}>
            <legend><h2>{ title }</h2></legend>
            <p id={format!("{id}-hint")} class="hint">
                if is_missing {
                    <strong class="error">{ error(wording, what) }{ " " }</strong>
                }
                { hint }
            </p>
            <div class="choices__list">{ choices }</div>
        </fieldset>
    }
}

/// One choice: the whole row can be pressed.
struct Choice {
    kind: &'static str,
    group: &'static str,
    value: String,
    name: String,
    text: String,
    checked: bool,
}

fn choice(choice: Choice, picked: Callback<Event>) -> Html {
    html! {
        <label key={choice.value.clone()} class="choice">
            <input type={choice.kind} name={choice.group} value={choice.value} checked={choice.checked} onchange={picked} />
            <span class="choice__words">
                <span class="choice__name">{ choice.name }</span>
                if !choice.text.is_empty() {
                    <span class="choice__text">{ choice.text }</span>
                }
            </span>
        </label>
    }
}

fn now_question(wording: &Wording, form: &Form, edit: &Callback<Form>, missing: bool) -> Html {
    let outside = (None, wording.text("aim.now-none"));
    let levels = wording
        .career_levels
        .iter()
        .map(|level| (Some(level.number), level.name.clone()));
    let choices = std::iter::once(outside).chain(levels).map(|(now, name)| {
        let form = form.clone();
        choice(
            Choice {
                kind: "radio",
                group: "now",
                value: now.map_or_else(|| "none".to_owned(), |now| now.0.to_string()),
                name,
                text: String::new(),
                checked: form.now == Some(Today::of(now)),
            },
            edit.reform(move |_| Form {
                now: Some(Today::of(now)),
                ..form.clone()
            }),
        )
    });
    group(
        wording,
        Missing::Now,
        (wording.text("aim.now"), wording.text("aim.now-hint")),
        missing,
        choices.collect(),
    )
}

fn wanted_question(wording: &Wording, form: &Form, edit: &Callback<Form>, missing: bool) -> Html {
    let choices = wording.career_levels.iter().map(|level| {
        let form = form.clone();
        let wanted = Some(level.number);
        choice(
            Choice {
                kind: "radio",
                group: "wanted",
                value: level.number.0.to_string(),
                name: level.name.clone(),
                text: level.description.clone(),
                checked: form.wanted == wanted,
            },
            edit.reform(move |_| Form {
                wanted,
                ..form.clone()
            }),
        )
    });
    group(
        wording,
        Missing::Wanted,
        (wording.text("aim.wanted"), wording.text("aim.wanted-hint")),
        missing,
        choices.collect(),
    )
}

fn specialisations_question(
    wording: &Wording,
    form: &Form,
    edit: &Callback<Form>,
    missing: bool,
) -> Html {
    let choices = wording.industries.iter().map(|one| {
        let one = &one.choice;
        let form = form.clone();
        let number = one.number;
        choice(
            Choice {
                kind: "checkbox",
                group: "specialisations",
                value: number.0.to_string(),
                name: one.name.clone(),
                text: one.description.clone(),
                checked: form.specialisations.contains(&number),
            },
            edit.reform(move |_| form.clone().toggled(number)),
        )
    });
    group(
        wording,
        Missing::Specialisations,
        (
            wording.text("aim.specialisations"),
            wording.text("aim.specialisations-hint"),
        ),
        missing,
        choices.collect(),
    )
}

fn background_question(wording: &Wording, form: &Form, edit: &Callback<Form>) -> Html {
    let backgrounds = &wording.backgrounds;
    let picked = {
        let form = form.clone();
        edit.reform(move |event: Event| Form {
            background: browser::document::value_of(&event)
                .parse()
                .ok()
                .map(BackgroundNumber),
            ..form.clone()
        })
    };
    html! {
        <div class="form__field">
            <label for="background"><h2>{ wording.text("aim.background") }</h2></label>
            <p id="background-hint" class="hint">{ wording.text("aim.background-hint") }</p>
            <select id="background" class="field" onchange={picked} aria-describedby="background-hint">
                <option value="" selected={form.background.is_none()}>{ wording.text("aim.background-none") }</option>
                { for backgrounds.iter().map(|one| html! {
                    <option key={one.number.0} value={one.number.0.to_string()}
                        selected={form.background == Some(one.number)}>{ &one.name }</option>
                }) }
            </select>
        </div>
    }
}

fn name_question(wording: &Wording, form: &Form, edit: &Callback<Form>) -> Html {
    let typed = {
        let form = form.clone();
        edit.reform(move |event: InputEvent| Form {
            name: browser::document::value_of(&event),
            ..form.clone()
        })
    };
    html! {
        <div class="form__field">
            <label for="name"><h2>{ wording.text("aim.name") }</h2></label>
            <p id="name-hint" class="hint">{ wording.text("aim.name-hint") }</p>
            <input id="name" class="field" type="text" autocomplete="off" maxlength={MAX_NAME_CHARS.to_string()}
                value={form.name.clone()} oninput={typed} aria-describedby="name-hint" />
        </div>
    }
}
