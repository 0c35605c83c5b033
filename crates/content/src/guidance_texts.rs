//! Every text there is to act on, where it stands, and what its kind must keep to.

use crate::check_job;
use crate::prose::{fault, question_fault, sentence_fault};
use crate::read::{Content, RESOURCES, WAYS_IN};

/// What a text is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A thing to do.
    Action,
    /// A portfolio piece.
    Piece,
    /// A question that can be answered from a level on.
    Question,
    /// A question or request as interviewers put it.
    Interview,
    /// What one gets from a resource.
    Note,
    /// For whom a resource is.
    Whom,
    /// How long a resource takes, or the terms of a certificate.
    Terms,
    /// About a role, a path or a background.
    About,
    /// A line of a CV with gaps to fill.
    CvLine,
    /// A line of a CV that is filled in.
    CvExample,
    /// A paragraph of a page.
    Paragraph,
    /// A point of a list, or a question to ask oneself.
    Point,
    /// A cell of a table.
    Cell,
    /// What something calls itself.
    Name,
}

/// A text and where it stands.
pub(crate) struct TextIn<'c> {
    pub(crate) file: String,
    pub(crate) key: String,
    pub(crate) kind: Kind,
    pub(crate) text: &'c str,
}

/// Whom an instruction must not name: it is read by one person and stands in another's sentence.
const PERSONS: [&str; 8] = ["i", "me", "my", "you", "your", "our", "we", "us"];

impl Kind {
    /// What is wrong with a text of this kind, or nothing.
    pub(crate) fn fault(self, text: &str) -> Option<String> {
        match self {
            Kind::Action => sentence_fault(text, 40, 120).or_else(|| instruction_fault(text)),
            Kind::Piece => sentence_fault(text, 30, 105),
            Kind::Interview if text.ends_with('.') => sentence_fault(text, 30, 120),
            Kind::Question | Kind::Interview => question_fault(text, 30, 120),
            Kind::Note | Kind::Whom => sentence_fault(text, 20, 95),
            Kind::Terms => sentence_fault(text, 8, 95),
            Kind::About => sentence_fault(text, 70, 175),
            Kind::CvLine => sentence_fault(text, 50, 135).or_else(|| gaps_fault(text)),
            Kind::CvExample => sentence_fault(text, 50, 135)
                .or_else(|| (!has_figure(text)).then(|| "has no figure: say how much".to_owned())),
            Kind::Paragraph => sentence_fault(text, 40, 260),
            Kind::Point if text.ends_with('?') => question_fault(text, 40, 120),
            Kind::Point => sentence_fault(text, 40, 180),
            Kind::Cell | Kind::Name => fault(text),
        }
    }

    /// Whether another may read the same.
    pub(crate) fn may_recur(self) -> bool {
        matches!(self, Kind::Name | Kind::Terms | Kind::Cell)
    }
}

fn has_figure(text: &str) -> bool {
    text.contains(|letter: char| letter.is_ascii_digit())
}

/// What is wrong with the gaps of a line: whoever pastes it must fill in what they did and what it changed.
fn gaps_fault(text: &str) -> Option<String> {
    if has_figure(text) {
        return Some("has somebody else’s figure: leave a gap for it".to_owned());
    }
    let gaps = text.matches('[').count();
    let is_paired = gaps == text.matches(']').count();
    (gaps < 2 || !is_paired).then(|| "lacks gaps: leave two or more, each as [what]".to_owned())
}

fn instruction_fault(text: &str) -> Option<String> {
    if !text.starts_with(char::is_uppercase) {
        return Some("does not begin with a capital: begin with what to do".to_owned());
    }
    let mut words = text.split(|letter: char| !letter.is_alphabetic());
    words
        .find(|word| PERSONS.contains(&word.to_lowercase().as_str()))
        .map(|word| format!("has ‘{word}’: say it without"))
}

/// All of them, file by file.
pub(crate) fn texts(content: &Content) -> Vec<TextIn<'_>> {
    let mut all = step_texts(content);
    all.extend(resource_texts(content));
    all.extend(way_texts(content));
    all.extend(check_job::texts(content));
    all
}

fn step_texts(content: &Content) -> Vec<TextIn<'_>> {
    let mut all = Vec::new();
    for (id, (file, written)) in &content.guidance.steps {
        all.extend(written.interview.iter().map(|text| TextIn {
            file: file.clone(),
            key: format!("{id}.interview"),
            kind: Kind::Interview,
            text,
        }));
        for (position, step) in written.steps.iter().enumerate() {
            let mut add = |part: String, kind, text| {
                all.push(TextIn {
                    file: file.clone(),
                    key: format!("{id}.steps[{position}].{part}"),
                    kind,
                    text,
                });
            };
            add("first".to_owned(), Kind::Action, &step.first);
            for (list, actions) in [("anywhere", &step.anywhere), ("at-work", &step.at_work)] {
                for (place, action) in actions.iter().enumerate() {
                    add(format!("{list}[{place}]"), Kind::Action, action);
                }
            }
            add("piece".to_owned(), Kind::Piece, &step.piece);
            add("question".to_owned(), Kind::Question, &step.question);
        }
    }
    all
}

fn resource_texts(content: &Content) -> Vec<TextIn<'_>> {
    let mut all = Vec::new();
    for one in &content.guidance.resources {
        let by = one.by.iter().map(|by| ("by", by));
        for (part, text) in [("name", &one.name)].into_iter().chain(by) {
            all.push(TextIn {
                file: RESOURCES.to_owned(),
                key: format!("{}.{part}", one.id),
                kind: Kind::Name,
                text,
            });
        }
    }
    for (id, words) in &content.guidance.resource_wording {
        let parts = [
            ("note", Kind::Note, Some(&words.note)),
            ("whom", Kind::Whom, Some(&words.whom)),
            ("time", Kind::Terms, words.time.as_ref()),
            ("terms", Kind::Terms, words.terms.as_ref()),
        ];
        for (part, kind, text) in parts {
            all.extend(text.map(|text| TextIn {
                file: format!("{}/{RESOURCES}", content.language),
                key: format!("{id}.{part}"),
                kind,
                text,
            }));
        }
    }
    all
}

fn way_texts(content: &Content) -> Vec<TextIn<'_>> {
    let mut all = Vec::new();
    let mut add = |key: String, kind, text| {
        all.push(TextIn {
            file: format!("{}/{WAYS_IN}", content.language),
            key,
            kind,
            text,
        });
    };
    let words = &content.guidance.ways_in_wording;
    for (table, ways) in [("entry-role", &words.entry_role), ("path", &words.path)] {
        for (id, way) in ways {
            add(format!("{table}.{id}.name"), Kind::Name, &way.name);
            add(format!("{table}.{id}.text"), Kind::About, &way.text);
        }
    }
    for (id, transfer) in &words.transfer {
        add(format!("transfer.{id}.text"), Kind::About, &transfer.text);
        let key = format!("transfer.{id}.example");
        add(key, Kind::CvExample, &transfer.example);
        for (skill, line) in &transfer.lines {
            let key = format!("transfer.{id}.lines.{skill}");
            add(key, Kind::CvLine, line);
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::Kind;

    #[track_caller]
    fn check(kind: Kind, text: &str, expected: &str) {
        let found = kind.fault(text).unwrap_or_default();
        assert!(found.contains(expected), "{text:?} gave {found:?}");
    }

    #[test]
    fn an_instruction_names_nobody() {
        let right = "Interview five users of a product that is sold in two countries.";
        assert_eq!(Kind::Action.fault(right), None);
        check(
            Kind::Action,
            &right.replace("users", "of your users"),
            "has ‘your’",
        );
        check(
            Kind::Action,
            &right.replace("users", "of us users"),
            "has ‘us’",
        );
        check(
            Kind::Action,
            &right.replace("Interview", "interview"),
            "a capital",
        );
        check(Kind::Action, right.trim_end_matches('.'), "full stop");
    }

    #[test]
    fn a_question_ends_as_one_and_a_line_of_a_cv_has_gaps_or_figures() {
        check(
            Kind::Question,
            "What did the last test of a product show.",
            "question mark",
        );
        let line = "Launched a loyalty offer with sales; a fifth of customers joined.";
        check(Kind::CvExample, line, "no figure");
        assert_eq!(Kind::CvExample.fault(&line.replace("a fifth", "18%")), None);
        check(Kind::CvLine, line, "lacks gaps");
        check(
            Kind::CvLine,
            &line.replace("a fifth", "18%"),
            "leave a gap for it",
        );
        let gaps = "Launched [what] with [whom]; [how many] customers joined in [how long].";
        assert_eq!(Kind::CvLine.fault(gaps), None);
    }
}
