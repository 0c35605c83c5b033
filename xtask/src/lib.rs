//! What builds, serves, checks and tests Gapwise. It knows the shape of the project, never what the
//! assessment is about, and must not depend on the crate it builds.
//!
//! Read it from the outside in:
//!
//! | module | concept |
//! |---|---|
//! | [`command_line`] | the commands and their arguments |
//! | `suite`, `report`, `tally` | `check` and `test`: stages, their summary, counted tests |
//! | `browser_tests` | the tests in each browser that this machine can have |
//! | `supply_chain` | licences, sources and advisories of what others wrote |
//! | `fuzz` | the fuzz targets, run to a number of executions or a finding |
//! | `serve`, `watch` | the site on this machine, rebuilt when an input changes |
//! | `site_build`, `inputs`, `fingerprint` | the site from its inputs, skipped when nothing changed |
//! | `finish`, `page` | from Trunk's output to what is served: hashed names, no inline script |
//! | `offline_scripts`, [`precache`] | what watches the start and keeps the app without the network; its list of files |
//! | `precompress`, `host_headers` | what only hosts read: compressed copies, headers |
//! | `single_file` | the whole app in one file that is opened from a disk |
//! | `licences` | the list of licences that every site carries |
//! | `sizes`, `budget` | what the files of a finished site weigh, and what they may |
//! | [`bench`] | our site and its peers measured against the goals |
//! | `tools` | what a build needs, installed when missing |
//! | [`static_site`] | a small static server, for `serve` and for the browser tests |
//! | `project`, `step`, `process`, `failure` | paths, progress lines, children, the error type |

// A test that fails may say so as it likes.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

pub mod bench;
pub mod command_line;
pub mod precache;
pub mod static_site;

mod browser_tests;
mod budget;
mod failure;
mod fingerprint;
mod finish;
mod fuzz;
mod host_headers;
mod hosted_at;
mod inputs;
mod licences;
mod offline_scripts;
mod page;
mod precompress;
mod process;
mod project;
mod report;
mod serve;
mod single_file;
mod site_build;
mod sizes;
mod split;
mod start_script;
mod step;
mod styles;
mod suite;
mod supply_chain;
mod tally;
mod tools;
mod two_parts;
mod watch;

#[cfg(test)]
mod scratch;
