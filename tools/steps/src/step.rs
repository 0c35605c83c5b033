//! Progress lines: a step says what it is when it starts and how long it took when it ends. It knows
//! nothing of what the step does.

use std::{
    fmt::Display,
    time::{Duration, Instant},
};

/// A step under way. Dropped without [`Step::done`] it stays silent: the failure then speaks.
#[must_use]
pub struct Step {
    started: Instant,
}

impl Step {
    /// Says what begins.
    pub fn start(title: impl Display) -> Self {
        println!("› {title} ...");
        Self { started: Instant::now() }
    }

    /// Says how long it took.
    pub fn done(self) {
        println!("  done in {}", seconds(self.started.elapsed()));
    }

    /// Says that there was nothing to do.
    pub fn already_there(self) {
        drop(self);
        println!("  already there");
    }
}

/// A line that belongs to the step under way.
pub fn note(text: impl Display) {
    println!("  {text}");
}

/// A time in seconds and tenths.
#[must_use]
pub fn seconds(time: Duration) -> String {
    format!("{:.1} s", time.as_secs_f64())
}
