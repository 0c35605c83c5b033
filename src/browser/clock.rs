//! The person's clock and calendar.

use assessment::day::Day;

const MILLISECONDS_A_MINUTE: f64 = 60_000.0;
const MILLISECONDS_A_DAY: f64 = 86_400_000.0;

/// Milliseconds since 1970-01-01 UTC.
#[must_use]
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
pub fn now() -> u64 {
    js_sys::Date::now().max(0.0) as u64
}

/// Today where the person is.
#[must_use]
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
pub fn today() -> Day {
    let date = js_sys::Date::new_0();
    let local = date.get_time() - date.get_timezone_offset() * MILLISECONDS_A_MINUTE;
    Day::from_days((local / MILLISECONDS_A_DAY).max(0.0) as u32)
}
