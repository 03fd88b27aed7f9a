import type { BrandRow } from '../../models/brand';
import type { CheckpointRow } from '../../models/checkpoint';
import type { Models } from '../../models/models';
import type { TrendBucketRow } from '../../models/trendBucket';
import { AppError, notFound } from '../errors';
import {
  createTrendFold,
  type FoldedBucket,
  type TrendCounts,
  type TrendDimension,
  type TrendFilter,
} from '../monitor/foldTrend';
import {
  alignSpan,
  cutBuckets,
  estimateBuckets,
  isTimeZone,
  MAX_BUCKETS,
  type TrendInterval,
} from '../monitor/timeBuckets';
import { type Actor, authorizeBrand } from './authorize';
import type { Deps } from './deps';
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
}

export interface TrendResult {
  from: Date;
  to: Date;
  timeZone: string;
  interval: TrendInterval;
  buckets: (FoldedBucket & { isComplete: boolean })[];
  total: TrendCounts;
  asOf: AsOf;
}

/** How long a question waits for what has been accepted before it. */
export const SETTLE_LIMIT_MS = 1_000;
const MAX_DIMENSIONS = 2;

/**
 * Counts a brand's mentions over time, from the rollups only.
 * @throws AppError NOT_FOUND, FORBIDDEN; BAD_USER_INPUT for an empty or too long span, an unknown zone, too many dimensions
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
  checkTrend(input, timeZone, dimensions);
  const span = alignSpan(input.from, input.to);
  const cut = cutBuckets(span, input.interval, timeZone);
  if (cut.length > MAX_BUCKETS) throw tooManyBuckets(cut.length);

  const asOf = await settleProjections(deps, brand._id);
  const fold = createTrendFold(cut, dimensions, input.filter ?? {});
  const rows = deps.models.TrendBucket.collection
    .find({ brand: brand._id, start: { $gte: span.start, $lt: span.end } } as never)
    .sort({ start: 1 });
  for await (const row of rows)
    fold.add((row as unknown as TrendBucketRow).start, (row as unknown as TrendBucketRow).cells);
  const { buckets, total } = fold.finish();
  const now = deps.clock();
  return {
    from: span.start,
    to: span.end,
    timeZone,
    interval: input.interval,
    buckets: buckets.map((bucket) => ({ ...bucket, isComplete: bucket.end <= now })),
    total,
    asOf,
  };
}

function checkTrend(input: TrendInput, timeZone: string, dimensions: readonly TrendDimension[]): void {
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

/** Waits, within a limit, for what has been accepted, and says how far the projections are. */
export async function settleProjections(deps: { models: Models; projector: Projector }, brand: string): Promise<AsOf> {
  const isComplete = await deps.projector.settle(brand, SETTLE_LIMIT_MS);
  const checkpoint = await deps.models.Checkpoint.findOne({ _id: brand }).lean<CheckpointRow | null>();
  return { sequence: checkpoint?.sequence ?? 0, at: checkpoint?.at ?? new Date(0), isComplete };
}
