// Notes what holds a page up and what moves in it, and tells of its start once it has settled.
window.start = (() => {
  const SETTLED_MS = 2000;
  const longTasks = [];
  let shift = 0;
  new PerformanceObserver((list) => {
    longTasks.push(...list.getEntries().map((entry) => entry.duration));
  }).observe({ type: "longtask", buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) shift += entry.value;
  }).observe({ type: "layout-shift", buffered: true });

  const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

  async function moment(name) {
    for (const end = performance.now() + 20_000; performance.now() < end; await pause(50)) {
      const [entry] = performance.getEntriesByName(name);
      if (entry) return entry.startTime;
    }
    throw new Error(`${name} never came`);
  }

  async function report() {
    const live = await moment("live");
    const painted = await moment("first-contentful-paint");
    await pause(live + SETTLED_MS - performance.now());
    const entries = [
      ...performance.getEntriesByType("navigation"),
      ...performance.getEntriesByType("resource"),
    ];
    // Asked for before live counts whole, even if its end came later.
    const fetched = entries
      .filter((entry) => entry.startTime < live)
      .map((entry) => ({
        name: new URL(entry.name).pathname.split("/").pop() || "index.html",
        bytes: entry.encodedBodySize,
      }));
    return { live, painted, long_tasks: longTasks, shift, fetched };
  }
  return { report };
})();
