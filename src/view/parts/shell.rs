//! What stands around every page: header, messages, footer.

use yew::prelude::*;

use crate::browser;
use crate::codec::route::Route;
use crate::view::charts::mark::mark;
use crate::view::wording::Wording;

/// What goes into the frame.
#[derive(Default)]
pub(in crate::view) struct Inside {
    /// The messages, above the page.
    pub(in crate::view) notices: Html,
    pub(in crate::view) page: Html,
    /// The messages below everything.
    pub(in crate::view) news: Html,
    /// The dialogs that may be opened over it.
    pub(in crate::view) dialogs: Html,
}

/// The page inside its frame.
pub(in crate::view) fn shell(wording: &Wording, route: &Route, inside: Inside) -> Html {
    let skip = Callback::from(|_: MouseEvent| browser::document::focus("h1"));
    html! {
        <>
            <button type="button" class="skip-link" onclick={skip}>{ wording.text("shell.skip") }</button>
            <header class="masthead">
                <a class="masthead__brand" href={Route::Landing.href()}>
                    { mark() }
                    <span>{ wording.text("shell.name") }</span>
                </a>
                <nav class="masthead__links" aria-label={wording.text("shell.nav")}>
                    { nav_link(wording.text("shell.saved"), &Route::Saved, route) }
                    { nav_link(wording.text("shell.method"), &Route::Method(None), route) }
                </nav>
            </header>
            <main class="page">
                { inside.notices }
                { inside.page }
            </main>
            <footer class="colophon">
                <p>{ wording.text("shell.privacy") }</p>
                <p>{ wording.text("shell.mirror") }</p>
                <p class="colophon__links">
                    <a href={Route::Data.href()}>{ wording.text("shell.data") }</a>
                    <a href="./licences.txt">{ wording.text("shell.licences") }</a>
                </p>
            </footer>
            { inside.news }
            { inside.dialogs }
        </>
    }
}

fn nav_link(name: String, route: &Route, shown: &Route) -> Html {
    let here = std::mem::discriminant(route) == std::mem::discriminant(shown);
    html! {
        <a href={route.href()} aria-current={here.then_some("page")}>{ name }</a>
    }
}
