//! The checks of anchors, the five behaviours between which a person chooses: their length, whether level 0
//! denies level 1, whether they differ, and whether a phrase gives their level away.
//!
//! What they read as is judged by people: see `docs/anchors.md`.

use std::collections::{BTreeMap, BTreeSet};

use crate::authored::SkillWordingToml;
use crate::english::{content_stems, deniable_beginnings, denial, stems, words};
use crate::fault::ContentFault;
use crate::read::{Content, SKILL_FILES};

/// The most words that an anchor has.
const WORDS_AN_ANCHOR: usize = 16;
/// The most words that a question has: name, description and five anchors.
const WORDS_A_QUESTION: usize = 85;
/// The most words that a question has on average.
const WORDS_ON_AVERAGE: usize = 75;
/// The longest phrases that are counted, in words.
const PHRASE_WORDS: usize = 3;

/// Words that name a rank. A level is about what somebody does, whatever they are called.
const RANKS: [&str; 12] = [
    "boss",
    "chief",
    "director",
    "directors",
    "executive",
    "executives",
    "head",
    "junior",
    "manager",
    "managers",
    "senior",
    "superior",
];

/// Everything that is wrong. Fewer than five anchors are reported elsewhere.
pub(crate) fn faults(content: &Content) -> Vec<ContentFault> {
    let questions: Vec<Question<'_>> = content
        .framework
        .skill
        .iter()
        .filter_map(|skill| {
            let (file, wording) = content.skills.get(&skill.id)?;
            let id = &skill.id;
            (wording.anchors.len() == 5).then_some(Question { id, file, wording })
        })
        .collect();
    let mut faults = Vec::new();
    for question in &questions {
        faults.extend(question.length_faults());
    }
    faults.extend(average_fault(content, &questions));
    if content.language == "en" {
        for question in &questions {
            faults.extend(question.denial_fault());
            faults.extend(question.rank_faults());
        }
        faults.extend(likeness_faults(&questions));
        faults.extend(phrase_faults(&questions));
    }
    faults
}

/// A skill's wording and where it stands.
struct Question<'c> {
    id: &'c String,
    file: &'c String,
    wording: &'c SkillWordingToml,
}

impl Question<'_> {
    fn fault(&self, level: usize, cure: String) -> ContentFault {
        let key = format!("{}.anchors[{level}]", self.id);
        ContentFault::new(self.file, key, cure)
    }

    fn words(&self) -> usize {
        let texts = [&self.wording.name, &self.wording.description];
        let texts = texts.into_iter().chain(&self.wording.anchors);
        texts.map(|text| word_count(text)).sum()
    }

    fn length_faults(&self) -> Vec<ContentFault> {
        let mut faults = Vec::new();
        for (level, anchor) in self.wording.anchors.iter().enumerate() {
            let count = word_count(anchor);
            if count > WORDS_AN_ANCHOR {
                let cure = format!("has {count} words: write at most {WORDS_AN_ANCHOR}");
                faults.push(self.fault(level, cure));
            }
        }
        let count = self.words();
        if count > WORDS_A_QUESTION {
            let cure = format!(
                "has {count} words in its name, description and anchors: write at most {WORDS_A_QUESTION}"
            );
            faults.push(ContentFault::new(self.file, self.id, cure));
        }
        faults
    }

    /// Level 0 denies what level 1 claims, in the same words, and nothing else, so that exactly one of the
    /// two is true of anybody.
    fn denial_fault(&self) -> Option<ContentFault> {
        let Some(denied) = denial(&self.wording.anchors[1]) else {
            let beginnings = deniable_beginnings();
            let cure = format!("cannot be denied by level 0: begin it with one of {beginnings}");
            return Some(self.fault(1, cure));
        };
        let cure = format!("does not deny level 1 and nothing else: write ‘{denied}’");
        (self.wording.anchors[0] != denied).then(|| self.fault(0, cure))
    }

    fn rank_faults(&self) -> Vec<ContentFault> {
        let anchors = self.wording.anchors.iter().enumerate();
        anchors
            .filter_map(|(level, anchor)| {
                let words = words(anchor);
                let rank = words.iter().find(|word| RANKS.contains(&word.as_str()))?;
                let cure = format!("names a rank, ‘{rank}’: say what is done, whoever does it");
                Some(self.fault(level, cure))
            })
            .collect()
    }
}

fn word_count(text: &str) -> usize {
    text.split_whitespace().count()
}

fn average_fault(content: &Content, questions: &[Question<'_>]) -> Option<ContentFault> {
    let total: usize = questions.iter().map(Question::words).sum();
    let longest = questions.iter().max_by_key(|question| question.words())?;
    let file = format!("{}/{}", content.language, SKILL_FILES[0]);
    let cure = format!(
        "have {total} words in {} questions: write at most {WORDS_ON_AVERAGE} on average, and begin with {}, which has {}",
        questions.len(),
        longest.id,
        longest.words()
    );
    (total > questions.len() * WORDS_ON_AVERAGE).then(|| ContentFault::new(file, "questions", cure))
}

/// Anchors that share two thirds of their words with another of the same skill, or of the same level. Level 0
/// is left out: it has the words of level 1.
fn likeness_faults(questions: &[Question<'_>]) -> Vec<ContentFault> {
    struct Claim<'q, 'c> {
        question: &'q Question<'c>,
        level: usize,
        stems: BTreeSet<String>,
    }
    let claims: Vec<Claim<'_, '_>> = questions
        .iter()
        .flat_map(|question| {
            (1..)
                .zip(&question.wording.anchors[1..])
                .map(move |(level, anchor)| {
                    let stems = content_stems(anchor).into_iter().collect();
                    Claim {
                        question,
                        level,
                        stems,
                    }
                })
        })
        .collect();
    let mut faults = Vec::new();
    for (position, claim) in claims.iter().enumerate() {
        for earlier in &claims[..position] {
            let comparable =
                claim.level == earlier.level || claim.question.id == earlier.question.id;
            let shared = claim.stems.intersection(&earlier.stems).count();
            let shorter = claim.stems.len().min(earlier.stems.len());
            if comparable && shared * 3 >= shorter * 2 {
                let cure = format!(
                    "says nearly the same as {}.anchors[{}]: write another claim",
                    earlier.question.id, earlier.level
                );
                faults.push(claim.question.fault(claim.level, cure));
            }
        }
    }
    faults
}

/// Phrases that give a level away: of one to three words, in more than a third of the skills at one level, and
/// in more skills there than at the three others together. Level 0, which denies level 1, is left out.
fn phrase_faults(questions: &[Question<'_>]) -> Vec<ContentFault> {
    let mut phrases_by_stems: BTreeMap<String, Phrase<'_, '_>> = BTreeMap::new();
    for question in questions {
        for (level, anchor) in (1..).zip(&question.wording.anchors[1..]) {
            for (stems, written) in phrases(anchor) {
                let phrase = phrases_by_stems.entry(stems).or_insert_with(|| Phrase {
                    written,
                    questions: Default::default(),
                });
                phrase.questions[level].push(question);
            }
        }
    }
    let phrases = phrases_by_stems.values();
    phrases
        .flat_map(|phrase| phrase.faults(questions.len()))
        .collect()
}

/// A phrase of the anchors, whatever its inflection.
struct Phrase<'q, 'c> {
    /// As it is written where it stands first.
    written: String,
    /// The skills whose anchors have it, by level.
    questions: [Vec<&'q Question<'c>>; 5],
}

impl Phrase<'_, '_> {
    fn faults(&self, skills: usize) -> Vec<ContentFault> {
        let everywhere: usize = self.questions.iter().map(Vec::len).sum();
        let mut faults = Vec::new();
        for (level, with) in self.questions.iter().enumerate() {
            let Some(last) = with.last() else { continue };
            let (here, elsewhere) = (with.len(), everywhere - with.len());
            if here * 3 > skills && here > elsewhere {
                let ids: Vec<&str> = with.iter().map(|question| question.id.as_str()).collect();
                let cure = format!(
                    "has ‘{}’, which gives level {level} away: it stands in {here} of {skills} skills there and \
                     {elsewhere} times at other levels. Say it otherwise in some of {}",
                    self.written,
                    ids.join(", ")
                );
                faults.push(last.fault(level, cure));
            }
        }
        faults
    }
}

/// The phrases of a text as they are written, by their stems.
fn phrases(text: &str) -> BTreeMap<String, String> {
    let (stems, words) = (stems(text), words(text));
    let mut phrases = BTreeMap::new();
    for length in 1..=PHRASE_WORDS {
        for (stems, words) in stems.windows(length).zip(words.windows(length)) {
            phrases.insert(stems.join(" "), words.join(" "));
        }
    }
    phrases
}
