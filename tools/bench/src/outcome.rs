//! From single measurements to the report: the goals' table, the sites beside one another, our files.

use std::fmt::Write as _;

use steps::{Failure, Job, Outcome};

use crate::{
    analysis::Analysis,
    budget::Account,
    goals::{self, Goal, Unit},
    measured::{GAPWISE, Measured, Reply, Start},
    peers::{Peer, REACT, SURVEY},
    spread::{Spread, percentile_95},
};

/// A task may hold up the page for so many milliseconds before it counts as long.
const LONG: f64 = 50.0;

/// Everything that was measured.
#[derive(Debug)]
pub(crate) struct Results {
    pub(crate) pages: Measured,
    pub(crate) analysis: Analysis,
    pub(crate) account: Account,
}

/// What the starts of one site come to.
struct Site {
    fetched: Spread,
    painted: Spread,
    live: Spread,
    long_tasks: Spread,
    blocked: Spread,
    shift: Spread,
}

impl Site {
    fn of(runs: &[Start]) -> Outcome<Self> {
        let spread = |what, value: fn(&Start) -> f64| Spread::of(what, runs.iter().map(value));
        Ok(Self {
            fetched: spread("bytes until live", fetched)?,
            painted: spread("first contentful paint", |start| start.painted)?,
            live: spread("live", |start| start.live)?,
            long_tasks: spread("long tasks", |start| start.long_tasks.iter().sum())?,
            blocked: spread("blocked", blocked)?,
            shift: spread("layout shift", |start| start.shift)?,
        })
    }
}

fn fetched(start: &Start) -> f64 {
    start.fetched.iter().map(|file| file.bytes).sum()
}

fn blocked(start: &Start) -> f64 {
    start.long_tasks.iter().map(|task| task - LONG).sum()
}

impl Results {
    /// The whole report in Markdown.
    pub(crate) fn report(&self) -> Outcome<String> {
        let ours = self.site(GAPWISE)?;
        let survey = self.site(SURVEY.name)?;
        let react = self.site(REACT.name)?;
        let goals = self.goals(&ours, &survey, &react)?;
        let runs = self.runs(GAPWISE)?.len();
        let mut report = format!(
            "`cargo xtask bench --write` on {}, {}, headless; medians of {runs} interleaved runs, each with an \
             empty profile; files compressed with brotli 11 (a KB is 1000 bytes), processor slowed down 4×, \
             150 ms round trip, 1.6 Mbit/s.\n\n",
            Job::new("date", "").args(["-u", "+%F"]).output()?.trim(),
            self.pages.browser
        );
        report.push_str(&goals::table(&goals));
        report.push_str("\n| median (least to most) | Gapwise |");
        for peer in Peer::ALL {
            let _ = write!(report, " {} |", peer.title);
        }
        report.push_str("\n|---|--:|--:|--:|\n");
        let sites = [&ours, &survey, &react];
        let mut row = |name: &str, unit: Unit, of: fn(&Site) -> Spread| {
            let cells = sites.map(|site| cell(unit, of(site))).join(" | ");
            // Writing into a string cannot fail.
            let _ = writeln!(report, "| {name} | {cells} |");
        };
        row("fetched until live", Unit::Kilobytes, |site| site.fetched);
        row("first contentful paint", Unit::Milliseconds, |site| site.painted);
        row("live", Unit::Milliseconds, |site| site.live);
        row("long tasks, whole", Unit::Milliseconds, |site| site.long_tasks);
        row("long tasks, beyond 50 ms each", Unit::Milliseconds, |site| site.blocked);
        row("layout shift", Unit::Plain, |site| site.shift);
        let _ = writeln!(report, "\nFetched until live: {}.", self.fetched_files()?);
        let _ = write!(report, "\n{}", self.account.table());
        Ok(report)
    }

    fn goals(&self, ours: &Site, survey: &Site, react: &Site) -> Outcome<Vec<Goal>> {
        let pages = &self.pages;
        let goal = |figure: &str, unit, (must, aim), measured, beside: String| Goal {
            figure: figure.to_owned(),
            unit,
            must,
            aim,
            measured,
            beside,
        };
        let ratio = |figure: &str, limits, ours: Spread, peer: Spread| {
            let beside = format!("{:.0} ÷ {:.0} ms", ours.median, peer.median);
            goal(figure, Unit::Plain, limits, ours.median / peer.median, beside)
        };
        let percentile =
            |replies: &[Reply], value: fn(&Reply) -> f64| percentile_95("replies", replies.iter().map(value));
        let result = Spread::of("result page", pages.results.iter().copied())?;
        let heap = &pages.heap;
        let (first, last) = (heap.first, heap.last);
        let mega = |bytes: f64| bytes / 1e6;
        Ok(vec![
            goal("bytes fetched until live", Unit::Kilobytes, (80e3, 65e3), ours.fetched.median, String::new()),
            goal(
                "bytes of the whole app, as kept for offline",
                Unit::Kilobytes,
                (400e3, 300e3),
                bytes(self.account.whole_app()),
                format!(
                    "icons and screenshots of an installed app: {} more",
                    Unit::Kilobytes.shown(bytes(self.account.installed()))
                ),
            ),
            ratio("first contentful paint ÷ SurveyJS’s", (0.20, 0.14), ours.painted, survey.painted),
            ratio("first contentful paint ÷ React’s", (0.50, 0.33), ours.painted, react.painted),
            ratio("live ÷ SurveyJS’s", (0.40, 0.28), ours.live, survey.live),
            ratio("live ÷ React’s", (1.0, 0.80), ours.live, react.live),
            goal(
                "main thread blocked until 2 s after live: long tasks beyond 50 ms each, summed",
                Unit::Milliseconds,
                (50.0, 0.0),
                ours.blocked.median,
                format!("the whole of these tasks: {}", Unit::Milliseconds.shown(ours.long_tasks.median)),
            ),
            goal("layout shift until 2 s after live", Unit::Plain, (0.0, 0.0), ours.shift.most, "the worst run".into()),
            goal(
                "answer → end of the next frame’s work, 95th percentile",
                Unit::Milliseconds,
                (50.0, 16.0),
                percentile(&pages.answers, |reply| reply.to_frame)?,
                format!(
                    "{} by key or mouse, up to 16.7 ms of it waiting for the frame; the work alone {:.1} ms; on to the next question {:.1} ms",
                    pages.answers.len(),
                    percentile(&pages.answers, |reply| reply.work)?,
                    percentile(&pages.onward, |reply| reply.to_frame)?
                ),
            ),
            goal(
                "result page of all skills, from its address to the end of its frame",
                Unit::Milliseconds,
                (100.0, 50.0),
                result.median,
                format!("its first showing after a start, {} times; most {:.1} ms", pages.results.len(), result.most),
            ),
            goal(
                &format!("heap after {} assessments, all kept, ÷ after 1", heap.assessments),
                Unit::Plain,
                (1.2, 1.05),
                last.total() / first.total(),
                format!(
                    "{:.2} ÷ {:.2} MB; scripts {:.2} ÷ {:.2}, browser {:.2} ÷ {:.2}, WebAssembly {:.2} ÷ {:.2}",
                    mega(last.total()),
                    mega(first.total()),
                    mega(last.scripts),
                    mega(first.scripts),
                    mega(last.browser),
                    mega(first.browser),
                    mega(last.wasm),
                    mega(first.wasm)
                ),
            ),
            goal(
                "analysis against all 30 roles, native: a whole report of each",
                Unit::Microseconds,
                (50.0, 10.0),
                self.analysis.reports / 1000.0,
                format!("the figures alone {}", Unit::Microseconds.shown(self.analysis.fits / 1000.0)),
            ),
        ])
    }

    fn site(&self, name: &str) -> Outcome<Site> {
        Site::of(self.runs(name)?)
    }

    fn runs(&self, name: &str) -> Outcome<&[Start]> {
        let starts = self.pages.starts.iter().find(|starts| starts.site == name);
        starts.map(|starts| starts.runs.as_slice()).ok_or_else(|| {
            Failure::new(format!("{name} was not measured"), "the bench left no starts of it", "see benches/pages")
        })
    }

    /// Our files of the first run, which are those of every run.
    fn fetched_files(&self) -> Outcome<String> {
        let files = self.runs(GAPWISE)?.iter().take(1).flat_map(|start| &start.fetched);
        let files: Vec<String> = files.map(|file| format!("{} {:.0}", file.name, file.bytes)).collect();
        Ok(files.join(", "))
    }
}

fn cell(unit: Unit, spread: Spread) -> String {
    let median = unit.shown(spread.median);
    if spread.least.total_cmp(&spread.most).is_eq() {
        return median;
    }
    format!("{median} ({} to {})", unit.shown(spread.least), unit.shown(spread.most))
}

/// Sizes here are far below 2³².
fn bytes(size: usize) -> f64 {
    u32::try_from(size).map_or(f64::INFINITY, f64::from)
}

#[cfg(test)]
mod tests;
