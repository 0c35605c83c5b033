//! What can be wrong with a host: a file that is missing, refused, cut off, of a wrong type or long in coming.

use std::{
    collections::HashMap,
    sync::{Mutex, MutexGuard, PoisonError},
};

use axum::{
    body::{Body, to_bytes},
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use tokio::sync::Notify;

/// What is wrong with one file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is not there.
    Missing,
    /// The server fails over it.
    Refused,
    /// Its second half is not there.
    Truncated,
    /// It comes with this media type in place of its own.
    OfType(&'static str),
    /// It does not come until it is mended.
    Held,
}

/// The faults of a site, by the address of the file within it.
#[derive(Debug, Default)]
pub(crate) struct Faults {
    by_address: Mutex<HashMap<String, Fault>>,
    changed: Notify,
}

impl Faults {
    pub(crate) fn add(&self, address: &str, fault: Fault) {
        self.lock().insert(address.to_owned(), fault);
        self.changed.notify_waiters();
    }

    pub(crate) fn clear(&self) {
        self.lock().clear();
        self.changed.notify_waiters();
    }

    /// The fault of a file, once it is not held back any more.
    async fn of(&self, address: &str) -> Option<Fault> {
        loop {
            let changed = self.changed.notified();
            let fault = self.lock().get(address).copied();
            if fault != Some(Fault::Held) {
                return fault;
            }
            changed.await;
        }
    }

    /// The response for a file as its fault leaves it.
    pub(crate) async fn spoil(&self, address: &str, response: Response) -> Response {
        match self.of(address).await {
            None | Some(Fault::Held) => response,
            Some(Fault::Missing) => StatusCode::NOT_FOUND.into_response(),
            Some(Fault::Refused) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
            Some(Fault::Truncated) => halved(response).await,
            Some(Fault::OfType(media_type)) => {
                let mut response = response;
                let value = HeaderValue::from_static(media_type);
                response.headers_mut().insert(header::CONTENT_TYPE, value);
                response
            }
        }
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<String, Fault>> {
        self.by_address.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

async fn halved(response: Response) -> Response {
    let (mut head, body) = response.into_parts();
    head.headers.remove(header::CONTENT_LENGTH);
    match to_bytes(body, usize::MAX).await {
        Ok(body) => Response::from_parts(head, Body::from(body.slice(..body.len() / 2))),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}
