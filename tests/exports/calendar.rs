//! The calendar of a plan, read back by the `icalendar` crate.

use assessment::assessment::AssessmentId;
use assessment::day::Day;
use assessment::goal::Goal;
use assessment::level::Level;
use assessment::own_text::Line;
use formats::calendar;
use icalendar::{CalendarComponent, Component};
use proptest::prelude::*;

use super::{Example, HOSTILE, any_text, goal, key, plan};

/// The lines of a calendar, after what every line must be.
pub(super) fn checked_lines(text: &str) -> Vec<&str> {
    let lines: Vec<&str> = text
        .strip_suffix("\r\n")
        .expect("an end")
        .split("\r\n")
        .collect();
    for line in &lines {
        assert!(line.len() <= 75, "{} octets: {line}", line.len());
        assert!(!line.chars().any(char::is_control), "{line:?}");
        assert!(!line.is_empty());
    }
    lines
}

/// What another program makes of a calendar.
fn read_calendar(text: &str) -> Vec<icalendar::Event> {
    checked_lines(text);
    let calendar: icalendar::Calendar = text.parse().expect("a calendar");
    let events = calendar.components.into_iter();
    events
        .map(|component| match component {
            CalendarComponent::Event(event) => event,
            other => panic!("{other:?}"),
        })
        .collect()
}

#[test]
fn a_goal_that_is_due_is_an_event_of_a_whole_day() {
    let mut sample = Example::sample();
    sample.plan = plan("I plan my week; then, at once");
    let text = sample.calendar();
    let events = read_calendar(&text);
    // Neither the goal that is reached nor the one without a day.
    assert_eq!(events.len(), 2);
    let event = &events[1];
    assert_eq!(event.get_uid(), Some("1795000000000-13-2@gapwise"));
    assert_eq!(
        event.get_summary(),
        Some("Goal due: A/B testing and experiments to practised")
    );
    assert_eq!(
        event
            .get_description()
            .map(|text| text.replace("\\n", "\n"))
            .as_deref(),
        Some(
            "When I plan my week; then, at once, I will I plan my week; then, at once, by 19 February 2027.\n\
             I will know I am there when I can show: I plan my week; then, at once\n\
             What proves it: A one-page report of a test: the guess, the figures, and the decision.\n\
             Yours to show only without names, figures and plans that belong to others: tell the \
             shape, change the numbers, ask first.\n\
             Notes: I plan my week; then, at once"
        )
    );
    for line in [
        "VERSION:2.0",
        "DTSTAMP:20261122T000405Z",
        "DTSTART;VALUE=DATE:20270219",
        "DTEND;VALUE=DATE:20270220",
        "LAST-MODIFIED:20261121T222640Z",
        "SEQUENCE:217463200",
        "TRIGGER:-P6DT15H",
        "CLASS:PRIVATE",
        "TRANSP:TRANSPARENT",
    ] {
        assert!(checked_lines(&text).contains(&line), "{line}");
    }
}

#[test]
fn a_second_calendar_changes_the_events_of_the_first() {
    let mut sample = Example::sample();
    sample.plan = plan("first");
    let before = read_calendar(&sample.calendar());
    let moved = Goal {
        due: Some(Day::from_days(20_900)),
        ..goal(key(13, Level::Practised), "second")
    };
    sample.plan = sample.plan.with(moved, 1_795_300_009_000);
    let after = read_calendar(&sample.calendar());
    assert_eq!(after[1].get_uid(), before[1].get_uid());
    let number = |event: &icalendar::Event| event.get_sequence().expect("a number");
    assert!(number(&after[1]) > number(&before[1]));
    assert_eq!(number(&after[0]), number(&before[0]));
    assert_ne!(after[0].get_uid(), after[1].get_uid());
}

#[test]
fn no_text_of_a_goal_makes_another_event_or_property() {
    let plain = Example::sample().named("plain").calendar();
    let names = |text: &str| -> Vec<String> {
        let unfolded = text.replace("\r\n ", "");
        let lines = unfolded.lines();
        lines
            .map(|line| line.split([':', ';']).next().unwrap_or_default().to_owned())
            .collect()
    };
    for text in HOSTILE {
        let hostile = Example::sample().named(text).calendar();
        assert_eq!(names(&hostile), names(&plain), "{text:?}");
        let description = read_calendar(&hostile)[0]
            .get_description()
            .map(str::to_owned);
        let description = description.expect("a description");
        assert!(
            description.contains(Line::new(text).as_str()),
            "{description:?} {text:?}"
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_event_comes_back(summary in any_text(), description in any_text()) {
        let event = calendar::Event {
            assessment: AssessmentId(1),
            goal: key(1, Level::Aware),
            changed: 1,
            on: Day::from_days(20_778),
            summary: summary.clone(),
            description: description.clone(),
        };
        let text = calendar::write(&[event], 1);
        let events = read_calendar(&text);
        prop_assert_eq!(events.len(), 1);
        let shown = |text: &str| -> String {
            text.replace('\t', " ")
                .replace(['\u{2028}', '\u{2029}'], "\n")
                .chars()
                .filter(|letter| *letter == '\n' || !letter.is_control())
                .collect()
        };
        prop_assert_eq!(events[0].get_summary().unwrap_or_default(), shown(&summary));
        prop_assert_eq!(events[0].get_description().unwrap_or_default(), shown(&description));
    }
}
