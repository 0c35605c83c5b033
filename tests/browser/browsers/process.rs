//! A driver as a process of this machine: started, listening, ended. It does not know which browser it
//! drives.

use std::{
    io::{BufRead as _, BufReader},
    net::{Ipv4Addr, TcpListener, TcpStream},
    process::{Child, ChildStdout, Command, Stdio},
    thread,
    time::Instant,
};

use super::display::Display;
use crate::patience::{GLANCE, PATIENCE};

/// A running driver. It ends when it is dropped.
#[derive(Debug)]
pub(crate) struct Process {
    child: Child,
    pub(crate) port: u16,
    // Closing it would end a driver that has something to say.
    _talk: Option<BufReader<ChildStdout>>,
    display: Option<Display>,
}

impl Process {
    /// Starts a driver that takes a free port and says so in a line, which `port_in` reads.
    pub(super) fn announced(mut command: Command, port_in: fn(&str) -> Option<u16>) -> Process {
        let (mut child, mut talk) = speaking(&mut command);
        let port = loop {
            let mut line = String::new();
            if !matches!(talk.read_line(&mut line), Ok(1..)) {
                // Not left behind: there is no driver yet that could be dropped.
                end(&mut child);
                panic!("{command:?} ended before it listened on a port");
            }
            if let Some(port) = port_in(&line) {
                break port;
            }
        };
        Process {
            child,
            port,
            _talk: Some(talk),
            display: None,
        }
    }

    /// Starts a driver that has to be told its port and is silent, on a display that ends with it.
    pub(super) fn told(command: impl FnOnce(u16) -> Command, display: Display) -> Process {
        let port = free_port();
        let mut command = command(port);
        let child = command
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|fault| panic!("{command:?} did not start: {fault}"));
        let process = Process {
            child,
            port,
            _talk: None,
            display: Some(display),
        };
        let start = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            assert!(
                start.elapsed() < PATIENCE,
                "{command:?} does not listen on its port"
            );
            thread::sleep(GLANCE);
        }
        process
    }

    /// Ends it, and the screen after it, before anything that they use is taken away.
    pub(crate) fn end(&mut self) {
        end(&mut self.child);
        self.display.take();
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        self.end();
    }
}

/// Starts a program whose output is read here.
pub(super) fn speaking(command: &mut Command) -> (Child, BufReader<ChildStdout>) {
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap_or_else(|fault| panic!("{command:?} did not start: {fault}"));
    let talk = child.stdout.take().expect("its output is piped");
    (child, BufReader::new(talk))
}

/// Ends a program that is ours, and waits until it has gone.
pub(super) fn end(child: &mut Child) {
    // Nobody is left to be told of a failure here: it has ended already.
    let _ = child.kill();
    let _ = child.wait();
}

fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
    listener.local_addr().expect("its address").port()
}
