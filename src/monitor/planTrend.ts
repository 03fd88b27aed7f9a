import type { TimeBucket, TrendInterval } from './timeBuckets';
import { HOUR_MS, QUARTER_HOUR_MS } from './trendCells';
import { createZoneClock, DAY_MS } from './zoneClock';

/** A run of stored days to read, from inclusive to exclusive, and which bucket each of their slots belongs to. */
export interface TrendRead {
  /** Whole days of the zone, or quarter hours of UTC days. */
  isWholeDays: boolean;
  /** Days counted from 1970-01-01. */
  firstDay: number;
  endDay: number;
  /** One entry a slot of a day, the index of its bucket or -1; good until another day is asked for. */
  bucketsOfDay(day: number): ArrayLike<number>;
  /** The same for the hours of UTC days; absent where a bucket does not begin or end with one of them. */
  bucketsOfHours?(day: number): ArrayLike<number>;
}

/**
 * What to read for buckets that cover a span: whole days where the zone has them stored and the interval takes nothing
 * smaller, and quarter hours for the rest. In order of time.
 * @param dayZone the zone whose whole days are stored
 */
export function planTrend(
  buckets: readonly TimeBucket[],
  interval: TrendInterval,
  timeZone: string,
  dayZone: string | null,
): TrendRead[] {
  const from = buckets[0]!.start.getTime();
  const to = buckets.at(-1)!.end.getTime();
  if (timeZone !== dayZone || interval === 'HOUR' || interval === 'QUARTER_HOUR')
    return quarterHours(buckets, from, to);
  const clock = createZoneClock(timeZone);
  const dayFrom = clock.dayOf(from);
  const firstDay = clock.dayStart(dayFrom) === from ? dayFrom : dayFrom + 1;
  const endDay = clock.dayOf(to);
  if (firstDay >= endDay) return quarterHours(buckets, from, to);
  const bucketAt = createBucketFinder(buckets, from, to);
  return [
    ...quarterHours(buckets, from, clock.dayStart(firstDay)),
    { isWholeDays: true, firstDay, endDay, bucketsOfDay: (day) => [bucketAt(clock.dayStart(day))] },
    ...quarterHours(buckets, clock.dayStart(endDay), to),
  ];
}

function quarterHours(buckets: readonly TimeBucket[], from: number, to: number): TrendRead[] {
  if (from >= to) return [];
  const bucketAt = createBucketFinder(buckets, from, to);
  const bucketsOf = (slotMs: number) => {
    const bucketsOfSlots = new Int32Array(DAY_MS / slotMs);
    let last = Number.NaN;
    return (day: number) => {
      // Sketches of one day come in several parts.
      if (day === last) return bucketsOfSlots;
      for (let slot = 0; slot < bucketsOfSlots.length; slot++)
        bucketsOfSlots[slot] = bucketAt(day * DAY_MS + slot * slotMs);
      last = day;
      return bucketsOfSlots;
    };
  };
  const isByHours = [from, to, ...buckets.map(({ start }) => start.getTime())].every((edge) => edge % HOUR_MS === 0);
  return [
    {
      isWholeDays: false,
      firstDay: Math.floor(from / DAY_MS),
      endDay: Math.floor((to - 1) / DAY_MS) + 1,
      bucketsOfDay: bucketsOf(QUARTER_HOUR_MS),
      ...(isByHours ? { bucketsOfHours: bucketsOf(HOUR_MS) } : {}),
    },
  ];
}

/** Finds the bucket of moments, quickest in ascending order; -1 outside from (inclusive) and to (exclusive). */
function createBucketFinder(buckets: readonly TimeBucket[], from: number, to: number): (moment: number) => number {
  let index = 0;
  return (moment) => {
    if (moment < from || moment >= to) return -1;
    if (moment < buckets[index]!.start.getTime()) index = 0;
    while (buckets[index]!.end.getTime() <= moment) index++;
    return index;
  };
}

/** Runs of days, each from inclusive to exclusive, that together are the whole span. */
export interface TotalPlan {
  /** First days of whole months of the calendar. */
  months: { firstDay: number; endDay: number };
  days: { firstDay: number; endDay: number }[];
}

/** What tells the distinct values of a run of whole days with the fewest sketches: its months, and the days around them. */
export function planTotal(firstDay: number, endDay: number): TotalPlan {
  const monthOf = (day: number) => {
    const date = new Date(day * DAY_MS);
    return date.getUTCFullYear() * 12 + date.getUTCMonth();
  };
  const startOf = (month: number) => Date.UTC(Math.floor(month / 12), month % 12, 1) / DAY_MS;
  const first = startOf(monthOf(firstDay - 1) + 1);
  const end = startOf(monthOf(endDay));
  if (first >= end) return { months: { firstDay, endDay: firstDay }, days: [{ firstDay, endDay }] };
  const around = [
    { firstDay, endDay: first },
    { firstDay: end, endDay },
  ];
  return { months: { firstDay: first, endDay: end }, days: around.filter((run) => run.firstDay < run.endDay) };
}
