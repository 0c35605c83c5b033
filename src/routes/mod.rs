//! Addresses inside the app: what stands behind `#`, read and written in one place.

pub mod facet;
pub mod route;
