//! The job, honestly: what product management is and is not, before anybody asks how to get in. It needs no assessment.

use yew::prelude::*;

use crate::browser;
use crate::routes::facet::Section;
use crate::routes::route::Route;
use crate::view::element::{Element, el, text};
use crate::view::language::Language;
use crate::view::parts::controls::{PLAIN, PRIMARY, button, link};
use crate::view::parts::sheet::{actions, section, sheet};
use assessment::assessment::AssessmentId;
use assessment::job::{JobSection, JobTable};
use messages::key::Key;
use messages::keys;

/// The page. From it, one goes on to the newest result's page on getting in, or to an assessment.
pub(in crate::view) fn job_page(language: &Language, newest: Option<AssessmentId>) -> Html {
    let title = language.text(keys::job::TITLE);
    let lead = language.text(keys::job::LEAD);
    let sections = language.guidance.job.iter().enumerate();
    sheet(language.words(), "sheet sheet--wide job", title, lead)
        .holds(contents(language))
        .each(sections.map(|(position, one)| job_section(position, one)))
        .holds(onwards(language, newest))
        .into()
}

/// The id of a section's heading.
fn heading_id(position: usize) -> String {
    format!("job-{position}")
}

/// The headings, each of which leads to its section.
fn contents(language: &Language) -> Element {
    let sections = language.guidance.job.iter().enumerate();
    let entries = sections.map(|(position, one)| {
        let id = format!("#{}", heading_id(position));
        let go = Callback::from(move |_: Event| browser::document::focus(&id));
        el("li", "").holds(button("job__entry", one.heading.clone()).on_click(go))
    });
    el("nav", "job__contents")
        .with("aria-label", language.text(keys::job::CONTENTS))
        .holds(text("p", "label", language.text(keys::job::CONTENTS)))
        .holds(el("ul", "").each(entries))
}

fn job_section(position: usize, one: &JobSection) -> Element {
    let id = heading_id(position);
    let heading = el("h2", "")
        .with("id", &id)
        .fixed("tabindex", "-1")
        .text(&one.heading);
    let list = (!one.list.is_empty()).then(|| {
        let points = one.list.iter().map(|point| text("li", "", point));
        el("ul", "list").each(points)
    });
    el("section", "section prose")
        .with("aria-labelledby", &id)
        .holds(heading)
        .each(one.text.iter().map(|words| text("p", "", words)))
        .holds(list)
        .holds(one.table.as_ref().map(|table| job_table(table, &id)))
}

/// A table that becomes a list of cards where there is no room for columns. The roles say that it is a table all the
/// same: browsers forget that of one that is laid out otherwise.
fn job_table(table: &JobTable, labelled_by: &str) -> Element {
    let heads = table.heads.iter().map(|head| {
        el("th", "")
            .fixed("scope", "col")
            .fixed("role", "columnheader")
            .text(head)
    });
    let head = el("tr", "").fixed("role", "row").each(heads);
    let rows = table.rows.iter().map(|cells| {
        let cells = cells.iter().zip(&table.heads).enumerate();
        let cells = cells.map(|(column, (cell, head))| {
            let named = if column == 0 {
                el("th", "")
                    .fixed("scope", "row")
                    .fixed("role", "rowheader")
            } else {
                el("td", "").fixed("role", "cell").with("data-head", head)
            };
            named.text(cell)
        });
        el("tr", "").fixed("role", "row").each(cells)
    });
    el("table", "cards")
        .fixed("role", "table")
        .with("aria-labelledby", labelled_by)
        .holds(el("thead", "").fixed("role", "rowgroup").holds(head))
        .holds(el("tbody", "").fixed("role", "rowgroup").each(rows))
}

/// Where to go on.
fn onwards(language: &Language, newest: Option<AssessmentId>) -> Element {
    let getting_in = |route: Route, words: Key| link(PLAIN, &route, language.text(words));
    let ways = if let Some(id) = newest {
        let own = Route::Result(id, Section::WaysIn.into());
        [Some(getting_in(own, keys::job::GETTING_IN)), None]
    } else {
        let sample = Route::Sample(Section::WaysIn.into());
        let start = link(PRIMARY, &Route::Aim, language.text(keys::landing::START));
        [Some(start), Some(getting_in(sample, keys::job::SAMPLE))]
    };
    section(
        "section onwards",
        "onwards-title",
        language.text(keys::signpost::TITLE),
    )
    .holds(actions().each(ways))
}
