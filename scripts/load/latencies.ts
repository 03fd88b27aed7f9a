/** Each bucket is so much wider than the one before, so a quantile is at most 5 % too high. */
const GROWTH = 1.05;
const LEAST_MS = 0.1;
const BUCKETS = 320;

/** Durations in ms, kept as counts in buckets: any number of them takes the same memory. */
export function createLatencies() {
  const counts = new Uint32Array(BUCKETS);
  let count = 0;
  let highest = 0;
  return {
    add(ms: number): void {
      const place = Math.ceil(Math.log(Math.max(ms, LEAST_MS) / LEAST_MS) / Math.log(GROWTH));
      counts[Math.min(place, BUCKETS - 1)]!++;
      count++;
      highest = Math.max(highest, ms);
    },

    count: (): number => count,

    /** @param share in (0, 1] @returns ms; NaN where nothing was added */
    quantile(share: number): number {
      if (count === 0) return Number.NaN;
      let left = Math.ceil(count * share);
      const place = counts.findIndex((each) => {
        left -= each;
        return left <= 0;
      });
      return Math.min(highest, LEAST_MS * GROWTH ** place);
    },
  };
}
export type Latencies = ReturnType<typeof createLatencies>;
