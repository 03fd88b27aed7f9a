import { DateTime, IANAZone } from 'luxon';
import { QUARTER_HOUR_MS } from './trendCells';

export const TREND_INTERVALS = ['QUARTER_HOUR', 'HOUR', 'DAY', 'WEEK', 'MONTH'] as const;
export type TrendInterval = (typeof TREND_INTERVALS)[number];

/** More buckets than this are refused. */
export const MAX_BUCKETS = 5_000;
/** No bucket is shorter than this share of its usual length, so that a span can be refused before it is cut. */
const USUAL_MS: Readonly<Record<TrendInterval, number>> = {
  QUARTER_HOUR: QUARTER_HOUR_MS,
  HOUR: 3_600_000,
  DAY: 24 * 3_600_000,
  WEEK: 7 * 24 * 3_600_000,
  MONTH: 30 * 24 * 3_600_000,
};

export interface TimeBucket {
  start: Date;
  /** Exclusive. */
  end: Date;
}

export function isTimeZone(name: string): boolean {
  return /^[A-Za-z0-9_+/-]{1,64}$/.test(name) && !/^[+-]/.test(name) && IANAZone.isValidZone(name);
}

/** `from` floored and `to` ceiled to a quarter of an hour, the grain of the counts. */
export function alignSpan(from: Date, to: Date): TimeBucket {
  return {
    start: new Date(Math.floor(from.getTime() / QUARTER_HOUR_MS) * QUARTER_HOUR_MS),
    end: new Date(Math.ceil(to.getTime() / QUARTER_HOUR_MS) * QUARTER_HOUR_MS),
  };
}

/** About how many buckets a span has; exact for quarter hours and hours of zones on the hour. */
export function estimateBuckets(span: TimeBucket, interval: TrendInterval): number {
  return (span.end.getTime() - span.start.getTime()) / USUAL_MS[interval];
}

/**
 * Cuts an aligned span at the calendar boundaries of a zone, clock changes included; weeks start on Monday. The first and
 * the last bucket are clipped to the span, and the buckets cover it without gap or overlap.
 */
export function cutBuckets(span: TimeBucket, interval: TrendInterval, timeZone: string): TimeBucket[] {
  const buckets: TimeBucket[] = [];
  const end = span.end.getTime();
  for (let start = span.start.getTime(); start < end; ) {
    const next = Math.min(nextBoundary(start, interval, timeZone), end);
    buckets.push({ start: new Date(start), end: new Date(next) });
    start = next;
  }
  return buckets;
}

function nextBoundary(moment: number, interval: TrendInterval, timeZone: string): number {
  if (interval === 'QUARTER_HOUR') return moment + QUARTER_HOUR_MS;
  const local = DateTime.fromMillis(moment, { zone: timeZone });
  if (interval === 'HOUR') {
    // By the clock's minutes and not by startOf('hour'): an hour that a clock change repeats or shortens stays in order.
    return moment + (60 - local.minute) * 60_000;
  }
  const unit = interval === 'DAY' ? 'day' : interval === 'WEEK' ? 'week' : 'month';
  const boundary = local
    .startOf(unit)
    .plus({ [unit]: 1 })
    .startOf(unit)
    .toMillis();
  // A zone with a date-line change may skip a whole day; never stand still.
  return boundary > moment ? Math.ceil(boundary / QUARTER_HOUR_MS) * QUARTER_HOUR_MS : moment + USUAL_MS[interval];
}
