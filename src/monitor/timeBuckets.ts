import { IANAZone } from 'luxon';
import { QUARTER_HOUR_MS } from './trendCells';
import { createZoneClock, DAY_MS, type ZoneClock } from './zoneClock';

export const TREND_INTERVALS = ['QUARTER_HOUR', 'HOUR', 'DAY', 'WEEK', 'MONTH'] as const;
export type TrendInterval = (typeof TREND_INTERVALS)[number];

export const WEEKDAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** More buckets than this are refused. */
export const MAX_BUCKETS = 5_000;
const HOUR_MS = 3_600_000;
/** 1970-01-01 was a Thursday. */
const WEEKDAY_OF_DAY_0 = WEEKDAYS.indexOf('THURSDAY');
/** No bucket is shorter than this share of its usual length, so that a span can be refused before it is cut. */
const USUAL_MS: Readonly<Record<TrendInterval, number>> = {
  QUARTER_HOUR: QUARTER_HOUR_MS,
  HOUR: HOUR_MS,
  DAY: DAY_MS,
  WEEK: 7 * DAY_MS,
  MONTH: 30 * DAY_MS,
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
 * Cuts an aligned span at the calendar boundaries of a zone, clock changes included. The first and the last bucket are
 * clipped to the span, and the buckets cover it without gap or overlap.
 * @param weekStart the day that weeks begin with
 */
export function cutBuckets(
  span: TimeBucket,
  interval: TrendInterval,
  timeZone: string,
  weekStart: Weekday = 'MONDAY',
): TimeBucket[] {
  const clock = createZoneClock(timeZone);
  const buckets: TimeBucket[] = [];
  const end = span.end.getTime();
  for (let start = span.start.getTime(); start < end; ) {
    const next = Math.min(nextBoundary(start, interval, clock, weekStart), end);
    buckets.push({ start: new Date(start), end: new Date(next) });
    start = next;
  }
  return buckets;
}

function nextBoundary(moment: number, interval: TrendInterval, clock: ZoneClock, weekStart: Weekday): number {
  if (interval === 'QUARTER_HOUR') return moment + QUARTER_HOUR_MS;
  if (interval === 'HOUR') {
    // By the clock's minutes: an hour that a clock change repeats or shortens stays in order.
    const past = (((moment + clock.offsetAt(moment)) % HOUR_MS) + HOUR_MS) % HOUR_MS;
    return Math.ceil((moment + HOUR_MS - past) / QUARTER_HOUR_MS) * QUARTER_HOUR_MS;
  }
  let day = nextDay(clock.dayOf(moment), interval, weekStart);
  // A day that a zone skipped has no length.
  while (clock.dayStart(day) <= moment) day = nextDay(day, interval, weekStart);
  return Math.ceil(clock.dayStart(day) / QUARTER_HOUR_MS) * QUARTER_HOUR_MS;
}

/** The first day of the period after the one that a day is in. */
function nextDay(day: number, interval: TrendInterval, weekStart: Weekday): number {
  if (interval === 'DAY') return day + 1;
  if (interval === 'WEEK') {
    const into = (((day + WEEKDAY_OF_DAY_0 - WEEKDAYS.indexOf(weekStart)) % 7) + 7) % 7;
    return day + 7 - into;
  }
  const date = new Date(day * DAY_MS);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1) / DAY_MS;
}
