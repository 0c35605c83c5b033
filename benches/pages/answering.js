// Notes how long the page takes to reply to a real key or click.
window.replies = (() => {
  let noted;

  // Watches for the next event of this type, until the page shows the reply. Where the work was done in
  // between, and for how long, is told apart from the wait for the screen's next frame.
  function next(type, shown) {
    noted = new Promise((resolve, reject) => {
      const watch = async (event) => {
        removeEventListener(type, watch, true);
        const from = event.timeStamp;
        const begun = performance.now();
        let handled;
        hands.turn().then(() => {
          handled = performance.now();
        });
        for (let frames = 0; frames < 100; frames += 1) {
          const drawn = await new Promise((done) => {
            requestAnimationFrame(() => {
              const started = performance.now();
              hands.turn().then(() => done({ started, ended: performance.now() }));
            });
          });
          if (!shown()) continue;
          const work =
            frames === 0 && handled <= drawn.started
              ? handled - begun + (drawn.ended - drawn.started)
              : drawn.ended - begun;
          resolve({ to_frame: drawn.ended - from, work });
          return;
        }
        reject(new Error(`no reply to ${type}`));
      };
      addEventListener(type, watch, true);
    });
  }

  function answer(type) {
    const answered = hands.find("progress").value;
    next(type, () => hands.find("progress").value > answered);
  }

  function onward() {
    const here = hands.find("h1").textContent;
    next("keydown", () => hands.find("h1").textContent !== here);
  }

  // Where a pointer has to be for an answer.
  function spot(level) {
    const input = hands.find(`input[name=level][value="${level}"]`);
    const box = input.closest("label").getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  return { answer, onward, spot, noted: () => noted };
})();
