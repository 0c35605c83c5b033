//! A field for a date. A date that cannot be kept stays in it until it is mended, with a sentence that says why.

use yew::platform::spawn_local;
use yew::prelude::*;

use crate::browser;
use crate::view::element::{el, text};
use crate::view::language::Language;
use assessment::day::Day;
use messages::keys;

#[derive(PartialEq, Properties)]
pub(in crate::view) struct DateFieldProps {
    pub(in crate::view) language: Language,
    pub(in crate::view) id: AttrValue,
    /// What it is of, as a label.
    pub(in crate::view) label: AttrValue,
    /// What is kept already.
    pub(in crate::view) value: Option<Day>,
    /// Days that can be had with one press, counted from the day on which that happens.
    pub(in crate::view) quick: Vec<(u32, String)>,
    /// Keeps what stands in the field.
    pub(in crate::view) keep: Callback<Option<Day>>,
}

/// Why what stands in the field is no date that can be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::view) enum DateFault {
    /// A date before 1970 or after [`Day::LAST`].
    OutOfRange,
    /// Half a date, or none at all.
    Unreadable,
}

/// What stands in a date field: its value, and whether the browser says that there is more than it can read.
///
/// # Errors
/// Why it is no date that can be kept.
fn read(value: &str, unreadable: bool) -> Result<Option<Day>, DateFault> {
    let value = value.trim();
    if let Some(day) = Day::from_iso(value) {
        return Ok(Some(day));
    }
    let mut parts = value.split('-');
    let mut number = || parts.next().filter(|part| !part.is_empty());
    let is_date = [number(), number(), number()]
        .iter()
        .all(|part| part.is_some_and(|part| part.bytes().all(|byte| byte.is_ascii_digit())));
    match value {
        "" if !unreadable => Ok(None),
        _ if is_date && parts.next().is_none() => Err(DateFault::OutOfRange),
        _ => Err(DateFault::Unreadable),
    }
}

/// The field with its label, the days that can be had with one press, and what is wrong with it.
#[component]
pub(in crate::view) fn DateField(props: &DateFieldProps) -> Html {
    // Said when the field is left: half a date is on its way under the fingers.
    let fault = use_state(|| None::<DateFault>);
    let typed_name = AttrValue::from(format!("date.{}", props.id));
    {
        let (id, name, fault) = (props.id.clone(), typed_name.clone(), fault.clone());
        use_effect_with(props.value, move |value| {
            let kept = browser::typed::kept(&name);
            let shown = match kept {
                // What cannot be kept stays as it was typed.
                Some(typed) => {
                    fault.set(read(&typed, false).err());
                    typed
                }
                None if browser::document::is_unreadable(&id) => return,
                None => value.map(Day::iso).unwrap_or_default(),
            };
            browser::document::set_value(&id, &shown);
        });
    }
    let take = {
        let (keep, name, value) = (props.keep.clone(), typed_name.clone(), props.value);
        Callback::from(move |(text, unreadable): (String, bool)| {
            let found = read(&text, unreadable);
            match found {
                Ok(day) => {
                    browser::typed::forget(&name);
                    if day != value {
                        keep.emit(day);
                    }
                }
                Err(_) if text.is_empty() => {}
                Err(_) => browser::typed::keep(&name, &text),
            }
            found.err()
        })
    };
    let oninput = {
        let (take, fault) = (take.clone(), fault.clone());
        Callback::from(move |event: InputEvent| {
            if take.emit(browser::document::date_in(&event)).is_none() {
                fault.set(None);
            }
        })
    };
    let onblur = {
        let fault = fault.clone();
        Callback::from(move |event: FocusEvent| {
            // Not at once: a field that goes away is left while the whole app is being rendered.
            let (found, take, fault) = (
                browser::document::date_in(&event),
                take.clone(),
                fault.clone(),
            );
            spawn_local(async move { fault.set(take.emit(found)) });
        })
    };
    let error_id = format!("{}-error", props.id);
    let error = (*fault).map(|fault| words(&props.language, fault));
    let described = error.as_ref().map(|_| error_id.clone());
    let invalid = error.as_ref().map(|_| "true");
    let (first, last) = (Day::from_days(0).iso(), Day::LAST.iso());
    let quick = props.quick.iter().map(|(days, words)| {
        let (days, keep, name) = (*days, props.keep.clone(), typed_name.clone());
        let (id, fault) = (props.id.clone(), fault.clone());
        let press = Callback::from(move |_: Event| {
            let day = Day::from_days(u32::from(browser::clock::today().days()) + days);
            browser::typed::forget(&name);
            browser::document::set_value(&id, &day.iso());
            fault.set(None);
            keep.emit(Some(day));
        });
        el("button", "button button--quiet")
            .fixed("type", "button")
            .on_click(press)
            .text(words)
    });
    html! {
        <div class="goal__field">
            <label class="label" for={props.id.clone()}>{ props.label.clone() }</label>
            <input id={props.id.clone()} class="field goal__date" type="date" min={first} max={last}
                aria-describedby={described} aria-invalid={invalid} {oninput} {onblur} />
            { Html::from(el("span", "goal__quick").each(quick)) }
            { Html::from(el("div", "").fixed("role", "status").each(
                error.map(|error| text("p", "error", error).with("id", error_id)))) }
        </div>
    }
}

fn words(language: &Language, fault: DateFault) -> String {
    match fault {
        DateFault::OutOfRange => language.fill(
            keys::goal::DATE_OUT_OF_RANGE,
            &[
                ("first", &language.day(Day::from_days(0))),
                ("last", &language.day(Day::LAST)),
            ],
        ),
        DateFault::Unreadable => language.fill(
            keys::goal::DATE_UNREADABLE,
            &[("example", &browser::clock::today().iso())],
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::{DateFault, read};
    use assessment::day::Day;

    #[test]
    fn what_stands_in_the_field_is_a_date_nothing_or_a_fault() {
        let day = Day::from_iso("2027-02-28");
        for (value, unreadable, expected) in [
            ("2027-02-28", false, Ok(day)),
            (" 2027-02-28 ", false, Ok(day)),
            ("", false, Ok(None)),
            ("", true, Err(DateFault::Unreadable)),
            ("0026-11-28", false, Err(DateFault::OutOfRange)),
            ("2150-01-01", false, Err(DateFault::OutOfRange)),
            ("12026-01-01", false, Err(DateFault::OutOfRange)),
            ("28.2.2027", false, Err(DateFault::Unreadable)),
            ("2027-02", false, Err(DateFault::Unreadable)),
            ("soon", false, Err(DateFault::Unreadable)),
        ] {
            assert_eq!(read(value, unreadable), expected, "{value:?}");
        }
    }
}
