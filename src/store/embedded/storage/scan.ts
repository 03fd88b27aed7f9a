import type { CollectionInfo, IndexInfo } from './catalog';
import { entriesOf, readDocument, type Stored } from './documents';
import { withPrefix } from './keys';
import type { Store } from './open';

/** A range of encoded keys: from `start`, up to but not including `end`. */
export interface KeyRange {
  start: Buffer;
  end: Buffer;
}

export const EVERYTHING: KeyRange = { start: Buffer.alloc(0), end: Buffer.of(255, 255) };

const FIRST_CHUNK = 16;
const LARGEST_CHUNK = 256;
const CHUNK_BYTES = 1024 * 1024;

/**
 * Reads a range of one table in chunks, so that no LMDB cursor stays open while the reader is away. The files may be
 * opened anew meanwhile, so the table is looked up for each.
 */
function* readChunks(
  store: Store,
  table: 'documents' | 'entries',
  prefix: number,
  range: KeyRange,
  isReverse: boolean,
  firstChunk: number,
): Generator<{ key: Buffer; value: Buffer }[]> {
  let start = withPrefix(prefix, range.start);
  let end = withPrefix(prefix, range.end);
  let limit = firstChunk;
  for (;;) {
    const chunk: { key: Buffer; value: Buffer }[] = [];
    let bytes = 0;
    const bounds = isReverse
      ? { start: end, end: start, reverse: true, inclusiveEnd: true, exclusiveStart: true }
      : { start, end };
    for (const entry of store[table].getRange({ ...bounds, limit })) {
      chunk.push(entry);
      bytes += entry.value.length;
      if (bytes > CHUNK_BYTES) break;
    }
    if (chunk.length === 0) return;
    const last = chunk[chunk.length - 1]!.key;
    yield chunk;
    if (chunk.length < limit && bytes <= CHUNK_BYTES) return;
    if (isReverse) end = last;
    else start = Buffer.concat([last, Buffer.of(0)]);
    limit = Math.min(limit * 2, LARGEST_CHUNK);
  }
}

/** The documents of a collection in the order of _id, whose encoded _id is in `range`. */
export function* scanDocuments(
  store: Store,
  collection: CollectionInfo,
  range: KeyRange = EVERYTHING,
  isReverse = false,
  firstChunk = FIRST_CHUNK,
): Generator<Stored> {
  for (const chunk of readChunks(store, 'documents', collection.id, range, isReverse, firstChunk)) {
    for (const { key, value } of chunk) yield { idKey: key.subarray(4), raw: value };
  }
}

const COUNTED_AT_ONCE = 16_384;

/**
 * The number of entries of an index in some ranges, a part at a time; for an index without arrays that is the number of
 * documents.
 */
export function* countEntries(store: Store, index: IndexInfo, ranges: readonly KeyRange[]): Generator<number> {
  for (const range of ranges) {
    const end = withPrefix(index.id, range.end);
    let start = withPrefix(index.id, range.start);
    for (;;) {
      const [next] = store.entries.getKeys({ start, end, offset: COUNTED_AT_ONCE, limit: 1 });
      yield next ? COUNTED_AT_ONCE : store.entries.getKeysCount({ start, end });
      if (!next) break;
      start = next;
    }
  }
}

/**
 * The documents that an index holds in some ranges, which are disjoint and in order, each document once: of several
 * entries for its array elements only the first in the order of reading counts. `meetsOnce` says that there is but one.
 */
export function* scanIndex(
  store: Store,
  collection: CollectionInfo,
  index: IndexInfo,
  ranges: readonly KeyRange[],
  isReverse: boolean,
  meetsOnce = index.multikey.length === 0,
  firstChunk = FIRST_CHUNK,
): Generator<Stored> {
  const ordered = isReverse ? [...ranges].reverse() : ranges;
  for (const range of ordered) {
    for (const chunk of readChunks(store, 'entries', index.id, range, isReverse, firstChunk)) {
      const found: Stored[] = [];
      for (const entry of chunk) {
        const idKey = index.unique ? entry.value : entry.key.subarray(entry.value.readUInt16BE(0));
        const raw = readDocument(store, collection, idKey);
        if (raw && (meetsOnce || isFirstEntry(index, { idKey, raw }, entry.key, ordered, isReverse)))
          found.push({ idKey, raw });
      }
      yield* found;
    }
  }
}

function isFirstEntry(
  index: IndexInfo,
  stored: Stored,
  key: Buffer,
  ordered: readonly KeyRange[],
  isReverse: boolean,
): boolean {
  const { entries } = entriesOf(index, stored.raw, stored.idKey);
  if (entries.length < 2) return true;
  const sign = isReverse ? -1 : 1;
  return !entries.some(
    (entry) =>
      sign * Buffer.compare(entry.key, key) < 0 &&
      ordered.some((range) => isWithin(entry.key.subarray(4, entry.fieldsEnd), range)),
  );
}

const isWithin = (key: Buffer, { start, end }: KeyRange): boolean =>
  Buffer.compare(key, start) >= 0 && Buffer.compare(key, end) < 0;
