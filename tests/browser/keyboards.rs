//! The quiz's keys on every keyboard, and in pages that are not ours alone.

use serde_json::json;

use crate::{
    driver::Browser,
    each_browser::in_each_browser,
    person::{ForeignKey, Person},
    short_cut::questions,
    site::site,
};

in_each_browser!(
    keys_work_on_other_keyboards,
    a_held_key_answers_one_question,
    what_is_typed_into_a_field_of_somebody_else_is_text,
);

const fn plain(key: &'static str, code: &'static str) -> ForeignKey {
    let shift = false;
    ForeignKey { key, code, shift }
}

const fn shifted(key: &'static str, code: &'static str) -> ForeignKey {
    let shift = true;
    ForeignKey { key, code, shift }
}

/// Keys of French, Czech, Arabic, Persian, Russian and Greek keyboards and of keypads, with what they give. No
/// two in a row give the same.
const GIVEN: [(ForeignKey, &str); 13] = [
    (plain("&", "Digit1"), "Not yet"),
    (plain("é", "Digit2"), "Aware"),
    (plain("\"", "Digit3"), "Practised"),
    (plain("'", "Digit4"), "Proficient"),
    (plain("(", "Digit5"), "Leading"),
    (shifted("1", "Digit1"), "Not yet"),
    (plain("ě", "Digit2"), "Aware"),
    (plain("٣", "Digit3"), "Practised"),
    (plain("۴", ""), "Proficient"),
    (plain("ى", "KeyN"), "Not applicable"),
    (plain("5", "Numpad5"), "Leading"),
    (plain("т", "KeyN"), "Not applicable"),
    (shifted("Ν", "KeyN"), "Not applicable"),
];

/// Keys that print or do something else.
const NOTHING: [ForeignKey; 6] = [
    shifted("!", "Digit1"),
    plain("End", "Numpad1"),
    // Dvorak's B and O stand where others have N and S.
    plain("b", "KeyN"),
    plain("o", "KeyS"),
    shifted("Shift", "ShiftLeft"),
    plain("Process", "KeyN"),
];

async fn keys_work_on_other_keyboards(browser: Browser) {
    let site = site();
    let person = Person::arrives_in(browser, &site).await;
    person.aims_at_technology().await;
    for (key, level) in GIVEN {
        person.presses_foreign(key).await;
        person.has_picked("level", level).await;
    }
    person.presses("Numpad3").await;
    person.has_picked("level", "Practised").await;
    for key in NOTHING {
        person.presses_foreign(key).await;
        person.has_picked("level", "Practised").await;
    }
    person.presses_foreign(shifted("؟", "Slash")).await;
    person.finds("dialog[open]").await;
    person.presses("Escape").await;
    person.finds("dialog:not([open])").await;

    person.presses("Enter").await;
    person.is_asked(2, questions()).await;
    // With what is read as an S the question is skipped.
    person.presses_foreign(plain("ы", "KeyS")).await;
    person.is_asked(3, questions()).await;
    person.presses_foreign(plain("s", "Semicolon")).await;
    person.is_asked(4, questions()).await;
    assert!(person.has_picked_nothing().await);
}

async fn a_held_key_answers_one_question(browser: Browser) {
    let site = site();
    let person = Person::arrives_in(browser, &site).await;
    person.aims_at_technology().await;
    person.ticks("Move on automatically when I answer").await;
    person.holds("1", 6).await;
    person.is_asked(2, questions()).await;
    person.holds_marked(plain("2", "Digit2"), 6).await;
    person.is_asked(3, questions()).await;
    // A key that comes with every question would have answered this one by now.
    person.presses("3").await;
    person.is_asked(4, questions()).await;
    person.holds("s", 6).await;
    person.is_asked(5, questions()).await;
    person
        .holds_marked(plain("Backspace", "Backspace"), 6)
        .await;
    person.is_asked(4, questions()).await;
    person.presses("3").await;
    person.is_asked(5, questions()).await;
}

/// Things that extensions put into a page. Each script makes one and answers the field in it.
const FIELDS: [(&str, &str); 8] = [
    (
        "an open shadow root",
        "const host = document.body.appendChild(document.createElement('div'));
        return host.attachShadow({ mode: 'open' }).appendChild(document.createElement('input'));",
    ),
    (
        "an open shadow root inside the page",
        "const host = document.querySelector('main').appendChild(document.createElement('div'));
        return host.attachShadow({ mode: 'open' }).appendChild(document.createElement('input'));",
    ),
    (
        "a closed shadow root inside the page",
        "const host = document.querySelector('main').appendChild(document.createElement('x-panel'));
        return host.attachShadow({ mode: 'closed' }).appendChild(document.createElement('input'));",
    ),
    (
        "a closed shadow root of a plain element inside the page",
        "const host = document.querySelector('main').appendChild(document.createElement('div'));
        return host.attachShadow({ mode: 'closed' }).appendChild(document.createElement('input'));",
    ),
    (
        "text to edit",
        "const text = document.querySelector('main').appendChild(document.createElement('p'));
        text.contentEditable = 'true';
        return text;",
    ),
    (
        "text to edit inside a shadow root",
        "const host = document.body.appendChild(document.createElement('div'));
        const root = host.attachShadow({ mode: 'open' });
        const text = root.appendChild(document.createElement('p'));
        text.contentEditable = 'true';
        return text;",
    ),
    (
        "an area of text",
        "return document.querySelector('main').appendChild(document.createElement('textarea'));",
    ),
    (
        "a dialog",
        "const dialog = document.body.appendChild(document.createElement('dialog'));
        const field = dialog.appendChild(document.createElement('input'));
        dialog.showModal();
        return field;",
    ),
];

async fn what_is_typed_into_a_field_of_somebody_else_is_text(browser: Browser) {
    let site = site();
    let person = Person::arrives_in(browser, &site).await;
    person.aims_at_technology().await;
    for (what, make) in FIELDS {
        println!("{what}");
        let script = format!("window.field = (() => {{ {make} }})(); window.field.focus();");
        person.asks(&script, &[]).await;
        person.types("n1s?").await;
        let script = "return (window.field.value ?? window.field.textContent) === arguments[0]";
        let typed = format!("the text in {what}");
        person.waits_until(&typed, script, &[json!("n1s?")]).await;
        assert!(person.has_picked_nothing().await, "{what}");
        assert!(!person.has("#help[open]").await, "{what}");
        person.sees(&format!("Skill 1 of {}", questions())).await;
        let script = "
            const root = window.field.getRootNode();
            (root.host ?? window.field.closest('dialog') ?? window.field).remove();
            document.querySelector('h1').focus();";
        person.asks(script, &[]).await;
    }
    // A list chooses by letters.
    let script = "
        const list = document.querySelector('main').appendChild(document.createElement('select'));
        for (const text of ['one', 'none']) list.append(new Option(text));
        list.focus();";
    person.asks(script, &[]).await;
    person.types("n").await;
    assert!(person.has_picked_nothing().await);
    person
        .asks("document.querySelector('main > select').remove()", &[])
        .await;
    person
        .asks("document.querySelector('h1').focus()", &[])
        .await;
    person.presses("3").await;
    person.has_picked("level", "Practised").await;
}
