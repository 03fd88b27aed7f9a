import type { BrandRow } from '../../../models/brand';
import { findLastSequence } from '../../../models/changeSegment';
import { type CheckpointRow, sketchedSequence } from '../../../models/checkpoint';
import type { MentionRow } from '../../../models/mention';
import type { Models } from '../../../models/models';
import { changesTopic, projectedTopic } from '../../events/wake';
import type { Deps } from '../deps';
import { createLeases, RENEW_MS } from './holdLeases';
import { OwnershipLostError } from './ownershipLost';
import { type BrandState, loadBrandState, projectBrand } from './projectBrand';
import { MAX_SEGMENT } from './sequenceChanges';

/** How often brands are looked at without a wake-up: what other processes inserted is found this way. */
const POLL_MS = 250;
const SETTLE_POLL_MS = 25;

/**
 * Runs the projections of the brands whose leases this process holds, brand by brand, one pass at a time each.
 * @param owner this process, unique among all
 * @param isExclusive nobody else can reach the database
 */
export function createProjector(deps: Deps, owner: string, isExclusive: boolean) {
  const { models, wake, log } = deps;
  const leases = createLeases(models, owner, isExclusive);
  const workers = new Map<string, Promise<void>>();
  const states = new Map<string, BrandState>();
  let brands: BrandRow[] = [];
  let isStopping = false;
  let heart: Promise<void> = Promise.resolve();
  let wakeHeart: () => void = () => {};

  async function beatOnce(): Promise<void> {
    brands = await models.Brand.find().sort({ _id: 1 }).lean<BrandRow[]>();
    await leases.beat(brands.map((brand) => brand._id));
    for (const brand of brands) {
      if (leases.isOwned(brand._id) && !workers.has(brand._id)) {
        workers.set(
          brand._id,
          work(brand._id).finally(() => workers.delete(brand._id)),
        );
      }
    }
  }

  async function beatForever(): Promise<void> {
    while (!isStopping) {
      await beatOnce().catch((error) => log.error({ err: error }, 'leases could not be renewed'));
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, RENEW_MS);
        wakeHeart = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }

  async function work(slug: string): Promise<void> {
    while (!isStopping && leases.isOwned(slug)) {
      const wait = wake.arm(changesTopic(slug));
      const isDone = await passOnce(slug);
      if (!isDone) await new Promise((resolve) => setTimeout(resolve, SETTLE_POLL_MS));
      if (!isStopping) await wait.done(isDone ? POLL_MS : 0);
      wait.cancel();
    }
    await forget(slug);
  }

  /** What the brand's owner remembers is gone, and nothing of it is being written any more. */
  async function forget(slug: string): Promise<void> {
    await states.get(slug)?.sketches.stop();
    states.delete(slug);
  }

  async function passOnce(slug: string): Promise<boolean> {
    const brand = brands.find((each) => each._id === slug);
    if (brand === undefined) return true;
    try {
      let state = states.get(slug);
      if (state === undefined) states.set(slug, (state = await loadBrandState(models, slug)));
      await projectBrand(deps, brand, state);
      return true;
    } catch (error) {
      // Whatever failed half-way is done again from the database.
      await forget(slug);
      if (error instanceof OwnershipLostError) log.warn({ brand: slug }, error.message);
      else if (!isStopping) log.error({ err: error, brand: slug }, 'a projection pass failed and will be repeated');
      return false;
    }
  }

  return {
    start(): void {
      heart = beatForever();
    },

    /** Lets the segments in hand end, then gives the leases back. */
    async stop(): Promise<void> {
      isStopping = true;
      wakeHeart();
      for (const slug of workers.keys()) wake.notify(changesTopic(slug));
      // A pass may be waiting for them.
      await Promise.all([...states.values()].map((state) => state.sketches.stop()));
      await heart;
      await Promise.all(workers.values());
      await leases.release();
    },

    /** Whether this process writes the brand's log at this moment. */
    isOwned: (slug: string): boolean => leases.isOwned(slug),

    /** A brand has just been created: take it without waiting for the next beat. */
    noticeBrands(): void {
      wakeHeart();
    },

    /**
     * Waits until everything of a brand that was accepted before the call is projected.
     * @param limitMs how long it may wait
     * @returns false when the limit came first, or was sure to where `givesUp` is set
     */
    async settle(
      slug: string,
      limitMs: number,
      { hasSketches = true, givesUp = false }: SettleOptions = {},
    ): Promise<boolean> {
      const deadline = performance.now() + limitMs;
      const accepted = deps.clock();
      /** Where in the log all of it is; null until none of it is pending. What comes later is not waited for. */
      let target: number | null = null;
      for (let isFirst = true; ; isFirst = false) {
        const wait = wake.arm(projectedTopic(slug));
        if (hasSketches) states.get(slug)?.sketches.want();
        // DocumentDB uses the index of what is pending only where the question says so in the index's words.
        const pending = { brand: slug, pendingAt: { $exists: true, $lte: accepted } };
        const waiting = target === null ? await findOldest(models, pending) : null;
        if (waiting === null) target ??= await findLastSequence(models.ChangeSegment, slug);
        const isSettled = target !== null && (await isProjected(models, slug, target, hasSketches));
        const left = deadline - performance.now();
        const hasWaitedLong = waiting !== null && accepted.getTime() - waiting.pendingAt.getTime() > limitMs;
        const isHopeless = isFirst && givesUp && hasWaitedLong && (await isFarBehind(models, pending));
        if (isSettled || isHopeless || left <= 0) {
          wait.cancel();
          return isSettled;
        }
        // The own projections wake the wait; another process's are only found by asking.
        await wait.done(Math.min(leases.isOwned(slug) ? POLL_MS : SETTLE_POLL_MS, left));
      }
    },
  };
}

interface SettleOptions {
  /** Whether the sketches are waited for too, which follow the rest. */
  hasSketches?: boolean;
  /** Whether not to wait at all where more than a segment waits, and some of it for longer than the limit already. */
  givesUp?: boolean;
}

function findOldest({ Mention }: Models, pending: object) {
  return Mention.findOne(pending, { pendingAt: 1 })
    .sort({ brand: 1, pendingAt: 1 })
    .lean<Required<Pick<MentionRow, 'pendingAt'>> | null>();
}

/** What is stored late, after a long analysis, looks long pending at once: it is far behind only with others before it. */
async function isFarBehind({ Mention }: Models, pending: object): Promise<boolean> {
  return (await Mention.collection.countDocuments(pending, { limit: MAX_SEGMENT + 1 })) > MAX_SEGMENT;
}

/** Whether the checkpoint has taken the brand's log in, up to a sequence. */
async function isProjected(models: Models, brand: string, last: number, hasSketches: boolean): Promise<boolean> {
  const checkpoint = await models.Checkpoint.findOne({ _id: brand }).lean<CheckpointRow | null>();
  if (checkpoint === null) return last === 0;
  return last <= (hasSketches ? sketchedSequence(checkpoint) : checkpoint.sequence);
}
export type Projector = ReturnType<typeof createProjector>;
