//! What the content gives to act on: how each level of a skill is reached and proved, what to read and
//! whom to ask, and the ways into the field. Knows no answer; a pack may come without any of it.

use super::day::Day;
use super::ids::{BackgroundNumber, SkillNumber};
use super::job::JobSection;
use super::level::Level;

/// Where something can be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setting {
    /// Without an employer in product: a charity, a club, an open project, public data, one's own workplace.
    Anywhere,
    /// In a team that makes a product.
    AtWork,
}

/// Something to do over some weeks: a milestone of a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Milestone {
    /// An instruction with a full stop.
    pub text: String,
    /// Where it can be done.
    pub setting: Setting,
}

/// How somebody one level below reaches a level of a skill.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Step {
    /// What can be begun this week, alone and in under an hour: an instruction with a full stop.
    pub first: String,
    /// What to do then, one thing or more.
    pub milestones: Vec<Milestone>,
    /// The portfolio piece that proves the level.
    pub piece: String,
    /// A question that one can answer from then on.
    pub question: String,
}

/// The four steps of a skill, from the one to level 1 up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SkillSteps {
    /// Whose steps.
    pub skill: SkillNumber,
    /// A question on the skill as interviewers put it; empty where a pack has none.
    pub interview: String,
    /// To levels 1, 2, 3 and 4.
    pub steps: [Step; 4],
}

/// What kind of thing a resource is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResourceKind {
    /// A book.
    Book,
    /// A course.
    Course,
    /// A site, a magazine or an article.
    Reading,
    /// Talks to listen to.
    Podcast,
    /// Letters by e-mail.
    Newsletter,
    /// A standard, or a guide by a public body or the people who set the rules.
    Guide,
    /// People to ask.
    Community,
    /// Talks to go to: a conference, a workshop, an evening.
    Event,
    /// A certificate.
    Certification,
}

/// What a resource costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cost {
    /// Nothing.
    Free,
    /// What a book or a subscription costs.
    Paid,
    /// Some hundreds or more, in pounds, euros or dollars.
    Costly,
    /// Nobody has looked.
    NotChecked,
}

/// Something to learn from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resource {
    /// What it is.
    pub kind: ResourceKind,
    /// What it calls itself.
    pub name: String,
    /// Author or provider, where the name does not say it; otherwise empty.
    pub by: String,
    /// An https address.
    pub url: String,
    /// What it costs.
    pub cost: Cost,
    /// The day on which its address last answered; none where nobody has asked.
    pub checked: Option<Day>,
    /// What one gets from it.
    pub note: String,
    /// For whom it is.
    pub whom: String,
    /// How long it takes, where that is known; otherwise empty.
    pub time: String,
    /// Of a certificate: who issues it, what it takes and whether it must be renewed; otherwise empty.
    pub terms: String,
    /// The steps it helps with: a skill and the level reached by the step.
    pub helps: Vec<(SkillNumber, Level)>,
}

/// A role by which people enter the field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryRole {
    /// For example "Business analyst".
    pub name: String,
    /// What one does there, and why it leads on.
    pub text: String,
    /// The skills it asks every day.
    pub skills: Vec<SkillNumber>,
    /// Where people who enter by it commonly come from.
    pub backgrounds: Vec<BackgroundNumber>,
}

/// A way to first experience.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExperiencePath {
    /// For example "Internship".
    pub name: String,
    /// How to do it, and what to have at its end.
    pub text: String,
    /// Whom it suits best; empty for everyone.
    pub backgrounds: Vec<BackgroundNumber>,
}

/// What somebody brings from a background.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Transfer {
    /// From where.
    pub background: BackgroundNumber,
    /// What they see sooner than others, and what they must add.
    pub text: String,
    /// A line of a CV that is filled in; empty where a pack has none.
    pub example: String,
    /// A skill they bring, and a line of a CV with gaps for what was done and the figure it changed.
    pub lines: Vec<(SkillNumber, String)>,
}

/// All of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Guidance {
    /// In catalogue order; a skill may be missing.
    pub steps: Vec<SkillSteps>,
    /// In the order they are shown.
    pub resources: Vec<Resource>,
    /// In the order they are shown.
    pub entry_roles: Vec<EntryRole>,
    /// In the order they are shown.
    pub paths: Vec<ExperiencePath>,
    /// At most one for each background.
    pub transfers: Vec<Transfer>,
    /// The page on the job itself, in the order it is read.
    pub job: Vec<JobSection>,
}

impl Guidance {
    /// How somebody one level below reaches level `to` of a skill; nobody has to reach level 0.
    #[must_use]
    pub fn step(&self, skill: SkillNumber, to: Level) -> Option<&Step> {
        self.of_skill(skill)?.steps.get(to.index().checked_sub(1)?)
    }

    /// A question on a skill as interviewers put it.
    #[must_use]
    pub fn interview_question(&self, skill: SkillNumber) -> Option<&str> {
        let question = self.of_skill(skill)?.interview.as_str();
        (!question.is_empty()).then_some(question)
    }

    fn of_skill(&self, skill: SkillNumber) -> Option<&SkillSteps> {
        self.steps.iter().find(|steps| steps.skill == skill)
    }

    /// What helps with that step, in the order it is shown.
    pub fn resources(&self, skill: SkillNumber, to: Level) -> impl Iterator<Item = &Resource> {
        self.resources
            .iter()
            .filter(move |resource| resource.helps.contains(&(skill, to)))
    }

    /// What somebody from a background brings.
    #[must_use]
    pub fn transfer(&self, background: BackgroundNumber) -> Option<&Transfer> {
        self.transfers
            .iter()
            .find(|transfer| transfer.background == background)
    }
}
