//! A small static server for this machine alone: what `cargo xtask serve --release` shows and what the browser tests
//! run against. It behaves as a plain static host would, and knows nothing of what it serves.

// A test that fails may say so as it likes.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

mod faults;

use std::{
    io,
    net::{Ipv4Addr, SocketAddr, TcpListener},
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
    thread::{self, JoinHandle},
};

use axum::{
    Router,
    body::Body,
    extract::{Request, State},
    http::{HeaderValue, StatusCode, Uri, header},
    response::{IntoResponse, Redirect, Response},
};
use tokio::{runtime, sync::oneshot};
use tower_http::services::ServeDir;

pub use faults::Fault;
use faults::Faults;

/// The fewest hexadecimal digits that pass for the hash of a content.
const SHORTEST_HASH: usize = 12;

/// A folder being served, until it is dropped.
#[derive(Debug)]
pub struct Site {
    address: SocketAddr,
    shared: Arc<Shared>,
    stop: Option<oneshot::Sender<()>>,
    server: Option<JoinHandle<()>>,
}

#[derive(Debug)]
struct Shared {
    root: Mutex<PathBuf>,
    prefix: String,
    faults: Faults,
}

impl Site {
    /// Serves a folder at a port of this machine. Port 0 takes a free one.
    ///
    /// # Errors
    /// When the port is taken.
    pub fn serve(root: &Path, port: u16) -> io::Result<Self> {
        Self::serve_under("/", root, port)
    }

    /// Serves a folder under a path such as `/some/folder/`, and nothing beside it.
    ///
    /// # Errors
    /// When the port is taken.
    pub fn serve_under(prefix: &str, root: &Path, port: u16) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        let prefix = match prefix.trim_matches('/') {
            "" => "/".into(),
            inner => format!("/{inner}/"),
        };
        let shared = Arc::new(Shared { root: Mutex::new(root.to_path_buf()), prefix, faults: Faults::default() });
        let router = Router::new().fallback(answer).with_state(Arc::clone(&shared));
        let runtime = runtime::Builder::new_current_thread().enable_io().build()?;
        let (stop, stopped) = oneshot::channel();
        let server = thread::spawn(move || {
            runtime.block_on(async {
                let Ok(listener) = tokio::net::TcpListener::from_std(listener) else {
                    return;
                };
                tokio::select! {
                    _ = axum::serve(listener, router) => {}
                    _ = stopped => {}
                }
            });
            // Takes every open connection with it.
            runtime.shutdown_background();
        });
        Ok(Self { address, shared, stop: Some(stop), server: Some(server) })
    }

    /// The address of the folder, with a slash at its end.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}{}", self.address, self.shared.prefix)
    }

    /// The port, to serve at again once this has been dropped.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.address.port()
    }

    /// Serves another folder from now on.
    pub fn deploys(&self, root: &Path) {
        *self.shared.root.lock().unwrap_or_else(PoisonError::into_inner) = root.to_path_buf();
    }

    /// Has something wrong with the file at this address within the site, until it is mended.
    pub fn spoils(&self, file: &str, fault: Fault) {
        self.shared.faults.add(file, fault);
    }

    /// Has nothing wrong with any file any more.
    pub fn mends(&self) {
        self.shared.faults.clear();
    }

    /// Serves until the program ends.
    pub fn wait(mut self) {
        if let Some(server) = self.server.take() {
            // It ends only by a panic, of which it has told.
            let _ = server.join();
        }
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        // Nobody listens any more if the server has ended by itself.
        let _ = self.stop.take().map(|stop| stop.send(()));
        if let Some(server) = self.server.take() {
            let _ = server.join();
        }
    }
}

impl Shared {
    fn root(&self) -> PathBuf {
        let root = self.root.lock().unwrap_or_else(PoisonError::into_inner);
        root.clone()
    }
}

async fn answer(State(shared): State<Arc<Shared>>, request: Request) -> Response {
    let path = request.uri().path().to_owned();
    if format!("{path}/") == shared.prefix {
        return Redirect::permanent(&shared.prefix).into_response();
    }
    let Some(file) = path.strip_prefix(&shared.prefix) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let response = from_folder(shared.root(), file, request).await;
    shared.faults.spoil(file, response).await
}

async fn from_folder(root: PathBuf, file: &str, request: Request) -> Response {
    let (mut head, _) = request.into_parts();
    let Ok(uri) = format!("/{file}").parse::<Uri>() else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    head.uri = uri;
    let mut folder = ServeDir::new(root).precompressed_br().precompressed_gzip();
    let answered = folder.try_call(Request::from_parts(head, Body::empty())).await;
    let response = match answered {
        Ok(response) => response,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return StatusCode::NOT_FOUND.into_response(),
        Err(_) => return StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    };
    let mut response = response.map(Body::new);
    if response.status().is_success() {
        let keep = if is_hashed(file) { "public, max-age=31536000, immutable" } else { "no-cache" };
        let headers = response.headers_mut();
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(keep));
        headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    }
    response
}

/// Whether a part of the name is the hash of the content, as in `app-0123456789abcdef.wasm`.
fn is_hashed(name: &str) -> bool {
    let is_hash = |part: &str| part.len() >= SHORTEST_HASH && part.bytes().all(|byte| byte.is_ascii_hexdigit());
    name.split(['-', '_', '.']).skip(1).any(is_hash)
}

#[cfg(test)]
mod tests;
