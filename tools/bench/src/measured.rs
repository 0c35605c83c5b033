//! What the program `benches/pages/` hands to the bench: every single measurement, in milliseconds and
//! bytes, with nothing summed up yet.

use serde::{Deserialize, Serialize};

/// The folder of our own site among those that are measured.
pub const GAPWISE: &str = "gapwise";

/// All of it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Measured {
    /// The browser's name and version.
    pub browser: String,
    /// The starts of each site, by the name of its folder.
    pub starts: Vec<Starts>,
    /// Our answers at a slowed processor.
    pub answers: Vec<Reply>,
    /// Our way on to the next question at a slowed processor.
    pub onward: Vec<Reply>,
    /// Our result page of all skills at a slowed processor, from the address to the next frame.
    pub results: Vec<f64>,
    /// Our memory.
    pub heap: Heap,
}

/// The starts of one site, each with an empty profile.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Starts {
    /// The name of its folder.
    pub site: String,
    /// One for each run.
    pub runs: Vec<Start>,
}

/// One start; moments count from the start of the navigation.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Start {
    /// The first contentful paint.
    pub painted: f64,
    /// The mark `live`.
    pub live: f64,
    /// How long each task over 50 ms took, until two seconds after `live`.
    pub long_tasks: Vec<f64>,
    /// The sum of all layout shifts, likewise.
    pub shift: f64,
    /// What was asked for before `live`.
    pub fetched: Vec<Fetched>,
}

/// A file that was fetched.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Fetched {
    /// Its name.
    pub name: String,
    /// Its body as it was sent.
    pub bytes: f64,
}

/// How long the page took to reply to a key or a click.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct Reply {
    /// From the input to the end of the next frame's work, the wait for the frame included.
    pub to_frame: f64,
    /// The work alone: the handlers of the input, and the making of the frame.
    pub work: f64,
}

/// Memory after a garbage collection, in bytes.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Heap {
    /// How many assessments lie between the two.
    pub assessments: u32,
    /// After the first assessment.
    pub first: Memory,
    /// After the last.
    pub last: Memory,
}

/// What a page holds, in bytes.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct Memory {
    /// Objects of scripts.
    pub scripts: f64,
    /// The page's elements and whatever else the browser itself keeps for it.
    pub browser: f64,
    /// WebAssembly's linear memory, which never shrinks.
    pub wasm: f64,
}

impl Memory {
    /// All of it.
    #[must_use]
    pub fn total(self) -> f64 {
        self.scripts + self.browser + self.wasm
    }
}
