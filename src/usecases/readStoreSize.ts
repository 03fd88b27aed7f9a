import type { Deps } from './deps';

/** Documents in the database, and their size in bytes as they are before the store packs them. */
export async function readStoreSize({ models }: Pick<Deps, 'models'>): Promise<{ documents: number; bytes: number }> {
  const stats = await models.Brand.db.db!.command({ dbStats: 1 });
  return { documents: Number(stats.objects), bytes: Number(stats.dataSize) };
}
