//! A browser whose WebAssembly is too old: it is told so, with versions that work, and the data can be taken away.
//! What decides is a module in `index.html`. It uses each thing that ours needs, and ours needs nothing else.

use std::{fs, path::PathBuf};

use data_encoding::BASE64;
use wasmparser::{Validator, WasmFeatures};

use crate::{
    build::Build, driver::Browser, each_browser::in_each_browser, environment::dist,
    failed_start::HANDED_OVER, person::Person,
};

in_each_browser!(a_browser_with_an_old_webassembly_is_told_that_it_is_too_old);

/// What such a browser does with a module that uses more than it knows.
const OLD: &str = "
    WebAssembly.validate = () => false;
    const refuse = () => Promise.reject(new WebAssembly.CompileError('invalid opcode'));
    for (const name of ['compile', 'compileStreaming', 'instantiate', 'instantiateStreaming']) {
        WebAssembly[name] = refuse;
    }
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => { window.taken = blob; return make.call(URL, blob); };";

const TOO_OLD: &str = "This browser is too old for Gapwise";
const LANDING: &str = "Where do you stand as a product manager?";
const DOCUMENT: &str = include_str!("../golden/documents/v1.json");

async fn a_browser_with_an_old_webassembly_is_told_that_it_is_too_old(browser: Browser) {
    let build = Build::first();
    build.runs_first(OLD);
    let site = build.served();
    let person = Person::new_in(browser, &site).await;
    person.tries_to_arrive().await;
    for route in ["", "data"] {
        person.tries_to_open(route).await;
        person.sees(TOO_OLD).await;
        person.sees("Firefox from 121").await;
        person.sees(LANDING).await;
        person.no_longer_sees("Gapwise has stopped").await;
        person.has_stored("gapwise.document", DOCUMENT).await;
    }
    person.clicks("Download my data").await;
    person.sees(HANDED_OVER).await;
    let taken = person.asks("return window.taken.text()", &[]).await;
    let backup: serde_json::Value =
        serde_json::from_str(taken.as_str().expect("a file")).expect("a backup");
    assert_eq!(backup["keys"]["gapwise.document"], DOCUMENT);
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn where_not_even_the_script_can_be_read_it_is_told_as_well() {
    let build = Build::first();
    build.runs_first(OLD);
    let start = build.file("start-", ".js");
    build.has(&start, "what.is() => this?;");
    let site = build.served();
    let person = Person::new(&site).await;
    person.tries_to_arrive().await;
    person.sees(TOO_OLD).await;
    person.no_longer_sees("Gapwise has stopped").await;
}

/// What was added to WebAssembly since its first version, and ours uses.
const NEEDED: [WasmFeatures; 6] = [
    WasmFeatures::BULK_MEMORY,
    WasmFeatures::REFERENCE_TYPES,
    WasmFeatures::MULTI_VALUE,
    WasmFeatures::MUTABLE_GLOBAL,
    WasmFeatures::SIGN_EXTENSION,
    WasmFeatures::SATURATING_FLOAT_TO_INT,
];

/// The first version of WebAssembly with these additions.
fn with(additions: impl IntoIterator<Item = WasmFeatures>) -> Validator {
    let first = WasmFeatures::FLOATS | WasmFeatures::GC_TYPES;
    Validator::new_with_features(additions.into_iter().fold(first, WasmFeatures::union))
}

fn sample() -> Vec<u8> {
    let page = include_str!("../../index.html");
    let behind = page.split("data-sample=\"").nth(1).expect("a sample");
    let sample = behind.split('"').next().expect("an end");
    BASE64.decode(sample.as_bytes()).expect("Base64")
}

#[test]
fn the_sample_asks_for_all_that_is_needed() {
    let sample = sample();
    with(NEEDED).validate_all(&sample).expect("enough");
    for missing in NEEDED {
        let others = NEEDED.into_iter().filter(|needed| *needed != missing);
        assert!(with(others).validate_all(&sample).is_err(), "{missing:?}");
    }
}

#[test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
fn the_app_needs_nothing_that_the_sample_does_not_ask_for() {
    let entries = fs::read_dir(dist()).expect("the site");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    let modules: Vec<PathBuf> = paths
        .filter(|path| path.extension().is_some_and(|it| it == "wasm"))
        .collect();
    assert!(!modules.is_empty());
    for module in modules {
        let bytes = fs::read(&module).expect("a module");
        let checked = with(NEEDED).validate_all(&bytes).map(drop);
        assert!(checked.is_ok(), "{}: {checked:?}", module.display());
    }
}
