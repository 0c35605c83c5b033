//! Days worth remembering as a calendar file: RFC 5545, as calendar apps take it. Nothing in a text can end
//! a line or begin another property.

use assessment::assessment::AssessmentId;
use assessment::day::Day;
use assessment::goal::GoalKey;

/// A goal that is due on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Whose plan it is of.
    pub assessment: AssessmentId,
    /// Which goal: together with the assessment what the event is known by, so that a second file changes
    /// the event that the first one made.
    pub goal: GoalKey,
    /// The moment the goal was last changed, in milliseconds since 1970-01-01 UTC.
    pub changed: u64,
    /// The day.
    pub on: Day,
    /// One line.
    pub summary: String,
    /// Several lines.
    pub description: String,
}

/// Octets of the longest line.
const MAX_LINE_BYTES: usize = 75;
const MILLISECONDS_A_DAY: u64 = 86_400_000;
/// A week before, at nine in the morning: a day's alarm counts from its midnight, when people sleep.
const WEEK_BEFORE: &str = "-P6DT15H";
/// The moment sequence numbers count from, 2020-01-01, in seconds: a number has only 31 bits.
const FIRST_SEQUENCE: u64 = 1_577_836_800;

/// The text of a calendar with these events, of which there should be one at least; `stamp_ms` is the
/// moment it is made, in milliseconds since 1970-01-01 UTC.
#[must_use]
pub fn write(events: &[Event], stamp_ms: u64) -> String {
    let mut file = String::new();
    push_line(&mut file, "BEGIN:VCALENDAR", "");
    push_line(&mut file, "VERSION:2.0", "");
    push_line(&mut file, "PRODID:-//Gapwise//Gapwise//EN", "");
    for event in events {
        push_event(&mut file, event, &moment(stamp_ms));
    }
    push_line(&mut file, "END:VCALENDAR", "");
    file
}

fn push_event(file: &mut String, event: &Event, stamp: &str) {
    let summary = text(&event.summary);
    push_line(file, "BEGIN:VEVENT", "");
    push_line(file, "UID:", &uid(event));
    push_line(file, "DTSTAMP:", stamp);
    push_line(file, "LAST-MODIFIED:", &moment(event.changed));
    push_line(file, "SEQUENCE:", &sequence(event.changed).to_string());
    push_line(file, "DTSTART;VALUE=DATE:", &date(event.on));
    let day_after = Day::from_days(u32::from(event.on.days()) + 1);
    if day_after > event.on {
        push_line(file, "DTEND;VALUE=DATE:", &date(day_after));
    }
    push_line(file, "SUMMARY:", &summary);
    push_line(file, "DESCRIPTION:", &text(&event.description));
    // What somebody wants to learn is nobody else's business, and takes up no time of the day.
    push_line(file, "CLASS:PRIVATE", "");
    push_line(file, "TRANSP:TRANSPARENT", "");
    push_line(file, "BEGIN:VALARM", "");
    push_line(file, "ACTION:DISPLAY", "");
    push_line(file, "DESCRIPTION:", &summary);
    push_line(file, "TRIGGER:", WEEK_BEFORE);
    push_line(file, "END:VALARM", "");
    push_line(file, "END:VEVENT", "");
}

fn uid(event: &Event) -> String {
    let assessment = event.assessment.0;
    match event.goal {
        GoalKey::Level { skill, to } => {
            format!("{assessment}-{}-{}@gapwise", skill.0, to.value())
        }
        GoalKey::Career { id, .. } => format!("{assessment}-career-{id}@gapwise"),
    }
}

fn sequence(changed: u64) -> u64 {
    let seconds = (changed / 1_000).saturating_sub(FIRST_SEQUENCE);
    seconds.min(0x7fff_ffff)
}

fn date(day: Day) -> String {
    day.iso().replace('-', "")
}

fn moment(ms: u64) -> String {
    let days = u32::try_from(ms / MILLISECONDS_A_DAY).unwrap_or(u32::MAX);
    let second = ms % MILLISECONDS_A_DAY / 1_000;
    let (hour, minute) = (second / 3_600, second / 60 % 60);
    let date = date(Day::from_days(days));
    format!("{date}T{hour:02}{minute:02}{:02}Z", second % 60)
}

/// A text as a property has it.
fn text(plain: &str) -> String {
    let mut escaped = String::with_capacity(plain.len());
    for letter in plain.chars() {
        match letter {
            '\n' | '\u{2028}' | '\u{2029}' => escaped.push_str("\\n"),
            '\t' => escaped.push(' '),
            control if control.is_control() => {}
            letter => {
                if matches!(letter, '\\' | ';' | ',') {
                    escaped.push('\\');
                }
                escaped.push(letter);
            }
        }
    }
    escaped
}

/// A line; a long one goes on behind a blank, and no character is torn apart.
fn push_line(file: &mut String, name: &str, value: &str) {
    let mut room = MAX_LINE_BYTES;
    for letter in name.chars().chain(value.chars()) {
        if letter.len_utf8() > room {
            file.push_str("\r\n ");
            room = MAX_LINE_BYTES - 1;
        }
        file.push(letter);
        room -= letter.len_utf8();
    }
    file.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::{MAX_LINE_BYTES, moment, push_line, sequence, text};

    #[test]
    fn texts_cannot_leave_their_property() {
        assert_eq!(text("a,b;c\\d"), "a\\,b\\;c\\\\d");
        assert_eq!(text("one\r\ntwo\u{2028}three"), "one\\ntwo\\nthree");
        assert_eq!(text("a\u{0}\u{1b}\tb\u{85}"), "a b");
    }

    #[test]
    fn long_lines_are_folded_between_characters() {
        let mut file = String::new();
        push_line(&mut file, "SUMMARY:", &"é🙂".repeat(40));
        assert!(file.ends_with("\r\n"));
        let lines: Vec<&str> = file.trim_end().split("\r\n").collect();
        assert_eq!(lines.len(), 4);
        assert!(lines.iter().all(|line| line.len() <= MAX_LINE_BYTES));
        assert!(lines[1..].iter().all(|line| line.starts_with(' ')));
        let unfolded = file.replace("\r\n ", "");
        assert_eq!(unfolded.trim_end(), format!("SUMMARY:{}", "é🙂".repeat(40)));
    }

    #[test]
    fn moments_are_in_universal_time() {
        assert_eq!(moment(0), "19700101T000000Z");
        assert_eq!(moment(1_795_305_845_999), "20261122T000405Z");
        assert_eq!(moment(u64::MAX).len(), 16);
    }

    #[test]
    fn a_later_change_has_a_higher_number() {
        assert_eq!(sequence(0), 0);
        assert!(sequence(1_795_305_845_000) < sequence(1_795_305_846_000));
        assert_eq!(sequence(u64::MAX), 2_147_483_647);
    }
}
