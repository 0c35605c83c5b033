//! `cargo xtask`: everything that is in the library, behind one command line.

use std::process::ExitCode;

fn main() -> ExitCode {
    xtask::command_line::run(std::env::args_os().skip(1))
}
