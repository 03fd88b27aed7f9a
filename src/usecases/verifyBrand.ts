import type { Model } from 'mongoose';
import type { BrandRow } from '../../models/brand';
import type { CheckpointRow } from '../../models/checkpoint';
import type { MentionRow } from '../../models/mention';
import type { ThreatRow } from '../../models/threat';
import {
  dayOfId,
  hoursId,
  monthId,
  type RollupRow,
  sketchPart,
  sketchPartIds,
  wholeDayId,
} from '../../models/trendBucket';
import { notFound } from '../errors';
import { packDistinct } from '../monitor/distinctDays';
import type { MentionFacts } from '../monitor/facts';
import {
  type CellSketches,
  hourCells,
  narrowCells,
  packCounts,
  packSketches,
  splitSketches,
} from '../monitor/packedCells';
import { addEntries, mergeEntries, sketchEntry, sketchEntryOfNumber } from '../monitor/sketch';
import { addCounts, type CellCounts, CODES, cellCode, countsOf, EVERYTHING, emptyCounts } from '../monitor/trendCells';
import { DAY_MS } from '../monitor/zoneClock';
import type { Deps } from './deps';
import { isRemoved, toFacts } from './mentionRow';
import { createThreatCounter } from './projection/countThreats';
import type { Projector } from './projection/projector';
import { createWholeDayPlaces, quarterHourPlace } from './projection/rollupPlaces';

export interface Verification {
  mentions: number;
  rollups: number;
  threats: number;
  /** What differs from a recount, a sentence each. */
  differences: string[];
}

interface RecountedCell extends CellCounts {
  authors: number[];
  texts: number[];
}
type RecountedDocument = Map<number, RecountedCell>;

const SETTLE_LIMIT_MS = 60_000;
/** A document can grow no more once mentions are this much later than its date, whatever the zone. */
const CLOSED_AFTER_DAYS = 3;
const BATCH = 200;
const NOTHING = Buffer.alloc(0);

/**
 * Recounts a brand from its mentions and compares: every rollup at all resolutions, sketches included, and the counts of
 * every threat. Memory holds a few days at a time.
 * @throws AppError NOT_FOUND
 */
export async function verifyBrand(deps: Deps & { projector: Projector }, slug: string): Promise<Verification> {
  const brand = await deps.models.Brand.findOne({ _id: slug }).lean<BrandRow | null>();
  if (brand === null) throw notFound('brand', slug);
  const found: Verification = { mentions: 0, rollups: 0, threats: 0, differences: [] };
  if (!(await deps.projector.settle(slug, SETTLE_LIMIT_MS)))
    found.differences.push('The log is not projected to its end: what follows compares a brand that is being written.');
  await verifyRollups(deps, brand, found);
  await verifyThreats(deps, slug, found);
  return found;
}

async function verifyRollups(deps: Deps, brand: BrandRow, found: Verification): Promise<void> {
  const checkpoint = await deps.models.Checkpoint.findOne({ _id: brand._id }).lean<CheckpointRow | null>();
  const dayZone = checkpoint?.dayZone ?? brand.timeZone;
  const wholeDayPlace = createWholeDayPlaces(brand._id, dayZone);
  const open = new Map<string, RecountedDocument>();
  const months = new Map<string, CellSketches>();
  const seen = new Set<string>();
  const close = async (before: number): Promise<void> => {
    const closed = [...open].filter(([id]) => dayOfId(id) < before);
    for (const [id, cells] of closed) {
      const isWholeDay = id === wholeDayId(brand._id, dayZone, dayOfId(id));
      await compareDocument(deps, id, cells, isWholeDay, found);
      if (isWholeDay) addToMonth(months, monthId(brand._id, dayZone, dayOfId(id)), cells);
      else {
        const hours = hoursId(brand._id, dayOfId(id));
        const recounted = packCounts(hourCells(narrowCells(cells)));
        await compareCells(deps.models.TrendKind, hours, 'counts by kind', recounted, found);
        for (const each of [hours, ...sketchPartIds(id)]) seen.add(each);
      }
      seen.add(id);
      open.delete(id);
    }
  };
  const rows = deps.models.Mention.collection.find({ brand: brand._id } as never).sort({ postedAt: 1, _id: 1 });
  for await (const each of rows) {
    const row = each as unknown as MentionRow;
    if (isRemoved(row)) continue;
    found.mentions++;
    const facts = toFacts(row, brand);
    const day = Math.floor(row.postedAt.getTime() / DAY_MS);
    if (open.size > BATCH) await close(day - CLOSED_AFTER_DAYS);
    for (const { document, slot } of [quarterHourPlace(brand._id, row.postedAt), wholeDayPlace(row.postedAt)])
      recount(open, document, slot, facts);
  }
  await close(Number.POSITIVE_INFINITY);
  for (const [id, sketches] of months) {
    const packed = packSketches(new Map([[EVERYTHING, sketches]]));
    await compareCells(deps.models.TrendSketch, id, 'sketches', packed, found);
    seen.add(id);
  }
  await compareLeftOver(deps, brand._id, seen, found);
}

function addToMonth(months: Map<string, CellSketches>, id: string, cells: RecountedDocument): void {
  const { authors, texts } = months.get(id) ?? { authors: [], texts: [] };
  const ofDay = [...cells.values()];
  months.set(id, {
    authors: addEntries(
      authors,
      ofDay.flatMap((cell) => cell.authors),
    ),
    texts: addEntries(
      texts,
      ofDay.flatMap((cell) => cell.texts),
    ),
  });
}

function recount(open: Map<string, RecountedDocument>, document: string, slot: number, facts: MentionFacts): void {
  let cells = open.get(document);
  if (cells === undefined) open.set(document, (cells = new Map()));
  const key = slot * CODES + cellCode(facts);
  let cell = cells.get(key);
  if (cell === undefined) cells.set(key, (cell = { ...emptyCounts(), authors: [], texts: [] }));
  addCounts(cell, countsOf(facts));
  cell.authors.push(sketchEntry(facts.author));
  cell.texts.push(sketchEntryOfNumber(facts.textHash));
}

async function compareDocument(
  { models }: Deps,
  id: string,
  cells: RecountedDocument,
  isWholeDay: boolean,
  found: Verification,
): Promise<void> {
  found.rollups++;
  const sketches = packSketches(
    new Map(
      [...cells].map(([key, { authors, texts }]) => [
        key,
        { authors: mergeEntries(authors), texts: mergeEntries(texts) },
      ]),
    ),
  );
  await compareCells(models.TrendBucket, id, 'counts', packCounts(cells), found);
  await compareCells(models.TrendKind, id, 'counts by kind', packCounts(narrowCells(cells)), found);
  if (isWholeDay) {
    await compareCells(models.TrendSketch, id, 'sketches', sketches, found);
    await compareCells(models.TrendDistinct, id, 'distinct counts', packDistinct(sketches), found);
    return;
  }
  const parts = splitSketches(sketches, sketchPart);
  for (const [part, partId] of sketchPartIds(id).entries())
    await compareCells(models.TrendSketch, partId, 'sketches', parts.get(part) ?? NOTHING, found);
}

/** What is packed alike is alike: equal cells have equal bytes. */
async function compareCells(
  { collection }: Model<RollupRow>,
  id: string,
  what: string,
  recounted: Buffer,
  found: Verification,
): Promise<void> {
  const row = (await collection.findOne({ _id: id } as never, { promoteBuffers: true })) as unknown as RollupRow | null;
  if (!recounted.equals(row?.cells ?? NOTHING))
    found.differences.push(`The ${what} of ${id} are not what its mentions add up to.`);
}

/** Documents of which no mention is left must count nothing. */
async function compareLeftOver(
  deps: Deps,
  brand: string,
  seen: ReadonlySet<string>,
  found: Verification,
): Promise<void> {
  const range = { _id: { $gt: `${brand}:`, $lt: `${brand};` } };
  const { TrendBucket, TrendKind, TrendSketch, TrendDistinct } = deps.models;
  for (const model of [TrendBucket, TrendKind, TrendSketch, TrendDistinct]) {
    for await (const row of model.collection.find(range as never, { promoteBuffers: true })) {
      const { _id, cells } = row as unknown as RollupRow;
      if (!seen.has(_id) && cells.length > 0) found.differences.push(`${_id} counts mentions that are not there.`);
    }
  }
}

async function verifyThreats(deps: Deps, brand: string, found: Verification): Promise<void> {
  const fields = ['mentionCount', 'authorCount', 'reposterCount', 'reach'] as const;
  for (let after = ''; ; ) {
    const rows = await deps.models.Threat.find({ brand, _id: { $gt: after } }, [...fields, 'counted'])
      .sort({ _id: 1 })
      .limit(BATCH)
      .lean<Pick<ThreatRow, '_id' | 'counted' | (typeof fields)[number]>[]>();
    if (rows.length === 0) return;
    after = rows.at(-1)!._id;
    const ids = rows.map((row) => row._id);
    // A counter that remembers nothing reads every list.
    const counts = await createThreatCounter().count(deps.models, ids, {
      sequence: Number.POSITIVE_INFINITY,
      opened: new Set(),
      added: new Map(),
      removed: new Map(),
      disturbed: new Set(ids),
    });
    for (const row of rows) {
      found.threats++;
      const recounted = counts.get(row._id)!;
      for (const field of fields) {
        if (row[field] !== recounted[field])
          found.differences.push(
            `${field} of threat ${row._id} is ${row[field]}; its mentions give ${recounted[field]}.`,
          );
      }
      const isSame = row.counted?.mentions.toString('hex') === recounted.counted?.mentions.toString('hex');
      if (row.counted !== undefined && !isSame)
        found.differences.push(`What threat ${row._id} is counted from is not what its mentions give.`);
    }
  }
}
