// Makes bytes of the text in which the single file carries its parts. xtask/src/single_file/ writes it:
// two letters for 13 bits, and in the bytes LZMA in the form of a file `.lzma`. Knows nothing of the parts.

const LETTERS =
  "!#$%'()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~\"";

// A pair of letters is a number up to 91² > 2¹³, the lower bits first. Line breaks carry nothing.
function bytesOf(text) {
  const values = new Int8Array(128).fill(-1);
  for (let value = 0; value < LETTERS.length; value += 1) values[LETTERS.charCodeAt(value)] = value;
  const bytes = new Uint8Array(Math.ceil((text.length * 13) / 16));
  let written = 0;
  let bits = 0;
  let count = 0;
  let first = -1;
  for (let index = 0; index < text.length; index += 1) {
    const value = values[text.charCodeAt(index)] ?? -1;
    if (value < 0) continue;
    if (first < 0) {
      first = value;
      continue;
    }
    bits |= (first * 91 + value) << count;
    first = -1;
    for (count += 13; count >= 8; count -= 8) {
      bytes[written] = bits;
      written += 1;
      bits >>>= 8;
    }
  }
  return bytes.subarray(0, written);
}

// LZMA as its specification has it. Every bit is either literal data, or says where in what is already
// unpacked to copy from; how likely each is to be 0 is learned on the way, one probability a situation.
function unpack(text) {
  const input = bytesOf(text);
  const lc = input[0] % 9;
  const lp = Math.floor(input[0] / 9) % 5;
  const pb = Math.floor(input[0] / 45);
  const output = new Uint8Array(new DataView(input.buffer).getUint32(5, true));

  // Where each kind of situation has its probabilities.
  const MATCH = 0;
  const REP = 192;
  const REP0 = 204;
  const REP1 = 216;
  const REP2 = 228;
  const REP0_LONG = 240;
  const SLOT = 432;
  const SPECIAL = 688;
  const ALIGN = 816;
  const LENGTH = 832;
  const REP_LENGTH = 1346;
  const LITERAL = 1860;
  const odds = new Uint16Array(LITERAL + (0x300 << (lc + lp))).fill(1024);

  // The range and the code within it; a typed array keeps them from becoming objects. 5 bytes of code
  // stand behind the 13 of the head.
  const coder = new Uint32Array([0xffffffff, new DataView(input.buffer).getUint32(14)]);
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
    let found = 0;
    if (coder[1] < bound) {
      coder[0] = bound;
      odds[at] += (2048 - odds[at]) >> 5;
    } else {
      coder[0] -= bound;
      coder[1] -= bound;
      odds[at] -= odds[at] >> 5;
      found = 1;
    }
    widen();
    return found;
  }

  function evenBits(count) {
    let value = 0;
    for (let left = count; left > 0; left -= 1) {
      coder[0] >>>= 1;
      const found = coder[1] >= coder[0] ? 1 : 0;
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

  function length(at, place) {
    if (!bit(at)) return tree(at + 2 + (place << 3), 3);
    if (!bit(at + 1)) return 8 + tree(at + 130 + (place << 3), 3);
    return 16 + tree(at + 258, 8);
  }

  let state = 0;
  let [rep0, rep1, rep2, rep3] = [0, 0, 0, 0];
  let made = 0;

  function literal() {
    const before = made > 0 ? output[made - 1] : 0;
    const context = ((made & ((1 << lp) - 1)) << lc) + (before >> (8 - lc));
    const at = LITERAL + 0x300 * context;
    let symbol = 1;
    if (state >= 7) {
      // Right after a copy, the byte that the copy would have gone on with is a hint what this one is not.
      let hint = output[made - rep0 - 1];
      while (symbol < 0x100) {
        const expected = (hint >> 7) & 1;
        hint <<= 1;
        const found = bit(at + ((1 + expected) << 8) + symbol);
        symbol = (symbol << 1) | found;
        if (found !== expected) break;
      }
    }
    while (symbol < 0x100) symbol = (symbol << 1) | bit(at + symbol);
    output[made] = symbol;
    made += 1;
    state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
  }

  function distance(count) {
    const slot = tree(SLOT + (Math.min(count, 3) << 6), 6);
    if (slot < 4) return slot;
    const direct = (slot >> 1) - 1;
    const base = (2 | (slot & 1)) << direct;
    if (slot < 14) return base + reversed(SPECIAL + base - slot, direct);
    return base + (evenBits(direct - 4) << 4) + reversed(ALIGN, 4);
  }

  while (made < output.length) {
    const place = made & ((1 << pb) - 1);
    if (!bit(MATCH + (state << 4) + place)) {
      literal();
      continue;
    }
    let count;
    if (!bit(REP + state)) {
      [rep3, rep2, rep1] = [rep2, rep1, rep0];
      count = length(LENGTH, place);
      state = state < 7 ? 7 : 10;
      rep0 = distance(count);
    } else {
      let single = false;
      if (!bit(REP0 + state)) {
        single = !bit(REP0_LONG + (state << 4) + place);
      } else if (!bit(REP1 + state)) {
        [rep0, rep1] = [rep1, rep0];
      } else if (!bit(REP2 + state)) {
        [rep0, rep1, rep2] = [rep2, rep0, rep1];
      } else {
        [rep0, rep1, rep2, rep3] = [rep3, rep0, rep1, rep2];
      }
      count = single ? -1 : length(REP_LENGTH, place);
      state = single ? (state < 7 ? 9 : 11) : state < 7 ? 8 : 11;
    }
    if (rep0 >= made) break;
    const end = Math.min(made + count + 2, output.length);
    for (; made < end; made += 1) output[made] = output[made - rep0 - 1];
  }
  // The code is used up exactly at the end, unless something in it was changed or is missing.
  if (made < output.length || coder[1] !== 0) throw new Error("a part of this file was changed or lost");
  return output;
}

// The look of the page comes first, before anything of it is shown.
const look = document.createElement("style");
look.textContent = new TextDecoder().decode(unpack(document.getElementById("look").textContent));
document.head.append(look);
