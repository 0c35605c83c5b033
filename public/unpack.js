// Makes bytes of the text in which the single file carries its parts. xtask/src/single_file/ writes it:
// up to 16 bits in a letter, and in the bytes LZMA in the form of a file `.lzma`. Knows nothing of the parts.

// A letter is a number below 62,768, from U+00A0 on and without the surrogates. The lowest 2,768 carry the
// 15 bits of their number, each other one the 16 bits of 2,768 more. Line breaks carry nothing.
function bytesOf(text) {
  const bytes = new Uint8Array(text.length * 2);
  let written = 0;
  let bits = 0;
  let count = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    const value = unit - (unit < 0xd800 ? 0xa0 : 0x8a0);
    if (value < 0) continue;
    const few = value < 2768;
    bits = few ? (bits << 15) | value : (bits << 16) | (value + 2768);
    for (count += few ? 15 : 16; count >= 8; written += 1) {
      count -= 8;
      bytes[written] = bits >> count;
    }
  }
  return bytes;
}

// LZMA as its specification has it, where lp and pb are 0. Every bit is either literal data, or says where in
// what is already unpacked to copy from; how likely each is to be 0 is learned on the way, one probability a
// situation.
function unpack(text) {
  const input = bytesOf(text);
  const head = new DataView(input.buffer);
  const lc = input[0];
  const output = new Uint8Array(head.getUint32(5, true));

  // Where each kind of situation has its probabilities.
  const MATCH = 0;
  const REP = 12;
  const REP0 = 24;
  const REP1 = 36;
  const REP2 = 48;
  const REP0_LONG = 60;
  const SLOT = 72;
  const SPECIAL = 328;
  const ALIGN = 456;
  const LENGTH = 472;
  const REP_LENGTH = 746;
  const LITERAL = 1020;
  const odds = new Uint16Array(LITERAL + (0x300 << lc)).fill(1024);

  // The range and the code within it; a typed array keeps them from becoming objects. 5 bytes of code
  // stand behind the 13 of the head.
  const coder = new Uint32Array([0xffffffff, head.getUint32(14)]);
  let next = 18;

  function widen() {
    if (coder[0] < 0x1000000) {
      coder[0] <<= 8;
      coder[1] = (coder[1] << 8) | input[next];
      next += 1;
    }
  }

  function bit(at) {
    const bound = (coder[0] >>> 11) * odds[at];
    const found = coder[1] < bound ? 0 : 1;
    if (found) {
      coder[0] -= bound;
      coder[1] -= bound;
      odds[at] -= odds[at] >> 5;
    } else {
      coder[0] = bound;
      odds[at] += (2048 - odds[at]) >> 5;
    }
    widen();
    return found;
  }

  function evenBits(count) {
    let value = 0;
    for (let left = count; left > 0; left -= 1) {
      coder[0] >>>= 1;
      const found = coder[1] < coder[0] ? 0 : 1;
      if (found) coder[1] -= coder[0];
      value = (value << 1) | found;
      widen();
    }
    return value;
  }

  function tree(at, count) {
    let node = 1;
    for (let left = count; left > 0; left -= 1) node = (node << 1) | bit(at + node);
    return node - (1 << count);
  }

  function reversed(at, count) {
    let node = 1;
    let value = 0;
    for (let index = 0; index < count; index += 1) {
      const found = bit(at + node);
      node = (node << 1) | found;
      value |= found << index;
    }
    return value;
  }

  function length(at) {
    if (!bit(at)) return tree(at + 2, 3);
    if (!bit(at + 1)) return 8 + tree(at + 10, 3);
    return 16 + tree(at + 18, 8);
  }

  function distance(count) {
    const slot = tree(SLOT + (Math.min(count, 3) << 6), 6);
    if (slot < 4) return slot;
    const direct = (slot >> 1) - 1;
    const base = (2 | (slot & 1)) << direct;
    if (slot < 14) return base + reversed(SPECIAL + base - slot, direct);
    return base + (evenBits(direct - 4) << 4) + reversed(ALIGN, 4);
  }

  let state = 0;
  let made = 0;
  const reps = [0, 0, 0, 0];

  function literal() {
    const at = LITERAL + 0x300 * (output[made - 1] >> (8 - lc));
    // Right after a copy, the byte that the copy would have gone on with is a hint what this one is not.
    let hint = output[made - reps[0] - 1];
    let hinted = state < 7 ? 0 : 0x100;
    let symbol = 1;
    while (symbol < 0x100) {
      hint <<= 1;
      const expected = hint & hinted;
      const found = bit(at + hinted + expected + symbol);
      symbol = (symbol << 1) | found;
      if (expected !== found << 8) hinted = 0;
    }
    output[made] = symbol;
    made += 1;
    state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
  }

  while (made < output.length) {
    if (!bit(MATCH + state)) {
      literal();
      continue;
    }
    let count;
    if (!bit(REP + state)) {
      count = length(LENGTH);
      reps.unshift(distance(count));
      reps.pop();
      state = state < 7 ? 7 : 10;
    } else {
      let which = bit(REP0 + state);
      const single = !which && !bit(REP0_LONG + state);
      if (which && bit(REP1 + state)) which = 2 + bit(REP2 + state);
      reps.unshift(...reps.splice(which, 1));
      count = single ? -1 : length(REP_LENGTH);
      state = state < 7 ? (single ? 9 : 8) : 11;
    }
    if (reps[0] >= made) break;
    const end = Math.min(made + count + 2, output.length);
    for (; made < end; made += 1) output[made] = output[made - reps[0] - 1];
  }
  // The code is used up exactly at the end, unless something in it was changed or is missing.
  if (made < output.length || coder[1] !== 0) throw new Error("a part of this file was changed or lost");
  return output;
}

// The look of the page comes first, before anything of it is shown.
const look = document.createElement("style");
look.textContent = new TextDecoder().decode(unpack(document.getElementById("look").textContent));
document.head.append(look);
