/**
 * A 32-bit hash of a string: FNV-1a over its UTF-16 units, then MurmurHash3's finaliser so that low bits are well mixed.
 * The seed keeps features of different sorts apart. Unsigned.
 */
export function hashString(text: string, seed: number): number {
  return hashPart(text, 0, text.length, seed);
}

/** The hash of the units [start, end) of a string, without cutting them out. */
export function hashPart(text: string, start: number, end: number, seed: number): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let index = start; index < end; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return finish(hash);
}

/** A hash of two hashes in their order, with a seed for the sort of pair. Unsigned. */
export function hashPair(first: number, second: number, seed: number): number {
  return finish(Math.imul(first ^ seed, 0x9e3779b1) ^ Math.imul(second + 0x7f4a7c15, 0x85ebca6b));
}

function finish(hash: number): number {
  let mixed = hash;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** Seeds of the sorts of features; a change of any makes the stored model worthless. */
export const Seed = {
  FORM: 0x11,
  STEM: 0x22,
  CLASS: 0x33,
  PREFIX: 0x44,
  SUFFIX: 0x55,
  PIECE: 0x66,
  FORM_PAIR: 0x77,
  STEM_PAIR: 0x88,
  SKIP_PAIR: 0x99,
  RULE: 0xaa,
  CHANNEL: 0xbb,
  AUTHOR: 0xcc,
  NEGATED: 0xdd,
  SHAPE: 0xee,
  ENDING: 0xff,
} as const;
