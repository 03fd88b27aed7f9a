import { IANAZone } from 'luxon';

export const DAY_MS = 24 * 3_600_000;
/** No two clock changes of a zone lie nearer to a midnight than this at once. */
const REACH_MS = 2 * DAY_MS;
const CACHE_LIMIT = 256;

/** From `start` on, local time is UTC plus `offset`, both in milliseconds. */
interface OffsetRun {
  start: number;
  offset: number;
}

/** Offsets of a zone by UTC year, since asking for one costs as much as a hundred additions. */
const years = new Map<string, readonly OffsetRun[]>();

/**
 * The calendar of an IANA zone as arithmetic. Days are counted from 1970-01-01; a day begins at the first moment at which
 * the zone's clock reads that date or a later one, so that days follow one another without gap or overlap whatever the
 * clock does. A day that a zone skipped has no length.
 */
export function createZoneClock(timeZone: string) {
  const zone = IANAZone.create(timeZone);

  function runsOfYear(year: number): readonly OffsetRun[] {
    const key = `${timeZone} ${year}`;
    let runs = years.get(key);
    if (runs === undefined) {
      if (years.size >= CACHE_LIMIT) years.clear();
      years.set(key, (runs = findRuns(zone, Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1))));
    }
    return runs;
  }

  function runsBetween(from: number, to: number): OffsetRun[] {
    const runs: OffsetRun[] = [];
    for (let year = new Date(from).getUTCFullYear(); year <= new Date(to).getUTCFullYear(); year++) {
      for (const run of runsOfYear(year)) {
        if (run.start > to) return runs;
        if (run.start <= from) runs.length = 0;
        if (runs.at(-1)?.offset !== run.offset) runs.push(run);
      }
    }
    return runs;
  }

  function offsetAt(moment: number): number {
    const runs = runsOfYear(new Date(moment).getUTCFullYear());
    let index = runs.length - 1;
    while (index > 0 && runs[index]!.start > moment) index--;
    return runs[index]!.offset;
  }

  /** The first moment (ms) of a day. */
  function dayStart(day: number): number {
    const midnight = day * DAY_MS;
    const runs = runsBetween(midnight - REACH_MS, midnight + REACH_MS);
    for (const [index, run] of runs.entries()) {
      const start = Math.max(midnight - run.offset, index === 0 ? Number.NEGATIVE_INFINITY : run.start);
      if (index === runs.length - 1 || start < runs[index + 1]!.start) return start;
    }
    return midnight;
  }

  return {
    /** Local time minus UTC, in milliseconds. */
    offsetAt,
    dayStart,
    /** The day that a moment (ms) belongs to. */
    dayOf(moment: number): number {
      let day = Math.floor((moment + offsetAt(moment)) / DAY_MS);
      while (dayStart(day + 1) <= moment) day++;
      return day;
    },
  };
}
export type ZoneClock = ReturnType<typeof createZoneClock>;

/** Looks at every day and finds the second of each change between. */
function findRuns(zone: IANAZone, from: number, to: number): OffsetRun[] {
  const offsetOf = (moment: number): number => Math.round(zone.offset(moment) * 60_000);
  const runs: OffsetRun[] = [{ start: from, offset: offsetOf(from) }];
  for (let before = from; before < to; before += DAY_MS) {
    let low = before;
    let high = Math.min(before + DAY_MS, to - 1_000);
    const offset = offsetOf(high);
    if (offset === runs.at(-1)!.offset) continue;
    while (high - low > 1_000) {
      const middle = Math.floor((low + high) / 2_000) * 1_000;
      if (offsetOf(middle) === offset) high = middle;
      else low = middle;
    }
    runs.push({ start: high, offset });
  }
  return runs;
}
