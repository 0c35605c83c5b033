//! Whether a built site keeps within `bench/budget.toml`: every file belongs to a part, no part and no sum
//! weighs more than it may. Knows nothing of what the files are.

mod file;

use std::{fmt::Write as _, path::Path};

pub(crate) use file::{Budget, When};
use file::{PLACE, Part};

use site::brotli;
use steps::{Failure, Outcome, Project, Step, files};

use crate::staged::is_copy;

/// A file of a site and its two sizes in bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Weighed {
    /// Its path from the folder, with slashes.
    name: String,
    raw: usize,
    brotli: usize,
}

/// The files of a site by part, in the budget's order.
#[derive(Debug)]
pub(crate) struct Account {
    budget: Budget,
    /// The files of each part of the budget.
    files: Vec<Vec<Weighed>>,
}

/// Whether the site in `dist/` weighs no more than it may.
pub fn check(project: &Project) -> Outcome<()> {
    let step = Step::start("site: its size against bench/budget.toml");
    let account = Account::of(Budget::read(project.root())?, &project.dist())?;
    account.check()?;
    step.done();
    Ok(())
}

impl Account {
    /// Weighs the files of a folder.
    pub(crate) fn of(budget: Budget, folder: &Path) -> Outcome<Self> {
        let mut parts = vec![Vec::new(); budget.parts.len()];
        for (name, content) in files::all(folder)? {
            if is_copy(&name) {
                continue;
            }
            let part = budget.part_of(&name).map(|part| part.name.clone());
            let at = budget.parts.iter().position(|other| Some(&other.name) == part.as_ref());
            let Some(part) = at.and_then(|at| parts.get_mut(at)) else {
                return Err(Failure::new(
                    format!("{name} has no place in the size budget"),
                    format!("no part in {PLACE} names it"),
                    format!("add it to the `files` of a part in {PLACE}, or see why it was built"),
                ));
            };
            part.push(Weighed { name, raw: content.len(), brotli: brotli(&content)?.len() });
        }
        Ok(Self { budget, files: parts })
    }

    fn check(&self) -> Outcome<()> {
        let excesses = self.excesses();
        if excesses.is_empty() {
            return Ok(());
        }
        Err(Failure::new(
            "the site is larger than its budget",
            excesses.join("\n"),
            format!("make it smaller (`cargo xtask bench` lists the files), or raise the limit in {PLACE} and say why"),
        ))
    }

    /// A sentence for each part and each sum that weighs more than it may.
    fn excesses(&self) -> Vec<String> {
        let sums = &self.budget.sums;
        let sums = [
            ("until live", self.until_live(), Some(sums.until_live)),
            ("whole app", self.whole_app(), Some(sums.whole_app)),
        ];
        self.parts()
            .map(|(part, files)| (part.name.as_str(), sum(files), part.most))
            .chain(sums)
            .filter_map(|(name, is, most)| {
                let most = most?;
                let over = is.checked_sub(most).filter(|over| *over > 0)?;
                Some(format!("{name}: {is} bytes after brotli, {over} above {most}"))
            })
            .collect()
    }

    /// What the parts weigh together that are fetched before the first control answers.
    pub(crate) fn until_live(&self) -> usize {
        self.weight(&[When::UntilLive])
    }

    /// What the app weighs as it is kept for use without a network.
    pub(crate) fn whole_app(&self) -> usize {
        self.weight(&[When::UntilLive, When::Later])
    }

    /// What only a device fetches on which the app is installed.
    pub(crate) fn installed(&self) -> usize {
        self.weight(&[When::Installed])
    }

    fn weight(&self, when: &[When]) -> usize {
        self.parts().filter(|(part, _)| when.contains(&part.when)).map(|(_, files)| sum(files)).sum()
    }

    /// A Markdown table of the files by part, without those that the app never fetches.
    pub(crate) fn table(&self) -> String {
        let mut table =
            String::from("| part | fetched | file | bytes | brotli | may weigh |\n|---|---|---|--:|--:|--:|\n");
        for (part, files) in self.parts() {
            let when = match part.when {
                When::UntilLive => "until live",
                When::Later => "later",
                When::Installed => "if installed",
                When::Aside => continue,
            };
            for (at, file) in files.iter().enumerate() {
                let most = part.most.filter(|_| at + 1 == files.len());
                let most = most.map(|most| most.to_string()).unwrap_or_default();
                // Writing into a string cannot fail.
                let _ = writeln!(
                    table,
                    "| {} | {when} | {} | {} | {} | {most} |",
                    part.name, file.name, file.raw, file.brotli
                );
            }
        }
        table
    }

    fn parts(&self) -> impl Iterator<Item = (&Part, &[Weighed])> {
        let files = self.files.iter().map(Vec::as_slice);
        self.budget.parts.iter().zip(files)
    }
}

fn sum(files: &[Weighed]) -> usize {
    files.iter().map(|file| file.brotli).sum()
}

#[cfg(test)]
mod tests {
    use tempfile::TempDir;

    use super::*;

    fn budget(until_live: usize, whole_app: usize, wasm: usize) -> Budget {
        Budget::parse(&format!(
            "[sums]\nuntil-live = {until_live}\nwhole-app = {whole_app}\n\
             [[part]]\nname = \"page\"\nwhen = \"until-live\"\nfiles = [\"index.html\"]\nmost = 900\n\
             [[part]]\nname = \"wasm\"\nwhen = \"until-live\"\nfiles = [\"first*.wasm\"]\nmost = {wasm}\n\
             [[part]]\nname = \"second wasm\"\nwhen = \"later\"\nfiles = [\"*.wasm\"]\nmost = 900\n\
             [[part]]\nname = \"icons\"\nwhen = \"installed\"\nfiles = [\"icons/*\"]\n\
             [[part]]\nname = \"aside\"\nwhen = \"aside\"\nfiles = [\"licences.txt\"]\n"
        ))
        .unwrap()
    }

    /// A site whose files hold their names.
    fn site() -> TempDir {
        let scratch = tempfile::tempdir().unwrap();
        for name in ["index.html", "first-1.wasm", "second-1.wasm", "icons/192.png", "licences.txt"] {
            files::write(&scratch.path().join(name), name).unwrap();
        }
        scratch
    }

    fn weight(name: &str) -> usize {
        brotli(name.as_bytes()).unwrap().len()
    }

    #[test]
    fn a_site_within_its_budget_passes_and_is_summed_by_when_it_is_fetched() {
        let scratch = site();
        let account = Account::of(budget(900, 900, 900), scratch.path()).unwrap();
        assert_eq!(account.check(), Ok(()));
        let until_live = weight("index.html") + weight("first-1.wasm");
        assert_eq!(account.until_live(), until_live);
        assert_eq!(account.whole_app(), until_live + weight("second-1.wasm"));
        assert_eq!(account.installed(), weight("icons/192.png"));
        let table = account.table();
        assert!(table.contains("| second wasm | later | second-1.wasm | 13 |"), "{table}");
        assert!(!table.contains("licences"), "{table}");
    }

    #[test]
    fn each_part_and_sum_above_its_limit_is_named_with_its_excess() {
        let scratch = site();
        let (page, wasm) = (weight("index.html"), weight("first-1.wasm"));
        let whole = page + wasm + weight("second-1.wasm");
        let account = Account::of(budget(page, whole - 1, wasm - 2), scratch.path()).unwrap();
        let failure = account.check().unwrap_err();
        let lines: Vec<_> = failure.why.lines().collect();
        assert_eq!(
            lines,
            [
                format!("wasm: {wasm} bytes after brotli, 2 above {}", wasm - 2),
                format!("until live: {} bytes after brotli, {wasm} above {page}", page + wasm),
                format!("whole app: {whole} bytes after brotli, 1 above {}", whole - 1),
            ]
        );
    }

    #[test]
    fn a_file_of_no_part_is_refused() {
        let scratch = site();
        files::write(&scratch.path().join("surprise.bin"), "").unwrap();
        let failure = Account::of(budget(900, 900, 900), scratch.path()).unwrap_err();
        assert!(failure.what.contains("surprise.bin"), "{failure}");
    }
}
