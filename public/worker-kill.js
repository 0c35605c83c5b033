// Put this in the place of worker.js on the host to take the service worker away from everybody: it
// removes the copies that the worker kept, then itself. Open pages go on undisturbed and get their files
// from the network; what people answered is in local storage and stays.

const OURS = `gapwise ${new URL("./", location).href} `;

async function leave() {
  for (const name of await caches.keys()) {
    if (name.startsWith(OURS)) await caches.delete(name);
  }
  await registration.unregister();
}

addEventListener("install", (event) => event.waitUntil(skipWaiting()));
addEventListener("activate", (event) => event.waitUntil(leave()));
