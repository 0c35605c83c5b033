//! A part of the site does not arrive, or the app ends halfway: a sentence says so, and the person's
//! data can be taken away without the app.

use std::{
    fs,
    path::{Path, PathBuf},
};

use xtask::static_site::Site;

use crate::{environment::dist, person::Person, site::site};

const SENTENCE: &str = "Gapwise has stopped";

/// A copy of the site that ends with its test.
struct Copy(PathBuf);

impl Copy {
    fn new(name: &str) -> Copy {
        let folder = std::env::temp_dir().join(format!("gapwise-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder");
        for entry in fs::read_dir(dist()).expect("the site") {
            let path = entry.expect("an entry").path();
            let target = folder.join(path.file_name().expect("a name"));
            fs::copy(&path, target).expect("a copy");
        }
        Copy(folder)
    }

    /// The file whose name ends so.
    fn file(&self, is_it: impl Fn(&str) -> bool) -> PathBuf {
        fs::read_dir(&self.0)
            .expect("the site")
            .map(|entry| entry.expect("an entry").path())
            .find(|path| is_it(&name_of(path)))
            .expect("such a file")
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn name_of(path: &Path) -> String {
    let name = path.file_name().expect("a name");
    name.to_string_lossy().into_owned()
}

fn is_glue(name: &str) -> bool {
    name.starts_with("gapwise-") && name.ends_with(".js")
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn a_part_that_does_not_arrive_is_told_and_the_landing_page_stays() {
    let spoil: [(&str, fn(&Copy)); 5] = [
        ("no-wasm", |copy| {
            fs::remove_file(copy.file(|name| name.ends_with(".wasm"))).expect("removed");
        }),
        ("cut-wasm", |copy| {
            let file = copy.file(|name| name.ends_with(".wasm"));
            let bytes = fs::read(&file).expect("bytes");
            fs::write(&file, &bytes[..bytes.len() / 2]).expect("written");
        }),
        ("no-glue", |copy| {
            fs::remove_file(copy.file(is_glue)).expect("removed")
        }),
        ("no-pack", |copy| {
            fs::remove_file(copy.file(|name| name.starts_with("pack-"))).expect("removed");
        }),
        ("cut-pack", |copy| {
            let file = copy.file(|name| name.starts_with("pack-"));
            let bytes = fs::read(&file).expect("bytes");
            fs::write(&file, &bytes[..bytes.len() / 2]).expect("written");
        }),
    ];
    for (name, spoil) in spoil {
        let copy = Copy::new(name);
        spoil(&copy);
        let site = Site::serve(&copy.0, "127.0.0.1:0").expect("a free port");
        let person = Person::new(&site).await;
        person.tries_to_arrive().await;
        person.sees(SENTENCE).await;
        person
            .sees("Where do you stand as a product manager?")
            .await;
    }
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn after_a_panic_the_data_can_be_taken_away_and_nothing_is_lost() {
    let site = site();
    let person = Person::arrives(&site).await;
    person.aims_at_technology().await;
    person.chooses("Aware").await;
    person.sees("1 of").await;
    // What a panic looks like from outside: an error of WebAssembly that nobody caught.
    person
        .asks(
            "const error = new WebAssembly.RuntimeError('unreachable');
             dispatchEvent(new ErrorEvent('error', { error }));
             const make = URL.createObjectURL;
             URL.createObjectURL = (blob) => { window.taken = blob; return make.call(URL, blob); };",
            &[],
        )
        .await;
    person.sees(SENTENCE).await;
    person.clicks("Download my data").await;
    let taken = person.asks("return window.taken.text()", &[]).await;
    let text = taken.as_str().expect("a file").to_owned();
    let saved = person
        .asks("return localStorage.getItem('gapwise.document')", &[])
        .await;
    let file: serde_json::Value = serde_json::from_str(&text).expect("a backup");
    assert_eq!(file["app"], "gapwise-backup");
    assert_eq!(file["keys"]["gapwise.document"], saved);
    person.clicks("Reload").await;
    person.sees("1 of").await;
}
