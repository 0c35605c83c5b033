// Starts the single file, which carries everything as text; unpack.js and recovery.js stand before it. What is
// in there is listed in the file itself: this script runs the part that is a script, and hands it the others.

function textOf(bytes) {
  return new TextDecoder().decode(bytes);
}

function parts() {
  const bytes = unpack(document.getElementById("parts").textContent);
  const end = bytes.indexOf(10);
  const found = new Map();
  let from = end + 1;
  for (const [name, size] of JSON.parse(textOf(bytes.subarray(0, end)))) {
    found.set(name, bytes.subarray(from, from + size));
    from += size;
  }
  return found;
}

// The policy lets exactly this script run, by its hash; Trusted Types want to hear from us as well.
function run(code) {
  const types = globalThis.trustedTypes?.createPolicy("gapwise-inside", { createScript: (text) => text });
  const script = document.createElement("script");
  script.text = types ? types.createScript(code) : code;
  document.body.append(script);
}

async function start() {
  const all = parts();
  run(textOf(all.get("script")));
  await begin(all);
}

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
