// Speaks up when the app does not start or ends halfway, and hands the person's data out. Knows the storage keys and nothing else of the app, and needs no WebAssembly. The build puts it before the
// script that starts the app, of which there is one for the hosted site and one for the single file.

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
  link.click();
  URL.revokeObjectURL(link.href);
}

function download() {
  const keys = {};
  for (let index = 0; index < localStorage.length; index += 1) {
    const key = localStorage.key(index);
    if (key.startsWith("gapwise.")) keys[key] = localStorage.getItem(key);
  }
  const day = Math.floor(Date.now() / 86_400_000);
  const backup = JSON.stringify({ app: "gapwise-backup", version: 1, day, keys });
  offer(backup, "application/json", "gapwise-backup.json");
}

document.getElementById("start-reload").addEventListener("click", () => location.reload());
document.getElementById("start-download").addEventListener("click", download);

// A panic ends the app: what was answered until then is saved, but nothing answers any more.
addEventListener("error", (event) => {
  if (able && event.error instanceof WebAssembly.RuntimeError) show();
});
addEventListener("unhandledrejection", (event) => {
  if (able && event.reason instanceof WebAssembly.RuntimeError) show();
});
