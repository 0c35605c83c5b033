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
}

#[cfg(test)]
mod tests {
    use super::{Date, Day};

    fn check(days: u32, year: u32, month: u8, day: u8) {
        assert_eq!(Day::from_days(days).date(), Date { year, month, day });
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
}
