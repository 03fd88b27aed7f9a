import type { Channel } from '../nlp/doc';

/** The identity of an author on a channel: case and a leading @ do not count. */
export function authorKey(channel: Channel, handle: string): string {
  return `${channel}:${handleKey(handle)}`;
}

/** What of a handle tells one account of a channel from another. */
export function handleKey(handle: string): string {
  return handle.trim().replace(/^@/, '').toLowerCase();
}

/** Seed of a second hash of the same text, where 32 bits are too few. */
export const SECOND_SEED = 0x9747b28c;

/** FNV-1a over UTF-16 units, as an unsigned 32-bit number (http://www.isthe.com/chongo/tech/comp/fnv/). */
export function hash32(text: string, seed = 0x811c9dc5): number {
  let hash = seed >>> 0;
  for (let index = 0; index < text.length; index++) {
    hash ^= text.charCodeAt(index);
    hash = Math.imul(hash, 0x01000193);
  }
  return mix32(hash);
}

/** The finaliser of MurmurHash3: spreads every input bit over all 32 output bits. */
export function mix32(value: number): number {
  let mixed = value >>> 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
