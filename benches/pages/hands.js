// Takes an assessment in the page as a person would, only faster: by the page's own controls, each found by
// what it is and not by its words.
window.hands = (() => {
  const PATIENCE_MS = 10_000;
  const find = (selector) => document.querySelector(selector);
  const all = (selector) => [...document.querySelectorAll(selector)];
  const route = () => location.hash.replace(/^#\/?/, "");

  // Lets whatever is due run before going on.
  const turn = () =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(null);
    });

  // Waits for the end of the work on the next frame.
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => turn().then(resolve)));

  async function until(what, look) {
    for (const end = performance.now() + PATIENCE_MS; performance.now() < end; await turn()) {
      const found = look();
      if (found) return found;
    }
    throw new Error(`the page at “${route()}” never had ${what}`);
  }

  const live = () =>
    until("the mark `live`", () => performance.getEntriesByName("live").length > 0);

  // Says what is aimed at; `industries` is how many.
  async function begin(industries) {
    location.hash = "#/aim";
    await until("the aim's form", () => find("input[name=specialisations]"));
    for (const name of ["now", "wanted"]) {
      all(`input[name=${name}]`)[3].click();
      await turn();
    }
    const boxes = all("input[name=specialisations]");
    for (const box of boxes.slice(0, industries)) {
      if (!box.checked) box.click();
      await turn();
    }
    find("form button[type=submit]").click();
    await until("a question", () => find("input[name=level]"));
  }

  // Gives an answer to the question on the page and goes on to the next one.
  async function answer(level) {
    const heading = find("h1").textContent;
    const answered = find("progress").value;
    find(`input[name=level][value="${level}"]`).click();
    await until("the answer", () => find("progress").value > answered);
    find("form button[type=submit]").click();
    // The address changes before the page does.
    await until("another page", () => find("h1").textContent !== heading);
    await turn();
  }

  // Takes a whole assessment and stays on its result.
  async function assess(industries, seed) {
    await begin(industries);
    let state = seed;
    while (route() !== "review") {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      await answer((state >>> 16) % 6);
    }
    await until("the button for the result", () => find(".review button.button--primary")).then(
      (button) => button.click(),
    );
    await until("the result", () => find(".result svg"));
    await turn();
    return route();
  }

  async function assessments(count, industries, seed) {
    for (let done = 0; done < count; done += 1) await assess(industries, seed + done);
  }

  // How long it takes from an address to the end of the frame that shows the result behind it.
  async function showing(address) {
    // No looking again and again: that would be work of its own.
    const shown = new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        if (find(".result svg")) resolve(observer.disconnect());
      });
      observer.observe(document.body, { childList: true, subtree: true });
    });
    const from = performance.now();
    location.hash = `#/${address}`;
    await shown;
    await frame();
    return performance.now() - from;
  }

  return { all, assess, assessments, begin, find, frame, live, route, showing, turn, until };
})();
