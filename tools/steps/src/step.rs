//! Progress lines: a step says what it is when it starts and how long it took when it ends. It knows
//! nothing of what the step does.

use std::{
    fmt::Display,
    time::{Duration, Instant},
};

/// A step under way. Dropped without [`Step::done`] it stays silent: the failure then speaks.
#[must_use]
pub(crate) struct Step {
    started: Instant,
}

impl Step {
    pub(crate) fn start(title: impl Display) -> Self {
        println!("› {title} ...");
        Self {
            started: Instant::now(),
        }
    }

    pub(crate) fn done(self) {
        println!("  done in {}", seconds(self.started.elapsed()));
    }

    pub(crate) fn already_there(self) {
        drop(self);
        println!("  already there");
    }
}

/// A line that belongs to the step under way.
pub(crate) fn note(text: impl Display) {
    println!("  {text}");
}

pub(crate) fn seconds(time: Duration) -> String {
    format!("{:.1} s", time.as_secs_f64())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_short() {
        assert_eq!(seconds(Duration::from_millis(12_345)), "12.3 s");
        assert_eq!(seconds(Duration::from_millis(40)), "0.0 s");
    }
}
