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
pub fn today() -> Day {
    day_of(now())
}

/// The day of a moment, in milliseconds since 1970-01-01 UTC, where the person is.
#[must_use]
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss
)]
pub fn day_of(moment: u64) -> Day {
    let date = js_sys::Date::new(&(moment as f64).into());
    let local = date.get_time() - date.get_timezone_offset() * MILLISECONDS_A_MINUTE;
    Day::from_days((local / MILLISECONDS_A_DAY).max(0.0) as u32)
}

/// Milliseconds until the next day begins where the person is.
#[must_use]
#[allow(clippy::cast_possible_truncation)]
pub fn until_tomorrow() -> i32 {
    let tomorrow = js_sys::Date::new_0();
    let now = tomorrow.get_time();
    tomorrow.set_hours(24);
    for reset in [
        js_sys::Date::set_minutes,
        js_sys::Date::set_seconds,
        js_sys::Date::set_milliseconds,
    ] {
        reset(&tomorrow, 0);
    }
    (tomorrow.get_time() - now).clamp(0.0, MILLISECONDS_A_DAY) as i32
}
