import type { BrandRow } from '../../models/brand';
import { createSweep, type Sweep } from '../events/sweep';
import type { Actor } from './authorize';
import type { Deps } from './deps';
import { hideRemoved } from './hideRemoved';
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

/** Applies retention to the brands that this process owns, and hides what was removed of them, every quarter of an hour. */
export function createRetentionSweep(deps: Deps, isOwned: (brand: string) => boolean): Sweep {
  return createSweep(
    SWEEP_MS,
    (isStopped) => sweepRemoved(deps, (brand) => !isStopped() && isOwned(brand)),
    (error) => deps.log.error({ err: error }, 'old mentions could not be taken out'),
  );
}

/** @param goesOn asked before each step whether this process still works on a brand */
export async function sweepRemoved(deps: Deps, goesOn: (brand: string) => boolean): Promise<void> {
  const brands = await deps.models.Brand.find().lean<BrandRow[]>();
  for (const brand of brands) {
    while (goesOn(brand._id) && (await applyRetention(deps, brand)) === MAX_REMOVED);
    while (goesOn(brand._id) && (await hideRemoved(deps.models, brand._id)));
  }
}
