// Starts the app of the hosted site; recovery.js and handover.js stand before it. The build puts the names of the
// files in.

// Relative to this file, so that the site may lie in any folder.
const here = (name) => new URL(name, import.meta.url);

async function fetched(name) {
  const response = await fetch(here(name));
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response;
}

// Compiled while it comes, and by browsers that keep what they compiled, not anew at each visit. A host
// that sends it by a wrong name costs that, and no more.
async function compiled(response) {
  return response.headers.get("content-type") === "application/wasm"
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
}

// What the first pages do without: the code of the other pages, in a file of its own or not, the pack, and
// the look.
async function fetchRest() {
  const code = "{rest}" && fetched("./{rest}").then(compiled);
  const texts = ["./{pack}", "./{later}"].map(async (name) => (await fetched(name)).text());
  return Promise.all([code, ...texts]);
}

// The page's policy names the text by its hash, so that half of it is none.
function dress(text) {
  const look = document.createElement("style");
  look.textContent = text;
  document.head.append(look);
  if (!look.sheet) throw new Error("{later}: refused");
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
  const parts = [import("./{glue}"), fetched("./{app}").then(compiled)];
  const [glue, first] = await Promise.all(parts);
  const app = await startApp(glue.default, first);
  if (anew) {
    // The first page is up: from here on nothing delays it.
    await listening;
    setTimeout(answerPress);
  }
  const [code, pack, look] = await (early ?? fetchRest());
  // Half a pack is none: what is on the screen then stays.
  JSON.parse(pack);
  dress(look);
  if (code) await WebAssembly.instantiate(code, { app });
  await handOver(pack);
  if (!anew) setTimeout(answerPress);
}

start().catch(startFailed);
