import type { MentionRow } from '../../models/mention';
import type { Deps } from './deps';

/** Mentions read at a time while the oldest is looked for. */
const READ_BATCH = 100;

/** Seconds since the oldest accepted change that counts, threats and events do not hold yet; 0 when there is none. */
export async function readProjectionLag({ models, clock }: Pick<Deps, 'models' | 'clock'>): Promise<number> {
  let oldest = Number.POSITIVE_INFINITY;
  // Along the index, from brand to brand: each one's oldest stands first, and those without anything pending are not met.
  for (let brand = ''; ; ) {
    const rows = await models.Mention.find(
      { brand: { $gt: brand }, pendingAt: { $exists: true } },
      { brand: 1, pendingAt: 1 },
    )
      .sort({ brand: 1, pendingAt: 1 })
      .limit(READ_BATCH)
      .lean<Required<Pick<MentionRow, 'brand' | 'pendingAt'>>[]>();
    for (const { pendingAt } of rows) oldest = Math.min(oldest, pendingAt.getTime());
    if (rows.length < READ_BATCH) break;
    brand = rows.at(-1)!.brand;
  }
  return oldest === Number.POSITIVE_INFINITY ? 0 : Math.max(0, (clock().getTime() - oldest) / 1_000);
}

/** Changes in all brands' logs that the projections have taken in. */
export async function readLogPosition({ models }: Pick<Deps, 'models'>): Promise<number> {
  const [sum] = await models.Checkpoint.aggregate<{ sequence: number }>([
    { $group: { _id: null, sequence: { $sum: '$sequence' } } },
  ]);
  return sum?.sequence ?? 0;
}
