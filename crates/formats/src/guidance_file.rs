//! The JSON form of what a pack gives to act on, as it is written. Any of it may be absent. The skills' steps
//! stand with the skills in `pack_file.rs`: texts of one skill beside one another take less of a download.

use serde::{Deserialize, Serialize};

/// How a level of a skill is reached: things to do, the portfolio piece that proves it, and an interview
/// question. A list of three without names, as there are four to each skill.
#[derive(Clone, Debug, Serialize)]
pub struct StepFile(pub Vec<String>, pub String, pub String);

/// What a pack gives to act on beside the skills' steps.
#[derive(Clone, Debug, Serialize)]
pub struct GuidanceFile {
    /// In the order they are shown.
    pub resources: Vec<ResourceFile>,
    /// In the order they are shown.
    pub entry_roles: Vec<EntryRoleFile>,
    /// In the order they are shown.
    pub paths: Vec<ExperiencePathFile>,
    /// At most one for each background.
    pub transfers: Vec<TransferFile>,
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
#[derive(Clone, Debug, Serialize)]
pub struct ResourceFile {
    /// What it is.
    pub kind: ResourceKindFile,
    /// What it calls itself.
    pub name: String,
    /// Author or provider; absent where the name says it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// An https address.
    pub url: String,
    /// What it costs.
    pub cost: CostFile,
    /// What one gets from it.
    pub note: String,
    /// For whom it is.
    pub whom: String,
    /// How long it takes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub time: Option<String>,
    /// Of a certificate: who issues it, what it takes and whether it must be renewed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub terms: Option<String>,
    /// For each level from 1 to 4, the numbers of the skills in which it helps to reach that level.
    pub helps: [Vec<u16>; 4],
}

/// A role by which people enter the field.
#[derive(Clone, Debug, Serialize)]
pub struct EntryRoleFile {
    /// The full name.
    pub name: String,
    /// What one does there, and why it leads on.
    pub text: String,
    /// Numbers of the skills it asks every day.
    pub skills: Vec<u16>,
    /// Numbers of the backgrounds that people who enter by it commonly have.
    pub backgrounds: Vec<u8>,
}

/// A way to first experience.
#[derive(Clone, Debug, Serialize)]
pub struct ExperiencePathFile {
    /// The full name.
    pub name: String,
    /// How to do it, and what to have at its end.
    pub text: String,
    /// Numbers of the backgrounds it suits best; none for everyone.
    pub backgrounds: Vec<u8>,
}

/// What somebody brings from a background.
#[derive(Clone, Debug, Serialize)]
pub struct TransferFile {
    /// A background's number.
    pub background: u8,
    /// What they see sooner than others, and what they must add.
    pub text: String,
    /// Skills they bring, each with a line of a résumé that proves it.
    pub lines: Vec<ResumeLineFile>,
}

/// A skill's number, and a line of a résumé.
#[derive(Clone, Debug, Serialize)]
pub struct ResumeLineFile(pub u16, pub String);
