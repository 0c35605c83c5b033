//! Keys of keyboards that the driver does not have. It types as on a keyboard of the United States, so these
//! are events that a script in the page sends to whatever has the focus.

use serde_json::json;

use super::Person;

/// A key as a browser tells of it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ForeignKey {
    /// What it prints, or its name.
    pub(crate) key: &'static str,
    /// The name of its place.
    pub(crate) code: &'static str,
    /// Whether Shift is held with it.
    pub(crate) shift: bool,
}

const SEND: &str = "
    const [key, code, shiftKey, times] = arguments;
    const init = { key, code, shiftKey, bubbles: true, composed: true, cancelable: true };
    const send = (type, repeat) =>
        document.activeElement.dispatchEvent(new KeyboardEvent(type, { ...init, repeat }));
    for (let time = 0; time < times; time += 1) send('keydown', time > 0);
    send('keyup', false);";

impl Person {
    /// Presses a key of a keyboard that is not the driver's.
    pub(crate) async fn presses_foreign(&self, key: ForeignKey) {
        self.sends(key, 1).await;
    }

    /// Holds a key until it has come so many times, with the mark that browsers give the repetitions.
    pub(crate) async fn holds_marked(&self, key: ForeignKey, times: u32) {
        self.sends(key, times).await;
    }

    async fn sends(&self, key: ForeignKey, times: u32) {
        let arguments = [
            json!(key.key),
            json!(key.code),
            json!(key.shift),
            json!(times),
        ];
        self.asks(SEND, &arguments).await;
    }
}
