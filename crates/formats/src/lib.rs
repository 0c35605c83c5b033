//! What outlives a build: packs, links, addresses, the saved document, and files to take away. Each has
//! a form of its own here, apart from the types of `assessment`, so that these may change without breaking
//! what people have.

mod alone;
pub mod backup;
mod backup_file;
mod bits;
pub mod bootstrap;
mod bounds;
pub mod calendar;
mod career_kind_file;
pub mod csv;
pub mod document;
mod document_file;
mod document_reader;
mod document_writer;
pub mod guidance_file;
mod head_file;
pub mod job_file;
pub mod json;
mod json_lines;
pub mod json_resume;
mod json_resume_file;
pub mod link;
mod members;
pub mod opening;
pub mod pack;
pub mod pack_file;
mod pack_framework;
mod pack_guidance;
mod plan_reader;
mod ratings_reader;
mod read_result_file;
pub mod result_export;
mod result_file;
mod result_reader;
pub mod stored;
