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

// Relative to this file, so that the site may lie in any folder.
const here = (name) => new URL(name, import.meta.url);

async function fetched(name) {
  const response = await fetch(here(name));
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response;
}

// What the first pages do without: the code of the other pages, in a file of its own or not, and the pack.
async function fetchRest() {
  const code = "{rest}" && fetched("./{rest}").then((response) => response.arrayBuffer());
  const pack = fetched("./{pack}").then((response) => response.text());
  return Promise.all([code, pack]);
}

// Whoever has something saved, or follows a link to another page, needs the rest for that.
function beginsAnew() {
  try {
    if (localStorage.getItem("gapwise.document") !== null) return false;
  } catch {
    // Storage is blocked, so nothing is saved in it.
  }
  return ["", "#/", "#/aim"].includes(location.hash);
}

// A button of the page as it came does nothing yet. Its press is kept for the app's own.
let pressed = "";
const keepPress = (event) => {
  pressed = event.target.closest?.("#app button")?.className ?? pressed;
};
addEventListener("click", keepPress);

function answerPress() {
  removeEventListener("click", keepPress);
  const buttons = [...document.querySelectorAll("#app button")];
  buttons.find((button) => pressed && button.className === pressed)?.click();
}

async function start() {
  const anew = beginsAnew();
  const early = anew ? null : fetchRest();
  // Its failure is met below, where it is waited for.
  early?.catch(() => {});
  const glue = await import("./{glue}");
  const app = await glue.default({ module_or_path: here("./{app}") });
  if (anew) setTimeout(answerPress);
  const [code, pack] = await (early ?? fetchRest());
  // Half a pack is none: what is on the screen then stays.
  JSON.parse(pack);
  if (code) await WebAssembly.instantiate(code, { app });
  dispatchEvent(new CustomEvent("gapwise-rest", { detail: pack }));
  if (!anew) setTimeout(answerPress);
}

start().catch((reason) => {
  console.error(reason);
  show();
});
