import type { Change } from './facts';

/**
 * How far a brand's time is behind the clock, in ms: the least that lay between a mention's own time and its acceptance.
 * Next to nothing for a live stream; years for imported history, until something live comes in.
 * @param known the lag so far; null before the first mention
 */
export function measureLag(known: number | null, changes: readonly Change[]): number | null {
  let lag = known;
  for (const { at, after } of changes) {
    if (after === null) continue;
    const behind = Math.max(0, at.getTime() - after.postedAt.getTime());
    if (lag === null || behind < lag) lag = behind;
  }
  return lag;
}

/** The present moment as the brand's mentions tell it: the newest of them, running on with the clock since it came in. */
export function brandTime(now: Date, lagMs: number | null): Date {
  return new Date(now.getTime() - (lagMs ?? 0));
}
