// Hands the language pack to the app, as a sign that the rest of it is there, as soon as the app listens.
// The build puts this before the scripts that start the app.
const listening = new Promise((done) => {
  addEventListener("gapwise-listens-for-rest", done, { once: true });
});

async function handOver(pack) {
  await listening;
  dispatchEvent(new CustomEvent("gapwise-rest", { detail: pack }));
}
