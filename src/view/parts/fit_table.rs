//! Readiness for every role as a table: specialisations down, career levels across.

use yew::prelude::*;

use crate::codec::route::RoleSlug;
use crate::domain::answer::Answers;
use crate::domain::fit::{Fit, fit_to_every_profile};
use crate::domain::profile::ProfileKey;
use crate::domain::standing::Standing;
use crate::view::language::Language;

/// The table; `href` gives the address that shows a role, `shown` is the one on view.
pub(in crate::view) fn fit_table(
    language: &Language,
    answers: &Answers,
    shown: ProfileKey,
    href: &dyn Fn(RoleSlug) -> String,
) -> Html {
    let framework = language.framework();
    let fits = fit_to_every_profile(framework, answers);
    html! {
        <div class="scroll" tabindex="0" role="region" aria-label={language.text("fit.caption")}>
            <table class="fit">
                <caption>{ language.text("fit.caption") }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ language.text("fit.specialisation") }</th>
                        { for framework.career_levels().iter().map(|level| html! {
                            <th scope="col" key={level.number.0}>{ &level.short }</th>
                        }) }
                    </tr>
                </thead>
                <tbody>
                    { for framework.specialisations().iter().map(|one| html! {
                        <tr key={one.number.0}>
                            <th scope="row">{ &one.short }</th>
                            { for fits.iter()
                                .filter(|fit| fit.key.specialisation == one.number)
                                .map(|fit| cell(language, fit, fit.key == shown, href)) }
                        </tr>
                    }) }
                </tbody>
            </table>
        </div>
    }
}

fn cell(language: &Language, fit: &Fit, is_shown: bool, href: &dyn Fn(RoleSlug) -> String) -> Html {
    let Some(slug) = language.role_slug(fit.key) else {
        return html! { <td></td> };
    };
    let heat = match fit.standing {
        Standing::TooEarly => "fit__cell",
        Standing::Starting => "fit__cell fit__cell--1",
        Standing::Building => "fit__cell fit__cell--2",
        Standing::Close => "fit__cell fit__cell--3",
        Standing::Ready => "fit__cell fit__cell--4",
    };
    let percent = match fit.tally.readiness.percent() {
        Some(percent) => language.fill("percent", &[("percent", &percent.to_string())]),
        None => language.text("fit.unknown"),
    };
    let coverage = language.fill(
        "fit.coverage",
        &[
            ("rated", &fit.tally.coverage.rated.to_string()),
            ("applicable", &fit.tally.coverage.applicable.to_string()),
        ],
    );
    let gates = if fit.tally.open_gates > 0 {
        language
            .words()
            .count("fit.open-gates", fit.tally.open_gates, &[])
    } else if fit.tally.unrated_gates > 0 {
        language
            .words()
            .count("fit.unrated-gates", fit.tally.unrated_gates, &[])
    } else {
        language.text("fit.no-gates")
    };
    html! {
        <td key={fit.key.career_level.0} class={heat}>
            <a href={href(slug)} aria-current={is_shown.then_some("true")}>
                <span class="fit__percent">{ percent }</span>
                <span class="hidden">{ format!(", {}, ", language.standing(fit.standing)) }</span>
                <span class="fit__gates">{ gates }</span>
                <span class="fit__coverage">{ coverage }</span>
            </a>
        </td>
    }
}
