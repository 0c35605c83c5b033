//! Whether the addresses of the resources still lead anywhere. What answers is dated in `content/checked.toml`.

use std::{collections::BTreeMap, path::Path};

use steps::{Failure, Job, Outcome, Project, files, note};

/// Asks each address, and dates those that answer. None does without a network, and then nothing is written.
pub(crate) fn links(project: &Project) -> Outcome<()> {
    let today = Job::new("date", "install coreutils").args(["-u", "+%F"]).output()?;
    date(&project.root().join("content"), today.trim())
}

fn date(content: &Path, today: &str) -> Outcome<()> {
    let file = content.join("checked.toml");
    let written = files::text(&file)?;
    let head: Vec<&str> = written.lines().filter(|line| line.starts_with('#')).collect();
    let mut dates: BTreeMap<_, _> = pairs(&written).map(|(id, day)| (id.to_owned(), day.to_owned())).collect();
    let resources = files::text(&content.join("resources.toml"))?;
    let (mut id, mut answered, mut silent) = ("", 0, Vec::new());
    for (name, value) in pairs(&resources) {
        match name {
            "id" => id = value,
            "url" if answers(value)? => {
                answered += 1;
                dates.insert(id.to_owned(), today.to_owned());
            }
            "url" => silent.push(format!("{id}: {value}")),
            _ => {}
        }
    }
    if answered > 0 {
        let dates = dates.iter().map(|(id, day)| format!("{id} = \"{day}\""));
        let lines: Vec<String> = head.into_iter().map(str::to_owned).chain(dates).collect();
        files::write(&file, lines.join("\n") + "\n")?;
        note(format!("{answered} addresses answered and are dated"));
    }
    if silent.is_empty() {
        return Ok(());
    }
    let cure = "look at each in a browser and mend it in content/resources.toml, or go online if none answered";
    Err(Failure::new("addresses do not answer", silent.join("\n        "), cure))
}

/// The names and texts of lines such as `id = "sprint"`.
fn pairs(toml: &str) -> impl Iterator<Item = (&str, &str)> {
    toml.lines().filter_map(|line| line.strip_suffix('"')?.split_once(" = \""))
}

/// Whether a page is there, wherever the address leads on to.
fn answers(url: &str) -> Outcome<bool> {
    let curl = Job::new("curl", "install curl").args(["--silent", "--location", "--max-time", "30"]);
    let job = curl.args(["--user-agent", "Mozilla/5.0 (Gapwise)", "--output", "/dev/null", "--fail", "--", url]);
    steps::find("curl").ok_or_else(|| Failure::new("curl is missing", "no program of that name", "install curl"))?;
    Ok(job.succeeds())
}

#[cfg(test)]
mod tests {
    use static_server::Site;

    use super::*;

    #[test]
    fn what_answers_is_dated_and_nothing_else() {
        let scratch = tempfile::tempdir().unwrap();
        let file = |name: &str, text: &str| files::write(&scratch.path().join(name), text).unwrap();
        file("site/there.html", "<h1>There</h1>");
        let site = Site::serve(&scratch.path().join("site"), 0).unwrap();
        let resource = |id: &str, page: &str| format!("id = \"{id}\"\nurl = \"{}{page}\"\n", site.url());
        let gone = resource("gone", "gone.html");
        file("resources.toml", &(resource("there", "there.html") + &gone));
        file("checked.toml", "# When.\nearlier = \"2026-01-02\"\ngone = \"2026-01-03\"\n");
        let failure = date(scratch.path(), "2026-11-28").unwrap_err();
        assert!(failure.why.contains("gone: ") && !failure.why.contains("there: "), "{failure}");
        let dated = "# When.\nearlier = \"2026-01-02\"\ngone = \"2026-01-03\"\nthere = \"2026-11-28\"\n";
        assert_eq!(files::text(&scratch.path().join("checked.toml")).unwrap(), dated);
        // Without a network.
        file("resources.toml", &gone);
        date(scratch.path(), "2026-12-24").unwrap_err();
        assert_eq!(files::text(&scratch.path().join("checked.toml")).unwrap(), dated);
    }
}
