import { createLatencies, type Latencies } from './latencies';

const ERRORS_KEPT = 50;
const TENTH = 0.1;

/** What was counted within some stretch of the run. */
export interface Stretch {
  latencies: Map<string, Latencies>;
  refusals: Map<string, number>;
  errors: number;
  /** Requests that met the server while it was being replaced. */
  away: number;
  mentions: number;
  events: number;
}

/**
 * Everything the clients of a load tell of, for the minute under way, the first and the last tenth, and the whole run.
 * @param totalMs how long the run is to be
 */
export function createTally(totalMs: number) {
  const start = performance.now();
  const all = createStretch();
  const first = createStretch();
  const last = createStretch();
  const errors: string[] = [];
  let minute = createStretch();

  function current(): Stretch[] {
    const share = (performance.now() - start) / totalMs;
    return [all, minute, ...(share <= TENTH ? [first] : []), ...(share >= 1 - TENTH ? [last] : [])];
  }

  return {
    all,
    first,
    last,
    errors,

    answered(kind: string, ms: number): void {
      for (const { latencies } of current()) {
        let known = latencies.get(kind);
        if (known === undefined) latencies.set(kind, (known = createLatencies()));
        known.add(ms);
      }
    },

    refused(what: string): void {
      for (const { refusals } of current()) refusals.set(what, (refusals.get(what) ?? 0) + 1);
    },

    failed(what: string): void {
      for (const stretch of current()) stretch.errors++;
      if (errors.length < ERRORS_KEPT) errors.push(`${new Date().toISOString()} ${what}`);
    },

    add(what: 'away' | 'mentions' | 'events', count: number): void {
      for (const stretch of current()) stretch[what] += count;
    },

    /** @returns the minute that ends now */
    nextMinute(): Stretch {
      const ended = minute;
      minute = createStretch();
      return ended;
    },
  };
}
export type Tally = ReturnType<typeof createTally>;

function createStretch(): Stretch {
  return { latencies: new Map(), refusals: new Map(), errors: 0, away: 0, mentions: 0, events: 0 };
}
