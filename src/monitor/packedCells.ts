import { createReader, createWriter } from './packedNumbers';
import { addCounts, type CellCounts, CODES, hourKey, narrowKey } from './trendCells';

/** Packs counts by cell key, each key as its distance from the one before; cells that count nothing are left out. */
export function packCounts(cells: ReadonlyMap<number, CellCounts>): Buffer {
  const writer = createWriter();
  let last = 0;
  for (const key of [...cells.keys()].sort((a, b) => a - b)) {
    const { mentions, reposts, score, reach, engagement } = cells.get(key)!;
    if (mentions === 0 && reposts === 0 && score === 0 && reach === 0 && engagement === 0) continue;
    writer.write(key - last);
    writer.write(mentions);
    writer.write(reposts);
    writer.write(score < 0 ? -2 * score - 1 : 2 * score);
    writer.write(reach);
    writer.write(engagement);
    last = key;
  }
  return writer.finish();
}

type CountsVisitor = (
  key: number,
  mentions: number,
  reposts: number,
  score: number,
  reach: number,
  engagement: number,
) => void;

/** Calls back for each cell, in ascending order of keys. */
export function visitCounts(packed: Uint8Array, visit: CountsVisitor): void {
  const { read, isAtEnd } = createReader(packed);
  let key = 0;
  while (!isAtEnd()) {
    key += read();
    const mentions = read();
    const reposts = read();
    const score = read();
    visit(key, mentions, reposts, score % 2 === 1 ? -(score + 1) / 2 : score / 2, read(), read());
  }
}

export function unpackCounts(packed: Uint8Array): Map<number, CellCounts> {
  const cells = new Map<number, CellCounts>();
  visitCounts(packed, (key, mentions, reposts, score, reach, engagement) =>
    cells.set(key, { mentions, reposts, score, reach, engagement }),
  );
  return cells;
}

/** The same cells with channel and language left out: what most questions need, in a tenth of the bytes. */
export function narrowCells(cells: ReadonlyMap<number, CellCounts>): Map<number, CellCounts> {
  return joinCells(cells, narrowKey);
}

/** The cells of a day by quarter hours as those by hours. */
export function hourCells(cells: ReadonlyMap<number, CellCounts>): Map<number, CellCounts> {
  return joinCells(cells, hourKey);
}

function joinCells(cells: ReadonlyMap<number, CellCounts>, keyOf: (key: number) => number): Map<number, CellCounts> {
  const joined = new Map<number, CellCounts>();
  for (const [key, counts] of cells) {
    const sum = joined.get(keyOf(key));
    if (sum === undefined) {
      joined.set(keyOf(key), { ...counts });
      continue;
    }
    addCounts(sum, counts);
  }
  return joined;
}

/** The sketches of one cell, each as sorted entries. */
export interface CellSketches {
  authors: readonly number[];
  texts: readonly number[];
}

/** In the order in which they are packed. */
const SKETCHES = ['authors', 'texts'] as const;

/** Packs sketches by cell key; empty ones are left out. */
export function packSketches(cells: ReadonlyMap<number, CellSketches>): Buffer {
  return changeSketches(NOTHING, cells.keys(), (key) => cells.get(key)!);
}
const NOTHING = new Uint8Array();

/**
 * Packed sketches in parts, each packed as they are.
 * @param partOf the part that a slot belongs to
 */
export function splitSketches(packed: Uint8Array, partOf: (slot: number) => number): Map<number, Buffer> {
  const parts = new Map<number, Map<number, CellSketches>>();
  visitSketches(packed, (key) => {
    const cell = { authors: [], texts: [] };
    const part = partOf(Math.floor(key / CODES));
    let cells = parts.get(part);
    if (cells === undefined) parts.set(part, (cells = new Map()));
    cells.set(key, cell);
    return gatherEntries(cell);
  });
  return new Map([...parts].map(([part, cells]) => [part, packSketches(cells)]));
}

/**
 * Packed sketches with some cells changed; those that become empty are left out. All others are copied as they are, so that
 * a busy day costs what is changed of it and not what it holds.
 * @param keys the cells to change, there or not
 * @param change gets the cell as it is, empty where there was none
 */
export function changeSketches(
  packed: Uint8Array,
  keys: Iterable<number>,
  change: (key: number, known: CellSketches) => CellSketches,
): Buffer {
  const reader = createReader(packed);
  const writer = createWriter(packed.length);
  let lastKey = 0;
  const writeKey = (key: number): void => {
    writer.write(key - lastKey);
    lastKey = key;
  };
  const writeChanged = (key: number, known: CellSketches): void => {
    const cell = change(key, known);
    if (cell.authors.length === 0 && cell.texts.length === 0) return;
    writeKey(key);
    for (const which of SKETCHES) writeEntries(writer, cell[which]);
  };
  const ordered = [...keys].sort((a, b) => a - b);
  let next = 0;
  let storedKey = 0;
  while (!reader.isAtEnd()) {
    storedKey += reader.read();
    while (next < ordered.length && ordered[next]! < storedKey) writeChanged(ordered[next++]!, EMPTY_CELL);
    if (ordered[next] === storedKey) {
      next++;
      writeChanged(storedKey, { authors: readEntries(reader), texts: readEntries(reader) });
      continue;
    }
    const begin = reader.position();
    for (const _which of SKETCHES) reader.skip(reader.read());
    writeKey(storedKey);
    writer.append(packed.subarray(begin, reader.position()));
  }
  for (; next < ordered.length; next++) writeChanged(ordered[next]!, EMPTY_CELL);
  return writer.finish();
}
const EMPTY_CELL: CellSketches = { authors: [], texts: [] };

function writeEntries(writer: ReturnType<typeof createWriter>, entries: readonly number[]): void {
  writer.write(entries.length);
  let last = 0;
  for (const entry of entries) {
    writer.write(entry - last);
    last = entry;
  }
}

function readEntries(reader: ReturnType<typeof createReader>): number[] {
  const entries: number[] = [];
  let entry = 0;
  for (let left = reader.read(); left > 0; left--) entries.push((entry += reader.read()));
  return entries;
}

/** Takes the entries of one cell in ascending order, all authors before all texts. */
export type EntryVisitors = Readonly<Record<keyof CellSketches, (entry: number) => void>>;

/**
 * Visits the sketches of each cell, in ascending order of keys.
 * @param openCell asked once a cell for what takes its entries; null passes the cell over
 */
export function visitSketches(packed: Uint8Array, openCell: (key: number) => EntryVisitors | null): void {
  const { read, isAtEnd } = createReader(packed);
  let key = 0;
  while (!isAtEnd()) {
    key += read();
    const visitors = openCell(key);
    for (const which of SKETCHES) {
      const visit = visitors === null ? passOver : visitors[which];
      let entry = 0;
      for (let left = read(); left > 0; left--) {
        entry += read();
        visit(entry);
      }
    }
  }
}

function passOver(): void {}

/** Adds the entries of a cell to its lists. */
export function gatherEntries(cell: Record<keyof CellSketches, number[]>): EntryVisitors {
  return { authors: (entry) => cell.authors.push(entry), texts: (entry) => cell.texts.push(entry) };
}
