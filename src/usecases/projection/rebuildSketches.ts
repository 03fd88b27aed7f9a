import type { MentionRow } from '../../../models/mention';
import type { Models } from '../../../models/models';
import { dayOfId, quarterHoursId } from '../../../models/trendBucket';
import type { TrendSketchRow } from '../../../models/trendSketch';
import { type CellSketches, gatherEntries, visitSketches } from '../../monitor/packedCells';
import { mergeEntries, sketchEntry, sketchEntryOfNumber } from '../../monitor/sketch';
import { textHash } from '../../monitor/textFingerprint';
import { CODES, cellCode, listCells, QUARTER_HOUR_MS } from '../../monitor/trendCells';
import { createZoneClock, DAY_MS } from '../../monitor/zoneClock';
import { quarterHourPlace } from './rollupPlaces';

export type CellKeys = ReadonlySet<number>;
/** Document id → cell key → its sketches. */
export type RebuiltSketches = ReadonlyMap<string, ReadonlyMap<number, CellSketches>>;

const READ_FIELDS = {
  postedAt: 1,
  channel: 1,
  'analysis.kind': 1,
  'analysis.language': 1,
  'analysis.sentiment.polarity': 1,
  authorKey: 1,
  text: 1,
  'pending.type': 1,
};

/** A sketch cannot forget one value: it is made again from the mentions that are in the cell now. */
export async function sketchesOfMentions(
  models: Models,
  brand: string,
  wanted: ReadonlyMap<string, CellKeys>,
): Promise<RebuiltSketches> {
  const collected = createCollector();
  const inCells = cellsFilter(wanted);
  for (const [start, end] of quarterRuns(wanted)) {
    const rows = models.Mention.collection.find(
      { brand, postedAt: { $gte: new Date(start), $lt: new Date(end) }, ...inCells } as never,
      { projection: READ_FIELDS },
    );
    for await (const each of rows) {
      const row = each as unknown as MentionRow;
      if (row.pending?.at(-1)?.type === 'REMOVED') continue;
      const { document, slot } = quarterHourPlace(brand, row.postedAt);
      const { kind, language, sentiment } = row.analysis;
      const key = slot * CODES + cellCode({ kind, channel: row.channel, language, polarity: sentiment.polarity });
      if (!wanted.get(document)?.has(key)) continue;
      const { authors, texts } = collected.open(document, key);
      authors.push(sketchEntry(row.authorKey));
      texts.push(sketchEntryOfNumber(textHash(row.text)));
    }
  }
  return collected.finish();
}

/** What mentions of the cells have in common, so that the others of a busy quarter hour need not be sent. */
function cellsFilter(wanted: ReadonlyMap<string, CellKeys>) {
  const codes = new Set([...wanted.values()].flatMap((keys) => [...keys].map((key) => key % CODES)));
  const cells = listCells().filter(({ code }) => codes.has(code));
  return {
    'analysis.kind': { $in: [...new Set(cells.map(({ dimensions }) => dimensions.kind))] },
    channel: { $in: [...new Set(cells.map(({ dimensions }) => dimensions.channel))] },
  };
}

/** The spans of time that the cells lie in, neighbours joined. */
function quarterRuns(wanted: ReadonlyMap<string, CellKeys>): [number, number][] {
  const starts = new Set<number>();
  for (const [id, keys] of wanted) {
    for (const key of keys) starts.add(dayOfId(id) * DAY_MS + Math.floor(key / CODES) * QUARTER_HOUR_MS);
  }
  const runs: [number, number][] = [];
  for (const start of [...starts].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === start) last[1] = start + QUARTER_HOUR_MS;
    else runs.push([start, start + QUARTER_HOUR_MS]);
  }
  return runs;
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
      .find({ _id: { $in: days.map((day) => quarterHoursId(brand, day)) } } as never, { promoteBuffers: true })
      .toArray()) as unknown as TrendSketchRow[];
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
