//! How scoring works, and what each role asks: targets, weights and gates with their reasons.

use yew::prelude::*;

use crate::codec::route::{RoleSlug, Route};
use crate::domain::framework::Skill;
use crate::domain::level::Level;
use crate::domain::profile::{Expectation, Profile, ProfileKey};
use crate::view::language::Language;
use crate::view::parts::page_title::PageTitle;

/// The page, with the role of this address or else the first one of the framework.
pub(in crate::view) fn method_page(language: &Language, slug: Option<&RoleSlug>) -> Html {
    let framework = language.framework();
    let profile = slug
        .and_then(|slug| framework.profile_key_by_ids(&slug.specialisation, &slug.career_level))
        .and_then(|key| framework.profile(key))
        .or_else(|| framework.profiles().first());
    html! {
        <article class="sheet sheet--wide">
            <PageTitle title={language.fill("title", &[("page", &language.text("method.title"))])} />
            <h1 tabindex="-1">{ language.text("method.title") }</h1>
            <p class="lead">{ language.text("method.lead") }</p>
            <section class="section prose" aria-labelledby="levels-title">
                <h2 id="levels-title">{ language.text("method.levels") }</h2>
                <ol class="level-list" start="0">
                    { for Level::ALL.into_iter().map(|level| html! {
                        <li key={level.value()}>
                            <strong>{ language.level(level) }</strong>
                            { " " }{ &framework.level(level).summary }
                        </li>
                    }) }
                </ol>
            </section>
            <section class="section prose" aria-labelledby="sums-title">
                <h2 id="sums-title">{ language.text("method.sums") }</h2>
                <p>{ language.text("method.gap") }</p>
                <p class="formula">{ language.text("method.formula") }</p>
                <p>{ language.text("method.rounding") }</p>
                <p>{ language.text("method.gates") }</p>
                <p>{ language.text("method.standings") }</p>
                <p>{ language.text("method.priority") }</p>
            </section>
            <section class="section prose" aria-labelledby="limits-title">
                <h2 id="limits-title">{ language.text("method.limits") }</h2>
                <p>{ language.text("method.self-rating") }</p>
                <p>{ language.text("method.judgement") }</p>
                <p>{ language.text("method.mirror") }</p>
            </section>
            <section class="section" aria-labelledby="roles-title">
                <h2 id="roles-title">{ language.text("method.roles") }</h2>
                <p class="section__lead">{ language.text("method.roles-lead") }</p>
                if let Some(profile) = profile {
                    { role_picker(language, profile.key) }
                    { role(language, profile) }
                }
            </section>
        </article>
    }
}

/// Links to every role: pick the industry and keep the level, or the other way round.
fn role_picker(language: &Language, shown: ProfileKey) -> Html {
    let framework = language.framework();
    let link = |key: ProfileKey, name: &str| {
        let address = Route::Method(language.role_slug(key)).href();
        let here = (key == shown).then_some("true");
        html! { <li key={address.clone()}><a href={address} aria-current={here}>{ name }</a></li> }
    };
    html! {
        <nav class="picker" aria-label={language.text("method.roles")}>
            <ul>
                { for framework.specialisations().iter().map(|one| link(
                    ProfileKey { specialisation: one.number, ..shown }, &one.short)) }
            </ul>
            <ul>
                { for framework.career_levels().iter().map(|one| link(
                    ProfileKey { career_level: one.number, ..shown }, &one.short)) }
            </ul>
        </nav>
    }
}

fn role(language: &Language, profile: &Profile) -> Html {
    let framework = language.framework();
    let one = framework.specialisation(profile.key.specialisation);
    let level = framework.career_level(profile.key.career_level);
    html! {
        <>
            <h3 class="role__name">{ language.role_heading(profile.key) }</h3>
            if let Some(level) = level {
                <p>{ &level.description }</p>
            }
            if let Some(one) = one {
                <p>{ &one.description }{ " " }{ &one.industries }</p>
            }
            <div class="scroll" tabindex="0" role="region" aria-label={language.role_heading(profile.key)}>
                <table class="ledger">
                    <thead>
                        <tr>
                            <th scope="col">{ language.text("sums.skill") }</th>
                            <th scope="col">{ language.text("sums.target") }</th>
                            <th scope="col">{ language.text("sums.weight") }</th>
                            <th scope="col">{ language.text("method.why") }</th>
                        </tr>
                    </thead>
                    <tbody>
                        { for framework.skills().iter().zip(&profile.expectations).filter_map(
                            |(skill, expectation)| {
                                Some(expectation_row(language, profile.key, skill, (*expectation)?))
                            }) }
                    </tbody>
                </table>
            </div>
        </>
    }
}

fn expectation_row(
    language: &Language,
    key: ProfileKey,
    skill: &Skill,
    expectation: Expectation,
) -> Html {
    let reason = language
        .framework()
        .overrides()
        .iter()
        .find(|change| change.specialisation == key.specialisation && change.skill == skill.number)
        .map_or_else(|| skill.description.clone(), |change| change.reason.clone());
    let target = expectation.target;
    html! {
        <tr key={skill.number.0}>
            <th scope="row">
                { &skill.name }
                if expectation.gate {
                    { " " }<span class="tag tag--gate">{ language.text("sums.gate") }</span>
                }
            </th>
            <td class="ledger__words">{ format!("{} {}", target.value(), language.level(target)) }</td>
            <td>{ expectation.weight.value() }</td>
            <td class="ledger__words ledger__reason">{ reason }</td>
        </tr>
    }
}
