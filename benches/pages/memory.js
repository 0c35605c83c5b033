// Remembers the linear memories of the page's WebAssembly, to tell their size.
window.memories = (() => {
  const found = new Set();
  const note = (instance) => {
    for (const value of Object.values(instance.exports)) {
      if (value instanceof WebAssembly.Memory) found.add(value);
    }
  };
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const original = WebAssembly[name].bind(WebAssembly);
    WebAssembly[name] = async (...given) => {
      const made = await original(...given);
      note(made.instance ?? made);
      return made;
    };
  }
  return { bytes: () => [...found].reduce((sum, memory) => sum + memory.buffer.byteLength, 0) };
})();
