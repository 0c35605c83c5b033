//! The built site on a port of this machine, as a plain static host would serve it.

use static_server::Site;

use crate::environment::dist;

const ANY_PORT: u16 = 0;

/// Serves `dist/` at the root of an address.
pub(crate) fn site() -> Site {
    Site::serve(&dist(), ANY_PORT).expect("a free port")
}
