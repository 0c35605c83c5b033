// Speaks up when the app does not start or ends halfway, and hands the person's data out. Knows the
// storage keys and nothing else of the app, and needs no WebAssembly. The build puts it before the
// script that starts the app, of which there is one for the hosted site and one for the single file.

const panel = document.getElementById("start-failure");

// A browser may be set up to have none; reloading cures nothing then, and another sentence says so.
const able = typeof WebAssembly === "object";

function show() {
  document.getElementById("start-stopped").hidden = !able;
  document.getElementById("start-unable").hidden = able;
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
