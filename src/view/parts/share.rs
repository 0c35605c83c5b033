//! Makes a link of a result, and shows what it holds before anybody gets it.

use yew::prelude::*;

use crate::browser;
use crate::codec::link::{LinkedResult, encode};
use crate::codec::route::Route;
use crate::domain::aim::Name;
use crate::view::language::Language;

const FIELD: &str = "share-link";

/// What can be shared.
#[derive(PartialEq, Properties)]
pub(in crate::view) struct ShareProps {
    pub(in crate::view) language: Language,
    /// The result with the person's name in its aim; whether it is shared is asked here.
    pub(in crate::view) result: LinkedResult,
    /// The page's own address.
    pub(in crate::view) base: AttrValue,
}

/// A disclosure with the preview, the link, and a button that copies it.
#[component]
pub(in crate::view) fn Share(props: &ShareProps) -> Html {
    let language = &props.language;
    let with_name = use_state(|| false);
    let copied = use_state(|| None::<bool>);
    let mut result = props.result.clone();
    if !*with_name {
        result.aim.name = Name::default();
    }
    let payload = encode(language.framework().number(), &result);
    let link = format!("{}{}", props.base, Route::Shared(payload, None).href());
    let toggle = {
        let (with_name, copied) = (with_name.clone(), copied.clone());
        Callback::from(move |_: Event| {
            with_name.set(!*with_name);
            copied.set(None);
        })
    };
    let copy = {
        let (copied, link) = (copied.clone(), link.clone());
        Callback::from(move |_: MouseEvent| {
            let (copied, link) = (copied.clone(), link.clone());
            yew::platform::spawn_local(async move {
                let done = browser::clipboard::copy(&link).await;
                if !done {
                    browser::document::select_text(FIELD);
                }
                copied.set(Some(done));
            });
        })
    };
    let outcome = match *copied {
        None => String::new(),
        Some(true) => language.text("share.copied"),
        Some(false) => language.text("share.copy-by-hand"),
    };
    let name = &props.result.aim.name;
    html! {
        <details class="share">
            <summary class="button">{ language.text("share.title") }</summary>
            <div class="share__panel">
                <p>{ language.text("share.lead") }</p>
                <ul class="share__holds">
                    { for contents(language, &result).into_iter().map(|line| html! { <li key={line.clone()}>{ line }</li> }) }
                </ul>
                <p>{ language.text("share.not-held") }</p>
                if !name.is_empty() {
                    <label class="check">
                        <input type="checkbox" checked={*with_name} onchange={toggle} />
                        <span>{ language.fill("share.with-name", &[("name", name.as_str())]) }</span>
                    </label>
                }
                <label class="label" for={FIELD}>{ language.text("share.link") }</label>
                <div class="share__row">
                    <input id={FIELD} class="field" type="text" readonly=true value={link} />
                    <button type="button" class="button button--primary" onclick={copy}>
                        { language.text("share.copy") }
                    </button>
                </div>
                <p class="share__outcome" role="status">{ outcome }</p>
            </div>
        </details>
    }
}

/// What the link holds, a line each.
fn contents(language: &Language, result: &LinkedResult) -> Vec<String> {
    let framework = language.framework();
    let industries: Vec<String> = result
        .aim
        .specialisations
        .as_slice()
        .iter()
        .filter_map(|number| framework.specialisation(*number))
        .map(|one| one.name.clone())
        .collect();
    let level = |number| {
        framework
            .career_level(number)
            .map_or_else(String::new, |level| level.name.clone())
    };
    let now = result
        .aim
        .now
        .map_or_else(|| language.text("aim.now-none"), level);
    let mut lines = vec![
        language.count("share.answers", result.answers.len(), &[]),
        language.fill("share.now", &[("level", &now)]),
        language.fill("share.wanted", &[("level", &level(result.aim.wanted))]),
        language.fill(
            "share.industries",
            &[("list", &language.words().list(&industries))],
        ),
        language.fill("share.day", &[("date", &language.day(result.on))]),
    ];
    if result.aim.name.is_empty() {
        lines.push(language.text("share.no-name"));
    } else {
        lines.push(language.fill("share.name", &[("name", result.aim.name.as_str())]));
    }
    lines
}
