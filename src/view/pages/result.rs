//! A finished assessment of the person's own.

use yew::prelude::*;

use crate::browser;
use crate::codec::link::LinkedResult;
use crate::codec::route::{RoleSlug, Route};
use crate::domain::assessment::Finished;
use crate::state::action::Action;
use crate::view::language::Language;
use crate::view::parts::page_title::PageTitle;
use crate::view::parts::result_view::{ResultView, result_view};
use crate::view::parts::share::Share;

/// The page; `amendable` says whether no other assessment is on its way.
pub(in crate::view) fn result_page(
    language: &Language,
    finished: &Finished,
    slug: Option<&RoleSlug>,
    amendable: bool,
    dispatch: &Callback<Action>,
    base: &AttrValue,
) -> Html {
    let role = language.role_or_aim(slug, &finished.aim);
    let id = finished.id;
    let result = LinkedResult {
        aim: crate::domain::aim::Aim {
            background: None,
            ..finished.aim.clone()
        },
        viewed: role,
        on: finished.on,
        answers: finished.answers.without_moments(),
    };
    let amend = {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| {
            dispatch.emit(Action::Reopened(id));
            browser::location::go(&Route::Review);
        })
    };
    let print = Callback::from(|_: MouseEvent| browser::document::print());
    let actions = html! {
        <div class="result__actions">
            <Share language={language.clone()} {result} base={base.clone()} />
            <button type="button" class="button" onclick={print}>{ language.text("result.print") }</button>
            if amendable {
                <button type="button" class="button" onclick={amend}>{ language.text("result.amend") }</button>
            } else {
                <a class="button" href={Route::Landing.href()}>{ language.text("result.draft") }</a>
            }
            <a class="button button--quiet" href={Route::Saved.href()}>{ language.text("result.saved") }</a>
        </div>
    };
    let date = language.day(finished.on);
    let kicker = if finished.title.is_empty() {
        language.fill("result.kicker", &[("date", &date)])
    } else {
        language.fill(
            "result.kicker-title",
            &[("title", finished.title.as_str()), ("date", &date)],
        )
    };
    html! {
        <>
            <PageTitle title={language.fill("title", &[("page", &language.role_heading(role))])} />
            { result_view(language, &ResultView {
                kicker,
                aim: &finished.aim,
                answers: &finished.answers,
                role,
                href: &|slug| Route::Result(id, Some(slug)).href(),
                actions,
            }) }
        </>
    }
}
