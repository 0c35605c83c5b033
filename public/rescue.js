// Speaks up when not even start.js arrives: a page that its host kept too long names files that are gone. For
// that, this file alone has no hash in its name. Knows the storage keys and the message in the page; what
// start.js does when it is there is done here when it is not.
(() => {
  const LONG = 8_000;
  const started = () => "started" in document.documentElement.dataset;

  function download() {
    const keys = {};
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith("gapwise.")) keys[key] = localStorage.getItem(key);
    }
    // The day it is where the person is.
    const now = new Date();
    const day = Math.floor((now - now.getTimezoneOffset() * 60_000) / 86_400_000);
    const backup = JSON.stringify({ app: "gapwise-backup", version: 1, day, keys });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([backup], { type: "application/json" }));
    link.download = "gapwise-backup.json";
    link.click();
    for (const told of document.querySelectorAll(".start-file")) told.hidden = false;
  }

  function speak(message) {
    if (started()) return;
    for (const [action, act] of [["reload", () => location.reload()], ["download", download]]) {
      document.getElementById(`${message}-${action}`).addEventListener("click", () => {
        if (!started()) act();
      });
    }
    const panel = document.getElementById(`start-${message === "start" ? "failure" : "slow"}`);
    // What recovery.js says when it is there: a browser too old for the app may not even read the script.
    const tooOld = document.getElementById("start-too-old");
    const sample = Uint8Array.from(atob(tooOld.dataset.sample), (letter) => letter.charCodeAt(0));
    if (typeof WebAssembly === "object" && !WebAssembly.validate(sample)) {
      tooOld.hidden = false;
      document.getElementById("start-stopped").hidden = true;
    }
    panel.hidden = false;
    panel.scrollIntoView();
  }

  const slow = setTimeout(speak, LONG, "start-slow");
  // A page is loaded when each of its scripts has run, or has failed to arrive.
  const loaded = () => {
    clearTimeout(slow);
    if (started()) return;
    document.getElementById("start-slow").hidden = true;
    speak("start");
  };
  if (document.readyState === "complete") loaded();
  else addEventListener("load", loaded);
})();
