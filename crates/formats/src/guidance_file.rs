//! The JSON form of what a pack gives to act on. Any of it may be absent. The skills' steps stand with the skills
//! in `pack_file.rs`: texts of one skill beside one another take less of a download.

use serde::{Deserialize, Serialize};

use super::bounds;
use super::job_file::JobSectionFile;

/// How a level of a skill is reached: a first step, what can be done anywhere, what can be done at work, the portfolio
/// piece that proves it, and a question to answer from then on. A list of five without names, as there are four to each
/// skill.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(
    expecting = "a list of a first step, actions anywhere, actions at work, a portfolio piece and a question"
)]
pub struct StepFile(
    #[serde(deserialize_with = "bounds::text")] pub String,
    #[serde(deserialize_with = "bounds::actions")] pub Vec<String>,
    #[serde(deserialize_with = "bounds::actions")] pub Vec<String>,
    #[serde(deserialize_with = "bounds::text")] pub String,
    #[serde(deserialize_with = "bounds::text")] pub String,
);

/// What a pack gives to act on beside the skills' steps.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(expecting = "an object")]
pub struct GuidanceFile {
    /// In the order they are shown.
    #[serde(default, deserialize_with = "bounds::items")]
    pub resources: Vec<ResourceFile>,
    /// In the order they are shown.
    #[serde(default, deserialize_with = "bounds::items")]
    pub entry_roles: Vec<EntryRoleFile>,
    /// In the order they are shown.
    #[serde(default, deserialize_with = "bounds::items")]
    pub paths: Vec<ExperiencePathFile>,
    /// At most one for each background.
    #[serde(default, deserialize_with = "bounds::items")]
    pub transfers: Vec<TransferFile>,
    /// The page on the job itself, in the order it is read.
    #[serde(default, deserialize_with = "bounds::items")]
    pub job: Vec<JobSectionFile>,
}

/// What kind of thing a resource is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ResourceKindFile {
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
    /// An official guide or a standard.
    Guide,
    /// People to ask.
    Community,
    /// Talks to go to.
    Event,
    /// A certificate.
    Certification,
}

/// What a resource costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CostFile {
    /// Nothing.
    Free,
    /// What a book or a subscription costs.
    Paid,
    /// Some hundreds or more.
    Costly,
    /// Nobody has looked.
    NotChecked,
}

/// Something to learn from.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(expecting = "an object")]
pub struct ResourceFile {
    /// What it is.
    pub kind: ResourceKindFile,
    /// What it calls itself.
    #[serde(deserialize_with = "bounds::text")]
    pub name: String,
    /// Author or provider; absent where the name says it.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "bounds::optional_text"
    )]
    pub by: Option<String>,
    /// An https address.
    #[serde(deserialize_with = "bounds::https_address")]
    pub url: String,
    /// What it costs.
    pub cost: CostFile,
    /// The day on which its address last answered, such as 2026-11-28.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "bounds::optional_text"
    )]
    pub checked: Option<String>,
    /// What one gets from it.
    #[serde(deserialize_with = "bounds::text")]
    pub note: String,
    /// For whom it is.
    #[serde(deserialize_with = "bounds::text")]
    pub whom: String,
    /// How long it takes.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "bounds::optional_text"
    )]
    pub time: Option<String>,
    /// Of a certificate: who issues it, what it takes and whether it must be renewed.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "bounds::optional_text"
    )]
    pub terms: Option<String>,
    /// For each level from 1 to 4, the numbers of the skills in which it helps to reach that level.
    pub helps: [Vec<u16>; 4],
}

/// A role by which people enter the field.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(expecting = "an object")]
pub struct EntryRoleFile {
    /// The full name.
    #[serde(deserialize_with = "bounds::text")]
    pub name: String,
    /// What one does there, and why it leads on.
    #[serde(deserialize_with = "bounds::text")]
    pub text: String,
    /// Numbers of the skills it asks every day.
    #[serde(deserialize_with = "bounds::skill_numbers")]
    pub skills: Vec<u16>,
    /// Numbers of the backgrounds that people who enter by it commonly have.
    #[serde(deserialize_with = "bounds::other_numbers")]
    pub backgrounds: Vec<u8>,
}

/// A way to first experience.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(expecting = "an object")]
pub struct ExperiencePathFile {
    /// The full name.
    #[serde(deserialize_with = "bounds::text")]
    pub name: String,
    /// How to do it, and what to have at its end.
    #[serde(deserialize_with = "bounds::text")]
    pub text: String,
    /// Numbers of the backgrounds it suits best; none for everyone.
    #[serde(deserialize_with = "bounds::other_numbers")]
    pub backgrounds: Vec<u8>,
}

/// What somebody brings from a background.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(expecting = "an object")]
pub struct TransferFile {
    /// A background's number.
    #[serde(deserialize_with = "bounds::other_number")]
    pub background: u8,
    /// What they see sooner than others, and what they must add.
    #[serde(deserialize_with = "bounds::text")]
    pub text: String,
    /// A line of a CV that is filled in.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "bounds::optional_text"
    )]
    pub example: Option<String>,
    /// Skills they bring, each with a line of a CV to fill in.
    #[serde(deserialize_with = "bounds::items")]
    pub lines: Vec<CvLineFile>,
}

/// A skill's number, and a line of a CV.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(expecting = "a list of a skill's number and a text")]
pub struct CvLineFile(
    #[serde(deserialize_with = "bounds::skill_number")] pub u16,
    #[serde(deserialize_with = "bounds::text")] pub String,
);
