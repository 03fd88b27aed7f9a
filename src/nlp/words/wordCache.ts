import type { UnitBuilder } from './createUnitBuilder';
import type { UnitTable } from './unitTable';

const LONGEST_KEPT = 40;
/** The furthest from its own slot a surface is looked for; what finds none free is built anew each time. */
const MOST_PROBES = 32;

/** Finds the units of surfaces, building them the first time; see `createUnitCache`. */
export interface UnitCache {
  /** Looks up the characters [start, end) of a text and gives the number of their entry. */
  find(text: string, start: number, end: number, type: number): number;
  /** By entry: place of the first unit, and how many units stand there one after another. */
  readonly places: Int32Array;
  readonly counts: Int32Array;
  /** Forgets everything once the cache is full; to be called between texts only, since places change. */
  makeRoom(): void;
}

/**
 * A bounded memory of units by surface. A surface is compared where it stands in the text, so that one known costs
 * neither a string nor a pointer. When `size` surfaces are remembered, all are forgotten before the next text; in between
 * further ones are built without being kept. Answers never depend on what is remembered.
 */
export function createUnitCache(builder: UnitBuilder, table: UnitTable, size: number): UnitCache {
  let slotCount = 64;
  while (slotCount < size * 2) slotCount *= 2;
  const mask = slotCount - 1;
  /** Entry number plus one; 0 where a slot is free. */
  const slots = new Int32Array(slotCount);
  const hashes = new Int32Array(size);
  const letterStarts = new Int32Array(size + 1);
  const types = new Uint8Array(size);
  // The last entry is for what is not kept.
  const places = new Int32Array(size + 1);
  const counts = new Int32Array(size + 1);
  let letters = new Uint16Array(1 << 16);
  let count = 0;

  function isEntry(entry: number, text: string, start: number, end: number): boolean {
    let at = letterStarts[entry]!;
    if (letterStarts[entry + 1]! - at !== end - start) return false;
    for (let index = start; index < end; index++) if (letters[at++] !== text.charCodeAt(index)) return false;
    return true;
  }

  function build(entry: number, text: string, start: number, end: number, type: number): number {
    const units = builder.buildUnits(text.slice(start, end), type);
    places[entry] = table.add(units);
    counts[entry] = units.length;
    return entry;
  }

  function keep(slot: number, hash: number, text: string, start: number, end: number, type: number): number {
    const entry = count;
    count += 1;
    const first = letterStarts[entry]!;
    const last = first + end - start;
    if (last > letters.length) {
      const wider = new Uint16Array(letters.length * 2);
      wider.set(letters);
      letters = wider;
    }
    for (let index = start; index < end; index++) letters[first + index - start] = text.charCodeAt(index);
    letterStarts[entry + 1] = last;
    slots[slot] = entry + 1;
    hashes[entry] = hash;
    types[entry] = type;
    return build(entry, text, start, end, type);
  }

  return {
    find(text, start, end, type) {
      let hash = type;
      for (let index = start; index < end; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
      hash ^= hash >>> 15;
      let slot = hash & mask;
      for (let probe = 0; probe < MOST_PROBES; probe++) {
        const entry = slots[slot]! - 1;
        if (entry === -1) {
          if (count === size || end - start > LONGEST_KEPT) break;
          return keep(slot, hash, text, start, end, type);
        }
        if (hashes[entry] === hash && types[entry] === type && isEntry(entry, text, start, end)) return entry;
        slot = (slot + 1) & mask;
      }
      return build(size, text, start, end, type);
    },
    places,
    counts,
    makeRoom() {
      if (count < size && table.count < size * 2) return;
      slots.fill(0);
      count = 0;
      table.clear();
    },
  };
}
