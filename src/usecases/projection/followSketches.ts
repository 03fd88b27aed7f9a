import type { Models } from '../../../models/models';
import { projectedTopic, type Wake } from '../../events/wake';
import { OwnershipLostError } from './ownershipLost';
import { projectSketches } from './projectSketches';
import { createQuarterHours } from './quarterHours';
import type { LoggedRun } from './rollupRows';
import { createSketchBacklog } from './sketchBacklog';

/** From so many changes on that the sketches are behind, the brand's other projections wait for them. */
const MAX_BEHIND = 20_000;

interface FollowDeps {
  wake: Wake;
  clock(): Date;
}

/** How far the other projections are. */
interface Lead {
  sequence: number;
  /** See `projectSketches`. */
  dayZone: string | null;
  /** The log has run dry: there is nothing to wait for. */
  isDry: boolean;
}

/**
 * Lets a brand's sketches follow its log beside the other projections, which do not wait for them: taking something out of a
 * busy quarter hour may mean to read it, which takes as long as all its mentions.
 * @param sequence the last that the sketches have taken in
 */
export function createSketchFollower(models: Models, brand: string, sequence: number) {
  const backlog = createSketchBacklog();
  const stopped = new AbortController();
  const quarterHours = createQuarterHours(models, backlog.held, stopped.signal);
  let followed = sequence;
  let lead: Lead;
  let underWay: Promise<void> | null = null;
  let failure: { error: unknown } | null = null;

  async function followLead({ wake, clock }: FollowDeps): Promise<void> {
    while (lead.isDry || backlog.isDue(clock())) {
      stopped.signal.throwIfAborted();
      const run = backlog.run(lead.sequence);
      if (run === null) return;
      await projectSketches(models, run, lead.dayZone, quarterHours);
      const place = { _id: brand, sketchSequence: followed };
      const moved = await models.Checkpoint.collection.updateOne(place as never, {
        $set: { sketchSequence: run.last },
      });
      if (moved.matchedCount === 0) throw new OwnershipLostError(brand);
      followed = run.last;
      backlog.end(run, clock());
      wake.notify(projectedTopic(brand));
    }
  }

  function throwFailure(): void {
    if (failure !== null) throw failure.error;
  }

  return {
    /** The last sequence that the sketches have taken in. */
    sequence: (): number => followed,

    /** Somebody waits for the sketches. */
    want: backlog.want,

    /**
     * Takes a segment in that is about to be projected; the sketches follow it once they are let.
     * @param isRepeat whether mentions may show already what it does to them
     */
    take(segment: LoggedRun, isRepeat: boolean): void {
      backlog.hold(segment);
      if (isRepeat) quarterHours.forget();
      quarterHours.take(segment);
    },

    /**
     * Lets the sketches follow as far as the other projections are, and returns unless they are far behind.
     * @throws what stopped them, OwnershipLostError too; this follower is of no use then
     */
    async follow(deps: FollowDeps, newest: Lead): Promise<void> {
      lead = newest;
      throwFailure();
      underWay ??= followLead(deps)
        .catch((error) => {
          failure = { error };
        })
        .finally(() => {
          underWay = null;
        });
      if (backlog.size() < MAX_BEHIND) return;
      await underWay;
      throwFailure();
    },

    /** Waits until the sketches are where they were let. @throws what stopped them */
    async catchUp(): Promise<void> {
      await underWay;
      throwFailure();
    },

    /** Lets nothing more be written, and waits for what is being written. */
    async stop(): Promise<void> {
      stopped.abort();
      await underWay;
    },
  };
}
export type SketchFollower = ReturnType<typeof createSketchFollower>;
