//! Content with one thing wrong in it, and what the checker says to that.

use std::fs;
use std::path::PathBuf;

/// A copy of the content with one text of one file replaced.
struct Spoilt {
    folder: PathBuf,
}

impl Spoilt {
    fn new(file: &str, from: &str, to: &str) -> Spoilt {
        let name = format!("gapwise-content-{}-{:x}", std::process::id(), {
            use std::hash::{DefaultHasher, Hash, Hasher};
            let mut hasher = DefaultHasher::new();
            (file, from, to).hash(&mut hasher);
            hasher.finish()
        });
        let folder = std::env::temp_dir().join(name);
        for inner in ["", "en", "earlier"] {
            if !content::content_folder().join(inner).exists() {
                continue;
            }
            fs::create_dir_all(folder.join(inner)).expect("a folder");
            for entry in fs::read_dir(content::content_folder().join(inner)).expect("content") {
                let path = entry.expect("an entry").path();
                if path.is_file() {
                    let target = folder.join(inner).join(path.file_name().expect("a name"));
                    fs::copy(&path, target).expect("a copy");
                }
            }
        }
        let path = folder.join(file);
        let text = fs::read_to_string(&path).expect("the file");
        assert!(text.contains(from), "{file} has no {from:?}");
        fs::write(&path, text.replacen(from, to, 1)).expect("written");
        Spoilt { folder }
    }
}

impl Drop for Spoilt {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// Spoils one text and expects a fault in that file, with this key and these words of the cure.
#[track_caller]
pub(crate) fn check(file: &str, from: &str, to: &str, key: &str, cure: &str) {
    let spoilt = Spoilt::new(file, from, to);
    let Err(faults) = content::pack(&spoilt.folder, "en") else {
        panic!("{file}: nothing was found wrong at {key}");
    };
    assert!(
        faults.iter().any(|fault| fault.file == file
            && fault.key.contains(key)
            && fault.cure.contains(cure)),
        "expected {file}: {key}: …{cure}…, found {:#?}",
        faults.iter().map(ToString::to_string).collect::<Vec<_>>()
    );
}
