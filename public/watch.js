// While the app is not all there: says when that takes long, and lets “Reload” bring a version that waits, so that
// nobody is kept on one that does not start. Once it is: begins what can wait until then. The build
// appends this to start.js, which says when a start has failed, and puts the name of the file in.
{
  // rescue.js need not.
  document.documentElement.dataset.started = "";

  const LONG = 8_000;

  const slow = document.getElementById("start-slow");
  const failed = document.getElementById("start-failure");
  const button = (action) => document.getElementById(`start-${action}`);
  const atRest = globalThis.requestIdleCallback ?? setTimeout;

  let whole = false;
  const timer = setTimeout(() => {
    slow.hidden = whole || !failed.hidden;
  }, LONG);
  const settled = () => {
    clearTimeout(timer);
    slow.hidden = true;
  };
  new MutationObserver(settled).observe(failed, { attributeFilter: ["hidden"] });

  // Not before: what keeps the app would fetch the same files once more.
  addEventListener(
    "gapwise-rest",
    () => {
      whole = true;
      settled();
      atRest(() => import("./OFFLINE").catch(() => {}));
    },
    { once: true },
  );

  for (const action of ["reload", "download"]) {
    document
      .getElementById(`start-slow-${action}`)
      .addEventListener("click", () => button(action).click());
  }

  button("reload").addEventListener(
    "click",
    async (event) => {
      const workers = navigator.serviceWorker;
      if (!workers) return;
      event.stopImmediatePropagation();
      const registration = await workers.getRegistration().catch(() => undefined);
      if (!registration?.waiting) return location.reload();
      workers.addEventListener("controllerchange", () => location.reload());
      setTimeout(() => location.reload(), 3_000);
      registration.waiting.postMessage({ type: "take-over", reload: true });
    },
    { capture: true },
  );
}
