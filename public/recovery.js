// Recovers from a failure. Where the app does not start, or the browser lacks what it needs, a panel says so and hands the
// person's data out. Where the app has failed, its instance of WebAssembly is in no state that anybody knows: no call
// reaches it any more, so that it saves nothing, and the page is loaded anew, once, at the same address, from what is
// saved. Knows the storage keys and nothing else of the app, and needs no WebAssembly. The build puts it before the script
// that starts the app, of which there is one for the hosted site and one for the single file.

const panel = document.getElementById("start-failure");

// A browser may be set up to have none, or be too old for what ours is made of: reloading cures neither, and another
// sentence says so. The page holds a module of 71 bytes that uses what the app's own does: bulk memory, reference types,
// several results, mutable globals, sign extension, and conversion to whole numbers without traps.
const able = typeof WebAssembly === "object";

function isTooOld() {
  const { sample } = document.getElementById("start-too-old").dataset;
  return able && !WebAssembly.validate(Uint8Array.from(atob(sample), (letter) => letter.charCodeAt(0)));
}

function show() {
  const reason = !able ? "unable" : isTooOld() ? "too-old" : "stopped";
  for (const each of ["stopped", "unable", "too-old"]) {
    document.getElementById(`start-${each}`).hidden = each !== reason;
  }
  panel.removeAttribute("hidden");
  panel.scrollIntoView();
}

function offer(text, type, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  // The address is not revoked: not every browser has fetched the file by now, and the page is about to be left.
  link.click();
}

function download() {
  const keys = {};
  for (let index = 0; index < localStorage.length; index += 1) {
    const key = localStorage.key(index);
    if (key.startsWith("gapwise.")) keys[key] = localStorage.getItem(key);
  }
  // The day it is where the person is.
  const now = new Date();
  const day = Math.floor((now - now.getTimezoneOffset() * 60_000) / 86_400_000);
  const backup = JSON.stringify({ app: "gapwise-backup", version: 1, day, keys });
  offer(backup, "application/json", "gapwise-backup.json");
  for (const told of document.querySelectorAll(".start-file")) told.hidden = false;
}

document.getElementById("start-reload").addEventListener("click", () => location.reload());
document.getElementById("start-download").addEventListener("click", download);

const RESTARTED = "gapwise.restarted";
// A second failure so soon after a restart will come again after the next one.
const SOON = 10_000;

// Whether a restart has brought this page. The mark is taken away at once, as a reload by hand is none.
const restarted = (() => {
  try {
    if (sessionStorage.getItem(RESTARTED)) {
      sessionStorage.removeItem(RESTARTED);
      return true;
    }
  } catch {
    // Blocked: then the mark is in the history.
  }
  const { [RESTARTED]: mark = false, ...rest } = history.state ?? {};
  if (mark) history.replaceState(rest, "");
  return mark;
})();
// The app says so, once it is up.
if (restarted) document.documentElement.dataset.restarted = "";

// Marks this tab, so that the next page knows. Tells whether that was possible.
function markTab() {
  try {
    sessionStorage.setItem(RESTARTED, "1");
    return true;
  } catch {
    // Blocked or full.
  }
  try {
    history.replaceState({ ...history.state, [RESTARTED]: true }, "");
    return true;
  } catch {
    return false;
  }
}

// Whether the browser keeps anything for this page that it could come back from.
function keepsAnything() {
  const probe = "gapwise.probe";
  try {
    localStorage.setItem(probe, "1");
    localStorage.removeItem(probe);
    return true;
  } catch {
    return false;
  }
}

let ended = false;
// How many calls into the app have not returned.
let depth = 0;

function endApp() {
  if (ended) return;
  ended = true;
  const again = restarted && performance.now() < SOON;
  if (again || !keepsAnything() || !markTab()) show();
  else location.reload();
}

// The same functions, until one of them fails. Every way into the app leads through them: events, timers, promises.
function guarded(exports) {
  const entry = (call) => (...values) => {
    if (ended) {
      // An outer call, made before the failure, is not to go on either.
      if (depth) throw new Error("Gapwise has stopped");
      return undefined;
    }
    depth += 1;
    try {
      return call(...values);
    } catch (reason) {
      endApp();
      throw reason;
    } finally {
      depth -= 1;
    }
  };
  const entries = Object.entries(exports);
  return Object.fromEntries(entries.map(([name, it]) => [name, typeof it === "function" ? entry(it) : it]));
}

// Starts the app by the `init` of wasm-bindgen's glue, which instantiates the code and knows no other way in. Gives
// the functions as they are, for WebAssembly that calls them.
async function startApp(init, code) {
  const { instantiate } = WebAssembly;
  let exports;
  WebAssembly.instantiate = async (...given) => {
    WebAssembly.instantiate = instantiate;
    const made = await instantiate(...given);
    const { instance, module } = made.instance ? made : { instance: made, module: given[0] };
    exports = instance.exports;
    return { instance: { exports: guarded(exports) }, module };
  };
  await init({ module_or_path: code });
  return exports;
}

// A start that failed. Where the app itself did, that is dealt with already.
function startFailed(reason) {
  console.error(reason);
  if (!ended) show();
}

// In the single file nothing guards the functions of the app, but its failure is an error that nobody caught.
addEventListener("error", (event) => {
  if (able && event.error instanceof WebAssembly.RuntimeError) endApp();
});
addEventListener("unhandledrejection", (event) => {
  if (able && event.reason instanceof WebAssembly.RuntimeError) endApp();
});
