//! How scoring works, and what each role asks: targets, weights and must-haves with their reasons.

use yew::prelude::*;

use crate::routes::route::{RoleSlug, Route};
use crate::view::element::{Element, el, text};
use crate::view::language::Language;
use crate::view::parts::controls::link;
use crate::view::parts::sheet::{section, sheet};
use assessment::framework::Skill;
use assessment::level::Level;
use assessment::profile::{Expectation, Profile, ProfileKey};
use messages::keys;

/// The page, with the role of this address or else the first one of the framework.
pub(in crate::view) fn method_page(language: &Language, slug: Option<&RoleSlug>) -> Html {
    let framework = language.framework();
    let profile = slug
        .and_then(|slug| framework.profile_key_by_ids(&slug.specialisation, &slug.career_level))
        .and_then(|key| framework.profile(key))
        .or_else(|| framework.profiles().first());
    let title = language.text(keys::method::TITLE);
    let lead = language.text(keys::method::LEAD);
    sheet(language.words(), "sheet sheet--wide", title, lead)
        .holds(job(language))
        .holds(levels(language))
        .holds(sums(language))
        .holds(limits(language))
        .holds(roles(language, profile))
        .into()
}

fn levels(language: &Language) -> Element {
    let levels = Level::ALL.map(|level| {
        el("li", "")
            .holds(text("strong", "", language.level(level)))
            .text(" ")
            .text(&language.framework().level(level).summary)
    });
    let title = language.text(keys::method::LEVELS);
    section("section prose", "levels-title", title)
        .holds(el("ol", "level-list").fixed("start", "0").each(levels))
}

fn sums(language: &Language) -> Element {
    let sentences = [
        language.text(keys::method::ROUNDING),
        language.text(keys::method::MUST_HAVES),
        language.text(keys::method::STANDINGS),
        language.text(keys::method::PRIORITY),
    ];
    section(
        "section prose",
        "sums-title",
        language.text(keys::method::SUMS),
    )
    .holds(text("p", "", language.text(keys::method::GAP)))
    .holds(text("p", "formula", language.text(keys::method::FORMULA)))
    .each(sentences.map(|sentence| text("p", "", sentence)))
}

/// For whoever came to learn about the job and not about sums.
fn job(language: &Language) -> Element {
    el("p", "prose")
        .text(language.text(keys::job::READ))
        .text(" ")
        .holds(link("", &Route::Job, language.text(keys::job::TITLE)))
}

fn limits(language: &Language) -> Element {
    let sentences = [
        language.text(keys::method::SELF_RATING),
        language.text(keys::method::JUDGEMENT),
        language.text(keys::method::MIRROR),
    ];
    let title = language.text(keys::method::LIMITS);
    section("section prose", "limits-title", title)
        .each(sentences.map(|sentence| text("p", "", sentence)))
}

fn roles(language: &Language, profile: Option<&Profile>) -> Element {
    let lead = language.text(keys::method::ROLES_LEAD);
    let section = section("section", "roles-title", language.text(keys::method::ROLES))
        .holds(text("p", "section__lead", lead));
    let Some(profile) = profile else {
        return section;
    };
    let framework = language.framework();
    let name = language.role_heading(profile.key);
    let level = framework.career_level(profile.key.career_level);
    let level = level.map(|level| text("p", "", &level.description));
    let one = framework.specialisation(profile.key.specialisation);
    let one = one.map(|one| {
        el("p", "")
            .text(&one.description)
            .text(" ")
            .text(&one.industries)
    });
    section
        .holds(role_picker(language, profile.key))
        .holds(text("h3", "role__name", &name))
        .holds(level)
        .holds(one)
        .holds(expectations(language, profile, &name))
}

/// Links to every role: pick the industry and keep the level, or the other way round.
fn role_picker(language: &Language, shown: ProfileKey) -> Element {
    let framework = language.framework();
    let role = |key: ProfileKey, name: &str| {
        let role = Route::Method(language.role_slug(key));
        let here = (key == shown).then_some("true");
        el("li", "").holds(link("", &role, name).optional("aria-current", here))
    };
    let industries = framework.specialisations().iter().map(|one| {
        let specialisation = one.number;
        role(
            ProfileKey {
                specialisation,
                ..shown
            },
            &one.short,
        )
    });
    let levels = framework.career_levels().iter().map(|one| {
        let career_level = one.number;
        role(
            ProfileKey {
                career_level,
                ..shown
            },
            &one.short,
        )
    });
    el("nav", "picker")
        .with("aria-label", language.text(keys::method::ROLES))
        .holds(el("ul", "").each(industries))
        .holds(el("ul", "").each(levels))
}

/// What a role asks, a skill a row.
fn expectations(language: &Language, profile: &Profile, caption: &str) -> Element {
    let heads = [
        language.text(keys::sums::SKILL),
        language.text(keys::sums::TARGET),
        language.text(keys::sums::WEIGHT),
        language.text(keys::method::WHY),
    ];
    let heads = heads.map(|head| el("th", "").fixed("scope", "col").text(head));
    let skills = language.framework().skills().iter();
    let rows = skills
        .zip(&profile.expectations)
        .filter_map(|(skill, asked)| {
            Some(expectation_row(language, profile.key, skill, (*asked)?))
        });
    let table = el("table", "ledger")
        .holds(el("thead", "").holds(el("tr", "").each(heads)))
        .holds(el("tbody", "").each(rows));
    el("div", "scroll")
        .fixed("tabindex", "0")
        .fixed("role", "region")
        .with("aria-label", caption)
        .holds(table)
}

fn expectation_row(
    language: &Language,
    key: ProfileKey,
    skill: &Skill,
    expectation: Expectation,
) -> Element {
    let reason = language
        .framework()
        .overrides()
        .iter()
        .find(|change| change.specialisation == key.specialisation && change.skill == skill.number)
        .map_or(&skill.description, |change| &change.reason);
    let mut name = el("th", "").fixed("scope", "row").text(&skill.name);
    if expectation.must_have {
        let must_have = language.text(keys::sums::MUST_HAVE);
        name = name
            .text(" ")
            .holds(text("span", "tag tag--must", must_have));
    }
    let target = expectation.target;
    let target = format!("{} {}", target.value(), language.level(target));
    let weight = expectation.weight.value().to_string();
    el("tr", "")
        .holds(name)
        .holds(text("td", "ledger__words", target))
        .holds(text("td", "", weight))
        .holds(text("td", "ledger__words ledger__reason", reason))
}
