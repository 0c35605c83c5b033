//! What is kept in this browser: take it away in a file, bring it back, erase it.

use yew::prelude::*;

use crate::browser;
use crate::browser::file::ChosenFile;
use crate::codec::backup::{self, Backup, BackupFault};
use crate::codec::document;
use crate::domain::document::Document;
use crate::state::Saving;
use crate::state::action::Action;
use crate::state::offline::Offline;
use crate::view::language::Language;
use crate::view::parts::page_title::PageTitle;

#[derive(PartialEq, Properties)]
pub(in crate::view) struct DataPageProps {
    pub(in crate::view) language: Language,
    pub(in crate::view) document: Document,
    pub(in crate::view) saving: Saving,
    pub(in crate::view) offline: Offline,
    pub(in crate::view) dispatch: Callback<Action>,
}

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
    let language = &props.language;
    let restoring = use_state(|| Restoring::NotBegun);
    let erased = use_state(|| false);
    html! {
        <article class="sheet">
            <PageTitle title={language.fill("title", &[("page", &language.text("data.title"))])} />
            <h1 tabindex="-1">{ language.text("data.title") }</h1>
            <p class="lead">{ language.text("data.lead") }</p>
            <section class="section prose" aria-labelledby="kept-title">
                <h2 id="kept-title">{ language.text("data.kept") }</h2>
                { contents(language, &props.document) }
                { offline_hint(language, props.offline) }
            </section>
            { backup_section(props) }
            { restore_section(props, &restoring) }
            { erase_section(props, &erased) }
        </article>
    }
}

/// Whether the page itself is kept as well.
fn offline_hint(language: &Language, offline: Offline) -> Html {
    let text = match offline {
        Offline::Unknown => return Html::default(),
        Offline::Ready => language.text("data.offline"),
        Offline::Refused => language.text("data.not-offline"),
    };
    html! { <p class="hint">{ text }</p> }
}

/// What a document holds, a line each.
fn contents(language: &Language, document: &Document) -> Html {
    let finished = language.count("data.finished", document.finished.len(), &[]);
    let draft = match &document.draft {
        Some(draft) => language.count("data.draft", draft.answers.len(), &[]),
        None => language.text("data.no-draft"),
    };
    html! {
        <ul class="list">
            <li>{ finished }</li>
            <li>{ draft }</li>
        </ul>
    }
}

fn backup_section(props: &DataPageProps) -> Html {
    let language = &props.language;
    let last = match props.document.last_backup {
        Some(day) => language.fill("data.last-backup", &[("date", &language.day(day))]),
        None => language.text("data.never-backed-up"),
    };
    let (dispatch, kept) = (props.dispatch.clone(), props.document.clone());
    let unsaved = matches!(props.saving, Saving::Blocked | Saving::Full);
    let download = Callback::from(move |_: MouseEvent| {
        let today = browser::clock::today();
        let date = today.date();
        let name = format!(
            "gapwise-backup-{}-{:02}-{:02}.json",
            date.year, date.month, date.day
        );
        let unsaved = unsaved.then(|| document::write(&kept));
        let text = backup::write(today, &browser::storage::everything(unsaved));
        if browser::file::offer(&name, "application/json", &text) {
            dispatch.emit(Action::BackedUp(today));
        }
    });
    html! {
        <section class="section prose" aria-labelledby="backup-title">
            <h2 id="backup-title">{ language.text("data.backup") }</h2>
            <p>{ language.text("data.backup-text") }</p>
            <p class="hint">{ last }</p>
            <p class="actions">
                <button type="button" class="button button--primary" onclick={download}>
                    { language.text("data.download") }
                </button>
            </p>
        </section>
    }
}

fn restore_section(props: &DataPageProps, restoring: &UseStateHandle<Restoring>) -> Html {
    let language = &props.language;
    let chosen = {
        let (restoring, language) = (restoring.clone(), language.clone());
        Callback::from(move |event: Event| {
            let Some(file) = ChosenFile::of(&event) else {
                return;
            };
            let (restoring, language) = (restoring.clone(), language.clone());
            yew::platform::spawn_local(async move {
                restoring.set(match open(&file, &language).await {
                    Ok(backup) => Restoring::Previewed(Box::new(backup)),
                    Err(fault) => Restoring::Refused(fault),
                });
            });
        })
    };
    let outcome = match &**restoring {
        Restoring::NotBegun => Html::default(),
        Restoring::Done => html! { <p class="notice">{ language.text("data.restored") }</p> },
        Restoring::Refused(fault) => html! {
            <p class="notice notice--warning">{ fault_text(language, *fault) }</p>
        },
        Restoring::Previewed(backup) => preview(props, backup, restoring),
    };
    html! {
        <section class="section prose" aria-labelledby="restore-title">
            <h2 id="restore-title">{ language.text("data.restore") }</h2>
            <p id="restore-text">{ language.text("data.restore-text") }</p>
            <p>
                <label class="label" for="restore-file">{ language.text("data.file") }</label>
                <input id="restore-file" class="field" type="file" accept=".json,application/json"
                    aria-describedby="restore-text" onchange={chosen} />
            </p>
            <div role="status">{ outcome }</div>
        </section>
    }
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
        BackupFault::TooLarge => language.text("data.too-large"),
        BackupFault::NotABackup => language.text("data.not-a-backup"),
        BackupFault::NewerVersion => language.text("data.newer-backup"),
    }
}

/// What a backup holds, and the two ways to take it in.
fn preview(props: &DataPageProps, backup: &Backup, restoring: &UseStateHandle<Restoring>) -> Html {
    let language = &props.language;
    let made = match backup.day {
        Some(day) => language.fill("data.backup-of", &[("date", &language.day(day))]),
        None => language.text("data.backup-undated"),
    };
    let take_in = |action: fn(Box<Document>) -> Action| {
        let (dispatch, restoring, backup) =
            (props.dispatch.clone(), restoring.clone(), backup.clone());
        Callback::from(move |_: MouseEvent| {
            for text in &backup.set_aside {
                // Where there is no room for it, it is still in the backup file.
                let _ = browser::storage::set_aside(text);
            }
            dispatch.emit(action(Box::new(backup.reading.document.clone())));
            restoring.set(Restoring::Done);
        })
    };
    html! {
        <div class="panel">
            <p>{ made }</p>
            { contents(language, &backup.reading.document) }
            if !backup.set_aside.is_empty() {
                <p>{ language.count("data.set-aside", backup.set_aside.len(), &[]) }</p>
            }
            <p class="actions">
                <button type="button" class="button button--primary" onclick={take_in(Action::BackupMerged)}>
                    { language.text("data.merge") }
                </button>
                <button type="button" class="button" onclick={take_in(Action::BackupRestored)}>
                    { language.text("data.replace") }
                </button>
            </p>
            <p class="hint">{ language.text("data.merge-or-replace") }</p>
        </div>
    }
}

fn erase_section(props: &DataPageProps, erased: &UseStateHandle<bool>) -> Html {
    let language = &props.language;
    let erase = {
        let (dispatch, erased) = (props.dispatch.clone(), erased.clone());
        let kept = props.document.clone();
        Callback::from(move |_: MouseEvent| {
            // First a document in which everything is removed, which other open tabs take in; then
            // no document at all. Later than all there is, even if the clock was set back.
            let at = browser::clock::now().max(kept.latest().saturating_add(1));
            let emptied = kept.clone().emptied(at);
            let _ = browser::storage::save(&document::write(&emptied));
            dispatch.emit(Action::Erased);
            browser::storage::erase();
            erased.set(true);
        })
    };
    html! {
        <section class="section prose" aria-labelledby="erase-title">
            <h2 id="erase-title">{ language.text("data.erase") }</h2>
            <p>{ language.text("data.erase-text") }</p>
            <ul class="list">
                <li>{ language.text("data.erase-answers") }</li>
                <li>{ language.text("data.erase-results") }</li>
                <li>{ language.text("data.erase-names") }</li>
                <li>{ language.text("data.erase-aside") }</li>
            </ul>
            <p>{ language.text("data.erase-not") }</p>
            <details class="confirm">
                <summary class="button">{ language.text("data.erase-ask") }</summary>
                <p class="actions">
                    <button type="button" class="button button--danger" onclick={erase}>
                        { language.text("data.erase-now") }
                    </button>
                </p>
            </details>
            <p role="status">
                if **erased {
                    { language.text("data.erased") }
                }
            </p>
        </section>
    }
}
