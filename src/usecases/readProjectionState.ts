import type { Deps } from './deps';

const MAX_BRANDS = 1_000;

/** Seconds since the oldest accepted change that counts, threats and events do not hold yet; 0 when there is none. */
export async function readProjectionLag({ models, clock }: Pick<Deps, 'models' | 'clock'>): Promise<number> {
  const brands = await models.Brand.find({}, { _id: 1 }).sort({ _id: 1 }).limit(MAX_BRANDS).lean<{ _id: string }[]>();
  // Brand by brand, each from the begin of its part of the index: asked of all at once, everything pending is read and sorted.
  const oldest = await Promise.all(
    brands.map(({ _id: brand }) =>
      models.Mention.findOne({ brand, pendingAt: { $exists: true } }, { pendingAt: 1 })
        .sort({ pendingAt: 1 })
        .lean<{ pendingAt: Date } | null>(),
    ),
  );
  const times = oldest.flatMap((row) => (row === null ? [] : [row.pendingAt.getTime()]));
  return times.length === 0 ? 0 : Math.max(0, (clock().getTime() - Math.min(...times)) / 1_000);
}

/** Changes in all brands' logs that the projections have taken in. */
export async function readLogPosition({ models }: Pick<Deps, 'models'>): Promise<number> {
  const [sum] = await models.Checkpoint.aggregate<{ sequence: number }>([
    { $group: { _id: null, sequence: { $sum: '$sequence' } } },
  ]);
  return sum?.sequence ?? 0;
}
