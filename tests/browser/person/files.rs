//! Files that somebody takes away from a page, and files that they give it.

use std::{
    fs,
    path::Path,
    sync::atomic::{AtomicU32, Ordering},
    time::Instant,
};

use fantoccini::Locator;

use super::Person;
use crate::patience::{GLANCE, PATIENCE};

impl Person {
    /// Clicks what offers a file, and gives the text of the file that arrives.
    pub(crate) async fn downloads(&self, button: &str) -> String {
        self.awaits_no_file();
        self.clicks(button).await;
        self.has_a_file().await
    }

    /// The same, for a button by its selector: of those with the same words, another may come first.
    pub(crate) async fn downloads_from(&self, selector: &str) -> String {
        self.awaits_no_file();
        self.clicks_at(selector).await;
        self.has_a_file().await
    }

    /// Only what arrives from now on counts.
    fn awaits_no_file(&self) {
        let _ = fs::remove_dir_all(self.session.downloads());
    }

    async fn has_a_file(&self) -> String {
        let folder = self.session.downloads();
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            if let Some(text) = arrived_in(&folder) {
                return text;
            }
            tokio::time::sleep(GLANCE).await;
        }
        self.gives_up("a file").await
    }

    /// Chooses a file of this name and text in the field with this label. Each is in a folder of its
    /// own, because a browser does not tell when the same file is chosen twice.
    pub(crate) async fn gives_the_file(&self, label: &str, name: &str, text: &str) {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let folder = self.session.downloads();
        let folder = folder.with_file_name(format!("given-{count}"));
        fs::create_dir(&folder).expect("the profile can be written");
        let path = folder.join(name);
        fs::write(&path, text).expect("the profile can be written");
        let field = format!("//input[@id=//label[normalize-space()=\"{label}\"]/@for]");
        let wait = self.session.client().wait().at_most(PATIENCE).every(GLANCE);
        let Ok(field) = wait.for_element(Locator::XPath(&field)).await else {
            self.gives_up(&format!("a field “{label}”")).await
        };
        let chosen = field.send_keys(&path.to_string_lossy()).await;
        chosen.expect("a field for files");
    }
}

/// The text of the file in a folder. While it is on its way it has another name.
fn arrived_in(folder: &Path) -> Option<String> {
    let entry = fs::read_dir(folder)
        .ok()?
        .flatten()
        .find(|entry| entry.path().extension().is_some_and(|it| it == "json"))?;
    fs::read_to_string(entry.path())
        .ok()
        .filter(|text| !text.is_empty())
}
