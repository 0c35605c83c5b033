//! Somebody who opens the single file from their disk, with a double click as it were: a copy of it in a
//! folder of their own.

use std::{fs, path::PathBuf};

use super::Person;
use crate::{
    driver::{Browser, Recording, Session, Setup, Without},
    environment::dist,
};

/// The name it has in the site, and which people are told.
const FILE: &str = "gapwise.html";

/// The single file as text.
pub(crate) fn the_file() -> String {
    fs::read_to_string(dist().join(FILE)).expect("the single file, in UTF-8")
}

impl Person {
    /// Somebody with the single file on their disk, who has not opened it yet; every request is recorded.
    pub(crate) async fn with_the_file() -> Person {
        Person::with_a_file(&the_file(), Without::Nothing).await
    }

    /// The same, where the browser is told to let no page keep anything.
    pub(crate) async fn with_the_file_and_nothing_kept() -> Person {
        Person::with_a_file(&the_file(), Without::Storage).await
    }

    /// The same, with what became of the file on its way.
    pub(crate) async fn with_a_file(text: &str, without: Without) -> Person {
        let recording = Recording::Requests;
        let session = Session::set_up(Browser::Chromium, Setup { recording, without }).await;
        let folder = session.downloads().with_file_name("a folder, #1");
        fs::create_dir_all(&folder).expect("the profile can be written");
        let path = folder.join(FILE);
        fs::write(&path, text).expect("the profile can be written");
        let home = url::Url::from_file_path(&path).expect("an absolute path");
        Person {
            session,
            home: home.into(),
        }
    }

    /// Puts another text in the place of the file, as a newer one would be.
    pub(crate) fn gets_another_file(&self, text: &str) {
        fs::write(self.file(), text).expect("the profile can be written");
    }

    /// Where the file lies.
    pub(crate) fn file(&self) -> PathBuf {
        let home = url::Url::parse(&self.home).expect("an address");
        home.to_file_path().expect("of a file")
    }

    /// Its address.
    pub(crate) fn home(&self) -> &str {
        &self.home
    }
}
