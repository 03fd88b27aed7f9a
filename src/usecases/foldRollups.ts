import type { Model } from 'mongoose';
import type { CheckpointRow } from '../../models/checkpoint';
import type { Models } from '../../models/models';
import { readLimit } from '../../models/queryLimit';
import { dayOfId, hoursId, monthId, quarterHoursId, type RollupRow, wholeDayId } from '../../models/trendBucket';
import {
  createTrendFold,
  type FoldedBucket,
  isByKind,
  isNarrow,
  type TrendCounts,
  type TrendDimension,
  type TrendFilter,
  type TrendFold,
} from '../monitor/foldTrend';
import { planTotal, planTrend, type TrendRead } from '../monitor/planTrend';
import type { TimeBucket, TrendInterval } from '../monitor/timeBuckets';

export interface RollupQuestion {
  brand: string;
  buckets: readonly TimeBucket[];
  interval: TrendInterval;
  timeZone: string;
  dimensions: readonly TrendDimension[];
  filter: TrendFilter;
  /** Whether distinct authors and texts are asked for, which costs reading the sketches. */
  hasDistinct: boolean;
}

export interface FoldedTrend {
  buckets: FoldedBucket[];
  total: TrendCounts;
}

const DOCUMENTS_A_BATCH = 1_000;

/** Counts from the stored rollups: the cost follows the span asked for, not the number of mentions. */
export async function foldRollups(models: Models, question: RollupQuestion): Promise<FoldedTrend> {
  for (;;) {
    const dayZone = await readDayZone(models, question.brand);
    const reads = planTrend(question.buckets, question.interval, question.timeZone, dayZone);
    const folded = await foldReads(models, question, reads, dayZone !== null);
    // While a brand's zone is being changed, the days of the old one vanish under the reader.
    const isSteady = !reads.some((read) => read.isWholeDays) || (await readDayZone(models, question.brand)) === dayZone;
    if (isSteady) return folded;
  }
}

async function readDayZone(models: Models, brand: string): Promise<string | null> {
  const checkpoint = await models.Checkpoint.findOne({ _id: brand }, { dayZone: 1 }).lean<CheckpointRow | null>();
  return checkpoint?.dayZone ?? null;
}

/** @param hasHours whether the hours are counted beside the quarter hours */
async function foldReads(
  models: Models,
  question: RollupQuestion,
  reads: readonly TrendRead[],
  hasHours: boolean,
): Promise<FoldedTrend> {
  const { brand, buckets, dimensions, filter, hasDistinct } = question;
  const fold = createTrendFold(buckets, dimensions, filter);
  const isByKinds = isNarrow(dimensions, filter);
  const counts = isByKinds ? models.TrendKind : models.TrendBucket;
  const isCounted = question.interval === 'DAY' && isByKind(dimensions, filter);
  for (const read of reads) {
    const { isWholeDays, firstDay, endDay } = read;
    const idOf = (day: number) =>
      isWholeDays ? wholeDayId(brand, question.timeZone, day) : quarterHoursId(brand, day);
    const rowsOf = (model: Model<RollupRow>) => readRows(model, idOf(firstDay), idOf(endDay));
    if (isByKinds && hasHours && read.bucketsOfHours !== undefined) {
      const rows = readRows(counts, hoursId(brand, firstDay), hoursId(brand, endDay));
      for await (const row of rows) fold.addCounts(read.bucketsOfHours(dayOfId(row._id)), row.cells);
    } else {
      for await (const row of rowsOf(counts)) fold.addCounts(read.bucketsOfDay(dayOfId(row._id)), row.cells);
    }
    if (!hasDistinct) continue;
    if (isWholeDays && isCounted) {
      for await (const row of rowsOf(models.TrendDistinct))
        fold.addDistinct(read.bucketsOfDay(dayOfId(row._id))[0]!, row.cells);
      await foldTotal(models, question, read, fold);
    } else {
      for await (const row of rowsOf(models.TrendSketch))
        fold.addSketches(read.bucketsOfDay(dayOfId(row._id)), row.cells);
    }
  }
  return fold.finish(hasDistinct);
}

/** The distinct values of all whole days together, from the sketches of their months. */
async function foldTotal(
  models: Models,
  { brand, timeZone }: RollupQuestion,
  { firstDay, endDay }: TrendRead,
  fold: TrendFold,
): Promise<void> {
  const { months, days } = planTotal(firstDay, endDay);
  const runs = [
    ...days.map((run) => ({ ...run, idOf: wholeDayId })),
    ...(months.firstDay < months.endDay ? [{ ...months, idOf: monthId }] : []),
  ];
  for (const run of runs) {
    const [from, to] = [run.idOf(brand, timeZone, run.firstDay), run.idOf(brand, timeZone, run.endDay)];
    for await (const row of readRows(models.TrendSketch, from, to)) fold.addToTotal(row.cells);
  }
}

/** Rows from an id, inclusive, to another, exclusive. */
function readRows({ collection }: Model<RollupRow>, from: string, to: string): AsyncIterable<RollupRow> {
  return collection
    .find({ _id: { $gte: from, $lt: to } } as never, {
      projection: { cells: 1 },
      promoteBuffers: true,
      batchSize: DOCUMENTS_A_BATCH,
      ...readLimit(),
    })
    .sort({ _id: 1 }) as unknown as AsyncIterable<RollupRow>;
}
