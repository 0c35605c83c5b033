//! A picture of a result with all that belongs to it: what it says in words, the table behind it, and the
//! ways to keep it.

use yew::prelude::*;

use super::controls::{QUIET, button};
use super::handed_over::HandedOver;
use super::ledger::{Ledger, LedgerOf};
use crate::view::charts::picture::{PictureKind, Subject, Table};
use crate::view::element::el;
use crate::view::language::Language;
use assessment::answer::Answers;
use assessment::profile::ProfileKey;
use messages::key::Key;
use messages::keys;

/// All that a picture is made of, whenever it is asked for.
#[derive(Clone, PartialEq, Properties)]
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
    let source = Source {
        language: language.clone(),
        kind,
        role,
        answers: answers.clone(),
    };
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
            .holds(html! { <Keeping ..source.clone() /> });
    }
    figure.holds(words).into()
}

/// The ways to keep the picture, and what became of its file.
#[component]
fn Keeping(source: &Source) -> Html {
    let handed_over = use_state(HandedOver::default);
    let language = &source.language;
    let save_as = |words: Key, save: fn(&Source, &UseStateHandle<HandedOver>)| {
        let (source, handed_over) = (source.clone(), handed_over.clone());
        let save = Callback::from(move |_: Event| save(&source, &handed_over));
        button(QUIET, language.text(words)).on_click(save)
    };
    el("div", "figure__keeping")
        .holds(save_as(keys::picture::SAVE_SVG, save_svg))
        .holds(save_as(keys::picture::SAVE_PNG, save_png))
        .holds(handed_over.shown(language))
        .into()
}

fn save_svg(source: &Source, handed_over: &UseStateHandle<HandedOver>) {
    let file = source
        .subject()
        .and_then(|subject| subject.file(source.kind));
    if let Some(file) = file {
        let name = source.id(".svg");
        handed_over.set(HandedOver::of_text(&name, "image/svg+xml", &file.text));
    }
}

fn save_png(source: &Source, handed_over: &UseStateHandle<HandedOver>) {
    let file = source
        .subject()
        .and_then(|subject| subject.file(source.kind));
    if let Some(file) = file {
        let (name, handed_over) = (source.id(".png"), handed_over.clone());
        yew::platform::spawn_local(async move {
            let size = (file.width, file.height);
            handed_over.set(HandedOver::of_picture(&name, &file.text, size).await);
        });
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
