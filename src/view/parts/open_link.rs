//! In the page that was opened from a disk: a field for a link that somebody sent. No link leads there by
//! itself.

use yew::prelude::*;

use crate::browser;
use crate::codec::route::Route;
use crate::view::language::Language;

const FIELD: &str = "open-link";
const HINT: &str = "open-link-hint";

/// The field with its button, and whether what was pasted last was no link; nothing on a page that has an
/// address of its own.
pub(in crate::view) fn open_link(language: &Language, refused: &UseStateHandle<bool>) -> Html {
    if !browser::location::is_a_file() {
        return Html::default();
    }
    let open = {
        let refused = refused.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            match Route::of_link(&browser::document::text_in(FIELD)) {
                Some(route) => browser::location::go(&route),
                None => refused.set(true),
            }
        })
    };
    let answer = if **refused {
        language.text("open.refused")
    } else {
        String::new()
    };
    html! {
        <section aria-labelledby="open-link-title">
            <h2 id="open-link-title">{ language.text("open.title") }</h2>
            <form onsubmit={open}>
                <label class="label" for={FIELD}>{ language.text("open.label") }</label>
                <p id={HINT} class="hint">{ language.text("open.hint") }</p>
                <div class="share__row">
                    <input id={FIELD} class="field" type="text" autocomplete="off" aria-describedby={HINT} />
                    <button type="submit" class="button">{ language.text("open.button") }</button>
                </div>
            </form>
            <p class="share__outcome" role="status">{ answer }</p>
        </section>
    }
}
