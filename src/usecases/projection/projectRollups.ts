import type { Model } from 'mongoose';
import type { ChangeSegmentRow } from '../../../models/changeSegment';
import { acceptDuplicates } from '../../../models/duplicateKey';
import type { Models } from '../../../models/models';
import type { TrendBucketRow } from '../../../models/trendBucket';
import type { TrendSketchRow } from '../../../models/trendSketch';
import { writeBatch } from '../../../models/writeBatch';
import { narrowCells, packCounts, packSketches, unpackCounts, unpackSketches } from '../../monitor/packedCells';
import { mergeEntries } from '../../monitor/sketch';
import { addCounts, type CellDelta, cellDeltas, emptyCounts } from '../../monitor/trendCells';
import type { QuarterHours } from './quarterHours';
import { type CellKeys, type RebuiltSketches, sketchesOfMentions, sketchesOfQuarterHours } from './rebuildSketches';
import { createWholeDayPlaces, quarterHourPlace } from './rollupPlaces';

/** Documents read, changed and written at once: some megabytes at most. */
const DOCUMENTS_AT_ONCE = 200;

type Documents = ReadonlyMap<string, ReadonlyMap<number, CellDelta>>;
type Rebuild = (cells: ReadonlyMap<string, CellKeys>) => Promise<RebuiltSketches>;

/**
 * Moves the brand's counts by one segment of its log. Each document remembers the segment and refuses it the second time,
 * so a repeat changes nothing.
 * @param dayZone the zone whose whole days are counted beside the quarter hours
 * @param memory what the brand's owner remembers of quarter hours
 */
export async function projectRollups(
  models: Models,
  segment: ChangeSegmentRow,
  dayZone: string,
  memory: QuarterHours,
): Promise<void> {
  const { brand, changes } = segment;
  memory.take(segment);
  const quarterHours = cellDeltas(changes, (moment) => quarterHourPlace(brand, moment));
  const wholeDays = cellDeltas(changes, createWholeDayPlaces(brand, dayZone));
  await moveCounts(models, segment, new Map([...quarterHours, ...wholeDays]));
  const ofMentions: Rebuild = (cells) => sketchesOfMentions(models, segment, memory, cells);
  if (!changes.some((change) => change.before !== null)) {
    await moveSketches(models, segment, new Map([...quarterHours, ...wholeDays]), ofMentions);
    return;
  }
  await moveSketches(models, segment, quarterHours, ofMentions);
  // What is taken out of whole days is made again from their quarter hours, which therefore come first.
  await moveSketches(models, segment, wholeDays, (cells) => sketchesOfQuarterHours(models, brand, dayZone, cells));
}

async function moveCounts(models: Models, segment: ChangeSegmentRow, documents: Documents): Promise<void> {
  for (const chunk of chunksOf(documents)) {
    const stored = await readStored<TrendBucketRow>(models.TrendBucket, chunk);
    const rows = chunk.flatMap(([id, deltas]): TrendBucketRow[] => {
      const known = stored.get(id);
      if (known !== undefined && known.applied >= segment.last) return [];
      const cells = known === undefined ? new Map() : unpackCounts(known.cells);
      for (const [key, delta] of deltas) {
        let counts = cells.get(key);
        if (counts === undefined) cells.set(key, (counts = emptyCounts()));
        addCounts(counts, delta);
      }
      const kinds = packCounts(narrowCells(cells));
      return [{ _id: id, brand: segment.brand, cells: packCounts(cells), kinds, applied: segment.last }];
    });
    await writeRows(models.TrendBucket, rows, stored);
  }
}

async function moveSketches(
  models: Models,
  segment: ChangeSegmentRow,
  documents: Documents,
  rebuild: Rebuild,
): Promise<void> {
  for (const chunk of chunksOf(documents)) {
    const stored = await readStored<TrendSketchRow>(models.TrendSketch, chunk);
    const due = chunk.filter(([id]) => (stored.get(id)?.applied ?? 0) < segment.last);
    const rebuilt = await rebuild(cellsToRebuild(due));
    const rows = due.map(([id, deltas]): TrendSketchRow => {
      const known = stored.get(id);
      const cells = known === undefined ? new Map() : unpackSketches(known.cells);
      for (const [key, delta] of deltas) {
        const { authors = [], texts = [] } = cells.get(key) ?? {};
        cells.set(
          key,
          delta.rebuild
            ? (rebuilt.get(id)?.get(key) ?? { authors: [], texts: [] })
            : {
                authors: mergeEntries([...authors, ...delta.authors]),
                texts: mergeEntries([...texts, ...delta.texts]),
              },
        );
      }
      return { _id: id, brand: segment.brand, cells: packSketches(cells), applied: segment.last };
    });
    await writeRows(models.TrendSketch, rows, stored);
  }
}

function cellsToRebuild(documents: readonly [string, ReadonlyMap<number, CellDelta>][]): Map<string, CellKeys> {
  return new Map(
    documents.flatMap(([id, deltas]) => {
      const keys = [...deltas].filter(([, delta]) => delta.rebuild).map(([key]) => key);
      return keys.length === 0 ? [] : [[id, new Set(keys)] as const];
    }),
  );
}

function* chunksOf(documents: Documents): Iterable<[string, ReadonlyMap<number, CellDelta>][]> {
  const all = [...documents];
  for (let at = 0; at < all.length; at += DOCUMENTS_AT_ONCE) yield all.slice(at, at + DOCUMENTS_AT_ONCE);
}

type Stored = { _id: string; applied: number };

async function readStored<Row extends Stored>(
  model: Model<Row>,
  chunk: readonly [string, unknown][],
): Promise<Map<string, Row>> {
  const rows = await model.collection
    .find({ _id: { $in: chunk.map(([id]) => id) } } as never, { promoteBuffers: true, batchSize: DOCUMENTS_AT_ONCE })
    .toArray();
  return new Map((rows as unknown as Row[]).map((row) => [row._id, row]));
}

/** Each row takes the place of the one that was read and of no other: an owner of old changes nothing. */
async function writeRows<Row extends Stored>(
  model: Model<Row>,
  rows: readonly Row[],
  stored: ReadonlyMap<string, Stored>,
): Promise<void> {
  if (rows.length === 0) return;
  const operations = rows.map((row) => {
    const known = stored.get(row._id);
    if (known === undefined) return { insertOne: { document: row } };
    return { replaceOne: { filter: { _id: row._id, applied: known.applied }, replacement: row } };
  });
  try {
    await writeBatch(model, operations);
  } catch (error) {
    acceptDuplicates(error);
  }
}
