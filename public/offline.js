// Has the browser keep the app for use without the network, and new versions of it. Tells the app how
// that goes by the event `gapwise-offline`, takes over when it asks by `gapwise-take-over`, and knows
// nothing else of it. Runs once the app is up; without it, everything works but for this.

const HOUR = 3_600_000;
const PATIENCE = 5_000;

const workers = navigator.serviceWorker;

// The app may begin to listen after there was something to tell.
let told = null;
function tell(detail) {
  told = detail;
  dispatchEvent(new CustomEvent("gapwise-offline", { detail }));
}
addEventListener("gapwise-listens", () => told && tell(told));

let reloading = false;
function reload() {
  if (reloading) return;
  reloading = true;
  location.reload();
}

// The page's policy lets a worker be named by this one rule, which knows one address.
function workerAddress() {
  const createScriptURL = () => new URL("./worker.js", import.meta.url).href;
  const rule = globalThis.trustedTypes?.createPolicy("gapwise-worker", { createScriptURL });
  return (rule ?? { createScriptURL }).createScriptURL("");
}

// The build that a worker keeps; null for one that keeps none, such as the one that removes itself.
function buildOf(worker) {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = (event) => resolve(event.data);
    setTimeout(resolve, PATIENCE, null);
    worker.postMessage({ type: "which-build" }, [port2]);
  });
}

async function offer(waiting, active) {
  const next = await buildOf(waiting);
  // Asked only now: a worker that has to answer stays in charge for longer, and one that removes itself
  // is not to wait for that.
  if (next === null) return;
  if (next !== (await buildOf(active))) tell("update");
  // After a roll-back the same build comes again: nothing changes, so nobody need be asked.
  else waiting.postMessage({ type: "take-over", reload: false });
}

async function welcome(worker) {
  if ((await buildOf(worker)) === null) return;
  if (!workers.controller) worker.postMessage({ type: "adopt" });
  tell("ready");
}

function follow(worker, registration) {
  const isFirst = !registration.active;
  worker.addEventListener("statechange", () => {
    if (worker.state === "installed" && !isFirst) offer(worker, registration.active);
    if (worker.state === "activated" && isFirst) welcome(worker);
    if (worker.state === "redundant" && !registration.active) tell("refused");
  });
}

function watch(registration) {
  const { active, installing, waiting } = registration;
  if (active) {
    if (!workers.controller) active.postMessage({ type: "adopt" });
    buildOf(active).then((build) => build !== null && tell("kept"));
    if (waiting) offer(waiting, active);
  }
  if (installing) follow(installing, registration);
  registration.addEventListener("updatefound", () => follow(registration.installing, registration));

  // Who comes for the first time has just got the newest.
  let looked = active ? 0 : Date.now();
  const look = () => {
    if (document.visibilityState !== "visible" || Date.now() - looked < HOUR) return;
    looked = Date.now();
    // Without the network there is nothing new, and nothing to say.
    registration.update().catch(() => {});
  };
  look();
  document.addEventListener("visibilitychange", look);

  addEventListener("gapwise-take-over", () => {
    if (!registration.waiting) return reload();
    workers.addEventListener("controllerchange", reload);
    registration.waiting.postMessage({ type: "take-over", reload: true });
    setTimeout(reload, PATIENCE);
  });
}

if (workers && isSecureContext && location.protocol.startsWith("http")) {
  // Somebody consented, perhaps in another tab. What was answered here is saved.
  workers.addEventListener("message", (event) => {
    if (event.data?.type === "reload") reload();
  });
  try {
    watch(await workers.register(workerAddress(), { updateViaCache: "none" }));
  } catch {
    tell("refused");
  }
}
