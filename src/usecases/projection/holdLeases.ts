import { isDuplicateKey } from '../../../models/duplicateKey';
import type { LeaseRow } from '../../../models/lease';
import type { Models } from '../../../models/models';

export const RENEW_MS = 500;
/** A lease that has not been renewed for this long is free. */
export const LEASE_MS = 2_000;

/**
 * Holds the leases of brands: who holds one may write that brand's log. No two clocks are compared: a contender watches
 * the lease's beat and takes it over when the beat has stood still for two seconds of the contender's own time.
 * The fence is in the log itself: its places are unique, so one who lost a lease unnoticed fails at the first write.
 * @param owner this process, unique among all
 * @param isExclusive nobody else can reach the database: leases left by an earlier process are free at once
 */
export function createLeases(
  models: Models,
  owner: string,
  isExclusive: boolean,
  now: () => number = () => performance.now(),
) {
  const owned = new Set<string>();
  const watched = new Map<string, Pick<LeaseRow, 'owner' | 'epoch' | 'beat'> & { since: number }>();
  let renewedAt = now();

  async function tryTake(brand: string): Promise<boolean> {
    const lease = await models.Lease.findOne({ _id: brand }).lean<LeaseRow | null>();
    if (lease === null) return insertLease(brand);
    const isOwn = lease.owner === owner;
    if (!isOwn && !isExclusive && !hasStoodStill(lease)) return false;
    const taken = await models.Lease.updateOne(
      { _id: brand, epoch: lease.epoch, beat: lease.beat },
      { $set: { owner }, $inc: { epoch: 1, beat: 1 } },
    );
    return taken.matchedCount === 1;
  }

  async function insertLease(brand: string): Promise<boolean> {
    try {
      await models.Lease.collection.insertOne({ _id: brand, owner, epoch: 1, beat: 1 } as never);
      return true;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }

  function hasStoodStill(lease: LeaseRow): boolean {
    const seen = watched.get(lease._id);
    const { owner, epoch, beat } = lease;
    const isSame = seen?.owner === owner && seen.epoch === epoch && seen.beat === beat;
    if (seen !== undefined && isSame) return now() - seen.since >= LEASE_MS;
    watched.set(lease._id, { owner, epoch, beat, since: now() });
    return false;
  }

  return {
    isOwned: (brand: string): boolean => owned.has(brand) && now() - renewedAt < LEASE_MS,

    lose(brand: string): void {
      owned.delete(brand);
    },

    /** Renews what is held and takes what is free among the brands. */
    async beat(brands: readonly string[]): Promise<void> {
      const startedAt = now();
      if (owned.size > 0) {
        await models.Lease.updateMany({ _id: { $in: [...owned] }, owner }, { $inc: { beat: 1 } });
        const held = await models.Lease.find({ _id: { $in: [...owned] }, owner }, { _id: 1 }).lean<{ _id: string }[]>();
        const heldIds = new Set(held.map((lease) => lease._id));
        for (const brand of owned) if (!heldIds.has(brand)) owned.delete(brand);
      }
      renewedAt = startedAt;
      for (const brand of brands) {
        if (owned.has(brand) || !(await tryTake(brand))) continue;
        owned.add(brand);
        watched.delete(brand);
      }
    },

    /** Gives everything back, so that the next process need not wait. */
    async release(): Promise<void> {
      const brands = [...owned];
      owned.clear();
      await models.Lease.deleteMany({ _id: { $in: brands }, owner });
    },
  };
}
export type Leases = ReturnType<typeof createLeases>;
