import type { Model } from 'mongoose';
import type { ChangeSegmentRow } from '../../../models/changeSegment';
import { acceptDuplicates } from '../../../models/duplicateKey';
import type { Models } from '../../../models/models';
import type { RollupRow } from '../../../models/trendBucket';
import { writeBatch } from '../../../models/writeBatch';
import { packDistinct } from '../../monitor/distinctDays';
import type { Change } from '../../monitor/facts';
import { changeSketches, packCounts, unpackCounts } from '../../monitor/packedCells';
import { addEntries } from '../../monitor/sketch';
import {
  addCounts,
  type CellDelta,
  type CellPlace,
  cellDeltas,
  EVERYTHING,
  emptyCounts,
  narrowKey,
} from '../../monitor/trendCells';
import type { QuarterHours } from './quarterHours';
import {
  type CellKeys,
  type RebuiltSketches,
  sketchesOfMentions,
  sketchesOfQuarterHours,
  sketchesOfWholeDays,
} from './rebuildSketches';
import { createMonthPlaces, createWholeDayPlaces, hourPlace, quarterHourPlace } from './rollupPlaces';

/** Documents read, changed and written at once: some megabytes at most. */
const DOCUMENTS_AT_ONCE = 200;

type Deltas = ReadonlyMap<number, CellDelta>;
type Documents = ReadonlyMap<string, Deltas>;
type Chunk<Value = Deltas> = readonly [string, Value][];
type Rebuild = (cells: ReadonlyMap<string, CellKeys>) => Promise<RebuiltSketches>;

/**
 * Moves the brand's counts by one segment of its log. Each document remembers the segment and refuses it the second time,
 * so a repeat changes nothing.
 * @param dayZone the zone whose whole days and months are counted beside the quarter hours, as hours are; null while none of these
 * are counted
 * @param memory what the brand's owner remembers of quarter hours
 */
export async function projectRollups(
  models: Models,
  segment: ChangeSegmentRow,
  dayZone: string | null,
  memory: QuarterHours,
): Promise<void> {
  const { brand, changes } = segment;
  memory.take(segment);
  const quarterHours = cellDeltas(changes, (moment) => quarterHourPlace(brand, moment));
  const wholeDays: Documents = dayZone === null ? new Map() : cellDeltas(changes, createWholeDayPlaces(brand, dayZone));
  const hours: Documents = dayZone === null ? new Map() : cellDeltas(changes, (moment) => hourPlace(brand, moment));
  const counted = new Map([...quarterHours, ...wholeDays]);
  await moveCounts(models.TrendBucket, segment, counted, (key) => key);
  await moveCounts(models.TrendKind, segment, new Map([...counted, ...hours]), narrowKey);
  await moveSketches(models, segment, quarterHours, (cells) => sketchesOfMentions(models, segment, memory, cells));
  if (dayZone === null) return;
  // What is taken out of whole days is made again from their quarter hours, and of months from their days: these come first.
  const days = await moveSketches(models, segment, wholeDays, (cells) =>
    sketchesOfQuarterHours(models, brand, dayZone, cells),
  );
  await moveDistinct(models, segment, days);
  const monthOf = createMonthPlaces(brand, dayZone);
  const moved = changes.filter((change) => movesDistinct(change, monthOf));
  const months = cellDeltas(moved, monthOf, () => EVERYTHING);
  await moveSketches(models, segment, months, (cells) => sketchesOfWholeDays(models, brand, dayZone, cells.keys()));
}

/** Whether a month may have another author or text after it, or one less. */
function movesDistinct({ before, after }: Change, monthOf: (moment: Date) => CellPlace): boolean {
  if (before === null || after === null) return true;
  if (before.author !== after.author || before.textHash !== after.textHash) return true;
  return monthOf(before.postedAt).document !== monthOf(after.postedAt).document;
}

/** @param keyOf the cell that stands for one in the collection */
async function moveCounts(
  model: Model<RollupRow>,
  segment: ChangeSegmentRow,
  documents: Documents,
  keyOf: (key: number) => number,
): Promise<void> {
  for (const chunk of chunksOf(documents)) {
    const stored = await readStored(model, chunk);
    const rows = dueOf(chunk, stored, segment).map(([id, deltas]) => {
      const known = stored.get(id);
      const cells = known === undefined ? new Map() : unpackCounts(known.cells);
      for (const [key, delta] of deltas) {
        let counts = cells.get(keyOf(key));
        if (counts === undefined) cells.set(keyOf(key), (counts = emptyCounts()));
        addCounts(counts, delta);
      }
      return rowOf(segment, id, packCounts(cells));
    });
    await writeRows(model, rows, stored);
  }
}

const NOTHING = new Uint8Array();

/** @returns the packed sketches of each document as they are now */
async function moveSketches(
  models: Models,
  segment: ChangeSegmentRow,
  documents: Documents,
  rebuild: Rebuild,
): Promise<Map<string, Uint8Array>> {
  const packed = new Map<string, Uint8Array>();
  for (const chunk of chunksOf(documents)) {
    const stored = await readStored(models.TrendSketch, chunk);
    const due = dueOf(chunk, stored, segment);
    const rebuilt = await rebuild(cellsToRebuild(due));
    const rows = due.map(([id, deltas]) => {
      const cells = changeSketches(stored.get(id)?.cells ?? NOTHING, deltas.keys(), (key, { authors, texts }) => {
        const delta = deltas.get(key)!;
        if (delta.rebuild) return rebuilt.get(id)?.get(key) ?? { authors: [], texts: [] };
        return { authors: addEntries(authors, delta.authors), texts: addEntries(texts, delta.texts) };
      });
      return rowOf(segment, id, cells);
    });
    await writeRows(models.TrendSketch, rows, stored);
    for (const row of [...stored.values(), ...rows]) packed.set(row._id, row.cells);
  }
  return packed;
}

/** Distinct counts follow from the sketches that have been moved. */
async function moveDistinct(
  models: Models,
  segment: ChangeSegmentRow,
  sketches: ReadonlyMap<string, Uint8Array>,
): Promise<void> {
  for (const chunk of chunksOf(sketches)) {
    const stored = await readStored(models.TrendDistinct, chunk);
    const rows = dueOf(chunk, stored, segment).map(([id, cells]) => rowOf(segment, id, packDistinct(cells)));
    await writeRows(models.TrendDistinct, rows, stored);
  }
}

/** What has not yet been taken in. */
function dueOf<Value>(chunk: Chunk<Value>, stored: ReadonlyMap<string, RollupRow>, segment: ChangeSegmentRow) {
  return chunk.filter(([id]) => (stored.get(id)?.applied ?? 0) < segment.last);
}

function rowOf({ brand, last }: ChangeSegmentRow, id: string, cells: Uint8Array): RollupRow {
  return { _id: id, brand, cells, applied: last };
}

function cellsToRebuild(documents: Chunk): Map<string, CellKeys> {
  return new Map(
    documents.flatMap(([id, deltas]) => {
      const keys = [...deltas].filter(([, delta]) => delta.rebuild).map(([key]) => key);
      return keys.length === 0 ? [] : [[id, new Set(keys)] as const];
    }),
  );
}

function* chunksOf<Value>(documents: ReadonlyMap<string, Value>): Iterable<Chunk<Value>> {
  const all = [...documents];
  for (let at = 0; at < all.length; at += DOCUMENTS_AT_ONCE) yield all.slice(at, at + DOCUMENTS_AT_ONCE);
}

async function readStored(model: Model<RollupRow>, chunk: Chunk<unknown>): Promise<Map<string, RollupRow>> {
  const rows = await model.collection
    .find({ _id: { $in: chunk.map(([id]) => id) } } as never, { promoteBuffers: true, batchSize: DOCUMENTS_AT_ONCE })
    .toArray();
  return new Map((rows as unknown as RollupRow[]).map((row) => [row._id, row]));
}

/** Each row takes the place of the one that was read and of no other: an owner of old changes nothing. */
async function writeRows(
  model: Model<RollupRow>,
  rows: readonly RollupRow[],
  stored: ReadonlyMap<string, RollupRow>,
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
