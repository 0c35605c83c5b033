//! The packages that the app is made of, as cargo knows them, with the licence texts in their folders.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use serde::Deserialize;

use super::choice::chosen;
use crate::{
    failure::{Failure, OrFailure, Outcome},
    process::Job,
    project::Project,
};

/// How the names of files with a licence begin, in small letters.
const NAMES: [&str; 6] = [
    "licen",
    "copying",
    "copyright",
    "notice",
    "unlicense",
    "patents",
];

/// A package and its terms.
#[derive(Debug)]
pub(super) struct Package {
    pub(super) name: String,
    pub(super) version: String,
    /// The expression that its authors chose.
    pub(super) licence: String,
    /// The licence texts it brings, of licences to choose from those of one.
    pub(super) texts: Vec<String>,
}

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Described>,
    resolve: Resolve,
}

#[derive(Deserialize)]
struct Described {
    id: String,
    name: String,
    version: String,
    license: Option<String>,
    license_file: Option<PathBuf>,
    manifest_path: PathBuf,
    targets: Vec<Target>,
}

impl Described {
    /// Whether it writes code while others are compiled, of which itself nothing remains.
    fn is_macro(&self) -> bool {
        let mut kinds = self.targets.iter().flat_map(|target| &target.kind);
        kinds.any(|kind| kind == "proc-macro")
    }
}

#[derive(Deserialize)]
struct Target {
    kind: Vec<String>,
}

#[derive(Deserialize)]
struct Resolve {
    nodes: Vec<Node>,
    /// The package of the folder itself: the app.
    root: Option<String>,
}

#[derive(Deserialize)]
struct Node {
    id: String,
    deps: Vec<Dependency>,
}

#[derive(Deserialize)]
struct Dependency {
    pkg: String,
    dep_kinds: Vec<DependencyKind>,
}

#[derive(Deserialize)]
struct DependencyKind {
    /// Nothing for a normal dependency.
    kind: Option<String>,
}

/// The app and everything it depends on, sorted by name and version.
pub(super) fn of_the_app(project: &Project) -> Outcome<Vec<Package>> {
    let metadata = Job::cargo()
        .args(["metadata", "--format-version", "1", "--locked"])
        .args(["--filter-platform", "wasm32-unknown-unknown"])
        .in_folder(project.root())
        .output()?;
    read(&metadata)
}

fn read(metadata: &str) -> Outcome<Vec<Package>> {
    let metadata: Metadata = serde_json::from_str(metadata).or_failure(
        || "the packages of the app are not known".into(),
        "cargo metadata --format-version 1 --locked",
    )?;
    let macros = metadata.packages.iter().filter(|one| one.is_macro());
    let macros = macros.map(|one| one.id.as_str()).collect();
    let reached = reached(&metadata.resolve, &macros);
    let mut found: Vec<_> = metadata
        .packages
        .iter()
        .filter(|package| reached.contains(package.id.as_str()))
        .collect();
    found.sort_by_key(|package| (&package.name, &package.version));
    found.into_iter().map(package).collect()
}

/// The packages that the app depends on, as it runs, and itself.
fn reached<'m>(resolve: &'m Resolve, macros: &BTreeSet<&str>) -> BTreeSet<&'m str> {
    let by_id: BTreeMap<_, _> = resolve
        .nodes
        .iter()
        .map(|node| (node.id.as_str(), node))
        .collect();
    let mut reached = BTreeSet::new();
    let mut next: Vec<_> = resolve.root.as_deref().into_iter().collect();
    while let Some(id) = next.pop() {
        if let (true, Some(node)) = (reached.insert(id), by_id.get(id)) {
            let normal = node
                .deps
                .iter()
                .filter(|dependency| dependency.dep_kinds.iter().any(|kind| kind.kind.is_none()));
            let names = normal.map(|dependency| dependency.pkg.as_str());
            next.extend(names.filter(|name| !macros.contains(name)));
        }
    }
    reached
}

fn package(described: &Described) -> Outcome<Package> {
    let folder = described.manifest_path.parent().unwrap_or(Path::new(""));
    let mut files = BTreeSet::new();
    collect(folder, &mut files)?;
    if let Some(file) = &described.license_file {
        files.insert(folder.join(file));
    }
    let licence = described.license.clone();
    let licence = licence.unwrap_or_else(|| "see its text".into());
    let texts = files.iter().map(|file| text(file));
    let texts = chosen(&licence, texts.collect::<Outcome<_>>()?);
    Ok(Package {
        name: described.name.clone(),
        version: described.version.clone(),
        licence,
        texts,
    })
}

/// Files with a licence, and those in folders that are called so.
fn collect(folder: &Path, files: &mut BTreeSet<PathBuf>) -> Outcome<()> {
    let entries = fs::read_dir(folder).map_err(|error| unreadable(folder, &error))?;
    for entry in entries {
        let entry = entry.map_err(|error| unreadable(folder, &error))?;
        let name = entry.file_name().to_string_lossy().to_lowercase();
        if !NAMES.iter().any(|start| name.starts_with(start)) {
            continue;
        }
        let path = entry.path();
        if path.is_file() {
            files.insert(path);
        } else if path.is_dir() {
            let inner = fs::read_dir(&path).map_err(|error| unreadable(&path, &error))?;
            let inner = inner.flatten().map(|entry| entry.path());
            files.extend(inner.filter(|path| path.is_file()));
        }
    }
    Ok(())
}

fn text(file: &Path) -> Outcome<String> {
    let bytes = fs::read(file).map_err(|error| unreadable(file, &error))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

fn unreadable(path: &Path, error: &std::io::Error) -> Failure {
    Failure::new(
        format!("{} cannot be read", path.display()),
        error.to_string(),
        "cargo fetch",
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scratch::Scratch;

    /// Metadata of an app that uses `used`, a macro and, for its tests alone, `tester`.
    fn metadata(folder: &Path) -> String {
        let package = |name: &str, licence: &str| {
            let kind = if name == "macro" { "proc-macro" } else { "lib" };
            format!(
                r#"{{"id": "{name} id", "name": "{name}", "version": "1.0.0", "license": {licence},
                "license_file": null, "targets": [{{"kind": ["{kind}"]}}], "manifest_path": "{}"}}"#,
                folder.join(name).join("Cargo.toml").display()
            )
        };
        format!(
            r#"{{"packages": [{}, {}, {}, {}], "resolve": {{"root": "app id", "nodes": [
            {{"id": "app id", "deps": [
                {{"pkg": "tester id", "dep_kinds": [{{"kind": "dev"}}, {{"kind": "build"}}]}},
                {{"pkg": "used id", "dep_kinds": [{{"kind": "dev"}}, {{"kind": null}}]}}]}},
            {{"id": "used id", "deps": [
                {{"pkg": "app id", "dep_kinds": [{{"kind": null}}]}},
                {{"pkg": "macro id", "dep_kinds": [{{"kind": null}}]}}]}},
            {{"id": "macro id", "deps": [{{"pkg": "tester id", "dep_kinds": [{{"kind": null}}]}}]}},
            {{"id": "tester id", "deps": []}}]}}}}"#,
            package("used", "\"MIT\""),
            package("macro", "\"MIT\""),
            package("tester", "\"MIT\""),
            package("app", "null"),
        )
    }

    #[test]
    fn what_the_app_runs_with_is_listed_with_its_texts() {
        let scratch = Scratch::new();
        for file in [
            "app/Cargo.toml",
            "used/LICENSE-MIT",
            "used/licence.md",
            "used/LICENSES/Apache-2.0.txt",
            "used/README.md",
        ] {
            scratch.file(file, file);
        }
        let packages = read(&metadata(scratch.path())).unwrap();
        let [app, used] = packages.as_slice() else {
            panic!("{packages:?}");
        };
        assert_eq!(
            (app.name.as_str(), app.licence.as_str()),
            ("app", "see its text")
        );
        assert!(app.texts.is_empty());
        let expected = [
            "used/LICENSE-MIT",
            "used/LICENSES/Apache-2.0.txt",
            "used/licence.md",
        ];
        assert_eq!(
            (used.name.as_str(), used.texts.as_slice()),
            ("used", &expected.map(str::to_owned)[..])
        );
    }

    #[test]
    fn anything_but_metadata_is_refused() {
        let failure = read("{}").unwrap_err();
        assert!(failure.cure.contains("cargo metadata"), "{failure}");
    }
}
