//! Somebody who opens the single file from their disk, with a double click as it were: a copy of it in a
//! folder of their own. It is in UTF-16; stories see it as text.

use std::{
    fs,
    path::{Path, PathBuf},
};

use super::Person;
use crate::{
    driver::{Browser, Recording, Session, Setup, Without},
    environment::dist,
};

/// The name it has in the site, and which people are told.
const FILE: &str = "gapwise.html";
const BYTE_ORDER_MARK: char = '\u{feff}';

/// The single file as text.
pub(crate) fn the_file() -> String {
    let bytes = fs::read(dist().join(FILE)).expect("the single file");
    let units = bytes
        .chunks(2)
        .map(|unit| u16::from_le_bytes([unit[0], unit[1]]));
    let text: Result<String, _> = char::decode_utf16(units).collect();
    let text = text.expect("UTF-16");
    let text = text.strip_prefix(BYTE_ORDER_MARK);
    text.expect("a byte-order mark").to_owned()
}

fn write(path: &Path, text: &str) {
    let units = [BYTE_ORDER_MARK as u16]
        .into_iter()
        .chain(text.encode_utf16());
    let bytes: Vec<u8> = units.flat_map(u16::to_le_bytes).collect();
    fs::write(path, bytes).expect("the profile can be written");
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
        write(&path, text);
        let home = url::Url::from_file_path(&path).expect("an absolute path");
        Person {
            session,
            home: home.into(),
        }
    }

    /// Puts another text in the place of the file, as a newer one would be.
    pub(crate) fn gets_another_file(&self, text: &str) {
        write(&self.file(), text);
    }

    /// The same, with these bytes in it.
    pub(crate) fn gets_another_file_of(&self, bytes: &[u8]) {
        fs::write(self.file(), bytes).expect("the profile can be written");
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
