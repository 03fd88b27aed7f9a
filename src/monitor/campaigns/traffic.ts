const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Spans, to either side of a mention, within which its group and the brand's other mentions are compared. */
export const SPANS = [10 * MINUTE, 2 * HOUR, 12 * HOUR, 72 * HOUR] as const;
const FINE = 5 * MINUTE;
const COARSE = HOUR;
/** Buckets kept of each grain: nearly two weeks of the fine one, a year of the coarse one. */
const MAX_FINE = 4_000;
const MAX_COARSE = 8_760;
const MAX_SINCE = 14 * 24;

export interface TrafficState {
  fine: [number, number][];
  coarse: [number, number][];
  total: number;
  first: number | null;
  last: number | null;
}

/** How many mentions a brand had around a moment, in the mentions' own time and whatever order they came in. */
export function createTraffic(state?: TrafficState) {
  const fine = new Map(state?.fine);
  const coarse = new Map(state?.coarse);
  let total = state?.total ?? 0;
  let first = state?.first ?? null;
  let last = state?.last ?? null;

  return {
    add(at: number): void {
      total++;
      first = first === null ? at : Math.min(first, at);
      last = last === null ? at : Math.max(last, at);
      count(fine, Math.floor(at / FINE), MAX_FINE);
      count(coarse, Math.floor(at / COARSE), MAX_COARSE);
    },

    /** Mentions within a span to either side of a moment, to the grain of five minutes or an hour. */
    around(at: number, span: number): number {
      const [buckets, grain] = span < COARSE ? [fine, FINE] : [coarse, COARSE];
      const last = Math.floor((at + span) / grain);
      let sum = 0;
      for (let bucket = Math.floor((at - span) / grain); bucket <= last; bucket++) sum += buckets.get(bucket) ?? 0;
      return sum;
    },

    /** Mentions from a moment on, to the grain of an hour; at most of the last two weeks. */
    since(at: number): number {
      const end = Math.floor((last ?? at) / COARSE);
      let sum = 0;
      for (let bucket = Math.max(Math.floor(at / COARSE), end - MAX_SINCE); bucket <= end; bucket++)
        sum += coarse.get(bucket) ?? 0;
      return sum;
    },

    /** From the first to the last hour in which something was counted. */
    observedMs(): number {
      if (first === null) return 0;
      return last! - first + COARSE;
    },

    /** When the newest mention was posted; 0 before there is one. */
    last: (): number => last ?? 0,

    /** All mentions so far. */
    total: (): number => total,

    save: (): TrafficState => ({ fine: [...fine], coarse: [...coarse], total, first, last }),
  };
}
export type Traffic = ReturnType<typeof createTraffic>;

function count(buckets: Map<number, number>, bucket: number, limit: number): void {
  buckets.set(bucket, (buckets.get(bucket) ?? 0) + 1);
  if (buckets.size > limit) buckets.delete(buckets.keys().next().value as number);
}
