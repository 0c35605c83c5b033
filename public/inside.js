// Begins the app of the single file, out of whose text it is unpacked together with the glue, handover.js
// and rejoin.js: hands the app its content, which it waits for, and to the person the licences.

const LICENCES = "licences.txt";
const STARTING = ["script", "steps", "pack", ...Object.values(KINDS)];

async function begin(parts) {
  for (const [name, bytes] of parts) {
    if (STARTING.includes(name)) continue;
    const part = document.createElement("data");
    part.id = name;
    part.hidden = true;
    part.textContent = textOf(bytes);
    document.body.append(part);
  }
  await wasm_bindgen({ module_or_path: rejoined(parts) });
  await handOver(textOf(parts.get("pack")));
}

// A file has no neighbours that a link could lead to: the list of licences is handed out.
addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest(`a[href$="/${LICENCES}"]`) : null;
  if (!link) return;
  event.preventDefault();
  offer(document.getElementById(LICENCES).textContent, "text/plain", "gapwise-licences.txt");
});
