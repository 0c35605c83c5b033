//! An open dialog keeps the focus to itself, and gives it back to what opened it.

use serde_json::json;

use crate::{person::Person, site::site};

/// Whether the focus is in the dialog, or with the browser's own controls.
const INSIDE: &str = "
    const focused = document.activeElement;
    return focused === document.body || focused.closest('dialog[open]') !== null";

#[tokio::test]
#[ignore = "needs dist/ and a browser: cargo xtask test"]
async fn a_dialog_keeps_the_focus_and_gives_it_back() {
    let site = site();
    let person = Person::arrives(&site).await;
    person.aims_at_technology().await;
    for way_out in ["Escape", "Close"] {
        person.tabs_to("Keyboard shortcuts").await;
        person.presses("Enter").await;
        person.has_focus_on("dialog[open] *").await;
        for keys in ["Tab", "Shift+Tab"] {
            for _ in 0..8 {
                person.presses(keys).await;
                assert_eq!(person.asks(INSIDE, &[]).await, json!(true), "with {keys}");
            }
        }
        match way_out {
            "Close" => {
                person.tabs_to("Close").await;
                person.presses("Enter").await;
            }
            key => person.presses(key).await,
        }
        person.finds("dialog:not([open])").await;
        let words = "return document.activeElement.textContent.trim()";
        let focused = person.asks(words, &[]).await;
        assert_eq!(focused, json!("Keyboard shortcuts"), "after {way_out}");
    }
}
