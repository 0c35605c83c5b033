// Starts the app of the single file, which carries everything as text; unpack.js, recovery.js and
// handover.js stand before it. What is in there is listed in the file itself: this script hands the app its
// content, which it waits for, and to the person the licences.

const LICENCES = "licences.txt";

function parts() {
  const bytes = unpack(document.getElementById("parts").textContent);
  const end = bytes.indexOf(10);
  const text = (from, to) => new TextDecoder().decode(bytes.subarray(from, to));
  const found = new Map();
  let from = end + 1;
  for (const [name, size] of JSON.parse(text(0, end))) {
    found.set(name, name === "wasm" ? bytes.slice(from, from + size) : text(from, from + size));
    from += size;
  }
  return found;
}

// The policy lets exactly this script run, by its hash; Trusted Types want to hear from us as well.
function run(glue) {
  const types = globalThis.trustedTypes?.createPolicy("gapwise-glue", { createScript: (text) => text });
  const script = document.createElement("script");
  script.text = types ? types.createScript(glue) : glue;
  document.body.append(script);
}

async function start() {
  const all = parts();
  const take = (name) => {
    const part = all.get(name);
    all.delete(name);
    return part;
  };
  const [glue, wasm, pack] = [take("glue"), take("wasm"), take("pack")];
  for (const [name, text] of all) {
    const part = document.createElement("data");
    part.id = name;
    part.hidden = true;
    part.textContent = text;
    document.body.append(part);
  }
  run(glue);
  await wasm_bindgen({ module_or_path: wasm });
  await handOver(pack);
}

// A file has no neighbours that a link could lead to: the list of licences is handed out.
addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest(`a[href$="/${LICENCES}"]`) : null;
  const text = document.getElementById(LICENCES)?.textContent;
  if (!link) return;
  event.preventDefault();
  if (text) offer(text, "text/plain", "gapwise-licences.txt");
});

// The page is shown first: unpacking takes a moment. In a tab that nobody looks at, nothing is shown.
const shown = new Promise((done) => {
  requestAnimationFrame(() => setTimeout(done));
  setTimeout(done, 200);
});
const whole = new Promise((done) => addEventListener("DOMContentLoaded", done));
Promise.all([shown, whole])
  .then(start)
  .catch((reason) => {
    console.error(reason);
    show();
  });
