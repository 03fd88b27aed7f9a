import { isPlainAscii } from '../text/fold';
import { TokenType } from '../text/tokenize';
import { isShouted, type UnitBuilder } from './createUnitBuilder';
import type { UnitTable } from './unitTable';

const LONGEST_KEPT = 40;
/** The furthest from its own slot a surface is looked for; what finds none free is built anew each time. */
const MOST_PROBES = 32;
/** Places an entry takes: hash, where its letters begin, their number times 16 plus the type, place of its first unit. */
const ENTRY_SIZE = 4;

/** Finds the units of surfaces, building them the first time; see `createUnitCache`. */
export interface UnitCache {
  /** Place of the first unit of the characters [start, end) of a text, or -1 where they make none; more stand behind it while `Role.FOLLOWED` says so. */
  find(text: string, start: number, end: number, type: number): number;
  /** Forgets everything once the cache is full; to be called between texts only, since places change. */
  makeRoom(): void;
}

/**
 * A bounded memory of units by surface. A surface is compared where it stands in the text, so that one known costs
 * neither a string nor a pointer. When `size` surfaces are remembered, all are forgotten before the next text; in between
 * further ones are built without being kept. Answers never depend on what is remembered.
 */
export function createUnitCache(builder: UnitBuilder, table: UnitTable, size: number): UnitCache {
  /** Entry number plus one; 0 where a slot is free. */
  let slots = new Int32Array(4096);
  let entries = new Int32Array(1024 * ENTRY_SIZE);
  let letters = new Uint16Array(8192);
  let count = 0;
  let letterCount = 0;

  function build(text: string, start: number, end: number, type: number): number {
    const surface = text.slice(start, end);
    const written = type === TokenType.WORD ? usualWriting(surface) : surface;
    if (written !== surface) return find(written, 0, written.length, type);
    const units = builder.buildUnits(surface, type);
    return units.length === 0 ? -1 : table.add(units);
  }

  function isEntry(entry: number, text: string, start: number, end: number): boolean {
    let at = entries[entry + 1]!;
    for (let index = start; index < end; index++) if (letters[at++] !== text.charCodeAt(index)) return false;
    return true;
  }

  function keep(hash: number, text: string, start: number, end: number, type: number, place: number): void {
    if (entries.length === count * ENTRY_SIZE) {
      const narrow = entries;
      entries = new Int32Array(narrow.length * 2);
      entries.set(narrow);
    }
    if (letters.length < letterCount + LONGEST_KEPT) {
      const narrow = letters;
      letters = new Uint16Array(narrow.length * 2);
      letters.set(narrow);
    }
    const entry = count * ENTRY_SIZE;
    entries[entry] = hash;
    entries[entry + 1] = letterCount;
    entries[entry + 2] = (end - start) * 16 + type;
    entries[entry + 3] = place;
    for (let index = start; index < end; index++) letters[letterCount++] = text.charCodeAt(index);
    count += 1;
    if (count * 4 > slots.length) spread();
    else occupy(count);
  }

  /** Doubles the slots. */
  function spread(): void {
    slots = new Int32Array(slots.length * 2);
    for (let number = 1; number <= count; number++) occupy(number);
  }

  /** Gives an entry a slot. One that finds none free near its own is forgotten: it is built anew when it comes again. */
  function occupy(number: number): void {
    const mask = slots.length - 1;
    let slot = entries[(number - 1) * ENTRY_SIZE]! & mask;
    for (let probe = 1; slots[slot] !== 0 && probe < MOST_PROBES; probe++) slot = (slot + 1) & mask;
    if (slots[slot] === 0) slots[slot] = number;
  }

  function find(text: string, start: number, end: number, type: number): number {
    let hash = type;
    for (let index = start; index < end; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
    hash ^= hash >>> 15;
    const shape = (end - start) * 16 + type;
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (let probe = 0; probe < MOST_PROBES; probe++) {
      const number = slots[slot]!;
      if (number === 0) break;
      const entry = (number - 1) * ENTRY_SIZE;
      if (entries[entry] === hash && entries[entry + 2] === shape && isEntry(entry, text, start, end))
        return entries[entry + 3]!;
      slot = (slot + 1) & mask;
    }
    const place = build(text, start, end, type);
    if (count < size && end - start <= LONGEST_KEPT) keep(hash, text, start, end, type, place);
    return place;
  }

  return {
    find,
    makeRoom() {
      if (count < size && table.count < size * 2) return;
      slots.fill(0);
      count = 0;
      letterCount = 0;
      table.clear();
    },
  };
}

/** The writing of a plain word whose units a surface has: small letters for `Kurir`; a word shouted has units of its own. */
function usualWriting(surface: string): string {
  return isPlainAscii(surface) && !isShouted(surface) ? surface.toLowerCase() : surface;
}
