import type { MentionFacts } from '../../monitor/facts';
import type { LoggedRun } from './rollupRows';

/**
 * Between runs, while a brand's log does not run dry, so much time passes or so many changes come: writing sketches costs what a
 * day holds and not what is new.
 */
const RUN_EVERY_MS = 1_000;
const MAX_RUN_CHANGES = 5_000;

/** The end of a brand's log that its sketches have not taken in yet. */
export function createSketchBacklog() {
  let held: LoggedRun[] = [];
  let changes = 0;
  let isWanted = false;
  /** When they last took in a run (ms). */
  let endedAt = Number.NEGATIVE_INFINITY;
  return {
    hold(segment: LoggedRun): void {
      const { brand, last } = segment;
      const slim = segment.changes.map((each) => ({
        ...each,
        before: wordless(each.before),
        after: wordless(each.after),
      }));
      held.push({ brand, last, changes: slim });
      changes += slim.length;
    },

    /** In the order of the log. */
    held: (): readonly LoggedRun[] => held,

    /** How many changes are held. */
    size: (): number => changes,

    /** Somebody waits for the sketches: they are due the next time they are let. */
    want(): void {
      isWanted = true;
    },

    isDue: (now: Date): boolean =>
      isWanted || changes >= MAX_RUN_CHANGES || Math.abs(now.getTime() - endedAt) >= RUN_EVERY_MS,

    /**
     * The first segments that are held, as one run of no more than 5,000 changes or one segment; null for none. Who waited for
     * them so far is served by the run that takes in the last of them, and no more after it.
     * @param sequence the last that may be taken in: what follows is not projected yet
     */
    run(sequence: number): LoggedRun | null {
      const ready = held.filter((segment) => segment.last <= sequence);
      const segments: LoggedRun[] = [];
      let taken = 0;
      for (const segment of ready) {
        taken += segment.changes.length;
        if (segments.length > 0 && taken > MAX_RUN_CHANGES) break;
        segments.push(segment);
      }
      if (segments.length === ready.length) isWanted = false;
      const newest = segments.at(-1);
      if (newest === undefined || segments.length === 1) return newest ?? null;
      return { brand: newest.brand, last: newest.last, changes: segments.flatMap((segment) => segment.changes) };
    },

    /** The run has been taken in. */
    end({ last }: LoggedRun, now: Date): void {
      held = held.filter((segment) => segment.last > last);
      changes = held.reduce((sum, segment) => sum + segment.changes.length, 0);
      endedAt = now.getTime();
    },
  };
}
export type SketchBacklog = ReturnType<typeof createSketchBacklog>;

/** What sketches need of a mention: words and keys are most of the bytes, and thousands of changes may be held. */
function wordless(facts: MentionFacts | null): MentionFacts | null {
  return facts && { ...facts, words: '', keys: [] };
}
