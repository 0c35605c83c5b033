//! The commands: what they are called, which options they take, and in what order they use the rest.

use std::{ffi::OsString, fs, num::ParseIntError, process::ExitCode, str::FromStr};

use lexopt::{
    Arg::{Long, Short, Value},
    Parser, ValueExt,
};

use crate::{
    bench::bench,
    budget,
    failure::{Failure, OrFailure, Outcome},
    fuzz::{Plan, fuzz, table},
    process::Job,
    project::Project,
    report::Report,
    serve::serve,
    site_build::{Kind, SiteBuild},
    step::Step,
    suite,
    tools::{Chromium, Toolbox, WasmOpt},
};

const HELP: &str = "\
cargo xtask <command>

  serve [--release] [--port N]   build and show the app at http://127.0.0.1:8080, again at each change
  build [--force]                make dist/, ready for any folder of any static host
  check                          formatting, clippy on host and wasm32, native tests
  test                           all of check, then build, then the browser tests
  fuzz [target] [--runs N]       run the fuzz targets, each 10,000,000 times; `--` before libFuzzer's options
  pictures                       make the icons and screenshots in public/install/ anew
  bench [--write]                measure dist/ and its peers against the goals; into README.md with --write
  setup                          install what is missing; every other command does so as well
  clean-cache                    remove the installed tools
  help                           this

  GAPWISE_CACHE         the folder of the tools (else the user's cache folder)
  GAPWISE_HOSTED_AT     where links lead that are made in the single file dist/gapwise.html
  GAPWISE_CHROMIUM, GAPWISE_CHROMEDRIVER   the browser to test with, and its driver
  GAPWISE_FIREFOX, GAPWISE_GECKODRIVER     Firefox, and its driver
  GAPWISE_MINIBROWSER, GAPWISE_WEBKIT_DRIVER   WebKit’s small browser, and its driver";

const SEE_HELP: &str = "cargo xtask help";
const DEFAULT_PORT: u16 = 8080;
const DEFAULT_RUNS: u64 = 10_000_000;

#[derive(Debug, PartialEq, Eq)]
enum Command {
    Help,
    Setup,
    Serve { release: bool, port: u16 },
    Build { force: bool },
    Check,
    Test,
    Fuzz(Plan),
    Bench { write: bool },
    Pictures,
    CleanCache,
}

/// Runs the command that the arguments name, and tells of a failure.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    match parse(arguments).and_then(execute) {
        Ok(code) => code,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}

fn execute(command: Command) -> Outcome<ExitCode> {
    let project = &Project::open()?;
    match command {
        Command::Help => println!("{HELP}"),
        Command::Setup => drop(Toolbox::ensure(project, WasmOpt::Required)?),
        Command::Serve { release, port } => {
            let kind = if release {
                Kind::Release
            } else {
                Kind::Development
            };
            serve(project, kind, port)?;
        }
        Command::Build { force } => {
            SiteBuild::prepare(project, Kind::Release)?.run(force)?;
            budget::check(project)?;
        }
        Command::Check => return Ok(conclude(&suite::check(project))),
        Command::Test => return Ok(conclude(&suite::test(project))),
        Command::Fuzz(plan) => return fuzz_all(project, &plan),
        Command::Bench { write } => bench(project, write)?,
        Command::Pictures => pictures(project)?,
        Command::CleanCache => clean_cache(project)?,
    }
    Ok(ExitCode::SUCCESS)
}

fn conclude(report: &Report) -> ExitCode {
    println!("{report}");
    if report.total().failed == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

fn fuzz_all(project: &Project, plan: &Plan) -> Outcome<ExitCode> {
    let sessions = fuzz(project, plan)?;
    println!("\n{}", table(&sessions));
    Ok(if sessions.iter().all(|session| session.findings() == 0) {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// Not a part of any build: what it makes depends on the browser's fonts, and is committed.
fn pictures(project: &Project) -> Outcome<()> {
    SiteBuild::prepare(project, Kind::Release)?.run(false)?;
    let browser = Chromium::ensure()?;
    let job = Job::cargo().args(["bench", "--profile", "dev", "--bench", "pictures"]);
    let job = job.in_folder(project.root());
    let job = browser.for_job(job).env("GAPWISE_DIST", project.dist());
    job.run()
}

fn clean_cache(project: &Project) -> Outcome<()> {
    let tools = project.cache().join("tools");
    let step = Step::start(format!("removing {}", tools.display()));
    if tools.exists() {
        fs::remove_dir_all(&tools).or_failure(
            || "the tools cannot be removed".into(),
            "remove them by hand",
        )?;
    }
    step.done();
    Ok(())
}

fn parse(arguments: impl IntoIterator<Item = OsString>) -> Outcome<Command> {
    let mut own: Vec<_> = arguments.into_iter().collect();
    let handed_on = own.iter().position(|argument| argument == "--");
    let handed_on = handed_on.map(|at| own.split_off(at));
    let (mut name, mut target, mut release, mut force, mut write) =
        (None, None, false, false, false);
    let (mut port, mut runs) = (None, None);
    let mut parser = Parser::from_args(own);
    while let Some(argument) = parser.next().map_err(misuse)? {
        match argument {
            Value(value) if name.is_none() => name = Some(value.to_string_lossy().into_owned()),
            Value(value) if name.as_deref() == Some("fuzz") && target.is_none() => {
                target = Some(value.to_string_lossy().into_owned());
            }
            Long("help") | Short('h') => return Ok(Command::Help),
            Long("release") => release = true,
            Long("force") => force = true,
            Long("write") => write = true,
            Long("port") => port = Some(number(&mut parser)?),
            Long("runs") => runs = Some(number(&mut parser)?),
            other => return Err(misuse(other.unexpected())),
        }
    }
    let name = name.unwrap_or_else(|| "help".into());
    let serving = release || port.is_some();
    let fuzzing = runs.is_some() || handed_on.is_some();
    let misplaced = [
        ("serve", serving),
        ("build", force),
        ("bench", write),
        ("fuzz", fuzzing),
    ];
    if misplaced.iter().any(|(of, given)| *given && name != *of) {
        return Err(misuse(format!("`{name}` does not take that option")));
    }
    Ok(match name.as_str() {
        "help" => Command::Help,
        "setup" => Command::Setup,
        "serve" => Command::Serve {
            release,
            port: port.unwrap_or(DEFAULT_PORT),
        },
        "build" => Command::Build { force },
        "check" => Command::Check,
        "test" => Command::Test,
        "fuzz" => Command::Fuzz(Plan {
            target,
            runs: runs.unwrap_or(DEFAULT_RUNS),
            options: handed_on.into_iter().flatten().skip(1).collect(),
        }),
        "bench" => Command::Bench { write },
        "pictures" => Command::Pictures,
        "clean-cache" => Command::CleanCache,
        other => return Err(misuse(format!("there is no command `{other}`"))),
    })
}

fn number<N: FromStr<Err = ParseIntError>>(parser: &mut Parser) -> Outcome<N> {
    let value = parser.value().and_then(|value| value.parse());
    value.map_err(misuse)
}

fn misuse(why: impl ToString) -> Failure {
    Failure::new("the command is not understood", why.to_string(), SEE_HELP)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Outcome<Command> {
        parse(line.split_whitespace().map(OsString::from))
    }

    #[test]
    fn commands_take_their_own_options() {
        let serve = |release, port| Ok(Command::Serve { release, port });
        assert_eq!(parsed("serve"), serve(false, 8080));
        assert_eq!(parsed("serve --release --port 9000"), serve(true, 9000));
        assert_eq!(parsed("build --force"), Ok(Command::Build { force: true }));
        assert_eq!(parsed("bench --write"), Ok(Command::Bench { write: true }));
        assert_eq!(parsed("test"), Ok(Command::Test));
        assert_eq!(parsed("pictures"), Ok(Command::Pictures));
        assert_eq!(parsed(""), Ok(Command::Help));
        let fuzz = |target: Option<&str>, runs, options: &[&str]| {
            Ok(Command::Fuzz(Plan {
                target: target.map(str::to_owned),
                runs,
                options: options.iter().map(OsString::from).collect(),
            }))
        };
        assert_eq!(parsed("fuzz"), fuzz(None, DEFAULT_RUNS, &[]));
        assert_eq!(parsed("fuzz link --runs 5"), fuzz(Some("link"), 5, &[]));
        assert_eq!(
            parsed("fuzz pack -- -seed=1 -jobs=2"),
            fuzz(Some("pack"), DEFAULT_RUNS, &["-seed=1", "-jobs=2"])
        );
        assert_eq!(parsed("build --help"), Ok(Command::Help));
    }

    #[test]
    fn anything_else_points_to_the_help() {
        for line in [
            "frobnicate",
            "build --port 1",
            "serve --force",
            "serve --port x",
            "check it",
            "check -- -seed=1",
            "build --runs 1",
            "build --write",
            "fuzz link pack",
            "fuzz --runs many",
        ] {
            assert_eq!(parsed(line).unwrap_err().cure, SEE_HELP, "{line}");
        }
    }
}
