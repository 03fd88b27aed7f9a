import type { BrandRow } from '../../models/brand';
import { type CheckpointRow, sketchedSequence } from '../../models/checkpoint';
import type { Models } from '../../models/models';
import { AppError, notFound } from '../errors';
import { comparePeriod, type TrendComparison } from '../monitor/comparePeriods';
import type { FoldedBucket, TrendCounts, TrendDimension, TrendFilter } from '../monitor/foldTrend';
import {
  alignSpan,
  cutBuckets,
  estimateBuckets,
  isTimeZone,
  MAX_BUCKETS,
  type TrendInterval,
  type Weekday,
} from '../monitor/timeBuckets';
import { type Actor, authorizeBrand } from './authorize';
import type { Deps } from './deps';
import { type FoldedTrend, foldRollups } from './foldRollups';
import type { Projector } from './projection/projector';

/** How far the projections are. */
export interface AsOf {
  /** Place in the brand's log. */
  sequence: number;
  at: Date;
  /** Whether everything accepted before the question is in. */
  isComplete: boolean;
}

export interface TrendInput {
  brand: string;
  from: Date;
  to: Date;
  interval: TrendInterval;
  timeZone?: string | null;
  groupBy?: readonly TrendDimension[] | null;
  filter?: TrendFilter | null;
  /** The day that weeks begin with; Monday unless given. */
  weekStart?: Weekday | null;
  /** An earlier period to set beside it. */
  compareTo?: TrendComparison | null;
  /** Whether distinct authors and texts are wanted, which costs more; null in the counts otherwise. */
  hasDistinct?: boolean;
}

export interface TrendResult {
  brand: BrandRow;
  from: Date;
  to: Date;
  timeZone: string;
  interval: TrendInterval;
  buckets: TrendResultBucket[];
  total: TrendCounts;
  comparison: TrendPeriod | null;
  asOf: AsOf;
}

export type TrendResultBucket = FoldedBucket & { isComplete: boolean };

/** The same question about an earlier period. */
export interface TrendPeriod {
  from: Date;
  to: Date;
  buckets: TrendResultBucket[];
  total: TrendCounts;
}

/** How long a question waits for what has been accepted before it. */
export const SETTLE_LIMIT_MS = 1_000;
const MAX_DIMENSIONS = 2;

/**
 * Counts a brand's mentions over time, from the rollups only.
 * @throws AppError NOT_FOUND, FORBIDDEN; BAD_USER_INPUT for an empty or too long span, an unknown zone, too many
 * dimensions, a filter that lets nothing through
 */
export async function readTrend(
  deps: Deps & { projector: Projector },
  input: TrendInput,
  actor: Actor,
): Promise<TrendResult> {
  authorizeBrand(actor, 'read', input.brand);
  const brand = await deps.models.Brand.findOne({ _id: input.brand }).lean<BrandRow | null>();
  if (brand === null) throw notFound('brand', input.brand);
  const timeZone = input.timeZone ?? brand.timeZone;
  const dimensions = [...new Set(input.groupBy ?? [])];
  const filter = input.filter ?? {};
  checkTrend(input, timeZone, dimensions, filter);
  const span = alignSpan(input.from, input.to);
  const compared = input.compareTo == null ? null : comparePeriod(span, input.compareTo, timeZone);

  const { interval, weekStart, hasDistinct = false } = input;
  const cuts = [span, ...(compared === null ? [] : [compared])].map((each) => {
    const buckets = cutBuckets(each, interval, timeZone, weekStart ?? 'MONDAY');
    if (buckets.length > MAX_BUCKETS) throw tooManyBuckets(buckets.length);
    return buckets;
  });
  const asOf = await settleProjections(deps, brand._id, hasDistinct);
  const periods: TrendPeriod[] = [];
  for (const buckets of cuts) {
    const question = { brand: brand._id, buckets, interval, timeZone, dimensions, filter, hasDistinct };
    periods.push(toPeriod(await foldRollups(deps.models, question), deps.clock()));
  }
  return { brand, ...periods[0]!, timeZone, interval, comparison: periods[1] ?? null, asOf };
}

function toPeriod({ buckets, total }: FoldedTrend, now: Date): TrendPeriod {
  return {
    from: buckets[0]!.start,
    to: buckets.at(-1)!.end,
    buckets: buckets.map((bucket) => ({ ...bucket, isComplete: bucket.end <= now })),
    total,
  };
}

function checkTrend(
  input: TrendInput,
  timeZone: string,
  dimensions: readonly TrendDimension[],
  filter: TrendFilter,
): void {
  for (const [name, values] of Object.entries(filter)) {
    if (values?.length !== 0) continue;
    throw new AppError(
      'BAD_USER_INPUT',
      `The filter lets nothing through: give \`${name}\` at least one value, or null.`,
    );
  }
  if (input.from >= input.to) throw new AppError('BAD_USER_INPUT', 'A trend needs `from` before `to`.');
  if (!isTimeZone(timeZone)) {
    throw new AppError(
      'BAD_USER_INPUT',
      `'${timeZone.slice(0, 64)}' is not an IANA time zone; an example is Asia/Jakarta.`,
    );
  }
  if (dimensions.length > MAX_DIMENSIONS) {
    throw new AppError(
      'BAD_USER_INPUT',
      `A trend is grouped by at most ${MAX_DIMENSIONS} dimensions; ${dimensions.length} are asked for.`,
    );
  }
  const estimate = estimateBuckets(alignSpan(input.from, input.to), input.interval);
  if (estimate > MAX_BUCKETS * 1.1) throw tooManyBuckets(Math.ceil(estimate));
}

function tooManyBuckets(count: number): AppError {
  return new AppError(
    'BAD_USER_INPUT',
    `The span has about ${count} buckets; at most ${MAX_BUCKETS} are given. Take a longer interval or a shorter span.`,
  );
}

/**
 * Waits, within a limit, for what has been accepted, and says how far the projections are. Where they are further behind than
 * that, waiting would only make the answer late.
 * @param hasSketches whether distinct counts are asked for
 */
export async function settleProjections(
  deps: { models: Models; projector: Projector },
  brand: string,
  hasSketches = false,
): Promise<AsOf> {
  const isComplete = await deps.projector.settle(brand, SETTLE_LIMIT_MS, { hasSketches, givesUp: true });
  const checkpoint = await deps.models.Checkpoint.findOne({ _id: brand }).lean<CheckpointRow | null>();
  if (checkpoint === null) return { sequence: 0, at: new Date(0), isComplete };
  const sequence = hasSketches ? sketchedSequence(checkpoint) : checkpoint.sequence;
  return { sequence, at: checkpoint.at, isComplete };
}
