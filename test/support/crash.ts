import type { Models } from '../../models/models';

/** How a write meets the crash: not begun, which is also how the write before it looks when its answer is lost; or half of a batch done. */
export const CRASH_MODES = ['BEFORE', 'HALFWAY'] as const;
export type CrashMode = (typeof CRASH_MODES)[number];

const WRITES = ['insertOne', 'insertMany', 'updateOne', 'updateMany', 'bulkWrite', 'findOneAndUpdate', 'deleteMany'];

type Write = (...given: unknown[]) => Promise<unknown>;

/**
 * Makes the n-th write of the database, or the n-th batch, fail once.
 * @param nth counted from 1
 * @returns hasCrashed: whether so many writes came; restore: takes the fault out
 */
export function crashAt(models: Models, nth: number, mode: CrashMode) {
  let count = 0;
  const restores: (() => void)[] = [];
  for (const model of Object.values(models)) {
    const collection = model.collection as unknown as Record<string, Write>;
    for (const name of WRITES) {
      const write = collection[name]!;
      const isOwn = Object.hasOwn(collection, name);
      collection[name] = async (...given) => {
        const [batch, ...rest] = given;
        const half = Array.isArray(batch) && batch.length > 1 ? batch.slice(0, batch.length >> 1) : null;
        if ((mode === 'HALFWAY' && half === null) || ++count !== nth) return write.apply(collection, given);
        if (mode === 'HALFWAY') await write.apply(collection, [half, ...rest]);
        throw new Error('crash');
      };
      restores.push(() => {
        if (isOwn) collection[name] = write;
        else delete collection[name];
      });
    }
  }
  return {
    hasCrashed: () => count >= nth,
    restore: () => {
      for (const restore of restores) restore();
    },
  };
}

/** What passes read and write. */
function projected(models: Models) {
  const { TrendBucket, TrendKind, TrendSketch, TrendDistinct } = models;
  const { Mention, ChangeSegment, SpikeDay, Spike, Threat, Event, Checkpoint } = models;
  const counted = [TrendBucket, TrendKind, TrendSketch, TrendDistinct, SpikeDay];
  return [Mention, ChangeSegment, ...counted, Spike, Threat, Event, Checkpoint].map((model) => model.collection);
}

export type Snapshot = Map<string, Record<string, unknown>[]>;

/** Every document that passes read or write, by collection, in order of id. */
export async function takeSnapshot(models: Models): Promise<Snapshot> {
  const rows = await Promise.all(projected(models).map((collection) => collection.find({}).sort({ _id: 1 }).toArray()));
  return new Map(projected(models).map((collection, index) => [collection.collectionName, rows[index]!]));
}

/** Puts these collections back to where they were. */
export async function restoreSnapshot(models: Models, snapshot: Snapshot): Promise<void> {
  await Promise.all(
    projected(models).map(async (collection) => {
      await collection.deleteMany({});
      const rows = snapshot.get(collection.collectionName)!;
      if (rows.length > 0) await collection.insertMany(rows as never);
    }),
  );
}
