//! What is kept in this browser: take it away in a file, bring it back, erase it.

use yew::prelude::*;

use crate::browser;
use crate::browser::file::ChosenFile;
use crate::state::Saving;
use crate::state::action::Action;
use crate::state::offline::Offline;
use crate::view::element::{Element, el, text};
use crate::view::language::Language;
use crate::view::parts::controls::{DANGER, PLAIN, PRIMARY, button};
use crate::view::parts::file_field::{FileField, use_dropped_file};
use crate::view::parts::handed_over::HandedOver;
use crate::view::parts::sheet::{actions, section, sheet};
use assessment::document::Document;
use formats::backup::{self, Backup, BackupFault};
use formats::stored;
use messages::keys;

#[derive(PartialEq, Properties)]
pub(in crate::view) struct DataPageProps {
    pub(in crate::view) language: Language,
    pub(in crate::view) document: Document,
    pub(in crate::view) saving: Saving,
    pub(in crate::view) offline: Offline,
    pub(in crate::view) dispatch: Callback<Action>,
}

const FILE: FileField = FileField {
    id: "restore-file",
    about: "restore-text",
};

/// How far bringing a backup back has come.
#[derive(Clone, Debug, PartialEq)]
enum Restoring {
    NotBegun,
    Refused(BackupFault),
    Previewed(Box<Backup>),
    Done,
}

/// The page.
#[component]
pub(in crate::view) fn DataPage(props: &DataPageProps) -> Html {
    let restoring = use_state(|| Restoring::NotBegun);
    let erased = use_state(|| false);
    let handed_over = use_state(HandedOver::default);
    let chosen = look_into(&props.language, &restoring);
    use_dropped_file(&chosen);
    let language = &props.language;
    let (title, lead) = (
        language.text(keys::data::TITLE),
        language.text(keys::data::LEAD),
    );
    sheet(language.words(), "sheet", title, lead)
        .holds(kept(props))
        .holds(backup_section(props, &handed_over))
        .holds(restore_section(props, &restoring, chosen))
        .holds(erase_section(props, &erased))
        .into()
}

fn kept(props: &DataPageProps) -> Element {
    let language = &props.language;
    section(
        "section prose",
        "kept-title",
        language.text(keys::data::KEPT),
    )
    .holds(contents(language, &props.document))
    .holds(offline_hint(language, props.offline))
}

/// What a document holds, a line each.
fn contents(language: &Language, document: &Document) -> Element {
    let finished = language.count(keys::data::FINISHED, document.finished.len(), &[]);
    let drafts = document.drafts.iter();
    let drafts = drafts.map(|draft| language.count(keys::data::DRAFT, draft.answers.len(), &[]));
    let none = document.drafts.is_empty();
    let no_draft = none.then(|| text("li", "", language.text(keys::data::NO_DRAFT)));
    el("ul", "list")
        .holds(text("li", "", finished))
        .each(drafts.map(|draft| text("li", "", draft)))
        .holds(no_draft)
}

/// Whether the page itself is kept as well.
fn offline_hint(language: &Language, offline: Offline) -> Option<Element> {
    let words = match offline {
        Offline::Unknown => return None,
        Offline::Ready => language.text(keys::data::OFFLINE),
        Offline::Refused => language.text(keys::data::NOT_OFFLINE),
    };
    Some(text("p", "hint", words))
}

fn backup_section(props: &DataPageProps, handed_over: &UseStateHandle<HandedOver>) -> Element {
    let language = &props.language;
    let last = match props.document.last_backup {
        Some(day) => language.fill(keys::data::LAST_BACKUP, &[("date", &language.day(day))]),
        None => language.text(keys::data::NEVER_BACKED_UP),
    };
    let (dispatch, kept) = (props.dispatch.clone(), props.document.clone());
    let unsaved = matches!(props.saving, Saving::Blocked | Saving::Full);
    let outcome = handed_over.clone();
    let download = Callback::from(move |_| {
        let today = browser::clock::today();
        let date = today.date();
        let name = format!(
            "gapwise-backup-{}-{:02}-{:02}.json",
            date.year, date.month, date.day
        );
        let unsaved = unsaved.then(|| stored::texts(&kept, browser::storage::random()));
        let everything = browser::storage::everything(unsaved.unwrap_or_default());
        let text = backup::write(today, &everything);
        let handed_over = HandedOver::of_text(&name, "application/json", &text);
        if let HandedOver::As(_) = handed_over {
            dispatch.emit(Action::BackedUp(today));
        }
        outcome.set(handed_over);
    });
    let check = matches!(**handed_over, HandedOver::As(_))
        .then(|| text("p", "hint", language.text(keys::data::CHECK_BACKUP)));
    let download = button(PRIMARY, language.text(keys::data::DOWNLOAD)).on_click(download);
    section(
        "section prose",
        "backup-title",
        language.text(keys::data::BACKUP),
    )
    .holds(text("p", "", language.text(keys::data::BACKUP_TEXT)))
    .holds(text("p", "hint", last))
    .holds(actions().holds(download))
    .holds(handed_over.shown(language))
    .holds(check)
}

/// What shows what a file holds.
fn look_into(language: &Language, restoring: &UseStateHandle<Restoring>) -> Callback<ChosenFile> {
    let (restoring, language) = (restoring.clone(), language.clone());
    Callback::from(move |file: ChosenFile| {
        let (restoring, language) = (restoring.clone(), language.clone());
        yew::platform::spawn_local(async move {
            restoring.set(match open(&file, &language).await {
                Ok(backup) => Restoring::Previewed(Box::new(backup)),
                Err(fault) => Restoring::Refused(fault),
            });
        });
    })
}

fn restore_section(
    props: &DataPageProps,
    restoring: &UseStateHandle<Restoring>,
    chosen: Callback<ChosenFile>,
) -> Element {
    let language = &props.language;
    let (about, words) = (
        language.text(keys::data::RESTORE_TEXT),
        language.text(keys::data::FILE),
    );
    let outcome = match &**restoring {
        Restoring::NotBegun => None,
        Restoring::Done => Some(text("p", "notice", language.text(keys::data::RESTORED))),
        Restoring::Refused(fault) => {
            let fault = fault_text(language, *fault);
            Some(text("p", "notice notice--warning", fault))
        }
        Restoring::Previewed(backup) => Some(preview(props, backup, restoring)),
    };
    let title = language.text(keys::data::RESTORE);
    section("section prose", "restore-title", title)
        .each(FILE.shown(about, words, chosen))
        .holds(el("div", "").fixed("role", "status").holds(outcome))
}

#[allow(clippy::cast_precision_loss)]
async fn open(file: &ChosenFile, language: &Language) -> Result<Backup, BackupFault> {
    if file.bytes() > backup::MAX_BYTES as f64 {
        return Err(BackupFault::TooLarge);
    }
    let text = file.text().await.ok_or(BackupFault::NotABackup)?;
    backup::read(&text, language.framework())
}

fn fault_text(language: &Language, fault: BackupFault) -> String {
    match fault {
        BackupFault::TooLarge => language.text(keys::data::TOO_LARGE),
        BackupFault::NotABackup => language.text(keys::data::NOT_A_BACKUP),
        BackupFault::NewerVersion => language.text(keys::data::NEWER_BACKUP),
    }
}

/// What a backup holds, and the two ways to take it in.
fn preview(
    props: &DataPageProps,
    backup: &Backup,
    restoring: &UseStateHandle<Restoring>,
) -> Element {
    let language = &props.language;
    let made = match backup.day {
        Some(day) => language.fill(keys::data::BACKUP_OF, &[("date", &language.day(day))]),
        None => language.text(keys::data::BACKUP_UNDATED),
    };
    let take_in = |action: fn(Box<Document>) -> Action| {
        let (dispatch, restoring, backup) =
            (props.dispatch.clone(), restoring.clone(), backup.clone());
        Callback::from(move |_: Event| {
            for text in &backup.set_aside {
                // Where there is no room for it, it is still in the backup file.
                let _ = browser::storage::set_aside(text);
            }
            dispatch.emit(action(Box::new(backup.reading.document.clone())));
            restoring.set(Restoring::Done);
        })
    };
    let merge = button(PRIMARY, language.text(keys::data::MERGE));
    let replace = button(PLAIN, language.text(keys::data::REPLACE));
    let set_aside = (!backup.set_aside.is_empty()).then(|| {
        let words = language.count(keys::data::SET_ASIDE, backup.set_aside.len(), &[]);
        text("p", "", words)
    });
    el("div", "panel")
        .holds(text("p", "", made))
        .holds(contents(language, &backup.reading.document))
        .holds(set_aside)
        .holds(
            actions()
                .holds(merge.on_click(take_in(Action::BackupMerged)))
                .holds(replace.on_click(take_in(Action::BackupRestored))),
        )
        .holds(text(
            "p",
            "hint",
            language.text(keys::data::MERGE_OR_REPLACE),
        ))
}

fn erase_section(props: &DataPageProps, erased: &UseStateHandle<bool>) -> Element {
    let language = &props.language;
    let erase = {
        let (dispatch, erased) = (props.dispatch.clone(), erased.clone());
        Callback::from(move |_: Event| {
            dispatch.emit(Action::Erased);
            erased.set(true);
        })
    };
    let erase = button(DANGER, language.text(keys::data::ERASE_NOW)).on_click(erase);
    let mut outcome = el("p", "").fixed("role", "status");
    if **erased {
        outcome = outcome.text(language.text(keys::data::ERASED));
    }
    let what_goes = [
        language.text(keys::data::ERASE_ANSWERS),
        language.text(keys::data::ERASE_RESULTS),
        language.text(keys::data::ERASE_NAMES),
        language.text(keys::data::ERASE_ASIDE),
    ];
    let what_goes = what_goes.map(|what| text("li", "", what));
    section(
        "section prose",
        "erase-title",
        language.text(keys::data::ERASE),
    )
    .holds(text("p", "", language.text(keys::data::ERASE_TEXT)))
    .holds(el("ul", "list").each(what_goes))
    .holds(text("p", "", language.text(keys::data::ERASE_NOT)))
    .holds(text(
        "p",
        "hint",
        language.fill(keys::data::ERASE_MARK, &[("key", stored::ERASED)]),
    ))
    .holds(
        el("details", "confirm")
            .holds(text("summary", PLAIN, language.text(keys::data::ERASE_ASK)))
            .holds(actions().holds(erase)),
    )
    .holds(outcome)
}
