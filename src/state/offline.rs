//! Whether the app can be had without the network, and what there is to tell about that and about new
//! versions. Knows nothing of how either comes about.

/// Whether the app can be had without the network.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Offline {
    /// Not known, or not yet.
    #[default]
    Unknown,
    /// This browser holds the whole of it.
    Ready,
    /// This browser does not keep it.
    Refused,
}

/// What there is to tell about the app itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AppNews {
    /// From now on it can be had without the network.
    ReadyOffline,
    /// A new version waits for the person's word.
    Update,
    /// It failed, and the page was loaded anew.
    Restarted,
}
