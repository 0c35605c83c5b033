//! Makes a link of a result, and shows what it holds before anybody gets it.

use yew::prelude::*;

use crate::routes::facet::Facet;
use crate::routes::route::Route;
use crate::view::element::{el, side_by_side, text};
use crate::view::isolates::isolates;
use crate::view::language::Language;
use crate::view::parts::controls::tick_box;
use crate::view::parts::copy_row::{Copied, copy_row, outcome};
use assessment::own_text::Name;
use assessment::snapshot::Snapshot;
use formats::link::{LinkedResult, encode};
use messages::keys;

const LINK_FIELD: &str = "share-link";
const CODE_FIELD: &str = "share-code";

/// What can be shared.
#[derive(PartialEq, Properties)]
pub(in crate::view) struct ShareProps {
    pub(in crate::view) language: Language,
    /// The result with the person's name in its aim; whether it is shared is asked here.
    pub(in crate::view) result: LinkedResult,
    /// What the link begins with.
    pub(in crate::view) base: AttrValue,
}

/// A disclosure with the preview and the link. A link to a file leads nowhere elsewhere: what can be sent
/// along with the file then stands below it.
#[component]
pub(in crate::view) fn Share(props: &ShareProps) -> Html {
    let language = &props.language;
    let with_name = use_state(|| false);
    let copied = use_state(Copied::default);
    let mut result = props.result.clone();
    if !*with_name {
        result.snapshot.aim.name = Name::default();
    }
    let payload = encode(&result);
    let code = AttrValue::from(Route::Shared(payload, Facet::default()).href());
    let link = AttrValue::from(format!("{}{code}", props.base));
    let toggle = {
        let with_name = with_name.clone();
        Callback::from(move |_: Event| with_name.set(!*with_name))
    };
    let held = contents(language, &result.snapshot).into_iter();
    let name = props.result.snapshot.aim.name.isolated();
    let named = (!name.is_empty()).then(|| {
        let label = language.fill(keys::share::WITH_NAME, &[("name", &name)]);
        tick_box(label, *with_name, toggle)
    });
    let (label, copy) = (
        language.text(keys::share::LINK),
        language.text(keys::share::COPY),
    );
    let link_row = copy_row(LINK_FIELD, label, copy, &link, &copied);
    let code_row = props.base.starts_with("file:").then(|| {
        let only_here = text("p", "", language.text(keys::share::FILE_ONLY_HERE));
        let (label, copy) = (
            language.text(keys::share::CODE),
            language.text(keys::share::COPY_CODE),
        );
        let row = copy_row(CODE_FIELD, label, copy, &code, &copied);
        side_by_side([only_here.into(), row])
    });
    el("details", "share")
        .holds(text("summary", "button", language.text(keys::share::TITLE)))
        .holds(
            el("div", "share__panel")
                .holds(text("p", "", language.text(keys::share::LEAD)))
                .holds(
                    el("ul", "share__holds")
                        .each(held.map(|line| el("li", "").holds(isolates(&line)))),
                )
                .holds(text("p", "", language.text(keys::share::NOT_HELD)))
                .holds(named)
                .holds(link_row)
                .holds(code_row)
                .holds(outcome(language, &copied, &[&link, &code])),
        )
        .into()
}

/// What the link holds, a line each.
fn contents(language: &Language, result: &Snapshot) -> Vec<String> {
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
        .map_or_else(|| language.text(keys::aim::NOW_NONE), level);
    let mut lines = vec![
        language.count(keys::share::ANSWERS, result.answers.len(), &[]),
        language.fill(keys::share::NOW, &[("level", &now)]),
        language.fill(keys::share::WANTED, &[("level", &level(result.aim.wanted))]),
        language.fill(
            keys::share::INDUSTRIES,
            &[("list", &language.words().list(&industries))],
        ),
        language.fill(keys::share::DAY, &[("date", &language.day(result.on))]),
    ];
    if result.aim.name.is_empty() {
        lines.push(language.text(keys::share::NO_NAME));
    } else {
        lines.push(language.fill(keys::share::NAME, &[("name", &result.aim.name.isolated())]));
    }
    lines
}
