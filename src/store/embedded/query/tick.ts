/** Longest time that one reader keeps the thread before others get a turn. */
const TURN_MS = 8;

/**
 * Stands among the rows of a long read to say "others may have a turn now". Whoever can wait does; everybody else
 * hands it on, or drops it. (Typed as never, so that it fits among rows of any type.)
 */
export const TICK = Object.freeze({}) as never;
export const isTick = (row: unknown): boolean => row === TICK;

/** The same rows, with a tick among them for every few milliseconds of reading; the clock is read `every` so many. */
export function* withTicks<Row>(rows: Iterable<Row>, every = 32): Generator<Row> {
  let until = performance.now() + TURN_MS;
  let count = 0;
  for (const row of rows) {
    if (++count % every === 0 && performance.now() > until) {
      yield TICK;
      until = performance.now() + TURN_MS;
    }
    yield row;
  }
}

/** The rows alone, for those who cannot wait. */
export function* withoutTicks<Row>(rows: Iterable<Row>): Generator<Row> {
  for (const row of rows) if (!isTick(row)) yield row;
}

/** The rows as `change` makes them; those it makes undefined are left out. */
export function* mapRows<From, To>(rows: Iterable<From>, change: (row: From) => To | undefined): Generator<To> {
  for (const row of rows) {
    const changed = isTick(row) ? TICK : change(row);
    if (changed !== undefined) yield changed;
  }
}

/** At most `limit` rows after the first `skip`. */
export function* cutRows<Row>(rows: Iterable<Row>, skip: number, limit: number): Generator<Row> {
  let position = 0;
  if (limit <= 0) return;
  for (const row of rows) {
    if (isTick(row)) yield row;
    else if (position++ >= skip) {
      yield row;
      if (position >= skip + limit) return;
    }
  }
}
