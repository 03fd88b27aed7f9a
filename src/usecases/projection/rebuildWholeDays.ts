import type { Model } from 'mongoose';
import type { CheckpointRow } from '../../../models/checkpoint';
import { acceptDuplicates } from '../../../models/duplicateKey';
import type { Models } from '../../../models/models';
import { dayOfId, hoursId, monthId, type RollupRow, wholeDayId } from '../../../models/trendBucket';
import { writeBatch } from '../../../models/writeBatch';
import { packDistinct } from '../../monitor/distinctDays';
import {
  gatherEntries,
  hourCells,
  narrowCells,
  packCounts,
  packSketches,
  unpackCounts,
  visitCounts,
  visitSketches,
} from '../../monitor/packedCells';
import { mergeEntries } from '../../monitor/sketch';
import { addCounts, type CellCounts, CODES, emptyCounts, QUARTER_HOUR_MS } from '../../monitor/trendCells';
import { createZoneClock, DAY_MS } from '../../monitor/zoneClock';
import { sketchesOfWholeDays } from './rebuildSketches';

const DAYS_AT_ONCE = 60;

/**
 * Counts the whole days and months of a zone from the quarter hours, when a brand's zone has changed, and the hours too when
 * none have been counted yet. Called only when the log is projected to its end. Readers use the days once the checkpoint names the zone.
 * @param sequence the log's last
 * @returns whether the checkpoint was still where it should be
 */
export async function rebuildWholeDays(
  models: Models,
  brand: string,
  timeZone: string,
  sequence: number,
): Promise<boolean> {
  const checkpoint = await models.Checkpoint.findOne({ _id: brand }, { dayZone: 1 }).lean<CheckpointRow | null>();
  await deleteDays(models, brand, timeZone, sequence);
  if (checkpoint?.dayZone == null) await rebuildHours(models, brand, sequence);
  await rebuildCounts(models, brand, timeZone, sequence);
  await rebuildDaySketches(models, brand, timeZone, sequence);
  const moved = await models.Checkpoint.updateOne({ _id: brand, sequence }, { $set: { dayZone: timeZone } });
  if (moved.matchedCount === 0) return false;
  const former = checkpoint?.dayZone;
  if (former != null && former !== timeZone) await deleteDays(models, brand, former, sequence);
  return true;
}

async function deleteDays(models: Models, brand: string, timeZone: string, sequence: number): Promise<void> {
  for (const model of [models.TrendBucket, models.TrendKind, models.TrendSketch, models.TrendDistinct]) {
    for (const prefix of [`${brand}:D:${timeZone}`, `${brand}:M:${timeZone}`]) {
      const range = { $gt: `${prefix}:`, $lt: `${prefix};` };
      await model.collection.deleteMany({ _id: range, applied: { $lte: sequence } } as never);
    }
  }
}

async function rebuildHours(models: Models, brand: string, sequence: number): Promise<void> {
  for await (const row of quarterHourRows(models.TrendKind, brand)) {
    const cells = packCounts(hourCells(unpackCounts(row.cells)));
    await putRows(
      models.TrendKind,
      [{ _id: hoursId(brand, dayOfId(row._id)), brand, cells, applied: sequence }],
      sequence,
    );
  }
}

async function rebuildCounts(models: Models, brand: string, timeZone: string, sequence: number): Promise<void> {
  const days = createDays<CellCounts>(timeZone, async (closed) => {
    const rowsOf = (pack: (cells: Map<number, CellCounts>) => Uint8Array): RollupRow[] =>
      closed.map(([day, cells]) => {
        return { _id: wholeDayId(brand, timeZone, day), brand, cells: pack(cells), applied: sequence };
      });
    await putRows(models.TrendBucket, rowsOf(packCounts), sequence);
    const kinds = rowsOf((cells) => packCounts(narrowCells(cells)));
    await putRows(models.TrendKind, kinds, sequence);
  });
  for await (const row of quarterHourRows(models.TrendBucket, brand)) {
    const cellAt = await days.open(dayOfId(row._id));
    visitCounts(row.cells, (key, mentions, reposts, score, reach, engagement) =>
      addCounts(cellAt(key, emptyCounts), { mentions, reposts, score, reach, engagement }),
    );
  }
  await days.close();
}

async function rebuildDaySketches(models: Models, brand: string, timeZone: string, sequence: number): Promise<void> {
  const months = new Set<string>();
  const days = createDays<{ authors: number[]; texts: number[] }>(timeZone, async (closed) => {
    const rows = closed.map(([day, cells]): RollupRow => {
      const merged = [...cells].map(
        ([key, cell]) => [key, { authors: mergeEntries(cell.authors), texts: mergeEntries(cell.texts) }] as const,
      );
      const packed = packSketches(new Map(merged));
      return { _id: wholeDayId(brand, timeZone, day), brand, cells: packed, applied: sequence };
    });
    await putRows(models.TrendSketch, rows, sequence);
    const distinct = rows.map((row) => ({ ...row, cells: packDistinct(row.cells) }));
    await putRows(models.TrendDistinct, distinct, sequence);
    for (const [day] of closed) months.add(monthId(brand, timeZone, day));
  });
  const empty = () => ({ authors: [], texts: [] });
  for await (const row of quarterHourRows(models.TrendSketch, brand)) {
    const cellAt = await days.open(dayOfId(row._id));
    visitSketches(row.cells, (key) => gatherEntries(cellAt(key, empty)));
  }
  await days.close();
  for (const month of months) {
    const rebuilt = await sketchesOfWholeDays(models, brand, timeZone, [month]);
    const row = { _id: month, brand, cells: packSketches(rebuilt.get(month)!), applied: sequence };
    await putRows(models.TrendSketch, [row], sequence);
  }
}

/** Gathers cells by day of a zone while UTC days come in order; days that can grow no more are handed on in batches. */
function createDays<Cell>(timeZone: string, write: (days: [number, Map<number, Cell>][]) => Promise<void>) {
  const clock = createZoneClock(timeZone);
  const days = new Map<number, Map<number, Cell>>();
  const hand = async (before: number): Promise<void> => {
    const closed = [...days].filter(([day]) => day < before);
    if (closed.length === 0) return;
    await write(closed);
    for (const [day] of closed) days.delete(day);
  };
  return {
    /** @returns where a key of the UTC day is added */
    async open(utcDay: number) {
      const midnight = utcDay * DAY_MS;
      if (days.size > DAYS_AT_ONCE) await hand(clock.dayOf(midnight));
      const dayOfSlot: number[] = [];
      return (key: number, empty: () => Cell): Cell => {
        const slot = Math.floor(key / CODES);
        const day = (dayOfSlot[slot] ??= clock.dayOf(midnight + slot * QUARTER_HOUR_MS));
        let cells = days.get(day);
        if (cells === undefined) days.set(day, (cells = new Map()));
        let cell = cells.get(key % CODES);
        if (cell === undefined) cells.set(key % CODES, (cell = empty()));
        return cell;
      };
    },
    close: () => hand(Number.POSITIVE_INFINITY),
  };
}

function quarterHourRows({ collection }: Model<RollupRow>, brand: string): AsyncIterable<RollupRow> {
  const range = { _id: { $gt: `${brand}:Q:`, $lt: `${brand}:Q;` } };
  return collection
    .find(range as never, { promoteBuffers: true, batchSize: DAYS_AT_ONCE })
    .sort({ _id: 1 }) as unknown as AsyncIterable<RollupRow>;
}

/** An owner of old, which is behind, meets a newer row and leaves it. */
async function putRows(model: Model<RollupRow>, rows: readonly RollupRow[], sequence: number): Promise<void> {
  try {
    await writeBatch(
      model,
      rows.map((row) => ({
        replaceOne: { filter: { _id: row._id, applied: { $lte: sequence } }, replacement: row, upsert: true },
      })),
    );
  } catch (error) {
    acceptDuplicates(error);
  }
}
