//! A host serves half a deploy: an old page with new files, a file that is cut off or of a wrong type, parts
//! of two builds. Each ends in a complete build, or in the message with its two ways out.

use static_server::{Fault, Site};

use crate::{build::Build, failed_start::HANDED_OVER, person::Person};

const MESSAGE: &str = "Gapwise has stopped";
const NEWS: &str = "A new version is ready";

/// A module of WebAssembly with nothing in it.
const EMPTY_WASM: [u8; 8] = *b"\0asm\x01\0\0\0";

impl Person {
    /// Sees the message within the time that anything may take, and takes what was answered away by it.
    async fn is_told_and_takes_the_data_away(&self) {
        self.sees(MESSAGE).await;
        self.sees("Where do you stand as a product manager?").await;
        let backup = self.downloads("Download my data").await;
        assert!(backup.contains("\"app\":\"gapwise-backup\""), "{backup}");
        self.sees(HANDED_OVER).await;
    }
}

fn wasm(build: &Build) -> String {
    build.file("", ".wasm")
}

fn look(build: &Build) -> String {
    build.file("later-", ".css")
}

fn glue(build: &Build) -> String {
    build.file("gapwise-", ".js")
}

async fn a_first_visit_to(site: &Site) -> Person {
    let person = Person::new(site).await;
    person.tries_to_arrive().await;
    person
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn an_old_page_that_names_removed_files_is_told_to_who_comes_for_the_first_time() {
    let (first, stale) = (Build::first(), Build::second());
    stale.has_the_page_of(&first);
    let site = stale.served();
    let person = a_first_visit_to(&site).await;
    // Not even the script that would tell is there; the page alone must do.
    person
        .sees("Where do you stand as a product manager?")
        .await;
    person.is_told_and_takes_the_data_away().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn an_old_page_that_names_removed_files_leaves_a_kept_build_whole() {
    let (first, second, stale) = (Build::first(), Build::second(), Build::second());
    stale.has_the_page_of(&first);
    let site = first.served();
    let person = Person::arrives(&site).await;
    person.is_ready_offline().await;
    site.deploys(stale.folder());
    person.comes_back_and_a_new_worker_is("redundant").await;
    person.reloads().await;
    person.has_the_whole_of(&first).await;
    person.no_longer_sees(NEWS).await;
    // Once the host has the page as well, the new version comes.
    site.deploys(second.folder());
    person.comes_back_to_the_tab().await;
    person.sees(NEWS).await;
    person.marks_the_page().await;
    person.clicks("Reload").await;
    person.has_a_fresh_page().await;
    person.has_the_whole_of(&second).await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn a_version_with_one_damaged_file_is_not_taken() {
    let (first, second) = (Build::first(), Build::second());
    for (file, fault) in [
        (second.file("pack-", ".json"), Fault::Truncated),
        (wasm(&second), Fault::Truncated),
        (look(&second), Fault::Truncated),
        (second.file("start-", ".js"), Fault::Missing),
        // The page is asked for by its folder.
        (String::new(), Fault::Missing),
    ] {
        println!("{file}: {fault:?}");
        let site = first.served();
        let person = Person::arrives(&site).await;
        person.is_ready_offline().await;
        let kept = person.caches().await;
        site.spoils(&file, fault);
        site.deploys(second.folder());
        person.comes_back_and_a_new_worker_is("redundant").await;
        person.reloads().await;
        person.has_the_whole_of(&first).await;
        assert_eq!(person.caches().await, kept);
        person.no_longer_sees(NEWS).await;
        site.mends();
        person.comes_back_to_the_tab().await;
        person.sees(NEWS).await;
    }
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn a_damaged_part_is_told_and_once_mended_the_page_loads() {
    let build = Build::first();
    for (file, fault) in [
        (wasm(&build), Fault::Missing),
        (wasm(&build), Fault::Refused),
        (wasm(&build), Fault::Truncated),
        (glue(&build), Fault::Truncated),
        (glue(&build), Fault::OfType("text/plain")),
        (build.file("pack-", ".json"), Fault::Truncated),
        (look(&build), Fault::Missing),
        (look(&build), Fault::Truncated),
    ] {
        println!("{file}: {fault:?}");
        let site = build.served();
        site.spoils(&file, fault);
        let person = a_first_visit_to(&site).await;
        person.is_told_and_takes_the_data_away().await;
        site.mends();
        // As the page would be had the host sent no file to be kept for ever.
        person.forgets_what_it_fetched().await;
        person.clicks("Reload").await;
        person.has_the_whole_of(&build).await;
    }
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn wasm_of_a_wrong_type_works_all_the_same() {
    let build = Build::first();
    for media_type in ["application/octet-stream", "text/html", "text/plain"] {
        let site = build.served();
        site.spoils(&wasm(&build), Fault::OfType(media_type));
        let person = Person::arrives(&site).await;
        person.has_the_whole_of(&build).await;
        person.is_ready_offline().await;
        drop(site);
        person.reloads().await;
        person.has_the_whole_of(&build).await;
    }
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn glue_and_wasm_of_different_builds_are_told() {
    let build = Build::first();
    build.has(&wasm(&build), EMPTY_WASM);
    let site = build.served();
    let person = a_first_visit_to(&site).await;
    person.is_told_and_takes_the_data_away().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn a_kept_build_does_not_mind_what_the_host_has_become() {
    let build = Build::first();
    let site = build.served();
    let person = Person::arrives(&site).await;
    person.is_ready_offline().await;
    for file in build.files() {
        site.spoils(&file, Fault::Refused);
    }
    site.spoils("", Fault::Refused);
    person.reloads().await;
    person.has_the_whole_of(&build).await;
    person.gets_a_result().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn a_version_that_does_not_start_is_left_by_reloading() {
    let (broken, second) = (Build::first(), Build::second());
    let site = broken.served();
    let person = Person::arrives(&site).await;
    person.is_ready_offline().await;
    person.loses_a_kept_file(&wasm(&broken)).await;
    site.deploys(second.folder());
    person.comes_back_and_a_new_worker_is("installed").await;
    person.forgets_what_it_fetched().await;
    // The version that is in charge cannot start any more, and the one that waits is never offered.
    person.tries_to_arrive().await;
    person.is_told_and_takes_the_data_away().await;
    person.clicks("Reload").await;
    person.has_the_whole_of(&second).await;
}
