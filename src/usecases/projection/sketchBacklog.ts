import type { ChangeSegmentRow } from '../../../models/changeSegment';
import type { LoggedRun } from './rollupRows';

/**
 * How long sketches may stay behind the counts while a brand's log does not run dry, and how many changes they may stay behind:
 * writing them costs what a day holds and not what is new.
 */
const MAX_HELD_MS = 1_000;
const MAX_HELD_CHANGES = 5_000;

/** The end of a brand's log that its sketches have not taken in yet. */
export function createSketchBacklog() {
  let held: ChangeSegmentRow[] = [];
  let changes = 0;
  let isWanted = false;
  /** When they were last brought to the end of the log (ms). */
  let endedAt = Number.NEGATIVE_INFINITY;
  return {
    hold(segment: ChangeSegmentRow): void {
      held.push(segment);
      changes += segment.changes.length;
    },

    /** Somebody waits for the sketches: they are due with the next segment. */
    want(): void {
      isWanted = true;
    },

    isDue: (now: Date): boolean =>
      isWanted || changes >= MAX_HELD_CHANGES || Math.abs(now.getTime() - endedAt) >= MAX_HELD_MS,

    /** All that is held, as one run; null for nothing. */
    run(): LoggedRun | null {
      const newest = held.at(-1);
      if (newest === undefined) return null;
      if (held.length === 1) return newest;
      return { brand: newest.brand, last: newest.last, changes: held.flatMap((segment) => segment.changes) };
    },

    /** The run has been taken in. */
    end(now: Date): void {
      held = [];
      changes = 0;
      isWanted = false;
      endedAt = now.getTime();
    },
  };
}
export type SketchBacklog = ReturnType<typeof createSketchBacklog>;
