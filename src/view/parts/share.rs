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
use messages::{counted, key};

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
        let label = language.fill(key!("share.with-name"), &[("name", &name)]);
        tick_box(label, *with_name, toggle)
    });
    let (label, copy) = (
        language.text(key!("share.link")),
        language.text(key!("share.copy")),
    );
    let link_row = copy_row(LINK_FIELD, label, copy, &link, &copied);
    let code_row = props.base.starts_with("file:").then(|| {
        let only_here = text("p", "", language.text(key!("share.file-only-here")));
        let (label, copy) = (
            language.text(key!("share.code")),
            language.text(key!("share.copy-code")),
        );
        let row = copy_row(CODE_FIELD, label, copy, &code, &copied);
        side_by_side([only_here.into(), row])
    });
    el("details", "share")
        .holds(text(
            "summary",
            "button",
            language.text(key!("share.title")),
        ))
        .holds(
            el("div", "share__panel")
                .holds(text("p", "", language.text(key!("share.lead"))))
                .holds(
                    el("ul", "share__holds")
                        .each(held.map(|line| el("li", "").holds(isolates(&line)))),
                )
                .holds(text("p", "", language.text(key!("share.not-held"))))
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
        .map_or_else(|| language.text(key!("aim.now-none")), level);
    let mut lines = vec![
        language.count(counted!("share.answers"), result.answers.len(), &[]),
        language.fill(key!("share.now"), &[("level", &now)]),
        language.fill(
            key!("share.wanted"),
            &[("level", &level(result.aim.wanted))],
        ),
        language.fill(
            key!("share.industries"),
            &[("list", &language.words().list(&industries))],
        ),
        language.fill(key!("share.day"), &[("date", &language.day(result.on))]),
    ];
    if result.aim.name.is_empty() {
        lines.push(language.text(key!("share.no-name")));
    } else {
        lines.push(language.fill(key!("share.name"), &[("name", &result.aim.name.isolated())]));
    }
    lines
}
