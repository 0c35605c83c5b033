//! Addresses inside the app: what stands behind `#`, read and written in one place.

mod decode;
pub mod facet;
pub mod first_page;
pub mod route;
mod shared_link;
