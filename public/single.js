// Starts the app in gapwise.html, which holds every file of the app as text: compressed by gzip, in base64, in an
// element of its own. The build puts recovery.js, handover.js and this behind wasm-bindgen's glue, in one script.

// `atob` skips white space, so line breaks that a mail program changed do no harm. gzip ends in a checksum, so a
// damaged part is an error here.
function part(name) {
  const base64 = document.getElementById(`part-${name}`).textContent;
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip")));
}

async function start() {
  const [app, rest, pack] = await Promise.all([
    part("app").arrayBuffer(),
    part("rest").arrayBuffer(),
    part("pack").text(),
  ]);
  const exports = await startApp(__wbg_init, app);
  await WebAssembly.instantiate(rest, { app: exports });
  await handOver(pack);
}

// No other file stands beside this one: the list of licences is offered as a download.
addEventListener("click", async (event) => {
  const link = event.target instanceof Element && event.target.closest('a[href$="/licences.txt"]');
  if (!link) return;
  event.preventDefault();
  offer(await part("licences").text(), "text/plain", "gapwise-licences.txt");
});

// The page is painted first. In a tab that nobody looks at there are no frames to wait for.
const painted = new Promise((done) => {
  requestAnimationFrame(() => setTimeout(done));
  setTimeout(done, 200);
});
painted.then(start).catch(startFailed);
