import type { Model } from 'mongoose';
import type { ChangeSegmentRow } from '../../../models/changeSegment';
import { acceptDuplicates } from '../../../models/duplicateKey';
import type { RollupRow } from '../../../models/trendBucket';
import { writeBatch } from '../../../models/writeBatch';

/** Documents read, changed and written at once: some megabytes at most. */
const DOCUMENTS_AT_ONCE = 200;

/** One segment of a brand's log, or several that follow each other taken as one. */
export type LoggedRun = Pick<ChangeSegmentRow, 'brand' | 'last' | 'changes'>;

export type Chunk<Value> = readonly [string, Value][];

/** What has not yet been taken in. */
export function dueOf<Value>(chunk: Chunk<Value>, stored: ReadonlyMap<string, RollupRow>, run: LoggedRun) {
  return chunk.filter(([id]) => (stored.get(id)?.applied ?? 0) < run.last);
}

/** A document as it is with the run taken in. */
export function rowOf({ brand, last }: LoggedRun, id: string, cells: Uint8Array): RollupRow {
  return { _id: id, brand, cells, applied: last };
}

/** Documents to read, change and write at once. */
export function* chunksOf<Value>(documents: ReadonlyMap<string, Value>): Iterable<Chunk<Value>> {
  const all = [...documents];
  for (let at = 0; at < all.length; at += DOCUMENTS_AT_ONCE) yield all.slice(at, at + DOCUMENTS_AT_ONCE);
}

/** The documents that are there, by id. */
export async function readStored(model: Model<RollupRow>, chunk: Chunk<unknown>): Promise<Map<string, RollupRow>> {
  const rows = await model.collection
    .find({ _id: { $in: chunk.map(([id]) => id) } } as never, { promoteBuffers: true, batchSize: DOCUMENTS_AT_ONCE })
    .toArray();
  return new Map((rows as unknown as RollupRow[]).map((row) => [row._id, row]));
}

/**
 * Each row takes the place of the one that was read and of no other: an owner of old changes nothing.
 * @returns whether each has found that place
 */
export async function writeRows(
  model: Model<RollupRow>,
  rows: readonly RollupRow[],
  stored: ReadonlyMap<string, RollupRow>,
): Promise<boolean> {
  if (rows.length === 0) return true;
  const operations = rows.map((row) => {
    const known = stored.get(row._id);
    if (known === undefined) return { insertOne: { document: row } };
    return { replaceOne: { filter: { _id: row._id, applied: known.applied }, replacement: row } };
  });
  try {
    const { insertedCount, matchedCount } = await writeBatch(model, operations);
    return insertedCount + matchedCount === rows.length;
  } catch (error) {
    acceptDuplicates(error);
    return false;
  }
}
