//! The three sentences a result opens with: strengths, readiness, and what stands in the way. Made
//! from the report and the words alone, so that the same answers always say the same.

use super::language::Language;
use assessment::finding::Finding;
use assessment::fit::Fit;
use assessment::outlook::Prospect;
use assessment::report::Report;
use assessment::standing::Standing;
use messages::key::Key;
use messages::keys;

/// How many strengths the first sentence names.
const STRENGTHS_NAMED: usize = 3;

/// The verdict on one role, a sentence each.
#[must_use]
pub fn sentences(language: &Language, report: &Report<'_>) -> [String; 3] {
    [
        strengths(language, report),
        readiness(language, report),
        obstacle(language, report),
    ]
}

fn strengths(language: &Language, report: &Report<'_>) -> String {
    let names: Vec<String> = report
        .strengths
        .iter()
        .take(STRENGTHS_NAMED)
        .map(|finding| name(finding))
        .collect();
    if names.is_empty() {
        language.text(keys::verdict::NO_STRENGTH)
    } else {
        let list = language.words().list(&names);
        language.count(keys::verdict::STRENGTHS, names.len(), &[("list", &list)])
    }
}

fn readiness(language: &Language, report: &Report<'_>) -> String {
    let role = language.role(report.profile.key);
    let rated = report.tally.coverage.rated.to_string();
    let applicable = report.tally.coverage.applicable.to_string();
    let percent = report
        .tally
        .readiness
        .percent()
        .map(|percent| percent.to_string())
        .unwrap_or_default();
    let of_industry = report.tally.of_industry;
    let own_rated = of_industry.rated.to_string();
    let own = of_industry.own.to_string();
    let values = [
        ("role", role.as_str()),
        ("percent", percent.as_str()),
        ("rated", rated.as_str()),
        ("applicable", applicable.as_str()),
        ("own-rated", own_rated.as_str()),
        ("own", own.as_str()),
    ];
    if let Some(range) = range(language, report, &values) {
        return range;
    }
    match report.standing {
        Standing::TooEarly => language.fill(keys::verdict::TOO_EARLY, &values),
        Standing::CoreOnly => language.fill(keys::verdict::CORE_ONLY, &values),
        Standing::Starting => language.fill(keys::verdict::STARTING, &values),
        Standing::Building => language.fill(keys::verdict::BUILDING, &values),
        Standing::Close => language.fill(keys::verdict::CLOSE, &values),
        Standing::Ready => language.fill(keys::verdict::READY, &values),
    }
}

fn range(language: &Language, report: &Report<'_>, values: &[(&str, &str)]) -> Option<String> {
    let fit = report.fit();
    let prospect = fit.prospect?;
    let (lowest, highest) = fit.percents?;
    let (lowest, highest) = (lowest.to_string(), highest.to_string());
    let standing = standing(language, &fit);
    let key = match prospect {
        Prospect::Settled(_) => keys::verdict::SETTLED,
        Prospect::TooEarly | Prospect::Between(..) => keys::verdict::RANGE,
    };
    let mut all = vec![
        ("lowest", lowest.as_str()),
        ("highest", highest.as_str()),
        ("standing", standing.as_str()),
    ];
    all.extend_from_slice(values);
    Some(language.fill(key, &all))
}

/// Where somebody stands against the role on view, also where it is settled although the figure speaks of the
/// core alone.
#[must_use]
pub fn standing(language: &Language, fit: &Fit) -> String {
    match fit.prospect {
        Some(Prospect::Settled(settled)) => language.standing(settled),
        _ => language.standing_of(fit),
    }
}

fn obstacle(language: &Language, report: &Report<'_>) -> String {
    let open: Vec<&Finding<'_>> = report.missing_must_haves().collect();
    if let [only] = open.as_slice() {
        return step(language, only, keys::verdict::MUST_HAVE_MISSING);
    }
    if !open.is_empty() {
        let list = names(language, open.into_iter());
        let count = report.tally.missing_must_haves.to_string();
        return language.fill(
            keys::verdict::MUST_HAVES_MISSING,
            &[("count", &count), ("list", &list)],
        );
    }
    let unrated = report.unrated_must_haves().count();
    if unrated > 0 {
        let list = names(language, report.unrated_must_haves());
        return language.count(
            keys::verdict::MUST_HAVES_UNRATED,
            unrated,
            &[("list", &list)],
        );
    }
    match report.gaps.first() {
        Some(first) => step(language, first, keys::verdict::FIRST_GAP),
        None => language.text(keys::verdict::NO_GAP),
    }
}

/// A sentence about one skill, from its level to its target.
fn step(language: &Language, finding: &Finding<'_>, key: Key) -> String {
    let level = finding
        .level()
        .map(|level| language.level_in_sentence(level))
        .unwrap_or_default();
    language.fill(
        key,
        &[
            ("skill", &name(finding)),
            ("level", &level),
            (
                "target",
                &language.level_in_sentence(finding.expectation.target),
            ),
        ],
    )
}

fn names<'a>(language: &Language, findings: impl Iterator<Item = &'a Finding<'a>>) -> String {
    let names: Vec<String> = findings.map(name).collect();
    language.words().list(&names)
}

fn name(finding: &Finding<'_>) -> String {
    finding.skill.name.clone()
}
