//! A constant for each sentence of `content/en/interface.toml`, in a module for each section of the file.
//!
//! Generated from that file. After adding or removing a key there: cargo run --package message-keys

#![allow(missing_docs, unused_imports)]

use crate::key::{Counted, Key};

/// The name of each sentence, sorted.
pub(crate) const NAMES: &[&str] = &[
    "aim.background",
    "aim.background-hint",
    "aim.background-none",
    "aim.begin",
    "aim.errors",
    "aim.lead",
    "aim.name",
    "aim.name-hint",
    "aim.now",
    "aim.now-hint",
    "aim.now-missing",
    "aim.now-none",
    "aim.save",
    "aim.size",
    "aim.specialisations",
    "aim.specialisations-hint",
    "aim.specialisations-missing",
    "aim.title",
    "aim.wanted",
    "aim.wanted-hint",
    "aim.wanted-missing",
    "answer.none",
    "answer.not-applicable",
    "career.add-certificate",
    "career.add-company",
    "career.add-other",
    "career.add-promotion",
    "career.add-team",
    "career.certificate",
    "career.certificate-deed",
    "career.certificate-measure",
    "career.company",
    "career.company-deed",
    "career.company-measure",
    "career.lead",
    "career.name",
    "career.named",
    "career.other",
    "career.other-deed",
    "career.other-measure",
    "career.promotion",
    "career.promotion-deed",
    "career.promotion-measure",
    "career.team",
    "career.team-deed",
    "career.team-measure",
    "career.title",
    "core-only.answer.one",
    "core-only.answer.other",
    "core-only.figure",
    "core-only.map",
    "core-only.notice",
    "data.backup",
    "data.backup-of",
    "data.backup-text",
    "data.backup-undated",
    "data.check-backup",
    "data.download",
    "data.draft.one",
    "data.draft.other",
    "data.erase",
    "data.erase-answers",
    "data.erase-aside",
    "data.erase-ask",
    "data.erase-mark",
    "data.erase-names",
    "data.erase-not",
    "data.erase-now",
    "data.erase-results",
    "data.erase-text",
    "data.erased",
    "data.file",
    "data.finished.one",
    "data.finished.other",
    "data.kept",
    "data.last-backup",
    "data.lead",
    "data.merge",
    "data.merge-or-replace",
    "data.never-backed-up",
    "data.newer-backup",
    "data.no-draft",
    "data.not-a-backup",
    "data.not-offline",
    "data.offline",
    "data.replace",
    "data.restore",
    "data.restore-text",
    "data.restored",
    "data.set-aside.one",
    "data.set-aside.other",
    "data.title",
    "data.too-large",
    "date",
    "direction.flat",
    "direction.nearest",
    "direction.next",
    "direction.reach",
    "direction.ready",
    "direction.tell-more",
    "direction.too-early",
    "export.area",
    "export.core",
    "export.event",
    "export.hard",
    "export.kind",
    "export.level-number",
    "export.measure",
    "export.next-level",
    "export.no",
    "export.not-asked",
    "export.soft",
    "export.target-number",
    "export.yes",
    "files.altered",
    "files.handed-over",
    "files.refused",
    "fit.caption",
    "fit.coverage",
    "fit.lead",
    "fit.missing-must-haves.one",
    "fit.missing-must-haves.other",
    "fit.must-haves-met",
    "fit.specialisation",
    "fit.title",
    "fit.unknown",
    "fit.unrated-must-haves.one",
    "fit.unrated-must-haves.other",
    "gap.from-to",
    "gap.must-have",
    "gap.next",
    "gaps.lead.one",
    "gaps.lead.other",
    "gaps.none",
    "gaps.title",
    "go-on.button",
    "go-on.lead.one",
    "go-on.lead.other",
    "goal.action-line",
    "goal.actions",
    "goal.anywhere",
    "goal.at-work",
    "goal.beyond-horizon",
    "goal.by",
    "goal.date-out-of-range",
    "goal.date-unreadable",
    "goal.deed",
    "goal.done-on",
    "goal.due",
    "goal.earlier",
    "goal.earlier-label",
    "goal.edit",
    "goal.first",
    "goal.horizon",
    "goal.if-then",
    "goal.in-a-month",
    "goal.in-a-year",
    "goal.in-three-months",
    "goal.interview",
    "goal.lacks-date",
    "goal.lacks-deed",
    "goal.lacks-measure",
    "goal.later",
    "goal.later-label",
    "goal.long-term",
    "goal.measure",
    "goal.notes",
    "goal.occasion",
    "goal.open",
    "goal.overdue",
    "goal.piece",
    "goal.question",
    "goal.reach",
    "goal.reach-label",
    "goal.remove",
    "goal.remove-label",
    "goal.resources",
    "goal.share",
    "goal.short-term",
    "goal.smart",
    "goal.undo",
    "goal.undo-label",
    "goal.use-action",
    "goal.usual-occasion",
    "help.arrows",
    "help.backspace",
    "help.close",
    "help.digits",
    "help.enter",
    "help.key-arrows",
    "help.key-backspace",
    "help.key-digits",
    "help.key-enter",
    "help.key-n",
    "help.key-question",
    "help.key-s",
    "help.n",
    "help.question",
    "help.s",
    "help.switch",
    "help.title",
    "import.backup",
    "import.file",
    "import.here",
    "import.here-but.one",
    "import.here-but.other",
    "import.here-other",
    "import.lead",
    "import.newer",
    "import.not-a-result",
    "import.open",
    "import.other-framework",
    "import.title",
    "import.too-large",
    "job.contents",
    "job.getting-in",
    "job.lead",
    "job.read",
    "job.sample",
    "job.title",
    "landing.continue",
    "landing.discard",
    "landing.draft",
    "landing.example",
    "landing.fact-account",
    "landing.fact-offline",
    "landing.fact-private",
    "landing.fact-time",
    "landing.kicker",
    "landing.lead",
    "landing.method",
    "landing.mirror",
    "landing.mirror-text",
    "landing.page-title",
    "landing.sample",
    "landing.start",
    "landing.step-aim",
    "landing.step-aim-text",
    "landing.step-rate",
    "landing.step-rate-text",
    "landing.step-read",
    "landing.step-read-text",
    "landing.steps",
    "landing.title",
    "left-out.not-applicable",
    "left-out.skipped",
    "left-out.title",
    "level.aware",
    "level.leading",
    "level.not-yet",
    "level.practised",
    "level.proficient",
    "list.comma",
    "list.last",
    "list.two",
    "method.formula",
    "method.gap",
    "method.judgement",
    "method.lead",
    "method.levels",
    "method.limits",
    "method.mirror",
    "method.must-haves",
    "method.priority",
    "method.roles",
    "method.roles-lead",
    "method.rounding",
    "method.self-rating",
    "method.standings",
    "method.sums",
    "method.title",
    "method.why",
    "month.april",
    "month.august",
    "month.december",
    "month.february",
    "month.january",
    "month.july",
    "month.june",
    "month.march",
    "month.may",
    "month.november",
    "month.october",
    "month.september",
    "news.later",
    "news.ready",
    "news.reload",
    "news.restarted",
    "news.update",
    "news.update-unsaved",
    "no-draft.lead",
    "no-draft.newest",
    "no-draft.title",
    "notice.corrected",
    "notice.deleted",
    "notice.discarded",
    "notice.dismiss",
    "notice.draft-moved",
    "notice.entries-lost.one",
    "notice.entries-lost.other",
    "notice.erased-elsewhere",
    "notice.goal-removed",
    "notice.held-back",
    "notice.left-in-place",
    "notice.newer",
    "notice.newer-parts.one",
    "notice.newer-parts.other",
    "notice.replaced",
    "notice.storage-blocked",
    "notice.storage-full",
    "notice.undo",
    "notice.unreadable",
    "open.button",
    "open.hint",
    "open.label",
    "open.refused",
    "open.title",
    "other-framework.earlier",
    "other-framework.earlier-wording",
    "other-framework.kept",
    "other-framework.lead",
    "other-framework.newer",
    "other-framework.title",
    "overview.pictures",
    "percent",
    "picture.areas-even-out",
    "picture.areas-few",
    "picture.areas-heads",
    "picture.areas-legend",
    "picture.areas-met",
    "picture.areas-summary.one",
    "picture.areas-summary.other",
    "picture.areas-title",
    "picture.balance-early",
    "picture.balance-even",
    "picture.balance-hard",
    "picture.balance-heads",
    "picture.balance-legend",
    "picture.balance-soft",
    "picture.balance-title",
    "picture.gaps-heads",
    "picture.gaps-legend",
    "picture.gaps-must-haves",
    "picture.gaps-summary.one",
    "picture.gaps-summary.other",
    "picture.gaps-title",
    "picture.hard",
    "picture.levels.one",
    "picture.levels.other",
    "picture.mean",
    "picture.more",
    "picture.nothing-rated",
    "picture.rings",
    "picture.roles-core.one",
    "picture.roles-core.other",
    "picture.roles-framed",
    "picture.roles-legend",
    "picture.roles-none",
    "picture.roles-open",
    "picture.roles-summary",
    "picture.roles-title",
    "picture.save-png",
    "picture.save-svg",
    "picture.soft",
    "picture.table",
    "plan.about",
    "plan.add",
    "plan.anywhere-only",
    "plan.courses",
    "plan.empty",
    "plan.further",
    "plan.lead",
    "plan.not-yours",
    "plan.others",
    "plan.title",
    "quiz.advance",
    "quiz.answered",
    "quiz.ask",
    "quiz.ask-no",
    "quiz.ask-yes",
    "quiz.back",
    "quiz.back-to-review",
    "quiz.chapter",
    "quiz.clear",
    "quiz.continue",
    "quiz.full",
    "quiz.hint",
    "quiz.keys",
    "quiz.left.one",
    "quiz.left.other",
    "quiz.not-applicable",
    "quiz.not-saved",
    "quiz.pause",
    "quiz.position",
    "quiz.progress",
    "quiz.quick",
    "quiz.review",
    "quiz.saved",
    "quiz.settled",
    "quiz.skip",
    "quiz.swipe",
    "quiz.title",
    "quiz.to-review",
    "quiz.unanswered",
    "quiz.will-save",
    "resource.and-then",
    "resource.book",
    "resource.certification",
    "resource.checked",
    "resource.community",
    "resource.costly",
    "resource.course",
    "resource.event",
    "resource.free",
    "resource.guide",
    "resource.line",
    "resource.line-by",
    "resource.newsletter",
    "resource.no-issuer",
    "resource.not-checked",
    "resource.paid",
    "resource.podcast",
    "resource.reading",
    "result.correct",
    "result.correct-or-again",
    "result.coverage",
    "result.draft",
    "result.kicker",
    "result.kicker-title",
    "result.other-roles",
    "result.print",
    "result.range",
    "result.saved",
    "result.take-again",
    "review.aim",
    "review.answer",
    "review.change",
    "review.complete.one",
    "review.complete.other",
    "review.correcting",
    "review.end",
    "review.finish",
    "review.incomplete.one",
    "review.incomplete.other",
    "review.nothing",
    "review.skipped",
    "review.title",
    "role",
    "roles.lead",
    "roles.title",
    "sample.kicker",
    "sample.notice",
    "sample.title",
    "saved.about",
    "saved.another",
    "saved.backup",
    "saved.cancel",
    "saved.delete",
    "saved.lead",
    "saved.new-name",
    "saved.none",
    "saved.other-framework",
    "saved.rename",
    "saved.save",
    "saved.title",
    "section.nav",
    "section.overview",
    "section.plan",
    "section.roles",
    "section.take-away",
    "section.ways-in",
    "section.what-if",
    "share.answers.one",
    "share.answers.other",
    "share.code",
    "share.copied",
    "share.copy",
    "share.copy-by-hand",
    "share.copy-code",
    "share.day",
    "share.file-only-here",
    "share.industries",
    "share.lead",
    "share.link",
    "share.name",
    "share.no-name",
    "share.not-held",
    "share.now",
    "share.title",
    "share.wanted",
    "share.with-name",
    "shared.damaged",
    "shared.kept",
    "shared.kicker",
    "shared.kicker-name",
    "shared.newer",
    "shared.notice",
    "shared.other-framework",
    "shared.own",
    "shared.title",
    "shared.unknown-role",
    "shared.unknown-skills.one",
    "shared.unknown-skills.other",
    "shared.unreadable",
    "shared.withdrawn-skills.one",
    "shared.withdrawn-skills.other",
    "shell.data",
    "shell.licences",
    "shell.method",
    "shell.mirror",
    "shell.name",
    "shell.nav",
    "shell.privacy",
    "shell.saved",
    "shell.skip",
    "shell.wait",
    "shell.wait-text",
    "signpost.no-role",
    "signpost.no-step",
    "signpost.plan",
    "signpost.step",
    "signpost.step-core-only",
    "signpost.title",
    "signpost.to-plan",
    "signpost.to-roles",
    "signpost.to-ways-in",
    "signpost.to-what-if",
    "signpost.ways-in",
    "standing.between",
    "standing.building",
    "standing.close",
    "standing.core-only",
    "standing.ready",
    "standing.starting",
    "standing.too-early",
    "strengths.above.one",
    "strengths.above.other",
    "strengths.met",
    "strengths.title",
    "sums.formula",
    "sums.gap",
    "sums.heading",
    "sums.lead",
    "sums.level",
    "sums.must-have",
    "sums.none",
    "sums.readiness",
    "sums.skill",
    "sums.target",
    "sums.title",
    "sums.total",
    "sums.unknown",
    "sums.weight",
    "sums.weighted-gap",
    "sums.weighted-target",
    "take-away.calendar",
    "take-away.csv",
    "take-away.csv-hint",
    "take-away.cv-skills",
    "take-away.json",
    "take-away.lead",
    "take-away.markdown",
    "take-away.more-goals.one",
    "take-away.more-goals.other",
    "take-away.next-steps",
    "take-away.no-dates",
    "take-away.on-paper",
    "take-away.print",
    "take-away.title",
    "take-away.with-background",
    "take-away.with-name",
    "title",
    "unknown.lead",
    "unknown.start",
    "unknown.title",
    "verdict.building",
    "verdict.close",
    "verdict.core-only",
    "verdict.first-gap",
    "verdict.must-have-missing",
    "verdict.must-haves-missing",
    "verdict.must-haves-unrated.one",
    "verdict.must-haves-unrated.other",
    "verdict.no-gap",
    "verdict.no-strength",
    "verdict.range",
    "verdict.ready",
    "verdict.settled",
    "verdict.starting",
    "verdict.strengths.one",
    "verdict.strengths.other",
    "verdict.too-early",
    "ways-in.begin",
    "ways-in.begin-lead",
    "ways-in.brings",
    "ways-in.doors",
    "ways-in.doors-lead",
    "ways-in.example",
    "ways-in.expect",
    "ways-in.from-yours",
    "ways-in.has",
    "ways-in.interview",
    "ways-in.interview-1",
    "ways-in.interview-2",
    "ways-in.interview-3",
    "ways-in.interview-4",
    "ways-in.interview-5",
    "ways-in.interview-6",
    "ways-in.interview-7",
    "ways-in.job",
    "ways-in.lacks",
    "ways-in.lead",
    "ways-in.lines",
    "ways-in.more-doors",
    "ways-in.network",
    "ways-in.network-1",
    "ways-in.network-2",
    "ways-in.network-3",
    "ways-in.network-4",
    "ways-in.network-5",
    "ways-in.network-6",
    "ways-in.network-7",
    "ways-in.network-8",
    "ways-in.network-9",
    "ways-in.path-suits",
    "ways-in.paths",
    "ways-in.resume",
    "ways-in.resume-1",
    "ways-in.resume-2",
    "ways-in.resume-3",
    "ways-in.say-where-from",
    "ways-in.story",
    "ways-in.suits",
    "ways-in.title",
    "weight.decisive",
    "weight.important",
    "weight.supporting",
    "what-if.adds",
    "what-if.as-it-is",
    "what-if.down",
    "what-if.lead",
    "what-if.map",
    "what-if.map-lead",
    "what-if.meets-must-have",
    "what-if.moved.one",
    "what-if.moved.other",
    "what-if.must-haves",
    "what-if.no-steps",
    "what-if.order",
    "what-if.reset",
    "what-if.skills",
    "what-if.skills-lead",
    "what-if.step",
    "what-if.steps",
    "what-if.steps-lead",
    "what-if.title",
    "what-if.try",
    "what-if.try-it",
    "what-if.up",
    "what-if.was",
    "why.carried",
    "why.figure",
    "why.held-back",
    "why.label",
    "why.levels",
    "why.must-have-met",
    "why.nothing-back",
    "why.nothing-carries",
    "why.whole",
];


pub mod aim {
    use super::{Counted, Key};

    pub const BACKGROUND: Key = Key::named("aim.background");
    pub const BACKGROUND_HINT: Key = Key::named("aim.background-hint");
    pub const BACKGROUND_NONE: Key = Key::named("aim.background-none");
    pub const BEGIN: Key = Key::named("aim.begin");
    pub const ERRORS: Key = Key::named("aim.errors");
    pub const LEAD: Key = Key::named("aim.lead");
    pub const NAME: Key = Key::named("aim.name");
    pub const NAME_HINT: Key = Key::named("aim.name-hint");
    pub const NOW: Key = Key::named("aim.now");
    pub const NOW_HINT: Key = Key::named("aim.now-hint");
    pub const NOW_MISSING: Key = Key::named("aim.now-missing");
    pub const NOW_NONE: Key = Key::named("aim.now-none");
    pub const SAVE: Key = Key::named("aim.save");
    pub const SIZE: Key = Key::named("aim.size");
    pub const SPECIALISATIONS: Key = Key::named("aim.specialisations");
    pub const SPECIALISATIONS_HINT: Key = Key::named("aim.specialisations-hint");
    pub const SPECIALISATIONS_MISSING: Key = Key::named("aim.specialisations-missing");
    pub const TITLE: Key = Key::named("aim.title");
    pub const WANTED: Key = Key::named("aim.wanted");
    pub const WANTED_HINT: Key = Key::named("aim.wanted-hint");
    pub const WANTED_MISSING: Key = Key::named("aim.wanted-missing");
}

pub mod answer {
    use super::{Counted, Key};

    pub const NONE: Key = Key::named("answer.none");
    pub const NOT_APPLICABLE: Key = Key::named("answer.not-applicable");
}

pub mod career {
    use super::{Counted, Key};

    pub const ADD_CERTIFICATE: Key = Key::named("career.add-certificate");
    pub const ADD_COMPANY: Key = Key::named("career.add-company");
    pub const ADD_OTHER: Key = Key::named("career.add-other");
    pub const ADD_PROMOTION: Key = Key::named("career.add-promotion");
    pub const ADD_TEAM: Key = Key::named("career.add-team");
    pub const CERTIFICATE: Key = Key::named("career.certificate");
    pub const CERTIFICATE_DEED: Key = Key::named("career.certificate-deed");
    pub const CERTIFICATE_MEASURE: Key = Key::named("career.certificate-measure");
    pub const COMPANY: Key = Key::named("career.company");
    pub const COMPANY_DEED: Key = Key::named("career.company-deed");
    pub const COMPANY_MEASURE: Key = Key::named("career.company-measure");
    pub const LEAD: Key = Key::named("career.lead");
    pub const NAME: Key = Key::named("career.name");
    pub const NAMED: Key = Key::named("career.named");
    pub const OTHER: Key = Key::named("career.other");
    pub const OTHER_DEED: Key = Key::named("career.other-deed");
    pub const OTHER_MEASURE: Key = Key::named("career.other-measure");
    pub const PROMOTION: Key = Key::named("career.promotion");
    pub const PROMOTION_DEED: Key = Key::named("career.promotion-deed");
    pub const PROMOTION_MEASURE: Key = Key::named("career.promotion-measure");
    pub const TEAM: Key = Key::named("career.team");
    pub const TEAM_DEED: Key = Key::named("career.team-deed");
    pub const TEAM_MEASURE: Key = Key::named("career.team-measure");
    pub const TITLE: Key = Key::named("career.title");
}

pub mod core_only {
    use super::{Counted, Key};

    pub const ANSWER: Counted = Counted::named("core-only.answer.one", "core-only.answer.other");
    pub const FIGURE: Key = Key::named("core-only.figure");
    pub const MAP: Key = Key::named("core-only.map");
    pub const NOTICE: Key = Key::named("core-only.notice");
}

pub mod data {
    use super::{Counted, Key};

    pub const BACKUP: Key = Key::named("data.backup");
    pub const BACKUP_OF: Key = Key::named("data.backup-of");
    pub const BACKUP_TEXT: Key = Key::named("data.backup-text");
    pub const BACKUP_UNDATED: Key = Key::named("data.backup-undated");
    pub const CHECK_BACKUP: Key = Key::named("data.check-backup");
    pub const DOWNLOAD: Key = Key::named("data.download");
    pub const DRAFT: Counted = Counted::named("data.draft.one", "data.draft.other");
    pub const ERASE: Key = Key::named("data.erase");
    pub const ERASE_ANSWERS: Key = Key::named("data.erase-answers");
    pub const ERASE_ASIDE: Key = Key::named("data.erase-aside");
    pub const ERASE_ASK: Key = Key::named("data.erase-ask");
    pub const ERASE_MARK: Key = Key::named("data.erase-mark");
    pub const ERASE_NAMES: Key = Key::named("data.erase-names");
    pub const ERASE_NOT: Key = Key::named("data.erase-not");
    pub const ERASE_NOW: Key = Key::named("data.erase-now");
    pub const ERASE_RESULTS: Key = Key::named("data.erase-results");
    pub const ERASE_TEXT: Key = Key::named("data.erase-text");
    pub const ERASED: Key = Key::named("data.erased");
    pub const FILE: Key = Key::named("data.file");
    pub const FINISHED: Counted = Counted::named("data.finished.one", "data.finished.other");
    pub const KEPT: Key = Key::named("data.kept");
    pub const LAST_BACKUP: Key = Key::named("data.last-backup");
    pub const LEAD: Key = Key::named("data.lead");
    pub const MERGE: Key = Key::named("data.merge");
    pub const MERGE_OR_REPLACE: Key = Key::named("data.merge-or-replace");
    pub const NEVER_BACKED_UP: Key = Key::named("data.never-backed-up");
    pub const NEWER_BACKUP: Key = Key::named("data.newer-backup");
    pub const NO_DRAFT: Key = Key::named("data.no-draft");
    pub const NOT_A_BACKUP: Key = Key::named("data.not-a-backup");
    pub const NOT_OFFLINE: Key = Key::named("data.not-offline");
    pub const OFFLINE: Key = Key::named("data.offline");
    pub const REPLACE: Key = Key::named("data.replace");
    pub const RESTORE: Key = Key::named("data.restore");
    pub const RESTORE_TEXT: Key = Key::named("data.restore-text");
    pub const RESTORED: Key = Key::named("data.restored");
    pub const SET_ASIDE: Counted = Counted::named("data.set-aside.one", "data.set-aside.other");
    pub const TITLE: Key = Key::named("data.title");
    pub const TOO_LARGE: Key = Key::named("data.too-large");
}
pub const DATE: Key = Key::named("date");

pub mod direction {
    use super::{Counted, Key};

    pub const FLAT: Key = Key::named("direction.flat");
    pub const NEAREST: Key = Key::named("direction.nearest");
    pub const NEXT: Key = Key::named("direction.next");
    pub const REACH: Key = Key::named("direction.reach");
    pub const READY: Key = Key::named("direction.ready");
    pub const TELL_MORE: Key = Key::named("direction.tell-more");
    pub const TOO_EARLY: Key = Key::named("direction.too-early");
}

pub mod export {
    use super::{Counted, Key};

    pub const AREA: Key = Key::named("export.area");
    pub const CORE: Key = Key::named("export.core");
    pub const EVENT: Key = Key::named("export.event");
    pub const HARD: Key = Key::named("export.hard");
    pub const KIND: Key = Key::named("export.kind");
    pub const LEVEL_NUMBER: Key = Key::named("export.level-number");
    pub const MEASURE: Key = Key::named("export.measure");
    pub const NEXT_LEVEL: Key = Key::named("export.next-level");
    pub const NO: Key = Key::named("export.no");
    pub const NOT_ASKED: Key = Key::named("export.not-asked");
    pub const SOFT: Key = Key::named("export.soft");
    pub const TARGET_NUMBER: Key = Key::named("export.target-number");
    pub const YES: Key = Key::named("export.yes");
}

pub mod files {
    use super::{Counted, Key};

    pub const ALTERED: Key = Key::named("files.altered");
    pub const HANDED_OVER: Key = Key::named("files.handed-over");
    pub const REFUSED: Key = Key::named("files.refused");
}

pub mod fit {
    use super::{Counted, Key};

    pub const CAPTION: Key = Key::named("fit.caption");
    pub const COVERAGE: Key = Key::named("fit.coverage");
    pub const LEAD: Key = Key::named("fit.lead");
    pub const MISSING_MUST_HAVES: Counted = Counted::named("fit.missing-must-haves.one", "fit.missing-must-haves.other");
    pub const MUST_HAVES_MET: Key = Key::named("fit.must-haves-met");
    pub const SPECIALISATION: Key = Key::named("fit.specialisation");
    pub const TITLE: Key = Key::named("fit.title");
    pub const UNKNOWN: Key = Key::named("fit.unknown");
    pub const UNRATED_MUST_HAVES: Counted = Counted::named("fit.unrated-must-haves.one", "fit.unrated-must-haves.other");
}

pub mod gap {
    use super::{Counted, Key};

    pub const FROM_TO: Key = Key::named("gap.from-to");
    pub const MUST_HAVE: Key = Key::named("gap.must-have");
    pub const NEXT: Key = Key::named("gap.next");
}

pub mod gaps {
    use super::{Counted, Key};

    pub const LEAD: Counted = Counted::named("gaps.lead.one", "gaps.lead.other");
    pub const NONE: Key = Key::named("gaps.none");
    pub const TITLE: Key = Key::named("gaps.title");
}

pub mod go_on {
    use super::{Counted, Key};

    pub const BUTTON: Key = Key::named("go-on.button");
    pub const LEAD: Counted = Counted::named("go-on.lead.one", "go-on.lead.other");
}

pub mod goal {
    use super::{Counted, Key};

    pub const ACTION_LINE: Key = Key::named("goal.action-line");
    pub const ACTIONS: Key = Key::named("goal.actions");
    pub const ANYWHERE: Key = Key::named("goal.anywhere");
    pub const AT_WORK: Key = Key::named("goal.at-work");
    pub const BEYOND_HORIZON: Key = Key::named("goal.beyond-horizon");
    pub const BY: Key = Key::named("goal.by");
    pub const DATE_OUT_OF_RANGE: Key = Key::named("goal.date-out-of-range");
    pub const DATE_UNREADABLE: Key = Key::named("goal.date-unreadable");
    pub const DEED: Key = Key::named("goal.deed");
    pub const DONE_ON: Key = Key::named("goal.done-on");
    pub const DUE: Key = Key::named("goal.due");
    pub const EARLIER: Key = Key::named("goal.earlier");
    pub const EARLIER_LABEL: Key = Key::named("goal.earlier-label");
    pub const EDIT: Key = Key::named("goal.edit");
    pub const FIRST: Key = Key::named("goal.first");
    pub const HORIZON: Key = Key::named("goal.horizon");
    pub const IF_THEN: Key = Key::named("goal.if-then");
    pub const IN_A_MONTH: Key = Key::named("goal.in-a-month");
    pub const IN_A_YEAR: Key = Key::named("goal.in-a-year");
    pub const IN_THREE_MONTHS: Key = Key::named("goal.in-three-months");
    pub const INTERVIEW: Key = Key::named("goal.interview");
    pub const LACKS_DATE: Key = Key::named("goal.lacks-date");
    pub const LACKS_DEED: Key = Key::named("goal.lacks-deed");
    pub const LACKS_MEASURE: Key = Key::named("goal.lacks-measure");
    pub const LATER: Key = Key::named("goal.later");
    pub const LATER_LABEL: Key = Key::named("goal.later-label");
    pub const LONG_TERM: Key = Key::named("goal.long-term");
    pub const MEASURE: Key = Key::named("goal.measure");
    pub const NOTES: Key = Key::named("goal.notes");
    pub const OCCASION: Key = Key::named("goal.occasion");
    pub const OPEN: Key = Key::named("goal.open");
    pub const OVERDUE: Key = Key::named("goal.overdue");
    pub const PIECE: Key = Key::named("goal.piece");
    pub const QUESTION: Key = Key::named("goal.question");
    pub const REACH: Key = Key::named("goal.reach");
    pub const REACH_LABEL: Key = Key::named("goal.reach-label");
    pub const REMOVE: Key = Key::named("goal.remove");
    pub const REMOVE_LABEL: Key = Key::named("goal.remove-label");
    pub const RESOURCES: Key = Key::named("goal.resources");
    pub const SHARE: Key = Key::named("goal.share");
    pub const SHORT_TERM: Key = Key::named("goal.short-term");
    pub const SMART: Key = Key::named("goal.smart");
    pub const UNDO: Key = Key::named("goal.undo");
    pub const UNDO_LABEL: Key = Key::named("goal.undo-label");
    pub const USE_ACTION: Key = Key::named("goal.use-action");
    pub const USUAL_OCCASION: Key = Key::named("goal.usual-occasion");
}

pub mod help {
    use super::{Counted, Key};

    pub const ARROWS: Key = Key::named("help.arrows");
    pub const BACKSPACE: Key = Key::named("help.backspace");
    pub const CLOSE: Key = Key::named("help.close");
    pub const DIGITS: Key = Key::named("help.digits");
    pub const ENTER: Key = Key::named("help.enter");
    pub const KEY_ARROWS: Key = Key::named("help.key-arrows");
    pub const KEY_BACKSPACE: Key = Key::named("help.key-backspace");
    pub const KEY_DIGITS: Key = Key::named("help.key-digits");
    pub const KEY_ENTER: Key = Key::named("help.key-enter");
    pub const KEY_N: Key = Key::named("help.key-n");
    pub const KEY_QUESTION: Key = Key::named("help.key-question");
    pub const KEY_S: Key = Key::named("help.key-s");
    pub const N: Key = Key::named("help.n");
    pub const QUESTION: Key = Key::named("help.question");
    pub const S: Key = Key::named("help.s");
    pub const SWITCH: Key = Key::named("help.switch");
    pub const TITLE: Key = Key::named("help.title");
}

pub mod import {
    use super::{Counted, Key};

    pub const BACKUP: Key = Key::named("import.backup");
    pub const FILE: Key = Key::named("import.file");
    pub const HERE: Key = Key::named("import.here");
    pub const HERE_BUT: Counted = Counted::named("import.here-but.one", "import.here-but.other");
    pub const HERE_OTHER: Key = Key::named("import.here-other");
    pub const LEAD: Key = Key::named("import.lead");
    pub const NEWER: Key = Key::named("import.newer");
    pub const NOT_A_RESULT: Key = Key::named("import.not-a-result");
    pub const OPEN: Key = Key::named("import.open");
    pub const OTHER_FRAMEWORK: Key = Key::named("import.other-framework");
    pub const TITLE: Key = Key::named("import.title");
    pub const TOO_LARGE: Key = Key::named("import.too-large");
}

pub mod job {
    use super::{Counted, Key};

    pub const CONTENTS: Key = Key::named("job.contents");
    pub const GETTING_IN: Key = Key::named("job.getting-in");
    pub const LEAD: Key = Key::named("job.lead");
    pub const READ: Key = Key::named("job.read");
    pub const SAMPLE: Key = Key::named("job.sample");
    pub const TITLE: Key = Key::named("job.title");
}

pub mod landing {
    use super::{Counted, Key};

    pub const CONTINUE: Key = Key::named("landing.continue");
    pub const DISCARD: Key = Key::named("landing.discard");
    pub const DRAFT: Key = Key::named("landing.draft");
    pub const EXAMPLE: Key = Key::named("landing.example");
    pub const FACT_ACCOUNT: Key = Key::named("landing.fact-account");
    pub const FACT_OFFLINE: Key = Key::named("landing.fact-offline");
    pub const FACT_PRIVATE: Key = Key::named("landing.fact-private");
    pub const FACT_TIME: Key = Key::named("landing.fact-time");
    pub const KICKER: Key = Key::named("landing.kicker");
    pub const LEAD: Key = Key::named("landing.lead");
    pub const METHOD: Key = Key::named("landing.method");
    pub const MIRROR: Key = Key::named("landing.mirror");
    pub const MIRROR_TEXT: Key = Key::named("landing.mirror-text");
    pub const PAGE_TITLE: Key = Key::named("landing.page-title");
    pub const SAMPLE: Key = Key::named("landing.sample");
    pub const START: Key = Key::named("landing.start");
    pub const STEP_AIM: Key = Key::named("landing.step-aim");
    pub const STEP_AIM_TEXT: Key = Key::named("landing.step-aim-text");
    pub const STEP_RATE: Key = Key::named("landing.step-rate");
    pub const STEP_RATE_TEXT: Key = Key::named("landing.step-rate-text");
    pub const STEP_READ: Key = Key::named("landing.step-read");
    pub const STEP_READ_TEXT: Key = Key::named("landing.step-read-text");
    pub const STEPS: Key = Key::named("landing.steps");
    pub const TITLE: Key = Key::named("landing.title");
}

pub mod left_out {
    use super::{Counted, Key};

    pub const NOT_APPLICABLE: Key = Key::named("left-out.not-applicable");
    pub const SKIPPED: Key = Key::named("left-out.skipped");
    pub const TITLE: Key = Key::named("left-out.title");
}

pub mod level {
    use super::{Counted, Key};

    pub const AWARE: Key = Key::named("level.aware");
    pub const LEADING: Key = Key::named("level.leading");
    pub const NOT_YET: Key = Key::named("level.not-yet");
    pub const PRACTISED: Key = Key::named("level.practised");
    pub const PROFICIENT: Key = Key::named("level.proficient");
}

pub mod list {
    use super::{Counted, Key};

    pub const COMMA: Key = Key::named("list.comma");
    pub const LAST: Key = Key::named("list.last");
    pub const TWO: Key = Key::named("list.two");
}

pub mod method {
    use super::{Counted, Key};

    pub const FORMULA: Key = Key::named("method.formula");
    pub const GAP: Key = Key::named("method.gap");
    pub const JUDGEMENT: Key = Key::named("method.judgement");
    pub const LEAD: Key = Key::named("method.lead");
    pub const LEVELS: Key = Key::named("method.levels");
    pub const LIMITS: Key = Key::named("method.limits");
    pub const MIRROR: Key = Key::named("method.mirror");
    pub const MUST_HAVES: Key = Key::named("method.must-haves");
    pub const PRIORITY: Key = Key::named("method.priority");
    pub const ROLES: Key = Key::named("method.roles");
    pub const ROLES_LEAD: Key = Key::named("method.roles-lead");
    pub const ROUNDING: Key = Key::named("method.rounding");
    pub const SELF_RATING: Key = Key::named("method.self-rating");
    pub const STANDINGS: Key = Key::named("method.standings");
    pub const SUMS: Key = Key::named("method.sums");
    pub const TITLE: Key = Key::named("method.title");
    pub const WHY: Key = Key::named("method.why");
}

pub mod month {
    use super::{Counted, Key};

    pub const APRIL: Key = Key::named("month.april");
    pub const AUGUST: Key = Key::named("month.august");
    pub const DECEMBER: Key = Key::named("month.december");
    pub const FEBRUARY: Key = Key::named("month.february");
    pub const JANUARY: Key = Key::named("month.january");
    pub const JULY: Key = Key::named("month.july");
    pub const JUNE: Key = Key::named("month.june");
    pub const MARCH: Key = Key::named("month.march");
    pub const MAY: Key = Key::named("month.may");
    pub const NOVEMBER: Key = Key::named("month.november");
    pub const OCTOBER: Key = Key::named("month.october");
    pub const SEPTEMBER: Key = Key::named("month.september");
}

pub mod news {
    use super::{Counted, Key};

    pub const LATER: Key = Key::named("news.later");
    pub const READY: Key = Key::named("news.ready");
    pub const RELOAD: Key = Key::named("news.reload");
    pub const RESTARTED: Key = Key::named("news.restarted");
    pub const UPDATE: Key = Key::named("news.update");
    pub const UPDATE_UNSAVED: Key = Key::named("news.update-unsaved");
}

pub mod no_draft {
    use super::{Counted, Key};

    pub const LEAD: Key = Key::named("no-draft.lead");
    pub const NEWEST: Key = Key::named("no-draft.newest");
    pub const TITLE: Key = Key::named("no-draft.title");
}

pub mod notice {
    use super::{Counted, Key};

    pub const CORRECTED: Key = Key::named("notice.corrected");
    pub const DELETED: Key = Key::named("notice.deleted");
    pub const DISCARDED: Key = Key::named("notice.discarded");
    pub const DISMISS: Key = Key::named("notice.dismiss");
    pub const DRAFT_MOVED: Key = Key::named("notice.draft-moved");
    pub const ENTRIES_LOST: Counted = Counted::named("notice.entries-lost.one", "notice.entries-lost.other");
    pub const ERASED_ELSEWHERE: Key = Key::named("notice.erased-elsewhere");
    pub const GOAL_REMOVED: Key = Key::named("notice.goal-removed");
    pub const HELD_BACK: Key = Key::named("notice.held-back");
    pub const LEFT_IN_PLACE: Key = Key::named("notice.left-in-place");
    pub const NEWER: Key = Key::named("notice.newer");
    pub const NEWER_PARTS: Counted = Counted::named("notice.newer-parts.one", "notice.newer-parts.other");
    pub const REPLACED: Key = Key::named("notice.replaced");
    pub const STORAGE_BLOCKED: Key = Key::named("notice.storage-blocked");
    pub const STORAGE_FULL: Key = Key::named("notice.storage-full");
    pub const UNDO: Key = Key::named("notice.undo");
    pub const UNREADABLE: Key = Key::named("notice.unreadable");
}

pub mod open {
    use super::{Counted, Key};

    pub const BUTTON: Key = Key::named("open.button");
    pub const HINT: Key = Key::named("open.hint");
    pub const LABEL: Key = Key::named("open.label");
    pub const REFUSED: Key = Key::named("open.refused");
    pub const TITLE: Key = Key::named("open.title");
}

pub mod other_framework {
    use super::{Counted, Key};

    pub const EARLIER: Key = Key::named("other-framework.earlier");
    pub const EARLIER_WORDING: Key = Key::named("other-framework.earlier-wording");
    pub const KEPT: Key = Key::named("other-framework.kept");
    pub const LEAD: Key = Key::named("other-framework.lead");
    pub const NEWER: Key = Key::named("other-framework.newer");
    pub const TITLE: Key = Key::named("other-framework.title");
}

pub mod overview {
    use super::{Counted, Key};

    pub const PICTURES: Key = Key::named("overview.pictures");
}
pub const PERCENT: Key = Key::named("percent");

pub mod picture {
    use super::{Counted, Key};

    pub const AREAS_EVEN_OUT: Key = Key::named("picture.areas-even-out");
    pub const AREAS_FEW: Key = Key::named("picture.areas-few");
    pub const AREAS_HEADS: Key = Key::named("picture.areas-heads");
    pub const AREAS_LEGEND: Key = Key::named("picture.areas-legend");
    pub const AREAS_MET: Key = Key::named("picture.areas-met");
    pub const AREAS_SUMMARY: Counted = Counted::named("picture.areas-summary.one", "picture.areas-summary.other");
    pub const AREAS_TITLE: Key = Key::named("picture.areas-title");
    pub const BALANCE_EARLY: Key = Key::named("picture.balance-early");
    pub const BALANCE_EVEN: Key = Key::named("picture.balance-even");
    pub const BALANCE_HARD: Key = Key::named("picture.balance-hard");
    pub const BALANCE_HEADS: Key = Key::named("picture.balance-heads");
    pub const BALANCE_LEGEND: Key = Key::named("picture.balance-legend");
    pub const BALANCE_SOFT: Key = Key::named("picture.balance-soft");
    pub const BALANCE_TITLE: Key = Key::named("picture.balance-title");
    pub const GAPS_HEADS: Key = Key::named("picture.gaps-heads");
    pub const GAPS_LEGEND: Key = Key::named("picture.gaps-legend");
    pub const GAPS_MUST_HAVES: Key = Key::named("picture.gaps-must-haves");
    pub const GAPS_SUMMARY: Counted = Counted::named("picture.gaps-summary.one", "picture.gaps-summary.other");
    pub const GAPS_TITLE: Key = Key::named("picture.gaps-title");
    pub const HARD: Key = Key::named("picture.hard");
    pub const LEVELS: Counted = Counted::named("picture.levels.one", "picture.levels.other");
    pub const MEAN: Key = Key::named("picture.mean");
    pub const MORE: Key = Key::named("picture.more");
    pub const NOTHING_RATED: Key = Key::named("picture.nothing-rated");
    pub const RINGS: Key = Key::named("picture.rings");
    pub const ROLES_CORE: Counted = Counted::named("picture.roles-core.one", "picture.roles-core.other");
    pub const ROLES_FRAMED: Key = Key::named("picture.roles-framed");
    pub const ROLES_LEGEND: Key = Key::named("picture.roles-legend");
    pub const ROLES_NONE: Key = Key::named("picture.roles-none");
    pub const ROLES_OPEN: Key = Key::named("picture.roles-open");
    pub const ROLES_SUMMARY: Key = Key::named("picture.roles-summary");
    pub const ROLES_TITLE: Key = Key::named("picture.roles-title");
    pub const SAVE_PNG: Key = Key::named("picture.save-png");
    pub const SAVE_SVG: Key = Key::named("picture.save-svg");
    pub const SOFT: Key = Key::named("picture.soft");
    pub const TABLE: Key = Key::named("picture.table");
}

pub mod plan {
    use super::{Counted, Key};

    pub const ABOUT: Key = Key::named("plan.about");
    pub const ADD: Key = Key::named("plan.add");
    pub const ANYWHERE_ONLY: Key = Key::named("plan.anywhere-only");
    pub const COURSES: Key = Key::named("plan.courses");
    pub const EMPTY: Key = Key::named("plan.empty");
    pub const FURTHER: Key = Key::named("plan.further");
    pub const LEAD: Key = Key::named("plan.lead");
    pub const NOT_YOURS: Key = Key::named("plan.not-yours");
    pub const OTHERS: Key = Key::named("plan.others");
    pub const TITLE: Key = Key::named("plan.title");
}

pub mod quiz {
    use super::{Counted, Key};

    pub const ADVANCE: Key = Key::named("quiz.advance");
    pub const ANSWERED: Key = Key::named("quiz.answered");
    pub const ASK: Key = Key::named("quiz.ask");
    pub const ASK_NO: Key = Key::named("quiz.ask-no");
    pub const ASK_YES: Key = Key::named("quiz.ask-yes");
    pub const BACK: Key = Key::named("quiz.back");
    pub const BACK_TO_REVIEW: Key = Key::named("quiz.back-to-review");
    pub const CHAPTER: Key = Key::named("quiz.chapter");
    pub const CLEAR: Key = Key::named("quiz.clear");
    pub const CONTINUE: Key = Key::named("quiz.continue");
    pub const FULL: Key = Key::named("quiz.full");
    pub const HINT: Key = Key::named("quiz.hint");
    pub const KEYS: Key = Key::named("quiz.keys");
    pub const LEFT: Counted = Counted::named("quiz.left.one", "quiz.left.other");
    pub const NOT_APPLICABLE: Key = Key::named("quiz.not-applicable");
    pub const NOT_SAVED: Key = Key::named("quiz.not-saved");
    pub const PAUSE: Key = Key::named("quiz.pause");
    pub const POSITION: Key = Key::named("quiz.position");
    pub const PROGRESS: Key = Key::named("quiz.progress");
    pub const QUICK: Key = Key::named("quiz.quick");
    pub const REVIEW: Key = Key::named("quiz.review");
    pub const SAVED: Key = Key::named("quiz.saved");
    pub const SETTLED: Key = Key::named("quiz.settled");
    pub const SKIP: Key = Key::named("quiz.skip");
    pub const SWIPE: Key = Key::named("quiz.swipe");
    pub const TITLE: Key = Key::named("quiz.title");
    pub const TO_REVIEW: Key = Key::named("quiz.to-review");
    pub const UNANSWERED: Key = Key::named("quiz.unanswered");
    pub const WILL_SAVE: Key = Key::named("quiz.will-save");
}

pub mod resource {
    use super::{Counted, Key};

    pub const AND_THEN: Key = Key::named("resource.and-then");
    pub const BOOK: Key = Key::named("resource.book");
    pub const CERTIFICATION: Key = Key::named("resource.certification");
    pub const CHECKED: Key = Key::named("resource.checked");
    pub const COMMUNITY: Key = Key::named("resource.community");
    pub const COSTLY: Key = Key::named("resource.costly");
    pub const COURSE: Key = Key::named("resource.course");
    pub const EVENT: Key = Key::named("resource.event");
    pub const FREE: Key = Key::named("resource.free");
    pub const GUIDE: Key = Key::named("resource.guide");
    pub const LINE: Key = Key::named("resource.line");
    pub const LINE_BY: Key = Key::named("resource.line-by");
    pub const NEWSLETTER: Key = Key::named("resource.newsletter");
    pub const NO_ISSUER: Key = Key::named("resource.no-issuer");
    pub const NOT_CHECKED: Key = Key::named("resource.not-checked");
    pub const PAID: Key = Key::named("resource.paid");
    pub const PODCAST: Key = Key::named("resource.podcast");
    pub const READING: Key = Key::named("resource.reading");
}

pub mod result {
    use super::{Counted, Key};

    pub const CORRECT: Key = Key::named("result.correct");
    pub const CORRECT_OR_AGAIN: Key = Key::named("result.correct-or-again");
    pub const COVERAGE: Key = Key::named("result.coverage");
    pub const DRAFT: Key = Key::named("result.draft");
    pub const KICKER: Key = Key::named("result.kicker");
    pub const KICKER_TITLE: Key = Key::named("result.kicker-title");
    pub const OTHER_ROLES: Key = Key::named("result.other-roles");
    pub const PRINT: Key = Key::named("result.print");
    pub const RANGE: Key = Key::named("result.range");
    pub const SAVED: Key = Key::named("result.saved");
    pub const TAKE_AGAIN: Key = Key::named("result.take-again");
}

pub mod review {
    use super::{Counted, Key};

    pub const AIM: Key = Key::named("review.aim");
    pub const ANSWER: Key = Key::named("review.answer");
    pub const CHANGE: Key = Key::named("review.change");
    pub const COMPLETE: Counted = Counted::named("review.complete.one", "review.complete.other");
    pub const CORRECTING: Key = Key::named("review.correcting");
    pub const END: Key = Key::named("review.end");
    pub const FINISH: Key = Key::named("review.finish");
    pub const INCOMPLETE: Counted = Counted::named("review.incomplete.one", "review.incomplete.other");
    pub const NOTHING: Key = Key::named("review.nothing");
    pub const SKIPPED: Key = Key::named("review.skipped");
    pub const TITLE: Key = Key::named("review.title");
}
pub const ROLE: Key = Key::named("role");

pub mod roles {
    use super::{Counted, Key};

    pub const LEAD: Key = Key::named("roles.lead");
    pub const TITLE: Key = Key::named("roles.title");
}

pub mod sample {
    use super::{Counted, Key};

    pub const KICKER: Key = Key::named("sample.kicker");
    pub const NOTICE: Key = Key::named("sample.notice");
    pub const TITLE: Key = Key::named("sample.title");
}

pub mod saved {
    use super::{Counted, Key};

    pub const ABOUT: Key = Key::named("saved.about");
    pub const ANOTHER: Key = Key::named("saved.another");
    pub const BACKUP: Key = Key::named("saved.backup");
    pub const CANCEL: Key = Key::named("saved.cancel");
    pub const DELETE: Key = Key::named("saved.delete");
    pub const LEAD: Key = Key::named("saved.lead");
    pub const NEW_NAME: Key = Key::named("saved.new-name");
    pub const NONE: Key = Key::named("saved.none");
    pub const OTHER_FRAMEWORK: Key = Key::named("saved.other-framework");
    pub const RENAME: Key = Key::named("saved.rename");
    pub const SAVE: Key = Key::named("saved.save");
    pub const TITLE: Key = Key::named("saved.title");
}

pub mod section {
    use super::{Counted, Key};

    pub const NAV: Key = Key::named("section.nav");
    pub const OVERVIEW: Key = Key::named("section.overview");
    pub const PLAN: Key = Key::named("section.plan");
    pub const ROLES: Key = Key::named("section.roles");
    pub const TAKE_AWAY: Key = Key::named("section.take-away");
    pub const WAYS_IN: Key = Key::named("section.ways-in");
    pub const WHAT_IF: Key = Key::named("section.what-if");
}

pub mod share {
    use super::{Counted, Key};

    pub const ANSWERS: Counted = Counted::named("share.answers.one", "share.answers.other");
    pub const CODE: Key = Key::named("share.code");
    pub const COPIED: Key = Key::named("share.copied");
    pub const COPY: Key = Key::named("share.copy");
    pub const COPY_BY_HAND: Key = Key::named("share.copy-by-hand");
    pub const COPY_CODE: Key = Key::named("share.copy-code");
    pub const DAY: Key = Key::named("share.day");
    pub const FILE_ONLY_HERE: Key = Key::named("share.file-only-here");
    pub const INDUSTRIES: Key = Key::named("share.industries");
    pub const LEAD: Key = Key::named("share.lead");
    pub const LINK: Key = Key::named("share.link");
    pub const NAME: Key = Key::named("share.name");
    pub const NO_NAME: Key = Key::named("share.no-name");
    pub const NOT_HELD: Key = Key::named("share.not-held");
    pub const NOW: Key = Key::named("share.now");
    pub const TITLE: Key = Key::named("share.title");
    pub const WANTED: Key = Key::named("share.wanted");
    pub const WITH_NAME: Key = Key::named("share.with-name");
}

pub mod shared {
    use super::{Counted, Key};

    pub const DAMAGED: Key = Key::named("shared.damaged");
    pub const KEPT: Key = Key::named("shared.kept");
    pub const KICKER: Key = Key::named("shared.kicker");
    pub const KICKER_NAME: Key = Key::named("shared.kicker-name");
    pub const NEWER: Key = Key::named("shared.newer");
    pub const NOTICE: Key = Key::named("shared.notice");
    pub const OTHER_FRAMEWORK: Key = Key::named("shared.other-framework");
    pub const OWN: Key = Key::named("shared.own");
    pub const TITLE: Key = Key::named("shared.title");
    pub const UNKNOWN_ROLE: Key = Key::named("shared.unknown-role");
    pub const UNKNOWN_SKILLS: Counted = Counted::named("shared.unknown-skills.one", "shared.unknown-skills.other");
    pub const UNREADABLE: Key = Key::named("shared.unreadable");
    pub const WITHDRAWN_SKILLS: Counted = Counted::named("shared.withdrawn-skills.one", "shared.withdrawn-skills.other");
}

pub mod shell {
    use super::{Counted, Key};

    pub const DATA: Key = Key::named("shell.data");
    pub const LICENCES: Key = Key::named("shell.licences");
    pub const METHOD: Key = Key::named("shell.method");
    pub const MIRROR: Key = Key::named("shell.mirror");
    pub const NAME: Key = Key::named("shell.name");
    pub const NAV: Key = Key::named("shell.nav");
    pub const PRIVACY: Key = Key::named("shell.privacy");
    pub const SAVED: Key = Key::named("shell.saved");
    pub const SKIP: Key = Key::named("shell.skip");
    pub const WAIT: Key = Key::named("shell.wait");
    pub const WAIT_TEXT: Key = Key::named("shell.wait-text");
}

pub mod signpost {
    use super::{Counted, Key};

    pub const NO_ROLE: Key = Key::named("signpost.no-role");
    pub const NO_STEP: Key = Key::named("signpost.no-step");
    pub const PLAN: Key = Key::named("signpost.plan");
    pub const STEP: Key = Key::named("signpost.step");
    pub const STEP_CORE_ONLY: Key = Key::named("signpost.step-core-only");
    pub const TITLE: Key = Key::named("signpost.title");
    pub const TO_PLAN: Key = Key::named("signpost.to-plan");
    pub const TO_ROLES: Key = Key::named("signpost.to-roles");
    pub const TO_WAYS_IN: Key = Key::named("signpost.to-ways-in");
    pub const TO_WHAT_IF: Key = Key::named("signpost.to-what-if");
    pub const WAYS_IN: Key = Key::named("signpost.ways-in");
}

pub mod standing {
    use super::{Counted, Key};

    pub const BETWEEN: Key = Key::named("standing.between");
    pub const BUILDING: Key = Key::named("standing.building");
    pub const CLOSE: Key = Key::named("standing.close");
    pub const CORE_ONLY: Key = Key::named("standing.core-only");
    pub const READY: Key = Key::named("standing.ready");
    pub const STARTING: Key = Key::named("standing.starting");
    pub const TOO_EARLY: Key = Key::named("standing.too-early");
}

pub mod strengths {
    use super::{Counted, Key};

    pub const ABOVE: Counted = Counted::named("strengths.above.one", "strengths.above.other");
    pub const MET: Key = Key::named("strengths.met");
    pub const TITLE: Key = Key::named("strengths.title");
}

pub mod sums {
    use super::{Counted, Key};

    pub const FORMULA: Key = Key::named("sums.formula");
    pub const GAP: Key = Key::named("sums.gap");
    pub const HEADING: Key = Key::named("sums.heading");
    pub const LEAD: Key = Key::named("sums.lead");
    pub const LEVEL: Key = Key::named("sums.level");
    pub const MUST_HAVE: Key = Key::named("sums.must-have");
    pub const NONE: Key = Key::named("sums.none");
    pub const READINESS: Key = Key::named("sums.readiness");
    pub const SKILL: Key = Key::named("sums.skill");
    pub const TARGET: Key = Key::named("sums.target");
    pub const TITLE: Key = Key::named("sums.title");
    pub const TOTAL: Key = Key::named("sums.total");
    pub const UNKNOWN: Key = Key::named("sums.unknown");
    pub const WEIGHT: Key = Key::named("sums.weight");
    pub const WEIGHTED_GAP: Key = Key::named("sums.weighted-gap");
    pub const WEIGHTED_TARGET: Key = Key::named("sums.weighted-target");
}

pub mod take_away {
    use super::{Counted, Key};

    pub const CALENDAR: Key = Key::named("take-away.calendar");
    pub const CSV: Key = Key::named("take-away.csv");
    pub const CSV_HINT: Key = Key::named("take-away.csv-hint");
    pub const CV_SKILLS: Key = Key::named("take-away.cv-skills");
    pub const JSON: Key = Key::named("take-away.json");
    pub const LEAD: Key = Key::named("take-away.lead");
    pub const MARKDOWN: Key = Key::named("take-away.markdown");
    pub const MORE_GOALS: Counted = Counted::named("take-away.more-goals.one", "take-away.more-goals.other");
    pub const NEXT_STEPS: Key = Key::named("take-away.next-steps");
    pub const NO_DATES: Key = Key::named("take-away.no-dates");
    pub const ON_PAPER: Key = Key::named("take-away.on-paper");
    pub const PRINT: Key = Key::named("take-away.print");
    pub const TITLE: Key = Key::named("take-away.title");
    pub const WITH_BACKGROUND: Key = Key::named("take-away.with-background");
    pub const WITH_NAME: Key = Key::named("take-away.with-name");
}
pub const TITLE: Key = Key::named("title");

pub mod unknown {
    use super::{Counted, Key};

    pub const LEAD: Key = Key::named("unknown.lead");
    pub const START: Key = Key::named("unknown.start");
    pub const TITLE: Key = Key::named("unknown.title");
}

pub mod verdict {
    use super::{Counted, Key};

    pub const BUILDING: Key = Key::named("verdict.building");
    pub const CLOSE: Key = Key::named("verdict.close");
    pub const CORE_ONLY: Key = Key::named("verdict.core-only");
    pub const FIRST_GAP: Key = Key::named("verdict.first-gap");
    pub const MUST_HAVE_MISSING: Key = Key::named("verdict.must-have-missing");
    pub const MUST_HAVES_MISSING: Key = Key::named("verdict.must-haves-missing");
    pub const MUST_HAVES_UNRATED: Counted = Counted::named("verdict.must-haves-unrated.one", "verdict.must-haves-unrated.other");
    pub const NO_GAP: Key = Key::named("verdict.no-gap");
    pub const NO_STRENGTH: Key = Key::named("verdict.no-strength");
    pub const RANGE: Key = Key::named("verdict.range");
    pub const READY: Key = Key::named("verdict.ready");
    pub const SETTLED: Key = Key::named("verdict.settled");
    pub const STARTING: Key = Key::named("verdict.starting");
    pub const STRENGTHS: Counted = Counted::named("verdict.strengths.one", "verdict.strengths.other");
    pub const TOO_EARLY: Key = Key::named("verdict.too-early");
}

pub mod ways_in {
    use super::{Counted, Key};

    pub const BEGIN: Key = Key::named("ways-in.begin");
    pub const BEGIN_LEAD: Key = Key::named("ways-in.begin-lead");
    pub const BRINGS: Key = Key::named("ways-in.brings");
    pub const DOORS: Key = Key::named("ways-in.doors");
    pub const DOORS_LEAD: Key = Key::named("ways-in.doors-lead");
    pub const EXAMPLE: Key = Key::named("ways-in.example");
    pub const EXPECT: Key = Key::named("ways-in.expect");
    pub const FROM_YOURS: Key = Key::named("ways-in.from-yours");
    pub const HAS: Key = Key::named("ways-in.has");
    pub const INTERVIEW: Key = Key::named("ways-in.interview");
    pub const INTERVIEW_1: Key = Key::named("ways-in.interview-1");
    pub const INTERVIEW_2: Key = Key::named("ways-in.interview-2");
    pub const INTERVIEW_3: Key = Key::named("ways-in.interview-3");
    pub const INTERVIEW_4: Key = Key::named("ways-in.interview-4");
    pub const INTERVIEW_5: Key = Key::named("ways-in.interview-5");
    pub const INTERVIEW_6: Key = Key::named("ways-in.interview-6");
    pub const INTERVIEW_7: Key = Key::named("ways-in.interview-7");
    pub const JOB: Key = Key::named("ways-in.job");
    pub const LACKS: Key = Key::named("ways-in.lacks");
    pub const LEAD: Key = Key::named("ways-in.lead");
    pub const LINES: Key = Key::named("ways-in.lines");
    pub const MORE_DOORS: Key = Key::named("ways-in.more-doors");
    pub const NETWORK: Key = Key::named("ways-in.network");
    pub const NETWORK_1: Key = Key::named("ways-in.network-1");
    pub const NETWORK_2: Key = Key::named("ways-in.network-2");
    pub const NETWORK_3: Key = Key::named("ways-in.network-3");
    pub const NETWORK_4: Key = Key::named("ways-in.network-4");
    pub const NETWORK_5: Key = Key::named("ways-in.network-5");
    pub const NETWORK_6: Key = Key::named("ways-in.network-6");
    pub const NETWORK_7: Key = Key::named("ways-in.network-7");
    pub const NETWORK_8: Key = Key::named("ways-in.network-8");
    pub const NETWORK_9: Key = Key::named("ways-in.network-9");
    pub const PATH_SUITS: Key = Key::named("ways-in.path-suits");
    pub const PATHS: Key = Key::named("ways-in.paths");
    pub const RESUME: Key = Key::named("ways-in.resume");
    pub const RESUME_1: Key = Key::named("ways-in.resume-1");
    pub const RESUME_2: Key = Key::named("ways-in.resume-2");
    pub const RESUME_3: Key = Key::named("ways-in.resume-3");
    pub const SAY_WHERE_FROM: Key = Key::named("ways-in.say-where-from");
    pub const STORY: Key = Key::named("ways-in.story");
    pub const SUITS: Key = Key::named("ways-in.suits");
    pub const TITLE: Key = Key::named("ways-in.title");
}

pub mod weight {
    use super::{Counted, Key};

    pub const DECISIVE: Key = Key::named("weight.decisive");
    pub const IMPORTANT: Key = Key::named("weight.important");
    pub const SUPPORTING: Key = Key::named("weight.supporting");
}

pub mod what_if {
    use super::{Counted, Key};

    pub const ADDS: Key = Key::named("what-if.adds");
    pub const AS_IT_IS: Key = Key::named("what-if.as-it-is");
    pub const DOWN: Key = Key::named("what-if.down");
    pub const LEAD: Key = Key::named("what-if.lead");
    pub const MAP: Key = Key::named("what-if.map");
    pub const MAP_LEAD: Key = Key::named("what-if.map-lead");
    pub const MEETS_MUST_HAVE: Key = Key::named("what-if.meets-must-have");
    pub const MOVED: Counted = Counted::named("what-if.moved.one", "what-if.moved.other");
    pub const MUST_HAVES: Key = Key::named("what-if.must-haves");
    pub const NO_STEPS: Key = Key::named("what-if.no-steps");
    pub const ORDER: Key = Key::named("what-if.order");
    pub const RESET: Key = Key::named("what-if.reset");
    pub const SKILLS: Key = Key::named("what-if.skills");
    pub const SKILLS_LEAD: Key = Key::named("what-if.skills-lead");
    pub const STEP: Key = Key::named("what-if.step");
    pub const STEPS: Key = Key::named("what-if.steps");
    pub const STEPS_LEAD: Key = Key::named("what-if.steps-lead");
    pub const TITLE: Key = Key::named("what-if.title");
    pub const TRY: Key = Key::named("what-if.try");
    pub const TRY_IT: Key = Key::named("what-if.try-it");
    pub const UP: Key = Key::named("what-if.up");
    pub const WAS: Key = Key::named("what-if.was");
}

pub mod why {
    use super::{Counted, Key};

    pub const CARRIED: Key = Key::named("why.carried");
    pub const FIGURE: Key = Key::named("why.figure");
    pub const HELD_BACK: Key = Key::named("why.held-back");
    pub const LABEL: Key = Key::named("why.label");
    pub const LEVELS: Key = Key::named("why.levels");
    pub const MUST_HAVE_MET: Key = Key::named("why.must-have-met");
    pub const NOTHING_BACK: Key = Key::named("why.nothing-back");
    pub const NOTHING_CARRIES: Key = Key::named("why.nothing-carries");
    pub const WHOLE: Key = Key::named("why.whole");
}
