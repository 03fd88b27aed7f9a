import type { Migration } from './migration';

const ROWS_AT_ONCE = 200;

/**
 * Counts by kind move into documents of their own. Whole days and hours are counted anew by each brand's owner; until then
 * the quarter hours answer.
 */
export const trendKinds: Migration = {
  name: '2026-11-27 trend kinds and hours',
  run: async ({ Checkpoint, TrendBucket, TrendKind, TrendSketch }) => {
    const wholeDays = { _id: { $regex: '^[^:]*:D:' } };
    await TrendBucket.deleteMany(wholeDays);
    await TrendSketch.deleteMany(wholeDays);
    await Checkpoint.updateMany({}, { $unset: { dayZone: '' } });
    for (;;) {
      const rows = await TrendBucket.collection
        .find({ kinds: { $exists: true } }, { projection: { cells: 0 }, promoteBuffers: true, limit: ROWS_AT_ONCE })
        .toArray();
      if (rows.length === 0) return;
      const kinds = rows.map(({ _id, brand, kinds: cells, applied }) => ({
        replaceOne: { filter: { _id }, replacement: { brand, cells, applied }, upsert: true },
      }));
      await TrendKind.collection.bulkWrite(kinds as never, { ordered: false });
      await TrendBucket.collection.updateMany({ _id: { $in: rows.map(({ _id }) => _id) } }, { $unset: { kinds: '' } });
    }
  },
};
