//! The finished assessments: open, rename, delete.

use yew::prelude::*;

use crate::browser;
use crate::codec::facet::Facet;
use crate::codec::route::Route;
use crate::domain::aim::{MAX_NAME_CHARS, Name};
use crate::domain::assessment::{AssessmentId, Finished};
use crate::domain::report::Report;
use crate::state::action::Action;
use crate::view::language::Language;
use crate::view::parts::open_link::open_link;
use crate::view::parts::page_title::PageTitle;

#[derive(PartialEq, Properties)]
pub(in crate::view) struct SavedPageProps {
    pub(in crate::view) language: Language,
    /// Newest first.
    pub(in crate::view) finished: Vec<Finished>,
    pub(in crate::view) dispatch: Callback<Action>,
}

/// What is being renamed, and the name as far as it is typed.
#[derive(Clone, PartialEq)]
struct Renaming {
    id: AssessmentId,
    text: String,
}

/// The page.
#[component]
pub(in crate::view) fn SavedPage(props: &SavedPageProps) -> Html {
    let language = &props.language;
    let renaming = use_state(|| None::<Renaming>);
    let refused = use_state(|| false);
    use_effect_with(renaming.as_ref().map(|it| it.id), |id| {
        if id.is_some() {
            browser::document::select_text("rename");
        }
    });
    html! {
        <article class="sheet">
            <PageTitle title={language.fill("title", &[("page", &language.text("saved.title"))])} />
            <h1 tabindex="-1">{ language.text("saved.title") }</h1>
            if props.finished.is_empty() {
                <p class="lead">{ language.text("saved.none") }</p>
                <p class="actions">
                    <a class="button button--primary" href={Route::Aim.href()}>{ language.text("landing.start") }</a>
                </p>
            } else {
                <p class="lead">{ language.text("saved.lead") }</p>
                <ul class="saved">
                    { for props.finished.iter().map(|finished| entry(props, finished, &renaming)) }
                </ul>
                <p class="actions">
                    <a class="button" href={Route::Aim.href()}>{ language.text("saved.another") }</a>
                    <a class="button button--quiet" href={Route::Data.href()}>{ language.text("saved.backup") }</a>
                </p>
            }
            { open_link(language, &refused) }
        </article>
    }
}

fn entry(
    props: &SavedPageProps,
    finished: &Finished,
    renaming: &UseStateHandle<Option<Renaming>>,
) -> Html {
    let language = &props.language;
    let role = finished.aim.profile_key();
    let date = language.day(finished.on);
    let name = if finished.title.is_empty() {
        language.role_heading(role)
    } else {
        finished.title.as_str().to_owned()
    };
    let percent = language
        .framework()
        .profile(role)
        .map(|profile| Report::new(language.framework(), profile, &finished.answers))
        .and_then(|report| report.percent());
    let figure = match percent {
        Some(percent) => language.fill("percent", &[("percent", &percent.to_string())]),
        None => language.text("sums.none"),
    };
    let begin = {
        let (renaming, id, text) = (renaming.clone(), finished.id, name.clone());
        Callback::from(move |_: MouseEvent| {
            renaming.set(Some(Renaming {
                id,
                text: text.clone(),
            }));
        })
    };
    let delete = {
        let (dispatch, id) = (props.dispatch.clone(), finished.id);
        Callback::from(move |_: MouseEvent| {
            browser::document::focus("h1");
            dispatch.emit(Action::Deleted(id));
        })
    };
    let current = renaming
        .as_ref()
        .filter(|renaming| renaming.id == finished.id);
    html! {
        <li key={finished.id.0.to_string()} class="saved__entry">
            <p class="saved__figure">{ figure }</p>
            <div class="saved__words">
                <h2><a href={Route::Result(finished.id, Facet::default()).href()}>{ &name }</a></h2>
                <p>{ language.fill("saved.about", &[("role", &language.role_heading(role)), ("date", &date)]) }</p>
                if let Some(current) = current {
                    { rename_form(props, current, renaming) }
                } else {
                    <p class="saved__actions">
                        <button type="button" class="button button--quiet" onclick={begin}>
                            { language.text("saved.rename") }<span class="hidden">{ format!(": {name}") }</span>
                        </button>
                        <button type="button" class="button button--quiet" onclick={delete}>
                            { language.text("saved.delete") }<span class="hidden">{ format!(": {name}") }</span>
                        </button>
                    </p>
                }
            </div>
        </li>
    }
}

fn rename_form(
    props: &SavedPageProps,
    current: &Renaming,
    renaming: &UseStateHandle<Option<Renaming>>,
) -> Html {
    let language = &props.language;
    let submit = {
        let (dispatch, current, renaming) =
            (props.dispatch.clone(), current.clone(), renaming.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            dispatch.emit(Action::Renamed(current.id, Name::new(&current.text)));
            renaming.set(None);
            browser::document::focus("h1");
        })
    };
    let typed = {
        let (id, renaming) = (current.id, renaming.clone());
        Callback::from(move |event: InputEvent| {
            renaming.set(Some(Renaming {
                id,
                text: browser::document::value_of(&event),
            }));
        })
    };
    let cancel = {
        let renaming = renaming.clone();
        Callback::from(move |_: MouseEvent| {
            renaming.set(None);
            browser::document::focus("h1");
        })
    };
    html! {
        <form class="saved__rename" onsubmit={submit}>
            <label class="label" for="rename">{ language.text("saved.new-name") }</label>
            <input id="rename" class="field" type="text" maxlength={MAX_NAME_CHARS.to_string()}
                autocomplete="off" value={current.text.clone()} oninput={typed} />
            <button type="submit" class="button button--primary">{ language.text("saved.save") }</button>
            <button type="button" class="button button--quiet" onclick={cancel}>{ language.text("saved.cancel") }</button>
        </form>
    }
}
