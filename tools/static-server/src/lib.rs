//! A small static server for this machine alone: what `serve` shows and what the browser tests run against.
//! It behaves as a plain static host would, and knows nothing of what it serves.
//!
//! It is written on the standard library because a test has to be able to take the server away for good:
//! dropping a [`Site`] closes its port and every connection that a browser still holds open.

mod answer;
mod faults;
mod request;

use std::{
    collections::HashMap,
    io::{self, BufReader},
    net::{Ipv4Addr, Shutdown, SocketAddr, TcpListener, TcpStream, ToSocketAddrs},
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    thread::{self, JoinHandle},
    time::Duration,
};

use answer::Answer;
pub(crate) use answer::is_hashed;
pub use faults::Fault;
use faults::Faults;
use request::Request;

/// How long a connection may stay silent.
const IDLE: Duration = Duration::from_secs(30);

/// A folder being served, until it is dropped.
#[derive(Debug)]
pub struct Site {
    address: SocketAddr,
    shared: Arc<Shared>,
    listener: Option<JoinHandle<()>>,
}

#[derive(Debug)]
struct Shared {
    root: Mutex<PathBuf>,
    faults: Faults,
    prefix: String,
    stopping: AtomicBool,
    connections: Mutex<HashMap<SocketAddr, TcpStream>>,
}

impl Site {
    /// Serves a folder at the root of an address. Port 0 takes a free one.
    ///
    /// # Errors
    /// When the port is taken, or the address is not of this machine alone.
    pub fn serve(root: &Path, address: impl ToSocketAddrs) -> io::Result<Self> {
        Self::serve_under("/", root, address)
    }

    /// Serves a folder under a path such as `/some/folder/`, and nothing beside it.
    ///
    /// # Errors
    /// When the port is taken, or the address is not of this machine alone.
    pub fn serve_under(prefix: &str, root: &Path, address: impl ToSocketAddrs) -> io::Result<Self> {
        let listener = TcpListener::bind(&*loopback(address)?)?;
        let address = listener.local_addr()?;
        let prefix = match prefix.trim_matches('/') {
            "" => "/".into(),
            inner => format!("/{inner}/"),
        };
        let shared = Arc::new(Shared {
            root: Mutex::new(root.to_path_buf()),
            faults: Faults::default(),
            prefix,
            stopping: AtomicBool::new(false),
            connections: Mutex::default(),
        });
        let accepting = Arc::clone(&shared);
        let listener = thread::spawn(move || accept(&listener, &accepting));
        Ok(Self {
            address,
            shared,
            listener: Some(listener),
        })
    }

    /// The address of the folder, with a slash at its end.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}{}", self.address, self.shared.prefix)
    }

    /// The address and port, to serve at again once this has been dropped.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Serves another folder from now on.
    pub fn deploys(&self, root: &Path) {
        *self.shared.root() = root.to_path_buf();
    }

    /// Has something wrong with the file at this address within the site, until it is mended.
    pub fn spoils(&self, file: &str, fault: Fault) {
        self.shared.faults.add(file, fault);
    }

    /// Has nothing wrong with any file any more.
    pub fn mends(&self) {
        self.shared.faults.clear();
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.shared.stopping.store(true, Ordering::SeqCst);
        // Wakes the listener, which then closes the port. Should it be gone already, so much the better.
        let _ = TcpStream::connect(self.address);
        if let Some(listener) = self.listener.take() {
            let _ = listener.join();
        }
        self.shared.faults.clear();
        for (_, connection) in self.shared.connections().drain() {
            // The browser may have closed its end first.
            let _ = connection.shutdown(Shutdown::Both);
        }
    }
}

impl Shared {
    fn root(&self) -> MutexGuard<'_, PathBuf> {
        self.root.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn answer(&self, request: &Request) -> Answer {
        let root = self.root().clone();
        let answer = Answer::to(request, &root, &self.prefix);
        let file = request.path.strip_prefix(&self.prefix).unwrap_or_default();
        self.faults.spoil(file, answer)
    }

    fn connections(&self) -> MutexGuard<'_, HashMap<SocketAddr, TcpStream>> {
        // A panic elsewhere leaves the list as good as it was.
        self.connections
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }
}

fn loopback(address: impl ToSocketAddrs) -> io::Result<Vec<SocketAddr>> {
    let local: Vec<_> = address
        .to_socket_addrs()?
        .filter(|address| address.ip().is_loopback())
        .collect();
    if local.is_empty() {
        let why = format!("the server is for {} only", Ipv4Addr::LOCALHOST);
        return Err(io::Error::new(io::ErrorKind::InvalidInput, why));
    }
    Ok(local)
}

fn accept(listener: &TcpListener, shared: &Arc<Shared>) {
    for stream in listener.incoming() {
        if shared.stopping.load(Ordering::SeqCst) {
            return;
        }
        let Ok(stream) = stream else { continue };
        let (Ok(peer), Ok(handle)) = (stream.peer_addr(), stream.try_clone()) else {
            continue;
        };
        shared.connections().insert(peer, handle);
        let shared = Arc::clone(shared);
        // One thread for each connection: a browser opens six at most, and most of them wait.
        thread::spawn(move || {
            // An error here is a browser that went away in mid-sentence: nobody is left to be told.
            let _ = converse(&stream, &shared);
            shared.connections().remove(&peer);
        });
    }
}

fn converse(stream: &TcpStream, shared: &Shared) -> io::Result<()> {
    stream.set_read_timeout(Some(IDLE))?;
    stream.set_nodelay(true)?;
    let mut reader = BufReader::new(stream);
    while let Some(request) = Request::read(&mut reader)? {
        let answer = shared.answer(&request);
        let keep = request.keeps_connection && !shared.stopping.load(Ordering::SeqCst);
        answer.write(stream, request.method, keep)?;
        if !keep {
            break;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
