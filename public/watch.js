// While the app is not up: says when that takes long, and lets “Reload” bring a version that waits, so that
// nobody is kept on one that does not start. Once it is up: begins what can wait until then. The build
// appends this to start.js, which says when a start has failed, and puts the name of the file in.
{
  // rescue.js need not.
  document.documentElement.dataset.started = "";

  const LONG = 8_000;

  const slow = document.getElementById("start-slow");
  const failed = document.getElementById("start-failure");
  const button = (action) => document.getElementById(`start-${action}`);
  const isLive = () => performance.getEntriesByName("live").length > 0;
  const atRest = globalThis.requestIdleCallback ?? setTimeout;

  const timer = setTimeout(() => {
    slow.hidden = isLive() || !failed.hidden;
  }, LONG);
  const settled = () => {
    clearTimeout(timer);
    slow.hidden = true;
  };
  new MutationObserver(settled).observe(failed, { attributeFilter: ["hidden"] });

  const up = () => {
    settled();
    atRest(() => import("./OFFLINE").catch(() => {}));
  };
  if (isLive()) up();
  else {
    new PerformanceObserver((_, observer) => {
      if (!isLive()) return;
      observer.disconnect();
      up();
    }).observe({ type: "mark" });
  }

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
