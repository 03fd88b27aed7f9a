import type { BrandRow } from '../../models/brand';
import { createSweep, type Sweep } from '../events/sweep';
import type { Actor } from './authorize';
import type { Deps } from './deps';
import { MAX_REMOVED, removeMentions } from './removeMentions';

const DAY_MS = 24 * 3600 * 1_000;
const SWEEP_MS = 15 * 60_000;
/** Nobody asked for it but the brand's own setting. */
const ENGINE: Actor = { keyId: 'engine', name: 'engine', role: 'ADMIN', brands: [] };

/**
 * Takes a brand's mentions that are older than it keeps them out for good, with their counts, oldest first.
 * @returns how many went; at most 1,000, so that it is called until none do
 */
export async function applyRetention(deps: Deps, brand: BrandRow): Promise<number> {
  if (brand.retentionDays == null) return 0;
  const cutoff = new Date(deps.clock().getTime() - brand.retentionDays * DAY_MS);
  const rows = await deps.models.Mention.find(
    { brand: brand._id, postedAt: { $lt: cutoff }, pendingAt: { $exists: false } },
    { _id: 1 },
  )
    .sort({ postedAt: 1 })
    .limit(MAX_REMOVED)
    .lean<{ _id: string }[]>();
  return removeMentions(deps, { brand: brand._id, ids: rows.map((row) => row._id) }, ENGINE);
}

/** Applies retention to the brands that this process owns, every quarter of an hour. */
export function createRetentionSweep(deps: Deps, isOwned: (brand: string) => boolean): Sweep {
  return createSweep(
    SWEEP_MS,
    async (isStopped) => {
      const brands = await deps.models.Brand.find({ retentionDays: { $ne: null } }).lean<BrandRow[]>();
      for (const brand of brands) {
        while (!isStopped() && isOwned(brand._id) && (await applyRetention(deps, brand)) === MAX_REMOVED);
      }
    },
    (error) => deps.log.error({ err: error }, 'old mentions could not be taken out'),
  );
}
