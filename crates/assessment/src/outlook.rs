//! What a result can still become: readiness and standing with every unanswered skill at its lowest and at its
//! highest.

use super::answer::Answer;
use super::finding::Finding;
use super::level::Level;
use super::readiness::Tally;
use super::standing::Standing;

/// The range in which a result lies as long as some of its skills are unanswered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outlook {
    /// The sums with every unanswered skill at the lowest level.
    pub lowest: Tally,
    /// The sums with every unanswered skill at its target.
    pub highest: Tally,
    /// How many skills are unanswered.
    pub open: u32,
    /// Whether anything that the role asks is rated.
    is_begun: bool,
}

/// The standings that a result can still have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Prospect {
    /// Nothing is rated: nothing can be said.
    TooEarly,
    /// Whatever the unanswered skills are rated, it is this one. It would be another only if most of the own
    /// skills of the industry were set aside.
    Settled(Standing),
    /// The lowest and the highest.
    Between(Standing, Standing),
}

impl Outlook {
    /// The outlook of what a role asks and what was said of it.
    #[must_use]
    pub fn of(findings: &[Finding<'_>]) -> Outlook {
        let tally = Tally::of(findings.iter().copied());
        let open = findings.iter().filter(|finding| finding.answer.is_none());
        Outlook {
            lowest: completed(findings, |_| Level::NotYet),
            highest: completed(findings, |finding| finding.expectation.target),
            open: u32::try_from(open.count()).unwrap_or(u32::MAX),
            is_begun: tally.readiness.asked > 0,
        }
    }

    /// Readiness at its lowest and at its highest, in whole percent, rounded down.
    #[must_use]
    pub fn percents(&self) -> Option<(u8, u8)> {
        let lowest = self.lowest.readiness.percent().filter(|_| self.is_begun)?;
        Some((lowest, self.highest.readiness.percent()?))
    }

    /// The prospect of a result that rests on too few answers to name its standing by them alone; nothing for
    /// any other, and where nothing is rated.
    #[must_use]
    pub fn beyond(&self, standing: Standing) -> Option<Prospect> {
        let prospect = self.prospect();
        let is_said = match (standing, prospect) {
            (Standing::TooEarly, Prospect::Between(..)) => true,
            (Standing::TooEarly | Standing::CoreOnly, Prospect::Settled(settled)) => {
                settled.is_known()
            }
            _ => false,
        };
        (is_said && self.open > 0).then_some(prospect)
    }

    /// The standings that are still possible.
    #[must_use]
    pub fn prospect(&self) -> Prospect {
        let (lowest, highest) = (Standing::of(&self.lowest), Standing::of(&self.highest));
        if !self.is_begun {
            Prospect::TooEarly
        } else if lowest == highest {
            Prospect::Settled(lowest)
        } else {
            Prospect::Between(lowest, highest)
        }
    }
}

/// The sums with a level for every unanswered skill.
fn completed<'f>(findings: &[Finding<'f>], level: impl Fn(&Finding<'f>) -> Level) -> Tally {
    Tally::of(findings.iter().map(|finding| {
        Finding {
            answer: finding
                .answer
                .or_else(|| Some(Answer::Rated(level(finding)))),
            ..*finding
        }
    }))
}

#[cfg(test)]
mod tests {
    use super::{Outlook, Prospect};
    use crate::answer::Answer;
    use crate::finding::Finding;
    use crate::framework::{Kind, Skill};
    use crate::ids::{AreaNumber, SkillNumber, SpecialisationNumber};
    use crate::level::Level;
    use crate::profile::{Expectation, Ladder, Weight};
    use crate::readiness::Tally;
    use crate::standing::Standing;

    const SKILLS: usize = 5;
    /// Of the skills, the last ones belong to the industry.
    const OWN: usize = 2;
    const LADDERS: u32 = 1_500;

    /// Numbers that look random and are the same each time.
    struct Numbers(u32);

    impl Numbers {
        fn below(&mut self, limit: u32) -> u32 {
            self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (self.0 >> 16) % limit
        }
    }

    fn skill(specialisation: Option<SpecialisationNumber>) -> Skill {
        Skill {
            number: SkillNumber(1),
            id: String::new(),
            area: AreaNumber(1),
            kind: Kind::Hard,
            specialisation,
            name: String::new(),
            description: String::new(),
            anchors: Default::default(),
            ladder: Ladder { steps: Vec::new() },
        }
    }

    fn every_answer() -> impl Iterator<Item = Answer> + Clone {
        let levels = Level::ALL.into_iter().map(Answer::Rated);
        levels.chain([Answer::NotApplicable])
    }

    /// Every way to answer what is unanswered.
    fn completions<'f>(findings: &[Finding<'f>]) -> Vec<Vec<Finding<'f>>> {
        let mut all = vec![Vec::new()];
        for finding in findings {
            let answers: Vec<Answer> = match finding.answer {
                Some(answer) => vec![answer],
                None => every_answer().collect(),
            };
            all = all
                .into_iter()
                .flat_map(|begun: Vec<Finding<'f>>| {
                    answers.iter().map(move |answer| {
                        let mut longer = begun.clone();
                        let answer = Some(*answer);
                        longer.push(Finding { answer, ..*finding });
                        longer
                    })
                })
                .collect();
        }
        all
    }

    fn random<'f>(numbers: &mut Numbers, core: &'f Skill, own: &'f Skill) -> Vec<Finding<'f>> {
        let mut small = |limit| u8::try_from(numbers.below(limit)).expect("a small number");
        (0..SKILLS)
            .map(|index| {
                let target = Level::from_value(small(5)).expect("a level");
                let weight = Weight::from_value(small(3) + 1).expect("a weight");
                let must_have = small(4) == 0 && target > Level::NotYet;
                let answer = match small(9) {
                    0..=3 => None,
                    4 => Some(Answer::NotApplicable),
                    _ => Level::from_value(small(5)).map(Answer::Rated),
                };
                Finding {
                    skill: if index < SKILLS - OWN { core } else { own },
                    place: 0,
                    expectation: Expectation {
                        target,
                        weight,
                        must_have,
                    },
                    answer,
                }
            })
            .collect()
    }

    #[test]
    fn no_answer_leads_out_of_the_outlook_and_both_its_ends_can_be_reached() {
        let core = skill(None);
        let own = skill(Some(SpecialisationNumber(2)));
        let mut numbers = Numbers(7);
        let mut settled = 0;
        for _ in 0..LADDERS {
            let findings = random(&mut numbers, &core, &own);
            let outlook = Outlook::of(&findings);
            let before = Tally::of(findings.iter().copied());
            let (lowest, highest) = match outlook.prospect() {
                Prospect::TooEarly => {
                    assert_eq!(before.readiness.asked, 0);
                    continue;
                }
                Prospect::Settled(standing) => {
                    settled += u32::from(outlook.open > 0);
                    (standing, standing)
                }
                Prospect::Between(lowest, highest) => (lowest, highest),
            };
            let (least, most) = outlook.percents().expect("a range");
            let mut reached = Vec::new();
            for completed in completions(&findings) {
                let tally = Tally::of(completed.iter().copied());
                let percent = tally.readiness.percent().expect("something is asked");
                assert!((least..=most).contains(&percent), "{completed:?}");
                // Whoever sets most of an industry aside aims at another role.
                if tally.of_industry.is_core_only() && lowest != Standing::CoreOnly {
                    continue;
                }
                let standing = Standing::of(&tally);
                assert!((lowest..=highest).contains(&standing), "{completed:?}");
                reached.push(standing);
            }
            assert!(reached.contains(&lowest) && reached.contains(&highest));
        }
        assert!(settled > 100, "{settled} that can be told before the end");
    }

    #[test]
    fn a_missing_must_have_and_one_band_settle_it() {
        let core = skill(None);
        let finding = |must_have, answer: Option<u8>| Finding {
            skill: &core,
            place: 0,
            expectation: Expectation {
                target: Level::Practised,
                weight: Weight::Decisive,
                must_have,
            },
            answer: answer.and_then(Level::from_value).map(Answer::Rated),
        };
        let mut findings = vec![finding(false, Some(2)); 8];
        findings.push(finding(true, Some(1)));
        findings.push(finding(false, None));
        let outlook = Outlook::of(&findings);
        assert_eq!(outlook.percents(), Some((85, 95)));
        assert_eq!(outlook.prospect(), Prospect::Settled(Standing::Close));
        findings[8].answer = Some(Answer::Rated(Level::Practised));
        assert_eq!(
            Outlook::of(&findings).prospect(),
            Prospect::Settled(Standing::Ready)
        );
        findings[9].expectation.must_have = true;
        assert_eq!(
            Outlook::of(&findings).prospect(),
            Prospect::Between(Standing::Close, Standing::Ready)
        );
        let nothing: Vec<Finding<'_>> = vec![finding(true, None); 3];
        assert_eq!(Outlook::of(&nothing).prospect(), Prospect::TooEarly);
        assert_eq!(Outlook::of(&nothing).percents(), None);
    }
}
