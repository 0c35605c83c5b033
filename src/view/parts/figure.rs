//! A picture of a result with all that belongs to it: what it says in words, the table behind it, and the
//! ways to keep it.

use std::rc::Rc;

use yew::prelude::*;

use super::ledger::{Ledger, LedgerOf};
use crate::browser;
use crate::view::charts::picture::{PictureKind, Subject, Table};
use crate::view::element::{Element, el};
use crate::view::language::Language;
use assessment::answer::Answers;
use assessment::profile::ProfileKey;
use messages::key;

/// All that a picture is made of, whenever it is asked for.
struct Source {
    language: Language,
    kind: PictureKind,
    role: ProfileKey,
    answers: Answers,
}

impl Source {
    fn subject(&self) -> Option<Subject<'_>> {
        Subject::new(&self.language, &self.answers, self.role)
    }

    fn id(&self, ending: &str) -> String {
        id(self.kind, ending)
    }
}

/// A kind's own id with an ending.
#[inline(never)]
fn id(kind: PictureKind, ending: &str) -> String {
    [kind.id(), ending].concat()
}

/// The picture of answers against a role; nothing if the framework does not have that.
pub fn figure(language: &Language, kind: PictureKind, role: ProfileKey, answers: &Answers) -> Html {
    let source = Rc::new(Source {
        language: language.clone(),
        kind,
        role,
        answers: answers.clone(),
    });
    let Some(subject) = source.subject() else {
        return Html::default();
    };
    let picture = subject.picture(kind);
    let (title_id, summary_id) = (source.id("-title"), source.id("-summary"));
    let heading = el("h3", "").with("id", &title_id);
    let summary = el("p", "").with("id", &summary_id);
    let mut figure = el("figure", "figure")
        .with("aria-labelledby", &title_id)
        .holds(heading.text(&picture.title));
    let mut words = el("figcaption", "figure__words").holds(summary.text(picture.summary));
    if let Some(drawing) = picture.drawing {
        let (of, answers) = (LedgerOf::Picture(kind), answers.clone());
        figure = figure.holds(drawing.html(&picture.title, &summary_id));
        words = words
            .holds(html! { <Ledger {of} {language} {role} {answers} /> })
            .holds(keeping(&source));
    }
    figure.holds(words).into()
}

/// The ways to keep the picture, and what to say where one fails.
fn keeping(source: &Rc<Source>) -> Element {
    let language = &source.language;
    let button = |label: String, as_png: bool| {
        let source = Rc::clone(source);
        el("button", "button button--quiet")
            .fixed("type", "button")
            .on_click(Callback::from(move |_: Event| save(&source, as_png)))
            .text(label)
    };
    let failure = el("p", "error")
        .with("id", source.id("-failure"))
        .fixed("role", "alert")
        .flag("hidden", true)
        .text(language.text(key!("picture.not-saved")));
    el("div", "figure__keeping")
        .holds(button(language.text(key!("picture.save-svg")), false))
        .holds(button(language.text(key!("picture.save-png")), true))
        .holds(failure)
}

/// Saves the picture, and says so where that fails.
fn save(source: &Source, as_png: bool) {
    let Some(file) = source
        .subject()
        .and_then(|subject| subject.file(source.kind))
    else {
        return;
    };
    let failure = source.id("-failure");
    if as_png {
        let name = source.id(".png");
        yew::platform::spawn_local(async move {
            let size = (file.width, file.height);
            if !browser::picture::offer_png(&name, &file.text, size).await {
                browser::document::reveal(&failure);
            }
        });
    } else if !browser::file::offer(&source.id(".svg"), "image/svg+xml", &file.text) {
        browser::document::reveal(&failure);
    }
}

/// The figures behind a picture.
pub(super) fn table(kind: PictureKind, table: &Table) -> Html {
    let mut made = el("table", "ledger");
    for (line, cells) in table.cells.chunks(table.columns.max(1)).enumerate() {
        let mut row = el("tr", "");
        for (place, cell) in cells.iter().enumerate() {
            let cell_of = |tag| el(tag, "ledger__words").text(cell);
            row = row.holds(match (line, place) {
                (0, _) => cell_of("th").fixed("scope", "col"),
                (_, 0) => cell_of("th").fixed("scope", "row"),
                _ => cell_of("td"),
            });
        }
        made = made.holds(row);
    }
    el("div", "scroll")
        .fixed("tabindex", "0")
        .fixed("role", "region")
        .with("aria-labelledby", id(kind, "-title"))
        .holds(made)
        .into()
}
