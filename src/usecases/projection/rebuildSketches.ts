import type { Models } from '../../../models/models';
import {
  dayOfId,
  monthId,
  quarterHoursId,
  type RollupRow,
  sketchPartIds,
  wholeDayId,
} from '../../../models/trendBucket';
import { type CellSketches, gatherEntries, visitSketches } from '../../monitor/packedCells';
import { createEntryMerge, mergeEntries } from '../../monitor/sketch';
import { CODES, EVERYTHING, QUARTER_HOUR_MS } from '../../monitor/trendCells';
import { createZoneClock, DAY_MS } from '../../monitor/zoneClock';
import type { QuarterHours } from './quarterHours';

export type CellKeys = ReadonlySet<number>;
/** Document id → cell key → its sketches. */
export type RebuiltSketches = ReadonlyMap<string, ReadonlyMap<number, CellSketches>>;

/** A sketch cannot forget one value: it is made again from the mentions that are in the cell now. */
export async function sketchesOfMentions(
  brand: string,
  quarterHours: QuarterHours,
  wanted: ReadonlyMap<string, CellKeys>,
): Promise<RebuiltSketches> {
  const collected = createCollector();
  for (const [document, keys] of wanted) {
    for (const slot of new Set([...keys].map((key) => Math.floor(key / CODES)))) {
      await quarterHours.visit(brand, document, slot, (code, author, text) => {
        const key = slot * CODES + code;
        if (!keys.has(key)) return;
        const { authors, texts } = collected.open(document, key);
        authors.push(author);
        texts.push(text);
      });
    }
  }
  return collected.finish();
}

/** The same for whole days of a zone, united from the sketches of their quarter hours. */
export async function sketchesOfQuarterHours(
  models: Models,
  brand: string,
  timeZone: string,
  wanted: ReadonlyMap<string, CellKeys>,
): Promise<RebuiltSketches> {
  const clock = createZoneClock(timeZone);
  const collected = createCollector();
  for (const [id, keys] of wanted) {
    const [start, end] = [clock.dayStart(dayOfId(id)), clock.dayStart(dayOfId(id) + 1)];
    const days = [Math.floor(start / DAY_MS), Math.floor((end - 1) / DAY_MS)];
    const rows = (await models.TrendSketch.collection
      .find({ _id: { $in: days.flatMap((day) => sketchPartIds(quarterHoursId(brand, day))) } } as never, {
        promoteBuffers: true,
      })
      .toArray()) as unknown as RollupRow[];
    for (const row of rows) {
      const midnight = dayOfId(row._id) * DAY_MS;
      visitSketches(row.cells, (key) => {
        const moment = midnight + Math.floor(key / CODES) * QUARTER_HOUR_MS;
        if (!keys.has(key % CODES) || moment < start || moment >= end) return null;
        return gatherEntries(collected.open(id, key % CODES));
      });
    }
  }
  return collected.finish();
}

/** The same for months of a zone, everything together, united from the sketches of their days. */
export async function sketchesOfWholeDays(
  models: Models,
  brand: string,
  timeZone: string,
  months: Iterable<string>,
): Promise<RebuiltSketches> {
  const united = new Map<string, ReadonlyMap<number, CellSketches>>();
  for (const id of months) {
    const firstDay = dayOfId(id);
    const days = Array.from({ length: 31 }, (_, index) => firstDay + index);
    const ids = days
      .filter((day) => monthId(brand, timeZone, day) === id)
      .map((day) => wholeDayId(brand, timeZone, day));
    const rows = models.TrendSketch.collection.find({ _id: { $in: ids } } as never, { promoteBuffers: true });
    const [authors, texts] = [createEntryMerge(), createEntryMerge()];
    const visitors = { authors: authors.add, texts: texts.add };
    for await (const row of rows) visitSketches((row as unknown as RollupRow).cells, () => visitors);
    united.set(id, new Map([[EVERYTHING, { authors: authors.entries(), texts: texts.entries() }]]));
  }
  return united;
}

function createCollector() {
  const documents = new Map<string, Map<number, { authors: number[]; texts: number[] }>>();
  return {
    /** The cell's lists, in any order and with repeats until the end. */
    open(document: string, key: number) {
      let cells = documents.get(document);
      if (cells === undefined) documents.set(document, (cells = new Map()));
      let cell = cells.get(key);
      if (cell === undefined) cells.set(key, (cell = { authors: [], texts: [] }));
      return cell;
    },
    finish(): RebuiltSketches {
      for (const cells of documents.values()) {
        for (const cell of cells.values()) {
          cell.authors = mergeEntries(cell.authors);
          cell.texts = mergeEntries(cell.texts);
        }
      }
      return documents;
    },
  };
}
