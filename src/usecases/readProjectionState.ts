import type { Deps } from './deps';

const MAX_BRANDS = 1_000;

/** Seconds since the oldest accepted change that counts, threats and events do not hold yet; 0 when there is none. */
export async function readProjectionLag({ models, clock }: Pick<Deps, 'models' | 'clock'>): Promise<number> {
  const brands = await models.Brand.find({}, { _id: 1 }).sort({ _id: 1 }).limit(MAX_BRANDS).lean<{ _id: string }[]>();
  const oldest = await models.Mention.findOne(
    { brand: { $in: brands.map((brand) => brand._id) }, pendingAt: { $exists: true } },
    { pendingAt: 1 },
  )
    .sort({ pendingAt: 1 })
    .lean<{ pendingAt: Date } | null>();
  return oldest === null ? 0 : Math.max(0, (clock().getTime() - oldest.pendingAt.getTime()) / 1_000);
}

/** Changes in all brands' logs that the projections have taken in. */
export async function readLogPosition({ models }: Pick<Deps, 'models'>): Promise<number> {
  const [sum] = await models.Checkpoint.aggregate<{ sequence: number }>([
    { $group: { _id: null, sequence: { $sum: '$sequence' } } },
  ]);
  return sum?.sequence ?? 0;
}
