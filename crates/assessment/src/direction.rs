//! Which of all roles is nearest today, which comes next, and how far the answers reach. Names roles
//! only where enough is known of them to speak of.

use std::cmp::Ordering;

use super::aim::Specialisations;
use super::answer::{Answer, Answers};
use super::fit::Fit;
use super::framework::Framework;
use super::level::Level;
use super::standing::Standing;

/// The roles worth naming out of all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Direction {
    /// The most senior role that is ready; where none is, the one that is closest.
    pub nearest: Fit,
    /// The closest role one career level above that; none at the top.
    pub next: Option<Fit>,
    /// The most senior role of which at least half is there, if that is above both.
    pub reach: Option<Fit>,
}

impl Direction {
    /// The roles to name out of the fits to every role; `None` where too little is rated. The industries
    /// somebody chose come first; if none of them is known, the core; and any other industry last. An
    /// industry is known if at least half of its own skills are rated: its figures would otherwise rest on
    /// the core alone.
    #[must_use]
    pub fn of(framework: &Framework, chosen: &Specialisations, fits: &[Fit]) -> Option<Direction> {
        let known = || fits.iter().copied().filter(|fit| fit.standing.is_known());
        let is_core = |fit: &Fit| fit.tally.of_industry.own == 0;
        let is_chosen = |fit: &Fit| chosen.as_slice().contains(&fit.key.specialisation);
        let mut candidates: Vec<Fit> = known()
            .filter(|fit| is_chosen(fit) && !is_core(fit))
            .collect();
        if candidates.is_empty() {
            candidates = known().filter(is_core).collect();
        }
        if candidates.is_empty() {
            candidates = known().collect();
        }
        Direction::among(framework, &candidates)
    }

    fn among(framework: &Framework, candidates: &[Fit]) -> Option<Direction> {
        let seniority = |fit: &Fit| {
            let levels = framework.career_levels();
            levels
                .iter()
                .position(|level| level.number == fit.key.career_level)
        };
        let ready = candidates
            .iter()
            .filter(|fit| fit.standing == Standing::Ready);
        let nearest = first_by(ready, |one, other| {
            let seniority = seniority(one).cmp(&seniority(other));
            seniority.then(closeness(one, other))
        })
        .or_else(|| first_by(candidates.iter(), closeness))?;
        let step_above = seniority(&nearest).map(|step| step + 1);
        let above = candidates.iter().filter(|fit| seniority(fit) == step_above);
        let next = first_by(above, closeness);
        let named = next.unwrap_or(nearest);
        let within_reach = candidates
            .iter()
            .filter(|fit| fit.standing >= Standing::Building && seniority(fit) > seniority(&named));
        let reach = first_by(within_reach, |one, other| {
            let seniority = seniority(one).cmp(&seniority(other));
            seniority.then(closeness(one, other))
        });
        Some(Direction {
            nearest,
            next,
            reach,
        })
    }
}

/// Further on in the standings, then more ready, then resting on more.
fn closeness(one: &Fit, other: &Fit) -> Ordering {
    let (ours, theirs) = (one.tally.readiness, other.tally.readiness);
    one.standing
        .cmp(&other.standing)
        .then_with(|| ours.compare(theirs))
        .then(ours.asked.cmp(&theirs.asked))
}

/// The greatest; of equals, the first in the framework's order.
fn first_by<'f>(
    fits: impl Iterator<Item = &'f Fit>,
    compare: impl Fn(&Fit, &Fit) -> Ordering,
) -> Option<Fit> {
    fits.fold(None, |best: Option<Fit>, fit| match best {
        Some(best) if compare(fit, &best) != Ordering::Greater => Some(best),
        _ => Some(*fit),
    })
}

/// How many ratings it takes to call a profile flat.
const FEWEST_RATED: usize = 8;

/// The level that nearly all ratings share, where they do: six of seven, of eight or more. Such a
/// profile fits every industry about equally.
#[must_use]
pub fn flat_level(answers: &Answers) -> Option<Level> {
    let mut of_level = [0_usize; 5];
    for (_, answer) in answers.iter() {
        if let Answer::Rated(level) = answer {
            of_level[level.index()] += 1;
        }
    }
    let rated: usize = of_level.iter().sum();
    let commonest = Level::ALL.into_iter().fold(Level::NotYet, |most, level| {
        if of_level[level.index()] > of_level[most.index()] {
            level
        } else {
            most
        }
    });
    let is_flat = rated >= FEWEST_RATED && of_level[commonest.index()] * 7 >= rated * 6;
    is_flat.then_some(commonest)
}
