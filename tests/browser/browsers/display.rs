//! A screen that nobody sees, for a browser that insists on one.

use std::{
    io::BufRead as _,
    process::{Child, Command},
};

use super::process::{end, speaking};

/// A screen of its own, which ends when it is dropped.
#[derive(Debug)]
pub(super) struct Display {
    server: Child,
    number: u32,
}

impl Display {
    /// Opens a screen under a number that no other has.
    pub(super) fn open() -> Display {
        let mut command = Command::new("Xvfb");
        // It chooses the number, and writes it to its output once it is ready.
        command.args(["-displayfd", "1", "-screen", "0", "1400x1100x24"]);
        command.args(["-nolisten", "tcp"]);
        let (mut server, mut talk) = speaking(&mut command);
        let mut line = String::new();
        let read = talk.read_line(&mut line).ok();
        let Some(number) = read.and_then(|_| line.trim().parse().ok()) else {
            end(&mut server);
            panic!("{command:?} ended before it had a screen");
        };
        Display { server, number }
    }

    /// What programs call it.
    pub(super) fn name(&self) -> String {
        format!(":{}", self.number)
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        end(&mut self.server);
    }
}
