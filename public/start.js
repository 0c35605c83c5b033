// Starts the app, and speaks up when that fails or when the app ends halfway. Knows the storage keys
// and nothing else of the app, and needs no WebAssembly for what it does. The build puts the names
// of the files in.

const panel = document.getElementById("start-failure");

// A browser may be set up to have none; reloading cures nothing then, and another sentence says so.
const able = typeof WebAssembly === "object";

function show() {
  document.getElementById("start-stopped").hidden = !able;
  document.getElementById("start-unable").hidden = able;
  panel.removeAttribute("hidden");
  panel.scrollIntoView();
}

function download() {
  const keys = {};
  for (let index = 0; index < localStorage.length; index += 1) {
    const key = localStorage.key(index);
    if (key.startsWith("gapwise.")) keys[key] = localStorage.getItem(key);
  }
  const day = Math.floor(Date.now() / 86_400_000);
  const backup = JSON.stringify({ app: "gapwise-backup", version: 1, day, keys });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([backup], { type: "application/json" }));
  link.download = "gapwise-backup.json";
  link.click();
  URL.revokeObjectURL(link.href);
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

import("./GLUE")
  .then((glue) => glue.default({ module_or_path: new URL("./WASM", import.meta.url) }))
  .catch((reason) => {
    console.error(reason);
    show();
  });
