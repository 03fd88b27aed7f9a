const TICK_MS = 10;

/** Work that is begun at a steady rate, whether what was begun before has ended or not. */
export interface Pace {
  /** How late the next piece of work is, in ms. */
  behindMs(): number;
  /** Begins nothing more, and waits for what is under way. */
  stop(): Promise<void>;
}

/**
 * @param rate pieces a second; Infinity begins one whenever one ends
 * @param atOnce so many pieces are under way at most; then the rest is late
 * @param work gets the moment it was due, by performance.now(), so that waiting for its turn counts as its time; never throws
 */
export function startPace(rate: number, atOnce: number, work: (dueAt: number) => Promise<void>): Pace {
  let next = performance.now();
  let isStopped = false;
  const under = new Set<Promise<void>>();
  const begin = (): void => {
    const now = performance.now();
    if (rate === Infinity) next = now;
    while (!isStopped && next <= now && under.size < atOnce) {
      const one: Promise<void> = work(next).finally(() => {
        under.delete(one);
        begin();
      });
      under.add(one);
      next += 1_000 / rate;
    }
  };
  const timer = setInterval(begin, TICK_MS);
  return {
    behindMs: () => Math.max(0, performance.now() - next),
    async stop() {
      isStopped = true;
      clearInterval(timer);
      await Promise.all(under);
    },
  };
}
