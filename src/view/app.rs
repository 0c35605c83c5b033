//! The whole app: holds the state, saves what changed, follows the address bar, shows a page.

use std::rc::Rc;

use yew::prelude::*;

use super::keeping::use_saving;
use super::language::Language;
use super::offline::use_offline;
use super::pages::{
    aim::AimPage,
    data::DataPage,
    landing::landing_page,
    method::method_page,
    question::QuestionPage,
    result::result_page,
    review::review_page,
    sample::sample_page,
    saved::SavedPage,
    shared::shared_page,
    unknown::{no_draft, unknown_page},
};
use super::parts::shell::shell;
use crate::browser;
use crate::codec::route::Route;
use crate::state::State;
use crate::state::action::Action;
use crate::state::reducer::reduce;

/// The state in the form Yew's reducer hook takes.
#[derive(PartialEq)]
struct Store(State);

/// An action and the moment it happened.
struct Happened(Action, u64);

impl Reducible for Store {
    type Action = Happened;

    fn reduce(self: Rc<Self>, Happened(action, at): Happened) -> Rc<Self> {
        let next = reduce(&self.0, action, at);
        if next == self.0 {
            self
        } else {
            Rc::new(Store(next))
        }
    }
}

/// What the app starts with.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct AppProps {
    /// The words and the framework.
    pub language: Language,
    /// The state read from the browser.
    pub start: State,
    /// The text the state's document was read from.
    pub saved: Option<AttrValue>,
    /// The page's own address, which links to results begin with.
    pub base: AttrValue,
}

/// The whole app.
#[component]
pub fn App(props: &AppProps) -> Html {
    let start = props.start.clone();
    let store = use_reducer(|| Store(start));
    let dispatcher = store.dispatcher();
    let dispatch: Callback<Action> = use_callback((), move |action: Action, ()| {
        dispatcher.dispatch(Happened(action, browser::clock::now()));
    });
    use_address(&dispatch);
    use_saving(&props.language, &store.0, &props.saved, &dispatch);
    use_fresh_page(&store.0.route);
    use_offline(&dispatch);
    use_effect_with((), |()| browser::document::mark_live());
    let page = page(&props.language, &store.0, &dispatch, &props.base);
    shell(&props.language, &store.0, &dispatch, page)
}

fn page(language: &Language, state: &State, dispatch: &Callback<Action>, base: &AttrValue) -> Html {
    let document = &state.document;
    match &state.route {
        Route::Landing => landing_page(language, document.draft.as_ref(), dispatch),
        Route::Aim => html! {
            <AimPage {language} draft={document.draft.clone()} {dispatch} />
        },
        Route::Question(skill) | Route::Amendment(skill) => {
            let amending = matches!(state.route, Route::Amendment(_));
            match (&document.draft, language.framework().skill_by_id(skill)) {
                (Some(draft), Some(skill)) if draft.aim.asks(skill) => html! {
                    <QuestionPage key={skill.id.clone()} {language} {amending}
                        aim={draft.aim.clone()} answers={draft.answers.clone()}
                        skill={skill.number} preferences={document.preferences}
                        saving={state.saving} {dispatch} />
                },
                (None, Some(_)) => no_draft(language, document),
                (Some(_), Some(_)) | (_, None) => unknown_page(language),
            }
        }
        Route::Review => match &document.draft {
            Some(draft) => review_page(language, draft, dispatch),
            None => no_draft(language, document),
        },
        Route::Result(id, role) => match document.finished(*id) {
            Some(finished) => {
                let amendable = document.draft.is_none();
                result_page(language, finished, role.as_ref(), amendable, dispatch, base)
            }
            None => unknown_page(language),
        },
        Route::Saved => html! {
            <SavedPage {language} finished={document.finished.clone()} {dispatch} />
        },
        Route::Data => html! {
            <DataPage {language} document={document.clone()} saving={state.saving} offline={state.offline} {dispatch} />
        },
        Route::Shared(payload, role) => shared_page(language, payload, role.as_ref()),
        Route::Sample(role) => sample_page(language, role.as_ref()),
        Route::Method(role) => method_page(language, role.as_ref()),
        Route::Unknown(_) => unknown_page(language),
    }
}

/// Follows the address bar for as long as the app is there.
#[hook]
fn use_address(dispatch: &Callback<Action>) {
    let dispatch = dispatch.clone();
    use_effect_with((), move |()| {
        let listener =
            browser::location::listen(move |route| dispatch.emit(Action::Navigated(route)));
        move || drop(listener)
    });
}

/// Begins each page but the first at its top, with the focus on its heading.
#[hook]
fn use_fresh_page(route: &Route) {
    let is_first = use_mut_ref(|| true);
    use_effect_with(route.clone(), move |_| {
        if !is_first.replace(false) {
            browser::document::begin_page();
        }
    });
}
