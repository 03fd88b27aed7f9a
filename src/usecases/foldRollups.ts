import type { CheckpointRow } from '../../models/checkpoint';
import type { Models } from '../../models/models';
import { readLimit } from '../../models/queryLimit';
import { dayOfId, quarterHoursId, type TrendBucketRow, wholeDayId } from '../../models/trendBucket';
import type { TrendSketchRow } from '../../models/trendSketch';
import {
  createTrendFold,
  type FoldedBucket,
  isNarrow,
  type TrendCounts,
  type TrendDimension,
  type TrendFilter,
} from '../monitor/foldTrend';
import { planTrend, type TrendRead } from '../monitor/planTrend';
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
    const folded = await foldReads(models, question, reads);
    // While a brand's zone is being changed, the days of the old one vanish under the reader.
    const isSteady = !reads.some((read) => read.isWholeDays) || (await readDayZone(models, question.brand)) === dayZone;
    if (isSteady) return folded;
  }
}

async function readDayZone(models: Models, brand: string): Promise<string | null> {
  const checkpoint = await models.Checkpoint.findOne({ _id: brand }, { dayZone: 1 }).lean<CheckpointRow | null>();
  return checkpoint?.dayZone ?? null;
}

async function foldReads(models: Models, question: RollupQuestion, reads: readonly TrendRead[]): Promise<FoldedTrend> {
  const { buckets, dimensions, filter, hasDistinct } = question;
  const fold = createTrendFold(buckets, dimensions, filter);
  const field = isNarrow(dimensions, filter) ? 'kinds' : 'cells';
  for (const read of reads) {
    const rows = readDays<TrendBucketRow>(models.TrendBucket.collection, question, read, field);
    for await (const row of rows) fold.addCounts(read.bucketsOfDay(dayOfId(row._id)), row[field]);
    if (!hasDistinct) continue;
    const sketches = readDays<TrendSketchRow>(models.TrendSketch.collection, question, read, 'cells');
    for await (const row of sketches) fold.addSketches(read.bucketsOfDay(dayOfId(row._id)), row.cells);
  }
  return fold.finish(hasDistinct);
}

function readDays<Row>(
  collection: Models['TrendBucket']['collection'],
  { brand, timeZone }: RollupQuestion,
  { isWholeDays, firstDay, endDay }: TrendRead,
  field: string,
): AsyncIterable<Row> {
  const idOf = (day: number) => (isWholeDays ? wholeDayId(brand, timeZone, day) : quarterHoursId(brand, day));
  return collection
    .find({ _id: { $gte: idOf(firstDay), $lt: idOf(endDay) } } as never, {
      projection: { [field]: 1 },
      promoteBuffers: true,
      batchSize: DOCUMENTS_A_BATCH,
      ...readLimit(),
    })
    .sort({ _id: 1 }) as unknown as AsyncIterable<Row>;
}
