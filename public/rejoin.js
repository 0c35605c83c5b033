// Puts the wasm of the single file together again: in its text, the numbers in the code that are of one kind
// stand together, because they pack better so. xtask/src/single_file/apart.rs takes it apart by the same steps,
// and lists which belong to an instruction.

const KINDS = { n: "wasm", l: "locals", o: "offsets", k: "constants", c: "calls" };

function rejoined(parts) {
  const steps = textOf(parts.get("steps")).split(",");
  const kinds = {};
  let size = 0;
  for (const [kind, name] of Object.entries(KINDS)) {
    kinds[kind] = { bytes: parts.get(name), at: 0 };
    size += kinds[kind].bytes.length;
  }
  const whole = new Uint8Array(size);
  let made = 0;

  function byte(kind) {
    const { bytes, at } = kinds[kind];
    kinds[kind].at += 1;
    whole[made] = bytes[at];
    made += 1;
    return bytes[at];
  }

  // A number has 7 bits in a byte, the lowest first, and the highest bit in all but the last.
  function number(kind) {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const bits = byte(kind);
      value |= (bits & 127) << shift;
      if (bits < 128) return value;
    }
  }

  function follow(some) {
    for (const step of some ?? "") {
      if (step === "b") byte("n");
      else if (step === "*") for (let left = number("n"); left > 0; left -= 1) number("n");
      else if (step === "x") follow(steps[256 + number("n")]);
      else number(step);
    }
  }

  function code() {
    const end = number("n") + made;
    for (let left = number("n"); left > 0; left -= 1) follow("nn");
    while (made < end) follow(steps[byte("n")]);
  }

  while (made < 8) byte("n");
  while (made < size) {
    const section = byte("n");
    const end = number("n") + made;
    if (section === 10) {
      number("n");
      while (made < end) code();
    }
    while (made < end) byte("n");
  }
  return whole;
}
