//! A calendar day without a time zone, as a person would write it on a result. Knows no clock.

/// Days since 1970-01-01.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(u32);

/// A day taken apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Date {
    /// The year of the Gregorian calendar, 1970 or later.
    pub year: u32,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
}

const DAYS_IN_400_YEARS: u32 = 146_097;
/// Days from 0000-03-01, where the algorithm counts from, to 1970-01-01.
const DAYS_TO_1970: u32 = 719_468;

impl Day {
    /// The last day a document or a link may name: 2149-06-06, the end of a 16-bit count.
    pub const LAST: Day = Day(u16::MAX as u32);

    /// The day so many days after 1970-01-01; later ones than [`Day::LAST`] count as that.
    #[must_use]
    pub fn from_days(days: u32) -> Day {
        Day(days.min(Day::LAST.0))
    }

    /// Days since 1970-01-01, at most 65 535.
    #[must_use]
    pub fn days(self) -> u16 {
        u16::try_from(self.0).unwrap_or(u16::MAX)
    }

    /// The same day as year, month and day.
    ///
    /// Source: Howard Hinnant, "chrono-compatible low-level date algorithms", `civil_from_days`.
    #[must_use]
    pub fn date(self) -> Date {
        let shifted = self.0 + DAYS_TO_1970;
        let era = shifted / DAYS_IN_400_YEARS;
        let day_of_era = shifted % DAYS_IN_400_YEARS;
        let year_of_era =
            (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_from_march = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
        let month = if month_from_march < 10 {
            month_from_march + 3
        } else {
            month_from_march - 9
        };
        Date {
            year: year_of_era + era * 400 + u32::from(month <= 2),
            month: u8::try_from(month).unwrap_or(1),
            day: u8::try_from(day).unwrap_or(1),
        }
    }

    /// The day as ISO 8601 writes it: "2026-11-21".
    #[must_use]
    pub fn iso(self) -> String {
        let Date { year, month, day } = self.date();
        format!("{year:04}-{month:02}-{day:02}")
    }

    /// The day that ISO 8601 writes so; `None` for any other text, and for a day that does not exist or
    /// is not between 1970 and [`Day::LAST`].
    #[must_use]
    pub fn from_iso(text: &str) -> Option<Day> {
        let mut parts = text.split('-');
        let mut number = |digits: usize| -> Option<u32> {
            let part = parts.next().filter(|part| part.len() == digits)?;
            let all_digits = part.bytes().all(|byte| byte.is_ascii_digit());
            all_digits.then(|| part.parse().ok()).flatten()
        };
        let (year, month, day) = (number(4)?, number(2)?, number(2)?);
        let found = Day::from_days(days_to(year, month, day)?);
        // The way back finds out the 30th of February, and what was cut off at the last day.
        (parts.next().is_none() && found.iso() == text).then_some(found)
    }
}

/// Days from 1970-01-01 to a date, if it is not before.
///
/// Source: as for [`Day::date`], `days_from_civil`.
fn days_to(year: u32, month: u32, day: u32) -> Option<u32> {
    let month_from_march = (month + 9) % 12;
    let year_from_march = year.checked_sub(u32::from(month <= 2))?;
    let (era, year_of_era) = (year_from_march / 400, year_from_march % 400);
    let day_of_year = (153 * month_from_march + 2) / 5 + day;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    (era * DAYS_IN_400_YEARS + day_of_era).checked_sub(DAYS_TO_1970 + 1)
}

#[cfg(test)]
mod tests {
    use super::{Date, Day};

    fn check(days: u32, year: u32, month: u8, day: u8) {
        assert_eq!(Day::from_days(days).date(), Date { year, month, day });
    }

    #[test]
    fn every_day_has_a_date_that_leads_back() {
        for days in 0..=u32::from(u16::MAX) {
            let day = Day::from_days(days);
            assert_eq!(Day::from_iso(&day.iso()), Some(day));
        }
        assert_eq!(Day::from_days(20_778).iso(), "2026-11-21");
        for text in [
            "",
            "2026-11",
            "2026-02-29",
            "2026-13-01",
            "1969-12-31",
            "2150-01-01",
            "x-1-1",
            "2026-11-00",
        ] {
            assert_eq!(Day::from_iso(text), None, "{text}");
        }
    }

    #[test]
    fn known_days() {
        check(0, 1970, 1, 1);
        check(59, 1970, 3, 1);
        check(11_016, 2000, 2, 29);
        check(20_778, 2026, 11, 21);
        check(65_535, 2149, 6, 6);
        check(9_999_999, 2149, 6, 6);
    }

    #[test]
    fn every_day_is_read_as_it_is_written() {
        for days in 0..=u32::from(u16::MAX) {
            let day = Day::from_days(days);
            assert_eq!(Day::from_iso(&day.iso()), Some(day));
        }
        assert_eq!(Day::from_days(20_778).iso(), "2026-11-21");
    }

    #[test]
    fn what_is_no_day_is_none() {
        for text in [
            "",
            "2026",
            "2026-11",
            "2026-11-31",
            "2025-02-29",
            "2026-00-10",
            "2026-13-10",
            "2026-01-00",
            "1969-12-31",
            "0000-01-01",
            "2149-06-07",
            "9999-12-31",
            "26-11-21",
            "2026-1-21",
            "2026-11-21 ",
            "2026-11-21-",
            "2026-11-21T00:00",
            "+026-11-21",
            "２026-11-21",
        ] {
            assert_eq!(Day::from_iso(text), None, "{text}");
        }
    }
}
