//! What stands around every page: header, messages, footer.

use yew::prelude::*;

use super::app_news::app_news;
use super::help::help_dialog;
use super::notices::notices;
use crate::browser;
use crate::codec::route::Route;
use crate::state::State;
use crate::state::action::Action;
use crate::view::charts::mark::mark;
use crate::view::language::Language;

/// The page inside its frame.
pub(in crate::view) fn shell(
    language: &Language,
    state: &State,
    dispatch: &Callback<Action>,
    page: Html,
) -> Html {
    let skip = Callback::from(|_: MouseEvent| browser::document::focus("h1"));
    html! {
        <>
            <button type="button" class="skip-link" onclick={skip}>{ language.text("shell.skip") }</button>
            <header class="masthead">
                <a class="masthead__brand" href={Route::Landing.href()}>
                    { mark() }
                    <span>{ language.text("shell.name") }</span>
                </a>
                <nav class="masthead__links" aria-label={language.text("shell.nav")}>
                    { nav_link(language.text("shell.saved"), &Route::Saved, state) }
                    { nav_link(language.text("shell.method"), &Route::Method(None), state) }
                </nav>
            </header>
            <main class="page">
                { notices(language, state, dispatch) }
                { page }
                { app_news(language, state, dispatch) }
            </main>
            <footer class="colophon">
                <p>{ language.text("shell.privacy") }</p>
                <p>{ language.text("shell.mirror") }</p>
                <p class="colophon__links">
                    <a href={Route::Data.href()}>{ language.text("shell.data") }</a>
                    <a href="./licences.txt">{ language.text("shell.licences") }</a>
                </p>
            </footer>
            { help_dialog(language, state.document.preferences, dispatch) }
        </>
    }
}

fn nav_link(name: String, route: &Route, state: &State) -> Html {
    let here = std::mem::discriminant(route) == std::mem::discriminant(&state.route);
    html! {
        <a href={route.href()} aria-current={here.then_some("page")}>{ name }</a>
    }
}
