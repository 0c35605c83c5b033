// Starts the app of the hosted site; recovery.js stands before it. The build puts the names of the
// files in.

import("./GLUE")
  .then((glue) => glue.default({ module_or_path: new URL("./WASM", import.meta.url) }))
  .catch((reason) => {
    console.error(reason);
    show();
  });
