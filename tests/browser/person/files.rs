//! Files that somebody takes away from a page, and files that they give it.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::atomic::{AtomicU32, Ordering},
    time::Instant,
};

use fantoccini::Locator;
use serde_json::json;

use super::Person;
use crate::patience::{GLANCE, PATIENCE};

/// The names that a file has while it is on its way.
const ON_ITS_WAY: [&str; 3] = ["crdownload", "part", "tmp"];

/// A file that arrived.
pub(crate) struct TakenFile {
    pub(crate) name: String,
    pub(crate) bytes: Vec<u8>,
}

impl TakenFile {
    pub(crate) fn text(&self) -> &str {
        std::str::from_utf8(&self.bytes).expect("a text")
    }
}

impl Person {
    /// Clicks what offers a file, and gives the text of the file that arrives.
    pub(crate) async fn downloads(&self, button: &str) -> String {
        let file = self.takes_a_file(button).await;
        String::from_utf8(file.bytes).expect("a text")
    }

    /// Clicks what offers a file of any kind, and gives the file that arrives.
    pub(crate) async fn takes_a_file(&self, button: &str) -> TakenFile {
        self.awaits_no_file();
        self.clicks(button).await;
        self.has_a_file_from(button).await
    }

    /// The same, for a button by its selector: of those with the same words, another may come first.
    pub(crate) async fn takes_a_file_from(&self, selector: &str) -> TakenFile {
        self.awaits_no_file();
        self.clicks_at(selector).await;
        self.has_a_file_from(selector).await
    }

    /// The same, for a text.
    pub(crate) async fn downloads_from(&self, selector: &str) -> String {
        let file = self.takes_a_file_from(selector).await;
        String::from_utf8(file.bytes).expect("a text")
    }

    /// Only what arrives from now on counts. The folder itself stays: a person's does not vanish between two
    /// files either.
    fn awaits_no_file(&self) {
        for file in fs::read_dir(self.session.downloads()).into_iter().flatten() {
            let path = file.expect("the folder can be read").path();
            let removed = fs::remove_file(&path);
            assert!(removed.is_ok() || !path.exists(), "{removed:?}");
        }
    }

    async fn has_a_file_from(&self, button: &str) -> TakenFile {
        let folder = self.session.downloads();
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            if let Some(file) = arrived_in(&folder) {
                return file;
            }
            tokio::time::sleep(GLANCE).await;
        }
        let there: Vec<_> = fs::read_dir(&folder).into_iter().flatten().collect();
        self.gives_up(&format!("a file from “{button}” in {there:?}"))
            .await
    }

    /// Chooses a file of this name and text in the field with this label; gives the place where it lies.
    pub(crate) async fn gives_the_file(&self, label: &str, name: &str, text: &str) -> PathBuf {
        let path = self.writes_a_file(name, text);
        self.gives_the_file_at(label, &path).await;
        path
    }

    /// Chooses the file that lies at a place.
    pub(crate) async fn gives_the_file_at(&self, label: &str, path: &Path) {
        let field = format!("//input[@id=//label[normalize-space()=\"{label}\"]/@for]");
        let wait = self.session.client().wait().at_most(PATIENCE).every(GLANCE);
        let Ok(field) = wait.for_element(Locator::XPath(&field)).await else {
            self.gives_up(&format!("a field “{label}”")).await
        };
        let chosen = field.send_keys(&path.to_string_lossy()).await;
        chosen.expect("a field for files");
    }

    /// Drags a file of this name and text from elsewhere onto the heading of the page, and lets go of it.
    pub(crate) async fn drags_onto_the_page(&self, name: &str, text: &str) {
        let path = self.writes_a_file(name, text);
        let script = "
            const box = document.querySelector('h1').getBoundingClientRect();
            return [box.x + 5, box.y + 5]";
        let there = self.asks(script, &[]).await;
        for step in ["dragEnter", "dragOver", "drop"] {
            let data = json!({ "items": [], "files": [path], "dragOperationsMask": 1 });
            let event = json!({ "type": step, "x": there[0], "y": there[1], "data": data });
            self.devtools("Input.dispatchDragEvent", event).await;
        }
    }

    /// Writes a file into a folder of its own.
    fn writes_a_file(&self, name: &str, text: &str) -> PathBuf {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let folder = self.session.downloads();
        let folder = folder.with_file_name(format!("given-{count}"));
        fs::create_dir(&folder).expect("the profile can be written");
        let path = folder.join(name);
        fs::write(&path, text).expect("the profile can be written");
        path
    }
}

/// The file in a folder. While it is on its way it has another name, hidden or with another ending, or nothing in
/// it.
fn arrived_in(folder: &Path) -> Option<TakenFile> {
    let is_on_its_way = |path: &Path| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let ending = name.rsplit_once('.').map(|(_, ending)| ending);
        name.starts_with('.') || ending.is_none_or(|ending| ON_ITS_WAY.contains(&ending))
    };
    let path = fs::read_dir(folder)
        .ok()?
        .flatten()
        .map(|entry| entry.path())
        .find(|path| !is_on_its_way(path))?;
    let name = path.file_name()?.to_string_lossy().into_owned();
    let bytes = fs::read(&path).ok()?;
    (!bytes.is_empty()).then_some(TakenFile { name, bytes })
}
