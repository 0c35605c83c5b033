// Keeps one build of the app, whole, and answers with it when there is no network. It knows the files of
// its own build with their hashes, and nothing of what the app does. The build puts both constants in.
//
// Two builds never mix: a build is kept only when every file of it has arrived as it was built, what it
// is asked for beyond its own files goes to the network, and names change with contents.

const BUILD = "BUILD";
const FILES = { "FILES": "" };

const HOME = new URL("./", location).href;
const INDEX = "index.html";
// Other folders of the same host may hold a Gapwise of their own, with caches of their own.
const OURS = `gapwise ${HOME} `;
const CACHE = OURS + BUILD;
const HASHED = /[-_][0-9a-f]{12,}[-_.]/;

// Whether the pages that are open are to show this build once it is in charge.
let consented = false;

// Some hosts lead from index.html to its folder, and a browser shows no page that was led elsewhere.
const address = (file) => HOME + (file === INDEX ? "" : file);
const inCache = (file) => caches.match(address(file), { cacheName: CACHE, ignoreVary: true });

async function sha256(body) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", body));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

// A file as it was built, or a fault. What the browser holds already is taken if it is that.
async function arrived(file) {
  for (const cache of HASHED.test(file) ? ["default", "reload"] : ["reload"]) {
    const response = await fetch(address(file), { cache });
    const body = await response.arrayBuffer();
    if (response.ok && (await sha256(body)) === FILES[file]) {
      const headers = new Headers(response.headers);
      // The body is no longer what these two speak of.
      headers.delete("content-encoding");
      headers.delete("content-length");
      return [file, new Response(body, { headers })];
    }
  }
  throw new Error(`${file} is not as build ${BUILD} has it`);
}

async function install() {
  const files = Object.keys(FILES);
  const known = await caches.has(CACHE);
  if (known && (await Promise.all(files.map(inCache))).every(Boolean)) return;
  const responses = await Promise.all(files.map(arrived));
  try {
    const cache = await caches.open(CACHE);
    await Promise.all(responses.map(([file, response]) => cache.put(address(file), response)));
  } catch (fault) {
    // Half a build is none. One that was there before may be in use.
    if (!known) await caches.delete(CACHE);
    throw fault;
  }
}

async function activate() {
  for (const name of await caches.keys()) {
    if (name.startsWith(OURS) && name !== CACHE) await caches.delete(name);
  }
  if (!consented) return;
  for (const page of await clients.matchAll({ type: "window" })) page.postMessage({ type: "reload" });
}

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));

addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname, search } = new URL(url);
  const path = origin + pathname;
  if (method !== "GET" || !path.startsWith(HOME)) return;
  const file = path.slice(HOME.length) || INDEX;
  // A page may be asked for with a query that somebody's mail program added; a file never is.
  if (!Object.hasOwn(FILES, file) || (search && mode !== "navigate")) return;
  event.respondWith(inCache(file).then((kept) => kept ?? fetch(event.request)));
});

addEventListener("message", (event) => {
  switch (event.data?.type) {
    case "which-build":
      event.ports[0].postMessage(BUILD);
      break;
    // A page that is up, and began before there was a worker, asks to be looked after. Not done on
    // activation: a page in mid-start would get its files from two places.
    case "adopt":
      event.waitUntil(clients.claim());
      break;
    // The one way to take over while pages are open; only a person's consent leads here.
    case "take-over":
      consented = event.data.reload;
      event.waitUntil(skipWaiting());
      break;
  }
});
